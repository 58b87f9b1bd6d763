"""Verwijzing: one page, the form left and the slip as it comes on paper right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.referrals.model import Referral
from sociale_kaart.referrals.slip import ResidentPage, Slip
from ui.theme.tokens import TextSize
from ui.viewmodels.referral_editor import ReferralEditorViewModel
from ui.viewmodels.requester import remembered, requester_of
from ui.views.page import KeyHelp, Page, Workbench
from ui.views.referral_form import ReferralForm
from ui.views.referral_names import EDITOR, LIST, TIMELINE
from ui.views.referral_preview import PreviewPane
from ui.views.referral_send_bar import SendBar
from ui.views.slip_outputs import SlipOutputs
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.two_panes import TwoPanes


class ReferralEditorPage(Page):
    """The page on which a referral is written and sent."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        theme, application = workbench.theme, workbench.application
        self.model = ReferralEditorViewModel(
            desk=lambda: application.dossier.desk,
            service=application.map.service,
            tasks=workbench.tasks,
            clock=workbench.clock,
            parent=self,
        )
        self.form = ReferralForm(theme, self.model)
        self.preview = PreviewPane(theme)
        self.panes = TwoPanes(theme, self.form, self.preview)
        self.bar = SendBar(theme)
        self.outputs = SlipOutputs(
            self, source=self._pages_kept, put_on_paper=self.model.mark_printed
        )
        self.title = PlainLabel(size=TextSize.TITLE, wrap=False)
        self.code = PlainLabel(tone="muted", wrap=False)
        self.discard = Button(theme, kind="quiet", icon="trash")
        self.turn = Button(theme, kind="quiet", icon="document", keys="Alt+V")
        self._is_leaving = False
        self._build()
        self._connect()
        self._bind_keys()
        self.retranslate()

    # -- what the frame asks -------------------------------------------------------------------

    def enter(self, **arguments: object) -> None:
        """Begin a referral, to `service_id` if given, or go on with the concept `referral_id`."""
        service_id, referral_id = arguments.get("service_id"), arguments.get("referral_id")
        try:
            if isinstance(referral_id, str):
                if referral_id != self.model.referral_id:
                    self.model.open(referral_id)
            else:
                self.leave()
                requester = requester_of(self.workbench.application.settings)
                self.model.begin(requester, str(service_id or ""))
                self.form.resident.name.setFocus(Qt.FocusReason.OtherFocusReason)
        except SocialeKaartError as error:
            self.failed.emit(error)

    def leave(self) -> None:
        """Keep what was typed."""
        self._is_leaving = True
        self.form.commit()
        self.model.keeper.keep_now()
        self._is_leaving = False

    def clear(self) -> None:
        """Let go of everything about a resident: the referrals are locked."""
        self.model.clear()

    def step_back(self) -> bool:
        """Go from the preview to the form where they take turns."""
        if self.panes.shows_beside():
            self.panes.turn(to_main=True)
            return True
        return False

    def map_changed(self) -> None:
        """Look up the receiver in the renewed map."""
        if self.model.keeper.pen is not None:
            self.model.choose_recipient()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            KeyHelp("Tab", self.tr("Go to the next field")),
            KeyHelp("Ctrl+Enter", self.tr("Send, or go to what is still needed")),
            KeyHelp("Ctrl+P", self.tr("Print the slip")),
            KeyHelp("Ctrl+Shift+S", self.tr("Save the slip as PDF")),
            KeyHelp("Ctrl+Shift+C", self.tr("Copy as SOEP text for the file")),
            KeyHelp("Alt+V", self.tr("Show the preview or the form (narrow window)")),
        )

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.title.setText(self.tr("Referral: Welzijn op Recept"))
        self.discard.name(self.tr("Throw away"))
        self.form.retranslate()
        self._refresh()

    # -- verbs ---------------------------------------------------------------------------------

    def send(self) -> None:
        """Send when complete, else go to the first thing that lacks (Ctrl+Enter)."""
        self.form.commit()
        if self.model.send():
            self.bar.send.setEnabled(False)
            return
        missing = self.model.draft.missing(self.model.today())
        names = [what.value for what in missing] or sorted(self.model.draft.bsn_fields)
        if names:
            self._jump(names[0])

    def ask_discard(self) -> QMessageBox:
        """Ask whether the concept may go for good."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Throw concept away"))
        box.setText(self.tr("Throw this concept away? It cannot be brought back."))
        throw = box.addButton(self.tr("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        throw.clicked.connect(self.model.discard)
        box.open()
        return box

    # -- inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        px = self.workbench.theme.px
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addWidget(self.code)
        top.addStretch(1)
        top.addWidget(self.discard)
        top.addWidget(self.turn)
        top.setContentsMargins(px(16), px(8), px(16), px(4))
        top.setSpacing(px(12))
        middle = QHBoxLayout()
        middle.addWidget(self.panes)
        middle.setContentsMargins(0, 0, px(16), px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        model, bar = self.model, self.bar
        model.loaded.connect(self._load)
        model.changed.connect(self._refresh)
        model.hinted.connect(self.form.show_hints)
        model.begun.connect(self._settle)
        model.sent.connect(self._take_sent)
        model.not_a_concept.connect(self._open_timeline)
        model.discarded.connect(lambda: self.page_requested.emit(LIST, {"instead": True}))
        model.failed.connect(lambda _error: self._refresh())
        model.failed.connect(self.failed)
        model.keeper.marked.connect(bar.show_saved)
        bar.send.clicked.connect(self.send)
        bar.print.clicked.connect(self.outputs.print_slip)
        bar.pdf.clicked.connect(self.outputs.save_slip)
        bar.copy.clicked.connect(self.outputs.copy_for_file)
        self.discard.clicked.connect(self.ask_discard)
        bar.jumped.connect(self._jump)
        self.turn.clicked.connect(self.panes.turn)
        self.panes.arranged.connect(self._refresh)

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+Return": self.send,
            "Ctrl+Enter": self.send,
            "Ctrl+P": self.outputs.print_slip,
            "Ctrl+Shift+S": self.outputs.save_slip,
            "Ctrl+Shift+C": self.outputs.copy_for_file,
            "Alt+V": self.panes.turn,
        }
        for sequence, act in keys.items():
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _load(self) -> None:
        self.form.fill()
        self.bar.show_saved(self.model.keeper.mark)
        self._refresh()

    def _refresh(self) -> None:
        model = self.model
        slip, resident = model.pages()
        self.code.setText(slip.code)
        self.preview.show_pages(slip, resident)
        self.bar.show_needs(
            model.draft.missing(model.today()),
            model.draft.advice(),
            model.draft.bsn_fields,
            receiver=model.draft.kept.recipient.organization,
        )
        self.bar.send.setEnabled(not model.keeper.is_sending)
        self.discard.setVisible(bool(model.referral_id))
        self.turn.setVisible(not self.panes.are_both_shown())
        self.code.setVisible(self.panes.are_both_shown())  # a narrow window has other needs
        shown = self.panes.shows_beside()
        self.turn.name(self.tr("Form") if shown else self.tr("Preview"))

    def _settle(self, referral_id: str) -> None:
        """Let Esc come back to this concept instead of to an empty page."""
        if self.isVisible() and not self._is_leaving:
            self.page_requested.emit(EDITOR, {"referral_id": referral_id, "instead": True})

    def _pages_kept(self) -> tuple[Slip, ResidentPage] | None:
        """Keep what was typed, so that the paper has its code, and return the pages."""
        self.leave()
        return self.model.pages()

    def _jump(self, name: str) -> None:
        self.panes.turn(to_main=True)
        self.form.jump(name)

    def _take_sent(self, referral: Referral) -> None:
        application = self.workbench.application
        before, requester = application.settings, referral.details.requester
        try:
            now = application.change_settings(lambda settings: remembered(settings, requester))
            if now != before:
                self.settings_changed.emit(now)
        except SocialeKaartError as error:
            self.failed.emit(error)
        said = self.tr("Recorded. Now give or send the slip to {receiver}.")
        self._open_timeline(referral.id)
        self.said.emit(said.format(receiver=referral.details.recipient.organization))
        self.model.clear()

    def _open_timeline(self, referral_id: str) -> None:
        self.page_requested.emit(TIMELINE, {"referral_id": referral_id, "instead": True})

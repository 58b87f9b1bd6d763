"""Verwijzing: one page, the form left and the slip as it comes on paper right.

Where the window is narrow for its text size, form and preview take turns.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from sociale_kaart.directory.model import Service
from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.referrals.model import Referral, Suggestion
from ui.tasks.runner import Lane
from ui.theme.tokens import TextSize
from ui.viewmodels.referral_editor import ReferralEditorViewModel
from ui.viewmodels.requester import remembered, requester_of
from ui.views.page import KeyHelp, Page, Workbench
from ui.views.referral_form import ReferralForm
from ui.views.referral_preview import PreviewPane
from ui.views.referral_send_bar import SendBar
from ui.views.slip_outputs import SlipOutputs
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

TIMELINE = "timeline"  # the page of one referral that was sent
EDITOR = "referral"
_TWO_PANES = 1000  # pixels at 100 %


class ReferralEditorPage(Page):
    """The page on which a referral is written and sent."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        theme = workbench.theme
        self.model = ReferralEditorViewModel(
            desk=lambda: workbench.application.desk,
            tasks=workbench.tasks,
            clock=workbench.clock,
            parent=self,
        )
        self.form = ReferralForm(theme, self.model)
        self.preview = PreviewPane(theme)
        self.bar = SendBar(theme)
        self.outputs = SlipOutputs(self)
        self.title = PlainLabel(size=TextSize.TITLE, wrap=False)
        self.code = PlainLabel(tone="muted", wrap=False)
        self.turn = Button(theme, kind="quiet", icon="document", keys="Alt+V")
        self._shows_preview = False
        self._build()
        self._connect()
        self.retranslate()
        theme.changed.connect(self._arrange)

    # -- what the frame asks -------------------------------------------------------------------

    def enter(self, **arguments: object) -> None:
        """Begin a referral, to `service_id` if given, or go on with the concept `referral_id`."""
        service_id, referral_id = arguments.get("service_id"), arguments.get("referral_id")
        try:
            if isinstance(referral_id, str):
                if referral_id != self.model.referral_id:
                    self.model.open(referral_id)
            else:
                self.model.keep_now()
                self.model.begin(requester_of(self.workbench.application.settings))
        except SocialeKaartError as error:
            self.failed.emit(error)
            return
        if isinstance(service_id, str) and service_id:
            self._bring(service_id)
        self.form.resident.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what was typed."""
        self.form.commit()
        self.model.keep_now()

    def clear(self) -> None:
        """Let go of everything about a resident: the referrals are locked."""
        self.model.clear()

    def step_back(self) -> bool:
        """Go from the preview to the form where they take turns."""
        if self._shows_preview and not self._two_panes():
            self._turn()
            return True
        return False

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
        self.title.setText(self.tr("Referral via Welzijn op Recept"))
        self._arrange()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show form and preview side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

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

    def print_slip(self) -> None:
        """Print what is there now (Ctrl+P)."""
        self._out(self.outputs.print_slip)

    def save_slip(self) -> None:
        """Save what is there now as PDF."""
        self._out(self.outputs.save_slip)

    # -- inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        px = self.workbench.theme.px
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.form)
        self._top = QHBoxLayout()
        self._top.addWidget(self.title)
        self._top.addWidget(self.code)
        self._top.addStretch(1)
        self._top.addWidget(self.turn)
        self._panes = QHBoxLayout()
        self._panes.addWidget(self._scroll, 3)
        self._panes.addWidget(self.preview, 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addLayout(self._panes, 1)
        self._column.addWidget(self.bar)
        self._top.setContentsMargins(px(16), px(12), px(16), px(8))

    def _connect(self) -> None:
        model, bar = self.model, self.bar
        model.loaded.connect(self._load)
        model.changed.connect(self._refresh)
        model.hinted.connect(self.form.show_hints)
        model.begun.connect(self._settle)
        model.sent.connect(self._take_sent)
        model.not_a_concept.connect(self._open_timeline)
        model.discarded.connect(lambda: self.page_requested.emit("referrals", {"instead": True}))
        model.failed.connect(self._fail)
        model.keeper.marked.connect(bar.show_saved)
        bar.send.clicked.connect(self.send)
        bar.print.clicked.connect(self.print_slip)
        bar.pdf.clicked.connect(self.save_slip)
        bar.copy.clicked.connect(self._copy)
        bar.discard.clicked.connect(self._ask_discard)
        bar.jumped.connect(self._jump)
        self.turn.clicked.connect(self._turn)
        keys = {
            "Ctrl+Return": self.send,
            "Ctrl+Enter": self.send,
            "Ctrl+P": self.print_slip,
            "Ctrl+Shift+S": self.save_slip,
            "Ctrl+Shift+C": self._copy,
            "Alt+V": self._turn,
        }
        for sequence, act in keys.items():
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _bring(self, service_id: str) -> None:
        """Show the offer that the user came from as a suggestion."""
        application = self.workbench.application

        def take(service: Service) -> None:
            organization = service.organization.name if service.organization else ""
            self.model.suggest(Suggestion(service.id, service.name, organization))

        self.workbench.tasks.start(
            Lane.READ,
            lambda _task: application.service(service_id),
            owner=self,
            key="suggestion",
            done=take,
            failed=self.failed.emit,
        )

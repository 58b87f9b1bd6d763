"""One referral that was sent: the next step as the biggest button, what happened, what it says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sociale_kaart.referrals.model import Referral
from ui.theme.tokens import TextSize
from ui.viewmodels.outcomes import NextStep, can_withdraw, next_step, possible_outcomes
from ui.viewmodels.referral_timeline import TimelineViewModel
from ui.views.page import KeyHelp, Page, Workbench
from ui.views.referral_history import DetailsPane, HistoryPane
from ui.views.referral_names import EDITOR
from ui.views.referral_panels import FeedbackPanel, RecordPanel, ReportPanel, WithdrawPanel
from ui.views.slip_outputs import SlipOutputs
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import PlainLabel
from ui.widgets.tall_scroll import TallScroll
from ui.wording import referrals as words
from ui.wording import timeline as timeline_words

_ICONS = {
    NextStep.PRINT: "print",
    NextStep.REPORT: "phone",
    NextStep.FEEDBACK: "mail",
    NextStep.REFER_AGAIN: "refresh",
}

_TWO_PANES = 900  # pixels at 100 %


class ReferralPage(Page):
    """The page of one referral."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        theme, application = workbench.theme, workbench.application
        self.model = TimelineViewModel(
            desk=lambda: application.dossier.desk,
            tasks=workbench.tasks,
            clock=workbench.clock,
            parent=self,
        )
        self.outputs = SlipOutputs(
            self, source=self.model.pages, put_on_paper=self.model.mark_printed
        )
        self.title = PlainLabel(size=TextSize.TITLE)
        self.mark, self.status = QLabel(), PlainLabel(strong=True, wrap=False)
        self.code = PlainLabel(tone="muted", wrap=False)
        self.sentences = PlainLabel(size=TextSize.LARGE)
        self.step = Button(theme, kind="big")
        self.print = Button(theme, icon="print", keys="Ctrl+P")
        self.pdf = Button(theme, icon="download", keys="Ctrl+Shift+S")
        self.copy = Button(theme, icon="copy", keys="Ctrl+Shift+C")
        self.note = Button(theme, icon="phone")
        self.take_back = Button(theme, kind="quiet", icon="close")
        self.report, self.feedback = ReportPanel(theme), FeedbackPanel(theme)
        self.withdraw = WithdrawPanel(theme)
        self._panels: tuple[RecordPanel, ...] = (self.report, self.feedback, self.withdraw)
        self.history = HistoryPane(theme, self.model)
        self.details = DetailsPane(theme, self.model)
        self._build()
        self._connect()
        self.retranslate()
        theme.changed.connect(self._space)
        self._space()

    # -- what the frame asks -------------------------------------------------------------------

    def enter(self, **arguments: object) -> None:
        """Show the referral `referral_id`."""
        self._close_panels()
        self.model.open(str(arguments.get("referral_id", "")))
        self.step.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Let go of everything about a resident: the referrals are locked."""
        self._close_panels()
        self.model.clear()

    def step_back(self) -> bool:
        """Close what is open for recording."""
        was_open = self._panel() is not None
        self._close_panels()
        return was_open

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            KeyHelp("Enter", self.tr("Do the next step")),
            KeyHelp("Ctrl+P", self.tr("Print the slip")),
            KeyHelp("Ctrl+Shift+S", self.tr("Save the slip as PDF")),
            KeyHelp("Ctrl+Shift+C", self.tr("Copy as SOEP text for the file")),
        )

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.print.name(self.tr("Print slip"))
        self.pdf.name(self.tr("Save as PDF"))
        self.copy.name(self.tr("Copy for HIS"))
        self.note.name(self.tr("Note an answer"))
        self.take_back.name(self.tr("Take back"))
        self._show(self.model.referral)

    # -- inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._top = QHBoxLayout()
        for widget in (self.title, self.mark, self.status, self.code):
            self._top.addWidget(widget)
        self._top.setStretch(0, 1)
        self._next = QFrame()
        self._next.setProperty("part", "pane")
        self._next_column = QVBoxLayout(self._next)
        self._next_column.addWidget(self.sentences)
        self._next_column.addWidget(self.step, 0, Qt.AlignmentFlag.AlignLeft)
        others = QWidget()
        self._others = FlowLayout(others)
        for button in (self.note, self.print, self.pdf, self.copy, self.take_back):
            self._others.addWidget(button)
        self._next_column.addWidget(others)
        left = QWidget()
        left.setProperty("part", "page")
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        for part in (self._next, *self._panels, self.history):
            self._left.addWidget(part)
        self._left.addStretch(1)
        side = QWidget()
        side.setProperty("part", "page")
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._beside = TallScroll(side)
        self._panes = QHBoxLayout()
        self._panes.addWidget(TallScroll(left), 3)
        self._panes.addWidget(self._beside, 2)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addLayout(self._panes, 1)
        self._close_panels()

    def _connect(self) -> None:
        self.model.shown.connect(self._show)
        self.model.recorded.connect(self._take_recorded)
        self.model.began.connect(
            lambda referral_id: self.page_requested.emit(EDITOR, {"referral_id": referral_id})
        )
        self.model.failed.connect(self.failed)
        self.step.clicked.connect(self._do_next)
        self.print.clicked.connect(self.outputs.print_slip)
        self.pdf.clicked.connect(self.outputs.save_slip)
        self.copy.clicked.connect(self.outputs.copy_for_file)
        self.note.clicked.connect(self._ask_report)
        self.take_back.clicked.connect(self._ask_withdraw)
        self.report.reported.connect(
            lambda outcome, source, reason: self.model.report(outcome, source=source, reason=reason)
        )
        self.feedback.told.connect(
            lambda text, source: self.model.record_feedback(text, source=source)
        )
        self.withdraw.withdrawn.connect(self.model.withdraw)
        self.withdraw.consent_withdrawn.connect(self.model.withdraw_consent)
        for panel in self._panels:
            panel.closed.connect(self._close_panels)
        keys = {
            "Ctrl+P": self.outputs.print_slip,
            "Ctrl+Shift+S": self.outputs.save_slip,
            "Ctrl+Shift+C": self.outputs.copy_for_file,
        }
        for sequence, act in keys.items():
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details beside the history, or below it where there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= self.workbench.theme.px(_TWO_PANES)
        if is_wide:
            self._side.addWidget(self.details)
        else:
            self._left.insertWidget(self._left.count() - 1, self.details)
        self._beside.setVisible(is_wide)

    def _space(self) -> None:
        self._arrange()
        px = self.workbench.theme.px
        self._column.setContentsMargins(px(16), px(8), px(16), px(16))
        self._column.setSpacing(px(8))
        self._top.setSpacing(px(8))
        self._panes.setSpacing(px(16))
        self._left.setSpacing(px(12))
        self._next_column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._next_column.setSpacing(px(12))
        self._others.set_gap(px(8))
        self._show(self.model.referral)

    def _show(self, referral: Referral | None) -> None:
        for part in (self._next, self.history, self.details, self.mark):
            part.setVisible(referral is not None)
        if referral is None:
            for label in (self.title, self.status, self.code):
                label.clear()
            return
        if referral.is_concept:  # nothing to follow yet
            self.page_requested.emit(EDITOR, {"referral_id": referral.id, "instead": True})
            return
        step = next_step(referral)
        look = words.MARKS[referral.status]
        theme, ratio = self.workbench.theme, self.devicePixelRatio()
        self.title.setText(referral.details.resident.name)
        self.mark.setPixmap(theme.pixmap(look.icon, colour=look.colour, ratio=ratio))
        self.status.setText(words.status(referral.status, referral.business_status))
        self.code.setText(referral.code)
        sentences = timeline_words.next_sentences(referral, step, self.model.today())
        self.sentences.setText("\n".join(sentences))
        self.step.name(timeline_words.button(step))
        self.step.set_icon(_ICONS.get(step, ""))
        self.step.setVisible(step in _ICONS)
        self.print.setVisible(step is not NextStep.PRINT)
        self.note.setVisible(step is not NextStep.REPORT and bool(possible_outcomes(referral)))
        self.take_back.setVisible(can_withdraw(referral))

    def _do_next(self) -> None:
        if self.model.referral is None:
            return
        acts = {
            NextStep.PRINT: self.outputs.print_slip,
            NextStep.REPORT: self._ask_report,
            NextStep.FEEDBACK: self._ask_feedback,
            NextStep.REFER_AGAIN: self.model.refer_again,
        }
        act = acts.get(next_step(self.model.referral))
        if act is not None:
            act()

    def _panel(self) -> RecordPanel | None:
        return next((panel for panel in self._panels if not panel.isHidden()), None)

    def _close_panels(self) -> None:
        focused = self._panel() is not None
        for panel in self._panels:
            panel.hide()
        if focused:
            self.step.setFocus()

    def _ask_report(self) -> None:
        if self.model.referral is not None:
            self._close_panels()
            self.report.ask(self.model.referral)

    def _ask_feedback(self) -> None:
        if self.model.referral is not None:
            self._close_panels()
            self.feedback.ask(self.model.referral)

    def _ask_withdraw(self) -> None:
        self._close_panels()
        self.withdraw.ask()

    def _take_recorded(self) -> None:
        self._close_panels()
        self.said.emit(self.tr("Recorded."))

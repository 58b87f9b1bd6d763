"""What opens on the page of a referral to record something: an answer, or taking it back."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sociale_kaart.referrals.model import Referral
from sociale_kaart.security.bsn import find_bsn
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.viewmodels.field_checks import Hint
from ui.viewmodels.outcomes import Outcome, needs_reason, possible_outcomes
from ui.widgets.buttons import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form_field import FormField
from ui.widgets.labels import PlainLabel
from ui.wording import timeline as words
from ui.wording.referral_form import hint
from ui.wording.timeline import Withdrawal

_LONGEST = 300  # characters


class RecordPanel(QFrame):
    """A heading, fields, and two buttons; Enter in a line records, Esc closes.

    Signals:
        closed: the user does not want to record anything.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("part", "pane")
        self.heading = PlainLabel(size=TextSize.HEADING)
        self.record = Button(theme, kind="primary", icon="check")
        self.cancel = Button(theme, kind="quiet")
        self.record.clicked.connect(self.try_to_record)
        self.cancel.clicked.connect(self.closed)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.heading)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.record)
        self._buttons.addWidget(self.cancel)
        self._buttons.addStretch(1)
        theme.changed.connect(self._space)

    def add_field(self, editor: QWidget) -> FormField:
        """Put a field below the others."""
        field = FormField(self._theme, editor)
        self.column.addWidget(field)
        return field

    def add_line(self) -> tuple[QLineEdit, FormField]:
        """Put a one-line field below the others."""
        editor = QLineEdit()
        editor.setMaxLength(_LONGEST)
        editor.returnPressed.connect(self.try_to_record)
        return editor, self.add_field(editor)

    def finish(self) -> None:
        """Put the buttons below the fields."""
        self.column.addLayout(self._buttons)
        self._space()

    def is_clean(self, editor: QLineEdit, field: FormField, *, needed: bool) -> bool:
        """Tell whether a line may be recorded, and say below it why not."""
        note, tone = "", "muted"
        if find_bsn(editor.text()):
            note, tone = hint(Hint.BSN), "bad"
        elif needed and not editor.text().strip():
            note, tone = self.tr("Write this down too, please."), "bad"
        field.say(note, tone=tone)
        if note:
            editor.setFocus()
        return not note

    def try_to_record(self) -> None:
        """Record when everything needed is there."""

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.record.name(self.tr("Record"))
        self.cancel.name(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys that the panel does not know to the page."""
        event.ignore()

    def _space(self) -> None:
        px = self._theme.px
        self.column.setContentsMargins(px(16), px(12), px(16), px(12))
        self.column.setSpacing(px(8))
        self._buttons.setSpacing(px(8))


class ReportPanel(RecordPanel):
    """What the receiver said.

    Signals:
        reported: an `Outcome`, how it is known, and the reason.
    """

    reported = Signal(object, str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._outcomes: tuple[Outcome, ...] = ()
        self.outcome = ChoiceBox()
        self.outcome.currentIndexChanged.connect(self._show_reason)
        self._outcome_field = self.add_field(self.outcome)
        self.source, self._source_field = self.add_line()
        self.reason, self._reason_field = self.add_line()
        self.finish()
        self.retranslate()

    def ask(self, referral: Referral) -> None:
        """Offer what can be recorded of a referral now."""
        self._outcomes = possible_outcomes(referral)
        self._offer()
        self.outcome.setCurrentIndex(0)
        self.source.setText(_by_phone(referral))
        self.reason.clear()
        for field in (self._source_field, self._reason_field):
            field.say("")
        self._show_reason()
        self.show()
        self.outcome.setFocus()

    def try_to_record(self) -> None:
        """Record when how it is known, and a reason where one is needed, are there."""
        outcome = Outcome(self.outcome.code())
        needed = needs_reason(outcome)
        if self.is_clean(self.source, self._source_field, needed=True) and self.is_clean(
            self.reason, self._reason_field, needed=needed
        ):
            reason = self.reason.text().strip() if needed else ""
            self.reported.emit(outcome, self.source.text().strip(), reason)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        super().retranslate()
        self.heading.setText(self.tr("What did the receiver say?"))
        self._outcome_field.name(self.tr("Answer"))
        self._source_field.name(self.tr("How do you know?"))
        self._reason_field.name(self.tr("Reason"))
        self._offer()

    def _offer(self) -> None:
        self.outcome.offer(tuple((each.value, words.outcome(each)) for each in self._outcomes))

    def _show_reason(self) -> None:
        code = self.outcome.code()
        self._reason_field.setVisible(bool(code) and needs_reason(Outcome(code)))


class FeedbackPanel(RecordPanel):
    """How it went, as the receiver told it.

    Signals:
        told: the text, and how it is known.
    """

    told = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.text, self._text_field = self.add_line()
        self.source, self._source_field = self.add_line()
        self.finish()
        self.retranslate()

    def ask(self, referral: Referral) -> None:
        """Begin anew."""
        self.text.clear()
        self.source.setText(_by_phone(referral))
        for field in (self._text_field, self._source_field):
            field.say("")
        self.show()
        self.text.setFocus()

    def try_to_record(self) -> None:
        """Record when both are there."""
        if self.is_clean(self.text, self._text_field, needed=True) and self.is_clean(
            self.source, self._source_field, needed=True
        ):
            self.told.emit(self.text.text().strip(), self.source.text().strip())

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        super().retranslate()
        self.heading.setText(self.tr("How did it go?"))
        self._text_field.name(self.tr("What the receiver told"))
        self._source_field.name(self.tr("How do you know?"))


class WithdrawPanel(RecordPanel):
    """Why the referral is taken back.

    Signals:
        withdrawn: the reason.
        consent_withdrawn: the resident takes consent back.
    """

    withdrawn = Signal(str)
    consent_withdrawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.why = ChoiceBox()
        self.why.currentIndexChanged.connect(self._show_more)
        self._why_field = self.add_field(self.why)
        self.more, self._more_field = self.add_line()
        self.finish()
        self.retranslate()

    def ask(self) -> None:
        """Begin anew."""
        self.why.choose(Withdrawal.CONSENT.value)
        self.more.clear()
        self._more_field.say("")
        self._show_more()
        self.show()
        self.why.setFocus()

    def try_to_record(self) -> None:
        """Record with the reason."""
        why = Withdrawal(self.why.code())
        if why is Withdrawal.CONSENT:
            self.consent_withdrawn.emit()
            return
        if not self.is_clean(self.more, self._more_field, needed=why is Withdrawal.OTHER):
            return
        said = "" if why is Withdrawal.OTHER else words.withdrawal(why)
        more = self.more.text().strip()
        self.withdrawn.emit(". ".join(part for part in (said, more) if part))

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        super().retranslate()
        self.heading.setText(self.tr("Take the referral back"))
        self.record.name(self.tr("Take back"))
        self._why_field.name(self.tr("Why?"))
        self._more_field.name(self.tr("In your own words"))
        self.why.offer(tuple((each.value, words.withdrawal(each)) for each in Withdrawal))

    def _show_more(self) -> None:
        self._more_field.setVisible(self.why.code() != Withdrawal.CONSENT)


def _by_phone(referral: Referral) -> str:
    """Return how things are mostly known, to be changed where it was otherwise."""
    recipient = referral.details.recipient
    said = QCoreApplication.translate("RecordPanel", "by phone, {person}")
    return said.format(person=recipient.contact or recipient.organization)

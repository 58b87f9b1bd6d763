"""Where a passphrase is typed: never shown unless asked, never kept, and a word on caps lock."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.viewmodels.lock import MINIMUM_LENGTH, PassphraseFault, passphrase_fault
from ui.widgets.banner import Banner
from ui.widgets.form import Field
from ui.widgets.labels import PlainLabel

MAXIMUM = 1000  # characters


class PassphraseField(QLineEdit):
    """One passphrase.

    Signals:
        caps_lock: whether caps lock is on, as far as the typed letters tell.
    """

    caps_lock = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = Qt.InputMethodHint
        self.setMaxLength(MAXIMUM)
        self.set_shown(shown=False)
        self.setInputMethodHints(
            hint.ImhHiddenText
            | hint.ImhSensitiveData
            | hint.ImhNoPredictiveText
            | hint.ImhNoAutoUppercase
        )

    def set_shown(self, *, shown: bool) -> None:
        """Show the letters, or dots."""
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if shown else mode.Password)

    def forget(self) -> None:
        """Empty the field, with what Undo would bring back (`clear` leaves that)."""
        self.setText("")
        self.set_shown(shown=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice letters that shift does not explain."""
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(letter.isupper() != shift)
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep nothing on a page that is left."""
        self.forget()
        super().hideEvent(event)


class AskPassphrase(QWidget):
    """One passphrase, to open what is there.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.input = PassphraseField()
        self.field = Field(theme, self.input)
        self._caps = PlainLabel(tone="warn")
        self._caps.hide()
        self.show_it = QCheckBox()
        self.show_it.toggled.connect(lambda on: self.input.set_shown(shown=on))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self._caps, self.show_it):
            self._column.addWidget(part)
        self.setFocusProxy(self.input)
        self.input.caps_lock.connect(self._caps.setVisible)
        self.input.returnPressed.connect(self.entered)
        self.input.textEdited.connect(lambda: self.field.say_wrong(""))
        theme.changed.connect(self._space)
        self._space()
        self.retranslate()

    def passphrase(self) -> str:
        """Return what was typed."""
        return self.input.text()

    def forget(self) -> None:
        """Let go of what was typed."""
        self.show_it.setChecked(False)
        self.input.forget()
        self._caps.hide()

    def refuse(self, sentence: str) -> None:
        """Say that it was not right; the next key replaces what was typed."""
        self.field.say_wrong(sentence)
        self.input.setFocus()
        self.input.selectAll()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.field.name(self.tr("Your passphrase"))
        self.show_it.setText(self.tr("Show what I type"))
        self._caps.setText(self.tr("Caps Lock seems to be on."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _space(self) -> None:
        self._column.setSpacing(self._theme.px(8))


class ChoosePassphrase(QWidget):
    """A new passphrase, typed twice, with the warning that nobody can recover it.

    Signals:
        entered: Enter was pressed in the second field.
    """

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._warning = Banner(theme, closable=False)
        self.first, self.second = PassphraseField(), PassphraseField()
        self.first_field, self.second_field = Field(theme, self.first), Field(theme, self.second)
        self._caps = PlainLabel(tone="warn")
        self._caps.hide()
        self.show_it = QCheckBox()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (
            self._warning,
            self.first_field,
            self.second_field,
            self._caps,
            self.show_it,
        ):
            self._column.addWidget(part)
        self.setFocusProxy(self.first)
        for edit in (self.first, self.second):
            edit.caps_lock.connect(self._caps.setVisible)
            edit.textEdited.connect(self._unsay)
            self.show_it.toggled.connect(lambda on, edit=edit: edit.set_shown(shown=on))
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.entered)
        theme.changed.connect(self._space)
        self._space()
        self.retranslate()

    def is_empty(self) -> bool:
        """Return whether nothing was typed."""
        return not self.first.text() and not self.second.text()

    def accepted(self) -> str:
        """Return the passphrase; empty when it will not do, and then say why."""
        first, second = self.first.text(), self.second.text()
        fault = passphrase_fault(first, second)
        self._unsay()
        if fault is PassphraseFault.SHORT:
            self.first_field.say_wrong(
                self.tr("Too short: use at least {count} characters.").format(count=MINIMUM_LENGTH)
            )
            self.first.setFocus()
        elif fault is PassphraseFault.DIFFERENT:
            self.second_field.say_wrong(self.tr("This is not the same as above."))
            self.second.setFocus()
        return "" if fault else first

    def forget(self) -> None:
        """Let go of what was typed."""
        self.show_it.setChecked(False)
        self.first.forget()
        self.second.forget()
        self._caps.hide()
        self._unsay()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._warning.say(
            self.tr("Keep your passphrase in a safe place."),
            advice=self.tr("Nobody can recover it. Without it your referrals cannot be read."),
            tone="warn",
        )
        self.first_field.name(
            self.tr("Choose a passphrase"),
            hint=self.tr("For example four words that have nothing to do with each other."),
        )
        self.second_field.name(self.tr("The same passphrase again"))
        self.show_it.setText(self.tr("Show what I type"))
        self._caps.setText(self.tr("Caps Lock seems to be on."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _unsay(self) -> None:
        self.first_field.say_wrong("")
        self.second_field.say_wrong("")

    def _space(self) -> None:
        self._column.setSpacing(self._theme.px(8))

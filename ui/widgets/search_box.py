"""The one search box: it keeps the focus while the arrow keys walk the list below it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.fields import IconField
from ui.widgets.key_hint import KeyHint

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SearchBox(IconField):
    """A question in everyday words.

    Signals:
        moved: an arrow or page key; by how many rows.
        opened: Enter.
        left: Esc while the box is empty.
    """

    moved = Signal(int)
    opened = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "search", clear_name="", parent=parent)
        self.setProperty("big", True)
        self.set_end(KeyHint("Ctrl+K"))
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.setPlaceholderText(self.tr("What does this person need?"))
        self.setAccessibleName(self.tr("Search"))
        self.setAccessibleDescription(
            self.tr(
                "Type a need, a theme, an organisation or an ICPC code. "
                "Arrow keys walk through the results."
            )
        )
        self.clear_button.setAccessibleName(self.tr("Clear the search"))
        self.clear_button.setToolTip(self.tr("Clear the search"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on the keys that belong to the list."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif plain and key in _ENTER:
            self.opened.emit()
        elif plain and key == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

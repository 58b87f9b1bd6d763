"""A drop-down list of codes with words; the wheel scrolls the page, not the choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class ChoiceBox(QComboBox):
    """One of a few codes.

    Signals:
        chosen: the code that the user chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row))))

    def offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer these codes and words; the choice stays where it was."""
        code = self.code()
        self.blockSignals(True)
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.blockSignals(False)
        self.choose(code)

    def code(self) -> str:
        """Return the code that is chosen."""
        data = self.currentData()
        return "" if data is None else str(data)

    def choose(self, code: str) -> None:
        """Show a code as chosen; nobody is told."""
        row = self.findData(code)
        self.setCurrentIndex(max(row, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

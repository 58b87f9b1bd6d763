"""A drop-down list of codes with words; the wheel scrolls the page, not the choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QWidget


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
        now = tuple((str(self.itemData(row)), self.itemText(row)) for row in range(self.count()))
        if choices == now:  # an open list stays as it is
            return
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

    def setAccessibleName(self, name: str) -> None:
        """Name the box and its list."""
        super().setAccessibleName(name)
        self.view().setAccessibleName(name)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """End in … what there is no room for."""
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        whole = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(whole, option, part, self).width()
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )

    def showPopup(self) -> None:
        """Open the list, as wide as its longest choice."""
        margin = self.fontMetrics().averageCharWidth() * 4
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + margin)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

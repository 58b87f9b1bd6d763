"""Chips that are on or off, and chips that can be taken away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme.theme import Theme
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import PlainLabel


class ChipButton(QPushButton):
    """A chip: Enter presses it, the arrow keys walk to its neighbours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "chip")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_icon(self, name: str, *, colour: str = "text") -> None:
        """Show an icon before the words."""
        self.setIcon(self._theme.icon(name, colour=colour, size=16))
        self.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))

    def sizeHint(self) -> QSize:
        """Return room for the words in bold: a chip that is on does not grow."""
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        wide = QFontMetrics(bold).horizontalAdvance(self.text())
        more = wide - self.fontMetrics().horizontalAdvance(self.text())
        room = max(0, more) + self._theme.px(4)  # letters in bold are also spaced wider
        return hint + QSize(room if self.isCheckable() else 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter, walk with the arrow keys."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.focusNextPrevChild(key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


class ToggleChips(QWidget):
    """A row of values of which any number may be on.

    Signals:
        switched: code, whether it is on now.
    """

    switched = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[str, ChipButton] = {}
        self._flow = FlowLayout(self, gap=theme.px(6))
        theme.changed.connect(self._draw)

    def offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer these codes and words; what is on stays on."""
        for code, words in choices:
            if code not in self._chips:
                chip = ChipButton(self._theme, self)
                chip.setCheckable(True)
                chip.toggled.connect(self._draw)
                chip.clicked.connect(lambda on, code=code: self.switched.emit(code, on))
                self._chips[code] = chip
                self._flow.addWidget(chip)
            self._chips[code].setText(words.replace("&", "&&"))
            self._chips[code].setAccessibleName(words)
        self._draw()

    def show_chosen(self, codes: frozenset[str]) -> None:
        """Show which are on; nobody is told."""
        for code, chip in self._chips.items():
            chip.setChecked(code in codes)
        self._draw()

    def chip(self, code: str) -> ChipButton:
        """Return the chip of a value."""
        return self._chips[code]

    def _draw(self) -> None:
        self._flow.set_gap(self._theme.px(6))
        for number, chip in enumerate(self._chips.values()):
            if not number:
                self.setFocusProxy(chip)
            on = chip.isChecked()
            chip.show_icon("check" if on else "plus", colour="accent" if on else "muted")


class RemovableChips(QWidget):
    """A label and what was brought along; pressing a chip takes it away.

    Signals:
        removed: code.
    """

    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[ChipButton] = []
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._flow = FlowLayout(self, gap=theme.px(6))
        self._label = PlainLabel(tone="muted", wrap=False)
        theme.changed.connect(self._draw)

    def name(self, label: str) -> None:
        """Set the label before the chips."""
        self._label.setText(label)
        self.setAccessibleName(label)

    def show_chips(self, chips: tuple[tuple[str, str, str], ...]) -> None:
        """Show chips as (code, words, what a screen reader says of pressing it)."""
        while self._flow.takeAt(0) is not None:
            pass
        for old in self._chips:
            old.hide()
            old.deleteLater()
        self._shown, self._chips = chips, []
        self._flow.addWidget(self._label)
        for code, words, action in chips:
            chip = ChipButton(self._theme, self)
            chip.setText(
                chip.fontMetrics()
                .elidedText(words, Qt.TextElideMode.ElideRight, self._theme.px(420))
                .replace("&", "&&")
            )
            chip.setAccessibleName(action)
            chip.setToolTip(action)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the words
            chip.show_icon("close", colour="muted")
            chip.clicked.connect(lambda _on, code=code: self.removed.emit(code))
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
            self._label.setMinimumHeight(chip.sizeHint().height())
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _draw(self) -> None:
        self._flow.set_gap(self._theme.px(6))
        self.show_chips(self._shown)

    def chips(self) -> tuple[ChipButton, ...]:
        """Return the chips that are shown."""
        return tuple(self._chips)

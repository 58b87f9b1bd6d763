"""A row of views of which one is open: arrow keys walk, a count says what is in each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.theme.theme import Theme
from ui.widgets.flow import FlowLayout


class Segment(QPushButton):
    """One view; left and right go to its neighbours and open them."""

    def __init__(self, row: "Segments", code: str) -> None:
        super().__init__(row)
        self._row = row
        self._code = code
        self.setProperty("kind", "segment")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: row.open(code))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the neighbour with the arrow keys."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self._row.step(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)


class Segments(QWidget):
    """The row.

    Signals:
        opened: code of the view that the user opened.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: dict[str, Segment] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self, gap=theme.px(4))
        self._theme = theme
        theme.changed.connect(self._space)

    def offer(self, views: tuple[tuple[str, str, int | None], ...]) -> None:
        """Offer views as (code, words, count or None); the open one stays open."""
        for code, words, count in views:
            if code not in self._segments:
                segment = Segment(self, code)
                self._segments[code] = segment
                self._group.addButton(segment)
                self._flow.addWidget(segment)
            text = words if count is None else f"{words}  {count}"
            self._segments[code].setText(text.replace("&", "&&"))
            self._segments[code].setAccessibleName(text)
        if self._segments and not self.code():
            self.show_open(next(iter(self._segments)))

    def code(self) -> str:
        """Return the open view, empty when there are none."""
        return next((code for code, seg in self._segments.items() if seg.isChecked()), "")

    def show_open(self, code: str) -> None:
        """Mark a view as open; nobody is told."""
        self._segments[code].setChecked(True)
        self.setFocusProxy(self._segments[code])

    def open(self, code: str) -> None:
        """Open a view as the user would."""
        self.show_open(code)
        self.opened.emit(code)

    def step(self, by: int) -> None:
        """Open the view so many places further, stopping at both ends."""
        codes = tuple(self._segments)
        place = max(0, min(len(codes) - 1, codes.index(self.code()) + by))
        self._segments[codes[place]].setFocus()
        self.open(codes[place])

    def segment(self, code: str) -> Segment:
        """Return the button of a view."""
        return self._segments[code]

    def _space(self) -> None:
        self._flow.set_gap(self._theme.px(4))

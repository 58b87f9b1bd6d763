"""Paper on the screen: slip or resident's page, painted by the painter of PDF and printer."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.printing.slip import HEIGHT, WIDTH
from ui.theme.theme import Theme

_COMFORTABLE = 340  # pixels at 100 %: narrower, the smallest type is hard to read on a screen
_NARROWEST = 240


class Paper(QWidget):
    """One A5 page; painted once for each content and size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._paint: Callable[[QPainter], object] | None = None
        self._picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def show_page(self, paint: Callable[[QPainter], object] | None) -> None:
        """Show a page by its painting function, in page units; None for empty paper."""
        self._paint = paint
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew in another size."""
        self._picture = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Show the page with a thin edge, thicker while it has the keyboard."""
        ratio = self.devicePixelRatio()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._painted(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        focused = self.hasFocus()
        width = 3 if focused else 1
        painter.setPen(QPen(self._theme.colour("focus" if focused else "edge"), width))
        inset = width / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))

    def _painted(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)  # paper is white in every scheme
        if self._paint is not None:
            painter = QPainter(picture)
            scale = self.width() / WIDTH
            painter.scale(scale, scale)
            self._paint(painter)
            painter.end()
        return picture


class PaperView(QScrollArea):
    """The paper as large as the room allows; it scrolls where it would get too small to read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.paper = Paper(theme)
        self.setWidget(self.paper)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._fit)

    def sizeHint(self) -> QSize:
        """Return a size in which the paper can be read."""
        wide = self._theme.px(_COMFORTABLE)
        return QSize(wide + 20, round(wide * HEIGHT / WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the paper."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        whole = room.height() * WIDTH / HEIGHT  # the width at which all of it is seen
        wide = min(room.width() - 2, max(whole, self._theme.px(_COMFORTABLE)))
        wide = max(wide, _NARROWEST)
        if wide * HEIGHT / WIDTH > room.height():  # leave room for the scroll bar
            wide = min(wide, room.width() - self._theme.px(14))
        self.paper.setFixedSize(round(wide), round(wide * HEIGHT / WIDTH))

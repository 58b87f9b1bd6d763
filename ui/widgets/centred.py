"""A page whose content stands in the middle, no wider than reads well, and scrolls when it must."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.theme import Theme


class Centred(QScrollArea):
    """Shows one widget, as high as its text needs at the width there is.

    Qt's own resizing goes by the smallest size of the parts, which for wrapped text is higher than
    the text turns out to be: an empty stretch would follow the content.

    Args:
        width: the most that the content takes, in pixels at 100 %.
        in_middle: whether low content stands in the middle of the height too.
    """

    def __init__(
        self,
        theme: Theme,
        content: QWidget,
        *,
        width: int,
        in_middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = content
        self._width = width
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._page.setProperty("part", "page")
        self._around = QVBoxLayout(self._page)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(content, 1000)
        row.addStretch(1)
        if in_middle:
            self._around.addStretch(2)
        self._around.addLayout(row)
        self._around.addStretch(3)
        self.setWidget(self._page)
        self._page.installEventFilter(self)
        theme.changed.connect(self._space)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the content to the new width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the content when something in it comes, goes or is worded anew."""
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.viewport().size()
        width = max(room.width(), self._around.minimumSize().width())
        height = self._around.heightForWidth(width)
        self._page.resize(QSize(width, max(room.height(), height)))

    def _space(self) -> None:
        px = self._theme.px
        self._content.setMaximumWidth(px(self._width))
        self._around.setContentsMargins(px(16), px(16), px(16), px(16))
        self._around.setSpacing(0)

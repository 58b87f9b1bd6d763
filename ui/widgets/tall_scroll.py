"""A pane that scrolls up and down only: as wide as there is room, as high as its text then needs.

Qt's own resizing goes by the smallest height of the parts, and squeezes wrapped text into that.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class TallScroll(QScrollArea):
    """Shows one widget that has a layout."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the content to the new width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the content when something in it comes, goes or is worded anew."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout, room = self._content.layout(), self.viewport().size()
        if layout is not None:
            height = layout.totalHeightForWidth(room.width())
            self._content.resize(room.width(), max(room.height(), height))

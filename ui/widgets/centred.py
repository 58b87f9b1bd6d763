"""A page whose content stands in the middle, no wider than reads well, and scrolls when it must."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.theme import Theme


class Centred(QScrollArea):
    """Shows one widget.

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
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("part", "page")
        self._around = QVBoxLayout(page)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(content, 1000)
        row.addStretch(1)
        if in_middle:
            self._around.addStretch(2)
        self._around.addLayout(row)
        self._around.addStretch(3)
        self.setWidget(page)
        theme.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        self._content.setMaximumWidth(px(self._width))
        self._around.setContentsMargins(px(16), px(16), px(16), px(16))
        self._around.setSpacing(0)

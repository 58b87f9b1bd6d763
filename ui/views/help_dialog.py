"""F1: the keys of the window and of the open page."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.views.page import KeyHelp
from ui.widgets.buttons import Button
from ui.widgets.key_hint import KeyHint
from ui.widgets.labels import PlainLabel


class HelpDialog(QDialog):
    """Lists keys with what they do, in groups.

    Args:
        groups: title and keys of each group.
    """

    def __init__(
        self,
        theme: Theme,
        groups: tuple[tuple[str, tuple[KeyHelp, ...]], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(16))
        column.addWidget(PlainLabel(self.tr("Working with the keyboard"), size=TextSize.TITLE))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._table(groups))
        column.addWidget(scroll, 1)
        close = Button(theme, self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return a size that fits its text, and never more than its window has."""
        px, parent = self._theme.px, self.parentWidget()
        room = parent.window().size() if parent is not None else QSize(1000, 640)
        return QSize(px(560), px(600)).boundedTo(room)

    def _table(self, groups: tuple[tuple[str, tuple[KeyHelp, ...]], ...]) -> QWidget:
        px = self._theme.px
        table = QWidget()
        table.setProperty("part", "page")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, px(12), 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        row = 0
        for title, keys in groups:
            heading = PlainLabel(title, size=TextSize.HEADING)
            heading.setContentsMargins(0, px(8) if row else 0, 0, 0)
            grid.addWidget(heading, row, 0, 1, 2)
            for line in keys:
                row += 1
                hints = QHBoxLayout()
                hints.setSpacing(px(4))
                for part in line.keys.split(" / "):
                    hints.addWidget(KeyHint(part))
                hints.addStretch(1)
                grid.addLayout(hints, row, 0)
                grid.addWidget(PlainLabel(line.text), row, 1)
            row += 1
        grid.setRowStretch(row, 1)
        return table

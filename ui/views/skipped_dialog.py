"""Which records of the feed were left out of the map, and why: for the administrator."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sociale_kaart.directory.content import SkippedRecord
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.screen_room import within_screen

_MOST = 1000  # records shown; a feed that is wrong from end to end needs no longer list


class SkippedDialog(QDialog):
    """The list, to read and to copy."""

    def __init__(
        self, theme: Theme, skipped: tuple[SkippedRecord, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Left out of the map"))
        self.list = QPlainTextEdit(self._lines(skipped))
        self.list.setReadOnly(True)
        self.list.setAccessibleName(self.windowTitle())
        copy = Button(theme, self.tr("Copy the list"), icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.list.toPlainText()))
        close = Button(theme, self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self.windowTitle(), size=TextSize.TITLE))
        text = self.tr(
            "These records do not follow the rules of the map. The rest of the map is complete. "
            "Send this list to the administrator of the map."
        )
        column.addWidget(PlainLabel(text))
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        close.setFocus()

    def sizeHint(self) -> QSize:
        """Return a size that fits the list, and never more than the screen has."""
        px = self._theme.px
        return within_screen(self, QSize(px(640), px(480)))

    def _lines(self, skipped: tuple[SkippedRecord, ...]) -> str:
        """Return one block a record; the reasons are those of the feed's rules, in English."""
        line = self.tr("Line {number}: {reasons}")
        return "\n".join(
            line.format(
                number=record.line,
                reasons="; ".join(record.reasons) + (f"  ({record.id})" if record.id else ""),
            )
            for record in skipped[:_MOST]
        )

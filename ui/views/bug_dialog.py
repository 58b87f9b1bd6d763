"""A mistake of the program: what it means for the user, and the details for who mends it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel


class BugDialog(QDialog):
    """Shown once for each mistake; the window stays as it is behind it.

    Args:
        details: code positions and the kind of mistake. They are shown to the user, who decides
            whether to pass them on.
    """

    def __init__(self, theme: Theme, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setMinimumHeight(px(120))
        copy = Button(theme, self.tr("Copy the details"), icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close = Button(theme, self.tr("Go on"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("The program made a mistake")
        column.addWidget(PlainLabel(title, size=TextSize.TITLE))
        text = self.tr(
            "What was saved is safe and you can go on working. Please send the details to your "
            "administrator. Check first that no resident is mentioned in them."
        )
        column.addWidget(PlainLabel(text))
        column.addWidget(self._details, 1)
        column.addLayout(buttons)
        self.resize(px(560), px(400))
        close.setFocus()

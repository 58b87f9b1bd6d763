"""What a list says when it has nothing to show: what was tried and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel


class EmptyState(QWidget):
    """An icon, a sentence, an explanation and room for buttons."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = PlainLabel(size=TextSize.LARGE, strong=True)
        self._text = PlainLabel(tone="muted")
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._buttons = QVBoxLayout()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._mark)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(self._buttons)
        column.addStretch(3)
        theme.changed.connect(self._draw)
        self._draw()

    def say(self, title: str, text: str = "") -> None:
        """Set the sentence and the explanation."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def title(self) -> str:
        """Return the sentence."""
        return self._title.text()

    def explanation(self) -> str:
        """Return the explanation below it."""
        return self._text.text()

    def add_button(self, button: Button) -> None:
        """Put a button below the explanation."""
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def buttons(self) -> tuple[Button, ...]:
        """Return its buttons, in order."""
        items = (self._buttons.itemAt(place) for place in range(self._buttons.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, Button))

    def _draw(self) -> None:
        px = self._theme.px
        self._mark.setPixmap(
            self._theme.pixmap(
                self._icon_name, colour="edge", size=40, ratio=self.devicePixelRatio()
            )
        )
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(32), px(24), px(32), px(24))
            layout.setSpacing(px(8))
        self._buttons.setSpacing(px(8))
        self._buttons.setContentsMargins(0, px(8), 0, 0)

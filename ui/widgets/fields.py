"""One-line inputs with an icon before the text and room for something small behind it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton

MAXIMUM_TEXT = 500  # characters: a question, not a letter


class IconField(QLineEdit):
    """A line edit with an icon, a button that clears it and an optional widget at its end."""

    def __init__(
        self, theme: Theme, icon: str, *, clear_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._mark = QLabel(self)
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = IconButton(theme, "close", name=clear_name, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same from the keyboard
        self._clear.clicked.connect(self.clear)
        self._end: QWidget | None = None
        self.setMaxLength(MAXIMUM_TEXT)
        self.textChanged.connect(self._show_ends)
        theme.changed.connect(self._draw)
        self._draw()
        self._show_ends()

    @property
    def clear_button(self) -> QToolButton:
        """The button that clears the text."""
        return self._clear

    def set_end(self, widget: QWidget) -> None:
        """Show a small widget at the end while the field is empty."""
        widget.setParent(self)
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._end = widget
        widget.installEventFilter(self)
        self._show_ends()

    def set_icon(self, icon: str, *, colour: str = "muted") -> None:
        """Show another icon before the text."""
        self._icon_name = icon
        self._mark.setPixmap(self._theme.pixmap(icon, colour=colour, ratio=self.devicePixelRatio()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the end widget in place when its text or font changes."""
        if watched is self._end and event.type() in {QEvent.Type.FontChange, QEvent.Type.Polish}:
            self._lay_out()
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of a long text again."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep icon and ends in place."""
        super().resizeEvent(event)
        self._lay_out()

    def _draw(self) -> None:
        self.set_icon(self._icon_name)
        self.setTextMargins(self._theme.px(26), 0, self._theme.px(28), 0)
        self._lay_out()

    def _show_ends(self) -> None:
        self._clear.setVisible(bool(self.text()))
        if self._end is not None:
            self._end.setVisible(not self.text())
        self._lay_out()

    def _lay_out(self) -> None:
        px, height = self._theme.px, self.height()
        side = px(20)
        self._mark.setGeometry(px(10), (height - side) // 2, side, side)
        button = min(px(28), height - 4)
        self._clear.setGeometry(
            self.width() - button - px(4), (height - button) // 2, button, button
        )
        if self._end is not None:
            size = self._end.sizeHint()
            self._end.setGeometry(
                self.width() - size.width() - px(10),
                (height - size.height()) // 2,
                size.width(),
                size.height(),
            )

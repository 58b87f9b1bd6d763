"""Buttons: one primary action a page, plain ones, quiet ones, and buttons with only an icon."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import ICON
from ui.widgets.labels import restyle

_ICON_COLOURS = {"primary": "on_accent", "big": "on_accent", "danger": "bad"}


class Button(QPushButton):
    """A button with words, and an icon if it helps.

    Args:
        kind: "primary", "plain", "quiet" or "danger".
        keys: shortcut shown in the tool tip, as "Ctrl+Enter"; the page binds it.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        kind: str = "plain",
        icon: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._kind = kind
        self._keys = keys
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.name(text)
        theme.changed.connect(self._draw)
        self._draw()

    def name(self, text: str) -> None:
        """Set the words, also for screen readers and the tool tip."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        if self._keys:
            self.setToolTip(f"{text} ({self._keys})")
            self.setAccessibleDescription(self._keys)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._draw()

    def set_kind(self, kind: str) -> None:
        """Become a button of another kind."""
        if kind != self._kind:
            self._kind = kind
            self.setProperty("kind", kind)
            restyle(self)
            self._draw()

    def _draw(self) -> None:
        if self._icon_name:
            colour = _ICON_COLOURS.get(self._kind, "accent")
            self.setIcon(self._theme.icon(self._icon_name, colour=colour, size=18))
            self.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))


class IconButton(QToolButton):
    """A button with only an icon: it must have a name, which is its tool tip too."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        name: str,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._keys = keys
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.name(name)
        theme.changed.connect(self._draw)
        self._draw()

    def name(self, text: str) -> None:
        """Set the name for screen readers and the tool tip."""
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._keys})" if self._keys else text)

    def _draw(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name, size=ICON))
        self.setIconSize(QSize(self._theme.px(ICON), self._theme.px(ICON)))

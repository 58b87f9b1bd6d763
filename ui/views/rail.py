"""The rail at the left: one button a page, with a badge for what needs the user."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.theme import Theme
from ui.views.page import PageEntry


class Rail(QFrame):
    """The buttons of the pages that exist.

    Signals:
        chosen: name of a page.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, entries: tuple[PageEntry, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries = tuple(entry for entry in entries if entry.in_rail)
        self._buttons: dict[str, QToolButton] = {}
        self._badges: dict[str, QLabel] = {}
        self._counts: dict[str, int] = {}
        self._group = QButtonGroup(self)
        self.setProperty("part", "rail")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for entry in self._entries:
            if not entry.at_bottom:
                column.addWidget(self._make(entry))
        column.addStretch(1)
        for entry in self._entries:
            if entry.at_bottom:
                column.addWidget(self._make(entry))
        theme.changed.connect(self._draw)
        self.retranslate()
        self._draw()

    def names(self) -> tuple[str, ...]:
        """Return the pages in the order of Ctrl+1, Ctrl+2, ..."""
        top = [entry.name for entry in self._entries if not entry.at_bottom]
        return (*top, *(entry.name for entry in self._entries if entry.at_bottom))

    def button(self, name: str) -> QToolButton:
        """Return the button of a page."""
        return self._buttons[name]

    def mark(self, name: str) -> None:
        """Show which page is open; a page that is not in the rail leaves the mark as it is."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def set_badge(self, name: str, count: int) -> None:
        """Show how many things on a page need the user."""
        self._counts[name] = count
        badge = self._badges[name]
        badge.setText(str(count) if count < 100 else "99+")
        badge.setVisible(count > 0)
        self.retranslate()
        self._place(name)

    def set_words(self, *, shown: bool) -> None:
        """Show words below the icons, or only icons where the window is narrow."""
        style = (
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon
            if shown
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in self._buttons.values():
            button.setToolButtonStyle(style)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.setAccessibleName(self.tr("Pages"))
        for number, name in enumerate(self.names(), start=1):
            entry = next(entry for entry in self._entries if entry.name == name)
            button, title, count = self._buttons[name], entry.title(), self._counts.get(name, 0)
            button.setText(title)
            waiting = self.tr("%n need(s) you", "", count) if count else ""
            button.setAccessibleName(", ".join(part for part in (title, waiting) if part))
            button.setToolTip(f"{title} (Ctrl+{number})")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make(self, entry: PageEntry) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("part", "rail")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.clicked.connect(lambda: self.chosen.emit(entry.name))
        badge = QLabel(button)
        badge.setProperty("part", "badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.hide()
        self._group.addButton(button)
        self._buttons[entry.name], self._badges[entry.name] = button, badge
        return button

    def _draw(self) -> None:
        px = self._theme.px
        for entry in self._entries:
            button = self._buttons[entry.name]
            button.setIcon(self._theme.icon(entry.icon, size=24))
            button.setIconSize(QSize(px(24), px(24)))
            self._place(entry.name)

    def _place(self, name: str) -> None:
        badge, px = self._badges[name], self._theme.px
        badge.adjustSize()
        badge.move(self._buttons[name].width() // 2 + px(8), px(4))

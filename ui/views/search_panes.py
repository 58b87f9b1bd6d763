"""The list left and the card right; where it is narrow they take turns."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.models.results import ResultListModel
from ui.theme.theme import Theme
from ui.views.card import CardView
from ui.views.result_list import ResultList
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import restyle

_TWO_PANES = 788  # pixels at 100 %


class SearchPanes(QWidget):
    """Decides which of its three parts is in sight.

    Attributes:
        list, empty, card: its parts; `empty` stands in place of the list.
    """

    def __init__(self, theme: Theme, model: ResultListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = ResultList(theme, model)
        self.empty = EmptyState(theme, "search")
        self.card = CardView(theme)
        self._found = QStackedWidget()
        self._found.addWidget(self.list)
        self._found.addWidget(self.empty)
        self._list_pane, self._card_pane = _pane(self._found), _pane(self.card)
        self._two = True
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._list_pane)
        self._split.addWidget(self._card_pane)
        self._split.setSizes([9000, 11000])  # only their ratio counts: neither asks for a width
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._split)
        self.card.body().focused.connect(self._ring_card)
        theme.changed.connect(self._space)
        self._space()

    def show_found(self, *, anything: bool) -> None:
        """Show the list, or over the whole width what is said when nothing was found."""
        self._found.setCurrentWidget(self.list if anything else self.empty)
        self._arrange()

    def open_card(self) -> None:
        """Give the card the focus, and where they take turns the room."""
        if self.card.card() is None:
            return
        if not self._two:
            self._list_pane.hide()
            self._card_pane.show()
        self.card.body().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_list(self) -> None:
        """Give the list its room back."""
        if not self._two:
            self._card_pane.hide()
            self._list_pane.show()

    def is_turn_of_card(self) -> bool:
        """Return whether the card stands where the list was."""
        return self._list_pane.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one pane or two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        two = self.width() >= self._theme.px(_TWO_PANES)
        if two != self._two:
            self._two = two
            self._list_pane.show()
        if two or not self.is_turn_of_card():
            self._card_pane.setVisible(two and self._found.currentWidget() is self.list)

    def _space(self) -> None:
        self._split.setHandleWidth(self._theme.px(8))
        self.list.setMinimumWidth(self._theme.px(300))
        self._arrange()

    def _ring_card(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Show the focus ring around the whole card."""
        self._card_pane.setProperty("focused", on)
        restyle(self._card_pane)


def _pane(content: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("part", "pane")
    frame.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
    column = QVBoxLayout(frame)
    column.setContentsMargins(2, 2, 2, 2)  # the focus ring
    column.addWidget(content)
    return frame

"""The saved searches as a table model: the name, and how many are new since when."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sociale_kaart.search.saved import SavedSearch
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.wording import saved as words

_NAME, _NEWS = 0, 1  # columns
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


class SavedSearchModel(QAbstractTableModel):
    """Searches in the order in which they were saved; a name can be edited in its place.

    Signals:
        renamed: the old name and the one that was typed; the row changes when that is kept.
    """

    renamed = Signal(str, str)

    def __init__(
        self, theme: Theme, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._searches: tuple[SavedSearch, ...] = ()
        self._new: dict[tuple[datetime, frozenset[str]], int] = {}

    def show(self, searches: Sequence[SavedSearch]) -> None:
        """Show other searches; counts of those that stay are kept."""
        self.beginResetModel()
        self._searches = tuple(searches)
        self.endResetModel()

    def show_count(self, search: SavedSearch, new: int) -> None:
        """Show how many are new in a search."""
        self._new[_same(search)] = new
        row = self.row_of(search.name)
        if row >= 0:
            self.dataChanged.emit(self.index(row, _NEWS), self.index(row, _NEWS))

    def search(self, row: int) -> SavedSearch | None:
        """Return the search in a row, None beyond the end."""
        return self._searches[row] if 0 <= row < len(self._searches) else None

    def row_of(self, name: str) -> int:
        """Return the row of a search, -1 where there is none."""
        return next((n for n, one in enumerate(self._searches) if one.name == name), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of searches."""
        return 0 if parent.isValid() else len(self._searches)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 2

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that a name can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == _NAME else flags

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """Take another name for a search."""
        search = self.search(index.row())
        typed = str(value).strip()
        if search is None or role != _Role.EditRole or not typed or typed == search.name:
            return False
        self.renamed.emit(search.name, typed)
        return True

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell has for a role."""
        search = self.search(index.row()) if index.isValid() else None
        if search is None:
            return None
        if index.column() == _NAME:
            return self._of_name(search, role)
        return self._of_news(search, role)

    def _of_name(self, search: SavedSearch, role: int) -> str | None:
        if role in {_Role.DisplayRole, _Role.EditRole}:
            return search.name
        if role == _Role.AccessibleTextRole:
            return ", ".join(part for part in (search.name, self._news(search)) if part)
        return None

    def _of_news(self, search: SavedSearch, role: int) -> object:
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return self._news(search)
        if role == _Role.FontRole and self._new.get(_same(search)):
            return self._theme.font(TextSize.BODY, strong=True)
        return None

    def _news(self, search: SavedSearch) -> str:
        new = self._new.get(_same(search))
        return "" if new is None else words.news(new, search.seen_at, self._clock())


def _same(search: SavedSearch) -> tuple[datetime, frozenset[str]]:
    """Return what stays the same when a search gets another name."""
    return search.saved_at, search.seen

"""The result list as an item model over frozen rows; 20,000 rows cost as much as 20."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sociale_kaart.search.page import SearchResult
from ui.viewmodels.lines import ResultLine, result_line

LineRole = Qt.ItemDataRole.UserRole + 1
ServiceIdRole = Qt.ItemDataRole.UserRole + 2
NewRole = Qt.ItemDataRole.UserRole + 3
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ResultListModel(QAbstractListModel):
    """The results of one question; a row is worded when it is first looked at.

    Roles: DisplayRole the name; AccessibleTextRole the whole row; LineRole a `ResultLine`;
    ServiceIdRole the id; NewRole the mark of a result that is new to the user, else empty.

    Signals:
        more_wanted: the list was scrolled to its end and there are more results.
    """

    more_wanted = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._results: tuple[SearchResult, ...] = ()
        self._lines: list[ResultLine | None] = []
        self._total = 0
        self._new: frozenset[str] = frozenset()

    def show(self, results: Sequence[SearchResult], *, total: int) -> None:
        """Show other results.

        Args:
            results: the first of them.
            total: how many there are in all.
        """
        self.beginResetModel()
        self._results = tuple(results)
        self._lines = [None] * len(self._results)
        self._total = total
        self.endResetModel()

    def extend(self, results: Sequence[SearchResult]) -> None:
        """Add results behind those that are shown."""
        if not results:
            self._total = len(self._results)
            return
        first = len(self._results)
        self.beginInsertRows(_ROOT, first, first + len(results) - 1)
        self._results += tuple(results)
        self._lines += [None] * len(results)
        self.endInsertRows()

    def mark_new(self, ids: frozenset[str]) -> None:
        """Mark these results as new to the user, and no others."""
        if ids != self._new:
            self._new = ids
            if self._results:
                self.dataChanged.emit(self.index(0), self.index(len(self._results) - 1))

    def reword(self) -> None:
        """Word every row again: the language or the day changed."""
        self._lines = [None] * len(self._results)
        if self._results:
            self.dataChanged.emit(self.index(0), self.index(len(self._results) - 1))

    @property
    def results(self) -> tuple[SearchResult, ...]:
        """The results that are shown."""
        return self._results

    def line(self, row: int) -> ResultLine:
        """Return the worded row."""
        found = self._lines[row]
        if found is None:
            found = self._lines[row] = result_line(self._results[row], self._clock())
        return found

    def row_of(self, service_id: str) -> int:
        """Return the row of a service, -1 when it is not among the results."""
        return next(
            (row for row, result in enumerate(self._results) if result.row.id == service_id), -1
        )

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many results are loaded."""
        return 0 if parent.isValid() else len(self._results)

    def canFetchMore(self, parent: _Index) -> bool:
        """Return whether there are more than are loaded."""
        return not parent.isValid() and len(self._results) < self._total

    def fetchMore(self, parent: _Index) -> None:
        """Ask for more; they come later, from a task."""
        if not parent.isValid():
            self.more_wanted.emit()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a row has for a role."""
        row = index.row()
        if not index.isValid() or row >= len(self._results):
            return None
        if role == LineRole:
            return self.line(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._results[row].row.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return ". ".join(part for part in (self._mark(row), self.line(row).spoken) if part)
        if role == ServiceIdRole:
            return self._results[row].row.id
        return self._mark(row) if role == NewRole else None

    def _mark(self, row: int) -> str:
        return self.tr("new") if self._results[row].row.id in self._new else ""

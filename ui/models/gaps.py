"""Questions without a result as a table model."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sociale_kaart.search.gaps import Gap
from ui.wording import dates

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


class GapColumn(IntEnum):
    """The columns, left to right."""

    WORDS = 0
    PLACE = 1
    TIMES = 2
    LAST = 3


class GapTableModel(QAbstractTableModel):
    """One row for words that were asked for together, in one gemeente.

    Args:
        name_of: gives the name of a gemeente by its code.
    """

    def __init__(self, name_of: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._gaps: tuple[Gap, ...] = ()

    def show(self, gaps: Sequence[Gap]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._gaps = tuple(gaps)
        self.endResetModel()

    def reword(self) -> None:
        """Word every row again: the language changed."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._gaps)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(GapColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        return self._column_name(GapColumn(section))

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell has for a role."""
        if not index.isValid() or index.row() >= len(self._gaps):
            return None
        gap, column = self._gaps[index.row()], GapColumn(index.column())
        if role == _Role.DisplayRole:
            return self._text(gap, column)
        if role == _Role.AccessibleTextRole:
            return f"{self._column_name(column)}: {self._text(gap, column)}"
        return None

    def as_text(self) -> str:
        """Return the table with a tab between cells, for a spreadsheet or an e-mail."""
        lines = [[self._column_name(column) for column in GapColumn]]
        lines += [[self._text(gap, column) for column in GapColumn] for gap in self._gaps]
        return "\n".join("\t".join(line) for line in lines)

    def _text(self, gap: Gap, column: GapColumn) -> str:
        match column:
            case GapColumn.WORDS:
                return ", ".join(gap.words) or self.tr("(unknown words)")
            case GapColumn.PLACE:
                return self._name_of(gap.gemeente) if gap.gemeente else ""
            case GapColumn.TIMES:
                return str(gap.count)
            case GapColumn.LAST:
                return dates.full_date(gap.last)

    def _column_name(self, column: GapColumn) -> str:
        match column:
            case GapColumn.WORDS:
                return self.tr("Words")
            case GapColumn.PLACE:
                return self.tr("Place")
            case GapColumn.TIMES:
                return self.tr("Times")
            case GapColumn.LAST:
                return self.tr("Last")

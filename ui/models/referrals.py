"""The list of referrals as a table model over frozen summaries."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from sociale_kaart.referrals.model import ReferralSummary
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.wording import dates
from ui.wording import referrals as words
from ui.wording.referral_list import due

IdRole = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns, left to right."""

    STATUS = 0
    RESIDENT = 1
    SINCE = 2
    DEADLINE = 3
    RECIPIENT = 4


class ReferralTableModel(QAbstractTableModel):
    """One row a referral. A row is worded when it is looked at.

    Roles: DisplayRole the words of a cell, DecorationRole the mark of the status, IdRole the id,
    AccessibleTextRole the cell with the name of its column.
    """

    def __init__(
        self, theme: Theme, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._rows: tuple[ReferralSummary, ...] = ()
        theme.changed.connect(self.reword)

    def show(self, rows: Sequence[ReferralSummary]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def reword(self) -> None:
        """Word every row again: the language, the colours or the day changed."""
        last = self.index(len(self._rows) - 1, len(Column) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def summary(self, row: int) -> ReferralSummary:
        """Return the summary in a row."""
        return self._rows[row]

    def row_of(self, referral_id: str) -> int:
        """Return the row of a referral, -1 when it is not shown."""
        return next((n for n, row in enumerate(self._rows) if row.id == referral_id), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many referrals are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        return self._column_name(Column(section))

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell has for a role."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case _Role.DisplayRole:
                return self._text(row, column)
            case _Role.AccessibleTextRole:
                return f"{self._column_name(column)}: {self._text(row, column)}"
            case _ if role == IdRole:
                return row.id
            case _Role.DecorationRole if column is Column.STATUS:
                mark = words.MARKS[row.status]
                return self._theme.icon(mark.icon, colour=mark.colour, size=18)
            case _:
                late = column is Column.DEADLINE and due(row.deadline, self._today()).is_late
                return self._late(role) if late else None

    def _late(self, role: int) -> object:
        """Return how a deadline that passed looks: in words already, and in colour and weight."""
        if role == _Role.ForegroundRole:
            return self._theme.colour("bad")
        if role == _Role.FontRole:
            return self._theme.font(TextSize.BODY, strong=True)
        return None

    def _text(self, row: ReferralSummary, column: Column) -> str:
        match column:
            case Column.STATUS:
                return words.status(row.status, row.business_status)
            case Column.RESIDENT:
                return row.resident or self.tr("(no name yet)")
            case Column.SINCE:
                return dates.ago(row.since.astimezone(self._clock().tzinfo).date(), self._today())
            case Column.DEADLINE:
                return due(row.deadline, self._today()).text
            case Column.RECIPIENT:
                return row.recipient

    def _column_name(self, column: Column) -> str:
        match column:
            case Column.STATUS:
                return self.tr("Status")
            case Column.RESIDENT:
                return self.tr("Resident")
            case Column.SINCE:
                return self.tr("Since")
            case Column.DEADLINE:
                return self.tr("Due")
            case Column.RECIPIENT:
                return self.tr("With whom")

    def _today(self) -> date:
        return self._clock().date()

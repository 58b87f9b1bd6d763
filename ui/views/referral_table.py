"""The table of referrals: arrows walk, Enter opens, N begins a new one."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.models.referrals import Column, IdRole, ReferralTableModel
from ui.theme.theme import Theme

_WIDTHS = {  # pixels at 100 %, and at most which share of the table
    Column.STATUS: (230, 0.25),
    Column.SINCE: (150, 0.18),
    Column.DEADLINE: (150, 0.18),
}


class ReferralTable(QTableView):
    """Whole rows, one at a time.

    Signals:
        opened: id of a referral.
        new_wanted: N.
        left_upwards: arrow up on the first row.
    """

    opened = Signal(str)
    new_wanted = Signal()
    left_upwards = Signal()

    def __init__(
        self, theme: Theme, model: ReferralTableModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in Column:
            wide = column in {Column.RESIDENT, Column.RECIPIENT}
            mode = QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(column, mode)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._space)
        self._space()

    def current_id(self) -> str:
        """Return the id of the current row, empty when there is none."""
        index = self.currentIndex()
        return str(index.data(IdRole)) if index.isValid() else ""

    def go_to_row(self, row: int) -> None:
        """Make a row current; the nearest one when it is beyond the end."""
        count = self.model().rowCount()
        if count:
            self.setCurrentIndex(self.model().index(max(0, min(row, count - 1)), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, begin with N, leave upwards from the first row."""
        key, plain = (
            event.key(),
            event.modifiers()
            in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            },
        )
        if plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif plain and key == Qt.Key.Key_N:
            self.new_wanted.emit()
        elif plain and key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the names in a narrow table."""
        super().resizeEvent(event)
        self._space()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(str(index.data(IdRole)))

    def _space(self) -> None:
        px = self._theme.px
        self.verticalHeader().setDefaultSectionSize(px(40))
        self.setIconSize(QSize(px(18), px(18)))
        for column, (width, share) in _WIDTHS.items():
            self.setColumnWidth(column, min(px(width), round(self.viewport().width() * share)))

"""The list below the search box. It lies over the page and never takes the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from ui.delegates.suggestion_row import SuggestionDelegate
from ui.models.suggestions import OfferRole, SuggestionModel
from ui.theme.theme import Theme
from ui.viewmodels.suggestions import Offer

_NARROWEST = 420  # pixels at 100 %
_EDGE = 3  # pixels around the rows, with the line around the list


class SuggestionList(QFrame):
    """Rows to choose from; the keys come from the box that it belongs to.

    Args:
        page: what it lies over.

    Signals:
        chosen: an Offer, pressed with the mouse.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self.setProperty("part", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = SuggestionModel(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self._delegate = SuggestionDelegate(theme, self)
        self.view.setItemDelegate(self._delegate)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE - 1, _EDGE - 1, _EDGE - 1, _EDGE - 1)
        column.addWidget(self.view)
        self.hide()
        self.retranslate()

    def open_below(self, box: QWidget, offers: Sequence[Offer]) -> None:
        """Show rows below a box, none of them chosen; without rows it closes."""
        self.model.show(offers)
        self.view.setCurrentIndex(QModelIndex())
        page = self.parentWidget()
        if not offers or page is None:
            self.hide()
            return
        px = self._theme.px
        corner = box.mapTo(page, QPoint(0, box.height() + px(2)))
        wide = min(max(box.width(), px(_NARROWEST)), page.width() - corner.x() - px(8))
        high = self._delegate.row_height * len(offers) + 2 * _EDGE
        self.setGeometry(corner.x(), corner.y(), wide, min(high, page.height() - corner.y()))
        self.raise_()
        self.show()

    def walk(self, rows: int) -> Offer | None:
        """Choose another row; beyond either end none is chosen, and from none it goes on."""
        count = self.model.rowCount()
        row = self.view.currentIndex().row() + rows  # -1 while none is chosen
        if row < -1:
            row = count - 1
        self.view.setCurrentIndex(self.model.index(row) if 0 <= row < count else QModelIndex())
        return self.current()

    def current(self) -> Offer | None:
        """Return the chosen row, None for none."""
        index = self.view.currentIndex()
        return index.data(OfferRole) if index.isValid() else None

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.setAccessibleName(self.tr("Suggestions"))
        self.view.setAccessibleName(self.tr("Suggestions"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _press(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(OfferRole))

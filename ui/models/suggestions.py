"""The rows below the search box as an item model."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.viewmodels.suggestions import Offer
from ui.wording import suggestions as words

OfferRole = Qt.ItemDataRole.UserRole + 1
StartsGroupRole = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SuggestionModel(QAbstractListModel):
    """Offers in their order.

    Roles: DisplayRole the text; AccessibleTextRole the text with what it is; OfferRole the Offer;
    StartsGroupRole whether another group ends above the row.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._offers = tuple(offers)
        self.endResetModel()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The rows."""
        return self._offers

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a row has for a role."""
        row = index.row()
        if not index.isValid() or row >= len(self._offers):
            return None
        offer = self._offers[row]
        if role == OfferRole:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(offer)
        if role == StartsGroupRole:
            return row > 0 and self._offers[row - 1].kind is not offer.kind
        return None

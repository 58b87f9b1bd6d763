"""How one row below the search box is painted: an icon, the text, and at the end what it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.models.suggestions import OfferRole, StartsGroupRole
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.viewmodels.suggestions import Offer
from ui.wording import suggestions as words

_PAD_X, _PAD_Y, _ICON, _GAP = 10, 7, 18, 10  # pixels at 100 %
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class SuggestionDelegate(QStyledItemDelegate):
    """Paints Offers; every row has the same height."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure()
        theme.changed.connect(self._measure)

    @property
    def row_height(self) -> int:
        """Pixels of every row."""
        return self._body.height() + 2 * self._theme.px(_PAD_Y)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Return the one size of every row."""
        return QSize(option.rect.width(), self.row_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        offer: Offer = index.data(OfferRole)
        theme, rect = self._theme, option.rect
        painter.save()
        self._ground(painter, rect, option.state)
        if index.data(StartsGroupRole):
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        room = rect.adjusted(theme.px(_PAD_X), 0, -theme.px(_PAD_X), 0)
        side = theme.px(_ICON)
        ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
        icon = theme.pixmap(words.ICONS[offer.kind], colour="muted", size=_ICON, ratio=ratio)
        painter.drawPixmap(
            QRect(room.left(), room.top() + (room.height() - side) // 2, side, side), icon
        )
        room.setLeft(room.left() + side + theme.px(_GAP))
        kind = self._small.elidedText(
            words.kind_of(offer), Qt.TextElideMode.ElideRight, room.width() // 2
        )
        wide = self._small.horizontalAdvance(kind)
        painter.setFont(self._small_font)
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            QRect(room.right() - wide, room.top(), wide + 1, room.height()), _LINE, kind
        )
        room.setRight(room.right() - wide - theme.px(_GAP))
        painter.setFont(self._body_font)
        painter.setPen(theme.colour("text"))
        said = self._body.elidedText(offer.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LINE, said)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        """Paint the ground and the bar of the row that Enter takes: not by colour alone."""
        theme = self._theme
        if QStyle.StateFlag.State_Selected in state:
            painter.fillRect(rect, theme.colour("selected"))
            bar = QRect(rect.left(), rect.top(), theme.px(4), rect.height())
            painter.fillRect(bar, theme.colour("selected_edge"))
        elif QStyle.StateFlag.State_MouseOver in state:
            painter.fillRect(rect, theme.colour("hover"))

    def _measure(self) -> None:
        self._body_font = self._theme.font(TextSize.BODY)
        self._small_font = self._theme.font(TextSize.SMALL)
        self._body = QFontMetrics(self._body_font)
        self._small = QFontMetrics(self._small_font)

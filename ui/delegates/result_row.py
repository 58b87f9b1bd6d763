"""How one row of the result list is painted: three lines of plain text and two marks.

Every row has the same height, so the list never has to measure rows it does not show. Words that
match the question have a tinted ground and a line below them: not by colour alone.
"""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sociale_kaart.search.marking import marked_spans
from ui.models.results import LineRole, NewRole
from ui.theme.theme import Theme
from ui.theme.tokens import FOCUS_WIDTH, TextSize
from ui.viewmodels.lines import ResultLine

_PAD_X, _PAD_Y, _GAP = 12, 8, 8  # pixels at 100 %


@lru_cache(maxsize=4096)
def _spans(text: str, matched: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Return where matching words stand; rows are painted again and again while scrolling."""
    return marked_spans(text, matched)


class ResultRowDelegate(QStyledItemDelegate):
    """Paints `ResultLine`s."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure()
        theme.changed.connect(self._measure)

    @property
    def row_height(self) -> int:
        """Pixels of every row."""
        return self._height

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Return the one size of every row."""
        return QSize(option.rect.width(), self._height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        line: ResultLine = index.data(LineRole)
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        painter.save()
        self._ground(painter, rect, state)
        px = self._theme.px
        inner = rect.adjusted(px(_PAD_X), px(_PAD_Y), -px(_PAD_X), -px(_PAD_Y))
        first = QRect(inner.left(), inner.top(), inner.width(), self._strong.height())
        second = QRect(inner.left(), first.bottom() + px(3), inner.width(), self._body.height())
        third = QRect(inner.left(), second.bottom() + px(3), inner.width(), self._small.height())
        self._first(painter, first, line, str(index.data(NewRole) or ""))
        self._second(painter, second, line)
        self._third(painter, third, line)
        painter.restore()

    def _measure(self) -> None:
        theme = self._theme
        self._strong_font = theme.font(TextSize.BODY, strong=True)
        self._body_font = theme.font(TextSize.BODY)
        self._small_font = theme.font(TextSize.SMALL)
        self._strong = QFontMetrics(self._strong_font)
        self._body = QFontMetrics(self._body_font)
        self._small = QFontMetrics(self._small_font)
        lines = self._strong.height() + self._body.height() + self._small.height()
        self._height = lines + 2 * theme.px(3) + 2 * theme.px(_PAD_Y)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        """Paint the ground, the bar of the current row, the line below and the focus ring."""
        theme, flag = self._theme, QStyle.StateFlag
        if flag.State_Selected in state:
            painter.fillRect(rect, theme.colour("selected"))
            bar = QRect(rect.left(), rect.top(), theme.px(4), rect.height())
            painter.fillRect(bar, theme.colour("selected_edge"))
        elif flag.State_MouseOver in state:
            painter.fillRect(rect, theme.colour("hover"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if flag.State_HasFocus in state:
            painter.setPen(QPen(theme.colour("focus"), FOCUS_WIDTH))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _first(self, painter: QPainter, rect: QRect, line: ResultLine, mark: str) -> None:
        """Name, and how far it is; between them the mark of what is new."""
        room = self._at_end(painter, rect, line.where, self._body_font, self._body)
        if mark:
            room = self._tag(painter, room, mark)
        self._marked(painter, room, line.name, line.matched)

    def _second(self, painter: QPainter, rect: QRect, line: ResultLine) -> None:
        """Soort and organisation, and when it is."""
        room = self._at_end(painter, rect, line.next_time, self._body_font, self._body)
        room = self._icon(painter, room, line.kind_icon, "accent", self._body.height())
        painter.setFont(self._body_font)
        painter.setPen(self._theme.colour("text"))
        text = f"{line.kind} · {line.organization}" if line.organization else line.kind
        self._plain(painter, room, text, self._body)

    def _third(self, painter: QPainter, rect: QRect, line: ResultLine) -> None:
        """Why it is here, and at the end free places and when it was checked."""
        room = self._at_end(
            painter, rect, line.freshness, self._small_font, self._small, tone="muted"
        )
        side = self._small.height()
        spot = QRect(room.right() - side + self._theme.px(4), rect.top(), side, side)
        self._icon(painter, spot, line.freshness_icon, line.freshness_colour, side)
        room.setRight(spot.left() - self._theme.px(_GAP))
        if line.free_places:
            room = self._at_end(
                painter, room, line.free_places, self._small_font, self._small, strong=True
            )
        painter.setFont(self._small_font)
        painter.setPen(self._theme.colour("muted"))
        self._plain(painter, room, line.why, self._small)

    def _tag(self, painter: QPainter, rect: QRect, text: str) -> QRect:
        """Draw a word in a frame at the end of a line; return the room before it."""
        theme, metrics = self._theme, self._small
        wide = metrics.horizontalAdvance(text) + 2 * theme.px(6)
        spot = QRect(rect.right() - wide, rect.top(), wide, rect.height()).adjusted(0, 1, 0, -1)
        painter.setFont(self._small_font)
        painter.fillRect(spot, theme.colour("accent"))
        painter.setPen(theme.colour("on_accent"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(spot, flags, text)
        return rect.adjusted(0, 0, -(wide + theme.px(_GAP)), 0)

    def _icon(self, painter: QPainter, rect: QRect, name: str, colour: str, side: int) -> QRect:
        """Draw an icon at the start; return the room behind it."""
        size = min(side, self._theme.px(16))
        ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
        pixmap = self._theme.pixmap(name, colour=colour, size=16, ratio=ratio)
        target = QRect(rect.left(), rect.top() + (rect.height() - size) // 2, size, size)
        painter.drawPixmap(target, pixmap)
        return rect.adjusted(size + self._theme.px(6), 0, 0, 0)

    def _at_end(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        metrics: QFontMetrics,
        *,
        tone: str = "text",
        strong: bool = False,
    ) -> QRect:
        """Draw a text at the end of a line; return the room before it."""
        if not text:
            return QRect(rect)
        if strong:
            font = QFont(font)
            font.setWeight(QFont.Weight.DemiBold)
            metrics = QFontMetrics(font)
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() * 3 // 5)
        width = metrics.horizontalAdvance(said)
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        painter.drawText(
            QRect(rect.right() - width, rect.top(), width + 1, rect.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            said,
        )
        return rect.adjusted(0, 0, -(width + self._theme.px(_GAP)), 0)

    def _plain(self, painter: QPainter, rect: QRect, text: str, metrics: QFontMetrics) -> None:
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(rect, flags, said)

    def _marked(self, painter: QPainter, rect: QRect, text: str, matched: frozenset[str]) -> None:
        """Draw the name with the ground of matching words below it."""
        metrics, theme = self._strong, self._theme
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(self._strong_font)
        painter.setPen(theme.colour("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(rect, flags, said)
        for start, end in _spans(said, matched):
            left = rect.left() + metrics.horizontalAdvance(said[:start])
            word = said[start:end]
            spot = QRect(left, rect.top(), metrics.horizontalAdvance(word), rect.height())
            painter.fillRect(spot.adjusted(-1, 1, 1, 0), theme.colour("mark"))
            painter.setPen(theme.colour("on_mark"))
            painter.drawText(spot.adjusted(0, 0, 2, 0), flags, word)
            painter.drawLine(spot.bottomLeft(), spot.bottomRight())

"""The layout of the page for the resident: A5, type of 14 points and more, much white.

What does not fit is left out in this order: white, the ideas, lines of long names. Type never gets
smaller than 14 points.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from sociale_kaart.referrals.slip import ResidentPage
from ui.printing.resident_text import ResidentText, Section, resident_text
from ui.printing.slip import HEIGHT, LEFT, MEASURE, TOP
from ui.printing.typesetting import BLACK, MM, Face, SetText, set_text

TITLE, HEADING = Face(20, strong=True), Face(15.5, strong=True)
BODY, STRONG = Face(14), Face(14, strong=True)
SMALLEST = 14.0  # points; the size of large print begins here
_BOTTOM = HEIGHT - 9 * MM
_BULLET = 5 * MM
_GAPS = (5.0 * MM, 3.4 * MM, 2.2 * MM)  # above a section
_MOST_LINES = 3  # of a sentence


def paint_resident_page(painter: QPainter, page: ResidentPage) -> bool:
    """Paint the page on a painter whose unit is a hundredth of a millimetre of an A5 page.

    Returns:
        Whether everything fitted that the resident needs.
    """
    words = resident_text(page)
    sections, gap = _chosen(words)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    y = _head(painter, words)
    for section in sections:
        y = _section(painter, section, y + gap)
    end = _code(painter, words)
    painter.restore()
    return y <= end


def _chosen(words: ResidentText) -> tuple[tuple[Section, ...], float]:
    """Return the sections that fit and the white above each."""
    needed = tuple(section for section in words.sections if section.is_needed)
    room = _code(None, words)
    for sections in (words.sections, needed):
        for gap in _GAPS:
            y = _head(None, words)
            for section in sections:
                y = _section(None, section, y + gap)
            if y <= room:
                return sections, gap
    return needed, _GAPS[-1]


def _head(painter: QPainter | None, words: ResidentText) -> float:
    y = _put(painter, set_text(words.title, TITLE, MEASURE, lines=1), LEFT, TOP)
    if words.name:
        y = _put(painter, set_text(words.name, BODY, MEASURE, lines=1), LEFT, y)
    if words.mark:
        y = _put(painter, set_text(words.mark, STRONG, MEASURE, lines=_MOST_LINES), LEFT, y)
    y += 1.6 * MM
    if painter:
        painter.fillRect(QRectF(LEFT, y, MEASURE, 0.5 * MM), BLACK)
    return y


def _section(painter: QPainter | None, section: Section, y: float) -> float:
    y = _put(painter, set_text(section.heading, HEADING, MEASURE, lines=1), LEFT, y)
    for sentence in section.sentences:
        y = _put(painter, set_text(sentence, BODY, MEASURE, lines=_MOST_LINES), LEFT, y)
    for item in section.items:
        if painter:
            side = 1.3 * MM
            top = y + (BODY.line - side) / 2
            painter.fillRect(QRectF(LEFT + 0.6 * MM, top, side, side), BLACK)
        made = set_text(item, BODY, MEASURE - _BULLET, lines=2)
        y = _put(painter, made, LEFT + _BULLET, y)
    return y


def _code(painter: QPainter | None, words: ResidentText) -> float:
    """Draw the code at the bottom and return where that begins."""
    made = set_text(words.code, BODY, MEASURE, lines=2)
    top = _BOTTOM - made.height - 2 * MM
    if painter:
        painter.fillRect(QRectF(LEFT, top, MEASURE, 0.18 * MM), BLACK)
    _put(painter, made, LEFT, top + 2 * MM)
    return top - 1 * MM


def _put(painter: QPainter | None, made: SetText, x: float, y: float) -> float:
    return made.draw(painter, x, y) if painter else y + made.height

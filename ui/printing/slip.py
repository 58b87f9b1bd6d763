"""The layout of the referral slip: one A5 page, black on white, that can be read at arm's length.

Rules:

- type is 10.5 points and shrinks to no less than 8.5 when the text is long;
- what then still does not fit of the question is cut, with a mark in words; other fields have a
  number of lines of their own, so that nobody's text can push another's off the page;
- consent and feedback always stand at the bottom, where the receiver looks for them.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from sociale_kaart.referrals.slip import Slip
from ui.printing.qr import QUIET_ZONE, paint_code
from ui.printing.slip_text import Fact, Party, SlipText, slip_text
from ui.printing.typesetting import BLACK, GREY, MM, Face, SetText, set_text

WIDTH, HEIGHT = 148 * MM, 210 * MM  # A5
LEFT, TOP = 12 * MM, 10 * MM
MEASURE = WIDTH - 2 * LEFT
_BOTTOM = HEIGHT - 9 * MM
_GUTTER = 5 * MM
_HALF = (MEASURE - _GUTTER) / 2
_LABEL_COLUMN = 27 * MM
_QR = 22 * MM
_INSET = _QR * QUIET_ZONE / 29  # quiet zone of a code of version 1: 21 modules and twice 4
_SIZES = (1.0, 0.94, 0.88, 0.82)  # of the type; the last is 8.6 points
_LEAST_LINES = 3  # of the question, whatever else there is

TITLE, SUBTITLE = Face(18, strong=True), Face(10, muted=True)
LABEL, BODY, STRONG = Face(8.5, muted=True), Face(10.5), Face(10.5, strong=True)
NAME, QUESTION, MARK = Face(15, strong=True), Face(11.5), Face(10, strong=True)
SMALL, CODE = Face(8), Face(10.5, strong=True)


@dataclass(frozen=True, slots=True)
class Fit:
    """How the text fitted.

    Attributes:
        scale: type size against the usual.
        is_cut: whether anything was cut.
        cuts_question: whether the end of the question was.
    """

    scale: float
    is_cut: bool
    cuts_question: bool


@dataclass(slots=True)
class _Pen:
    """Draws downwards; without a painter it only measures."""

    painter: QPainter | None
    scale: float
    y: float = TOP
    is_cut: bool = False

    def text(self, text: str, face: Face, x: float, y: float, width: float, *, lines: int) -> float:
        """Set text at a place and return where it ends."""
        made = set_text(text, face.scaled(self.scale), width, lines=lines)
        return self.put(made, x, y)

    def put(self, made: SetText, x: float, y: float) -> float:
        """Draw what was set and return where it ends."""
        self.is_cut = self.is_cut or made.is_cut
        return made.draw(self.painter, x, y) if self.painter else y + made.height

    def rule(self, *, heavy: bool = False) -> None:
        """Draw a line across and go below it."""
        self.y += 1.6 * MM
        if self.painter:
            self.painter.fillRect(
                QRectF(LEFT, self.y, MEASURE, (0.5 if heavy else 0.18) * MM), BLACK
            )
        self.y += 2.2 * MM


def paint_slip(painter: QPainter, slip: Slip) -> Fit:
    """Paint the slip on a painter whose unit is a hundredth of a millimetre of an A5 page."""
    words = slip_text(slip)
    size = _fitting_size(words)
    scale = size or _SIZES[-1]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    pen = _Pen(painter, scale)
    _upper_part(pen, words)
    left = _lower_part(_Pen(None, scale), words)
    _question(pen, words, left - pen.y)
    pen.y = left
    _lower_part(pen, words)
    _code(painter, words)
    painter.restore()
    return Fit(scale, pen.is_cut, cuts_question=size is None)


def fit_of(slip: Slip) -> Fit:
    """Return how a slip fits, without painting it."""
    words = slip_text(slip)
    scale = _fitting_size(words)
    if scale is None:
        return Fit(_SIZES[-1], is_cut=True, cuts_question=True)
    pen = _Pen(None, scale)
    _upper_part(pen, words)
    _lower_part(pen, words)
    return Fit(scale, pen.is_cut, cuts_question=False)


def _fitting_size(words: SlipText) -> float | None:
    """Return the largest size at which all of the question fits; None when none is small enough.

    A text that is too long in any size is found out by two measurements, not by one for each.
    """
    if _room(words, _SIZES[0]) >= 0:
        return _SIZES[0]
    if _room(words, _SIZES[-1]) < 0:
        return None
    return next(size for size in _SIZES[1:] if size == _SIZES[-1] or _room(words, size) >= 0)


def _room(words: SlipText, scale: float) -> float:
    """Return the height that is left when all of the question is shown; negative when too much."""
    pen = _Pen(None, scale)
    _upper_part(pen, words)
    question = set_text(words.question, QUESTION.scaled(scale), MEASURE - 4 * MM)
    head = LABEL.scaled(scale).line + 1 * MM
    return _lower_part(_Pen(None, scale), words) - pen.y - head - question.height


def _upper_part(pen: _Pen, words: SlipText) -> None:
    """Draw from the title down to the facts about the resident."""
    pen.y = _head(pen.painter, words)
    pen.rule(heavy=True)
    top = pen.y
    pen.y = max(
        _party(pen, words.to, LEFT, top), _party(pen, words.sender, LEFT + _HALF + _GUTTER, top)
    )
    pen.rule()
    pen.y = pen.text(words.contact_by, STRONG, LEFT, pen.y, MEASURE, lines=1)
    pen.rule()
    _resident(pen, words)


def _head(painter: QPainter | None, words: SlipText) -> float:
    """Draw title, day and mark, whose type never shrinks, and return where the head ends."""
    pen, width = _Pen(painter, 1.0), MEASURE - _QR - 4 * MM
    y = pen.text(words.title, TITLE, LEFT, TOP, width, lines=1)
    y = pen.text(words.subtitle, SUBTITLE, LEFT, y + 0.5 * MM, width, lines=1)
    if words.mark:
        y = _boxed(pen, words.mark, y + 1.6 * MM)
    return max(y, TOP + _QR - 2 * _INSET + 0.6 * MM + CODE.line)


def _boxed(pen: _Pen, text: str, y: float) -> float:
    """Draw the mark of a slip that does not count, in a box."""
    made = set_text(text, MARK, MEASURE - _QR - 14 * MM, lines=2)
    if pen.painter:
        box = QRectF(LEFT, y, MEASURE - _QR - 10 * MM, made.height + 1.6 * MM)
        pen.painter.setPen(QPen(BLACK, 0.4 * MM))
        pen.painter.setBrush(Qt.BrushStyle.NoBrush)
        pen.painter.drawRect(box)
    return pen.put(made, LEFT + 2 * MM, y + 0.8 * MM) + 0.8 * MM


def _party(pen: _Pen, party: Party, x: float, y: float) -> float:
    y = pen.text(party.label, LABEL, x, y, _HALF, lines=1)
    y = pen.text(party.name, STRONG, x, y, _HALF, lines=2)
    for line in party.lines:
        y = pen.text(line, BODY, x, y, _HALF, lines=1)
    return y


def _resident(pen: _Pen, words: SlipText) -> None:
    y = pen.text(words.resident_label, LABEL, LEFT, pen.y, MEASURE, lines=1)
    y = pen.text(words.name, NAME, LEFT, y, MEASURE, lines=1) + 0.8 * MM
    column = (MEASURE - 2 * _GUTTER) / 3
    ends = [y]
    for place, fact in enumerate(words.facts):
        x = LEFT + place * (column + _GUTTER)
        below = pen.text(fact.label, LABEL, x, y, column, lines=1)
        ends.append(pen.text(fact.value, STRONG, x, below, column, lines=1))
    pen.y = max(ends)
    if words.circumstances:
        pen.y += 1.2 * MM
    for fact in words.circumstances:
        _row(pen, fact)
    pen.rule()


def _row(pen: _Pen, fact: Fact) -> None:
    """Draw a label and its value beside it."""
    drop = (BODY.line - LABEL.line) * pen.scale * 0.6  # the two sit on one line for the eye
    label = pen.text(fact.label, LABEL, LEFT, pen.y + drop, _LABEL_COLUMN - 2 * MM, lines=2)
    width = MEASURE - _LABEL_COLUMN
    value = pen.text(fact.value, BODY, LEFT + _LABEL_COLUMN, pen.y, width, lines=fact.lines)
    pen.y = max(label, value) + 0.4 * MM


def _question(pen: _Pen, words: SlipText, room: float) -> None:
    """Draw the question with a bar beside it, cut to the room there is."""
    face = QUESTION.scaled(pen.scale)
    y = pen.text(words.question_label, LABEL, LEFT, pen.y, MEASURE, lines=1) + 1 * MM
    lines = max(_LEAST_LINES, int((room - (y - pen.y)) / face.line))
    made = set_text(words.question, face, MEASURE - 4 * MM, lines=lines, mark=words.cut_mark)
    if words.question and pen.painter:
        pen.painter.fillRect(QRectF(LEFT, y, 0.8 * MM, made.height), BLACK)
    pen.put(made, LEFT + 4 * MM, y)


def _lower_part(pen: _Pen, words: SlipText) -> float:
    """Draw notes, consent, feedback and footer upwards from the bottom; return where they begin.

    A pen without a painter measures; one with a painter starts at `pen.y`.
    """
    start = pen.y
    for fact in words.notes:
        _row(pen, fact)
    pen.rule(heavy=True)
    pen.y = max(
        _fact_below(pen, words.consent, LEFT, 5),
        _fact_below(pen, words.feedback, LEFT + _HALF + _GUTTER, 5),
    )
    pen.y += 1.6 * MM
    if pen.painter:
        pen.painter.setPen(GREY)
    made = set_text(words.footer, Face(SMALL.points, muted=True), MEASURE, lines=1)
    pen.y = pen.put(made, LEFT, pen.y)
    return _BOTTOM - (pen.y - start)


def _fact_below(pen: _Pen, fact: Fact, x: float, lines: int) -> float:
    y = pen.text(fact.label, LABEL, x, pen.y, _HALF, lines=1)
    return pen.text(fact.value, Face(9.5), x, y, _HALF, lines=lines)


def _code(painter: QPainter, words: SlipText) -> None:
    """Paint QR and code in the upper corner; the quiet zone reaches into the margin."""
    if not words.code:  # a concept that was never saved
        return
    paint_code(painter, words.code, WIDTH - LEFT - _QR + _INSET, TOP - _INSET, _QR)
    made = set_text(words.code, CODE, _QR + 10 * MM, lines=1)
    width = made.layout.lineAt(0).naturalTextWidth()
    made.draw(painter, WIDTH - LEFT - width, TOP + _QR - 2 * _INSET + 0.6 * MM)

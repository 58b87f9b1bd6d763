"""Text set on a page in hundredths of a millimetre, the same on screen, in PDF and on a printer.

Fonts are sized in page units and laid out without hinting, so that a line breaks at the same word
on every device. Text is always plain: nothing in it is read as markup.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from ui.theme.fonts import FAMILY

MM = 100.0  # page units in a millimetre
POINT = MM * 25.4 / 72
LEADING = 1.34  # line height in type sizes
BLACK, GREY = QColor("#000000"), QColor("#454545")  # grey of 9 : 1 survives a copying machine
_MOST_TEXT = 2600  # characters; an A5 page of our smallest type holds fewer
_NEW_LINE = "\u2028"  # what QTextLayout takes for the end of a line


@dataclass(frozen=True, slots=True)
class Face:
    """A size in points and a weight."""

    points: float
    strong: bool = False
    muted: bool = False

    def scaled(self, scale: float) -> "Face":
        """Return the face in another size."""
        return Face(self.points * scale, self.strong, self.muted)

    def font(self) -> QFont:
        """Return the font, sized in page units."""
        font = QFont(FAMILY)
        font.setPixelSize(round(self.points * POINT))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.ForceOutline)
        # Contextual alternates replace glyphs (a hyphen between capitals), and what replaces them
        # reads as another character when text is copied from the PDF.
        font.setFeature(QFont.Tag("calt"), 0)
        if self.strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    @property
    def line(self) -> float:
        """Height of a line in page units."""
        return self.points * POINT * LEADING


@dataclass(frozen=True, slots=True)
class SetText:
    """Text broken into lines.

    Attributes:
        height: in page units.
        is_cut: whether there was more than fits in the lines allowed.
    """

    layout: QTextLayout
    face: Face
    height: float
    is_cut: bool = False

    def draw(self, painter: QPainter, x: float, y: float) -> float:
        """Draw it and return where it ends."""
        painter.setPen(GREY if self.face.muted else BLACK)
        self.layout.draw(painter, QPointF(x, y))
        return y + self.height


def set_text(
    text: str, face: Face, width: float, *, lines: int | None = None, mark: str = "…"
) -> SetText:
    """Break text into lines.

    Args:
        text: plain; its own line ends are kept.
        face: type.
        width: of the column, in page units.
        lines: the most that may be used; None for as many as it takes.
        mark: stands at the end of text that was cut.
    """
    whole = tidy_lines(text)
    layout, count = _laid_out(whole, face, width)
    if lines is None or count <= lines:
        return SetText(layout, face, count * face.line)
    start = layout.lineAt(lines - 1).textStart()
    rest = whole[start : start + 400].split(_NEW_LINE)[0]
    metrics = QFontMetricsF(face.font())
    rest = metrics.elidedText(
        rest, Qt.TextElideMode.ElideRight, width - metrics.horizontalAdvance(f"  {mark}")
    ).rstrip("…. ,;")
    while True:
        layout, count = _laid_out(f"{whole[:start]}{rest} {mark}", face, width)
        if count <= lines or not rest:
            return SetText(layout, face, min(count, lines) * face.line, is_cut=True)
        rest = rest[:-1].rstrip()


def tidy_lines(text: str) -> str:
    """Return text with at most one empty line in a row, ready for a layout."""
    kept: list[str] = []
    for line in text[:_MOST_TEXT].replace("\t", " ").split("\n"):
        if line.strip() or (kept and kept[-1].strip()):
            kept.append(line.rstrip())
    return _NEW_LINE.join(kept).rstrip(_NEW_LINE)


def _laid_out(text: str, face: Face, width: float) -> tuple[QTextLayout, int]:
    layout = QTextLayout(text, face.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    count = 0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        # the same distance between lines whatever fallback font an emoji or a script needs
        line.setPosition(QPointF(0, count * face.line))
        count += 1
    layout.endLayout()
    return layout, count

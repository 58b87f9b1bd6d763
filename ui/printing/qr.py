"""The QR picture of a referral: its code and nothing else, painted as squares.

ISO/IEC 18004 wants a quiet zone of four modules around it; `paint_code` keeps it within the square.
"""

import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.printing.typesetting import BLACK

PREFIX = "WOR:"
QUIET_ZONE = 4  # modules


def content_of(code: str) -> str:
    """Return what the picture says, as "WOR:K7Q-M2F-9DX"."""
    return f"{PREFIX}{code}"


def matrix_of(code: str) -> tuple[tuple[bool, ...], ...]:
    """Return the dark modules, row by row, without the quiet zone.

    Error correction M (15 %): paper gets folded and stained.
    """
    made = segno.make(content_of(code), error="m", micro=False, boost_error=True)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def paint_code(painter: QPainter, code: str, x: float, y: float, side: float) -> None:
    """Paint the picture with its quiet zone in a square of `side` page units."""
    matrix = matrix_of(code)
    module = side / (len(matrix) + 2 * QUIET_ZONE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for row, modules in enumerate(matrix):
        start = 0
        while start < len(modules):
            end = start
            while end < len(modules) and modules[end]:
                end += 1
            if end > start:  # one rectangle for each run of dark modules
                left, top = x + (start + QUIET_ZONE) * module, y + (row + QUIET_ZONE) * module
                painter.fillRect(QRectF(left, top, (end - start) * module, module), BLACK)
            start = max(end, start + 1)
    painter.restore()

"""Our line icons (24-pixel grid, 1.5-pixel stroke) drawn in a colour of the scheme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sociale_kaart.config import bundled


@cache
def source(name: str) -> str:
    """Return the SVG text of an icon; a missing one is a bug, so the error is left as it is."""
    return bundled("resources", "icons", f"{name}.svg").read_text("utf-8")


def draw(name: str, *, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw the icon `name`.

    Args:
        name: file name in `resources/icons` without its ending.
        colour: "#rrggbb" for the lines.
        size: width and height in device-independent pixels.
        ratio: device pixels in one of those.
    """
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    picture = source(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(picture.encode()))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def program_icon() -> QIcon:
    """Return the icon of the program in the sizes that task bars ask for."""
    icon = QIcon()
    for size in (16, 32, 48, 128):
        icon.addPixmap(draw("app", colour="#000000", size=size))
    return icon

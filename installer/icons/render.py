"""Render the icon of the program, `resources/icons/app.svg`, to the files that desktops want.

python installer/icons/render.py

    png/sociale-kaart-<size>.png   Linux (freedesktop icon theme)
    sociale-kaart.ico              Windows: PNG payloads, one a size
    sociale-kaart.icns             macOS: PNG payloads, one a size and density

The pictures are kept in the repository, so that building the program needs no graphics.
"""

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1] / "resources" / "icons" / "app.svg"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
# Type of each picture in an ICNS file and its pixels; the last five are those of dense screens.
ICNS_TYPES = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
    b"ic10": 1024,
}


def main() -> None:
    """Write every file."""
    application = QGuiApplication(sys.argv)
    source = QSvgRenderer(str(SOURCE))
    (HERE / "png").mkdir(exist_ok=True)
    for size in PNG_SIZES:
        (HERE / "png" / f"sociale-kaart-{size}.png").write_bytes(png(source, size))
    (HERE / "sociale-kaart.ico").write_bytes(ico({size: png(source, size) for size in ICO_SIZES}))
    (HERE / "sociale-kaart.icns").write_bytes(
        icns({kind: png(source, size, margin=0.1) for kind, size in ICNS_TYPES.items()})
    )
    application.quit()


def png(source: QSvgRenderer, size: int, *, margin: float = 0.0) -> bytes:
    """Return the icon as a PNG file.

    Args:
        source: the drawing.
        size: width and height in pixels.
        margin: part of the size to leave empty at each side, as macOS icons have.
    """
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = round(size * margin)
    source.render(painter, image.rect().adjusted(edge, edge, -edge, -edge).toRectF())
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub asks bytes, Qt a str
    return bytes(content.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon file (ICONDIR, ICONDIRENTRY a picture, PNG payloads)."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures.items():
        start = 6 + 16 * len(pictures) + len(body)
        side = size % 256  # a byte: 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), start)
        body += picture
    return head + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return a macOS icon file: chunks of a type, a length with its own head, and a PNG."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    main()

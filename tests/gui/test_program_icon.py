"""The icon files of the installer are pictures of the one drawing."""

import struct
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer

from installer.icons import render


def pictures_in_ico(content: bytes) -> Iterator[tuple[int, bytes]]:
    _, kind, count = struct.unpack_from("<HHH", content)
    assert kind == 1
    for number in range(count):
        width, _, _, _, _, bits, length, start = struct.unpack_from(
            "<BBBBHHII", content, 6 + 16 * number
        )
        assert bits == 32
        yield width or 256, content[start : start + length]


def pictures_in_icns(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    assert content[:4] == b"icns"
    assert struct.unpack(">I", content[4:8]) == (len(content),)
    at = 8
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at + 4)
        yield content[at : at + 4], content[at + 8 : at + length]
        at += length


def test_windows(qapp: QGuiApplication) -> None:
    found = dict(pictures_in_ico((render.HERE / "sociale-kaart.ico").read_bytes()))
    assert set(found) == set(render.ICO_SIZES)
    for size, picture in found.items():
        image = QImage.fromData(picture)
        assert (image.width(), image.height()) == (size, size)


def test_macos(qapp: QGuiApplication) -> None:
    found = dict(pictures_in_icns((render.HERE / "sociale-kaart.icns").read_bytes()))
    assert set(found) == set(render.ICNS_TYPES)
    for kind, picture in found.items():
        assert QImage.fromData(picture).width() == render.ICNS_TYPES[kind]


@pytest.mark.parametrize("size", render.PNG_SIZES)
def test_linux_and_that_the_drawing_was_rendered(qapp: QGuiApplication, size: int) -> None:
    kept = QImage(str(render.HERE / "png" / f"sociale-kaart-{size}.png"))
    drawn = QImage.fromData(render.png(QSvgRenderer(str(render.SOURCE)), size))
    assert kept.size() == drawn.size()
    points = [(x, y) for x in range(0, size, 3) for y in range(0, size, 3)]
    for x, y in points:
        ours, theirs = kept.pixelColor(x, y), drawn.pixelColor(x, y)
        parts = zip(ours.getRgb(), theirs.getRgb(), strict=True)  # type: ignore[arg-type]
        assert all(abs(a - b) < 40 for a, b in parts), (x, y)

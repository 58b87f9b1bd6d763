"""The slip as a PDF file: two A5 pages, with the bundled font and nothing personal outside them."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QPainter, QPdfWriter

from sociale_kaart.files import write_whole
from sociale_kaart.referrals.slip import ResidentPage, Slip
from ui.printing.pages import a5_layout, document_title, paint_pages
from ui.theme.fonts import load_fonts

_DPI = 600


def slip_pdf(slip: Slip, page: ResidentPage) -> bytes:
    """Return slip and resident's page as a PDF. Needs a QGuiApplication."""
    load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageLayout(a5_layout())
    writer.setTitle(document_title(slip.code))
    writer.setCreator("Sociale Kaart")
    painter = QPainter(writer)
    paint_pages(painter, writer, QRectF(0, 0, writer.width(), writer.height()), slip, page)
    painter.end()
    return bytes(buffer.data().data())


def write_slip_pdf(slip: Slip, page: ResidentPage, out: Path) -> None:
    """Write slip and resident's page to a file that only this user can read.

    The file is whole or not there: it is written beside its place first and then moved.

    Raises:
        SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE.
    """
    write_whole(out, slip_pdf(slip, page))

"""The two pages of a referral on any device that paints, in page units of a hundredth of a mm."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from sociale_kaart.referrals.slip import ResidentPage, Slip
from ui.printing.resident import paint_resident_page
from ui.printing.slip import HEIGHT, WIDTH, paint_slip


def a5_layout() -> QPageLayout:
    """Return A5 upright without margins: the pages bring their own."""
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )


def document_title(code: str) -> str:
    """Return how the print is called in a PDF and in a print queue: no personal data."""
    return f"Welzijn op Recept {code}"


def paint_pages(
    painter: QPainter, device: QPagedPaintDevice, paper: QRectF, slip: Slip, page: ResidentPage
) -> bool:
    """Paint slip and resident's page, each on its own sheet.

    Args:
        painter: begun on the device.
        device: turns the page.
        paper: where the A5 page comes, in device pixels.
        slip, page: what is on them.

    Returns:
        False when the device refused a second page.
    """
    _in_page_units(painter, paper)
    paint_slip(painter, slip)
    painter.restore()
    if not device.newPage():
        return False
    _in_page_units(painter, paper)
    paint_resident_page(painter, page)
    painter.restore()
    return True


def _in_page_units(painter: QPainter, paper: QRectF) -> None:
    painter.save()
    painter.translate(paper.topLeft())
    scale = min(paper.width() / WIDTH, paper.height() / HEIGHT)
    painter.scale(scale, scale)

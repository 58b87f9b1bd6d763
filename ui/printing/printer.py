"""The slip on a printer: A5 at its true size, also on larger paper."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.slip import ResidentPage, Slip
from ui.printing.pages import a5_layout, document_title, paint_pages

_A5_MM = (148, 210)
_MM_PER_INCH = 25.4


def ask_and_print(slip: Slip, page: ResidentPage, parent: QWidget) -> bool:
    """Let the user choose a printer and print; False when the user cancels.

    Raises:
        SocialeKaartError: PRINTER_FAILED.
    """
    printer = new_printer(slip.code)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    print_on(printer, slip, page)
    return True


def new_printer(code: str) -> QPrinter:
    """Return a printer set to A5, with a name in its queue that says nothing about a resident."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(a5_layout())
    printer.setDocName(document_title(code))
    printer.setCreator("Sociale Kaart")
    return printer


def print_on(printer: QPrinter, slip: Slip, page: ResidentPage) -> None:
    """Print both pages.

    Raises:
        SocialeKaartError: PRINTER_FAILED with the printer's name.
    """
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise _failed(printer)
    done = paint_pages(painter, printer, _paper(printer), slip, page)
    ended = painter.end()
    if not done or not ended or printer.printerState() is QPrinter.PrinterState.Error:
        raise _failed(printer)


def _paper(printer: QPrinter) -> QRectF:
    """Return where A5 comes on the sheet: in the middle at the top, smaller only if it must be."""
    sheet = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    pixel = printer.resolution() / _MM_PER_INCH
    wide, high = _A5_MM
    scale = min(1.0, sheet.width() / wide, sheet.height() / high)
    left = max(0.0, (sheet.width() - wide * scale) / 2)
    return QRectF(left * pixel, 0, wide * scale * pixel, high * scale * pixel)


def _failed(printer: QPrinter) -> SocialeKaartError:
    return SocialeKaartError(ErrorCode.PRINTER_FAILED, reason=printer.printerName() or "-")

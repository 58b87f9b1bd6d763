"""Takes a slip out of the program by the user's act: printer, PDF file, clipboard.

No name of a resident gets into a file name, a print queue or a window title.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.referrals.slip import ResidentPage, Slip
from ui.printing.pdf import write_slip_pdf
from ui.printing.printer import ask_and_print
from ui.views.page import Page
from ui.wording.soep import soep_text

translate = QCoreApplication.translate
AskFile = Callable[[QWidget, str], Path | None]
Printing = Callable[[Slip, ResidentPage, QWidget], bool]


def ask_pdf_file(parent: QWidget, suggested: str) -> Path | None:
    """Let the user choose where a PDF comes; None when the user cancels."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = translate("SlipOutputs", "Save the slip as PDF")
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, str(Path(folder) / suggested), "PDF (*.pdf)"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")


class SlipOutputs:
    """The three ways out, for one page; what happened is said on that page.

    Args:
        page: on which the user asked.
        source: returns what goes out, as it is at that moment; None when there is nothing.
        put_on_paper: told after printing and saving.

    Attributes:
        printing: asks for a printer and prints.
        ask_file: asks for a file.
    """

    def __init__(
        self,
        page: Page,
        *,
        source: Callable[[], tuple[Slip, ResidentPage] | None],
        put_on_paper: Callable[[], None],
    ) -> None:
        self._page = page
        self._source = source
        self._put_on_paper = put_on_paper
        self.printing: Printing = ask_and_print
        self.ask_file: AskFile = ask_pdf_file

    def print_slip(self) -> None:
        """Print both pages on a printer that the user chooses."""
        pages = self._source()
        if pages is None:
            return
        try:
            done = self.printing(*pages, self._page)
        except SocialeKaartError as error:
            self._page.failed.emit(error)
            return
        if done:
            self._page.said.emit(translate("SlipOutputs", "The slip was sent to the printer."))
            self._put_on_paper()

    def save_slip(self) -> None:
        """Write both pages to a file that the user chooses."""
        pages = self._source()
        if pages is None:
            return
        path = self.ask_file(self._page, f"welzijn-op-recept-{pages[0].code}.pdf")
        if path is None:
            return
        try:
            write_slip_pdf(*pages, path)
        except SocialeKaartError as error:
            self._page.failed.emit(error)
            return
        said = translate("SlipOutputs", "The slip was saved as {file}.")
        self._page.said.emit(said.format(file=path.name))
        self._put_on_paper()

    def copy_for_file(self) -> None:
        """Put the SOEP text on the clipboard."""
        pages = self._source()
        if pages is None:
            return
        QGuiApplication.clipboard().setText(soep_text(pages[0]))
        self._page.said.emit(
            translate("SlipOutputs", "Copied. Paste it into the file of the resident.")
        )

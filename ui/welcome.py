"""The window of the first start: one page, and then the program."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from ui.theme.icons import program_icon
from ui.viewmodels.lock import LockViewModel
from ui.views.first_run_page import FirstRunPage
from ui.views.page import Workbench


class WelcomeWindow(QMainWindow):
    """Shows the first page.

    Signals:
        finished: the user is welcomed: open the pages, then close this window.
    """

    finished = Signal()

    def __init__(self, workbench: Workbench, lock: LockViewModel) -> None:
        super().__init__()
        self.page = FirstRunPage(workbench, lock)
        self.page.finished.connect(self.finished)
        self.setCentralWidget(self.page)
        self.setWindowTitle("Sociale Kaart")
        self.setWindowIcon(program_icon())
        self.setMinimumSize(QSize(1000, 640))
        self.resize(1366, 768)

    def welcome(self) -> None:
        """Show itself with the focus on the first question."""
        self.show()
        self.page.enter()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is being fetched: the user went away."""
        self.page.model.stop()
        super().closeEvent(event)

"""A window in place of the window, for what keeps the program from starting."""

from enum import Enum

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from sociale_kaart.errors import SocialeKaartError
from ui.theme.icons import program_icon
from ui.theme.theme import Theme
from ui.views.problem_page import ProblemPage


class Answer(Enum):
    """What the user wants next."""

    QUIT = "quit"
    RETRY = "retry"
    RENEW = "renew"  # put the damaged map aside and fetch it again


class StartProblem(QMainWindow):
    """Shows one problem and waits for what the user wants."""

    def __init__(self, theme: Theme, error: SocialeKaartError) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self.answer = Answer.QUIT
        self.page = ProblemPage(theme)
        self.page.retry_requested.connect(lambda: self._take(Answer.RETRY))
        self.page.renewal_requested.connect(lambda: self._take(Answer.RENEW))
        self.page.quit_requested.connect(self.close)
        self.setWindowTitle("Sociale Kaart")
        self.setWindowIcon(program_icon())
        self.setCentralWidget(self.page)
        self.resize(theme.px(800), theme.px(600))
        self.page.show_problem(error)

    def ask(self) -> Answer:
        """Show itself and return what the user wants."""
        self.show()
        self._loop.exec()
        return self.answer

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the waiting."""
        super().closeEvent(event)
        self._loop.quit()

    def _take(self, answer: Answer) -> None:
        self.answer = answer
        self.close()

"""Starts the window: Qt, theme, language, tasks and the frame, and ends them in the right order."""

import gc
import logging
import sys
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sociale_kaart.application import Application, set_aside_map
from sociale_kaart.config import DataFolder, load_settings
from sociale_kaart.diagnostics import end_log, start_log
from sociale_kaart.errors import SocialeKaartError
from ui.attention import Attention
from ui.dossier_gate import DossierGate
from ui.language import Languages
from ui.tasks.garbage import GarbageGuard
from ui.tasks.runner import Lane, Task, TaskRunner
from ui.tasks.watchdog import Watchdog
from ui.theme.icons import program_icon
from ui.theme.theme import Theme
from ui.views.bug_dialog import BugDialog
from ui.views.frame import Frame
from ui.views.page import PageEntry, Workbench
from ui.views.registry import PAGES, SEARCH

if TYPE_CHECKING:
    from ui.welcome import WelcomeWindow

_log = logging.getLogger(__name__)
# Seconds that a thread may work while another waits: with the usual 5 ms a search that does many
# small steps would take ten times as long beside the building of an index.
_TURN = 0.0005
_TITLE_BAR = 40  # pixels that a window manager adds


def open_window(folder: DataFolder, *, passphrase: str | None = None) -> int:
    """Open the window and return when it is closed: the exit status.

    What the data folder does not allow (a newer version, a damaged map, a full disk) is shown in a
    window of its own, with what to do; nothing is overwritten.

    Args:
        folder: where all state lives.
        passphrase: opens the dossier at the start, where one was given on the command line.
    """
    qt = qt_application()
    theme, languages = Theme(qt), Languages(qt)
    renew = False
    while True:
        application = _opened(folder, theme, languages, renew=renew)
        if application is None:
            return 1
        log = start_log(folder.log)
        session = Session(application, theme=theme, languages=languages)
        status = session.run(passphrase=passphrase)
        end_log(log)
        renew = session.wants_new_map
        if not renew:
            return status


def _opened(
    folder: DataFolder, theme: Theme, languages: Languages, *, renew: bool
) -> Application | None:
    """Open the application, or tell what keeps it from opening until the user gives up.

    Args:
        renew: put the damaged map aside first.
    """
    while True:
        try:
            if renew:
                set_aside_map(folder)
            return Application(folder)
        except SocialeKaartError as error:
            problem = error
        from ui.start_problem import Answer, StartProblem  # noqa: PLC0415 - hardly ever needed

        settings = load_settings(folder.settings)
        languages.use(settings.language)
        theme.apply(scheme=settings.theme, percent=settings.text_scale)
        answer = StartProblem(theme, problem).ask()
        if answer is Answer.QUIT:
            return None
        renew = answer is Answer.RENEW


def qt_application() -> QApplication:
    """Return the one QApplication, made now where there is none."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("sociale-kaart")
    qt.setApplicationDisplayName("Sociale Kaart")
    qt.setDesktopFileName("sociale-kaart")
    qt.setWindowIcon(program_icon())
    return qt


def local_time() -> datetime:
    """Return the present moment with the zone of this machine."""
    return datetime.now().astimezone()


class Session:
    """One run of the window on an application: builds its parts, and takes them down again.

    Args:
        application: closed at the end.
        clock: local time with its zone.
        entries: the pages.

    Attributes:
        wants_new_map: the map was damaged and the user asked for a new one.
    """

    def __init__(
        self,
        application: Application,
        *,
        theme: Theme,
        languages: Languages,
        clock: Callable[[], datetime] = local_time,
        entries: tuple[PageEntry, ...] = PAGES,
    ) -> None:
        self._application = application
        settings = application.settings
        languages.use(settings.language)
        theme.apply(scheme=settings.theme, percent=settings.text_scale)
        self._tasks = TaskRunner()
        self.workbench = Workbench(
            application=application,
            theme=theme,
            tasks=self._tasks,
            languages=languages,
            clock=clock,
        )
        self.gate = DossierGate(self.workbench)
        self.frame = Frame(self.workbench, self.gate.guard(entries))
        self.gate.attach(self.frame)
        Attention(self.workbench, self.frame, self.gate.lock)
        self.wants_new_map = False
        self.frame.renewal_requested.connect(self._renew_map)
        self._welcome: WelcomeWindow | None = None
        self._tasks.crashed.connect(self._tell_bug)

    def run(self, *, passphrase: str | None = None) -> int:
        """Show the window and return when it is closed."""
        garbage, watchdog = GarbageGuard(), Watchdog()
        sys.setswitchinterval(_TURN)
        sys.excepthook = self._catch
        self._fit_screen()
        if self._application.settings.welcomed:
            self.show()
            self.gate.open(passphrase)
        else:
            self.welcome()
            if passphrase:
                self.gate.open(passphrase)
        gc.freeze()  # what is loaded by now stays: no need to look through it again and again
        try:
            return QApplication.exec()
        finally:
            sys.excepthook = sys.__excepthook__
            watchdog.close()
            garbage.close()
            self.close()

    def _fit_screen(self) -> None:
        """Fill a screen that has no room for the usual size beside its bars."""
        room, wanted = self.frame.screen().availableSize(), self.frame.size()
        if room.width() < wanted.width() or room.height() < wanted.height() + _TITLE_BAR:
            self.frame.setWindowState(Qt.WindowState.WindowMaximized)

    def show(self) -> None:
        """Show the frame with its first page, and make the map ready behind it."""
        self.frame.show_page(SEARCH)
        self.frame.show()
        if self._application.map.version() is None:
            self._make_map()
        else:
            self._prepare_search()

    def welcome(self) -> "WelcomeWindow":
        """Show the first page; the frame comes when the user is through it."""
        from ui.welcome import WelcomeWindow  # noqa: PLC0415 - once in the life of a data folder

        self._welcome = WelcomeWindow(self.workbench, self.gate.lock)
        self._welcome.finished.connect(self._end_welcome)
        self._welcome.welcome()
        return self._welcome

    def close(self) -> None:
        """Take everything down; what is running ends first."""
        self.gate.close()
        self._tasks.close()
        self.frame.close()
        self.frame.deleteLater()
        self._application.close()

    def _renew_map(self) -> None:
        """End, so that the damaged map can be put aside and the window opened again."""
        self.wants_new_map = True
        self.frame.close()

    def _end_welcome(self) -> None:
        self.show()  # before the other window closes: the last one to close ends the program
        self.frame.refresh_status()
        if self._welcome is not None:
            self._welcome.close()
            self._welcome.deleteLater()
            self._welcome = None

    def _make_map(self) -> None:
        def work(task: Task) -> None:
            self._application.ensure_map(task.progress)

        self._tasks.start(
            Lane.WRITE, work, owner=self.frame, key="map", done=lambda _none: self._map_made()
        )

    def _map_made(self) -> None:
        self.frame.map_changed()
        self._prepare_search()

    def _prepare_search(self) -> None:
        """Begin with what makes search better and takes a while; the first search goes before."""
        self._tasks.start(
            Lane.READ,
            lambda _task: self._application.map.prepare(),
            owner=self.frame,
            key="prepare",
        )

    def _catch(self, kind: type[BaseException], bug: BaseException, trace: object) -> None:
        """Log a bug in a slot, and tell the user; the work stays as it is."""
        _log.error("a bug", exc_info=bug.with_traceback(bug.__traceback__))
        del kind, trace
        self._tell_bug(f"{type(bug).__name__}: {bug}")

    def _tell_bug(self, details: str) -> None:
        BugDialog(self.workbench.theme, details, self.frame).open()

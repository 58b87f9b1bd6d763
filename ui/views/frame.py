"""The frame of the window: rail, pages, status line, and the keys that work everywhere.

It knows pages only by their entries. It decides what the keys do everywhere and where a
message of a page appears; what is on a page is the page's own affair.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from sociale_kaart.config import Settings
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from ui.theme.icons import program_icon
from ui.viewmodels.map_work import MapWork
from ui.views.help_dialog import HelpDialog
from ui.views.page import KeyHelp, Page, PageEntry, Workbench
from ui.views.page_stack import PageStack
from ui.views.rail import Rail
from ui.views.status import StatusLine
from ui.widgets.banner import Banner
from ui.wording.errors import message_for

_SAID_MS = 6000  # a passing message; errors stay until they are closed
_CLOCK_MS = 60_000  # "vandaag 09:12" becomes "gisteren 09:12" by itself
_RAIL = 96  # pixels at 100 %
_NARROW = 900  # pixels at 100 %: narrower, the rail has icons only
REFERRAL = "referral"  # the page that `refer_requested` opens


class Frame(QMainWindow):
    """The window.

    Attributes:
        rail, pages, banner, status: its parts; a badge is `rail.set_badge`, the lock and what waits
            are `status.show_lock` and `status.show_waiting`.

    Signals:
        lock_requested: Ctrl+L or the lock in the status line.
        settings_changed: the Settings that hold now.
        renewal_requested: the map is damaged: put it aside and fetch it again.
    """

    lock_requested = Signal()
    settings_changed = Signal(object)
    renewal_requested = Signal()

    def __init__(self, workbench: Workbench, entries: tuple[PageEntry, ...]) -> None:
        super().__init__()
        self.workbench = workbench
        theme = workbench.theme
        self.rail = Rail(theme, entries)
        self.status = StatusLine(theme)
        self.banner = Banner(theme)
        self.pages = PageStack(workbench, entries)
        self.pages.made.connect(self._listen)
        self.pages.shown.connect(self.rail.mark)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(_SAID_MS)
        self._passing.timeout.connect(self.banner.hide)
        self._minute = QTimer(self)
        self._minute.setInterval(_CLOCK_MS)
        self._minute.timeout.connect(self.refresh_status)
        self._minute.start()
        self._build()
        self._bind_keys()
        self.rail.chosen.connect(self.show_page)
        self.banner.acted.connect(self.renewal_requested)
        self.status.lock_pressed.connect(self.lock_requested)
        self.status.help_pressed.connect(self.show_help)
        self._work = MapWork(workbench.application.map, self)
        self._work.changed.connect(self.status.show_work)
        self._work.ended.connect(self.pages.index_changed)
        workbench.tasks.failed.connect(self.say_error)
        theme.changed.connect(self._space)
        self.setWindowIcon(program_icon())
        self.setMinimumSize(QSize(1000, 640))
        self.resize(1366, 768)
        self.retranslate()
        self.refresh_status()
        self.status.show_work(self._work.now())

    # -- pages ---------------------------------------------------------------------------------

    def show_page(self, name: str, /, *, instead: bool = False, **arguments: object) -> Page:
        """Show a page, made now if it was not shown before.

        Args:
            name: as in its entry.
            instead: of the page that is shown now: Esc does not come back to that one.
            arguments: for the page's `enter`.
        """
        return self.pages.show_page(name, arguments, instead=instead)

    def page(self, name: str) -> Page:
        """Return a page, made now if it was not shown before."""
        return self.pages.page(name)

    def refer(self, service_id: str = "") -> None:
        """Open the page for a new referral.

        Args:
            service_id: to what; empty for none yet.
        """
        if self.pages.has(REFERRAL):
            self.show_page(REFERRAL, service_id=service_id)

    def go_to_search(self) -> None:
        """Go to the search box, from anywhere (Ctrl+K)."""
        page = self.pages.current_page()
        if page is None or not page.go_to_search():
            self.show_page(self.rail.names()[0])

    # -- messages ------------------------------------------------------------------------------

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds."""
        self.banner.say(sentence, tone="good")
        self._passing.start()

    def say_error(self, error: SocialeKaartError) -> None:
        """Show what happened and what the user can do, until it is closed."""
        self._passing.stop()
        message = message_for(error)
        damaged = error.code is ErrorCode.STORE_DAMAGED
        again = self.tr("Fetch the map again") if damaged else ""
        self.banner.say(message.sentence, advice=message.action, tone="bad", button=again)

    def show_help(self) -> HelpDialog:
        """Show the keys (F1)."""
        dialog = HelpDialog(self.workbench.theme, self._key_groups(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    # -- status --------------------------------------------------------------------------------

    def refresh_status(self) -> None:
        """Show how old the map is now."""
        application = self.workbench.application
        self.status.show_map(
            application.map.version(),
            now=self.workbench.clock(),
            sample=application.is_sample(),
        )

    def map_changed(self) -> None:
        """Tell every page and the status line that the map was renewed."""
        self.refresh_status()
        for page in self.pages.all_made():
            page.map_changed()

    def follow(self, settings: Settings) -> None:
        """Tell every page and the window what holds now."""
        for page in self.pages.all_made():
            page.follow(settings)
        self.settings_changed.emit(settings)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.setWindowTitle(self.tr("Sociale Kaart"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the rail out where the window is narrow."""
        super().resizeEvent(event)
        self._space()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the open page save what it has."""
        self.pages.leave()
        self._minute.stop()
        self._passing.stop()
        self._work.close()
        super().closeEvent(event)

    # -- inside --------------------------------------------------------------------------------

    def _listen(self, page: Page) -> None:
        """Do what a page that was just made asks."""
        page.refer_requested.connect(self.refer)
        page.page_requested.connect(lambda name, given: self.show_page(name, **given))
        page.failed.connect(self.say_error)
        page.said.connect(self.say)
        page.map_renewed.connect(self.map_changed)
        page.settings_changed.connect(self.follow)

    def _build(self) -> None:
        self._above = QVBoxLayout()
        self._above.addWidget(self.banner)
        self.banner.appeared.connect(self._space)
        content = QVBoxLayout()
        content.setSpacing(0)
        content.addLayout(self._above)
        content.addWidget(self.pages, 1)
        content.addWidget(self.status)
        whole = QWidget()
        whole.setProperty("part", "canvas")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(content, 1)
        self.setCentralWidget(whole)
        self._space()

    def _space(self) -> None:
        px = self.workbench.theme.px
        words = self.width() >= px(_NARROW)
        self.rail.set_words(shown=words)
        self.rail.setFixedWidth(px(_RAIL if words else 56))
        top = 0 if self.banner.isHidden() else px(12)
        self._above.setContentsMargins(px(16), top, px(16), 0)

    def _bind_keys(self) -> None:
        bindings: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self.go_to_search),
            ("F1", self.show_help),
            ("Ctrl+L", self.lock_requested.emit),
            ("Esc", self.pages.step_back),
        ]
        bindings += [
            (f"Ctrl+{number}", partial(self.show_page, name))
            for number, name in enumerate(self.rail.names(), start=1)
        ]
        for keys, act in bindings:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    def _key_groups(self) -> tuple[tuple[str, tuple[KeyHelp, ...]], ...]:
        names = self.rail.names()
        everywhere = [KeyHelp("Ctrl+K", self.tr("Go to the search box"))]
        everywhere += [
            KeyHelp(f"Ctrl+{number}", self.pages.title(name))
            for number, name in enumerate(names, start=1)
        ]
        everywhere += [
            KeyHelp("Esc", self.tr("Go back")),
            KeyHelp("F1", self.tr("Show these keys")),
        ]
        if self.status.has_lock():
            everywhere.append(KeyHelp("Ctrl+L", self.tr("Lock or unlock the referrals")))
        groups = [(self.tr("Everywhere"), tuple(everywhere))]
        page = self.pages.current_page()
        if page is not None and page.keys():
            groups.append((self.pages.title(self.pages.current_name()), page.keys()))
        return tuple(groups)

"""The frame of the window: rail, pages, status line, and the keys that work everywhere.

It knows pages only by their entries. It decides which page is shown, where Esc goes, and where a
message of a page appears; what is on a page is the page's own affair.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from sociale_kaart.errors import SocialeKaartError
from ui.theme.icons import program_icon
from ui.views.help_dialog import HelpDialog
from ui.views.page import KeyHelp, Page, PageEntry, Workbench
from ui.views.rail import Rail
from ui.views.status import LockState, StatusLine
from ui.widgets.banner import Banner
from ui.wording.errors import message_for

_SAID_MS = 6000  # a passing message; errors stay until they are closed
_CLOCK_MS = 60_000  # "vandaag 09:12" becomes "gisteren 09:12" by itself
_RAIL = 96  # pixels at 100 %
_NARROW = 900  # pixels at 100 %: narrower, the rail has icons only
_MOST_STEPS = 50  # pages that Esc can go back
REFERRAL = "referral"  # the page that `refer_requested` opens


@dataclass(frozen=True, slots=True)
class Visit:
    """A page with the arguments it was shown with."""

    name: str
    arguments: dict[str, object]


class Frame(QMainWindow):
    """The window.

    Signals:
        page_shown: name of the page.
        lock_requested: Ctrl+L or the lock in the status line.
    """

    page_shown = Signal(str)
    lock_requested = Signal()

    def __init__(self, workbench: Workbench, entries: tuple[PageEntry, ...]) -> None:
        super().__init__()
        self.workbench = workbench
        self._entries = {entry.name: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._visits: list[Visit] = []
        theme = workbench.theme
        self.rail = Rail(theme, entries)
        self.status = StatusLine(theme)
        self.banner = Banner(theme)
        self._stack = QStackedWidget()
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
        self.status.lock_pressed.connect(self.lock_requested)
        self.status.help_pressed.connect(self.show_help)
        workbench.tasks.failed.connect(self.say_error)
        theme.changed.connect(self._space)
        self.setWindowIcon(program_icon())
        self.setMinimumSize(QSize(1000, 640))
        self.resize(1366, 768)
        self.retranslate()
        self.refresh_status()

    # -- pages ---------------------------------------------------------------------------------

    def show_page(self, name: str, /, **arguments: object) -> Page:
        """Show a page, made now if it was not shown before.

        Args:
            name: as in its entry.
            arguments: for the page's `enter`.
        """
        self._visits.append(Visit(name, arguments))
        del self._visits[:-_MOST_STEPS]
        return self._show(self._visits[-1])

    def has_page(self, name: str) -> bool:
        """Return whether a page of this name exists."""
        return name in self._entries

    def page(self, name: str) -> Page:
        """Return a page, made now if it was not shown before."""
        if name not in self._pages:
            page = self._entries[name].build(self.workbench)
            page.refer_requested.connect(self.refer)
            page.page_requested.connect(lambda other, given: self.show_page(other, **given))
            page.failed.connect(self.say_error)
            page.said.connect(self.say)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def current_page(self) -> Page | None:
        """Return the page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def current_name(self) -> str:
        """Return the name of the page that is shown, empty before the first."""
        return self._visits[-1].name if self._visits else ""

    def drop_page(self, name: str) -> None:
        """Throw a page away, with everything on it; shown again, it is made anew."""
        page = self._pages.pop(name, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def step_back(self) -> None:
        """Go one step back: inside the page, or to the page before (Esc)."""
        page = self.current_page()
        if page is not None and page.step_back():
            return
        if len(self._visits) > 1:
            self._visits.pop()
            self._show(self._visits[-1])

    def refer(self, service_id: str = "") -> None:
        """Open the page for a new referral.

        Args:
            service_id: to what; empty for none yet.
        """
        if self.has_page(REFERRAL):
            self.show_page(REFERRAL, service_id=service_id)

    def go_to_search(self) -> None:
        """Go to the search box, from anywhere (Ctrl+K)."""
        page = self.current_page()
        if page is None or not page.go_to_search():
            first = self.rail.names()[0]
            self.show_page(first)

    # -- messages ------------------------------------------------------------------------------

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds."""
        self.banner.say(sentence, tone="good")
        self._passing.start()

    def say_error(self, error: SocialeKaartError) -> None:
        """Show what happened and what the user can do, until it is closed."""
        self._passing.stop()
        message = message_for(error)
        self.banner.say(message.sentence, advice=message.action, tone="bad")

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
            application.map_version(),
            now=self.workbench.clock(),
            sample=application.is_sample(),
        )

    def map_changed(self) -> None:
        """Tell every page and the status line that the map was renewed."""
        self.refresh_status()
        for page in self._pages.values():
            page.map_changed()

    def show_lock(self, state: LockState) -> None:
        """Show whether the referrals are open."""
        self.status.show_lock(state)

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
        page = self.current_page()
        if page is not None:
            page.leave()
        self._minute.stop()
        self._passing.stop()
        super().closeEvent(event)

    # -- inside --------------------------------------------------------------------------------

    def _show(self, visit: Visit) -> Page:
        before, page = self.current_page(), self.page(visit.name)
        if before is not None and before is not page and shiboken6.isValid(before):
            before.leave()
        self._stack.setCurrentWidget(page)
        self.rail.mark(visit.name)
        page.enter(**visit.arguments)
        self.page_shown.emit(visit.name)
        return page

    def _build(self) -> None:
        self._above = QVBoxLayout()
        self._above.addWidget(self.banner)
        self.banner.appeared.connect(self._space)
        content = QVBoxLayout()
        content.setSpacing(0)
        content.addLayout(self._above)
        content.addWidget(self._stack, 1)
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
            ("Esc", self.step_back),
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
            KeyHelp(f"Ctrl+{number}", self._entries[name].title())
            for number, name in enumerate(names, start=1)
        ]
        everywhere += [
            KeyHelp("Esc", self.tr("Go back")),
            KeyHelp("F1", self.tr("Show these keys")),
        ]
        if self.status.has_lock():
            everywhere.append(KeyHelp("Ctrl+L", self.tr("Lock or unlock the referrals")))
        groups = [(self.tr("Everywhere"), tuple(everywhere))]
        page = self.current_page()
        if page is not None and page.keys():
            groups.append((self._entries[self.current_name()].title(), page.keys()))
        return tuple(groups)

"""A page about residents, with the lock page in its place while the dossier is closed.

The page is made when the dossier opens and thrown away when it closes, so that nothing of a
resident stays in memory or can be brought back by a key. What was typed is saved on the way
(`Page.leave`).
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sociale_kaart.config import Settings
from ui.viewmodels.lock import LockViewModel
from ui.views.lock_page import LockPage
from ui.views.page import KeyHelp, Page, PageEntry, Workbench


def guarded(entry: PageEntry, lock: LockViewModel) -> PageEntry:
    """Return the entry of a page that shows itself only while the dossier is open."""

    def build(workbench: Workbench) -> Page:
        return GuardedPage(workbench, lock, entry.build)

    return replace(entry, build=build)


class GuardedPage(Page):
    """The lock page, or the page itself.

    Args:
        lock: of the window.
        build: makes the page itself.
    """

    def __init__(
        self,
        workbench: Workbench,
        lock: LockViewModel,
        build: Callable[[Workbench], Page],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workbench, parent)
        self._lock = lock
        self._build_inner = build
        self._inner: Page | None = None
        self._arguments: dict[str, object] = {}
        self.lock_page = LockPage(workbench, lock)
        self._turns = QStackedWidget()
        self._turns.addWidget(self.lock_page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._turns)
        lock.locking.connect(self._cover)
        lock.locked.connect(self._forget)
        lock.unlocked.connect(self._uncover)

    @property
    def inner(self) -> Page | None:
        """The page itself, None while the dossier is closed."""
        return self._inner if self._lock.is_open else None

    def enter(self, **arguments: object) -> None:
        """Show the page, or what opens the dossier first."""
        self._arguments = arguments
        if self._lock.is_open:
            self._open().enter(**arguments)
        else:
            self.lock_page.enter()

    def leave(self) -> None:
        """Let the page save what must not be lost."""
        self._shown().leave()

    def step_back(self) -> bool:
        """Go one step back inside the page."""
        return self._shown().step_back()

    def go_to_search(self) -> bool:
        """Put the focus in the page's own search box."""
        return self._shown().go_to_search()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of what is shown."""
        return self._shown().keys()

    def map_changed(self) -> None:
        """Show the renewed map."""
        self._shown().map_changed()

    def follow(self, settings: Settings) -> None:
        """Take over what was changed in the settings."""
        self._shown().follow(settings)

    def _shown(self) -> Page:
        return self.inner or self.lock_page

    def _open(self) -> Page:
        if self._inner is None:
            self._inner = inner = self._build_inner(self.workbench)
            inner.refer_requested.connect(self.refer_requested)
            inner.page_requested.connect(self.page_requested)
            inner.failed.connect(self.failed)
            inner.said.connect(self.said)
            inner.settings_changed.connect(self.settings_changed)
            self._turns.addWidget(inner)
        self._turns.setCurrentWidget(self._inner)
        return self._inner

    def _cover(self) -> None:
        """Save, and show nothing of it any more. The page goes when the dossier is closed."""
        if self._inner is not None:
            self._inner.leave()
        self._turns.setCurrentWidget(self.lock_page)

    def _forget(self) -> None:
        if self._inner is not None:
            self._turns.removeWidget(self._inner)
            self._inner.deleteLater()
            self._inner = None

    def _uncover(self) -> None:
        if self.isVisible():
            self._open().enter(**self._arguments)

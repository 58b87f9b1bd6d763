"""Opens and closes the dossier for the window: at the start, by Ctrl+L, and when nobody is there.

It joins the lock, the idle clock and the frame; none of them knows another.
"""

from PySide6.QtCore import QObject

from sociale_kaart.config import Settings
from ui.viewmodels.idle_lock import IdleLock
from ui.viewmodels.lock import LockStep, LockViewModel
from ui.views.frame import Frame
from ui.views.guarded_page import guarded
from ui.views.page import PageEntry, Workbench
from ui.views.status import LockState


class DossierGate(QObject):
    """The gate between the window and the dossier.

    Attributes:
        lock: the lock that every page about residents shows.
    """

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._frame: Frame | None = None
        self._behind = ""
        self.lock = LockViewModel(
            dossier=workbench.application.dossier, tasks=workbench.tasks, parent=self
        )
        self._idle = IdleLock(self._seconds(workbench.application.settings), parent=self)
        self._idle.expired.connect(self.lock.lock)
        self.lock.unlocked.connect(self._idle.watch)
        self.lock.locking.connect(self._idle.rest)

    def guard(self, entries: tuple[PageEntry, ...]) -> tuple[PageEntry, ...]:
        """Return the entries with the lock in front of those that need the dossier."""
        self._behind = next((entry.name for entry in entries if entry.needs_dossier), "")
        return tuple(
            guarded(entry, self.lock) if entry.needs_dossier else entry for entry in entries
        )

    def attach(self, frame: Frame) -> None:
        """Show the state of the lock in the frame and take its key."""
        self._frame = frame
        frame.lock_requested.connect(self.turn)
        frame.settings_changed.connect(self.follow)
        self.lock.stepped.connect(self._show)
        if self.lock.is_open:
            self._idle.watch()
        self._show(self.lock.step)

    def open(self, passphrase: str | None = None) -> None:
        """Open the dossier where that asks nothing of the user; called at the start.

        Args:
            passphrase: given on the command line.
        """
        self.lock.open_at_start(passphrase or "")

    def turn(self) -> None:
        """Lock, or go to where the user can unlock (Ctrl+L)."""
        if self.lock.is_open:
            self.lock.lock()
        elif self._frame is not None and self._behind:
            self._frame.show_page(self._behind)

    def follow(self, settings: Settings) -> None:
        """Take over the time until the lock."""
        self._idle.set_seconds(self._seconds(settings))

    def close(self) -> None:
        """Stop watching: the window closes."""
        self._idle.rest()

    def _show(self, step: LockStep) -> None:
        if self._frame is None:
            return
        if not self._behind or step is LockStep.CHOOSE:
            state = LockState.NONE
        else:
            state = LockState.OPEN if step is LockStep.OPEN else LockState.LOCKED
        self._frame.status.show_lock(state)

    @staticmethod
    def _seconds(settings: Settings) -> float:
        return max(1, settings.lock_minutes) * 60.0

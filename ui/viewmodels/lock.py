"""Whether the referrals are open, and the way to open them. No widgets.

Rules:

- nothing here waits: looking at the key, stretching a passphrase and opening the dossier are tasks;
- on the way to the lock pages get `locking` first, in which they save what was typed and let go of
  what they show; the dossier closes in the write lane, so after what they saved;
- a passphrase is held no longer than the one call that needs it. It is in no signal, no log and no
  exception;
- a condition that is no question of the right passphrase becomes a problem, shown in place of the
  referrals. Nothing is overwritten; the map stays at work.
"""

from enum import Enum
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.security.keys import KeyMode
from ui.tasks.runner import Lane, Task, TaskRunner

MINIMUM_LENGTH = 12  # characters of a new passphrase: four short words


class LockStep(Enum):
    """What the lock page shows."""

    LOOKING = "looking"  # how the key is kept is not known yet: a moment
    CHOOSE = "choose"  # no dossier and no keyring: a passphrase is to be chosen
    KEYRING = "keyring"  # one button
    PASSPHRASE = "passphrase"  # noqa: S105 - a step, no secret
    PROBLEM = "problem"
    OPEN = "open"


class PassphraseFault(Enum):
    """What is wrong with a new passphrase."""

    SHORT = "short"
    DIFFERENT = "different"


def passphrase_fault(first: str, second: str) -> PassphraseFault | None:
    """Return what is wrong with a new passphrase that was typed twice, None when it will do."""
    if len(first) < MINIMUM_LENGTH:
        return PassphraseFault.SHORT
    return PassphraseFault.DIFFERENT if first != second else None


class Locks(Protocol):
    """What the lock needs of the dossier."""

    @property
    def is_unlocked(self) -> bool:
        """Whether the dossier is open."""

    def key_mode(self) -> KeyMode:
        """Return how the key is kept."""

    def needs_passphrase(self) -> bool:
        """Tell whether a passphrase is needed."""

    def unlock(self, passphrase: str | None = None) -> object:
        """Open the dossier."""

    def lock(self) -> None:
        """Close the dossier."""


class LockViewModel(QObject):
    """The lock of the dossier.

    Signals:
        stepped: a LockStep: what to show.
        busy: whether the lock is being turned now.
        refused: a SocialeKaartError: the passphrase was not right, try again.
        locking: the dossier is about to close: save what was typed, show nothing of it any more.
        locked: the dossier is closed.
        unlocked: the dossier is open.
    """

    stepped = Signal(object)
    busy = Signal(bool)
    refused = Signal(object)
    locking = Signal()
    locked = Signal()
    unlocked = Signal()

    def __init__(self, *, dossier: Locks, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier = dossier
        self._tasks = tasks
        self._is_busy = False
        self._opens_itself = False
        self.step = LockStep.OPEN if dossier.is_unlocked else LockStep.LOOKING
        self.problem: SocialeKaartError | None = None

    @property
    def is_open(self) -> bool:
        """Whether referrals may be shown."""
        return self.step is LockStep.OPEN

    @property
    def is_busy(self) -> bool:
        """Whether the lock is being turned now."""
        return self._is_busy

    def open_at_start(self, passphrase: str = "") -> None:
        """Open the dossier where that asks nothing of the user; else show what it asks.

        Args:
            passphrase: where one was given already.
        """
        if passphrase:
            self.unlock(passphrase)
            return
        self._opens_itself = True
        self.look()

    def look(self) -> None:
        """Find out how the key is kept; also the way to try again after a problem."""
        if self._is_busy or self.is_open:
            return
        self._go(LockStep.LOOKING)
        self._tasks.start(
            Lane.READ,
            lambda _task: (self._dossier.key_mode(), self._dossier.needs_passphrase()),
            owner=self,
            key="look",
            done=self._take_look,
            failed=self._fail,
        )

    def unlock(self, passphrase: str = "") -> None:
        """Open the dossier; `unlocked`, `refused` or a problem follows.

        Args:
            passphrase: empty where the keyring has the key.
        """
        if self._is_busy or self.is_open:
            return

        def work(_task: Task) -> None:
            self._dossier.unlock(passphrase or None)

        self._set_busy(True)
        self._tasks.start(
            Lane.WRITE, work, owner=self, key="unlock", done=self._take_open, failed=self._fail
        )

    def lock(self) -> None:
        """Close the dossier; nothing happens where it is not open."""
        if not self.is_open or self._is_busy:
            return
        self._set_busy(True)
        self.locking.emit()
        self._go(LockStep.LOOKING)
        self._tasks.start(
            Lane.WRITE,
            lambda _task: self._dossier.lock(),
            owner=self,
            key="lock",
            done=self._take_lock,
            failed=self._fail,
        )

    def _take_look(self, found: tuple[KeyMode, bool]) -> None:
        mode, needs = found
        if not needs:
            self._go(LockStep.KEYRING)
            if self._opens_itself:
                self._opens_itself = False
                self.unlock()
        else:
            self._opens_itself = False
            self._go(LockStep.CHOOSE if mode is KeyMode.NEW else LockStep.PASSPHRASE)

    def _take_open(self, _nothing: None) -> None:
        self._set_busy(False)
        self._go(LockStep.OPEN)
        self.unlocked.emit()

    def _take_lock(self, _nothing: None) -> None:
        self._set_busy(False)
        self.locked.emit()
        self.look()

    def _fail(self, error: SocialeKaartError) -> None:
        self._set_busy(False)
        self._opens_itself = False
        # A copy: the traceback of the original holds the frame in which the passphrase was.
        told = SocialeKaartError(error.code, **error.details)
        if told.code is ErrorCode.PASSPHRASE_WRONG:
            # Given at the start, or another window chose one in the meantime.
            if self.step is not LockStep.PASSPHRASE:
                self._go(LockStep.PASSPHRASE)
            self.refused.emit(told)
        elif told.code is ErrorCode.PASSPHRASE_NEEDED:
            self._ask_passphrase()
        else:
            self.problem = told
            self._go(LockStep.PROBLEM)

    def _ask_passphrase(self) -> None:
        """Ask for a passphrase: the keyring that was there is gone, or it keeps nothing."""

        def take(mode: KeyMode) -> None:
            self._go(LockStep.CHOOSE if mode is KeyMode.NEW else LockStep.PASSPHRASE)

        self._tasks.start(
            Lane.READ,
            lambda _task: self._dossier.key_mode(),
            owner=self,
            key="look",
            done=take,
            failed=self._fail,
        )

    def _go(self, step: LockStep) -> None:
        if step is not LockStep.PROBLEM:
            self.problem = None
        self.step = step
        self.stepped.emit(step)

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - the value of the signal
        self._is_busy = busy
        self.busy.emit(busy)

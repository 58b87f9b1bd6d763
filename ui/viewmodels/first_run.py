"""The first start: a few answers, a map, and a key for the referrals. No widgets.

The order, so that nothing that was typed is lost and every step can be done again: keep the
answers, fetch the map, open the dossier where the user gave what that takes, and only then count as
welcomed. Whoever leaves the passphrase empty can search; the lock page asks for it later.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sociale_kaart.application import Application
from sociale_kaart.config import RequesterProfile, Settings
from sociale_kaart.errors import SocialeKaartError
from ui.tasks.runner import TaskRunner
from ui.viewmodels.lock import LockStep, LockViewModel
from ui.viewmodels.map_update import MapUpdate


class Stage(Enum):
    """How far the first start is."""

    ASKING = "asking"
    FETCHING = "fetching"
    OPENING = "opening"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user filled in; everything may be empty.

    Attributes:
        source: address or folder of the map; empty for the sample region.
        trust: file with the trust root of that map.
    """

    requester: RequesterProfile = field(default_factory=RequesterProfile)
    place: str = ""
    source: str = ""
    trust: Path | None = None


class FirstRunViewModel(QObject):
    """State and verbs of the first page.

    Signals:
        staged: a Stage.
        failed: a SocialeKaartError: the map did not come, or an answer could not be kept.
        refused: a SocialeKaartError: the passphrase was not right.
        finished: the window can open its pages.

    Args:
        lock: the one of the window.
    """

    staged = Signal(object)
    failed = Signal(object)
    refused = Signal(object)
    finished = Signal()

    def __init__(
        self,
        *,
        application: Application,
        tasks: TaskRunner,
        lock: LockViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self.lock = lock
        self.update = MapUpdate(application=application, tasks=tasks, parent=self)
        self.stage = Stage.ASKING
        self._passphrase = ""
        self.update.finished.connect(self._open_dossier)
        self.update.failed.connect(self._fail)
        self.update.stopped.connect(self._ask_again)
        lock.unlocked.connect(self._take_open)
        lock.refused.connect(self._refuse)
        lock.stepped.connect(self._follow_lock)

    def choose_language(self, code: str) -> None:
        """Keep the language; the page puts it in force."""
        self._keep(lambda now: replace(now, language=code))

    def begin(self, answers: Answers, passphrase: str = "") -> None:
        """Keep the answers and fetch the map.

        Args:
            answers: as filled in.
            passphrase: chosen, or the one of the dossier that is there; empty for none.
        """
        if self.stage is not Stage.ASKING:
            return
        self._passphrase = passphrase
        kept = self._keep(
            lambda now: replace(now, requester=answers.requester, place=answers.place)
        )
        if not kept:
            return
        self._go(Stage.FETCHING)
        if answers.source:
            self.update.update(answers.source, answers.trust)
        else:
            self.update.load_sample()

    def stop(self) -> None:
        """Stop fetching; the answers stay."""
        self.update.stop()

    def _open_dossier(self, _report: object) -> None:
        if self.stage is not Stage.FETCHING:
            return
        passphrase, self._passphrase = self._passphrase, ""
        wanted = self.lock.step is LockStep.KEYRING or bool(passphrase)
        if not wanted or self.lock.is_open or self.lock.is_busy:
            self._finish()
            return
        self._go(Stage.OPENING)
        self.lock.unlock(passphrase)

    def _take_open(self) -> None:
        if self.stage is Stage.OPENING:
            self._finish()

    def _follow_lock(self, step: LockStep) -> None:
        if self.stage is not Stage.OPENING:
            return
        if step is LockStep.PROBLEM:
            self._finish()  # the map works; the lock page says what is wrong and what is safe
        elif step in {LockStep.CHOOSE, LockStep.PASSPHRASE}:
            self._ask_again()

    def _finish(self) -> None:
        if self._keep(lambda now: replace(now, welcomed=True)):
            self._go(Stage.DONE)
            self.finished.emit()

    def _fail(self, error: SocialeKaartError) -> None:
        self._ask_again()
        self.failed.emit(error)

    def _refuse(self, error: SocialeKaartError) -> None:
        if self.stage is Stage.OPENING:
            self._ask_again()
            self.refused.emit(error)

    def _ask_again(self) -> None:
        self._passphrase = ""
        self._go(Stage.ASKING)

    def _keep(self, change: Callable[[Settings], Settings]) -> bool:
        try:
            self._application.change_settings(change)
        except SocialeKaartError as error:
            self._fail(error)
            return False
        return True

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        self.staged.emit(stage)

"""Pictures of the first start, the lock, what stops the program, and the settings."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from sociale_kaart.directory.content import SkippedRecord
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.security.keys import KeyMode
from ui.gallery_scenes import Scene, Stage
from ui.viewmodels.lock import LockViewModel
from ui.views.first_run_page import FirstRunPage
from ui.views.licences_dialog import LicencesDialog
from ui.views.lock_page import LockPage
from ui.views.problem_page import ProblemPage
from ui.views.registry import SETTINGS
from ui.views.settings_page import SettingsPage
from ui.views.skipped_dialog import SkippedDialog
from ui.widgets.centred import Centred

_FOLDER = "/home/an/.local/share/sociale-kaart"


@dataclass(frozen=True, slots=True)
class SameLocks:
    """A dossier whose key is kept in one way on every machine: pictures must not differ by that."""

    mode: KeyMode
    asks: bool
    problem: ErrorCode | None = None
    is_unlocked: bool = False

    def key_mode(self) -> KeyMode:
        """Return how the key is kept.

        Raises:
            SocialeKaartError: the condition to picture.
        """
        if self.problem is not None:
            raise SocialeKaartError(self.problem, path=f"{_FOLDER}/dossier/dossier.db")
        return self.mode

    def needs_passphrase(self) -> bool:
        """Tell whether a passphrase is needed."""
        return self.asks

    def unlock(self, passphrase: str | None = None) -> object:
        """Refuse.

        Raises:
            SocialeKaartError: PASSPHRASE_WRONG.
        """
        del passphrase
        raise SocialeKaartError(ErrorCode.PASSPHRASE_WRONG)

    def lock(self) -> None:
        """Do nothing: it is locked."""


_KEYRING = SameLocks(KeyMode.KEYRING, asks=False)
_PASSPHRASE = SameLocks(KeyMode.PASSPHRASE, asks=True)
_NOTHING_YET = SameLocks(KeyMode.NEW, asks=True)


def _alone(stage: Stage, page: QWidget) -> QWidget:
    """Show a page without the frame around it."""
    page.resize(stage.frame.size())
    page.show()
    stage.settle()
    return page


def _lock(stage: Stage, locks: SameLocks) -> LockViewModel:
    tasks = stage.frame.workbench.tasks
    return LockViewModel(dossier=locks, tasks=tasks, parent=stage.frame)


def _first_run(stage: Stage, locks: SameLocks) -> FirstRunPage:
    page = FirstRunPage(stage.frame.workbench, _lock(stage, locks))
    _alone(stage, page)
    page.enter()
    stage.settle()
    return page


def first_run(stage: Stage) -> QWidget:
    """Show the first start on a machine with a keyring."""
    return _first_run(stage, _KEYRING)


def first_run_passphrase(stage: Stage) -> QWidget:
    """Show the first start where a passphrase is chosen, at its end."""
    page = _first_run(stage, _NOTHING_YET)
    page.choose.first.setText("vier losse woorden")
    page.choose.second.setText("vier andere woorden")
    page.choose.accepted()
    _scroll_down(page)
    return page


def first_run_failed(stage: Stage) -> QWidget:
    """Show a map that does not come at the first start."""
    page = _first_run(stage, _KEYRING)
    page.map.own.click()
    page.map.address.setText("https://kaart.example/feed")
    error = SocialeKaartError(ErrorCode.FEED_UNREACHABLE, source="https://kaart.example/feed")
    page.model.failed.emit(error)
    stage.settle()
    return page


def _lock_page(stage: Stage, locks: SameLocks) -> LockPage:
    page = LockPage(stage.frame.workbench, _lock(stage, locks))
    _alone(stage, page)
    page.enter()
    stage.settle()
    return page


def lock_keyring(stage: Stage) -> QWidget:
    """Show the lock where the keyring has the key."""
    return _lock_page(stage, _KEYRING)


def lock_refused(stage: Stage) -> QWidget:
    """Show a passphrase that is not right, with caps lock on."""
    page = _lock_page(stage, _PASSPHRASE)
    page.ask.input.setText("vier andere woorden")
    page.open_button.click()
    stage.settle()
    page.ask.input.caps_lock.emit(True)
    return page


def lock_choose(stage: Stage) -> QWidget:
    """Show the choice of a passphrase."""
    return _lock_page(stage, _NOTHING_YET)


def lock_problem(stage: Stage) -> QWidget:
    """Show referrals that cannot be read."""
    damaged = SameLocks(KeyMode.PASSPHRASE, asks=True, problem=ErrorCode.DOSSIER_DAMAGED)
    return _lock_page(stage, damaged)


def problem_map(stage: Stage) -> QWidget:
    """Show a damaged map, which can be fetched again."""
    page = ProblemPage(stage.frame.workbench.theme)
    path = f"{_FOLDER}/map/directory.sqlite"
    page.show_problem(SocialeKaartError(ErrorCode.STORE_DAMAGED, path=path))
    return _alone(stage, page)


def _settings(stage: Stage) -> SettingsPage:
    page = stage.frame.show_page(SETTINGS)
    assert isinstance(page, SettingsPage)  # noqa: S101 - the registry says so
    stage.settle()
    return page


def settings(stage: Stage) -> QWidget:
    """Show the settings."""
    _settings(stage)
    return stage.frame


def settings_map(stage: Stage) -> QWidget:
    """Show the choice of another map, while it is being fetched, at the end of the page."""
    page = _settings(stage)
    page.map.change_button.click()
    page.map.source.own.click()
    page.model.update.started.emit()
    page.model.update.progressed.emit(310, 900)
    stage.settle()
    _scroll_down(page)
    return stage.frame


def settings_skipped(stage: Stage) -> QWidget:
    """Show which records were left out."""
    reasons = ("name: empty", "status: 'open' is no status")
    skipped = (SkippedRecord(14, "", reasons[:1]), SkippedRecord(203, "5d2e8b1c", reasons))
    return SkippedDialog(stage.frame.workbench.theme, skipped, stage.frame)


def licences(stage: Stage) -> QWidget:
    """Show the licences."""
    return LicencesDialog(stage.frame.workbench.theme, stage.frame)


def _scroll_down(page: QWidget) -> None:
    area = page.findChild(Centred)
    if area is not None:
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


SETTINGS_SCENES: tuple[Scene, ...] = (
    Scene("first-run", first_run),
    Scene("first-run-passphrase", first_run_passphrase),
    Scene("first-run-failed", first_run_failed),
    Scene("lock-keyring", lock_keyring),
    Scene("lock-refused", lock_refused),
    Scene("lock-choose", lock_choose),
    Scene("lock-problem", lock_problem),
    Scene("problem-map", problem_map),
    Scene("settings", settings),
    Scene("settings-map", settings_map),
    Scene("settings-skipped", settings_skipped),
    Scene("licences", licences),
)

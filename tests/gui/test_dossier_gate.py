"""The window around the lock: what Ctrl+L, an empty chair and a restart do to the pages."""

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.query import SearchQuery
from tests.helpers.window_factories import PASSPHRASE, Practice
from ui.language import Languages
from ui.theme.theme import Theme
from ui.viewmodels.lock import LockStep
from ui.views.guarded_page import GuardedPage
from ui.views.page import Page, PageEntry, Workbench
from ui.views.registry import PAGES
from ui.views.settings_page import SettingsPage
from ui.views.status import LockState
from ui.welcome import WelcomeWindow
from ui.window import Session

WAIT_MS = 10_000
CONTROL = Qt.KeyboardModifier.ControlModifier


class Diary(Page):
    """A page about residents, as a colleague would write it."""

    saved: list[str] = []  # noqa: RUF012 - of all diaries in a test

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.edit = QLineEdit()
        self.edit.setAccessibleName("Notitie")
        QVBoxLayout(self).addWidget(self.edit)
        self.given: dict[str, object] = {}

    def enter(self, **arguments: object) -> None:
        assert self.workbench.application.dossier.desk is not None
        self.given = arguments
        self.edit.setFocus()

    def leave(self) -> None:
        self.saved.append(self.edit.text())


ENTRIES = (
    *PAGES[:1],
    PageEntry("diary", "calendar", lambda: "Dagboek", Diary, needs_dossier=True),
    *(entry for entry in PAGES if entry.name == "settings"),
)


@pytest.fixture
def session(
    qtbot: QtBot, practice: Practice, theme: Theme, languages: Languages
) -> Iterator[Session]:
    application = practice.open()
    application.load_sample()
    found = Session(application, theme=theme, languages=languages, entries=ENTRIES)
    Diary.saved.clear()
    yield found
    found.close()


def diary(session: Session) -> GuardedPage:
    page = session.frame.page("diary")
    assert isinstance(page, GuardedPage)
    return page


def opened(qtbot: QtBot, session: Session) -> Diary:
    """Open the window with the diary, unlocked."""
    session.show()
    session.gate.open()
    qtbot.waitUntil(lambda: session.gate.lock.is_open, timeout=WAIT_MS)
    session.frame.show_page("diary", resident="x")
    inner = diary(session).inner
    assert isinstance(inner, Diary)
    return inner


def closed(qtbot: QtBot, session: Session) -> None:
    lock = session.gate.lock
    qtbot.waitUntil(lambda: lock.step is LockStep.KEYRING and not lock.is_busy, timeout=WAIT_MS)


def state(session: Session) -> LockState:
    return session.frame.status._lock_state


def test_keyring_opens_at_the_start_without_a_question(qtbot: QtBot, session: Session) -> None:
    inner = opened(qtbot, session)
    assert inner.given == {"resident": "x"}
    assert state(session) is LockState.OPEN


def test_locking_saves_empties_and_closes(qtbot: QtBot, session: Session) -> None:
    inner = opened(qtbot, session)
    inner.edit.setText("mevrouw komt donderdag")

    qtbot.keyClick(session.frame, Qt.Key.Key_L, CONTROL)

    page = diary(session)
    assert Diary.saved == ["mevrouw komt donderdag"]
    assert page.inner is None
    assert not inner.isVisible()
    assert page.lock_page.isVisible()
    closed(qtbot, session)
    qtbot.waitUntil(lambda: not shiboken6.isValid(inner), timeout=WAIT_MS)
    assert not session.workbench.application.dossier.is_unlocked
    assert state(session) is LockState.LOCKED
    assert session.workbench.application.map.search(SearchQuery("wandelclub")).total == 1


def test_unlocking_comes_back_where_one_was(qtbot: QtBot, session: Session) -> None:
    opened(qtbot, session)
    session.gate.turn()
    closed(qtbot, session)
    diary(session).lock_page.open_button.click()
    qtbot.waitUntil(lambda: diary(session).inner is not None, timeout=WAIT_MS)
    inner = diary(session).inner
    assert isinstance(inner, Diary)
    assert inner.given == {"resident": "x"}
    assert inner.edit.text() == ""


def test_ctrl_l_elsewhere_goes_to_where_one_can_unlock(qtbot: QtBot, session: Session) -> None:
    opened(qtbot, session)
    session.gate.turn()
    closed(qtbot, session)
    session.frame.show_page("search")
    qtbot.keyClick(session.frame, Qt.Key.Key_L, CONTROL)
    assert diary(session).lock_page.isVisible()


def test_empty_chair_locks(qtbot: QtBot, session: Session) -> None:
    opened(qtbot, session)
    session.gate._idle.set_seconds(0.05)
    closed(qtbot, session)
    assert diary(session).inner is None


def test_time_of_the_settings_holds_at_once(qtbot: QtBot, session: Session) -> None:
    opened(qtbot, session)
    session.frame.show_page("settings")
    page = session.frame.page("settings")
    assert isinstance(page, SettingsPage)
    page.model.change(lock_minutes=5)
    assert session.gate._idle._seconds == 300


def test_settings_reach_the_search_page(qtbot: QtBot, session: Session) -> None:
    session.show()
    search = session.frame.page("search")
    page = session.frame.page("settings")
    assert isinstance(page, SettingsPage)
    page.model.change(place="Soest")
    assert search.place.text() == "Soest"  # type: ignore[attr-defined]


def test_passphrase_of_the_command_line_opens(
    qtbot: QtBot, practice: Practice, session: Session
) -> None:
    practice.keyring.present = False
    session.show()
    session.gate.open(PASSPHRASE)
    qtbot.waitUntil(lambda: session.gate.lock.is_open, timeout=WAIT_MS)


def test_wrong_passphrase_of_the_command_line_asks(
    qtbot: QtBot, practice: Practice, session: Session
) -> None:
    practice.keyring.present = False
    session.workbench.application.dossier.unlock(PASSPHRASE)
    session.workbench.application.dossier.lock()
    session.gate.lock.step = LockStep.LOOKING
    session.show()
    session.gate.open("niet de goede woorden")
    qtbot.waitUntil(lambda: session.gate.lock.step is LockStep.PASSPHRASE, timeout=WAIT_MS)


def test_damaged_map_in_the_open_window_can_be_fetched_again(
    qtbot: QtBot, session: Session
) -> None:
    session.show()
    session.frame.say_error(SocialeKaartError(ErrorCode.STORE_DAMAGED, path="x"))
    session.frame.banner.acted.emit()
    assert session.wants_new_map
    assert not session.frame.isVisible()


class TestWelcome:
    """The first start."""

    @pytest.fixture
    def welcome(self, qtbot: QtBot, session: Session) -> Callable[[], WelcomeWindow]:
        def shown() -> WelcomeWindow:
            found = session.welcome()
            lock = session.gate.lock
            qtbot.waitUntil(lambda: lock.step is not LockStep.LOOKING, timeout=WAIT_MS)
            return found

        return shown

    def test_ends_in_the_window_with_everything_open(
        self, qtbot: QtBot, session: Session, welcome: Callable[[], WelcomeWindow]
    ) -> None:
        window = welcome()
        window.page.place.setText("Soest")
        assert not session.frame.isVisible()
        window.page.begin_button.click()
        qtbot.waitUntil(session.frame.isVisible, timeout=WAIT_MS)
        assert session.gate.lock.is_open
        assert session.frame.page("search").place.text() == "Soest"  # type: ignore[attr-defined]

    def test_closing_it_opens_nothing(
        self, session: Session, welcome: Callable[[], WelcomeWindow]
    ) -> None:
        welcome().close()
        assert not session.frame.isVisible()
        assert not session.workbench.application.settings.welcomed

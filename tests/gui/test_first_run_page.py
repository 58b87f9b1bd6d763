"""The first page: it keeps the answers, brings a map, and lets nobody get stuck."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sociale_kaart.errors import ErrorCode
from sociale_kaart.search.query import SearchQuery
from sociale_kaart.security.keys import KeyMode
from tests.helpers.window_factories import PASSPHRASE, Practice
from ui.viewmodels.first_run import Stage
from ui.viewmodels.lock import LockStep, LockViewModel
from ui.views.first_run_page import FirstRunPage
from ui.views.page import Workbench

WAIT_MS = 10_000
Enter = Callable[[], FirstRunPage]


@pytest.fixture
def page(qtbot: QtBot, desk_bench: Workbench) -> Iterator[FirstRunPage]:
    lock = LockViewModel(dossier=desk_bench.application.dossier, tasks=desk_bench.tasks)
    found = FirstRunPage(desk_bench, lock)
    qtbot.addWidget(found)
    found.resize(1200, 700)
    found.show()
    yield found
    qtbot.waitUntil(lambda: found.model.stage in {Stage.ASKING, Stage.DONE}, timeout=WAIT_MS)
    found.close()


@pytest.fixture
def enter(qtbot: QtBot, page: FirstRunPage) -> Enter:
    """Enter the page and wait until it knows how referrals are protected here."""

    def entered() -> FirstRunPage:
        page.enter()
        qtbot.waitUntil(lambda: page.model.lock.step is not LockStep.LOOKING, timeout=WAIT_MS)
        return page

    return entered


def begin(qtbot: QtBot, page: FirstRunPage) -> None:
    with qtbot.waitSignal(page.finished, timeout=WAIT_MS):
        page.begin_button.click()


def test_nothing_filled_in_is_enough(qtbot: QtBot, enter: Enter) -> None:
    page = enter()
    begin(qtbot, page)
    application = page.workbench.application
    assert application.settings.welcomed
    assert application.is_sample()
    assert application.dossier.is_unlocked, "with a keyring there is nothing to do"
    assert application.map.search(SearchQuery("")).total == 2


def test_answers_are_kept_after_a_restart(qtbot: QtBot, practice: Practice, enter: Enter) -> None:
    page = enter()
    page.requester.name_edit.setText(" A. de Vries ")
    page.requester.role_box.setCurrentText("POH-GGZ")
    page.requester.practice_edit.setText("De Brug")
    page.requester.phone_edit.setText("033 000 00 01")
    page.place.setText("3811 ")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.model.stage is Stage.DONE, timeout=WAIT_MS)
    page.workbench.application.close()

    settings = practice.open().settings

    requester = settings.requester
    kept = (requester.name, requester.role, requester.practice, requester.phone)
    assert kept == ("A. de Vries", "POH-GGZ", "De Brug", "033 000 00 01")
    assert settings.place == "3811"
    assert settings.welcomed


def test_language_switches_at_once_and_takes_the_function_along(qtbot: QtBot, enter: Enter) -> None:
    page = enter()
    page.requester.role_box.setCurrentText("Huisarts")
    assert page.begin_button.text() == "Beginnen"
    page.language.button("en").click()
    qtbot.waitUntil(lambda: page.begin_button.text() == "Begin")
    assert page.requester.requester().role == "GP"
    assert page.workbench.application.settings.language == "en"


def test_other_function_can_be_typed(enter: Enter) -> None:
    page = enter()
    box = page.requester.role_box
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    assert page.requester.requester().role == ""
    page.requester.role_line().setText("Ergotherapeut")
    assert page.requester.requester().role == "Ergotherapeut"


def test_own_map_by_folder_and_trust_file(
    qtbot: QtBot, tmp_path: Path, practice: Practice, enter: Enter
) -> None:
    other = practice.another_feed(tmp_path, "Eetclub", "Taalcafé", "Fietsles")
    page = enter()
    page.map.own.click()
    page.begin_button.click()
    assert page.model.stage is Stage.ASKING, "an address is needed"
    page.map.address.setText(str(other.out))
    page.begin_button.click()
    assert page.model.stage is Stage.ASKING, "a trust file is needed"
    page.map.trust_file.setText(str(other.out / "root.json"))

    begin(qtbot, page)

    assert not page.workbench.application.is_sample()
    assert page.workbench.application.map.search(SearchQuery("")).total == 3


def test_map_that_does_not_come_leaves_a_way_on(
    qtbot: QtBot, tmp_path: Path, practice: Practice, enter: Enter
) -> None:
    page = enter()
    page.requester.name_edit.setText("A. de Vries")
    page.map.own.click()
    page.map.address.setText(str(tmp_path / "nowhere"))
    page.map.trust_file.setText(str(practice.feed.out / "root.json"))
    with qtbot.waitSignal(page.model.failed, timeout=WAIT_MS) as failed:
        page.begin_button.click()
    assert failed.args[0].code is ErrorCode.FEED_UNREACHABLE
    assert "kon niet worden opgehaald" in page.banner.sentence()
    assert page.begin_button.isEnabled()
    assert not page.workbench.application.settings.welcomed
    assert page.requester.name_edit.text() == "A. de Vries"

    with qtbot.waitSignal(page.finished, timeout=WAIT_MS):
        page.banner.acted.emit()

    assert page.workbench.application.is_sample()


def test_wrong_trust_file_is_refused(
    qtbot: QtBot, tmp_path: Path, practice: Practice, enter: Enter
) -> None:
    other = practice.another_feed(tmp_path, "Eetclub")
    page = enter()
    page.map.own.click()
    page.map.address.setText(str(other.out))
    page.map.trust_file.setText(str(practice.feed.out / "root.json"))
    with qtbot.waitSignal(page.model.failed, timeout=WAIT_MS) as failed:
        page.begin_button.click()
    assert failed.args[0].code is ErrorCode.FEED_UNTRUSTED
    assert page.workbench.application.map.version() is None


def test_window_lives_while_the_map_comes(qtbot: QtBot, enter: Enter) -> None:
    page = enter()
    stages: list[Stage] = []
    page.model.staged.connect(stages.append)
    page.begin_button.click()
    assert page.progress.isVisible()
    assert not page.requester.isEnabled()
    qtbot.waitUntil(lambda: page.model.stage is Stage.DONE, timeout=WAIT_MS)
    assert stages == [Stage.FETCHING, Stage.OPENING, Stage.DONE]
    assert page.progress.isHidden()


class TestWithoutKeyring:
    """A passphrase is to be chosen, or left for later."""

    @pytest.fixture(autouse=True)
    def _no_keyring(self, practice: Practice) -> None:
        practice.keyring.present = False

    def test_chosen_twice_protects(self, qtbot: QtBot, enter: Enter) -> None:
        page = enter()
        assert page.choose.isVisible()
        page.choose.first.setText(PASSPHRASE)
        page.choose.second.setText("iets heel anders")
        page.begin_button.click()
        assert page.model.stage is Stage.ASKING
        page.choose.second.setText(PASSPHRASE)
        begin(qtbot, page)
        application = page.workbench.application
        assert application.dossier.key_mode() is KeyMode.PASSPHRASE
        assert application.dossier.is_unlocked
        assert page.choose.is_empty()

    def test_left_empty_only_searches(self, qtbot: QtBot, enter: Enter) -> None:
        page = enter()
        begin(qtbot, page)
        application = page.workbench.application
        assert application.dossier.key_mode() is KeyMode.NEW
        assert not application.dossier.is_unlocked
        assert application.settings.welcomed

    def test_dossier_that_is_there_asks_for_its_passphrase(
        self, qtbot: QtBot, practice: Practice, enter: Enter
    ) -> None:
        before = practice.open()
        before.dossier.unlock(PASSPHRASE)
        before.close()
        page = enter()
        page.ask.input.setText("niet de goede woorden")
        with qtbot.waitSignal(page.model.refused, timeout=WAIT_MS):
            page.begin_button.click()
        assert "klopt niet" in page.ask.field.said()
        assert not page.workbench.application.settings.welcomed

        page.ask.input.setText(PASSPHRASE)
        begin(qtbot, page)

        assert page.workbench.application.dossier.is_unlocked

"""What stops the program is a page: what happened, what is safe, what to do; nothing is lost."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sociale_kaart.application import Application, set_aside_map
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.query import SearchQuery
from tests.helpers.window_factories import Practice, damage
from ui.language import Languages
from ui.theme.theme import Theme
from ui.views.problem_page import ProblemPage
from ui.wording.problems import problem_of

STOPPING = (
    ErrorCode.STORE_DAMAGED,
    ErrorCode.STORE_TOO_NEW,
    ErrorCode.STORE_BUSY,
    ErrorCode.DISK_FULL,
    ErrorCode.FOLDER_UNWRITABLE,
    ErrorCode.FILE_UNREADABLE,
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, languages: Languages) -> Iterator[ProblemPage]:
    found = ProblemPage(theme)
    qtbot.addWidget(found)
    found.show()
    yield found
    found.close()


def refusal(practice: Practice) -> SocialeKaartError:
    with pytest.raises(SocialeKaartError) as caught:
        practice.open()
    return caught.value


@pytest.mark.parametrize("code", STOPPING)
def test_every_condition_says_what_is_safe_and_what_to_do(
    page: ProblemPage, code: ErrorCode
) -> None:
    page.show_problem(SocialeKaartError(code, path="/data/map", reason="I/O error"))
    problem = page.problem
    assert problem.sentence
    assert problem.safe
    assert problem.action
    assert "/data/map" in problem.details
    assert page.retry.isVisible()
    assert page.quit.isVisible()
    assert page.renew.isVisible() is (code is ErrorCode.STORE_DAMAGED)


def test_conditions_of_the_dossier_name_the_map_that_goes_on(languages: Languages) -> None:
    for code in (ErrorCode.DISK_FULL, ErrorCode.DOSSIER_DAMAGED, ErrorCode.KEY_MISSING):
        problem = problem_of(SocialeKaartError(code, path="x"), in_dossier=True)
        assert "Zoeken op de kaart kan gewoon" in problem.safe


def test_details_can_be_copied(page: ProblemPage) -> None:
    page.show_problem(SocialeKaartError(ErrorCode.STORE_TOO_NEW, path="/data", found=9))
    page.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "code: store-too-new" in copied
    assert "found: 9" in copied


def test_language_follows(qtbot: QtBot, page: ProblemPage, languages: Languages) -> None:
    page.show_problem(SocialeKaartError(ErrorCode.STORE_DAMAGED, path="x"))
    assert page.renew.text() == "Haal de kaart opnieuw op"
    languages.use("en")
    qtbot.waitUntil(lambda: page.renew.text() == "Fetch the map again")
    assert page.problem.sentence == "The map on this computer is damaged."


def test_folder_of_a_newer_version_is_left_alone(practice: Practice, page: ProblemPage) -> None:
    practice.open().close()
    mark = practice.folder.root / "layout.json"
    mark.write_text(json.dumps({"version": 99}))
    before = {path: path.read_bytes() for path in practice.folder.root.rglob("*") if path.is_file()}

    error = refusal(practice)
    page.show_problem(error)

    assert error.code is ErrorCode.STORE_TOO_NEW
    assert not page.renew.isVisible()
    after = {path: path.read_bytes() for path in practice.folder.root.rglob("*") if path.is_file()}
    assert after == before


class TestDamagedMap:
    """A flipped byte in the head of the map's file."""

    @pytest.fixture
    def damaged(self, practice: Practice) -> bytes:
        application = practice.open()
        application.load_sample()
        application.dossier.unlock()
        application.close()
        return damage(practice.folder.store, at=3)

    def test_set_aside_and_fetched_again(
        self, qtbot: QtBot, practice: Practice, page: ProblemPage, damaged: bytes
    ) -> None:
        error = refusal(practice)
        assert error.code is ErrorCode.STORE_DAMAGED
        page.show_problem(error)
        with qtbot.waitSignal(page.renewal_requested):
            page.renew.click()

        aside = set_aside_map(practice.folder)
        application = practice.open()
        application.ensure_map()

        assert aside.read_bytes() == damaged
        assert application.map.search(SearchQuery("wandelclub")).total == 1
        application.dossier.unlock()

    def test_second_time_gets_another_name(self, practice: Practice, damaged: bytes) -> None:
        first = set_aside_map(practice.folder)
        application = practice.open()
        application.close()
        second = set_aside_map(practice.folder)
        assert first != second
        assert first.read_bytes() == damaged
        assert second.exists()

    def test_nothing_to_set_aside(self, practice: Practice, damaged: bytes) -> None:
        set_aside_map(practice.folder)
        with pytest.raises(SocialeKaartError) as caught:
            set_aside_map(practice.folder)
        assert caught.value.code is ErrorCode.FILE_UNREADABLE

    def test_remembered_feed_is_fetched_again(
        self, practice: Practice, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        other = practice.another_feed(tmp_path_factory.mktemp("other"), "Eetclub")
        application = practice.open()
        application.sync(str(other.out), other.out / "root.json")
        application.close()
        damage(practice.folder.store, at=3)
        set_aside_map(practice.folder)
        again: Application = practice.open()
        again.ensure_map()
        assert not again.is_sample()
        assert again.map.search(SearchQuery("eetclub")).total == 1

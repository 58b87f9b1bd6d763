"""Work on the map in the background: told in the status line, and searched again at its end."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sociale_kaart.background import Work, WorkKind
from tests.helpers.fake_application import FakeApplication
from ui.language import Languages
from ui.views.frame import Frame
from ui.views.page import Workbench
from ui.views.registry import PAGES, SEARCH
from ui.views.search_page import SearchPage
from ui.wording.map_work import work_said

Settle = Callable[[], None]
INDEXING = Work(WorkKind.INDEX, 1_200, 20_000)


@pytest.fixture
def frame(qtbot: QtBot, workbench: Workbench, settled: Settle) -> Iterator[Frame]:
    found = Frame(workbench, PAGES[:1])
    found.show()
    qtbot.waitExposed(found)
    found.show_page(SEARCH)
    settled()
    yield found
    settled()
    found.close()
    found.deleteLater()


def elsewhere(act: Callable[[], None]) -> None:
    """Do something on another thread, and wait for it."""
    thread = threading.Thread(target=act)
    thread.start()
    thread.join()


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (None, ""),
        (INDEXING, "Zoekindex wordt opgebouwd: 1.200 van 20.000. Zoeken kan al."),
        (Work(WorkKind.INDEX), "Zoekindex wordt opgebouwd. Zoeken kan al."),
        (Work(WorkKind.MEANING, 5, 50), "Zoeken op betekenis wordt voorbereid: 5 van 50."),
        (Work(WorkKind.MEANING), "Zoeken op betekenis wordt voorbereid."),
    ],
)
def test_work_in_words(work: Work | None, said: str, languages: Languages) -> None:
    assert work_said(work) == said


def test_the_status_line_follows_work_from_any_thread(
    qtbot: QtBot, frame: Frame, application: FakeApplication
) -> None:
    assert frame.status.work_text() == ""
    elsewhere(lambda: application.now_does(INDEXING))
    qtbot.waitUntil(lambda: "1.200 van 20.000" in frame.status.work_text())
    elsewhere(lambda: application.now_does(None))
    qtbot.waitUntil(lambda: frame.status.work_text() == "")


def test_work_that_is_going_on_at_the_start_is_shown(
    qtbot: QtBot, workbench: Workbench, application: FakeApplication
) -> None:
    application.now_does(INDEXING)
    frame = Frame(workbench, PAGES[:1])
    assert "1.200" in frame.status.work_text()
    frame.close()
    frame.deleteLater()


def test_much_progress_is_looked_at_seldom(
    qtbot: QtBot, frame: Frame, application: FakeApplication
) -> None:
    looks = 0
    work = application.work

    def counted() -> Work | None:
        nonlocal looks
        looks += 1
        return work()

    application.work = counted  # type: ignore[method-assign]

    def much() -> None:
        for done in range(1_000):
            application.now_does(Work(WorkKind.INDEX, done, 1_000))

    elsewhere(much)
    qtbot.waitUntil(lambda: "999" in frame.status.work_text())
    assert looks <= 2


def test_the_end_of_work_searches_once_and_keeps_the_selection(
    qtbot: QtBot, frame: Frame, application: FakeApplication, settled: Settle
) -> None:
    page = frame.page(SEARCH)
    assert isinstance(page, SearchPage)
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    settled()
    chosen, before = page.model.selected_id, len(application.asked)
    elsewhere(lambda: application.now_does(INDEXING))
    qtbot.waitUntil(lambda: bool(frame.status.work_text()))
    assert len(application.asked) == before
    elsewhere(lambda: application.now_does(None))
    qtbot.waitUntil(lambda: len(application.asked) > before)
    settled()
    assert len(application.asked) == before + 1
    assert page.model.selected_id == chosen
    assert page.list.currentIndex().row() == page.model.results.row_of(chosen)
    assert QApplication.focusWidget() is page.box


def test_what_nobody_chose_stays_selected_too(
    frame: Frame, application: FakeApplication, settled: Settle
) -> None:
    page = frame.page(SEARCH)
    assert isinstance(page, SearchPage)
    first = page.model.selected_id
    application.answers_backwards = True
    page.index_changed()
    settled()
    assert page.model.results.results[0].row.id != first
    assert page.model.selected_id == first


def test_a_closed_window_is_not_told(
    qtbot: QtBot, frame: Frame, application: FakeApplication
) -> None:
    frame.close()
    elsewhere(lambda: application.now_does(INDEXING))
    QApplication.processEvents()
    assert frame.status.work_text() == ""

"""Referring in the window: from a search result to paper and back, without losing the thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers.map_factories import a_service
from tests.helpers.referral_factories import FakeClock, some_details
from tests.helpers.referral_office import (
    FakeOffice,
    FakePrinter,
    fill_in,
    focused,
    type_and_tab,
    wait_until_kept,
)
from ui.language import Languages
from ui.tasks.runner import TaskRunner
from ui.theme.theme import Theme
from ui.views.frame import Frame
from ui.views.page import Workbench
from ui.views.referral_editor import ReferralEditorPage
from ui.views.referral_page import ReferralPage
from ui.views.registry import PAGES

WALK = a_service("Wandelen met de buurt")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[FakeOffice]:
    found = FakeOffice(tmp_path, FakeClock(), [WALK])
    yield found
    found.close()


@pytest.fixture
def frame(
    qtbot: QtBot, office: FakeOffice, theme: Theme, tasks: TaskRunner, languages: Languages
) -> Iterator[Frame]:
    workbench = Workbench(
        application=office,  # type: ignore[arg-type]
        theme=theme,
        tasks=tasks,
        languages=languages,
        clock=office.clock,
    )
    frame = Frame(workbench, PAGES)
    qtbot.addWidget(frame)
    frame.show()
    frame.show_page("search")
    yield frame
    frame.close()


def editor(frame: Frame) -> ReferralEditorPage:
    page = frame.page("referral")
    assert isinstance(page, ReferralEditorPage)
    return page


def test_from_a_search_result_to_paper_and_back(
    frame: Frame, office: FakeOffice, qtbot: QtBot
) -> None:
    frame.refer(WALK.id)
    page = editor(frame)
    fill_in(page, qtbot)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: frame.pages.current_name() == "timeline", timeout=5000)
    assert frame.banner.sentence() == "Vastgelegd. Geef of stuur het briefje nu aan Indebuurt033."
    one = frame.page("timeline")
    assert isinstance(one, ReferralPage)
    qtbot.waitUntil(lambda: one.title.text() == "Truus Voorbeeld", timeout=5000)
    printer = FakePrinter()
    one.outputs.printing = printer
    one.step.click()
    assert "Ik zit veel alleen." in printer.printed[0][0].question
    assert frame.windowTitle() == "Sociale Kaart"
    QTest.keyClick(frame, Qt.Key.Key_Escape)
    assert frame.pages.current_name() == "search"
    assert page.form.resident.name.text() == ""
    assert [row.resident for row in office.desk.list()] == ["Truus Voorbeeld"]


def test_keeping_does_not_disturb_the_typing(
    frame: Frame, office: FakeOffice, qtbot: QtBot
) -> None:
    frame.refer(WALK.id)
    page = editor(frame)
    type_and_tab("Truus")
    wait_until_kept(page, qtbot)  # the frame now knows the concept by its id
    assert focused() is page.form.resident.year
    type_and_tab("1950")
    assert page.form.resident.name.text() == "Truus"
    frame.show_page("search")
    QTest.keyClick(frame, Qt.Key.Key_Escape)
    assert frame.pages.current_name() == "referral"
    assert page.form.resident.name.text() == "Truus"
    assert page.model.draft.details.resident.birth_year == 1950
    assert len(office.desk.list()) == 1


def test_another_resident_gets_an_empty_page(
    frame: Frame, office: FakeOffice, qtbot: QtBot
) -> None:
    frame.refer(WALK.id)
    type_and_tab("Truus")
    frame.show_page("search")
    frame.refer(WALK.id)
    assert editor(frame).form.resident.name.text() == ""
    type_and_tab("Ahmed")
    editor(frame).leave()
    assert {row.resident for row in office.desk.list()} == {"Truus", "Ahmed"}


def test_closing_the_window_keeps_what_was_typed(
    frame: Frame, office: FakeOffice, qtbot: QtBot
) -> None:
    frame.refer("")
    QTest.keyClicks(focused(), "Truus")
    frame.close()
    assert [row.resident for row in office.desk.list()] == ["Truus"]


def test_a_renewed_map_finds_the_receiver_again(
    frame: Frame, office: FakeOffice, qtbot: QtBot
) -> None:
    concept = office.desk.new_concept(some_details())
    frame.show_page("referral", referral_id=concept)
    page = editor(frame)
    qtbot.waitUntil(lambda: page.model.draft.details.recipient.is_known, timeout=5000)
    table = office.desk._routes
    assert table is not None
    table.table = ()  # type: ignore[attr-defined]
    frame.map_changed()
    qtbot.waitUntil(lambda: not page.model.draft.details.recipient.is_known, timeout=5000)
    assert not page.model.can_send

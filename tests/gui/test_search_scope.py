"""How far is searched and in which order; and that the keyboard keeps its place meanwhile."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sociale_kaart.search.query import Scope, Sort
from sociale_kaart.search.scopes import Scopes
from tests.helpers.fake_application import FakeApplication
from tests.helpers.map_factories import AMERSFOORT, BAARN, UTRECHT, a_place, a_service, some_areas
from ui.language import Languages
from ui.viewmodels.scopes import scopes_of, wider
from ui.views.page import Workbench
from ui.views.search_page import SearchPage
from ui.wording.scopes import only_in, scope_name, widened_to

Settle = Callable[[], None]
ALT = Qt.KeyboardModifier.AltModifier
AREAS = some_areas()
NAMES = (
    "3811",
    "3812",
    "Baarn",
    "Utrecht",
    "Kruiskamp",
    "Overvecht",
    "Eemland",
    "Midden-Nederland",
)


@pytest.fixture
def application() -> FakeApplication:
    here = [a_service(f"Amersfoortse koffie {n}", areas=[AMERSFOORT]) for n in "cab"]
    near = [a_service("Baarnse koffie", areas=[BAARN], service_at_locations=[a_place("3741 AA")])]
    far = [
        a_service("Utrechtse koffie", areas=[UTRECHT], service_at_locations=[a_place("3561 AA")])
    ]
    application = FakeApplication([*here, *near, *far])
    application.readings.places = True
    return application


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench, settled: Settle) -> SearchPage:
    found = SearchPage(workbench)
    qtbot.addWidget(found)
    found.resize(1200, 700)
    found.show()
    qtbot.waitExposed(found)
    found.enter()
    settled()
    return found


def names(page: SearchPage) -> list[str]:
    return [result.row.name for result in page.model.results.results]


def choices(page: SearchPage) -> list[str]:
    return [page.bar.scope.itemText(row) for row in range(page.bar.scope.count())]


def sorts(page: SearchPage) -> list[str]:
    box = page.bar.order.sort
    return [str(box.itemData(row)) for row in range(box.count())]


def test_without_a_place_there_is_nothing_to_choose(page: SearchPage) -> None:
    assert choices(page) == ["Hele regio"]
    assert not page.bar.scope.isEnabled()
    assert page.model.asking.wider_scope() is None


def test_the_scope_that_was_used_is_shown_and_can_be_chosen(
    page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.place.setText("Amersfoort")
    settled()
    wanted = ["In Amersfoort", "Amersfoort en buurgemeenten", "Eemland", "Hele regio"]
    assert choices(page) == wanted
    assert page.bar.scope.currentText() == "In Amersfoort"
    page.bar.scope.chosen.emit(Scope.REGION.value)
    settled()
    assert application.asked[-1].scope is Scope.REGION
    assert page.bar.scope.currentText() == "Hele regio"
    assert len(names(page)) == 5


def test_alt_w_widens_step_by_step_and_keeps_selection_and_focus(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.place.setText("Amersfoort")
    settled()
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    settled()
    chosen = page.model.selected_id
    for scope, count in ((Scope.NEIGHBOURS, 4), (Scope.SUBREGIO, 4), (Scope.REGION, 5)):
        qtbot.keyClick(page.box, Qt.Key.Key_W, ALT)
        settled()
        assert application.asked[-1].scope is scope
        assert len(names(page)) == count
        assert page.model.selected_id == chosen
        assert page.list.currentIndex().row() == page.model.results.row_of(chosen)
        assert QApplication.focusWidget() is page.box
    before = len(application.asked)
    qtbot.keyClick(page.box, Qt.Key.Key_W, ALT)
    settled()
    assert len(application.asked) == before


def test_widening_by_itself_is_announced_with_a_way_back(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.place.setText("Baarn")
    settled()
    note = page.bar.notes.widened
    assert note.text() == "Weinig gevonden in Baarn: ook in de buurgemeenten gezocht."
    assert note.link.accessibleName() == "Alleen in Baarn"
    note.link.setFocus()
    qtbot.keyClick(note.link, Qt.Key.Key_Space)
    settled()
    assert application.asked[-1].scope is Scope.GEMEENTE
    assert names(page) == ["Baarnse koffie"]
    assert not note.isVisible()
    assert QApplication.focusWidget() is page.box


def test_a_chosen_scope_stays_while_the_place_of_the_box_stays(
    page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.place.setText("Amersfoort")
    settled()
    page.model.asking.set_scope(Scope.REGION.value)
    page.box.setText("koffie")
    settled()
    assert application.asked[-1].scope is Scope.REGION
    page.place.setText("Baarn")
    settled()
    assert application.asked[-1].scope is None


def test_a_chosen_scope_goes_with_the_text_that_names_the_place(
    page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.box.setText("koffie amersfoort")
    settled()
    page.model.asking.widen()
    settled()
    assert application.asked[-1].scope is Scope.NEIGHBOURS
    page.box.setText("koffie utrecht")
    settled()
    assert application.asked[-1].scope is None


def test_no_result_offers_the_wider_search_and_to_drop_filters(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    page.place.setText("Baarn")
    page.box.setText("utrechtse")
    settled()
    page.model.asking.narrow()
    page.chips.switched.emit("kind", "informeel", True)
    settled()
    assert page.empty.isVisible()
    assert "alleen in Baarn gezocht" in page.empty.explanation()
    assert "filters" in page.empty.explanation()
    buttons = {button.accessibleName(): button for button in page.empty.buttons()}
    assert set(buttons) == {"Ruimer zoeken", "Zoek zonder filters"}
    assert all(button.isVisible() for button in buttons.values())
    for _ in range(3):
        qtbot.keyClick(page.box, Qt.Key.Key_W, ALT)
        settled()
    assert names(page) == ["Utrechtse koffie"]
    assert not page.model.question.filters.is_empty()


def test_nothing_anywhere_drops_the_filters_by_the_same_key(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    page.chips.switched.emit("cost", "free", True)
    settled()
    assert page.empty.isVisible()
    assert [one.accessibleName() for one in page.empty.buttons() if one.isVisible()] == [
        "Zoek zonder filters"
    ]
    qtbot.keyClick(page.box, Qt.Key.Key_W, ALT)
    settled()
    assert len(names(page)) == 5


def test_the_order_stays_and_the_selection_too(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.box.setText("amersfoortse")
    settled()
    assert names(page)[0] == "Amersfoortse koffie c"
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    settled()
    chosen = page.model.selected_id
    qtbot.keyClick(page.box, Qt.Key.Key_O, ALT)
    box = page.bar.order.sort
    assert QApplication.focusWidget() is box
    qtbot.keyClick(box, Qt.Key.Key_End)
    settled()
    assert application.asked[-1].sort is Sort.NAME
    assert names(page) == [f"Amersfoortse koffie {letter}" for letter in "abc"]
    assert page.model.selected_id == chosen
    assert page.list.currentIndex().row() == 0
    assert QApplication.focusWidget() is box
    assert not page.bar.order.ladder.isEnabled()
    page.box.setText("koffie")
    settled()
    assert application.asked[-1].sort is Sort.NAME


def test_nearest_is_there_with_a_place_only(
    page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    assert Sort.NEAREST.value not in sorts(page)
    page.place.setText("Amersfoort")
    settled()
    assert Sort.NEAREST.value in sorts(page)
    page.bar.order.sort.chosen.emit(Sort.NEAREST.value)
    settled()
    assert application.asked[-1].sort is Sort.NEAREST
    page.place.setText("")
    settled()
    assert application.asked[-1].sort is Sort.BEST
    assert page.bar.order.sort.code() == Sort.BEST.value
    page.box.setText("koffie baarn")  # and it comes back with a place in the text
    settled()
    assert application.asked[-1].sort is Sort.NEAREST
    assert page.bar.order.sort.code() == Sort.NEAREST.value


def test_a_slow_wider_search_does_not_come_over_a_newer_text(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.place.setText("Amersfoort")
    page.box.setText("koffie")
    settled()
    application.held.add("koffie")
    page.model.asking.widen()
    qtbot.waitUntil(lambda: application.asked[-1].scope is Scope.NEIGHBOURS)
    shown = QSignalSpy(page.model.answered)
    page.box.setText("amersfoortse")
    qtbot.waitUntil(lambda: shown.count() == 1)
    application.release.set()
    settled()
    assert shown.count() == 1
    assert len(names(page)) == 3


def test_the_focus_stays_in_the_box_while_answers_come(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    for text in ("koffie", "koffie baarn", "onderwaterschaken", "", "utrechtse"):
        page.box.setText(text)
        settled()
        assert QApplication.focusWidget() is page.box


def test_the_list_hands_the_focus_over_before_it_is_hidden(
    page: SearchPage, settled: Settle
) -> None:
    page.list.setFocus()
    page.chips.switched.emit("cost", "free", True)
    settled()
    assert page.empty.isVisible()
    assert QApplication.focusWidget() is page.box


@given(st.sampled_from(NAMES), st.sampled_from([None, *Scope]))
def test_scopes_go_from_the_place_to_the_region(name: str, used: Scope | None) -> None:
    place = AREAS.place(name)
    assert place is not None
    found = scopes_of(place, AREAS, used=used)
    assert used is None or used in found
    assert found[-1] is Scope.REGION
    if used is None:
        assert found[0] is Scopes(AREAS).start(place)
    step, seen = found[0], [found[0]]
    while (further := wider(step, found)) is not None:
        step = further
        seen.append(step)
    assert tuple(seen) == found


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scope", list(Scope))
def test_every_scope_has_a_name_in_every_place(
    name: str, scope: Scope, languages: Languages
) -> None:
    place = AREAS.place(name)
    assert place is not None
    for said in (
        scope_name(scope, place, AREAS),
        only_in(scope, place, AREAS),
        widened_to(scope, place, AREAS),
    ):
        assert said
        assert "{" not in said


def test_names_of_scopes(languages: Languages) -> None:
    place = AREAS.place("Kruiskamp")
    assert place is not None
    said = [scope_name(scope, place, AREAS) for scope in scopes_of(place, AREAS)]
    assert said == [
        "In Kruiskamp",
        "In Amersfoort",
        "Amersfoort en buurgemeenten",
        "Eemland",
        "Hele regio",
    ]
    wide = widened_to(Scope.SUBREGIO, place, AREAS)
    assert wide == "Weinig gevonden in Kruiskamp: ook in Eemland gezocht."

"""The list below the search box: opened by typing, walked by keys, never in the way of either."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sociale_kaart.search.query import NO_FILTERS
from sociale_kaart.search.suggesting import Suggestion, SuggestionKind
from tests.helpers.fake_application import FakeApplication
from ui.models.suggestions import OfferRole
from ui.viewmodels.suggestions import MOST_RECENT, Offer, OfferKind, text_with
from ui.views.page import Workbench
from ui.views.search_page import SearchPage

Settle = Callable[[], None]
Key = Qt.Key
ALL = (
    Suggestion(SuggestionKind.THEME, "Taal en lezen", "bewegen", 4),
    Suggestion(SuggestionKind.WORD, "taalles"),
    Suggestion(SuggestionKind.ORGANIZATION, "Stichting Taalmaatjes", "", 2),
    Suggestion(SuggestionKind.NEED, "taalachterstand", "", 7),
    Suggestion(SuggestionKind.PLACE, "Taalstad"),
)


@pytest.fixture
def page(
    qtbot: QtBot, workbench: Workbench, application: FakeApplication, settled: Settle
) -> SearchPage:
    service = next(one for one in application._services.values() if one.name == "Taalcafé")
    application.suggestions = (
        *ALL,
        Suggestion(SuggestionKind.SERVICE, service.name, service.id),
    )
    found = SearchPage(workbench)
    qtbot.addWidget(found)
    found.resize(1200, 700)
    found.show()
    qtbot.waitExposed(found)
    found.enter()
    settled()
    return found


def rows(page: SearchPage) -> list[str]:
    return [offer.text for offer in page.ways.list.model.offers]


def is_open(page: SearchPage) -> bool:
    return page.ways.list.isVisible()


def typed(qtbot: QtBot, page: SearchPage, text: str, settled: Settle) -> None:
    qtbot.keyClicks(page.box, text)
    settled()


def go_to(qtbot: QtBot, page: SearchPage, text: str) -> None:
    """Walk down to a row."""
    for _ in rows(page):
        qtbot.keyClick(page.box, Key.Key_Down)
        offer = page.ways.list.current()
        if offer is not None and offer.text == text:
            return
    raise AssertionError(text)


def test_typing_opens_groups_and_keeps_the_focus(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    typed(qtbot, page, "taal", settled)
    assert is_open(page)
    assert rows(page) == [
        "Taalcafé",
        "Stichting Taalmaatjes",
        "Taal en lezen",
        "taalachterstand",
        "Taalstad",
        "taalles",
    ]
    assert QApplication.focusWidget() is page.box
    assert page.ways.list.current() is None
    go_to(qtbot, page, "taalles")
    typed(qtbot, page, "l", settled)
    assert page.box.text() == "taall"
    assert rows(page) == ["taalles"]
    assert page.ways.list.current() is None


def test_it_does_not_open_for_text_that_nobody_types(page: SearchPage, settled: Settle) -> None:
    page.box.setText("taal")
    settled()
    assert not is_open(page)


def test_enter_without_a_row_searches_as_typed_and_the_next_opens_the_card(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    qtbot.keyClicks(page.box, "taal")
    qtbot.waitUntil(lambda: is_open(page))
    qtbot.keyClick(page.box, Key.Key_Return)
    assert not is_open(page)
    assert QApplication.focusWidget() is page.box
    settled()
    assert application.asked[-1].text == "taal"
    assert not is_open(page)
    qtbot.keyClick(page.box, Key.Key_Return)
    assert QApplication.focusWidget() is page.card.body()


def test_escape_closes_the_list_first(qtbot: QtBot, page: SearchPage, settled: Settle) -> None:
    typed(qtbot, page, "taal", settled)
    qtbot.keyClick(page.box, Key.Key_Escape)
    assert not is_open(page)
    assert page.box.text() == "taal"
    qtbot.keyClick(page.box, Key.Key_Escape)
    assert page.box.text() == ""


def test_step_back_closes_the_list_first(qtbot: QtBot, page: SearchPage, settled: Settle) -> None:
    typed(qtbot, page, "taal", settled)
    assert page.step_back()
    assert not is_open(page)
    assert page.box.text() == "taal"


def test_arrows_walk_the_list_while_it_is_open_else_the_results(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    typed(qtbot, page, "caf", settled)
    assert rows(page) == ["Taalcafé"]
    qtbot.keyClick(page.box, Key.Key_Down)
    assert page.list.currentIndex().row() == 0
    qtbot.keyClick(page.box, Key.Key_Down)  # beyond the last: what was typed again
    assert page.ways.list.current() is None
    qtbot.keyClick(page.box, Key.Key_Up)
    assert page.ways.list.current() is not None
    qtbot.keyClick(page.box, Key.Key_Escape)
    qtbot.keyClick(page.box, Key.Key_Down)
    assert page.list.currentIndex().row() == 1


def test_tab_closes_the_list_and_goes_on(qtbot: QtBot, page: SearchPage, settled: Settle) -> None:
    typed(qtbot, page, "taal", settled)
    qtbot.keyClick(page.box, Key.Key_Tab)
    assert not is_open(page)
    assert QApplication.focusWidget() is page.place
    assert page.box.text() == "taal"


def test_a_late_answer_does_not_open_a_closed_list(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    application.held.add("taa")
    qtbot.keyClicks(page.box, "taa")
    qtbot.waitUntil(lambda: application.asked[-1].text == "taa")
    qtbot.wait(80)
    qtbot.keyClick(page.box, Key.Key_Down)
    application.release.set()
    settled()
    assert not is_open(page)


def test_offering_is_shown(qtbot: QtBot, page: SearchPage, settled: Settle) -> None:
    typed(qtbot, page, "taal", settled)
    go_to(qtbot, page, "Taalcafé")
    qtbot.keyClick(page.box, Key.Key_Return)
    settled()
    card = page.card.card()
    assert card is not None
    assert (page.box.text(), card.name) == ("Taalcafé", "Taalcafé")
    assert not is_open(page)


@pytest.mark.parametrize("name", ["Stichting Taalmaatjes", "taalachterstand", "taalles"])
def test_words_become_the_question(
    name: str, qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    typed(qtbot, page, "taal", settled)
    go_to(qtbot, page, name)
    qtbot.keyClick(page.box, Key.Key_Return)
    settled()
    assert application.asked[-1].text == name


def test_theme_becomes_a_filter(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    typed(qtbot, page, "taal", settled)
    go_to(qtbot, page, "Taal en lezen")
    qtbot.keyClick(page.box, Key.Key_Return)
    settled()
    assert application.asked[-1].text == page.box.text() == ""
    assert application.asked[-1].filters == replace(NO_FILTERS, themes=frozenset({"bewegen"}))


def test_place_goes_to_its_box(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    place = next(iter(application.areas().gemeenten())).name
    application.suggestions = (Suggestion(SuggestionKind.PLACE, place),)
    typed(qtbot, page, f"wandelen {place[:4].lower()}", settled)
    go_to(qtbot, page, place)
    qtbot.keyClick(page.box, Key.Key_Return)
    settled()
    assert (page.box.text(), page.place.text()) == ("wandelen", place)
    near = application.asked[-1].near
    assert near is not None
    assert near.label == place


@pytest.mark.parametrize(
    ("text", "offer", "then"),
    [
        ("wandelen hon", Offer(OfferKind.WORD, "honden"), "wandelen honden"),
        ("wandelen hon", Offer(OfferKind.WORD, "wandelen honden"), "wandelen honden"),
        ("taal den do", Offer(OfferKind.PLACE, "Den Dolder"), "taal"),
        ("den do", Offer(OfferKind.PLACE, "Den Dolder"), ""),
        ("bij de sos", Offer(OfferKind.PLACE, "Soest"), "bij de"),
        ("bewe", Offer(OfferKind.THEME, "Bewegen", "bewegen"), ""),
        ("rou", Offer(OfferKind.NEED, "rouw"), "rouw"),
    ],
)
def test_what_a_row_makes_of_the_text(text: str, offer: Offer, then: str) -> None:
    assert text_with(text, offer) == then


def test_recent_questions_show_on_down_in_an_empty_box(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    qtbot.keyClick(page.box, Key.Key_Down)
    assert not is_open(page)  # nothing was asked yet: down walks the results
    assert page.list.currentIndex().row() == 1
    page.box.setText("taal")
    settled()
    qtbot.keyClick(page.box, Key.Key_Return)  # opens the card: it was the question
    page.step_back()
    page.box.clear()
    settled()
    assert not is_open(page)
    qtbot.keyClick(page.box, Key.Key_Down)
    assert rows(page) == ["taal"]
    qtbot.keyClick(page.box, Key.Key_Down)
    qtbot.keyClick(page.box, Key.Key_Return)
    assert page.box.text() == "taal"
    settled()


def test_recent_questions_are_few_whole_and_without_a_bsn(page: SearchPage) -> None:
    recent = page.ways.suggestions
    for number in range(20):
        recent.remember(f"{number} vraag")
    for text in ("rou", "rouwgroep", "BSN 111222333", "  ", "Rouwgroep"):
        recent.remember(text)
    assert recent.recent[:2] == ("Rouwgroep", "19 vraag")
    assert len(recent.recent) == MOST_RECENT


def test_rows_and_list_have_names_for_a_screen_reader(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    typed(qtbot, page, "taal", settled)
    model = page.ways.list.model
    spoken = [
        model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]
    assert spoken[0] == "Taalcafé, Aanbod"
    assert spoken[2] == "Taal en lezen, Thema · 4"
    assert page.ways.list.view.accessibleName() == "Suggesties"
    assert model.index(0).data(OfferRole).kind is OfferKind.SERVICE


def test_mouse_chooses(qtbot: QtBot, page: SearchPage, settled: Settle) -> None:
    typed(qtbot, page, "taal", settled)
    view = page.ways.list.view
    spot = view.visualRect(page.ways.list.model.index(5)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settled()
    assert page.box.text() == "taalles"
    assert QApplication.focusWidget() is page.box

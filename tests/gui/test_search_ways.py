"""More like this, this week, saved searches, and what staying on a question does."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sociale_kaart.search.query import Sort
from tests.helpers.fake_application import FakeApplication
from ui.models.results import NewRole
from ui.views.page import Workbench
from ui.views.save_dialog import SaveDialog
from ui.views.saved_dialog import SavedDialog
from ui.views.search_page import SearchPage

Settle = Callable[[], None]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def ask(page: SearchPage, text: str, settled: Settle) -> None:
    page.box.setText(text)
    settled()


def names(page: SearchPage) -> list[str]:
    return [result.row.name for result in page.model.results.results]


def save(page: SearchPage, name: str, settled: Settle) -> None:
    dialog = page.ways.save_this()
    assert isinstance(dialog, SaveDialog)
    dialog.name_edit.setText(name)
    dialog.save_button.click()
    settled()


def saved_list(page: SearchPage, settled: Settle) -> SavedDialog:
    dialog = page.ways.show_saved()
    assert isinstance(dialog, SavedDialog)
    settled()
    return dialog


class TestLike:
    """More like this."""

    def test_it_asks_by_the_offering_and_comes_back(
        self, qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        ask(page, "taal", settled)
        like = page.model.selected_id
        qtbot.keyClick(page.box, Key.Key_M, CONTROL)
        settled()
        assert application.asked[-1].like == like
        assert page.ways.row.heading() == "Lijkt op: Taalcafé"
        assert like not in [result.row.id for result in page.model.results.results]
        assert page.list.currentIndex().row() == 0
        qtbot.keyClick(page.box, Key.Key_Escape)
        settled()
        assert application.asked[-1].like == ""
        assert page.ways.row.heading() == ""
        assert (page.box.text(), page.model.selected_id) == ("taal", like)

    def test_filters_place_and_order_go_on_working_and_stay(
        self, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        page.card.like.click()
        settled()
        page.chips.chip("theme").switched.emit("theme", "bewegen", True)
        page.place.setText("3811")
        settled()
        last = application.asked[-1]
        assert last.like
        assert last.filters.themes == {"bewegen"}
        assert last.near is not None
        page.ways.row.back.click()
        settled()
        assert application.asked[-1] == replace(last, like="")

    def test_typing_is_another_question(
        self, qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        page.card.like.click()
        settled()
        assert QApplication.focusWidget() is page.box
        qtbot.keyClicks(page.box, "taal")
        settled()
        assert (application.asked[-1].like, application.asked[-1].text) == ("", "taal")
        assert page.ways.row.heading() == ""


class TestWeek:
    """What is there this week."""

    def test_it_empties_the_text_and_shows_the_soonest_first(
        self, qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        ask(page, "taal", settled)
        page.place.setText("Soest")
        settled()
        qtbot.keyClick(page.box, Key.Key_D, CONTROL)
        settled()
        last = application.asked[-1]
        assert (last.text, page.box.text(), last.sort) == ("", "", Sort.SOONEST)
        assert last.filters.this_week
        place = page.model.question.place
        where = f" in {place.label}" if place else ""
        assert page.ways.row.heading() == f"Deze week{where}"
        assert page.step_back()
        settled()
        assert page.box.text() == "taal"
        assert application.asked[-1].sort is Sort.BEST

    def test_switching_its_filter_off_ends_it(self, page: SearchPage, settled: Settle) -> None:
        page.ways.row.week.click()
        settled()
        assert page.ways.row.heading() == "Deze week"
        page.chips.chip("week").switched.emit("week", "this-week", False)
        settled()
        assert page.ways.row.heading() == ""

    def test_more_like_this_from_this_week_comes_back_to_this_week(
        self, qtbot: QtBot, page: SearchPage, settled: Settle
    ) -> None:
        page.ways.row.week.click()
        settled()
        qtbot.keyClick(page.box, Key.Key_M, CONTROL)
        settled()
        assert page.ways.row.heading().startswith("Lijkt op")
        page.step_back()
        settled()
        assert page.ways.row.heading() == "Deze week"

    def test_the_keys_are_in_the_help(self, page: SearchPage) -> None:
        keys = {line.keys for line in page.ways.keys()}  # noqa: SIM118 - no mapping
        assert {"Ctrl+M", "Ctrl+D", "Ctrl+B", "Ctrl+Shift+S"} <= keys


class TestSaved:
    """Saved searches."""

    def test_a_search_is_saved_under_its_words_and_place(
        self, qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        page.place.setText("3811")
        ask(page, "caf", settled)
        qtbot.keyClick(page.box, Key.Key_S, CONTROL | SHIFT)
        dialog = page.findChild(SaveDialog)
        assert dialog is not None
        assert dialog.name_edit.text() == "caf, 3811"
        with qtbot.waitSignal(page.said) as said:
            qtbot.keyClick(dialog.name_edit, Key.Key_Return)
        assert "caf, 3811" in said.args[0]
        kept = application.saved.kept["caf, 3811"]
        assert (kept.text, kept.place_text, len(kept.seen)) == ("caf", "3811", 2)

    def test_nothing_to_save_without_a_question(self, page: SearchPage) -> None:
        assert page.ways.save_this() is None
        assert not page.ways.row.save.isEnabled()

    def test_a_bsn_is_refused_with_a_sentence(
        self, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        ask(page, "taal", settled)
        dialog = page.ways.save_this()
        assert isinstance(dialog, SaveDialog)
        dialog.name_edit.setText("mevrouw 111222333")
        dialog.save_button.click()
        settled()
        assert "BSN" in dialog.field.said()
        assert dialog.isVisible()
        assert not application.saved.kept
        dialog.cancel_button.click()

    def test_opening_restores_marks_what_is_new_and_marks_it_seen(
        self, qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        page.place.setText("3811")
        ask(page, "caf", settled)
        page.chips.chip("kind").switched.emit("kind", "informeel", True)
        settled()
        save(page, "koffie", settled)
        first, second = (result.row.id for result in page.model.results.results)
        kept = application.saved.kept["koffie"]
        application.saved.kept["koffie"] = replace(kept, seen=frozenset({first}))
        page.place.clear()
        page.model.asking.clear_filters()
        ask(page, "wandelen", settled)
        page.enter()
        settled()

        dialog = saved_list(page, settled)
        assert dialog.rows.index(0, 0).data() == "koffie"
        assert dialog.rows.index(0, 1).data() == "1 nieuw sinds 20 november"
        qtbot.keyClick(dialog.table, Key.Key_Return)
        settled()

        last = application.asked[-1]
        assert (page.box.text(), page.place.text(), last.text) == ("caf", "3811", "caf")
        assert last.filters == kept.filters
        assert last.near is not None
        assert page.ways.row.heading() == "Bewaarde zoekvraag: koffie · 1 nieuw sinds 20 november"
        model = page.model.results
        marks = {r.row.id: model.index(n).data(NewRole) for n, r in enumerate(model.results)}
        assert marks == {first: "", second: "nieuw"}
        assert application.saved.kept["koffie"].seen == {first, second}
        page.step_back()
        settled()
        assert page.box.text() == "wandelen"
        assert model.index(0).data(NewRole) == ""

    def test_rename_in_place_and_remove_with_a_way_back(
        self, qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        ask(page, "taal", settled)
        save(page, "oud", settled)
        save(page, "tweede", settled)
        dialog = saved_list(page, settled)
        assert QApplication.focusWidget() is dialog.table
        assert dialog.rows.setData(dialog.rows.index(0, 0), "nieuwe naam")
        settled()
        assert set(application.saved.kept) == {"nieuwe naam", "tweede"}
        dialog.rows.setData(dialog.rows.index(0, 0), "111222333")
        settled()
        assert "BSN" in dialog.banner.sentence()
        qtbot.keyClick(dialog.table, Key.Key_Delete)
        settled()
        assert len(application.saved.kept) == 1
        dialog.banner.acted.emit()
        settled()
        assert set(application.saved.kept) == {"nieuwe naam", "tweede"}
        dialog.close_button.click()

    def test_saved_searches_are_offered_in_an_empty_box(
        self, qtbot: QtBot, page: SearchPage, settled: Settle
    ) -> None:
        ask(page, "caf", settled)
        save(page, "koffie", settled)
        ask(page, "", settled)
        page.go_to_search()
        qtbot.keyClick(page.box, Key.Key_Down)
        assert page.ways.list.isVisible()
        qtbot.keyClick(page.box, Key.Key_Up)
        qtbot.keyClick(page.box, Key.Key_Return)
        settled()
        assert page.box.text() == "caf"
        assert page.ways.row.heading().startswith("Bewaarde zoekvraag: koffie")


class TestGaps:
    """Questions that found nothing."""

    def test_staying_counts_once_and_typing_through_does_not(
        self, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        page.place.setText("3811")
        ask(page, "onderwater", settled)
        ask(page, "Onderwaterschaken kinderen", settled)
        page.ways.staying.leave()
        page.model.reload()
        settled()
        page.ways.staying.leave()
        settled()
        noted = application.gaps.noted
        assert [words for words, _, _ in noted] == [("onderwaterschaken", "kinderen")]
        assert noted[0][1].startswith("GM")

    def test_it_is_counted_after_two_seconds(
        self, qtbot: QtBot, page: SearchPage, application: FakeApplication
    ) -> None:
        page.box.setText("onderwaterschaken")
        qtbot.waitUntil(lambda: bool(application.gaps.noted), timeout=5000)

    def test_leaving_the_page_counts(
        self, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        ask(page, "onderwaterschaken", settled)
        page.leave()
        settled()
        assert len(application.gaps.noted) == 1

    def test_filters_and_a_bsn_are_no_gap(
        self, page: SearchPage, application: FakeApplication, settled: Settle
    ) -> None:
        ask(page, "111222333", settled)
        page.leave()
        page.chips.chip("kind").switched.emit("kind", "informeel", True)
        ask(page, "onderwaterschaken", settled)
        page.leave()
        settled()
        assert not application.gaps.noted

    def test_what_found_something_becomes_recent(self, page: SearchPage, settled: Settle) -> None:
        ask(page, "taal", settled)
        page.leave()
        assert page.ways.suggestions.recent == ("taal",)


def test_the_row_leaves_its_room_where_it_is_low(page: SearchPage, settled: Settle) -> None:
    assert page.ways.row.isVisible()
    page.resize(1200, 420)
    settled()
    assert not page.ways.row.isVisible()
    page.ways.this_week()
    settled()
    assert page.ways.row.isVisible()

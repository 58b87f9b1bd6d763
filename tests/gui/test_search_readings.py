"""How a question was read: corrections, codes, places, danger; and chips that leave nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sociale_kaart.search.acute import AcuteKind
from sociale_kaart.search.page import Code
from tests.helpers.fake_application import FakeApplication
from ui.language import Languages
from ui.views.page import Workbench
from ui.views.search_page import SearchPage
from ui.wording.acute import TEXTS, crisis_line

Settle = Callable[[], None]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(
    qtbot: QtBot, workbench: Workbench, application: FakeApplication, settled: Settle
) -> SearchPage:
    application.readings.corrections = {"tallcafe": "taalcafe"}
    application.readings.codes = {"z15": Code("Z15", "verlies of overlijden partner")}
    application.readings.acute = {"zelfmord": AcuteKind.SUICIDE}
    application.readings.places = True
    found = SearchPage(workbench)
    qtbot.addWidget(found)
    found.resize(1200, 700)
    found.show()
    qtbot.waitExposed(found)
    found.enter()
    settled()
    return found


def test_nothing_is_said_of_a_question_that_was_read_as_it_stands(
    page: SearchPage, settled: Settle
) -> None:
    page.box.setText("wandelen")
    settled()
    assert not page.bar.notes.isVisible()


def test_a_correction_is_told_and_can_be_refused_by_keyboard(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.box.setText("Tallcafé")
    settled()
    note = page.bar.notes.corrected
    assert note.text() == "Gezocht op “taalcafe”."
    assert note.link.accessibleName() == "Toch zoeken op “Tallcafé”?"
    assert note.link.focusPolicy() & Qt.FocusPolicy.TabFocus
    note.link.setFocus()
    qtbot.keyClick(note.link, Qt.Key.Key_Space)
    settled()
    assert application.asked[-1].as_typed
    assert page.model.results.rowCount() == 0
    assert not note.isVisible()
    assert QApplication.focusWidget() is page.box


def test_another_text_is_corrected_again(
    page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.box.setText("tallcafe")
    settled()
    page.model.asking.search_as_typed()
    page.box.setText("tallcafe k")
    settled()
    assert not application.asked[-1].as_typed
    assert page.bar.notes.corrected.text() == "Gezocht op “taalcafe k”."


def test_a_code_is_said_in_words(page: SearchPage, settled: Settle) -> None:
    page.box.setText("Z15 café")
    settled()
    assert page.bar.notes.code.text() == "Z15: verlies of overlijden partner"
    assert not page.bar.notes.corrected.isVisible()


def test_a_place_in_the_text_is_told_and_leaves_the_box_alone(
    page: SearchPage, settled: Settle
) -> None:
    page.place.setText("Baarn")
    page.box.setText("caf Amersfoort")
    settled()
    assert page.bar.notes.place.text() == "Plaats: Amersfoort (uit uw vraag)"
    assert page.bar.scope.currentText() == "In Amersfoort"
    assert page.place.text() == "Baarn"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", list(AcuteKind))
def test_every_danger_has_a_number(kind: AcuteKind, language: str, languages: Languages) -> None:
    languages.use(language)
    sentence, more = crisis_line(kind)
    numbers = {"suicide": "113", "danger": "112"}
    assert numbers.get(kind.value, "0800 2000") in sentence
    assert kind is AcuteKind.DANGER or "112" in more
    assert set(TEXTS) == set(AcuteKind)


def test_danger_comes_from_the_answer_not_from_the_text(page: SearchPage, settled: Settle) -> None:
    page.box.setText("zelfmord")
    settled()
    assert "113" in page.bar.crisis.sentence()
    page.box.setText("zelfmoord")  # the fake knows the other one only
    settled()
    assert not page.bar.crisis.isVisible()


def test_a_chip_that_would_leave_nothing_says_so_and_changes_nothing(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    chip = page.chips.chip("cost")
    assert chip.isEnabled()
    assert chip.text().endswith("0")
    assert chip.property("empty") is True
    assert chip.accessibleDescription() == "Met dit filter blijft er niets over"
    assert chip.toolTip() == chip.accessibleDescription()
    before = len(application.asked)
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    settled()
    assert len(application.asked) == before
    assert not chip.isChecked()


def test_a_chip_that_is_on_and_leaves_nothing_can_be_switched_off(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    page.chips.switched.emit("cost", "free", True)
    settled()
    chip = page.chips.chip("cost")
    assert chip.isChecked()
    assert chip.property("empty") is True
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    settled()
    assert page.model.question.filters.is_empty()
    assert page.model.results.rowCount() == 3


def test_a_choice_that_would_leave_nothing_can_be_read(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.box.setText("onderwaterschaken")
    settled()
    before = len(application.asked)
    popup = page.chips.chip("theme").open_list()
    index = popup.view.currentIndex()
    assert index.data() == "Bewegen  (0)"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Met dit filter blijft er niets over"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    qtbot.keyClick(popup.view, Qt.Key.Key_Space)
    popup.close()
    settled()
    assert len(application.asked) == before


def test_filters_go_off_by_one_key(qtbot: QtBot, page: SearchPage, settled: Settle) -> None:
    page.chips.switched.emit("kind", "informeel", True)
    settled()
    qtbot.keyClick(page.box, Qt.Key.Key_Z, ALT)
    settled()
    assert page.model.question.filters.is_empty()
    assert QApplication.focusWidget() is page.box

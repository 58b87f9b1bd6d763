"""The search page by keyboard, with answers that come late, and with text from strangers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from sociale_kaart.directory.text import fold
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.acute import AcuteKind
from tests.gui.conftest import some_services
from tests.helpers.fake_application import FakeApplication
from tests.helpers.map_factories import a_place, a_service
from ui.views.page import Workbench
from ui.views.search_page import SearchPage

Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier


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


def type_in(qtbot: QtBot, widget: QWidget, text: str) -> None:
    qtbot.keyClicks(widget, text)


def selected_name(page: SearchPage) -> str:
    return str(page.list.currentIndex().data())


def test_everything_is_there_at_the_start(page: SearchPage) -> None:
    assert page.model.results.rowCount() == 3
    assert page.card.card() is not None
    assert QApplication.focusWidget() is page.box


def test_from_question_to_referral_without_a_mouse(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    type_in(qtbot, page.box, "caf")
    settled()
    names = [result.row.name for result in page.model.results.results]
    assert len(names) == 2
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    settled()
    assert QApplication.focusWidget() is page.box
    assert selected_name(page) == names[1]
    shown = page.card.card()
    assert shown is not None
    assert shown.name == names[1]
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.card.body()
    with qtbot.waitSignal(page.refer_requested) as signal:
        qtbot.keyClick(page.card.body(), Qt.Key.Key_Return, CONTROL)
    assert signal.args == [page.model.selected_id]
    qtbot.keyClick(page.card.body(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.box


def test_ctrl_enter_refers_from_the_search_box(qtbot: QtBot, page: SearchPage) -> None:
    with qtbot.waitSignal(page.refer_requested):
        qtbot.keyClick(page.box, Qt.Key.Key_Return, CONTROL)


def test_selection_stops_at_both_ends(qtbot: QtBot, page: SearchPage) -> None:
    first = selected_name(page)
    qtbot.keyClick(page.box, Qt.Key.Key_Up)
    assert selected_name(page) == first
    qtbot.keyClick(page.box, Qt.Key.Key_PageDown)
    assert page.list.currentIndex().row() == 2


def test_keys_are_gathered_into_few_searches(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    before = len(application.asked)
    page.box.setText("w")
    page.box.setText("wa")
    page.box.setText("wandelen")
    settled()
    assert [query.text for query in application.asked[before:]] == ["wandelen"]


def test_the_newest_question_wins_also_when_an_older_answers_later(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    application.held.add("wandelen")
    page.box.setText("wandelen")
    qtbot.waitUntil(lambda: application.asked[-1].text == "wandelen")
    page.box.setText("taal")
    qtbot.waitUntil(lambda: page.model.page is not None and page.model.page.query.text == "taal")
    application.release.set()
    settled()
    assert selected_name(page) == "Taalcafé"
    assert page.model.page is not None
    assert page.model.page.query.text == "taal"


def test_another_question_selects_its_first_result_another_place_does_not(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    chosen = selected_name(page)
    page.place.setText("3811")
    settled()
    assert selected_name(page) == chosen
    page.box.setText("a")
    settled()
    assert page.list.currentIndex().row() == 0


def test_nothing_found_says_what_was_tried(qtbot: QtBot, page: SearchPage, settled: Settle) -> None:
    page.box.setText("onderwaterschaken")
    page.chips.chip("kind").switched.emit("kind", "informeel", True)
    settled()
    assert "onderwaterschaken" in page.empty.title()
    assert page.empty.isVisible()
    assert not page.card.isVisible()
    qtbot.keyClick(page.box, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    settled()
    assert page.model.question.filters.is_empty()
    qtbot.keyClick(page.box, Qt.Key.Key_Escape)
    settled()
    assert page.model.results.rowCount() == 3
    assert page.card.isVisible()


def test_filters_are_asked_and_shown(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    chip = page.chips.chip("theme")
    popup = chip.open_list()
    qtbot.keyClick(popup.view, Qt.Key.Key_Space)
    settled()
    popup.close()
    assert application.asked[-1].filters.themes == {"bewegen"}
    assert "Bewegen" in chip.text()
    assert chip.isChecked()


def test_place_is_resolved_remembered_and_refused(
    qtbot: QtBot, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    page.place.setText("3811 AB")
    settled()
    near = application.asked[-1].near
    assert near is not None
    assert near.label == "3811 Amersfoort"
    page.leave()
    settled()
    assert application.settings.place == "3811 AB"
    page.place.setText("Timboektoe")
    settled()
    assert page.place.property("wrong") is True
    assert application.asked[-1].near is None
    page.leave()
    settled()
    assert application.settings.place == "3811 AB"


def test_text_from_outside_is_never_markup(page: SearchPage, settled: Settle) -> None:
    page.box.setText("<b>De Brug</b>")
    settled()
    nasty = "Rouwcafé <b>De Brug</b> <img src='http://nergens.example/x.png'>"
    labels = page.findChildren(QLabel)
    assert nasty in [label.text() for label in labels]
    rich = [label for label in labels if label.text() and not label.pixmap().isNull()]
    assert not rich
    formats = {label.textFormat() for label in labels if label.text()}
    assert formats == {Qt.TextFormat.PlainText}
    assert not any(label.openExternalLinks() for label in labels)


def test_card_is_copied_as_text(qtbot: QtBot, page: SearchPage) -> None:
    with qtbot.waitSignal(page.said):
        page.card.copy.click()
    assert selected_name(page) in QGuiApplication.clipboard().text()


def test_a_service_that_is_gone_is_told(
    qtbot: QtBot, page: SearchPage, application: FakeApplication
) -> None:
    with qtbot.waitSignal(page.failed) as signal:
        page.model.select("gone")
    error: SocialeKaartError = signal.args[0]
    assert error.code is ErrorCode.SERVICE_UNKNOWN
    assert page.card.card() is None


def test_list_and_card_take_turns_where_it_is_narrow(
    qtbot: QtBot, page: SearchPage, settled: Settle
) -> None:
    page.resize(600, 600)
    settled()
    assert page.list.isVisible()
    assert not page.card.isVisible()
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    assert page.card.isVisible()
    assert not page.list.isVisible()
    assert page.step_back()
    assert page.list.isVisible()
    assert not page.step_back()


def test_escape_empties_the_box_before_it_leaves(page: SearchPage) -> None:
    page.box.setText("taal")
    page.list.setFocus()
    assert page.step_back()
    assert QApplication.focusWidget() is page.box
    assert page.step_back()
    assert page.box.text() == ""
    assert not page.step_back()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("suicide", "113"),
        ("violence", "0800 2000"),
        ("child-abuse", "0800 2000"),
        ("danger", "112"),
        ("mevrouw 111222333 wil wandelen", "BSN"),
        ("ordernummer 111222334", ""),
        ("geweldige wandelingen", ""),
        ("taal", ""),
    ],
)
def test_danger_shows_who_to_call_and_a_bsn_is_caught(
    text: str, number: str, page: SearchPage, application: FakeApplication, settled: Settle
) -> None:
    application.readings.acute = {fold(kind.value): kind for kind in AcuteKind if " " not in kind}
    application.readings.acute["child"] = AcuteKind.CHILD_ABUSE
    page.box.setText(text)
    settled()
    assert page.bar.crisis.isVisible() == bool(number)
    assert number in page.bar.crisis.sentence()


def test_places_are_offered_while_typing(page: SearchPage) -> None:
    completer = page.place.completer()
    assert completer is not None
    completer.setCompletionPrefix("kruis")
    assert completer.currentCompletion() == "Kruiskamp, Amersfoort"


def test_filters_hide_where_it_is_low(qtbot: QtBot, page: SearchPage, settled: Settle) -> None:
    page.resize(1200, 420)
    settled()
    assert not page.chips.isVisible()
    buttons = [b for b in page.findChildren(QPushButton) if b.text() == "Filters"]
    buttons[0].click()
    assert page.chips.isVisible()


def test_more_results_come_at_the_end_of_the_list(
    qtbot: QtBot, workbench: Workbench, application: FakeApplication, settled: Settle
) -> None:
    application.__init__(a_service(f"Aanbod {n}") for n in range(250))  # type: ignore[misc]
    page = SearchPage(workbench)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.enter()
    settled()
    assert page.model.results.rowCount() == 100
    for _ in range(4):
        page.list.scrollToBottom()
        settled()
    assert page.model.results.rowCount() == 250


def test_language_changes_while_it_is_open(
    page: SearchPage, workbench: Workbench, settled: Settle
) -> None:
    workbench.languages.use("en")
    QApplication.processEvents()
    assert page.box.placeholderText() == "What does this person need?"
    assert page.card.refer.text() == "Refer"
    assert page.model.results.line(0).kind == "Informal"
    workbench.languages.use("nl")
    QApplication.processEvents()
    assert page.card.refer.text() == "Verwijs"


def test_every_control_has_a_name_and_a_place_in_the_order(page: SearchPage) -> None:
    controls = [
        w
        for w in page.findChildren(QWidget)
        if (w.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(w, QToolButton))
        and not (isinstance(w, QPushButton) and w.isHidden() and not w.text())
    ]
    nameless = [w for w in controls if not name_of(w)]
    assert not nameless
    order, widget = [], page.box.nextInFocusChain()
    while widget is not page.box:
        order.append(widget)
        widget = widget.nextInFocusChain()
    assert order.index(page.place) < order.index(page.list) < order.index(page.card.refer)


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QPushButton | QToolButton) else ""
    inner = widget.objectName().startswith("qt_") or type(widget).__name__ in {
        "QScrollBar",
        "QWidget",
        "QSplitterHandle",
    }
    return widget.accessibleName() or text or getattr(widget, "text", str)() or "-" * inner


def test_confidential_address_is_nowhere_on_the_card(
    qtbot: QtBot, workbench: Workbench, application: FakeApplication, settled: Settle
) -> None:
    shelter = a_service("Opvang", service_at_locations=[a_place(confidential=True)])
    application.__init__([shelter, *some_services()])  # type: ignore[misc]
    page = SearchPage(workbench)
    qtbot.addWidget(page)
    page.show()
    page.enter(text="Opvang")
    settled()
    card = page.card.card()
    assert card is not None
    assert card.name == "Opvang"
    for text in (card.as_text(), *(label.text() for label in page.findChildren(QLabel))):
        assert "Proefsteeg" not in text
        assert "3812 SA" not in text
    assert "geheim" in card.as_text()

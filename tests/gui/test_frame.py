"""The frame: pages, keys that work everywhere, messages and the status line."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from tests.helpers.fake_application import FakeApplication
from ui.views.frame import Frame
from ui.views.help_dialog import HelpDialog
from ui.views.page import KeyHelp, Page, PageEntry, Workbench
from ui.views.registry import PAGES, SEARCH
from ui.views.status import LockState
from ui.widgets.key_hint import KeyHint
from ui.widgets.search_box import SearchBox

Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier


class Diary(Page):
    """A small page, as a colleague would write it."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.edit = QLineEdit()
        self.edit.setAccessibleName("Notitie")
        QVBoxLayout(self).addWidget(self.edit)
        self.given: list[dict[str, object]] = []
        self.left = 0
        self.inside = False

    def enter(self, **arguments: object) -> None:
        self.given.append(arguments)
        self.edit.setFocus()

    def leave(self) -> None:
        self.left += 1

    def step_back(self) -> bool:
        was, self.inside = self.inside, False
        return was

    def keys(self) -> tuple[KeyHelp, ...]:
        return (KeyHelp("Ctrl+S", "Bewaar"),)


ENTRIES = (
    *PAGES[:1],
    PageEntry("diary", "calendar", lambda: "Dagboek", Diary),
    PageEntry("referral", "send", lambda: "Verwijzing", Diary, in_rail=False),
    PageEntry("end", "settings", lambda: "Onderaan", Diary, at_bottom=True),
)


@pytest.fixture
def frame(qtbot: QtBot, workbench: Workbench, settled: Settle) -> Iterator[Frame]:
    found = Frame(workbench, ENTRIES)
    found.show()
    qtbot.waitExposed(found)
    found.show_page(SEARCH)
    settled()
    yield found
    settled()
    found.close()
    found.deleteLater()


def diary(frame: Frame, name: str = "diary") -> Diary:
    page = frame.page(name)
    assert isinstance(page, Diary)
    return page


def test_numbers_switch_pages_in_the_order_of_the_rail(qtbot: QtBot, frame: Frame) -> None:
    assert frame.rail.names() == (SEARCH, "diary", "end")
    qtbot.keyClick(frame, Qt.Key.Key_2, CONTROL)
    assert frame.pages.current_name() == "diary"
    assert frame.rail.button("diary").isChecked()
    qtbot.keyClick(frame, Qt.Key.Key_3, CONTROL)
    assert frame.pages.current_name() == "end"
    qtbot.mouseClick(frame.rail.button(SEARCH), Qt.MouseButton.LeftButton)
    assert frame.pages.current_name() == SEARCH
    assert diary(frame).left == 1


def test_escape_goes_back_first_inside_the_page(qtbot: QtBot, frame: Frame) -> None:
    page = frame.show_page("diary", day="today")
    assert isinstance(page, Diary)
    page.inside = True
    qtbot.keyClick(page.edit, Qt.Key.Key_Escape)
    assert frame.pages.current_name() == "diary"
    qtbot.keyClick(page.edit, Qt.Key.Key_Escape)
    assert frame.pages.current_name() == SEARCH
    qtbot.keyClick(frame, Qt.Key.Key_Escape)
    assert frame.pages.current_name() == SEARCH


def test_arguments_reach_the_page_again_on_the_way_back(qtbot: QtBot, frame: Frame) -> None:
    frame.show_page("diary", day=1)
    frame.show_page("end")
    frame.pages.step_back()
    assert diary(frame).given == [{"day": 1}, {"day": 1}]


def test_escape_empties_the_search_box_before_it_goes_back(qtbot: QtBot, frame: Frame) -> None:
    frame.show_page("diary")
    page = frame.show_page(SEARCH, text="taal")
    box = page.findChild(SearchBox)
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), frame.pages.current_name()) == ("", SEARCH)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert frame.pages.current_name() == "diary"


def test_ctrl_k_comes_to_the_search_box_from_anywhere(qtbot: QtBot, frame: Frame) -> None:
    frame.show_page("diary")
    qtbot.keyClick(frame, Qt.Key.Key_K, CONTROL)
    assert frame.pages.current_name() == SEARCH
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Zoeken"


def test_refer_opens_the_page_of_a_new_referral(qtbot: QtBot, frame: Frame) -> None:
    search = frame.pages.current_page()
    assert search is not None
    search.refer_requested.emit("abc")
    assert diary(frame, "referral").given == [{"service_id": "abc"}]


def test_refer_does_nothing_without_such_a_page(
    qtbot: QtBot, workbench: Workbench, settled: Settle
) -> None:
    bare = Frame(workbench, PAGES[:1])
    bare.show_page(SEARCH)
    settled()
    bare.refer("abc")
    assert bare.pages.current_name() == SEARCH
    bare.close()
    bare.deleteLater()


def test_pages_can_ask_for_each_other(frame: Frame) -> None:
    page = frame.show_page("diary")
    page.page_requested.emit("end", {"from": "diary"})
    assert frame.pages.current_name() == "end"
    assert diary(frame, "end").given == [{"from": "diary"}]


def test_a_page_can_be_thrown_away(frame: Frame) -> None:
    first = frame.show_page("diary")
    frame.show_page(SEARCH)
    frame.pages.drop("diary")
    assert frame.show_page("diary") is not first


def test_a_condition_is_told_with_what_to_do(frame: Frame) -> None:
    page = frame.pages.current_page()
    assert page is not None
    page.failed.emit(SocialeKaartError(ErrorCode.DISK_FULL, path="x"))
    assert frame.banner.sentence() == "De schijf is vol."
    assert "ruimte" in frame.banner.accessibleDescription()
    page.said.emit("Gekopieerd")
    assert frame.banner.sentence() == "Gekopieerd"
    frame.banner.hide()
    assert frame.banner.sentence() == ""


def test_help_lists_the_keys_of_the_window_and_the_page(qtbot: QtBot, frame: Frame) -> None:
    frame.show_page("diary")
    qtbot.keyClick(frame, Qt.Key.Key_F1)
    dialog = frame.findChild(HelpDialog)
    assert dialog is not None
    shown = {hint.text() for hint in dialog.findChildren(KeyHint)}
    assert {"Ctrl+K", "Ctrl+1", "Ctrl+2", "Esc", "F1", "Ctrl+S"} <= shown
    assert "Ctrl+L" not in shown
    dialog.accept()


def test_status_says_how_old_the_map_is(frame: Frame, application: FakeApplication) -> None:
    assert frame.status.map_text().startswith("Kaart bijgewerkt vandaag 12:00 · voorbeeldregio")
    application.published = None
    frame.map_changed()
    assert frame.status.map_text() == "Nog geen kaart"


def test_lock_and_badge(qtbot: QtBot, frame: Frame) -> None:
    frame.status.show_lock(LockState.LOCKED)
    frame.status.show_waiting(2)
    with qtbot.waitSignal(frame.lock_requested):
        qtbot.keyClick(frame, Qt.Key.Key_L, CONTROL)
    frame.rail.set_badge("diary", 3)
    assert frame.rail.button("diary").accessibleName() == "Dagboek, 3 vragen uw aandacht"
    frame.rail.set_badge("diary", 0)
    assert frame.rail.button("diary").accessibleName() == "Dagboek"


def test_words_of_the_rail_give_way_where_it_is_narrow(
    frame: Frame, workbench: Workbench, qtbot: QtBot
) -> None:
    wide = frame.rail.width()
    workbench.theme.apply(scheme="dark", percent=200)
    style = frame.rail.button(SEARCH).toolButtonStyle()
    assert style == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert frame.rail.width() < 2 * wide


def test_language_changes_everywhere_at_once(frame: Frame, workbench: Workbench) -> None:
    frame.status.show_lock(LockState.OPEN)
    workbench.languages.use("en")
    QApplication.processEvents()
    assert frame.rail.button(SEARCH).text() == "Search"
    assert frame.status.map_text().startswith("Map updated today 12:00")

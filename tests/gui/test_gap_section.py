"""The gap report in the settings, and the switch for searching by meaning."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.helpers.fake_application import FakeApplication
from ui.viewmodels.settings import SettingsViewModel
from ui.views.gap_section import GapSection
from ui.views.page import Workbench

Settle = Callable[[], None]


@pytest.fixture
def section(
    qtbot: QtBot, workbench: Workbench, application: FakeApplication, settled: Settle
) -> GapSection:
    code = next(iter(application.areas().gemeenten())).code
    application.gaps.note(["biljart", "blind"], code, date(2026, 11, 3))
    application.gaps.note([], "", date(2026, 11, 4))
    found = GapSection(workbench.theme, workbench.application, workbench.tasks)
    qtbot.addWidget(found)
    found.show()
    found.refresh()
    settled()
    return found


def test_words_place_times_and_day_are_shown_and_copied(
    section: GapSection, application: FakeApplication
) -> None:
    place = next(iter(application.areas().gemeenten())).name
    row = [section.rows.index(0, column).data() for column in range(4)]
    assert row == ["biljart, blind", place, "1", "3 november 2026"]
    assert section.rows.index(1, 0).data() == "(onbekende woorden)"
    section.copy_button.click()
    assert f"biljart, blind\t{place}\t1\t3 november 2026" in QGuiApplication.clipboard().text()


def test_clearing_asks_first(
    section: GapSection, application: FakeApplication, settled: Settle
) -> None:
    section.clear_button.click()
    assert len(application.gaps.noted) == 2
    section.banner.acted.emit()
    settled()
    assert not application.gaps.noted
    assert not section.table.isVisible()


def test_searching_by_meaning_applies_at_once(
    workbench: Workbench, application: FakeApplication, settled: Settle
) -> None:
    model = SettingsViewModel(application=workbench.application, tasks=workbench.tasks)
    model.search_by_meaning(False)
    settled()
    assert (application.settings.by_meaning, application.prepared) == (False, 1)
    model.search_by_meaning(True)
    settled()
    assert (application.settings.by_meaning, application.prepared) == (True, 2)

"""The page around the form of a referral: preview, paper, bad luck, lock, language."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from tests.helpers.map_factories import a_service
from tests.helpers.referral_factories import FakeClock
from tests.helpers.referral_office import (
    FakeOffice,
    FakePrinter,
    an_editor,
    fill_in,
    focused,
    wait_until_kept,
)
from ui.language import Languages
from ui.tasks.runner import TaskRunner
from ui.theme.theme import Theme
from ui.views.referral_editor import ReferralEditorPage

WALK = a_service("Wandelen met de buurt")
Wait = Callable[[], None]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[FakeOffice]:
    found = FakeOffice(tmp_path, FakeClock(), [WALK])
    yield found
    found.close()


@pytest.fixture
def page(
    qtbot: QtBot, office: FakeOffice, theme: Theme, tasks: TaskRunner, languages: Languages
) -> Iterator[ReferralEditorPage]:
    with an_editor(qtbot, office, theme, tasks, languages) as page:
        yield page


@pytest.fixture
def kept(qtbot: QtBot, page: ReferralEditorPage) -> Wait:
    return lambda: wait_until_kept(page, qtbot)


def test_the_preview_follows(page: ReferralEditorPage, qtbot: QtBot) -> None:
    page.enter(service_id="")
    paper = page.preview.view.paper
    QTest.keyClicks(page.form.resident.name, "Truus Voorbeeld")
    qtbot.waitUntil(lambda: "Truus Voorbeeld" in paper.accessibleDescription(), timeout=5000)
    assert "CONCEPT" in paper.accessibleDescription()
    page.preview.pages.open("resident")
    assert "Wat gebeurt er nu?" in paper.accessibleDescription()


def test_paper_has_the_code_and_is_recorded(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    printer = FakePrinter()
    page.outputs.printing = printer
    page.enter(service_id="")
    QTest.keyClicks(page.form.resident.name, "Truus")
    QTest.keyClick(focused(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (slip, _), referral_id = printer.printed[0], page.model.referral_id
    assert slip.code == office.desk.referral(referral_id).code
    qtbot.waitUntil(lambda: office.desk.referral(referral_id).printed is not None, timeout=5000)
    suggested: list[str] = []

    def ask(_parent: QWidget, name: str) -> Path:
        suggested.append(name)
        return tmp_path / "briefje.pdf"

    page.outputs.ask_file = ask
    page.outputs.save_slip()
    assert (tmp_path / "briefje.pdf").read_bytes().startswith(b"%PDF")
    assert suggested == [f"welzijn-op-recept-{slip.code}.pdf"]


def test_a_printer_that_fails_is_said(page: ReferralEditorPage, qtbot: QtBot) -> None:
    page.outputs.printing = FakePrinter(fails=True)
    page.enter(service_id="")
    with qtbot.waitSignal(page.failed) as failed:
        page.outputs.print_slip()
    assert failed.args[0].code is ErrorCode.PRINTER_FAILED


def test_a_full_disk_keeps_what_was_typed_on_the_page(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.enter(service_id="")
    with monkeypatch.context() as broken:
        broken.setattr(office.file, "record", _full)
        with qtbot.waitSignal(page.failed, timeout=5000) as failed:
            QTest.keyClicks(page.form.resident.name, "Truus")
    assert failed.args[0].code is ErrorCode.DISK_FULL
    assert page.bar.saved_text() == "Niet bewaard"
    assert page.form.resident.name.text() == "Truus"
    page.leave()  # there is room again
    assert office.desk.list()[0].resident == "Truus"


def _full(*_args: object, **_named: object) -> None:
    raise SocialeKaartError(ErrorCode.DISK_FULL, path="dossier.db")


def test_a_concept_can_be_thrown_away(
    page: ReferralEditorPage, office: FakeOffice, kept: Wait, qtbot: QtBot
) -> None:
    page.enter(service_id="")
    QTest.keyClicks(page.form.resident.name, "Truus")
    kept()
    box = page.ask_discard()
    throw = next(button for button in box.buttons() if button.text() == "Gooi weg")
    with qtbot.waitSignal(page.model.discarded, timeout=5000):
        throw.click()
    assert office.desk.list() == ()
    assert page.form.resident.name.text() == ""


def test_locked_shows_nothing_and_says_so(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot
) -> None:
    office.locked = True
    with qtbot.waitSignal(page.failed) as failed:
        page.enter(service_id="")
    assert failed.args[0].code is ErrorCode.DOSSIER_LOCKED


def test_clearing_lets_go_of_the_resident(
    page: ReferralEditorPage, kept: Wait, qtbot: QtBot
) -> None:
    page.enter(service_id="")
    fill_in(page, qtbot)
    kept()
    page.clear()
    qtbot.waitUntil(
        lambda: "Truus" not in page.preview.view.paper.accessibleDescription(), timeout=5000
    )
    assert page.form.resident.name.text() == page.form.question.question.toPlainText() == ""
    assert page.code.text() == ""
    assert "Truus" not in page.windowTitle()


def test_who_refers_is_remembered_where_nobody_was_known(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot
) -> None:
    office.settings = type(office.settings)()
    page.enter(service_id="")
    fill_in(page, qtbot)
    page.model.fill_in(requester__name="Bea Fictief", requester__phone="033 0000000")
    with qtbot.waitSignal(page.settings_changed, timeout=5000):
        page.send()
    assert office.settings.requester.name == "Bea Fictief"


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_has_a_name_and_the_page_keeps_its_width(
    page: ReferralEditorPage, theme: Theme, percent: int
) -> None:
    theme.apply(scheme="light", percent=percent)
    page.enter(service_id="")
    QApplication.processEvents()
    for name in ("resident.name", "question", "consent.given", "resident.language", "domains"):
        assert page.form.field(name).editor.accessibleName()
    assert page.minimumSizeHint().width() <= 1270


def test_the_language_follows(page: ReferralEditorPage, languages: Languages) -> None:
    page.enter(service_id="")
    languages.use("en")
    QApplication.processEvents()
    assert page.bar.send.text() == "Send"
    assert page.form.resident.name.accessibleName() == "Name of the resident"
    assert "Send" in page.bar.send.toolTip()

"""The lock: what opens it, what it says when it does not open, and that nothing leaks past it."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sociale_kaart.errors import ErrorCode
from sociale_kaart.search.query import SearchQuery
from sociale_kaart.security.keys import KeyMode
from tests.helpers.window_factories import PASSPHRASE, Practice, damage
from ui.viewmodels.lock import LockStep, LockViewModel, PassphraseFault, passphrase_fault
from ui.views.lock_page import LockPage
from ui.views.page import Workbench


@pytest.fixture
def locked(practice: Practice) -> Practice:
    """A practice without a keyring, whose dossier was made with the passphrase."""
    practice.keyring.present = False
    application = practice.open()
    application.load_sample()
    application.dossier.unlock(PASSPHRASE)
    application.close()
    return practice


@pytest.fixture
def model(desk_bench: Workbench) -> LockViewModel:
    return LockViewModel(dossier=desk_bench.application.dossier, tasks=desk_bench.tasks)


@pytest.fixture
def page(qtbot: QtBot, desk_bench: Workbench, model: LockViewModel) -> Iterator[LockPage]:
    found = LockPage(desk_bench, model)
    qtbot.addWidget(found)
    found.show()
    yield found
    found.close()


def step_is(qtbot: QtBot, model: LockViewModel, step: LockStep) -> None:
    qtbot.waitUntil(lambda: model.step is step and not model.is_busy, timeout=10_000)


def type_passphrase(qtbot: QtBot, page: LockPage, text: str) -> None:
    page.ask.input.setText(text)
    qtbot.keyClick(page.ask.input, Qt.Key.Key_Return)


class TestPassphrase:
    """Where there is no keyring."""

    @pytest.fixture(autouse=True)
    def _made(self, locked: Practice) -> None:
        """Make the dossier before the page looks at it."""

    def test_right_passphrase_opens(
        self, qtbot: QtBot, page: LockPage, model: LockViewModel
    ) -> None:
        page.enter()
        step_is(qtbot, model, LockStep.PASSPHRASE)
        assert page.ask.input.hasFocus() or not page.isActiveWindow()

        with qtbot.waitSignal(model.unlocked, timeout=10_000):
            type_passphrase(qtbot, page, PASSPHRASE)

        assert page.workbench.application.dossier.is_unlocked
        assert page.ask.passphrase() == ""

    def test_wrong_passphrase_is_said_in_place(
        self, qtbot: QtBot, page: LockPage, model: LockViewModel
    ) -> None:
        elsewhere = QLineEdit("wat ik al had getypt")
        qtbot.addWidget(elsewhere)
        page.enter()
        step_is(qtbot, model, LockStep.PASSPHRASE)

        with qtbot.waitSignal(model.refused, timeout=10_000) as refused:
            type_passphrase(qtbot, page, "niet de goede woorden")

        step_is(qtbot, model, LockStep.PASSPHRASE)
        assert "klopt niet" in page.ask.field.said()
        assert not page.workbench.application.dossier.is_unlocked
        assert elsewhere.text() == "wat ik al had getypt"
        assert page.ask.input.selectedText(), "the next key replaces what was typed"
        (error,) = refused.args
        assert error.code is ErrorCode.PASSPHRASE_WRONG
        assert error.__traceback__ is None, "frames with the passphrase stay behind"

    def test_nothing_typed_asks_for_it(
        self, qtbot: QtBot, page: LockPage, model: LockViewModel
    ) -> None:
        page.enter()
        step_is(qtbot, model, LockStep.PASSPHRASE)
        page.open_button.click()
        assert page.ask.field.said() == "Typ uw wachtzin."
        assert not model.is_busy

    def test_letters_are_hidden_and_forgotten(
        self, qtbot: QtBot, page: LockPage, model: LockViewModel
    ) -> None:
        page.enter()
        step_is(qtbot, model, LockStep.PASSPHRASE)
        field = page.ask.input
        field.setText("half getypt")
        assert field.echoMode() is QLineEdit.EchoMode.Password
        page.ask.show_it.click()
        assert field.echoMode() is QLineEdit.EchoMode.Normal

        page.leave()

        assert field.text() == ""
        assert field.echoMode() is QLineEdit.EchoMode.Password
        assert not field.isUndoAvailable()

    def test_caps_lock_is_noticed(self, qtbot: QtBot, page: LockPage, model: LockViewModel) -> None:
        page.enter()
        step_is(qtbot, model, LockStep.PASSPHRASE)
        said: list[bool] = []
        page.ask.input.caps_lock.connect(said.append)
        qtbot.keyClick(page.ask.input, "q")
        qtbot.keyClick(page.ask.input, "Q", Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(page.ask.input, "Q")
        assert said[0] is False
        assert said[-1] is True

    def test_map_works_meanwhile(self, qtbot: QtBot, page: LockPage, model: LockViewModel) -> None:
        page.enter()
        step_is(qtbot, model, LockStep.PASSPHRASE)
        assert page.workbench.application.map.search(SearchQuery("wandelclub")).total == 1

    def test_damaged_dossier_is_a_page(
        self, qtbot: QtBot, practice: Practice, page: LockPage, model: LockViewModel
    ) -> None:
        path = practice.folder.dossier / "dossier.db"
        damaged = damage(path, at=200)
        page.enter()
        step_is(qtbot, model, LockStep.PASSPHRASE)

        type_passphrase(qtbot, page, PASSPHRASE)
        step_is(qtbot, model, LockStep.PROBLEM)

        assert model.problem is not None
        assert model.problem.code is ErrorCode.DOSSIER_DAMAGED
        assert model.problem.__traceback__ is None
        assert "niet te lezen" in page.problem.problem.sentence
        assert "niets overschreven" in page.problem.problem.safe
        assert PASSPHRASE not in page.problem.problem.details
        assert not page.problem.quit.isVisible(), "the map goes on working"
        assert path.read_bytes() == damaged
        assert page.workbench.application.map.search(SearchQuery("")).total == 2

    def test_damaged_key_file_is_a_page(
        self, qtbot: QtBot, practice: Practice, page: LockPage, model: LockViewModel
    ) -> None:
        damaged = damage(practice.folder.dossier / "key.json", at=40)
        page.enter()
        step_is(qtbot, model, LockStep.PROBLEM)
        assert model.problem is not None
        assert model.problem.code is ErrorCode.DOSSIER_DAMAGED
        assert (practice.folder.dossier / "key.json").read_bytes() == damaged

    def test_missing_key_file_is_a_page_and_can_be_put_back(
        self, qtbot: QtBot, practice: Practice, page: LockPage, model: LockViewModel
    ) -> None:
        key = practice.folder.dossier / "key.json"
        content = key.read_bytes()
        key.unlink()
        page.enter()
        step_is(qtbot, model, LockStep.PROBLEM)
        assert model.problem is not None
        assert model.problem.code is ErrorCode.KEY_MISSING
        assert not key.exists(), "no new key over an old dossier"

        key.write_bytes(content)
        page.problem.retry.click()

        step_is(qtbot, model, LockStep.PASSPHRASE)

    def test_newer_dossier_is_a_page(
        self, qtbot: QtBot, practice: Practice, page: LockPage, model: LockViewModel
    ) -> None:
        key = practice.folder.dossier / "key.json"
        key.write_text(json.dumps(json.loads(key.read_text()) | {"format": 99}))
        page.enter()
        step_is(qtbot, model, LockStep.PROBLEM)
        assert "nieuwere versie" in page.problem.problem.sentence

    def test_language_follows(self, qtbot: QtBot, page: LockPage, model: LockViewModel) -> None:
        page.enter()
        step_is(qtbot, model, LockStep.PASSPHRASE)
        assert page.open_button.text() == "Ontgrendel"
        page.workbench.languages.use("en")
        qtbot.waitUntil(lambda: page.open_button.text() == "Unlock")


class TestKeyring:
    """Where the computer keeps the key."""

    def test_opens_by_itself_at_the_start(self, qtbot: QtBot, model: LockViewModel) -> None:
        with qtbot.waitSignal(model.unlocked, timeout=10_000):
            model.open_at_start()

    def test_locks_and_opens_with_one_button(
        self, qtbot: QtBot, page: LockPage, model: LockViewModel
    ) -> None:
        model.open_at_start()
        step_is(qtbot, model, LockStep.OPEN)
        order: list[str] = []
        application = page.workbench.application
        model.locking.connect(lambda: order.append(f"locking {application.dossier.is_unlocked}"))
        model.locked.connect(lambda: order.append(f"locked {application.dossier.is_unlocked}"))

        model.lock()
        step_is(qtbot, model, LockStep.KEYRING)

        assert order == ["locking True", "locked False"]
        assert page.ask.isHidden()
        with qtbot.waitSignal(model.unlocked, timeout=10_000):
            page.open_button.click()

    def test_refusing_keyring_is_a_page_that_can_be_tried_again(
        self, qtbot: QtBot, practice: Practice, page: LockPage, model: LockViewModel
    ) -> None:
        model.open_at_start()
        step_is(qtbot, model, LockStep.OPEN)
        model.lock()
        step_is(qtbot, model, LockStep.KEYRING)
        practice.keyring.refuses = True

        page.open_button.click()
        step_is(qtbot, model, LockStep.PROBLEM)
        assert "sleutel" in page.problem.problem.sentence

        practice.keyring.refuses = False
        page.problem.retry.click()
        step_is(qtbot, model, LockStep.KEYRING)

    def test_keyring_that_keeps_nothing_asks_for_a_passphrase(
        self, qtbot: QtBot, practice: Practice, model: LockViewModel
    ) -> None:
        practice.keyring.forgets = True
        model.open_at_start()
        qtbot.waitUntil(lambda: model.step is LockStep.CHOOSE, timeout=10_000)


class TestChoosing:
    """No keyring and no dossier yet."""

    def test_chosen_passphrase_begins_the_dossier(
        self, qtbot: QtBot, practice: Practice, page: LockPage, model: LockViewModel
    ) -> None:
        practice.keyring.present = False
        page.enter()
        step_is(qtbot, model, LockStep.CHOOSE)
        page.choose.first.setText("kort")
        page.open_button.click()
        assert "minstens 12" in page.choose.first_field.said()

        page.choose.first.setText(PASSPHRASE)
        page.choose.second.setText(PASSPHRASE + "x")
        page.open_button.click()
        assert "niet hetzelfde" in page.choose.second_field.said()

        page.choose.second.setText(PASSPHRASE)
        with qtbot.waitSignal(model.unlocked, timeout=10_000):
            page.open_button.click()
        assert page.workbench.application.dossier.key_mode() is KeyMode.PASSPHRASE
        assert page.choose.is_empty()


def test_new_passphrase_rules() -> None:
    assert passphrase_fault("twaalf teken", "twaalf teken") is None
    assert passphrase_fault("elf tekens.", "elf tekens.") is PassphraseFault.SHORT
    assert passphrase_fault("twaalf teken", "twaalf Teken") is PassphraseFault.DIFFERENT

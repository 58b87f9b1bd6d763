"""The settings: in force at once, kept at once, and nothing lost on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sociale_kaart.config import RequesterProfile, Settings, load_settings
from sociale_kaart.errors import ErrorCode
from sociale_kaart.security.keys import KeyMode
from tests.helpers.feed_factories import a_record
from tests.helpers.window_factories import PASSPHRASE, Practice
from ui.views.page import Workbench
from ui.views.settings_page import SettingsPage

WAIT_MS = 10_000
NEW = "vijf andere losse woorden dus"
Kept = Callable[[], Settings]


@pytest.fixture
def page(qtbot: QtBot, desk_bench: Workbench) -> Iterator[SettingsPage]:
    desk_bench.application.load_sample()
    found = SettingsPage(desk_bench)
    qtbot.addWidget(found)
    found.resize(1200, 800)
    found.show()
    found.enter()
    qtbot.waitUntil(desk_bench.tasks.is_idle, timeout=WAIT_MS)
    yield found
    qtbot.waitUntil(lambda: not found.model.update.is_running, timeout=WAIT_MS)
    found.leave()
    found.close()


@pytest.fixture
def kept(practice: Practice) -> Kept:
    """Return what is on disk."""
    return lambda: load_settings(practice.folder.settings)


def test_language_holds_at_once_and_is_kept(qtbot: QtBot, page: SettingsPage, kept: Kept) -> None:
    page.language.button("en").click()
    qtbot.waitUntil(lambda: page.map.update_button.text() == "Update now")
    assert kept().language == "en"


def test_colours_and_text_size_hold_at_once(page: SettingsPage, kept: Kept) -> None:
    told: list[Settings] = []
    page.settings_changed.connect(told.append)
    page.scheme.button("contrast").click()
    page.text_size.button("200").click()
    theme = page.workbench.theme
    assert (theme.scheme, theme.percent) == ("contrast", 200)
    assert (kept().theme, kept().text_scale) == ("contrast", 200)
    assert [now.text_scale for now in told] == [100, 200]


def test_choices_walk_with_the_arrow_keys(qtbot: QtBot, page: SettingsPage, kept: Kept) -> None:
    light = page.scheme.button("light")
    light.setFocus()
    qtbot.keyClick(light, Qt.Key.Key_Right)
    assert kept().theme == "dark"


def test_ladder_is_kept(page: SettingsPage, kept: Kept) -> None:
    page.ladder.click()
    assert kept().ladder_first is False


def test_typing_is_kept_after_a_pause(qtbot: QtBot, page: SettingsPage, kept: Kept) -> None:
    qtbot.keyClicks(page.requester.name_edit, "A. de Vries")
    qtbot.waitUntil(lambda: kept().requester == RequesterProfile(name="A. de Vries"))


def test_typing_is_kept_when_the_page_is_left(qtbot: QtBot, page: SettingsPage, kept: Kept) -> None:
    qtbot.keyClicks(page.requester.phone_edit, "033")
    qtbot.keyClicks(page.place, "Soest")
    page.leave()
    assert kept().requester.phone == "033"
    assert kept().place == "Soest"


def test_unknown_place_is_said(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.keyClicks(page.place, "Timboektoe")
    qtbot.waitUntil(lambda: bool(page.place.property("wrong")))


def test_change_that_cannot_be_kept_is_told_and_undone(
    page: SettingsPage, kept: Kept, practice: Practice
) -> None:
    failed: list[object] = []
    page.failed.connect(failed.append)
    settings = practice.folder.settings
    settings.unlink(missing_ok=True)
    settings.mkdir()
    page.scheme.button("dark").click()
    settings.rmdir()
    assert len(failed) == 1
    assert page.workbench.theme.scheme == "light"
    assert page.scheme.choice() == "light"


class TestMap:
    """Where it comes from and how it is renewed."""

    def test_update_brings_what_is_new(
        self, qtbot: QtBot, practice: Practice, page: SettingsPage
    ) -> None:
        practice.feed.publish(a_record("Inloop de Brug"), a_record("Eetclub"), "{broken")
        with qtbot.waitSignal(page.map_renewed, timeout=WAIT_MS):
            page.map.update_button.click()
        assert page.map.banner.sentence() == "De kaart is vernieuwd."
        page.map.update_button.click()
        qtbot.waitUntil(
            lambda: page.map.banner.sentence() == "U hebt de nieuwste kaart.", timeout=WAIT_MS
        )

    def test_unreachable_feed_leaves_the_map(
        self, qtbot: QtBot, tmp_path: Path, practice: Practice, page: SettingsPage
    ) -> None:
        page.map.change_button.click()
        page.map.source.own.click()
        page.map.source.address.setText(str(tmp_path / "nowhere"))
        page.map.source.trust_file.setText(str(practice.feed.out / "root.json"))
        with qtbot.waitSignal(page.model.update.failed, timeout=WAIT_MS) as failed:
            page.map.use_button.click()
        assert failed.args[0].code is ErrorCode.FEED_UNREACHABLE
        assert "kon niet worden opgehaald" in page.map.banner.sentence()
        assert page.workbench.application.is_sample()
        assert page.map.use_button.isEnabled()

    def test_another_map_and_back(
        self, qtbot: QtBot, tmp_path: Path, practice: Practice, page: SettingsPage
    ) -> None:
        other = practice.another_feed(tmp_path, "Eetclub", "Fietsles", "Taalcafé")
        application = page.workbench.application
        page.map.change_button.click()
        page.map.source.own.click()
        page.map.source.address.setText(str(other.out))
        page.map.source.trust_file.setText(str(other.out / "root.json"))
        with qtbot.waitSignal(page.map_renewed, timeout=WAIT_MS):
            page.map.use_button.click()
        assert application.settings.feed == str(other.out)

        page.map.change_button.click()
        page.map.source.sample.click()
        with qtbot.waitSignal(page.map_renewed, timeout=WAIT_MS):
            page.map.use_button.click()
        assert application.is_sample()

    def test_stopped_update_says_so_and_keeps_the_map(
        self, qtbot: QtBot, practice: Practice, page: SettingsPage
    ) -> None:
        practice.feed.publish(a_record("Eetclub"))
        with qtbot.waitSignal(page.model.update.stopped, timeout=WAIT_MS):
            page.map.update_button.click()
            page.map.progress.stop_button.click()
        assert page.map.banner.sentence().startswith("Gestopt")
        version = page.workbench.application.map.version()
        assert version is not None
        assert version.number == 1

    def test_left_out_records_can_be_read(
        self, qtbot: QtBot, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from sociale_kaart.directory.content import SkippedRecord

        found = (SkippedRecord(7, "", ("name: <b>empty</b>",)),)
        monkeypatch.setattr(page.workbench.application.map, "skipped", lambda: found)
        page.map.refresh()
        assert page.map.skipped_button.isVisible()
        dialog = page.map.show_skipped()
        assert "name: <b>empty</b>" in dialog.list.toPlainText()
        dialog.close()


class TestProtection:
    """The key and the passphrase."""

    def test_passphrase_is_changed(
        self, qtbot: QtBot, practice: Practice, page: SettingsPage
    ) -> None:
        practice.keyring.present = False
        application = page.workbench.application
        application.dossier.unlock(PASSPHRASE)
        page.enter()
        qtbot.waitUntil(page.key.change_button.isVisible, timeout=WAIT_MS)
        page.key.change_button.click()
        page.key.ask.input.setText("niet de goede woorden")
        page.key.choose.first.setText(NEW)
        page.key.choose.second.setText(NEW)
        with qtbot.waitSignal(page.model.passphrase_refused, timeout=WAIT_MS) as refused:
            page.key.save_button.click()
        assert refused.args[0].code is ErrorCode.PASSPHRASE_WRONG
        assert refused.args[0].__traceback__ is None
        assert "klopt niet" in page.key.ask.field.said()

        page.key.ask.input.setText(PASSPHRASE)
        with qtbot.waitSignal(page.model.passphrase_changed, timeout=WAIT_MS):
            page.key.save_button.click()

        assert page.key.ask.passphrase() == ""
        assert page.key.choose.is_empty()
        application.dossier.lock()
        application.dossier.unlock(NEW)

    def test_keyring_can_be_left_for_a_passphrase(self, qtbot: QtBot, page: SettingsPage) -> None:
        application = page.workbench.application
        application.dossier.unlock()
        page.enter()
        qtbot.waitUntil(page.key.change_button.isVisible, timeout=WAIT_MS)
        page.key.change_button.click()
        assert page.key.ask.isHidden()
        page.key.choose.first.setText(NEW)
        page.key.choose.second.setText(NEW)
        with qtbot.waitSignal(page.model.passphrase_changed, timeout=WAIT_MS):
            page.key.save_button.click()
        assert application.dossier.key_mode() is KeyMode.PASSPHRASE

    def test_leaving_the_page_forgets_what_was_typed(
        self, qtbot: QtBot, page: SettingsPage
    ) -> None:
        page.workbench.application.dossier.unlock()
        page.enter()
        qtbot.waitUntil(page.key.change_button.isVisible, timeout=WAIT_MS)
        page.key.change_button.click()
        page.key.choose.first.setText(NEW)
        page.leave()
        assert page.key.choose.is_empty()

    def test_time_until_the_lock_is_kept(self, page: SettingsPage, kept: Kept) -> None:
        row = page.key.minutes.findData(5)
        page.key.minutes.setCurrentIndex(row)
        page.key.minutes.activated.emit(row)
        assert kept().lock_minutes == 5


def test_licences_name_the_font_and_qt(page: SettingsPage) -> None:
    dialog = page.show_licences()
    text = dialog.text.toPlainText()
    assert "SIL Open Font License" in text or "SIL OPEN FONT LICENSE" in text
    assert "LGPL-3.0" in text
    dialog.close()

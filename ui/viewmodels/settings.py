"""The settings page without its widgets: every change holds at once and is kept at once."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from sociale_kaart.application import Application
from sociale_kaart.config import RequesterProfile, Settings
from sociale_kaart.directory.content import MapVersion, SkippedRecord
from sociale_kaart.errors import SocialeKaartError
from ui.tasks.runner import Lane, TaskRunner
from ui.viewmodels.map_update import MapUpdate

TYPING_MS = 400  # a pause in typing


class SettingsViewModel(QObject):
    """State and verbs of the settings page.

    Signals:
        changed: the Settings in force now.
        failed: a SocialeKaartError: a change could not be kept.
        place_answered: the Place that was typed, or None when it is unknown or empty.
        key_looked: a KeyMode, or None where it cannot be told now.
        passphrase_changed: the new passphrase holds.
        passphrase_refused: a SocialeKaartError; the old one still holds.
    """

    changed = Signal(object)
    failed = Signal(object)
    place_answered = Signal(object)
    key_looked = Signal(object)
    passphrase_changed = Signal()
    passphrase_refused = Signal(object)

    def __init__(
        self, *, application: Application, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._tasks = tasks
        self._typed: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.keep_typed)
        self.update = MapUpdate(application=application, tasks=tasks, parent=self)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._application.settings

    @property
    def map_version(self) -> MapVersion | None:
        """Which publication the map holds."""
        return self._application.map.version()

    @property
    def is_sample(self) -> bool:
        """Whether the map is the sample region."""
        return self._application.is_sample()

    @property
    def skipped(self) -> tuple[SkippedRecord, ...]:
        """The records of the feed that were left out."""
        return self._application.map.skipped()

    def change(self, **values: str | int | bool | RequesterProfile) -> None:
        """Keep other values; what is the same already is left alone.

        Args:
            values: by the names of `Settings`.
        """
        before = self.settings
        try:
            now = self._application.change_settings(lambda old: replace(old, **values))  # type: ignore[arg-type]
        except SocialeKaartError as error:
            self.failed.emit(error)
            return
        if now != before:
            self.changed.emit(now)

    def search_by_meaning(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Keep whether is searched by meaning; it holds at once."""
        self.change(by_meaning=on)
        self._tasks.start(
            Lane.READ,
            lambda _task: self._application.map.prepare(),
            owner=self,
            key="prepare",
            failed=self.failed.emit,
        )

    def change_typed(self, **values: str | RequesterProfile) -> None:
        """Keep what is being typed, at the next pause."""
        self._typed |= values
        self._timer.start()

    def keep_typed(self) -> None:
        """Keep what was typed now: a pause, or the page is left."""
        self._timer.stop()
        typed, self._typed = self._typed, {}
        if typed:
            self.change(**typed)
        if "place" in typed:
            self.find_place()

    def find_place(self) -> None:
        """Look up the usual place."""
        text = self.settings.place.strip()
        self._tasks.start(
            Lane.READ,
            lambda _task: self._application.map.place(text) if text else None,
            owner=self,
            key="place",
            done=self.place_answered.emit,
            failed=self.failed.emit,
        )

    def look_at_key(self) -> None:
        """Find out how the key of the referrals is kept."""
        self._tasks.start(
            Lane.READ,
            lambda _task: self._application.dossier.key_mode(),
            owner=self,
            key="key",
            done=self.key_looked.emit,
            failed=lambda _error: self.key_looked.emit(None),
        )

    def change_passphrase(self, old: str, new: str) -> None:
        """Keep the key under another passphrase.

        Args:
            old: the one of now; empty where the keyring has the key.
            new: the one to come.
        """

        def refuse(error: SocialeKaartError) -> None:
            # A copy: the traceback of the original holds frames with both passphrases.
            self.passphrase_refused.emit(SocialeKaartError(error.code, **error.details))

        def take(_nothing: None) -> None:
            self.passphrase_changed.emit()
            self.look_at_key()

        self._tasks.start(
            Lane.WRITE,
            lambda _task: self._application.dossier.change_passphrase(old or None, new),
            owner=self,
            key="passphrase",
            done=take,
            failed=refuse,
        )

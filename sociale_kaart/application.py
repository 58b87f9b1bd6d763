"""The one place where parts are built and handed to each other.

`Application` is what the window and the command line hold: the settings, the map with its search
(`live_map.py`), the dossier with its desk (`dossier_access.py`), and which feed the map follows. It
decides no rule of its own. Methods are synchronous; the window calls the slow ones from its task
lanes.
"""

import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sociale_kaart.config import DataFolder, Settings, bundled, load_settings, save_settings
from sociale_kaart.dossier_access import DossierAccess
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.files import make_folder, set_aside, write_whole
from sociale_kaart.live_map import LiveMap
from sociale_kaart.progress import Cancelled, Progress, never_cancelled, no_progress
from sociale_kaart.search.gaps import GapBook
from sociale_kaart.search.saved import SavedSearches

if TYPE_CHECKING:
    from sociale_kaart.feed.sync import SyncReport
    from sociale_kaart.security.keyrings import Keyring

SAMPLE_FEED = bundled("data", "feed")
SQLITE_COMPANIONS = ("-wal", "-shm")  # SQLite keeps these beside a database
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


class Application:
    """Everything a user can do, whole and wired.

    Args:
        folder: where all state lives.
        clock: returns the present moment in UTC.
        keyring: the operating system's where None.

    Attributes:
        map: the map and its search.
        gaps: questions to which the map had no answer, as words, counted on this computer.
        saved: searches that the user kept.
        dossier: resident data, closed at first.

    Raises:
        SocialeKaartError: STORE_TOO_NEW, STORE_DAMAGED, DISK_FULL, FOLDER_UNWRITABLE.
    """

    def __init__(
        self, folder: DataFolder, *, clock: Clock = utc_now, keyring: "Keyring | None" = None
    ) -> None:
        folder.prepare()
        self.folder = folder
        self.clock = clock
        self.settings: Settings = load_settings(folder.settings)
        self._settings_lock = threading.Lock()
        self.map = LiveMap(
            store=folder.store,
            index=folder.index,
            vectors=folder.vectors,
            by_meaning=lambda: self.settings.by_meaning,
        )
        self.gaps = GapBook(folder.gaps, known=self.map.knows_word)
        self.saved = SavedSearches(folder.saved_searches)
        self.dossier = DossierAccess(folder.dossier, clock=clock, routes=self.map, keyring=keyring)

    def save_settings(self, settings: Settings) -> None:
        """Keep what the user set.

        Raises:
            SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE.
        """
        save_settings(self.folder.settings, settings)
        self.settings = settings

    def change_settings(self, change: Callable[[Settings], Settings]) -> Settings:
        """Keep what the user changed, and nothing else; safe while a sync remembers its source.

        Args:
            change: gives the settings to come for those of now.

        Raises:
            SocialeKaartError: as `save_settings`; the old settings then still hold.
        """
        with self._settings_lock:
            wanted = change(self.settings)
            if wanted != self.settings:
                self.save_settings(wanted)
            return wanted

    def ensure_map(self, progress: Progress = no_progress) -> None:
        """Make sure that there is a map to search: the configured feed's, else the sample region.

        Raises:
            SocialeKaartError: as `sync`.
        """
        if self.map.version() is None:
            self.sync(progress=progress)
        self.map.warm()

    def sync(
        self,
        source: str = "",
        trust: Path | None = None,
        *,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> "SyncReport":
        """Bring the map up to date.

        A source that comes with its trust root becomes the feed that is followed. One that comes
        without must hold the feed that is followed already: the same files on a USB stick or a
        shared folder, through the same verifier.

        Args:
            source: URL or folder; empty for the remembered one, or else the sample region.
            trust: file with the trust root of someone else's feed, needed once.
            progress: records done, records in all.
            cancelled: asked until the map is replaced.

        Raises:
            SocialeKaartError: FEED_*, DISK_FULL, FOLDER_UNWRITABLE, STORE_BUSY, FILE_UNREADABLE.
                The old map stays.
        """
        followed = self.settings.feed or str(SAMPLE_FEED)
        source = source or followed
        root = _read_root(trust or self._known_root(source))
        if source == str(SAMPLE_FEED):
            self._forget_sample(root)
        try:
            report = self.map.follow(
                source,
                trust=root,
                home=self.folder.feed,
                now=self.clock(),
                progress=progress,
                cancelled=cancelled,
            )
        except SocialeKaartError as error:
            if error.code is ErrorCode.FEED_UNTRUSTED and trust is None and source != followed:
                raise SocialeKaartError(ErrorCode.FEED_NO_TRUST, source=source) from error
            raise
        if trust is not None or source == str(SAMPLE_FEED):
            self._remember_feed(source, root)
        return report

    def load_sample(
        self, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> "SyncReport":
        """Make the sample region the map.

        Raises:
            SocialeKaartError: as `sync`.
        """
        return self.sync(
            str(SAMPLE_FEED), SAMPLE_FEED / "root.json", progress=progress, cancelled=cancelled
        )

    def is_sample(self) -> bool:
        """Tell whether the map is the sample region."""
        return self.settings.feed in ("", str(SAMPLE_FEED))

    def close(self) -> None:
        """Let go of all files. What was confirmed is on disk already."""
        self.dossier.lock()
        self.gaps.flush()
        self.map.close()

    def _known_root(self, source: str) -> Path:
        """Return the trust root of the feed that is followed, or of the sample region."""
        is_sample = source == str(SAMPLE_FEED) or not self.settings.trust
        return SAMPLE_FEED / "root.json" if is_sample else Path(self.settings.trust)

    def _forget_sample(self, root: bytes) -> None:
        """Forget which version of the sample region was fetched before.

        It comes with the program: a newer program's sample has the same version number, and
        protection against going back guards nothing here.
        """
        from sociale_kaart.feed.client import fingerprint  # noqa: PLC0415

        shutil.rmtree(self.folder.feed / fingerprint(root), ignore_errors=True)

    def _remember_feed(self, source: str, root: bytes) -> None:
        """Keep source and trust root for the next sync; the root as a copy of our own."""
        from sociale_kaart.feed.client import fingerprint  # noqa: PLC0415

        if source == str(SAMPLE_FEED):
            self.change_settings(lambda now: replace(now, feed="", trust=""))
            return
        copy = make_folder(self.folder.feed / fingerprint(root)) / "trust.json"
        write_whole(copy, root)
        self.change_settings(lambda now: replace(now, feed=source, trust=str(copy)))


def _read_root(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SocialeKaartError(
            ErrorCode.FILE_UNREADABLE, path=str(path), reason=error.strerror or str(error)
        ) from error


def set_aside_map(folder: DataFolder) -> Path:
    """Put a damaged map out of the way, so that a new one can be fetched; nothing is deleted.

    Call it while no `Application` has the folder open.

    Raises:
        SocialeKaartError: as `files.set_aside`.
    """
    return set_aside(folder.store, SQLITE_COMPANIONS)

"""The one place where parts are built and handed to each other.

`Application` is what the window and the command line hold: the map with its search and feed, the
settings, and, once unlocked, the referral desk. It decides no rule of its own. Methods are
synchronous; the window calls the slow ones from its task lanes. Feed and dossier code is imported
when it is first needed: a search must not wait for it.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sociale_kaart.config import (
    DataFolder,
    Settings,
    bundled,
    load_settings,
    save_settings,
)
from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.directory.content import MapVersion, SkippedRecord
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.routes import Route
from sociale_kaart.directory.store import DirectoryStore
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.files import make_folder, set_aside, write_whole
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.index import IndexMissing, ServiceIndex
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import SearchQuery
from sociale_kaart.security.keyrings import Keyring
from sociale_kaart.security.keys import DossierKeys, KeyMode

if TYPE_CHECKING:
    from sociale_kaart.feed.sync import SyncReport
    from sociale_kaart.referrals.desk import ReferralDesk
    from sociale_kaart.referrals.store import Dossier

SAMPLE_FEED = bundled("data", "feed")
SQLITE_COMPANIONS = ("-wal", "-shm")  # SQLite keeps these beside a database
_NO_MAP = "none"  # the index of a store that holds no map yet
Clock = Callable[[], datetime]
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def utc_now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


def _no_progress(done: int, total: int) -> None:
    """Report to nobody."""


def _never() -> bool:
    """Go on to the end."""
    return False


@dataclass(frozen=True, slots=True)
class _OpenMap:
    """One version of the map in memory."""

    areas: Areas
    taxonomies: Taxonomies
    routes: tuple[Route, ...]
    engine: SearchEngine


class Application:
    """Everything a user can do, whole and wired.

    Args:
        folder: where all state lives.
        clock: returns the present moment in UTC.
        keyring: the operating system's where None.

    Raises:
        SocialeKaartError: STORE_TOO_NEW, STORE_DAMAGED, DISK_FULL, FOLDER_UNWRITABLE.
    """

    def __init__(
        self, folder: DataFolder, *, clock: Clock = utc_now, keyring: Keyring | None = None
    ) -> None:
        folder.prepare()
        self.folder = folder
        self.clock = clock
        self.settings: Settings = load_settings(folder.settings)
        self._store = DirectoryStore.open(folder.store)
        self._index = ServiceIndex(folder.index)
        self._map: _OpenMap | None = None
        self._map_lock = threading.Lock()
        self._settings_lock = threading.Lock()
        self._keys = DossierKeys(folder.dossier, keyring=keyring)
        self._dossier: Dossier | None = None
        self._desk: ReferralDesk | None = None

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

    # -- the map ---------------------------------------------------------------------------------

    @property
    def areas(self) -> Areas:
        """The areas of the map; empty before the first sync."""
        return self._opened().areas

    @property
    def taxonomies(self) -> Taxonomies:
        """The taxonomies of the map, with names in Dutch and English."""
        return self._opened().taxonomies

    @property
    def routes(self) -> tuple[Route, ...]:
        """Who receives referrals from where."""
        return self._opened().routes

    def map_version(self) -> MapVersion | None:
        """Return which publication the map holds; None before the first sync."""
        return self._store.version()

    def skipped(self) -> tuple[SkippedRecord, ...]:
        """Return the records of the feed that broke the rules and were left out."""
        return self._store.skipped()

    def place(self, text: str) -> Place | None:
        """Return the place that someone typed: a postcode, gemeente, wijk or village."""
        return self.areas.place(text)

    def service(self, service_id: str) -> Service:
        """Return one service.

        Raises:
            SocialeKaartError: SERVICE_UNKNOWN.
        """
        return self._store.service(service_id)

    def record(self, service_id: str) -> dict[str, object]:
        """Return the HSDS record of a service as the feed brought it.

        Raises:
            SocialeKaartError: SERVICE_UNKNOWN.
        """
        return self._store.record(service_id)

    def search(self, query: SearchQuery) -> SearchPage:
        """Return the ranked, explained results of a query."""
        return self._opened().engine.search(query)

    def ensure_map(self, progress: Progress = _no_progress) -> None:
        """Make sure that there is a map to search: the configured feed's, else the sample region.

        Raises:
            SocialeKaartError: as `sync`.
        """
        if self._store.version() is None:
            self.sync(progress=progress)
        self._opened().engine.warm()

    def sync(
        self,
        source: str = "",
        trust: Path | None = None,
        *,
        progress: Progress = _no_progress,
        cancelled: Cancelled = _never,
    ) -> "SyncReport":
        """Bring the map up to date, from a source that is then remembered.

        Args:
            source: URL or folder; empty for the remembered one, or else the sample region.
            trust: file with the trust root; needed once for a source of someone else's.
            progress: records done, records in all.
            cancelled: asked until the map is replaced.

        Raises:
            SocialeKaartError: FEED_*, DISK_FULL, FOLDER_UNWRITABLE, STORE_BUSY, FILE_UNREADABLE.
                The old map stays.
        """
        from sociale_kaart.feed.sync import sync  # noqa: PLC0415 - see the module docstring

        source = source or self.settings.feed or str(SAMPLE_FEED)
        root, root_file = self._trust(source, trust)
        report = sync(
            source,
            trust=root,
            home=self.folder.feed,
            store=self._store,
            index=self._index,
            now=self.clock(),
            progress=progress,
            cancelled=cancelled,
        )
        self._remember_feed(source, root, root_file)
        if report.changed:
            with self._map_lock:
                self._map = None
        return report

    def load_sample(
        self, progress: Progress = _no_progress, cancelled: Cancelled = _never
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

    # -- the dossier -----------------------------------------------------------------------------

    def key_mode(self) -> KeyMode:
        """Return how the key of the dossier is kept: not yet, in the keyring, by a passphrase.

        Raises:
            SocialeKaartError: KEY_MISSING, DOSSIER_DAMAGED, STORE_TOO_NEW.
        """
        return self._keys.mode()

    def needs_passphrase(self) -> bool:
        """Tell whether unlocking, or beginning, the dossier takes a passphrase.

        Raises:
            SocialeKaartError: as `key_mode`.
        """
        return self._keys.needs_passphrase()

    def unlock(self, passphrase: str | None = None) -> "ReferralDesk":
        """Open the dossier, which is begun where there is none, and return the desk on it.

        Raises:
            SocialeKaartError: PASSPHRASE_NEEDED, PASSPHRASE_WRONG, KEY_MISSING, DOSSIER_LOCKED,
                DOSSIER_DAMAGED, STORE_TOO_NEW, DISK_FULL. Nothing is overwritten.
        """
        if self._desk is not None:
            return self._desk
        from sociale_kaart.referrals.desk import ReferralDesk  # noqa: PLC0415
        from sociale_kaart.referrals.store import Dossier  # noqa: PLC0415

        new = self._keys.mode() is KeyMode.NEW
        key = self._keys.create(passphrase) if new else self._keys.unlock(passphrase)
        self._dossier = Dossier.open(self._keys.dossier_path, key)
        self._desk = ReferralDesk(
            dossier=self._dossier,
            device=self._dossier.device,
            clock=self.clock,
            routes=self._store,
        )
        return self._desk

    @property
    def desk(self) -> "ReferralDesk":
        """The referral desk of the unlocked dossier.

        Raises:
            SocialeKaartError: DOSSIER_LOCKED.
        """
        if self._desk is None:
            raise SocialeKaartError(ErrorCode.DOSSIER_LOCKED)
        return self._desk

    @property
    def is_unlocked(self) -> bool:
        """Whether the dossier is open."""
        return self._desk is not None

    def change_passphrase(self, old: str | None, new: str) -> None:
        """Keep the key of the dossier under another passphrase, also when it was in the keyring.

        Args:
            old: the passphrase of now; None in keyring mode.
            new: the one to come.

        Raises:
            SocialeKaartError: PASSPHRASE_WRONG, PASSPHRASE_NEEDED, KEY_MISSING, DOSSIER_LOCKED,
                DOSSIER_DAMAGED, DISK_FULL, FOLDER_UNWRITABLE. What held before then still holds.
        """
        self._keys.change_passphrase(old, new)

    def lock(self) -> None:
        """Close the dossier and let go of its key."""
        if self._dossier is not None:
            self._dossier.close()
        self._dossier = self._desk = None

    def close(self) -> None:
        """Let go of all files. What was confirmed is on disk already."""
        self.lock()
        self._store.close()

    def check_map(self) -> None:
        """Read the whole map once and compare it with what was written.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        self._store.check()

    def _opened(self) -> _OpenMap:
        """Return the map in memory, opened at the first call and after each sync.

        A search index that is lost, damaged or of another version is rebuilt from the store.
        """
        with self._map_lock:
            if self._map is None:
                self._map = self._open_map()
            return self._map

    def _open_map(self) -> _OpenMap:
        version = self._store.version()
        generation = version.generation if version else _NO_MAP
        areas, taxonomies = self._store.areas(), self._store.taxonomies()
        try:
            index = self._index.open(generation)
        except IndexMissing:
            services = self._store.services()
            self._index.build(generation, services, taxonomies=taxonomies, areas=areas)
            index = self._index.open(generation)
        engine = SearchEngine(
            index, self._store.rows(), taxonomies, areas, analysis=self._index.analysis
        )
        return _OpenMap(areas, taxonomies, self._store.routes(), engine)

    def _trust(self, source: str, given: Path | None) -> tuple[bytes, str]:
        """Return the trust root for a source and the file it came from ("" for the sample's)."""
        known = self.settings.trust if source == self.settings.feed else ""
        path = given or (Path(known) if known else None)
        if path is None and source == str(SAMPLE_FEED):
            path = SAMPLE_FEED / "root.json"
        if path is None:
            raise SocialeKaartError(ErrorCode.FEED_NO_TRUST, source=source)
        try:
            return path.read_bytes(), str(path)
        except OSError as error:
            raise SocialeKaartError(
                ErrorCode.FILE_UNREADABLE, path=str(path), reason=error.strerror or str(error)
            ) from error

    def _remember_feed(self, source: str, root: bytes, root_file: str) -> None:
        """Keep source and trust root for the next sync; the root as a copy of our own."""
        from sociale_kaart.feed.client import fingerprint  # noqa: PLC0415

        if source == str(SAMPLE_FEED):
            self.change_settings(lambda now: replace(now, feed="", trust=""))
            return
        copy = make_folder(self.folder.feed / fingerprint(root)) / "trust.json"
        if str(copy) != root_file:
            write_whole(copy, root)
        self.change_settings(lambda now: replace(now, feed=source, trust=str(copy)))


def set_aside_map(folder: DataFolder) -> Path:
    """Put a damaged map out of the way, so that a new one can be fetched; nothing is deleted.

    Call it while no `Application` has the folder open.

    Raises:
        SocialeKaartError: as `files.set_aside`.
    """
    return set_aside(folder.store, SQLITE_COMPANIONS)

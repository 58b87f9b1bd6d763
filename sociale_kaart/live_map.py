"""The map as it is in use: its records, its search index, and the engine on both, of one version.

A sync replaces all three together; whoever asks meanwhile is answered from the version of before.
Feed code is imported when it is first needed: a search must not wait for it.
"""

import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.directory.content import MapVersion, SkippedRecord
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.routes import Route
from sociale_kaart.directory.store import DirectoryStore
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.progress import Cancelled, Progress, never_cancelled, no_progress
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.index import IndexMissing, ServiceIndex
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import SearchQuery

if TYPE_CHECKING:
    from sociale_kaart.feed.sync import SyncReport

_NO_MAP = "none"  # the index of a store that holds no map yet


@dataclass(frozen=True, slots=True)
class _Version:
    """One version of the map in memory."""

    areas: Areas
    taxonomies: Taxonomies
    routes: tuple[Route, ...]
    engine: SearchEngine


class LiveMap:
    """One data folder's map. Safe for several threads.

    Args:
        store: file of the records.
        index: folder of the search indexes.

    Raises:
        SocialeKaartError: STORE_TOO_NEW, STORE_DAMAGED, DISK_FULL, FOLDER_UNWRITABLE.
    """

    def __init__(self, *, store: Path, index: Path) -> None:
        self._store = DirectoryStore.open(store)
        self._index = ServiceIndex(index)
        self._open: _Version | None = None
        self._lock = threading.Lock()

    def version(self) -> MapVersion | None:
        """Return which publication the map holds; None before the first sync."""
        return self._store.version()

    def areas(self) -> Areas:
        """Return the areas of the map; none before the first sync."""
        return self._opened().areas

    def taxonomies(self) -> Taxonomies:
        """Return the taxonomies of the map, with names in Dutch and English."""
        return self._opened().taxonomies

    def routes(self) -> tuple[Route, ...]:
        """Return who receives referrals from where."""
        return self._opened().routes

    def place(self, text: str) -> Place | None:
        """Return the place that someone typed: a postcode, gemeente, wijk or village."""
        return self.areas().place(text)

    def search(self, query: SearchQuery) -> SearchPage:
        """Return the ranked, explained results of a query."""
        return self._opened().engine.search(query)

    def warm(self) -> None:
        """Open the map and work out what the first search of a day would wait for."""
        self._opened().engine.warm()

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

    def skipped(self) -> tuple[SkippedRecord, ...]:
        """Return the records of the feed that broke the rules and were left out."""
        return self._store.skipped()

    def check(self) -> None:
        """Read everything once and compare it with what was written.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        self._store.check()

    def follow(
        self,
        source: str,
        *,
        trust: bytes,
        home: Path,
        now: datetime,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> "SyncReport":
        """Make what is current at a source the map; arguments and errors as `feed.sync.sync`."""
        from sociale_kaart.feed.sync import sync  # noqa: PLC0415 - see the module docstring

        report = sync(
            source,
            trust=trust,
            home=home,
            store=self._store,
            index=self._index,
            now=now,
            progress=progress,
            cancelled=cancelled,
        )
        if report.changed:
            with self._lock:
                self._open = None
        return report

    def close(self) -> None:
        """Let go of the files."""
        self._store.close()

    def _opened(self) -> _Version:
        """Return the map in memory, opened at the first call and after each sync.

        A search index that is lost, damaged or of another version is rebuilt from the store.
        """
        with self._lock:
            if self._open is None:
                self._open = self._read()
            return self._open

    def _read(self) -> _Version:
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
        return _Version(areas, taxonomies, self._store.routes(), engine)

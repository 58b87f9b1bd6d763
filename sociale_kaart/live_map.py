"""The map as it is in use: its records, its search index, and the engine on both, of one version.

A sync replaces all three together; whoever asks meanwhile is answered from the version of before.
Feed code is imported when it is first needed: a search must not wait for it.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sociale_kaart.background import Background, Work
from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.directory.content import MapVersion, SkippedRecord
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.routes import Route
from sociale_kaart.directory.store import DirectoryStore
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.open_map import OpenMap
from sociale_kaart.progress import Cancelled, Progress, never_cancelled, no_progress
from sociale_kaart.search.index import ServiceIndex
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import SearchQuery
from sociale_kaart.search.suggesting import Suggestion

if TYPE_CHECKING:
    from sociale_kaart.feed.sync import SyncReport

_log = logging.getLogger(__name__)
_NO_MAP = "none"  # the index of a store that holds no map yet


class LiveMap:
    """One data folder's map. Safe for several threads.

    Args:
        store: file of the records.
        index: folder of the search indexes.
        vectors: folder of what texts mean.
        by_meaning: tells whether questions are searched by meaning too.

    Raises:
        SocialeKaartError: STORE_TOO_NEW, STORE_DAMAGED, DISK_FULL, FOLDER_UNWRITABLE.
    """

    def __init__(
        self, *, store: Path, index: Path, vectors: Path, by_meaning: Callable[[], bool]
    ) -> None:
        self._store = DirectoryStore.open(store)
        self._index = ServiceIndex(index)
        self._background = Background()
        self._map = OpenMap(
            self._store, self._index, self._background, vectors=vectors, by_meaning=by_meaning
        )

    def version(self) -> MapVersion | None:
        """Return which publication the map holds; None before the first sync."""
        return self._store.version()

    def areas(self) -> Areas:
        """Return the areas of the map; none before the first sync."""
        return self._map.version().areas

    def taxonomies(self) -> Taxonomies:
        """Return the taxonomies of the map, with names in Dutch and English."""
        return self._map.version().taxonomies

    def routes(self) -> tuple[Route, ...]:
        """Return who receives referrals from where."""
        return self._map.version().routes

    def place(self, text: str) -> Place | None:
        """Return the place that someone typed: a postcode, gemeente, wijk or village."""
        return self.areas().place(text)

    def search(self, query: SearchQuery) -> SearchPage:
        """Return the ranked, explained results of a query."""
        return self._map.version().engine.search(query)

    def suggest(self, text: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        """Return what an unfinished question may become."""
        return self._map.version().engine.suggest(text, limit=limit)

    def knows_word(self, word: str) -> bool:
        """Tell whether a folded word is one of the thesaurus, and so no name of anybody."""
        return self._index.language.knows(word)

    def warm(self) -> None:
        """Open the map and work out what the first search of a day would wait for."""
        self._map.version().engine.warm()

    def work(self) -> Work | None:
        """Return what is being done in the background, or None."""
        return self._background.now()

    def watch(self, changed: Callable[[], None]) -> None:
        """Have this called, from any thread, when `work` changes."""
        self._background.watch(changed)

    def prepare(self) -> None:
        """Begin, in the background, with what is missing for the best search."""
        self._map.prepare()

    def settle(self) -> None:
        """Wait until nothing is done in the background."""
        self._background.settle()

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
            self._map.replace(report.changes)
        return report

    def close(self) -> None:
        """Let go of the files."""
        self._background.stop()
        self._map.close()
        self._store.close()

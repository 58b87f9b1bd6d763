"""Which version of the map is open, and how the next one comes in its place.

Whoever asks is answered from the version that is open. Where it has no usable index (lost, damaged,
of another version, half-written) one is built in the background, and until then names,
organisations and themes can be searched. What texts mean is read in the background too: until then
words are searched only.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sociale_kaart.background import Background, WorkKind
from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.routes import Route
from sociale_kaart.directory.store import DirectoryStore
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.index import IndexMissing, ServiceIndex
from sociale_kaart.search.postings import TextIndex
from sociale_kaart.search.provisional import RowIndex
from sociale_kaart.search.reading import WhooshIndex

if TYPE_CHECKING:
    from sociale_kaart.feed.sync import Changes

_log = logging.getLogger(__name__)
_NO_MAP = "none"  # the index of a store that holds no map yet


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the map in memory; without an index as long as there is none."""

    generation: str
    areas: Areas
    taxonomies: Taxonomies
    routes: tuple[Route, ...]
    engine: SearchEngine
    index: WhooshIndex | None


class OpenMap:
    """The version of a map that is open. Safe for several threads."""

    def __init__(
        self,
        store: DirectoryStore,
        index: ServiceIndex,
        background: Background,
        *,
        vectors: Path,
        by_meaning: Callable[[], bool],
    ) -> None:
        """Take where the map is kept; nothing is opened yet.

        Args:
            store: its records.
            index: its search indexes.
            background: does what takes long.
            vectors: folder of what texts mean.
            by_meaning: tells whether questions are searched by meaning too.
        """
        self._store = store
        self._index = index
        self._vectors = vectors
        self._by_meaning = by_meaning
        self._background = background
        self._open: Version | None = None
        self._lock = threading.RLock()

    def version(self) -> Version:
        """Return the map in memory, opened at the first call."""
        with self._lock:
            if self._open is None:
                self._open = self._read()
            return self._open

    def prepare(self) -> None:
        """Begin, in the background, with what is missing for the best search."""
        with self._lock:
            opened = self.version()
            if opened.index is not None:
                self._background.start(lambda: self._read_meaning(opened))

    def close(self) -> None:
        """Let go of the files of the version that is open."""
        with self._lock:
            if self._open is not None and self._open.index is not None:
                self._open.engine.meaning = None
                self._open.index.close()
            self._open = None

    def replace(self, changes: "Changes | None") -> None:
        """Take over what the store holds now.

        Args:
            changes: where they are all that is different from the version in memory.
        """
        with self._lock:
            before = self._open
            if before is None or changes is None or before.index is None or before.engine.is_worn:
                self._open = None
            else:
                self._open = self._changed(before, before.index, changes)
            if before is not None:
                self.prepare()

    def _read(self) -> Version:
        version = self._store.version()
        generation = version.generation if version else _NO_MAP
        areas, taxonomies = self._store.areas(), self._store.taxonomies()
        rows, language = self._store.rows(), self._index.language
        index: TextIndex
        held: WhooshIndex | None = None
        try:
            index = held = self._index.open(generation)
        except IndexMissing as missing:
            _log.info("search index: %s", missing.reason)
            index = RowIndex(rows, taxonomies, language.analysis)
            self._background.start(lambda: self._build(generation, taxonomies, areas))
        engine = SearchEngine(index, rows, taxonomies, areas, language=language)
        return Version(generation, areas, taxonomies, self._store.routes(), engine, held)

    def _changed(self, before: Version, index: WhooshIndex, changes: "Changes") -> Version:
        version = self._store.version()
        generation = version.generation if version else _NO_MAP
        try:
            opened = self._index.open(generation, after=index)
        except IndexMissing:
            return self._read()
        rows = self._store.rows(changes.written)
        engine = before.engine.updated(opened, rows, changes.removed)
        routes = self._store.routes()
        return Version(generation, before.areas, before.taxonomies, routes, engine, opened)

    def _build(self, generation: str, taxonomies: Taxonomies, areas: Areas) -> None:
        """Build the index of a generation and take it into use; runs in the background."""
        progress = self._background.progress(WorkKind.INDEX)
        progress(0, 0)
        self._index.build(
            generation,
            self._store.services(),
            taxonomies=taxonomies,
            areas=areas,
            progress=progress,
        )
        with self._lock:
            if self._open is None or self._open.generation != generation:
                return
            self._open = opened = self._read()
        self._read_meaning(opened)

    def _read_meaning(self, opened: Version) -> None:
        """Make the engine quick, and read what texts mean where that is not known yet.

        Runs in the background.
        """
        opened.engine.warm()
        if not self._by_meaning():
            opened.engine.meaning = None
            return
        from sociale_kaart.search.preparing import prepared_meaning  # noqa: PLC0415

        meaning = prepared_meaning(
            self._vectors,
            opened.engine,
            self._store.services(),
            self._background.progress(WorkKind.MEANING),
            self._background.is_stopped,
        )
        if meaning is not None:
            opened.engine.meaning = meaning

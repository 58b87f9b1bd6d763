"""The saved searches: keeping one, counting what came since, opening, renaming, removing.

What is kept is a question about offerings, never about a resident; the core refuses a BSN. Files
are written in the WRITE lane, everything is counted in the READ lane.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from sociale_kaart.directory.areas import Place
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import SearchQuery
from sociale_kaart.search.saved import SavedSearch, new_since
from ui.tasks.runner import Lane, TaskRunner
from ui.viewmodels.question import Question

T = TypeVar("T")
MOST_COUNTED = 1000  # results of one search that are looked at
LONGEST_NAME = 80  # characters


class KeepsSearches(Protocol):
    """The saved searches of the core."""

    def all(self) -> tuple[SavedSearch, ...]:
        """Return all of them."""

    def save(self, search: SavedSearch) -> None:
        """Keep one."""

    def rename(self, name: str, new_name: str) -> None:
        """Give one another name."""

    def remove(self, name: str) -> None:
        """Forget one."""

    def mark_seen(self, name: str, ids: Iterable[str], now: datetime) -> None:
        """Remember what was seen."""


class CountsMap(Protocol):
    """What counting needs of the map."""

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer a question."""

    def place(self, text: str, /) -> Place | None:
        """Find a place, or None."""


@dataclass(frozen=True, slots=True)
class OpenedSearch:
    """A saved search with what it finds now.

    Attributes:
        place: what its place is, None for none.
        new: ids that the user has not seen.
    """

    search: SavedSearch
    place: Place | None
    found: frozenset[str]
    new: frozenset[str]


class SavedSearchesViewModel(QObject):
    """State and verbs.

    Signals:
        changed: `searches` are others.
        counted: an OpenedSearch: how many are new in one of them.
        opened: an OpenedSearch, to show; it is marked as seen.
        saved: name of the search that was kept.
        failed: a SocialeKaartError.
    """

    changed = Signal()
    counted = Signal(object)
    opened = Signal(object)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        *,
        kept: KeepsSearches,
        live_map: CountsMap,
        tasks: TaskRunner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept = kept
        self._map = live_map
        self._tasks = tasks
        self._clock = clock
        self._counting: list[SavedSearch] = []
        self.searches: tuple[SavedSearch, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Return their names."""
        return tuple(search.name for search in self.searches)

    def refresh(self) -> None:
        """Read which there are."""
        self._start(Lane.READ, self._kept.all, self._take, key="all")

    def count_new(self) -> None:
        """Count, one search after the other, what is new in each."""
        self._counting = list(self.searches)
        self._count_next()

    def open(self, name: str) -> None:
        """Find what a search finds now, and remember that it was seen."""
        wanted = self._named(name)
        if wanted is None:
            return

        def show(found: OpenedSearch) -> None:
            self.opened.emit(found)
            now = self._clock()
            self._write(lambda: self._kept.mark_seen(name, found.found, now))

        self._start(Lane.READ, lambda: self._look(wanted), show, key="open")

    def save(self, name: str, question: Question) -> None:
        """Keep a question under a name; what it finds now counts as seen."""
        now, called = self._clock(), name.strip()[:LONGEST_NAME]
        if not called:
            return

        def keep() -> None:
            bare = SavedSearch(
                name=called,
                text=question.text.strip(),
                place_text=question.place_text.strip(),
                filters=question.filters,
                scope=question.scope,
                seen=frozenset(),
                seen_at=now,
                saved_at=now,
            )
            self._kept.save(replace(bare, seen=self._look(bare).found))

        self._write(keep, lambda: self.saved.emit(called))

    def rename(self, name: str, new_name: str) -> None:
        """Give a search another name; an empty one changes nothing."""
        called = new_name.strip()[:LONGEST_NAME]
        if called and called != name:
            self._write(lambda: self._kept.rename(name, called))

    def remove(self, name: str) -> None:
        """Forget a search."""
        self._write(lambda: self._kept.remove(name))

    def put_back(self, search: SavedSearch) -> None:
        """Keep a search that was removed a moment ago."""
        self._write(lambda: self._kept.save(search))

    def _named(self, name: str) -> SavedSearch | None:
        return next((one for one in self.searches if one.name == name), None)

    def _look(self, search: SavedSearch) -> OpenedSearch:
        """Ask a search again; runs on a worker."""
        place = self._map.place(search.place_text) if search.place_text.strip() else None
        page = self._map.search(
            SearchQuery(
                text=search.text,
                near=place,
                filters=search.filters,
                scope=search.scope,
                limit=MOST_COUNTED,
            )
        )
        found = frozenset(result.row.id for result in page.results)
        return OpenedSearch(search, place, found, new_since(search, found))

    def _count_next(self) -> None:
        if not self._counting:
            return
        search = self._counting.pop(0)

        def take(found: OpenedSearch) -> None:
            self.counted.emit(found)
            self._count_next()

        self._start(Lane.READ, lambda: self._look(search), take, key="count")

    def _take(self, searches: tuple[SavedSearch, ...]) -> None:
        self.searches = searches
        self.changed.emit()

    def _write(self, work: Callable[[], None], done: Callable[[], None] | None = None) -> None:
        """Write something and read all searches again."""

        def change() -> tuple[SavedSearch, ...]:
            work()
            return self._kept.all()

        def take(searches: tuple[SavedSearch, ...]) -> None:
            self._take(searches)
            if done is not None:
                done()

        self._start(Lane.WRITE, change, take)

    def _start(
        self, lane: Lane, work: Callable[[], T], done: Callable[[T], None], *, key: str = ""
    ) -> None:
        self._tasks.start(
            lane,
            lambda _task: work(),
            owner=self,
            key=key,
            done=done,
            failed=self.failed.emit,
        )


def can_be_saved(question: Question) -> bool:
    """Tell whether a question says anything; what resembles an offering is not saved."""
    asks = bool(question.text.strip()) or not question.filters.is_empty()
    return asks and not question.like

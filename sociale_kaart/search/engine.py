"""One question, one page: words and meaning find, filters leave, small factors order.

The engine holds the rows of one generation of the map in memory and asks the index for postings
only; filters, facets and distances never touch the disk. It never changes: for a new generation of
the map a new engine is made, and the old one answers until then. Several threads may search at
once. The text of a question is not kept, and never logged.
"""

import threading
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import numpy as np

from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search import ranking
from sociale_kaart.search.distances import Distances
from sociale_kaart.search.finding import Found
from sociale_kaart.search.language import Language
from sociale_kaart.search.listing import Listing
from sociale_kaart.search.meaning import Meaning, Sayings
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.postings import Numbers, RowPostings, TextIndex, Weights
from sociale_kaart.search.query import Filters, Scope, SearchQuery, Sort
from sociale_kaart.search.rows import MapRows
from sociale_kaart.search.scoping import Scoping
from sociale_kaart.search.spelling import Spelling
from sociale_kaart.search.suggesting import Suggestion
from sociale_kaart.search.tools import Knowledge, Tools
from sociale_kaart.search.understanding import Understood

_MOST_GONE: Final = 0.25  # of the rows
_UNKNOWN: Final = "xqxqxq"  # a word that is looked up in everything there is


def _local_now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True, eq=False)
class _Day:
    """What depends on the date: worked out once a day."""

    date: date
    this_week: int
    standing: dict[bool, Weights]


@dataclass(frozen=True, slots=True, eq=False)
class _Left:
    """What a question leaves.

    Attributes:
        rows: a set, of which `results` are a part.
        chosen: as `FacetSets.chosen` returned it.
        found: before the filters of the facets: the set that they are counted over.
        place, scope, widened: as `SearchPage` has them.
        pinned: rows that come before all others, also where a filter leaves them out.
    """

    rows: int
    chosen: dict[str, int]
    found: int
    place: Place | None = None
    scope: Scope | None = None
    widened: bool = False
    pinned: tuple[int, ...] = ()


class SearchEngine:
    """Answers questions about one generation of the map.

    Attributes:
        meaning: compares texts by what they mean; None as long as there is nothing to do it with.
            May be set while others search.
    """

    def __init__(
        self,
        index: TextIndex,
        rows: Sequence[ServiceRow] | MapRows,
        taxonomies: Taxonomies,
        areas: Areas,
        *,
        language: Language | None = None,
        meaning: Meaning | None = None,
        spelling: Spelling | None = None,
        now: Callable[[], datetime] = _local_now,
    ) -> None:
        """Join what a search needs.

        Args:
            index: an open generation (`ServiceIndex.open`).
            rows: all rows of the same generation of the map.
            taxonomies: for the names of themes in reasons.
            areas: for gemeenten and working areas.
            language: that of the index (`ServiceIndex.language`); the bundled one by default.
            meaning: see above.
            spelling: of the words of the index; made when it is needed by default.
            now: for freshness and for what takes place this week.
        """
        self._now = now
        self._areas = areas
        self._taxonomies = taxonomies
        self._language = language or Language.bundled()
        self._language.analysis.learn(index.stems())
        self.meaning = meaning
        self._map = rows if isinstance(rows, MapRows) else MapRows.of(rows, areas)
        self._rows, self._columns = self._map.rows, self._map.columns
        self._facets = self._map.facets
        self._postings = RowPostings(index, self._map.numbers, rows=len(self._rows))
        self._distances = Distances(self._columns, areas)
        self._scoping = Scoping(self._columns, self._distances, areas)
        self._listing = Listing(self._rows, self._columns, self._distances)
        self._tools = Tools(
            self._map,
            self._postings,
            self._distances,
            Knowledge(self._language, taxonomies, areas, spelling),
        )
        self._day: _Day | None = None
        self._lock = threading.Lock()

    def updated(
        self, index: TextIndex, changed: Sequence[ServiceRow], removed: Collection[str]
    ) -> "SearchEngine":
        """Return the engine of an updated map; this one stays as it is.

        Words that only the update has are found, and not yet offered as a correction.

        Args:
            index: the updated generation, opened after that of this engine.
            changed: new and changed rows.
            removed: ids of what is gone.
        """
        engine = SearchEngine(
            index,
            self._map.with_changes(changed, removed),
            self._taxonomies,
            self._areas,
            language=self._language,
            spelling=self._tools.understanding.spelling,
            now=self._now,
        )
        if self.meaning is not None:
            engine.meaning = self.meaning.with_rows(engine.text_keys())
        return engine

    @property
    def is_worn(self) -> bool:
        """Whether it was updated so often that it is time for a new one."""
        return self._map.is_worn(_MOST_GONE)

    def warm(self) -> None:
        """Work out what the first question would wait for: the thesaurus and this week's times."""
        self._today()
        self._tools.make()
        self._tools.understanding.read(_UNKNOWN)

    def sayings(self) -> Sayings:
        """Return what people say for the needs of the thesaurus."""
        return Sayings(self._language.thesaurus)

    def text_keys(self) -> Numbers:
        """Return for each row the key of its text, to open its vector with."""
        return self._postings.text_keys()

    def suggest(self, text: str, *, limit: int) -> tuple[Suggestion, ...]:
        """Return what an unfinished question may become, the likeliest of each kind first."""
        return self._tools.suggesting.suggest(text, limit)

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer a question. Any text is allowed and answered in bounded time."""
        started = time.perf_counter()
        day = self._today()
        understood, found = self._find(query)
        left = self._left(query, understood, found, day)
        page = self._ordered(query, left, found, day)
        results = self._tools.explaining.results(
            page, found, left.pinned, place=left.place, name=self._name_of(query.like)
        )
        return SearchPage(
            query=query,
            total=left.rows.bit_count(),
            took_ms=(time.perf_counter() - started) * 1000,
            results=results,
            facets=self._facets.counts(left.found, left.chosen, day.this_week),
            unknown=found.unknown if found else (),
            corrections=understood.corrections if understood else (),
            codes=understood.codes if understood else (),
            place=left.place,
            place_words=understood.place.words if understood and understood.place else "",
            scope=left.scope,
            widened=left.widened,
            acute=understood.acute if understood else None,
        )

    def _find(self, query: SearchQuery) -> tuple[Understood | None, Found | None]:
        """Return what the text of a question says, and the rows it finds; None for no text."""
        if query.like:
            return None, self._tools.finder.like(query.like, self.meaning)
        if not query.text or query.text.isspace():
            return None, None
        understood = self._tools.understanding.read(query.text, as_typed=query.as_typed)
        if not self._says_something(understood):
            return understood, None
        return understood, self._tools.finder.find(understood, self.meaning)

    def _says_something(self, understood: Understood) -> bool:
        """Tell whether a question has words to look for, and so is no wish to see everything.

        A stop word may be the beginning of a word: "een" on the way to "eenzaam".
        """
        asked = understood.asked
        if understood.language:
            return True
        if asked.words or asked.beginning not in asked.stop:
            return bool(asked.words or asked.beginning)
        return bool(self._postings.lexicon.starting(asked.beginning))

    def _left(
        self, query: SearchQuery, understood: Understood | None, found: Found | None, day: _Day
    ) -> _Left:
        """Return the rows that the text, the filters and the place leave."""
        place = query.near
        if understood and understood.place:
            place = understood.place.place
        matched = self._facets.live
        if found:
            matched &= self._facets.of_flags(found.flags)
        matched = self._within(matched, query.filters, place)
        chosen = self._facets.chosen(query.filters, lambda: day.this_week)
        rows = _all_of(matched, chosen)
        pinned = self._pinned(understood, place, found)
        if place is None:
            rows |= self._facets.of_numbers(np.array(pinned, np.intp))
            return _Left(rows, chosen, matched, pinned=pinned)
        scope, widened = query.scope, False
        if scope is None:
            flags = self._facets.flags(rows)
            relevance = found.scores if found else np.ones(len(flags), np.float32)
            scope, widened = self._scoping.far_enough(place, relevance, flags)
        matched &= self._facets.of_flags(self._scoping.within(place, scope))
        rows = _all_of(matched, chosen) | self._facets.of_numbers(np.array(pinned, np.intp))
        return _Left(rows, chosen, matched, place, scope, widened, pinned)

    def _pinned(
        self, understood: Understood | None, place: Place | None, found: Found | None
    ) -> tuple[int, ...]:
        if understood is None or understood.acute is None:
            return ()
        near = self._distances.seen_from(place).factors if place else None
        return self._tools.crisis.rows(understood.acute, near, found.scores if found else None)

    def _within(self, rows: int, filters: Filters, place: Place | None) -> int:
        """Leave the rows that suit the resident's age and the distance asked for."""
        columns = self._columns
        if filters.age is not None:
            suits = (columns.youngest <= filters.age) & (columns.oldest >= filters.age)
            rows &= self._facets.of_flags(suits)
        if filters.within_m is not None and place is not None:
            metres = self._distances.seen_from(place).metres
            rows &= self._facets.of_flags(np.isnan(metres) | (metres <= filters.within_m))
        return rows

    def _ordered(
        self, query: SearchQuery, left: _Left, found: Found | None, day: _Day
    ) -> list[tuple[float, int]]:
        """Return (score, row) of the part of the ordered rows that was asked for."""
        first, last = max(query.offset, 0), max(query.offset, 0) + max(query.limit, 0)
        flags = self._facets.flags(left.rows).copy()
        flags[list(left.pinned)] = False
        before = [(0.0, number) for number in left.pinned][first:last]
        first = max(first - len(left.pinned), 0)
        last = first + max(query.limit, 0) - len(before)
        if found is None or query.sort is not Sort.BEST:
            return before + self._listed(query, left.place, flags, (first, last))
        numbers = np.flatnonzero(flags)
        scores = found.scores[numbers] * day.standing[query.ladder_first][numbers]
        if left.place:
            scores *= self._distances.seen_from(left.place).factors[numbers]
            if left.widened:
                here = self._scoping.within(left.place, self._scoping.start(left.place))
                scores *= np.where(here[numbers], ranking.HERE, 1.0)
        for boosted in found.exact:
            scores[numbers == boosted] *= ranking.EXACT_NAME
        if last < len(numbers):
            # With all that equal the last, so that pages of equals have one order.
            best = np.flatnonzero(scores >= -np.partition(-scores, last)[last])
            numbers, scores = numbers[best], scores[best]
        order = np.argsort(-scores, kind="stable")[first:last]
        return before + [(float(scores[n]), int(numbers[n])) for n in order]

    def _listed(
        self, query: SearchQuery, place: Place | None, flags: Numbers, part: tuple[int, int]
    ) -> list[tuple[float, int]]:
        """Return the part of the flagged rows in an order that is not that of the words."""
        soonest = self._map.moments.soonest(self._now()) if query.sort is Sort.SOONEST else None
        order = self._listing.order(
            query.sort, place, ladder_first=query.ladder_first, soonest=soonest
        )
        return [(0.0, int(number)) for number in order[flags[order]][slice(*part)]]

    def _name_of(self, identifier: str) -> str:
        number = self._map.numbers.get(identifier)
        return "" if number is None else self._rows[number].name

    def _today(self) -> _Day:
        today = self._now().date()
        with self._lock:
            if self._day is None or self._day.date != today:
                week = self._map.moments.this_week(today) & self._columns.live
                standing = {
                    ladder: ranking.standing(self._columns, today, ladder_first=ladder)
                    for ladder in (True, False)
                }
                self._day = _Day(today, self._facets.of_flags(week), standing)
            return self._day


def _all_of(rows: int, chosen: dict[str, int]) -> int:
    for left in chosen.values():
        rows &= left
    return rows

"""One question, one page: words find, filters leave, small factors order, reasons explain.

The engine holds the rows of one generation of the map in memory and asks the index for postings
only; filters, facets and distances never touch the disk. It never changes: for a new generation of
the map a new engine is built, and the old one answers until then. Several threads may search at
once. The text of a question is not kept, and never logged.
"""

import heapq
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import compress, islice
from operator import mul, neg

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.directory.schedules import occurrences
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.directory.text import fold
from sociale_kaart.search import ranking
from sociale_kaart.search.analysis import Asked, DutchAnalysis
from sociale_kaart.search.distances import Distances, FromPlace
from sociale_kaart.search.documents import RETIRED
from sociale_kaart.search.explaining import explain, place_reason
from sociale_kaart.search.facets import FacetSets
from sociale_kaart.search.listing import Listing
from sociale_kaart.search.matching import Matches, WordMatcher
from sociale_kaart.search.needs import Needs
from sociale_kaart.search.page import Reason, ReasonKind, SearchPage, SearchResult
from sociale_kaart.search.postings import RowPostings, TextIndex
from sociale_kaart.search.query import SearchQuery
from sociale_kaart.search.thesaurus import Thesaurus

_WEEK = 7  # days


def _local_now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class _Day:
    """What depends on the date: worked out once a day."""

    date: date
    this_week: int
    standing: dict[bool, list[float]]


class SearchEngine:
    """Answers questions about one generation of the map."""

    def __init__(
        self,
        index: TextIndex,
        rows: Sequence[ServiceRow],
        taxonomies: Taxonomies,
        areas: Areas,
        *,
        analysis: DutchAnalysis | None = None,
        thesaurus: Thesaurus | None = None,
        now: Callable[[], datetime] = _local_now,
    ) -> None:
        """Join what a search needs.

        Args:
            index: an open generation (`ServiceIndex.open`).
            rows: all rows of the same generation of the map.
            taxonomies: for the names of themes in reasons.
            areas: for gemeenten and working areas.
            analysis: that of the index (`ServiceIndex.analysis`); the bundled one by default.
            thesaurus: the bundled one by default.
            now: for freshness and for what takes place this week.
        """
        self._rows = rows
        self._now = now
        self._taxonomies = taxonomies
        self._analysis = analysis or DutchAnalysis.bundled()
        self._analysis.learn(index.lexicon.stems())
        self._thesaurus = thesaurus
        self._facets = FacetSets(rows, areas)
        live = [number for number, row in enumerate(rows) if row.status not in RETIRED]
        numbers = {rows[number].id: number for number in live}
        self._postings = RowPostings(index, numbers, rows=len(rows))
        self._distances = Distances(rows, areas)
        self._listing = Listing(rows, self._distances)
        self._names: dict[str, list[int]] = {}
        for number in live:
            self._names.setdefault(fold(rows[number].name), []).append(number)
        self._day: _Day | None = None
        self._lock = threading.Lock()

    def warm(self) -> None:
        """Work out what the first question would wait for: the thesaurus and this week's times."""
        self._today()
        _ = self._matcher

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer a question. Any text is allowed and answered in bounded time."""
        started = time.perf_counter()
        asked = self._analysis.ask(query.text)
        day = self._today()
        seen = self._distances.seen_from(query.near) if query.near else None
        matches = None
        found = self._facets.live
        if self._says_something(asked):
            matches = self._matcher.match(asked)
            found &= self._facets.of_flags(matches.flags)
        found = self._within(found, query, seen)
        chosen = self._facets.chosen(query.filters, lambda: day.this_week)
        left = found
        for rows in chosen.values():
            left &= rows
        exact = self._exact(asked.name) if matches else frozenset()
        ordered = self._ordered(query, left, matches, (seen, day, exact))
        results = self._explained(query, ordered, matches, (seen, exact))
        return SearchPage(
            query=query,
            total=left.bit_count(),
            took_ms=(time.perf_counter() - started) * 1000,
            results=results,
            facets=self._facets.counts(found, chosen, day.this_week),
            unknown=matches.unknown if matches else (),
        )

    @cached_property
    def _matcher(self) -> WordMatcher:
        # Made at the first question with words: a start shows its list before it.
        words = self._thesaurus or Thesaurus.bundled(self._analysis)
        return WordMatcher(self._postings, Needs(self._postings, words, self._taxonomies))

    def _says_something(self, asked: Asked) -> bool:
        """Tell whether a question has words to look for, and so is no wish to see everything.

        A stop word may be the beginning of a word: "een" on the way to "eenzaam".
        """
        if asked.words or asked.beginning not in asked.stop:
            return bool(asked.words or asked.beginning)
        return bool(self._postings.lexicon.starting(asked.beginning))

    def _within(self, found: int, query: SearchQuery, seen: FromPlace | None) -> int:
        """Leave the rows that suit the resident's age and the distance asked for."""
        filters = query.filters
        if filters.age is None and (filters.within_m is None or seen is None):
            return found
        flags = self._facets.flags(found)
        return self._facets.of_numbers(
            number
            for number, row in enumerate(self._rows)
            if flags[number]
            and (filters.age is None or _suits_age(row, filters.age))
            and (filters.within_m is None or _is_within(seen, number, filters.within_m))
        )

    def _exact(self, name: str) -> frozenset[int]:
        return frozenset(self._names.get(name, ()))

    def _ordered(
        self,
        query: SearchQuery,
        left: int,
        matches: Matches | None,
        context: tuple[FromPlace | None, _Day, frozenset[int]],
    ) -> list[tuple[float, int]]:
        """Return (score, row) of the part of the ordered rows that was asked for."""
        seen, day, exact = context
        first, last = max(query.offset, 0), max(query.offset, 0) + max(query.limit, 0)
        flags = self._facets.flags(left)
        if matches is None:
            order = self._listing.order(query.near, ladder_first=query.ladder_first)
            listed = (number for number in order if flags[number])
            return [(0.0, number) for number in islice(listed, first, last)]
        # Whole columns at a time and no loop of ours: with many rows that is much faster.
        numbers = list(compress(range(len(flags)), flags))
        parts = map(matches.parts.__getitem__, map(matches.filled.__getitem__, numbers))
        scores: Iterable[float] = map(mul, map(matches.scores.__getitem__, numbers), parts)
        scores = map(mul, scores, map(day.standing[query.ladder_first].__getitem__, numbers))
        if seen:
            scores = map(mul, scores, map(seen.factors.__getitem__, numbers))
        if exact:
            boosts = (ranking.EXACT_NAME if number in exact else 1.0 for number in numbers)
            scores = map(mul, scores, boosts)
        best = heapq.nsmallest(last, zip(map(neg, scores), numbers, strict=True))
        return [(-score, number) for score, number in best[first:]]

    def _explained(
        self,
        query: SearchQuery,
        ordered: Iterable[tuple[float, int]],
        matches: Matches | None,
        context: tuple[FromPlace | None, frozenset[int]],
    ) -> tuple[SearchResult, ...]:
        seen, exact = context
        page = list(ordered)
        rows = [number for _, number in page]
        explained = explain(matches, self._postings, rows) if matches else {}
        results = []
        for score, number in page:
            found = explained.get(number)
            why = found.why() if found else ()
            if number in exact:
                why = (Reason(ReasonKind.EXACT_NAME, (fold(self._rows[number].name),)), *why)
            metres = seen.metres[number] if seen else None
            serves = seen.serves[number] if seen else False
            why += place_reason(query.near, metres, serves=serves)
            matched = frozenset(found.marked) if found else frozenset()
            results.append(SearchResult(self._rows[number], score, metres, why, matched))
        return tuple(results)

    def _today(self) -> _Day:
        now = self._now()
        with self._lock:
            if self._day is None or self._day.date != now.date():
                self._day = self._new_day(now)
            return self._day

    def _new_day(self, now: datetime) -> _Day:
        this_week = (
            number
            for number, row in enumerate(self._rows)
            if row.status not in RETIRED and _takes_place(row, now.date())
        )
        standing = {
            ladder: [ranking.standing(row, now.date(), ladder_first=ladder) for row in self._rows]
            for ladder in (True, False)
        }
        return _Day(now.date(), self._facets.of_numbers(this_week), standing)


def _takes_place(row: ServiceRow, today: date) -> bool:
    return bool(row.schedules) and bool(occurrences(row.schedules, today, _WEEK))


def _suits_age(row: ServiceRow, age: int) -> bool:
    youngest = row.minimum_age if row.minimum_age is not None else 0
    oldest = row.maximum_age if row.maximum_age is not None else age
    return youngest <= age <= oldest


def _is_within(seen: FromPlace | None, number: int, metres: int) -> bool:
    distance = seen.metres[number] if seen else None
    return distance is None or distance <= metres

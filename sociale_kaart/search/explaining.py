"""Why results are here: the strongest way in which each fills each slot, and its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np

from sociale_kaart.directory.areas import Place
from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.directory.text import fold
from sociale_kaart.search.analysis import parts, pieces
from sociale_kaart.search.distances import Distances, FromPlace
from sociale_kaart.search.documents import BIT, FIELDS
from sociale_kaart.search.finding import Found
from sociale_kaart.search.language import Language
from sociale_kaart.search.matching import Matches
from sociale_kaart.search.needs import Way
from sociale_kaart.search.page import FoundIn, Reason, ReasonKind, SearchResult
from sociale_kaart.search.postings import Numbers, Postings, RowPostings

MOST_REASONS: Final = 5
CLOSE_M: Final = 10_000  # metres; what is further away is not here because it is near
_MOST_WRITTEN: Final = 40  # ways of writing one stem; a stem with more is no help to the eye

_Scored = tuple[float, Reason]


@dataclass(slots=True)
class _Explained:
    """The reasons of one row, one for each slot that it fills, and the folded words to mark."""

    scored: list[_Scored] = field(default_factory=list)
    marked: set[str] = field(default_factory=set)

    def why(self) -> tuple[Reason, ...]:
        """Return the reasons, strongest first; those that differ in typed words only are one."""
        words: dict[tuple[ReasonKind, str, str], list[str]] = {}
        for _, reason in sorted(self.scored, key=lambda scored: -scored[0]):
            said = words.setdefault((reason.kind, reason.field, reason.via), [])
            said.extend(word for word in reason.words if word not in said)
        reasons = (Reason(key[0], tuple(said), key[1], key[2]) for key, said in words.items())
        return tuple(reasons)[:MOST_REASONS]


class Explaining:
    """Explains the results of one generation of the map."""

    def __init__(
        self,
        rows: Sequence[ServiceRow],
        postings: RowPostings,
        distances: Distances,
        language: Language,
    ) -> None:
        self._rows = rows
        self._postings = postings
        self._distances = distances
        self._language = language

    def results(
        self,
        page: Sequence[tuple[float, int]],
        found: Found | None,
        pinned: Sequence[int] = (),
        *,
        place: Place | None,
        name: str,
    ) -> tuple[SearchResult, ...]:
        """Return the rows of a page with their reasons.

        Args:
            page: (score, row) in order; explaining takes as long as there are rows.
            found: what the question found; None for a question without words.
            pinned: rows that come first because of danger.
            place: of the question.
            name: of the offering that was asked about, where one was.
        """
        seen = self._distances.seen_from(place) if place else None
        explained = self._explained(found, [number for _, number in page])
        results = []
        for score, number in page:
            one = explained.get(number)
            why = self._first(found, number, name) if found else ()
            if number in pinned:
                why = (Reason(ReasonKind.ACUTE, ()),)
            why += one.why() if one else ()
            if found and not why and found.by_meaning is not None and found.by_meaning[number]:
                why = (Reason(ReasonKind.MEANING, ()),)
            metres = seen.distance(number) if seen else None
            why += _place_reason(place, seen, number, metres)
            matched = frozenset(one.marked) if one else frozenset()
            results.append(SearchResult(self._rows[number], score, metres, why, matched))
        return tuple(results)

    def _first(self, found: Found, number: int, name: str) -> tuple[Reason, ...]:
        """Return the reason that needs no words: its name, or its likeness."""
        if number in found.exact:
            return (Reason(ReasonKind.EXACT_NAME, (fold(self._rows[number].name),)),)
        return (Reason(ReasonKind.LIKE, (), via=name),) if name else ()

    def _explained(self, found: Found | None, rows: Sequence[int]) -> dict[int, _Explained]:
        explained = {row: _Explained() for row in rows}
        matches = found.matches if found else None
        if matches is None or not rows:
            return explained
        wanted = np.array(rows, np.intp)
        for number in range(len(matches.slots)):
            inside = wanted[matches.filled[wanted] >> number & 1 > 0]
            for row, scored, marked in self._of_slot(matches, number, inside):
                explained[row].scored.append(scored)
                explained[row].marked |= marked
        return explained

    def _of_slot(
        self, matches: Matches, number: int, rows: Numbers
    ) -> Iterator[tuple[int, _Scored, set[str]]]:
        """Yield for each row the strongest way in which it fills a slot, and what to mark."""
        best: dict[int, tuple[float, Way, int]] = {}
        marked: dict[int, set[str]] = {int(row): set() for row in rows}
        for leaf in self._leaves(matches.slots[number].ways):
            there, positions = _positions(leaf.postings, rows)
            written = self._written(leaf) if len(there) else ()
            for row, position in zip(there, positions, strict=True):
                marked[row].update(written or self._long_words(leaf, row))
                score = leaf.scale * float(leaf.postings.effects[position])
                if row not in best or score > best[row][0]:
                    best[row] = (score, leaf, int(leaf.postings.masks[position]))
        for row, (score, leaf, mask) in best.items():
            yield row, (score, self._reason(leaf, mask, marked[row])), marked[row]

    def _leaves(self, ways: Sequence[Way]) -> Iterator[Way]:
        """Yield the ways with the joined ones taken apart."""
        for way in ways:
            if way.kind is ReasonKind.BEGINNING:
                for stem in way.stems:
                    found = self._postings.of(stem)
                    yield Way(way.kind, stem, way.words, found, way.scale, (stem,))
            elif way.parts:
                for part in way.parts:
                    yield replace(part, scale=way.scale * part.scale)
            else:
                yield way

    def _written(self, way: Way) -> tuple[str, ...]:
        """Return the written words that a way finds; those with a part in them are looked for."""
        if way.kind is ReasonKind.PART and way.key not in way.stems:
            return ()
        lexicon = self._postings.lexicon
        return tuple(word for stem in way.stems for word in lexicon.written(stem)[:_MOST_WRITTEN])

    def _long_words(self, way: Way, row: int) -> Iterator[str]:
        """Yield the longer words in what the list shows of a row that have the part of a way."""
        if way.kind is not ReasonKind.PART:
            return
        shown = self._rows[row]
        for piece, _, _ in pieces(f"{shown.name} {shown.organization}"):
            for word in parts(piece):
                if way.stems[0] in self._language.part_stems(word):
                    yield word

    def _reason(self, way: Way, mask: int, marked: set[str]) -> Reason:
        via = way.via
        if way.kind is ReasonKind.BEGINNING:
            longer = (word for word in sorted(marked) if word.startswith(way.words[0]))
            via = next(longer, "")
        elif way.kind is ReasonKind.PART:
            via = min(marked, key=lambda word: (-len(word), word), default="")
        return Reason(way.kind, way.words, _strongest(mask).value, via)


def _place_reason(
    place: Place | None, seen: FromPlace | None, number: int, metres: int | None
) -> tuple[Reason, ...]:
    """Return the reason that lies in the place of the question, if there is one."""
    if place is None or seen is None:
        return ()
    if metres is not None and metres <= CLOSE_M:
        return (Reason(ReasonKind.NEAR, (place.label,)),)
    if seen.serves[number]:
        return (Reason(ReasonKind.SERVES, (place.label,)),)
    return ()


def _positions(postings: Postings, rows: Numbers) -> tuple[list[int], list[int]]:
    """Return those of the rows that are in the postings, and their positions there."""
    if not len(postings):
        return [], []
    positions = np.minimum(np.searchsorted(postings.numbers, rows), len(postings) - 1)
    there = postings.numbers[positions] == rows
    return rows[there].tolist(), positions[there].tolist()


def _strongest(mask: int) -> FoundIn:
    """Return the first, and weightiest, of the places in a mask."""
    return next((place for place in FIELDS if mask & BIT[place]), FoundIn.DESCRIPTION)

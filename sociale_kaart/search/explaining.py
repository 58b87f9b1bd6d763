"""Why results are here: the strongest way in which each fills each slot, and its place."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from sociale_kaart.directory.areas import Place
from sociale_kaart.search.documents import BIT, FIELDS
from sociale_kaart.search.matching import Matches
from sociale_kaart.search.needs import Way
from sociale_kaart.search.page import FoundIn, Reason, ReasonKind
from sociale_kaart.search.postings import Postings, RowPostings

MOST_REASONS: Final = 5
CLOSE_M: Final = 10_000  # metres; what is further away is not here because it is near
_MOST_WRITTEN: Final = 40  # ways of writing one stem; a stem with more is no help to the eye

_Scored = tuple[float, Reason]


@dataclass(slots=True)
class Explained:
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


def explain(matches: Matches, postings: RowPostings, rows: Sequence[int]) -> dict[int, Explained]:
    """Return why each of these rows was found.

    Args:
        matches: what the words of the question found.
        postings: those it was found with.
        rows: of one page; explaining takes as long as there are rows.
    """
    explained = {row: Explained() for row in rows}
    for number, slot in enumerate(matches.slots):
        inside = [row for row in rows if matches.filled[row] >> number & 1]
        best: dict[int, _Scored] = {}
        for leaf in _leaves(slot.ways, postings):
            written = _written(leaf, postings)
            for row, position in _positions(leaf.postings, inside):
                explained[row].marked.update(written)
                score = leaf.scale * leaf.postings.effects[position]
                if row not in best or score > best[row][0]:
                    mask = leaf.postings.masks[position]
                    best[row] = (score, _reason(leaf, _strongest(mask), written))
        for row, scored in best.items():
            explained[row].scored.append(scored)
    return explained


def place_reason(place: Place | None, metres: int | None, *, serves: bool) -> tuple[Reason, ...]:
    """Return the reason that lies in the place of the question, if there is one."""
    if place is None:
        return ()
    if metres is not None and metres <= CLOSE_M:
        return (Reason(ReasonKind.NEAR, (place.label,)),)
    if serves:
        return (Reason(ReasonKind.SERVES, (place.label,)),)
    return ()


def _leaves(ways: Sequence[Way], postings: RowPostings) -> Iterator[Way]:
    """Yield the ways with the joined ones taken apart."""
    for way in ways:
        if way.kind is ReasonKind.BEGINNING:
            for stem in way.stems:
                yield Way(way.kind, stem, way.words, postings.of(stem), way.scale, (stem,))
        elif way.parts:
            for part in way.parts:
                yield replace(part, scale=way.scale * part.scale)
        else:
            yield way


def _written(way: Way, postings: RowPostings) -> tuple[str, ...]:
    """Return the written words that a way finds."""
    lexicon = postings.lexicon
    return tuple(word for stem in way.stems for word in lexicon.written(stem)[:_MOST_WRITTEN])


def _reason(way: Way, place: FoundIn, written: Sequence[str]) -> Reason:
    via = way.via
    if way.kind is ReasonKind.BEGINNING:
        longer = (word for word in written if word.startswith(way.words[0]))
        via = next(longer, "")
    return Reason(way.kind, way.words, place.value, via)


def _positions(postings: Postings, rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each of these rows that is in the postings, with its position there."""
    numbers = postings.numbers
    last = len(numbers)
    for row in rows:
        position = bisect_left(numbers, row)
        if position < last and numbers[position] == row:
            yield row, position


def _strongest(mask: int) -> FoundIn:
    """Return the first, and weightiest, of the places in a mask."""
    return next((place for place in FIELDS if mask & BIT[place]), FoundIn.DESCRIPTION)

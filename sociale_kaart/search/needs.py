"""A recognised need in terms of the index: the terms and words by which offerings for it are found.

All of them are joined into one list of postings a need, made once and kept: a question that names a
need costs no more than one that names a word.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search import ranking
from sociale_kaart.search.analysis import Asked, AskedWord
from sociale_kaart.search.meaning import MeantNeed
from sociale_kaart.search.page import ReasonKind
from sociale_kaart.search.postings import Postings, RowPostings
from sociale_kaart.search.thesaurus import Concept, Recognised, Thesaurus


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which an offering can fit a part of a question.

    Attributes:
        key: the same for the same postings.
        words: of the question.
        scale: what an effect of 1 counts for.
        stems: those of the words found, for marking and explaining; none for a term.
        via: the related word or the name of the need or the term.
        parts: the ways that were joined into this one.
    """

    kind: ReasonKind
    key: str
    words: tuple[str, ...]
    postings: Postings
    scale: float
    stems: tuple[str, ...] = ()
    via: str = ""
    parts: tuple["Way", ...] = ()


def joined(ways: Sequence[Way], rows: int) -> Postings:
    """Return the rows of any of these ways: the score of the best, and a little of the others.

    Masks are left out: to explain a result, one goes back to the ways.

    Args:
        ways: to be joined.
        rows: how many rows there are.
    """
    best = np.zeros(rows, np.float32)
    total = np.zeros(rows, np.float32)
    for way in ways:
        numbers = way.postings.numbers
        scores = way.postings.effects * np.float32(way.scale)
        total[numbers] += scores
        best[numbers] = np.maximum(best[numbers], scores)
    numbers = np.flatnonzero(best)
    tie = np.float32(ranking.TIE)
    scores = (1 - tie) * best[numbers] + tie * total[numbers]
    return Postings(numbers, scores, np.zeros(len(numbers), np.uint8))


@dataclass(frozen=True, slots=True)
class Need:
    """A need that was recognised in a question and for which the map has something.

    Attributes:
        words: numbers of the words in which it was recognised.
        parts: how offerings for it are found, weighed against each other.
        rare: how rare offerings for it are; a need never counts as common.
        ages: youngest and oldest of whom it is, where it belongs to an age.
    """

    name: str
    words: frozenset[int]
    sureness: float
    parts: tuple[Way, ...]
    rare: float
    ages: tuple[int, int] | None = None


class Needs:
    """The needs that the thesaurus knows, as they occur in one generation of the map."""

    def __init__(self, postings: RowPostings, thesaurus: Thesaurus, taxonomies: Taxonomies) -> None:
        self._postings = postings
        self._thesaurus = thesaurus
        self._taxonomies = taxonomies

    def recognise(self, asked: Asked, words: tuple[AskedWord, ...]) -> list[Need]:
        """Return the needs in a question for which the map has something.

        Args:
            asked: the question.
            words: those of its words that are looked up.
        """
        recognised = self._thesaurus.recognise(words, asked.beginning, asked.stop)
        return [need for found in recognised if (need := self._need(found))]

    def meant(self, meant: MeantNeed) -> Need | None:
        """Return a need to which a question only points, if the map has it."""
        return self._need(Recognised(meant.concept, frozenset(), meant.sureness))

    def way(self, need: Need, said: tuple[str, ...]) -> Way:
        """Return the way to the offerings for a need.

        Args:
            need: as recognised.
            said: the words of the question that say it; none where only its meaning does.
        """
        kind = ReasonKind.RELATED if said else ReasonKind.MEANING
        key = f"need {need.name}"
        rows = self._postings.made(key, lambda: joined(need.parts, self._postings.rows))
        parts = tuple(replace(part, words=said, kind=kind) for part in need.parts)
        return Way(kind, key, said, rows, need.sureness * need.rare, parts=parts)

    def _need(self, found: Recognised) -> Need | None:
        concept = found.concept
        parts = tuple(part for part in self._parts(concept) if part.postings)
        if not parts:
            return None
        rare = max(self._rare(parts[0].postings), ranking.LEAST_NEED)
        return Need(concept.name, found.words, found.sureness, parts, rare, concept.ages)

    def _parts(self, concept: Concept) -> Iterator[Way]:
        """Yield how offerings for a need are found, also what the map has not."""
        own = self._postings.of(concept.key)
        stems = self._thesaurus.stems(concept)
        scale = ranking.RELATED_NEED
        yield Way(ReasonKind.RELATED, concept.key, (), own, scale, stems, concept.name)
        for number, ((taxonomy, code), key) in enumerate(
            zip(concept.terms, concept.keys(), strict=True)
        ):
            scale = ranking.RELATED_ASIDE if number else ranking.RELATED_THEME
            found = self._postings.of(key)
            if own and found:
                # Who asks for chess is not helped by all that is about meeting people.
                scale *= min(1.0, math.sqrt(len(own) / len(found)))
            name = self._taxonomies.name(taxonomy, code)
            yield Way(ReasonKind.RELATED, key, (), found, scale, (), name)

        for related in self._thesaurus.related(concept):
            found = self._postings.of(related.key)
            scale = ranking.RELATED_FURTHER
            yield Way(ReasonKind.RELATED, related.key, (), found, scale, (), related.name)

    def _rare(self, postings: Postings) -> float:
        return ranking.rareness(len(postings), self._postings.findable)

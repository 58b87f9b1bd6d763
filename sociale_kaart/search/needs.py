"""A recognised need in terms of the index: the terms and words by which offerings for it are found.

All of them are joined into one list of postings a need, made once and kept: a question that names a
need costs no more than one that names a word.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search import ranking
from sociale_kaart.search.analysis import Asked, AskedWord
from sociale_kaart.search.page import ReasonKind
from sociale_kaart.search.postings import Postings, RowPostings
from sociale_kaart.search.thesaurus import Concept, Thesaurus


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which an offering can fit a part of a question.

    Attributes:
        key: the same for the same postings.
        words: of the question.
        scale: what an effect of 1 counts for.
        stems: those of the words found, for marking and explaining; none for a term.
        via: the related word or the name of the term.
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
    best = [0.0] * rows
    total = [0.0] * rows
    for way in ways:
        scale = way.scale
        for row, effect in zip(way.postings.numbers, way.postings.effects, strict=True):
            score = scale * effect
            total[row] += score
            if score > best[row]:  # noqa: PLR1730 - max() takes twice as long
                best[row] = score
    numbers = array("L", compress(range(rows), best))
    tie = ranking.TIE
    both = zip(compress(best, best), compress(total, best), strict=True)
    scores = array("f", [(1 - tie) * most + tie * all_of_it for most, all_of_it in both])
    return Postings(numbers, scores, bytes(len(numbers)))


@dataclass(frozen=True, slots=True)
class Need:
    """A need that was recognised in a question and for which the map has something.

    Attributes:
        words: numbers of the words in which it was recognised.
        parts: the terms and words by which offerings for it are found, weighed against the first.
        rare: how rare offerings for it are: those with its first term, if it has one; a need
            never counts as common.
    """

    name: str
    words: frozenset[int]
    sureness: float
    parts: tuple[Way, ...]
    rare: float


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
        needs = []
        for found in recognised:
            present = [part for part in self._parts(found.concept) if part.postings]
            if present:
                rare = self._rare(present[0].postings)
                parts = tuple(
                    replace(part, scale=part.scale * min(1.0, self._rare(part.postings) / rare))
                    for part in present
                )
                rare = max(rare, ranking.LEAST_NEED)
                needs.append(Need(found.concept.name, found.words, found.sureness, parts, rare))
        return needs

    def way(self, need: Need, said: tuple[str, ...]) -> Way:
        """Return the way to the offerings for a need.

        Args:
            need: as recognised.
            said: the words of the question that say it.
        """
        key = f"need {need.name}"
        rows = self._postings.made(key, lambda: joined(need.parts, self._postings.rows))
        parts = tuple(replace(part, words=said) for part in need.parts)
        return Way(ReasonKind.RELATED, key, said, rows, need.sureness * need.rare, parts=parts)

    def _parts(self, concept: Concept) -> Iterator[Way]:
        """Yield the terms and words of a need, those that the map has not among them."""
        for number, ((taxonomy, code), key) in enumerate(
            zip(concept.terms, concept.keys(), strict=True)
        ):
            factor = ranking.RELATED_ASIDE if number else ranking.RELATED_THEME
            name = self._taxonomies.name(taxonomy, code)
            yield Way(ReasonKind.RELATED, key, (), self._postings.of(key), factor, (), name)
        for stem, word in self._thesaurus.stems(concept):
            postings = self._postings.of(stem)
            yield Way(ReasonKind.RELATED, stem, (), postings, ranking.RELATED_WORD, (stem,), word)

    def _rare(self, postings: Postings) -> float:
        return ranking.rareness(len(postings), self._postings.rows)

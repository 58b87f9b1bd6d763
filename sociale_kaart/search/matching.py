"""Which offerings a question finds by its words, and how well each fits.

A question is a row of slots: each word is one, except that the words in which the thesaurus
recognises one need ("bang om te vallen") are one slot together. An offering fills a slot by a word
itself, by a word that begins with it while it is typed, or by what offerings for that need have.
Any filled slot makes a match; a match counts more the more of the question it fills, weighed by how
rare each slot is in the map. So a sentence needs not all its words, and two words that fit beat
one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sociale_kaart.search import ranking
from sociale_kaart.search.analysis import Asked, AskedWord
from sociale_kaart.search.lexicon import WrittenWord
from sociale_kaart.search.needs import Need, Needs, Way, dis_max
from sociale_kaart.search.page import ReasonKind
from sociale_kaart.search.postings import Postings, RowPostings

_MOST_ENDINGS: Final = 64  # words that the typed letters may become, the most frequent first


@dataclass(frozen=True, slots=True)
class Slot:
    """One or more words of the question that stand for one thing, with the ways to find it.

    Attributes:
        share: how much of the question it is.
    """

    ways: tuple[Way, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Matches:
    """What the words of a question found.

    Attributes:
        slots: at most `analysis.MOST_WORDS`.
        scores: by row.
        filled: by row, bit n for slots[n].
        unknown: words of the question that occur nowhere.
    """

    slots: tuple[Slot, ...]
    scores: dict[int, float]
    filled: dict[int, int]
    unknown: tuple[str, ...]


class WordMatcher:
    """Finds the rows of one generation of the map by the words of a question."""

    def __init__(self, postings: RowPostings, needs: Needs) -> None:
        self._postings = postings
        self._needs = needs

    def match(self, asked: Asked, live: Sequence[int]) -> Matches:
        """Return the rows that fit the words of a question.

        Args:
            asked: the question.
            live: for each row, whether it may be found (1) or not (0).
        """
        slots, unknown = self._slots(asked)
        scores: dict[int, float] = {}
        filled: dict[int, int] = {}
        for number, slot in enumerate(slots):
            bit = 1 << number
            for row, score in dis_max(slot.ways):
                scores[row] = scores.get(row, 0.0) + score
                filled[row] = filled.get(row, 0) | bit
        filled = {row: mask for row, mask in filled.items() if live[row]}
        shares = _shares(slots, set(filled.values()))
        least = ranking.LEAST_PART * max((shares[mask] for mask in filled.values()), default=0.0)
        kept = {row: mask for row, mask in filled.items() if shares[mask] >= least}
        if len(kept) < ranking.FEW and len(asked.words) >= ranking.SENTENCE:
            kept = filled
        whole = sum(slot.share for slot in slots) or 1.0
        weighed = {row: scores[row] * shares[mask] / whole for row, mask in kept.items()}
        return Matches(slots, weighed, kept, unknown)

    def _slots(self, asked: Asked) -> tuple[tuple[Slot, ...], tuple[str, ...]]:
        words = asked.words
        if not words and asked.beginning:
            words = (AskedWord(asked.beginning, ()),)
        recognised = self._needs.recognise(asked, words)
        weights = _weights(words, recognised)
        slots: list[Slot] = []
        unknown: list[str] = []
        for numbers in _together(len(words), recognised):
            ways: list[Way] = []
            for number in sorted(numbers):
                part = weights[number] / len(numbers)  # one word of a phrase is not the phrase
                ways.extend(self._own_ways(words[number], part))
                if asked.beginning and number == len(words) - 1:
                    ways.extend(self._longer_ways(asked.beginning, words[number], part))
            said = tuple(words[number].text for number in sorted(numbers))
            inside = [need for need in recognised if need.words <= numbers]
            if ways or inside:
                slots.append(self._slot(said, ways, inside, max(weights[n] for n in numbers)))
            else:
                unknown.extend(said)
        return tuple(slots), tuple(unknown)

    def _slot(
        self, said: tuple[str, ...], own: list[Way], inside: Sequence[Need], weight: float
    ) -> Slot:
        """Return a slot. All its ways stand for the same thing and share the rareness of it.

        Where a need was recognised that is the rareness of offerings for it. Otherwise one
        offering that says "eenzaam" in passing would outdo all that are for lonely people and do
        not use the word, because the word is rare and the theme is not.
        """
        if inside:
            rare = max(need.rare for need in inside)
            weight = 1.0
        else:
            rare = min(self._rare(way.postings) for way in own)
        scaled = (
            replace(way, scale=way.scale * min(rare, self._rare(way.postings))) for way in own
        )
        related = (self._needs.way(need, said) for need in inside)
        return Slot((*scaled, *related), weight * rare)

    def _own_ways(self, word: AskedWord, weight: float) -> Iterator[Way]:
        for stem in word.stems:
            postings = self._postings.of(stem)
            if postings:
                scale = weight * ranking.WORD
                yield Way(ReasonKind.WORD, (word.text,), postings, scale, (stem,))

    def _longer_ways(self, beginning: str, word: AskedWord, weight: float) -> Iterator[Way]:
        longer = self._postings.lexicon.starting(beginning)
        stems = _most_frequent([one for one in longer if one.stem not in word.stems])
        if stems:
            postings = self._postings.of_any(f"{beginning}* {word.text}", stems)
            scale = weight * ranking.BEGINNING
            yield Way(ReasonKind.BEGINNING, (word.text,), postings, scale, stems)

    def _rare(self, postings: Postings) -> float:
        return ranking.rareness(len(postings), self._postings.rows)


def _together(words: int, recognised: Sequence[Need]) -> list[frozenset[int]]:
    """Return the numbers of the words in groups: words of one need, or of overlapping needs."""
    groups: list[frozenset[int]] = [frozenset({number}) for number in range(words)]
    for found in recognised:
        touched = [group for group in groups if group & found.words]
        groups = [group for group in groups if not group & found.words]
        groups.append(frozenset().union(*touched))
    return sorted(groups, key=min)


def _weights(words: Sequence[AskedWord], recognised: Sequence[Need]) -> list[float]:
    """Return how much each word of a question counts by itself beside the others."""
    content = sum(not word.is_filler for word in words)
    in_a_need = {number for found in recognised for number in found.words}
    weights = []
    for number, word in enumerate(words):
        if word.is_filler and content:
            weights.append(ranking.FILLER)
        elif in_a_need and number not in in_a_need and content >= ranking.SENTENCE:
            weights.append(ranking.BESIDE_A_NEED)
        else:
            weights.append(1.0)
    return weights


def _most_frequent(words: Sequence[WrittenWord]) -> tuple[str, ...]:
    offerings: dict[str, int] = {}
    for word in words:
        offerings[word.stem] = offerings.get(word.stem, 0) + word.offerings
    return tuple(sorted(offerings, key=lambda stem: (-offerings[stem], stem))[:_MOST_ENDINGS])


def _shares(slots: Sequence[Slot], masks: set[int]) -> dict[int, float]:
    """Return for each set of filled slots how much of the question it is."""
    numbered = [(1 << number, slot.share) for number, slot in enumerate(slots)]
    return {mask: sum(share for bit, share in numbered if mask & bit) for mask in masks}

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

import numpy as np

from sociale_kaart.search import ranking
from sociale_kaart.search.analysis import Asked, AskedWord
from sociale_kaart.search.documents import MOST_EFFECT
from sociale_kaart.search.language import Language
from sociale_kaart.search.lexicon import WrittenWord
from sociale_kaart.search.meaning import MeantNeed
from sociale_kaart.search.needs import Need, Needs, Way, joined
from sociale_kaart.search.page import ReasonKind
from sociale_kaart.search.postings import Numbers, Postings, RowPostings, Weights
from sociale_kaart.search.terms import bare_stem, part_key

MOST_SLOTS: Final = 8  # one bit each in a byte a row
_SOMETHING: Final = 1e-6
_MOST_ENDINGS: Final = 24  # words that the typed letters may become, the most frequent first


@dataclass(frozen=True, slots=True)
class Slot:
    """One or more words of the question that stand for one thing, with the ways to find it.

    Attributes:
        share: how much of the question it is.
    """

    ways: tuple[Way, ...]
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """What the words of a question found.

    Attributes:
        slots: at most `MOST_SLOTS`.
        scores: of each row, weighed by how much of the question the row fills; 0 to 1, where 1
            is more than any row reaches: each slot filled by a word that could not stand better.
        filled: for each row a byte, bit n for slots[n].
        found: for each row whether it fills enough.
        unknown: words of the question that occur nowhere.
        ages: youngest and oldest of whom the needs in it are, where one belongs to an age.
    """

    slots: tuple[Slot, ...]
    scores: Weights
    filled: Numbers
    found: Numbers
    unknown: tuple[str, ...]
    ages: tuple[int, int] | None = None


class WordMatcher:
    """Finds the rows of one generation of the map by the words of a question."""

    def __init__(self, postings: RowPostings, needs: Needs, language: Language) -> None:
        self._postings = postings
        self._needs = needs
        self._language = language

    def match(self, asked: Asked, meant: Sequence[MeantNeed] = ()) -> Matches:
        """Return the rows that fit the words of a question.

        Args:
            asked: the question.
            meant: needs to which it points, beside those that its words say.
        """
        words = asked.words
        if not words and asked.beginning:
            words = (AskedWord(asked.beginning, ()),)
        recognised = self._needs.recognise(asked, words)
        slots, unknown = self._slots(asked, words, recognised, meant)
        scores = np.zeros(self._postings.rows, np.float32)
        filled = np.zeros(self._postings.rows, np.uint8)
        for number, slot in enumerate(slots):
            scale, postings = self._joined(slot)
            scores[postings.numbers] += np.float32(scale) * postings.effects
            filled[postings.numbers] |= np.uint8(1 << number)
        shares = np.array(_shares(slots), np.float32)
        part = shares[filled]
        found = part >= max(ranking.LEAST_PART * float(part.max(initial=0.0)), _SOMETHING)
        if np.count_nonzero(found) < ranking.FEW and len(asked.words) >= ranking.SENTENCE:
            found = filled > 0
        whole = float(shares[-1]) or 1.0
        scores *= part / np.float32(whole * whole * MOST_EFFECT)
        ages = next((need.ages for need in recognised if need.ages), None)
        return Matches(slots, scores, filled, found, unknown, ages)

    def _joined(self, slot: Slot) -> tuple[float, Postings]:
        """Return the rows that fill a slot and their scores, as postings with a scale.

        The join of several ways is kept: while a question is typed, only its last slot changes.
        """
        if len(slot.ways) == 1:
            return slot.ways[0].scale, slot.ways[0].postings
        key = " + ".join(f"{way.key} {way.scale:.9g}" for way in slot.ways)
        return 1.0, self._postings.made(key, lambda: joined(slot.ways, self._postings.rows))

    def _slots(
        self,
        asked: Asked,
        words: tuple[AskedWord, ...],
        recognised: Sequence[Need],
        meant: Sequence[MeantNeed],
    ) -> tuple[tuple[Slot, ...], tuple[str, ...]]:
        weights = _weights(words, recognised, is_sentence=is_sentence(asked))
        slots: list[Slot] = []
        unknown: list[str] = []
        for numbers in _together(len(words), recognised):
            ways: list[Way] = []
            for number in sorted(numbers):
                part = weights[number] / len(numbers)  # one word of a phrase is not the phrase
                ways.extend(self._own_ways(words[number], part))
                if asked.beginning == words[number].text and number == len(words) - 1:
                    ways.extend(self._longer_ways(asked.beginning, words[number], part))
            said = tuple(words[number].text for number in sorted(numbers))
            inside = [need for need in recognised if need.words <= numbers]
            if ways or inside:
                slots.append(self._slot(said, ways, inside, max(weights[n] for n in numbers)))
            else:
                unknown.extend(said)
        known = {need.name for need in recognised}
        more = [self._needs.meant(one) for one in meant if one.concept.name not in known]
        ways = [self._needs.way(need, ()) for need in more if need is not None]
        if ways:
            weight = max(way.scale for way in ways)
            slots.append(Slot(tuple(ways), weight))
        return _weightiest(slots), tuple(unknown)

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
            share = ranking.WORD_OF_A_NEED if len(said) > 1 else ranking.WORD_THAT_IS_A_NEED
            own = [replace(way, scale=way.scale * share) for way in own]
            weight = 1.0
        else:
            rare = min(self._rare(way.postings) for way in own)
        scaled = (
            replace(way, scale=way.scale * min(rare, self._rare(way.postings))) for way in own
        )
        related = (self._needs.way(need, said) for need in inside)
        return Slot((*scaled, *related), weight * rare)

    def _own_ways(self, word: AskedWord, weight: float) -> Iterator[Way]:
        """Yield the ways of a word by itself: as it is, inside longer words, by its own parts."""
        kind, scale = ReasonKind.WORD, weight * ranking.WORD
        if word.meant:
            kind, scale = ReasonKind.SPELLING, weight * ranking.CORRECTED
        for stem in word.stems:
            yield from self._ways(kind, stem, word, scale)
            yield from self._ways(ReasonKind.PART, part_key(stem), word, scale)
        for stem in self._language.part_stems(word.meant or word.text):
            scale = weight * ranking.TYPED_PART
            yield from self._ways(ReasonKind.PART, stem, word, scale)
            yield from self._ways(ReasonKind.PART, part_key(stem), word, scale)

    def _ways(self, kind: ReasonKind, key: str, word: AskedWord, scale: float) -> Iterator[Way]:
        postings = self._postings.of(key)
        if postings:
            stem = bare_stem(key)
            yield Way(kind, key, (word.text,), postings, scale, (stem,), word.meant)

    def _longer_ways(self, beginning: str, word: AskedWord, weight: float) -> Iterator[Way]:
        longer = self._postings.lexicon.starting(beginning)
        stems = _most_frequent([one for one in longer if one.stem not in word.stems])
        if stems:
            key = f"{beginning}* {word.text}"
            postings = self._postings.of_any(key, stems)
            scale = weight * ranking.BEGINNING
            yield Way(ReasonKind.BEGINNING, key, (word.text,), postings, scale, stems)

    def _rare(self, postings: Postings) -> float:
        return ranking.rareness(len(postings), self._postings.findable)


def _together(words: int, recognised: Sequence[Need]) -> list[frozenset[int]]:
    """Return the numbers of the words in groups: words of one need, or of overlapping needs."""
    groups: list[frozenset[int]] = [frozenset({number}) for number in range(words)]
    for found in recognised:
        touched = [group for group in groups if group & found.words]
        groups = [group for group in groups if not group & found.words]
        groups.append(frozenset().union(*touched))
    return sorted(groups, key=min)


def is_sentence(asked: Asked) -> bool:
    """Tell whether a question is a sentence, and so tells a story rather than names things."""
    told = len(asked.words) + len(asked.stop)
    return bool(asked.stop) and told >= ranking.WORDS_OF_A_SENTENCE


def _weights(
    words: Sequence[AskedWord], recognised: Sequence[Need], *, is_sentence: bool
) -> list[float]:
    """Return how much each word of a question counts by itself beside the others."""
    content = sum(not word.is_filler for word in words)
    in_a_need = {number for found in recognised for number in found.words}
    weights = []
    for number, word in enumerate(words):
        if word.is_filler and content:
            weights.append(ranking.FILLER)
        elif in_a_need and number not in in_a_need and content >= ranking.SENTENCE:
            weights.append(ranking.BESIDE_A_NEED)
        elif is_sentence and number not in in_a_need:
            weights.append(ranking.WORD_IN_A_SENTENCE)
        else:
            weights.append(1.0)
    return weights


def _most_frequent(words: Sequence[WrittenWord]) -> tuple[str, ...]:
    offerings: dict[str, int] = {}
    for word in words:
        offerings[word.stem] = offerings.get(word.stem, 0) + word.offerings
    return tuple(sorted(offerings, key=lambda stem: (-offerings[stem], stem))[:_MOST_ENDINGS])


def _weightiest(slots: list[Slot]) -> tuple[Slot, ...]:
    """Return the slots that say most of the question, in their order: a long text is bounded."""
    if len(slots) > MOST_SLOTS:
        kept = sorted(range(len(slots)), key=lambda number: -slots[number].share)[:MOST_SLOTS]
        slots = [slots[number] for number in sorted(kept)]
    return tuple(slots)


def _shares(slots: Sequence[Slot]) -> list[float]:
    """Return for each set of filled slots how much of the question it is."""
    shares = [0.0]
    for slot in slots:
        shares += [share + slot.share for share in shares]
    return shares

"""The known words nearest to a word that is written wrongly or typed wrongly.

How far two words are apart is a sum of errors: a letter too many, missing, other or swapped counts
one. An error that people make easily counts less: what sounds the same in Dutch (ij and ei, au and
ou, g and ch, d and t), a doubled letter, a key beside the right one, a forgotten n between the
parts of a compound. A first letter is seldom wrong and counts a little more.

A word of four to six letters may have one error, a longer word two. A word that only sounds like
another is found however many letters differ: words are also kept by how they sound.
"""

import bisect
import heapq
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sociale_kaart.search.slips import distance
from sociale_kaart.search.stemming import LONGEST_WORD

LEAST_LETTERS: Final = 4  # of a word that may be corrected
_TWO_ERRORS: Final = 7  # letters from which a word may have two
_LEAST_HALF: Final = 3  # letters of each of two words that were run together
_LEAST_MENDED: Final = 5  # letters of such a word when it has an error itself
_MOST_WEIGHED: Final = 60  # candidates whose errors are weighed, of each query
_ALLOWED: Final = {1: 1.3, 2: 2.4}  # the cost up to which a word is near, by number of errors
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_START: Final = 2  # letters at the beginning of a word, of which two errors leave some part whole
_END: Final = 3  # and at its end
_LEAST_BETWEEN: Final = 2
_LAST: Final = "\U0010ffff"
# How words sound, in this order. Far from phonetics: only what is often confused becomes one.
_SOUNDS: Final = (
    *((f"c{vowel}", f"s{vowel}") for vowel in "eiy"),
    ("sch", "sg"), ("ch", "g"), ("ph", "f"), ("th", "t"), ("qu", "kw"), ("x", "ks"), ("ck", "k"),
    ("c", "k"), ("q", "k"), ("ij", "8"), ("ei", "8"), ("ey", "8"), ("au", "9"), ("ou", "9"),
    ("ie", "i"), ("y", "i"), ("oe", "u"), ("z", "s"), ("v", "f"), ("dt", "t"),
)  # fmt: skip
_DOUBLED: Final = re.compile(r"([^\W\d_])\1+")
_FINAL_D: Final = re.compile(r"d$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Near:
    """A known word near to another, with what the errors cost and how many offerings have it."""

    text: str
    cost: float
    offerings: int


class Spelling:
    """Finds the known words that somebody may have meant. May be used by several threads."""

    def __init__(self, words: Iterable[tuple[str, int]]) -> None:
        """Take the folded known words, each with the number of offerings that have it."""
        self._offerings: dict[str, int] = {}
        for word, offerings in words:
            if word.isalnum() and len(word) <= LONGEST_WORD:
                self._offerings[word] = max(offerings, self._offerings.get(word, 0))
        self._texts = sorted(self._offerings)
        self._sounding: dict[str, tuple[str, ...]] = {}
        for text, sound in zip(self._texts, _sounds(self._texts), strict=True):
            self._sounding[sound] = (*self._sounding.get(sound, ()), text)
        self._ending: dict[str, list[str]] = {}
        for text in self._texts:
            self._ending.setdefault(text[-_END:], []).append(text)

    def __contains__(self, word: str) -> bool:
        return word in self._offerings

    def near(self, word: str, *, most: int = 5) -> tuple[Near, ...]:
        """Return the known words nearest to a folded word, apart from itself, the best first."""
        if not LEAST_LETTERS <= len(word) <= LONGEST_WORD or not word.isalnum() or word.isdigit():
            return ()
        errors = 2 if len(word) >= _TWO_ERRORS else 1
        found = set(self._sounding_like(word))
        found.update(self._within_one(word) if errors == 1 else self._within_two(word))
        found.discard(word)
        return self._best(word, found, _ALLOWED[errors], most)

    def near_beginning(self, letters: str, *, most: int = 5) -> tuple[Near, ...]:
        """Return known words whose beginning is near to these letters, the best first.

        The letters are the folded last word of a question that is still being typed; they may have
        one error. What they cost is counted for the beginning alone.
        """
        if not LEAST_LETTERS <= len(letters) <= LONGEST_WORD or not letters.isalnum():
            return ()
        costs: dict[str, float] = {}
        for beginning in set(_one_error(letters)):
            found = self._starting(beginning)
            if not found:
                continue
            cost = distance(letters, beginning)
            for text in found:
                if cost < costs.get(text, 9.0):
                    costs[text] = cost
        near = [
            Near(text, round(cost, 2), self._offerings[text])
            for text, cost in costs.items()
            if not text.startswith(letters)
        ]
        return tuple(heapq.nsmallest(most, near, key=_order))

    def apart(self, word: str) -> tuple[str, str] | None:
        """Return the two known words that were run together, if that is what happened.

        When no two words fit, one of them may have one error ("rouwverwerkinsgroep").
        """
        if len(word) > LONGEST_WORD or not word.isalnum():
            return None
        halves = [(word[:at], word[at:]) for at in range(_LEAST_HALF, len(word) - _LEAST_HALF + 1)]
        known = [pair for pair in halves if pair[0] in self and pair[1] in self]
        if known:
            return max(known, key=lambda pair: (self._rarest(pair), pair))
        mended = [pair for first, second in halves for pair in self._mended(first, second)]
        return min(mended)[1] if mended else None

    def together(self, first: str, second: str) -> str | None:
        """Return the known word that a stray space cut in two, if the two make one."""
        joined = first + second
        return joined if joined in self else None

    def _mended(self, first: str, second: str) -> Iterator[tuple[float, tuple[str, str]]]:
        """Yield two known words of which one has an error here, with what that costs.

        The longer the known half the better: a long word is not there by chance.
        """
        if first in self and len(second) >= _LEAST_MENDED and len(first) >= LEAST_LETTERS:
            for near in self._best(second, self._within_one(second), _ALLOWED[1], 1):
                yield near.cost - len(first) / LONGEST_WORD, (first, near.text)
        if second in self and len(first) >= _LEAST_MENDED and len(second) >= LEAST_LETTERS:
            for near in self._best(first, self._within_one(first), _ALLOWED[1], 1):
                yield near.cost - len(second) / LONGEST_WORD, (near.text, second)

    def _rarest(self, pair: tuple[str, str]) -> int:
        return min(self._offerings[word] for word in pair)

    def _best(self, word: str, found: Iterable[str], allowed: float, most: int) -> tuple[Near, ...]:
        weighed = [Near(text, distance(word, text), self._offerings[text]) for text in found]
        near = [one for one in weighed if one.cost <= allowed]
        return tuple(heapq.nsmallest(most, near, key=_order))

    def _sounding_like(self, word: str) -> Iterator[str]:
        """Yield the known words that sound like a word, exactly or but for one sound."""
        sound = next(iter(_sounds([word])))
        yield from self._sounding.get(sound, ())
        if len(sound) >= LEAST_LETTERS:
            for near in _one_error(sound):
                yield from self._sounding.get(near, ())

    def _within_one(self, word: str) -> set[str]:
        return {text for text in _one_error(word) if text in self._offerings and text != word}

    def _within_two(self, word: str) -> set[str]:
        """Return the known words within two errors.

        Two errors leave the beginning of a word as it is, or its end, or what is between these.
        That leaves few words of which the errors must be counted. (Words of seven or eight letters
        with an error on both sides are too far from anything.)
        """
        likely = set(self._starting(word[:_START]))
        likely.update(self._ending.get(word[-_END:], ()))
        between = word[_START + 1 : -_END - 1]
        if len(between) >= _LEAST_BETWEEN:
            for beginning in set(_one_error(word[: _START + 1])):
                likely.update(self._starting(beginning + between))
        near = process.extract(
            word, likely, scorer=OSA.distance, processor=None, score_cutoff=2, limit=_MOST_WEIGHED
        )
        return {text for text, _, _ in near}

    def _starting(self, beginning: str) -> list[str]:
        first = bisect.bisect_left(self._texts, beginning)
        if first == len(self._texts) or not self._texts[first].startswith(beginning):
            return []
        return self._texts[first : bisect.bisect_right(self._texts, beginning + _LAST, lo=first)]


def _order(near: Near) -> tuple[float, int, str]:
    return near.cost, -near.offerings, near.text


def _sounds(words: list[str]) -> list[str]:
    """Return how each word sounds. All in one text: that is tens of times as quick."""
    text = "\n".join(words)
    for written, sound in _SOUNDS:
        text = text.replace(written, sound)
    return _FINAL_D.sub("t", _DOUBLED.sub(r"\1", text)).split("\n") if words else []


def _one_error(word: str) -> Iterator[str]:
    """Yield what is written with one letter more, less, other or swapped; some of it twice."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
            if len(after) > 1 and after[0] != after[1]:
                yield before + after[1] + after[0] + after[2:]
            rest = after[1:]
            for letter in _LETTERS:
                yield before + letter + rest
        for letter in _LETTERS:
            yield before + letter + after

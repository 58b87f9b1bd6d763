"""The words of a map: how each is written, and which written words begin with some letters.

What is typed is compared with words as written, not with stems: on the way from "eenza" to
"eenzaamheid" every letter keeps finding what the letters before it found. The whole vocabulary of a
map is small, so it is one sorted list in memory, and one text file on disk (a line: the written
word, its stem, the number of offerings with it). Nothing like n-grams is indexed for it.

A map that is updated keeps its list and gets a short one beside it. Words of offerings that are
gone stay in both: a word in no offering finds nothing, and that is all it does until the index is
built anew.
"""

import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

_LAST: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class WrittenWord:
    """A folded word as it is written in offerings, and in how many."""

    text: str
    stem: str
    offerings: int


class _Words:
    """Sorted words. Three columns and no object a word: a country has hundreds of thousands."""

    def __init__(self, words: Iterable[WrittenWord] = ()) -> None:
        ordered = sorted(words, key=lambda word: word.text)
        self.texts = [word.text for word in ordered]
        # Most words are their own stem, and then need no second text.
        self.stems = [word.text if word.stem == word.text else word.stem for word in ordered]
        self.counts = np.array([word.offerings for word in ordered], np.uint32)

    def word(self, number: int) -> WrittenWord:
        return WrittenWord(self.texts[number], self.stems[number], int(self.counts[number]))

    def number(self, text: str) -> int | None:
        number = bisect.bisect_left(self.texts, text)
        return number if number < len(self.texts) and self.texts[number] == text else None

    def starting(self, beginning: str) -> Iterator[WrittenWord]:
        first = bisect.bisect_left(self.texts, beginning)
        last = bisect.bisect_right(self.texts, beginning + _LAST)
        return map(self.word, range(first, last))

    def written(self, stem: str) -> Iterator[str]:
        first = bisect.bisect_left(self.by_stem, stem, key=self.stems.__getitem__)
        last = bisect.bisect_right(self.by_stem, stem, key=self.stems.__getitem__)
        return (self.texts[number] for number in self.by_stem[first:last])

    @cached_property
    def by_stem(self) -> list[int]:
        """Numbers of the words in the order of their stems."""
        return sorted(range(len(self.stems)), key=self.stems.__getitem__)


class Lexicon:
    """All written words of one generation of the map."""

    def __init__(self, words: Iterable[WrittenWord] = ()) -> None:
        self._words = _Words(words)
        self._more = _Words()

    @classmethod
    def counted(cls, stems: Mapping[str, str], counts: Counter[str]) -> "Lexicon":
        """Return the lexicon of written words with these stems and numbers of offerings."""
        return cls(WrittenWord(text, stem, counts[text]) for text, stem in stems.items())

    @classmethod
    def from_text(cls, text: str) -> "Lexicon":
        """Return what `to_text` wrote.

        Raises:
            ValueError: when a line has another shape.
        """
        lines = (line.split("\t") for line in text.splitlines())
        return cls(WrittenWord(word, stem, int(count)) for word, stem, count in lines)

    def to_text(self) -> str:
        """Return all words as lines."""
        lines = (f"{word.text}\t{word.stem}\t{word.offerings}\n" for word in self)
        return "".join(lines)

    def with_more(self, more: "Lexicon") -> "Lexicon":
        """Return this lexicon with the words of more offerings; nothing of it is copied."""
        joined = Lexicon()
        joined._words = self._words
        words = {word.text: word for word in map(self._more.word, range(len(self._more.texts)))}
        for word in more:
            before = words.get(word.text)
            count = word.offerings + (before.offerings if before else 0)
            words[word.text] = WrittenWord(word.text, word.stem, count)
        joined._more = _Words(words.values())
        return joined

    def __len__(self) -> int:
        return sum(1 for _ in self._newer()) + len(self._words.texts)

    def __iter__(self) -> Iterator[WrittenWord]:
        for number, text in enumerate(self._words.texts):
            word = self._words.word(number)
            yield WrittenWord(text, word.stem, self.offerings(text))
        yield from self._newer()

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and self.offerings(text) > 0

    def offerings(self, text: str) -> int:
        """Return in how many offerings a written word occurs."""
        found = 0
        for words in (self._words, self._more):
            number = words.number(text)
            found += 0 if number is None else int(words.counts[number])
        return found

    def starting(self, beginning: str) -> list[WrittenWord]:
        """Return the written words that begin with these letters, in alphabetical order."""
        found = list(self._words.starting(beginning))
        newer = [
            word for word in self._more.starting(beginning) if self._words.number(word.text) is None
        ]
        return sorted((*found, *newer), key=lambda word: word.text) if newer else found

    def written(self, stem: str) -> tuple[str, ...]:
        """Return the ways in which words with this stem are written."""
        return tuple(dict.fromkeys((*self._words.written(stem), *self._more.written(stem))))

    def stems(self) -> dict[str, str]:
        """Return the stem of each written word."""
        stems = dict(zip(self._words.texts, self._words.stems, strict=True))
        stems.update(zip(self._more.texts, self._more.stems, strict=True))
        return stems

    def _newer(self) -> Iterator[WrittenWord]:
        """Yield the words that only the short list has."""
        words = map(self._more.word, range(len(self._more.texts)))
        return (word for word in words if self._words.number(word.text) is None)

"""The words of a map: how each is written, and which written words begin with some letters.

What is typed is compared with words as written, not with stems: on the way from "eenza" to
"eenzaamheid" every letter keeps finding what the letters before it found. The whole vocabulary of a
map is small, so it is one sorted list in memory, and one text file on disk (a line: the written
word, its stem, the number of offerings with it). Nothing like n-grams is indexed for it.
"""

import bisect
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_LAST: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class WrittenWord:
    """A folded word as it is written in offerings, and in how many."""

    text: str
    stem: str
    offerings: int


class Lexicon:
    """All written words of one generation of the map."""

    def __init__(self, words: Iterable[WrittenWord] = ()) -> None:
        self._words = sorted(words, key=lambda word: word.text)
        self._texts = [word.text for word in self._words]
        self._of_stem: dict[str, list[str]] = {}
        for word in self._words:
            self._of_stem.setdefault(word.stem, []).append(word.text)

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
        lines = (f"{word.text}\t{word.stem}\t{word.offerings}\n" for word in self._words)
        return "".join(lines)

    def __len__(self) -> int:
        return len(self._words)

    def starting(self, beginning: str) -> list[WrittenWord]:
        """Return the written words that begin with these letters, in alphabetical order."""
        first = bisect.bisect_left(self._texts, beginning)
        last = bisect.bisect_right(self._texts, beginning + _LAST)
        return self._words[first:last]

    def written(self, stem: str) -> tuple[str, ...]:
        """Return the ways in which words with this stem are written."""
        return tuple(self._of_stem.get(stem, ()))

    def stems(self) -> dict[str, str]:
        """Return the stem of each written word."""
        return {word.text: word.stem for word in self._words}

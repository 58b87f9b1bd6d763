"""Words to be known again: as they are, in an inflection, by their beginning, with one mistake.

A mistake in the first letter is not tolerated: people seldom make it, and many a harmless word
differs only there (talking, stalking).
"""

from collections.abc import Callable, Iterator
from typing import Final

_SHORTEST: Final = 6  # letters of a word in which one typing error is tolerated
_BEGINNING: Final = 3  # letters of the shortest beginning that stands for a word


class KnownWords:
    """Numbered words that are recognised in several forms. May be asked by several threads."""

    def __init__(self, stem: Callable[[str], str], real: frozenset[str] = frozenset()) -> None:
        """Start without words.

        Args:
            stem: gives the stem of a folded word.
            real: folded words that are never a typing error of another one.
        """
        self._stem = stem
        self._real = real
        self._numbers: dict[tuple[str, bool], int] = {}
        self._written: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        self._beginnings: dict[str, list[tuple[str, int]]] = {}
        self._shortened: dict[str, list[tuple[str, int]]] = {}

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self._numbers)

    def add(self, word: str, *, stemmed: bool) -> int:
        """Add a folded word and return its number; the same word has the same number.

        Args:
            word: "suicid*" is every word that begins so; "=misbruikt" is only that form.
            stemmed: whether any inflection counts.

        Raises:
            ValueError: it has other characters than letters and digits, or too few before "*".
        """
        bare = word.removeprefix("=").removesuffix("*")
        starts = word.endswith("*")
        if not bare.isalnum() or (starts and len(bare) < _BEGINNING):
            raise ValueError(f"no word: {word}")
        stemmed = stemmed and bare == word
        key = (bare + "*" * starts, stemmed)
        if key in self._numbers:
            return self._numbers[key]
        number = self._numbers[key] = len(self._numbers)
        if starts:
            self._beginnings.setdefault(bare[:_BEGINNING], []).append((bare, number))
            return number
        self._written.setdefault(bare, []).append(number)
        if stemmed:
            self._stems.setdefault(self._stem(bare), []).append(number)
        if len(bare) >= _SHORTEST:
            for short in _shortened(bare):
                self._shortened.setdefault(short, []).append((bare, number))
        return number

    def find(self, word: str) -> set[int]:
        """Return the numbers of the words that a folded word can be."""
        found = {*self._written.get(word, ()), *self._stems.get(self._stem(word), ())}
        for beginning, number in self._beginnings.get(word[:_BEGINNING], ()):
            if word.startswith(beginning):
                found.add(number)
        if found or len(word) < _SHORTEST - 1 or word in self._real:
            return found
        return {
            number
            for short in _shortened(word)
            for meant, number in self._shortened.get(short, ())
            if word[0] == meant[0] and one_mistake(word, meant)
        }


def one_mistake(typed: str, meant: str) -> bool:
    """Tell whether one letter is missing, too many, another one, or swapped with the next."""
    if len(typed) > len(meant):
        typed, meant = meant, typed
    same = 0
    while same < len(typed) and typed[same] == meant[same]:
        same += 1
    if len(typed) < len(meant):
        return typed[same:] == meant[same + 1 :]
    swapped = typed[same : same + 2] == meant[same : same + 2][::-1]
    return typed[same + 1 :] == meant[same + 1 :] or (
        swapped and typed[same + 2 :] == meant[same + 2 :]
    )


def _shortened(word: str) -> Iterator[str]:
    """Yield a word, and all that is left of it when one letter is taken out."""
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]

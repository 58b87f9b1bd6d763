"""What it costs to take one word for another: how easily people make each error.

A sum over the errors as in the restricted Damerau-Levenshtein distance, where each error has its
own cost, and some errors replace more than one letter (ij and ei, ks and x).
"""

import itertools
from typing import Final

ERROR: Final = 1.0
_SWAPPED: Final = 0.8
_DOUBLED: Final = 0.4  # a letter more or less beside the same letter
_BESIDE: Final = 0.75  # the key beside the right one
_LINKING_N: Final = 0.5  # pannekoek, pannenkoek
_SOUND: Final = 0.4
_FINAL_SOUND: Final = 0.3  # d and t at the end of a word
_FIRST_LETTER: Final = 0.25  # more for an error in the first letter, which is seldom wrong
_VOWEL: Final = 0.9  # a vowel for another vowel
_VOWELS: Final = frozenset("aeiouy")

_ALIKE: Final = (
    "ij ei", "ij y", "ei y", "ey ei", "i y", "ie y", "ou au", "c k", "c s", "g ch", "h ch", "d t",
    "f v", "s z", "ie i", "oe u", "x ks", "qu kw", "k q", "t th", "f ph", "k ck", "sg sch",
    "s sc", "k ch", "t dt", "d dt", "tie sie", "tie ci", "uw u", "eau o", "oo au", "g h", "j g",
    "ai e", "eu u", "e ee", "a aa", "o oo", "u uu", "ouw ou", "auw ouw", "r rh", "w v",
)  # fmt: skip
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _pairs() -> dict[tuple[str, str], float]:
    pairs: dict[tuple[str, str], float] = {}
    for pair in _ALIKE:
        one, other = pair.split()
        pairs[one, other] = pairs[other, one] = _SOUND
    return pairs


def _beside() -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for row in _ROWS:
        found.update(itertools.pairwise(row))
    for upper, lower in itertools.pairwise(_ROWS):
        found.update(zip(upper, lower, strict=False))
        found.update(zip(upper[1:], lower, strict=False))
    return frozenset(found | {(other, one) for one, other in found})


_SOUNDS: Final = _pairs()
# Which lengths two pieces that sound alike may have, apart from one letter for one.
_SIZES: Final = tuple(
    sorted({(len(one), len(other)) for one, other in _SOUNDS if len(one) + len(other) > 2})
)
_ENDS: Final = frozenset(
    (one[-1], other[-1]) for one, other in _SOUNDS if len(one) + len(other) > 2
)
_KEYS: Final = _beside()


def distance(one: str, other: str) -> float:
    """Return what the errors cost that make one folded word the other; the same both ways."""
    first = 0.0 if one[:1] == other[:1] or (one[:1], other[:1]) in _SOUNDS else _FIRST_LETTER
    final = (one[-1:], other[-1:])
    if final in {("d", "t"), ("t", "d")} and one[:-1] == other[:-1]:
        return _FINAL_SOUND
    one, other = _differing(one, other)
    return round(first + _cost(one, other), 2)


def _differing(one: str, other: str) -> tuple[str, str]:
    """Return both words without what is the same on either side, but for two letters there."""
    shorter = min(len(one), len(other))
    start = 0
    while start < shorter and one[start] == other[start]:
        start += 1
    start = max(0, start - 2)
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    end = max(0, end - 2)
    return one[start : len(one) - end], other[start : len(other) - end]


def _cost(one: str, other: str) -> float:
    table = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for row in range(len(one) + 1):
        for column in range(len(other) + 1):
            if row or column:
                table[row][column] = _cheapest(table, one, other, row, column)
    return table[-1][-1]


def _cheapest(table: list[list[float]], one: str, other: str, row: int, column: int) -> float:
    """Return the least that it costs to turn one[:row] into other[:column]."""
    if not row:
        return table[0][column - 1] + _extra(other, column - 1)
    if not column:
        return table[row - 1][0] + _extra(one, row - 1)
    mine, theirs = one[row - 1], other[column - 1]
    best = min(
        table[row - 1][column - 1] + _other_letter(mine, theirs),
        table[row - 1][column] + _extra(one, row - 1),
        table[row][column - 1] + _extra(other, column - 1),
    )
    if row > 1 and column > 1 and mine == other[column - 2] and theirs == one[row - 2] != mine:
        best = min(best, table[row - 2][column - 2] + _SWAPPED)
    for here, there in _SIZES if (mine, theirs) in _ENDS else ():
        if row >= here and column >= there:
            pieces = one[row - here : row], other[column - there : column]
            if pieces in _SOUNDS:
                best = min(best, table[row - here][column - there] + _SOUNDS[pieces])
    return best


def _other_letter(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if (one, other) in _SOUNDS:
        return _SOUND
    if (one, other) in _KEYS:
        return _BESIDE
    return _VOWEL if one in _VOWELS and other in _VOWELS else ERROR


def _extra(word: str, at: int) -> float:
    """Return what a letter costs that one word has and the other has not."""
    letter = word[at]
    if letter in {word[at - 1 : at], word[at + 1 : at + 2]}:
        return _DOUBLED
    if letter == "n" and word[at - 1 : at] == "e" and at + 1 < len(word):
        return _LINKING_N
    return ERROR

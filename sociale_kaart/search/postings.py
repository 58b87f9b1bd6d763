"""What the engine asks of an index, whatever library keeps it: the postings of a word."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np
import numpy.typing as npt

from sociale_kaart.search.lexicon import Lexicon

Numbers = npt.NDArray[Any]
"""One-dimensional, of whole numbers or flags."""
Weights = npt.NDArray[np.float32]
"""One-dimensional."""


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The offerings that have a word: in ascending order, with the word's effect in each.

    Attributes:
        numbers: of offerings; documents of the index, or rows once the engine has translated them.
        effects: how much the word says about that offering (see `documents.py`).
        masks: where the word stood; bit n is `documents.FIELDS[n]`.
    """

    numbers: Numbers
    effects: Weights
    masks: Numbers

    def __len__(self) -> int:
        return len(self.numbers)


NO_POSTINGS: Final = Postings(np.zeros(0, np.intp), np.zeros(0, np.float32), np.zeros(0, np.uint8))


class TextIndex(Protocol):
    """An open, unchanging index of one generation. May be asked by several threads."""

    @property
    def ids(self) -> Sequence[str]:
        """The id of each document, by number; empty for one that was removed."""

    @property
    def lexicon(self) -> Lexicon:
        """All written words."""

    @property
    def texts(self) -> Numbers:
        """The key of each document's text, for its vector."""

    def stems(self) -> dict[str, str]:
        """Return the stems of folded words that were worked out when it was made."""

    def postings(self, word: str) -> Postings:
        """Return the postings of a stem or of a term key; none when no offering has it."""

    def close(self) -> None:
        """Let go of the files."""


class RowPostings:
    """The postings of an index by row of the map, the most used of them kept in memory.

    The documents of an index and the rows of the map come in different orders; the numbers are
    translated here, once a word. May be used by several threads.

    Attributes:
        row_of: for each document of the index its row, or -1.
        rows: how many rows there are, also those that are gone.
        findable: how many of them may be found.
    """

    def __init__(
        self, index: TextIndex, numbers: Mapping[str, int], *, rows: int, keep: int = 2_000_000
    ) -> None:
        """Join an index with the rows of the map.

        Args:
            index: the index; a document whose id has no row is passed over.
            numbers: of the rows that may be found, by id.
            rows: how many rows there are.
            keep: the most postings kept in memory (13 bytes each).
        """
        self._index = index
        self.row_of = np.fromiter(
            (numbers.get(identity, -1) for identity in index.ids), np.intp, len(index.ids)
        )
        self._keep = keep
        self._kept: OrderedDict[str, Postings] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()
        self.rows = rows
        self.findable = len(numbers)

    @property
    def lexicon(self) -> Lexicon:
        """All written words of the map."""
        return self._index.lexicon

    def text_keys(self) -> Numbers:
        """Return for each row the key of its text; 0 for a row that is in no index."""
        keys = np.zeros(self.rows, np.uint64)
        there = self.row_of >= 0
        keys[self.row_of[there]] = self._index.texts[there]
        return keys

    def of(self, key: str) -> Postings:
        """Return the rows that have a stem or a term key."""
        return self.made(key, lambda: self._translated(self._index.postings(key)))

    def of_any(self, name: str, stems: Sequence[str]) -> Postings:
        """Return the rows that have any of these stems, with the best effect in each.

        Args:
            name: the same for the same stems, and unlike any word: it has a space in it.
            stems: to be joined.
        """
        return self.made(name, lambda: _joined([self.of(stem) for stem in stems], self.rows))

    def made(self, key: str, make: Callable[[], Postings]) -> Postings:
        """Return postings by row that are made from others, and keep them like these.

        Args:
            key: unlike any word: it has a space in it.
            make: makes them.
        """
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
        found = make()
        with self._lock:
            if key not in self._kept:
                self._kept[key] = found
                self._size += len(found) + 1
            while self._size > self._keep and len(self._kept) > 1:
                _, dropped = self._kept.popitem(last=False)
                self._size -= len(dropped) + 1
        return found

    def _translated(self, found: Postings) -> Postings:
        rows = self.row_of[found.numbers]
        effects, masks = found.effects, found.masks
        there = rows >= 0
        if not there.all():
            rows, effects, masks = rows[there], effects[there], masks[there]
        if len(rows) > 1 and not (rows[1:] > rows[:-1]).all():
            order = np.argsort(rows)
            rows, effects, masks = rows[order], effects[order], masks[order]
        return Postings(rows, effects, masks)


def _joined(many: Sequence[Postings], rows: int) -> Postings:
    best = np.zeros(rows, np.float32)
    masks = np.zeros(rows, np.uint8)
    for found in many:
        numbers = found.numbers
        best[numbers] = np.maximum(best[numbers], found.effects)
        masks[numbers] |= found.masks
    numbers = np.flatnonzero(best)
    return Postings(numbers, best[numbers], masks[numbers])

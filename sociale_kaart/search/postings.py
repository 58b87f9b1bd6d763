"""What the engine asks of an index, whatever library keeps it: the postings of a word."""

import threading
from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise
from typing import Protocol

from sociale_kaart.search.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Postings:
    """The offerings that have a word: in ascending order, with the word's effect in each.

    Attributes:
        numbers: of offerings; documents of the index, or rows once the engine has translated them.
        effects: how much the word says about that offering (see `documents.py`).
        masks: where the word stood; bit n is `documents.FIELDS[n]`.
    """

    numbers: "array[int]"
    effects: "array[float]"
    masks: bytes

    def __len__(self) -> int:
        return len(self.numbers)


NO_POSTINGS = Postings(array("L"), array("f"), b"")


class TextIndex(Protocol):
    """An open, unchanging index of one generation. May be asked by several threads."""

    @property
    def ids(self) -> Sequence[str]:
        """The id of each document, by number."""

    @property
    def lexicon(self) -> Lexicon:
        """All written words."""

    def postings(self, word: str) -> Postings:
        """Return the postings of a stem or of a term key; none when no offering has it."""

    def close(self) -> None:
        """Let go of the files."""


class RowPostings:
    """The postings of an index by row of the map, the most used of them kept in memory.

    May be used by several threads.
    """

    def __init__(
        self, index: TextIndex, numbers: Mapping[str, int], *, rows: int, keep: int = 2_000_000
    ) -> None:
        """Join an index with the rows of the map.

        Args:
            index: the index; a document whose id has no row is passed over.
            numbers: of the rows that may be found, by id.
            rows: how many rows there are.
            keep: the most postings kept in memory (about 13 bytes each).
        """
        self._index = index
        self._row_of = [numbers.get(identity, -1) for identity in index.ids]
        self._in_order = all(a < b for a, b in pairwise(self._row_of))
        self._keep = keep
        self._kept: OrderedDict[str, Postings] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()
        self.rows = rows

    @property
    def lexicon(self) -> Lexicon:
        """All written words of the map."""
        return self._index.lexicon

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
        rows = [self._row_of[number] for number in found.numbers]
        if self._in_order and -1 not in rows:
            return Postings(array("L", rows), found.effects, found.masks)
        triples = sorted(zip(rows, found.effects, found.masks, strict=True))
        triples = [triple for triple in triples if triple[0] >= 0]
        return Postings(
            array("L", (number for number, _, _ in triples)),
            array("f", (effect for _, effect, _ in triples)),
            bytes(mask for _, _, mask in triples),
        )


def _joined(many: Sequence[Postings], rows: int) -> Postings:
    best = [0.0] * rows
    masks = bytearray(rows)
    for found in many:
        for row, effect, mask in zip(found.numbers, found.effects, found.masks, strict=True):
            masks[row] |= mask
            if effect > best[row]:  # noqa: PLR1730 - max() takes twice as long
                best[row] = effect
    numbers = array("L", compress(range(rows), best))
    return Postings(numbers, array("f", filter(None, best)), bytes(compress(masks, best)))

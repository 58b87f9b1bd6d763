"""The order of results where it does not come from the words: nearest, lightest, by name, by date.

Each order is worked out for all rows once and remembered; showing the first fifty of what a filter
leaves then costs no sorting.
"""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np

from sociale_kaart.directory.areas import Place
from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.directory.text import fold
from sociale_kaart.search.columns import Columns
from sociale_kaart.search.distances import Distances
from sociale_kaart.search.postings import Numbers
from sociale_kaart.search.query import Sort

_MOST_ORDERS: Final = 8  # remembered


class Listing:
    """All rows of one generation of the map in order. May be used by several threads.

    With a place the nearest come first and what has no distance (online, unknown) last. Equally
    far, and without a place, lighter help comes first where that is wanted, and then the name
    decides.
    """

    def __init__(self, rows: Sequence[ServiceRow], columns: Columns, distances: Distances) -> None:
        self._rows = rows
        self._columns = columns
        self._distances = distances
        self._known: OrderedDict[tuple[Sort, Place | None, bool], Numbers] = OrderedDict()
        self._lock = threading.Lock()

    def order(
        self, sort: Sort, place: Place | None, *, ladder_first: bool, soonest: Numbers | None = None
    ) -> Numbers:
        """Return the numbers of all rows in order.

        Args:
            sort: `BEST` is the order without words.
            place: from which is nearest.
            ladder_first: whether lighter help comes first.
            soonest: with `SOONEST`, for each row the moment of its next time.
        """
        if soonest is not None:  # it goes by with the day
            return np.lexsort((self._name_rank, soonest))
        key = (sort, place, ladder_first)
        with self._lock:
            found = self._known.get(key)
            if found is not None:
                self._known.move_to_end(key)
                return found
        found = self._sorted(sort, place, ladder_first=ladder_first)
        with self._lock:
            self._known[key] = found
            while len(self._known) > _MOST_ORDERS:
                self._known.popitem(last=False)
        return found

    def _sorted(self, sort: Sort, place: Place | None, *, ladder_first: bool) -> Numbers:
        if sort is Sort.NAME:
            return np.argsort(self._name_rank)
        if sort is Sort.FRESHEST:
            return np.lexsort((self._name_rank, -self._columns.assured))
        keys: list[Numbers] = [self._name_rank]
        if ladder_first and sort is Sort.BEST:
            keys.append(self._columns.step)
        if place:
            metres = self._distances.seen_from(place).metres
            keys.append(np.round(np.nan_to_num(metres, nan=np.inf)))
        return np.lexsort(keys)

    @cached_property
    def _name_rank(self) -> Numbers:
        """Return for each row its place in the alphabet."""
        names = [fold(row.name) for row in self._rows]
        order = sorted(range(len(names)), key=names.__getitem__)
        rank = np.empty(len(names), np.intp)
        rank[np.array(order, np.intp)] = np.arange(len(names))
        return rank

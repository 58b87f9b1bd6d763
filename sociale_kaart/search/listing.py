"""The order of results where no words were typed: nearest or lightest help first, then by name."""

import math
import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from sociale_kaart.directory.areas import Place
from sociale_kaart.directory.model import Ladder, ServiceRow
from sociale_kaart.directory.text import fold
from sociale_kaart.search.distances import Distances

_MOST_ORDERS: Final = 8  # remembered
_STEPS: Final = {step: number for number, step in enumerate(Ladder)}


class Listing:
    """All rows of one generation of the map in order. May be used by several threads.

    With a place the nearest come first and what has no distance (online, unknown) last. Equally
    far, and without a place, lighter help comes first where that is wanted, and then the name
    decides.
    """

    def __init__(self, rows: Sequence[ServiceRow], distances: Distances) -> None:
        self._rows = rows
        self._distances = distances
        self._known: OrderedDict[tuple[Place | None, bool], list[int]] = OrderedDict()
        self._lock = threading.Lock()

    def order(self, place: Place | None, *, ladder_first: bool) -> Sequence[int]:
        """Return the numbers of all rows in order, worked out once for a place."""
        key = (place, ladder_first)
        with self._lock:
            found = self._known.get(key)
            if found is not None:
                self._known.move_to_end(key)
                return found
        found = self._sorted(place, ladder_first=ladder_first)
        with self._lock:
            self._known[key] = found
            while len(self._known) > _MOST_ORDERS:
                self._known.popitem(last=False)
        return found

    def _sorted(self, place: Place | None, *, ladder_first: bool) -> list[int]:
        metres = self._distances.seen_from(place).metres if place else None
        keys = []
        for number, row in enumerate(self._rows):
            distance = metres[number] if metres else 0
            far = math.inf if distance is None else distance
            step = _STEPS.get(row.ladder, len(_STEPS)) if row.ladder and ladder_first else 0
            keys.append((far, step, fold(row.name), number))
        return [number for *_, number in sorted(keys)]

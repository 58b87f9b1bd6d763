"""How far each row of the map is from a place, and whether it serves that place.

Worked out for all rows when a place is first used, and remembered: a user keeps a place while the
text changes at every key.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from sociale_kaart.directory.areas import Areas, Place, distance_m
from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.search import ranking

_MOST_PLACES: Final = 8  # remembered


@dataclass(frozen=True, slots=True)
class FromPlace:
    """All rows seen from one place, by number of the row.

    Attributes:
        metres: to the nearest location; None for what is online or has no known location.
        serves: whether the place lies in the working area.
        factors: of nearness, see `ranking.nearness`.
    """

    metres: tuple[int | None, ...]
    serves: tuple[bool, ...]
    factors: tuple[float, ...]


class Distances:
    """The distances of all rows of one generation of the map. May be used by several threads."""

    def __init__(self, rows: Sequence[ServiceRow], areas: Areas) -> None:
        self._rows = rows
        self._areas = areas
        self._known: OrderedDict[Place, FromPlace] = OrderedDict()
        self._lock = threading.Lock()

    def seen_from(self, place: Place) -> FromPlace:
        """Return all rows as seen from a place."""
        with self._lock:
            found = self._known.get(place)
            if found is not None:
                self._known.move_to_end(place)
                return found
        found = self._look(place)
        with self._lock:
            self._known[place] = found
            while len(self._known) > _MOST_PLACES:
                self._known.popitem(last=False)
        return found

    def _look(self, place: Place) -> FromPlace:
        here = (place.latitude, place.longitude)
        covers = self._covers(place)
        metres: list[int | None] = []
        serves: list[bool] = []
        for row in self._rows:
            far = [distance_m(here, point) for point in row.places] if not row.online else []
            metres.append(round(min(far)) if far else None)
            serves.append(any(covers(code) for code in row.area_codes))
        factors = (
            ranking.nearness(row, distance, serves=served)
            for row, distance, served in zip(self._rows, metres, serves, strict=True)
        )
        return FromPlace(tuple(metres), tuple(serves), tuple(factors))

    def _covers(self, place: Place) -> Callable[[str], bool]:
        """Return the rule whether help for an area (by code) comes to this place.

        It does when the place lies in that area, and also when that area is a part of what the
        user named: help in one wijk of a gemeente may do for who asked for the gemeente.
        """
        named = place.area.code if place.area else ""
        contains = self._areas.contains

        @cache
        def covers(code: str) -> bool:
            return bool(named) and (contains(code, named) or contains(named, code))

        return covers

"""How far each row of the map is from a place, and whether it serves that place.

Worked out for all rows when a place is first used, and remembered: a user keeps a place while the
text changes at every key.
"""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

import numpy as np

from sociale_kaart.directory.areas import EARTH_RADIUS_M, Areas, Place
from sociale_kaart.search import ranking
from sociale_kaart.search.columns import Columns
from sociale_kaart.search.postings import Numbers, Weights

_MOST_PLACES: Final = 8  # remembered


@dataclass(frozen=True, slots=True, eq=False)
class FromPlace:
    """All rows seen from one place, by number of the row.

    Attributes:
        metres: to the nearest location; NaN for what is online or has no known location.
        serves: whether the place lies in the working area.
        factors: of nearness, see `ranking.nearness`.
    """

    metres: Weights
    serves: Numbers
    factors: Weights

    def distance(self, row: int) -> int | None:
        """Return the metres to a row's nearest location, None without one."""
        metres = float(self.metres[row])
        return None if np.isnan(metres) else round(metres)


class Distances:
    """The distances of all rows of one generation of the map. May be used by several threads."""

    def __init__(self, columns: Columns, areas: Areas) -> None:
        self._columns = columns
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
        columns = self._columns
        nearest = np.full(len(columns.live), np.inf)
        far = _metres(place, columns.latitude, columns.longitude)
        np.minimum.at(nearest, columns.point_row, far)
        metres = np.where(np.isinf(nearest), np.nan, nearest).astype(np.float32)
        covered = np.array([self._serves(codes, place) for codes in columns.reaches], np.bool_)
        serves = covered[columns.reach] if len(covered) else np.zeros(len(metres), np.bool_)
        named = np.array([bool(codes) for codes in columns.reaches], np.bool_)
        limited = named[columns.reach] if len(named) else serves
        factors = ranking.nearness(metres, online=columns.online, serves=serves, limited=limited)
        return FromPlace(metres, serves, factors)

    def _serves(self, codes: frozenset[str], place: Place) -> bool:
        """Tell whether help for these areas comes to a place.

        It does when the place lies in one of them, and also when one is a part of what the user
        named: help in one wijk of a gemeente may do for who asked for the gemeente.
        """
        named = place.area.code if place.area else ""
        contains = self._areas.contains
        return bool(named) and any(contains(code, named) or contains(named, code) for code in codes)


def _metres(place: Place, latitude: Numbers, longitude: Numbers) -> Numbers:
    """Return the metres from a place to points in degrees (haversine)."""
    here, there = np.radians(place.latitude), np.radians(latitude)
    east = np.radians(longitude) - np.radians(place.longitude)
    half = np.sin((there - here) / 2) ** 2 + np.cos(here) * np.cos(there) * np.sin(east / 2) ** 2
    return np.asarray(2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.minimum(half, 1.0))))

"""How far from a place a result may lie, and which offerings that leaves.

A wider scope never leaves less than a narrower one, so that a search may widen by itself. That is
why the neighbours of a gemeente also count within its subregio, of which they may be no part.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sociale_kaart.directory.areas import Area, AreaKind, Areas, Place, distance_m
from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.search.query import Scope

WIJK_RADIUS_M: Final = 1_500  # metres around a place in a wijk that count as the wijk
_ORDER: Final = {scope: number for number, scope in enumerate(Scope)}
_WIDER: Final = dict(zip(Scope, list(Scope)[1:], strict=False))
_STARTS: Final = {
    AreaKind.WIJK: Scope.WIJK,
    AreaKind.GEMEENTE: Scope.GEMEENTE,
    AreaKind.SUBREGIO: Scope.SUBREGIO,
    AreaKind.REGION: Scope.REGION,
}
_MOST_KEPT: Final = 64  # places with a scope that are remembered


@dataclass(frozen=True, slots=True, eq=False)
class _Within:
    """What lies within one scope of one place."""

    gemeenten: frozenset[str]
    covers: Callable[[str], bool]


class Scopes:
    """The scopes of one map. May be used by several threads."""

    def __init__(self, areas: Areas) -> None:
        self._areas = areas
        self._known: OrderedDict[tuple[Place, Scope], _Within] = OrderedDict()
        self._lock = threading.Lock()

    def start(self, place: Place) -> Scope:
        """Return the narrowest scope of a place: the whole map where its area is not known."""
        return _STARTS[place.area.kind] if place.area else Scope.REGION

    def wider(self, scope: Scope) -> Scope | None:
        """Return the next scope, None after the widest."""
        return _WIDER.get(scope)

    def gemeenten(self, place: Place, scope: Scope) -> frozenset[str]:
        """Return the CBS codes of the gemeenten within a scope.

        A scope that is narrower than the place itself is taken as the place.
        """
        return self._within(place, scope).gemeenten

    def covers(self, place: Place, scope: Scope) -> Callable[[str], bool]:
        """Return what tells for the code of a working area whether it reaches into a scope.

        It does when the place lies in it, and when it lies in the scope itself.
        """
        return self._within(place, scope).covers

    def is_within(self, row: ServiceRow, place: Place, scope: Scope) -> bool:
        """Tell whether an offering lies within a scope: it takes place there, or serves it.

        What is online is within every scope, and so is what says nowhere where it is. For many
        rows at once `rule` is quicker.
        """
        return self.rule(place, scope)(row)

    def rule(self, place: Place, scope: Scope) -> Callable[[ServiceRow], bool]:
        """Return what tells for a row whether it lies within a scope, as `is_within` does."""
        scope = self._at_least(place, scope)
        if scope is Scope.REGION:
            return lambda _: True
        found = self._within(place, scope)
        covers = found.covers
        gemeenten = frozenset() if scope is Scope.WIJK else found.gemeenten
        # Beside a wijk counts at every scope: the next street may be another gemeente.
        looks_beside = self.start(place) is Scope.WIJK

        def is_within(row: ServiceRow) -> bool:
            return (
                row.online
                or row.gemeente in gemeenten
                or any(map(covers, row.area_codes))
                or not (row.gemeente or row.places or row.area_codes)
                or (looks_beside and _is_beside(row, place))
            )

        return is_within

    def _at_least(self, place: Place, scope: Scope) -> Scope:
        return max(self.start(place), scope, key=_ORDER.__getitem__)

    def _within(self, place: Place, scope: Scope) -> _Within:
        scope = self._at_least(place, scope)
        key = (place, scope)
        with self._lock:
            found = self._known.get(key)
            if found is None:
                found = self._known[key] = self._work_out(place, scope)
                if len(self._known) > _MOST_KEPT:
                    self._known.popitem(last=False)
            else:
                self._known.move_to_end(key)
            return found

    def _work_out(self, place: Place, scope: Scope) -> _Within:
        gemeenten = self._gemeenten(place, scope)
        here = place.area.code if place.area else ""
        inside = here if scope is Scope.WIJK else ""
        contains, gemeente_of = self._areas.contains, self._areas.gemeente_of
        everything = scope is Scope.REGION
        known: dict[str, bool] = {}

        def reaches(code: str) -> bool:
            if here and contains(code, here):
                return True
            if inside:
                return contains(inside, code)
            gemeente = gemeente_of(code)
            return gemeente is not None and gemeente.code in gemeenten

        def covers(code: str) -> bool:
            if code not in known:
                known[code] = everything or reaches(code)
            return known[code]

        return _Within(gemeenten, covers)

    def _gemeenten(self, place: Place, scope: Scope) -> frozenset[str]:
        if scope is Scope.REGION:
            return frozenset(area.code for area in self._areas.gemeenten())
        own = self._own(place)
        if scope in {Scope.WIJK, Scope.GEMEENTE}:
            return own
        beside = {other.code for code in own for other in self._areas.neighbours(code)}
        if scope is Scope.NEIGHBOURS:
            return own | beside
        above = self._subregio(place.area) if place.area else None
        return own | beside | (self._inside(above) if above else frozenset())

    def _own(self, place: Place) -> frozenset[str]:
        """Return the gemeente of a place, or the gemeenten in it."""
        if place.area is None:
            return frozenset()
        gemeente = self._areas.gemeente_of(place.area.code)
        return frozenset({gemeente.code}) if gemeente else self._inside(place.area)

    def _inside(self, area: Area) -> frozenset[str]:
        contains = self._areas.contains
        return frozenset(
            gemeente.code
            for gemeente in self._areas.gemeenten()
            if contains(area.code, gemeente.code)
        )

    def _subregio(self, area: Area) -> Area | None:
        return next(
            (
                subregio
                for subregio in self._areas.of_kind(AreaKind.SUBREGIO)
                if self._areas.contains(subregio.code, area.code)
            ),
            None,
        )


def _is_beside(row: ServiceRow, place: Place) -> bool:
    here = place.latitude, place.longitude
    return any(distance_m(here, there) <= WIJK_RADIUS_M for there in row.places)

"""Which rows lie within a scope of a place, and how far a question has to look."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Final

import numpy as np

from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.search import ranking
from sociale_kaart.search.columns import Columns
from sociale_kaart.search.distances import Distances
from sociale_kaart.search.postings import Numbers, Weights
from sociale_kaart.search.query import Scope
from sociale_kaart.search.scopes import WIJK_RADIUS_M, Scopes

_REGION_LAST: Final = tuple(Scope)
_MOST_KNOWN: Final = 16  # places with a scope that are remembered


class Scoping:
    """The scopes of one generation of the map. May be used by several threads."""

    def __init__(self, columns: Columns, distances: Distances, areas: Areas) -> None:
        self._columns = columns
        self._distances = distances
        self._scopes = Scopes(areas)
        self._known: OrderedDict[tuple[Place, Scope], Numbers] = OrderedDict()
        self._lock = threading.Lock()

    def within(self, place: Place, scope: Scope) -> Numbers:
        """Return for each row whether it takes place within a scope, or serves it."""
        key = (place, scope)
        with self._lock:
            found = self._known.get(key)
            if found is not None:
                self._known.move_to_end(key)
                return found
        found = self._look(place, scope)
        with self._lock:
            self._known[key] = found
            while len(self._known) > _MOST_KNOWN:
                self._known.popitem(last=False)
        return found

    def start(self, place: Place) -> Scope:
        """Return the narrowest scope of a place."""
        return self._scopes.start(place)

    def far_enough(self, place: Place, relevance: Weights, left: Numbers) -> tuple[Scope, bool]:
        """Return the narrowest scope with enough in it, and whether that is not the first.

        Args:
            place: of the question.
            relevance: of each row; what is much weaker than the best does not count as enough.
            left: whether the filters of the question leave it.
        """
        first = scope = self._scopes.start(place)
        good = left & (relevance >= ranking.GOOD_PART * float(relevance[left].max(initial=0.0)))
        while np.count_nonzero(good & self.within(place, scope)) < ranking.ENOUGH:
            wider = self._scopes.wider(scope)
            if wider is None:
                break
            scope = wider
        if not np.any(good):  # nowhere anything: then it is here that there is nothing
            scope = first
        return scope, scope is not first

    def _look(self, place: Place, scope: Scope) -> Numbers:
        """Return what `Scopes.rule` says of each row, for all of them at once."""
        columns = self._columns
        first = self._scopes.start(place)
        if _REGION_LAST.index(scope) < _REGION_LAST.index(first):
            scope = first
        if scope is Scope.REGION:
            return np.ones(len(columns.live), np.bool_)
        covers = self._scopes.covers(place, scope)
        serves = _flags(any(map(covers, codes)) for codes in columns.reaches)[columns.reach]
        here = np.zeros(len(columns.live), np.bool_)
        if first is Scope.WIJK:  # the next street may be another gemeente
            here |= self._distances.seen_from(place).metres <= WIJK_RADIUS_M
        if scope is not Scope.WIJK:
            inside = self._scopes.gemeenten(place, scope)
            here |= _flags(code in inside for code in columns.gemeenten)[columns.gemeente]
        unknown = _flags(not codes for codes in columns.reaches)[columns.reach]
        unknown &= _flags(not code for code in columns.gemeenten)[columns.gemeente]
        unknown[columns.point_row] = False
        return np.asarray(here | serves | columns.online | unknown, np.bool_)


def _flags(values: Iterable[bool]) -> Numbers:
    return np.fromiter(values, np.bool_)

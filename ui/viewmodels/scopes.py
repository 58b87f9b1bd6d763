"""How far one can look from a place: the scopes that differ for it, from narrow to wide."""

from sociale_kaart.directory.areas import AreaKind, Areas, Place
from sociale_kaart.search.query import Scope
from sociale_kaart.search.scopes import Scopes

_ORDER = tuple(Scope)


def scopes_of(place: Place | None, areas: Areas, *, used: Scope | None = None) -> tuple[Scope, ...]:
    """Return the scopes to choose from, from narrow to wide; only the region without a place.

    Args:
        place: from which one looks.
        areas: of the map.
        used: the scope of the answer that is shown, which is always among them.
    """
    if place is None:
        return (Scope.REGION,)
    first = _ORDER.index(Scopes(areas).start(place))
    found = {scope for scope in _ORDER[first:] if _differs(scope, place, areas)}
    if used is not None:
        found.add(used)
    return tuple(scope for scope in _ORDER if scope in found)


def wider(scope: Scope | None, scopes: tuple[Scope, ...]) -> Scope | None:
    """Return the next wider one of the scopes, None when there is none."""
    if scope is None:
        return None
    place = _ORDER.index(scope)
    return next((one for one in scopes if _ORDER.index(one) > place), None)


def _differs(scope: Scope, place: Place, areas: Areas) -> bool:
    """Tell whether a scope is another one than the one before it."""
    code = place.area.code if place.area else ""
    if scope is Scope.NEIGHBOURS:
        gemeente = areas.gemeente_of(code)
        return gemeente is not None and bool(areas.neighbours(gemeente.code))
    if scope is Scope.SUBREGIO:
        return any(areas.contains(one.code, code) for one in areas.of_kind(AreaKind.SUBREGIO))
    return True

"""How far is searched, in words: "In Soest", "Soest en buurgemeenten", "Eemland", "Hele regio"."""

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.areas import Area, AreaKind, Areas, Place
from sociale_kaart.search.query import Scope

translate = QCoreApplication.translate


def scope_name(scope: Scope, place: Place | None, areas: Areas) -> str:
    """Name a scope around a place."""
    if scope is Scope.REGION or place is None:
        return translate("Scopes", "Whole region")
    if scope is Scope.SUBREGIO:
        area = _above(place, areas)
        return area.name if area else translate("Scopes", "Part of the region")
    if scope is Scope.WIJK:
        if place.area is None or place.area.kind is not AreaKind.WIJK:
            return translate("Scopes", "Near {place}").format(place=place.label)
        name = place.area.name
        gemeente = areas.gemeente_of(place.area.code)
        same = gemeente is not None and gemeente.name == name
        text = translate("Scopes", "In wijk {place}") if same else translate("Scopes", "In {place}")
        return text.format(place=name)
    name = _gemeente(place, areas)
    if scope is Scope.NEIGHBOURS:
        return translate("Scopes", "{place} and neighbours").format(place=name)
    return translate("Scopes", "In {place}").format(place=name)


def searched_in(scope: Scope, place: Place, areas: Areas) -> str:
    """Name what was searched, for in a sentence: "Soest", "Soest en buurgemeenten", "Eemland"."""
    if scope is Scope.GEMEENTE:
        return _gemeente(place, areas)
    return place.label if scope is Scope.WIJK else scope_name(scope, place, areas)


def only_in(scope: Scope, place: Place, areas: Areas) -> str:
    """Word the way back to a narrow scope: "Alleen in Soest"."""
    if scope is Scope.WIJK and place.area is not None and place.area.kind is AreaKind.WIJK:
        name = place.area.name
    elif scope is Scope.WIJK:
        name = place.label
    else:
        name = _gemeente(place, areas) if scope is Scope.GEMEENTE else place.label
    return translate("Scopes", "Only in {place}").format(place=name)


def widened_to(scope: Scope, place: Place, areas: Areas) -> str:
    """Say that was looked further by itself: "Weinig gevonden in Soest: ook in ... gezocht".

    Args:
        scope: how far was looked.
        place: that the user named.
        areas: of the map.
    """
    if scope is Scope.GEMEENTE:
        where = translate("Scopes", "in {place}").format(place=_gemeente(place, areas))
    elif scope is Scope.NEIGHBOURS:
        where = translate("Scopes", "in the neighbouring municipalities")
    elif scope is Scope.SUBREGIO:
        area = _above(place, areas)
        where = translate("Scopes", "in {place}").format(place=area.name if area else place.label)
    else:
        where = translate("Scopes", "in the whole region")
    text = translate("Scopes", "Little found in {place}: also searched {where}.")
    return text.format(place=_short(place), where=where)


def _gemeente(place: Place, areas: Areas) -> str:
    found = areas.gemeente_of(place.area.code) if place.area else None
    return found.name if found else place.label


def _short(place: Place) -> str:
    """Name the place as it is called nearby: a wijk without its gemeente, a postcode as it is."""
    if place.area is not None and place.label.startswith(place.area.name):
        return place.area.name
    return place.label


def _above(place: Place, areas: Areas) -> Area | None:
    """Return the subregio in which a place lies."""
    code = place.area.code if place.area else ""
    subregios = areas.of_kind(AreaKind.SUBREGIO)
    return next((area for area in subregios if areas.contains(area.code, code)), None)

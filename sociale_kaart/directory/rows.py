"""What a list needs of a service, worked out once when the service is stored."""

from typing import Final

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Capacity, Kind, Ladder, Location, Service, ServiceRow

THEME: Final = "nl-thema"
KIND: Final = "nl-soort"
LADDER: Final = "nl-ladder"
SOURCE: Final = "bron"
_DATA: Final = "gegevens"
_NO_TAG: Final = frozenset({THEME, KIND, LADDER, SOURCE, _DATA})  # own field, or no filter
_KINDS: Final = {kind.value: kind for kind in Kind}
_STEPS: Final = {step.value: step for step in Ladder}


def row_from_service(service: Service, areas: Areas) -> ServiceRow:
    """Return the row of a service on the map with these areas."""
    kind = next((_KINDS[code] for code in service.codes(KIND) if code in _KINDS), None)
    step = next((_STEPS[code] for code in service.codes(LADDER) if code in _STEPS), None)
    online = _is_online(service, kind)
    area_codes = frozenset(area.code for area in service.service_areas if area.code)
    amounts = [cost.amount for cost in service.cost_options if cost.amount is not None]
    return ServiceRow(
        id=service.id,
        name=service.name,
        organization=service.organization.name if service.organization else "",
        status=service.status,
        kind=kind,
        ladder=step,
        themes=service.codes(THEME),
        tags=frozenset(
            f"{term.taxonomy}:{term.code}" for term in service.terms if term.taxonomy not in _NO_TAG
        ),
        area=_area_name(service, areas),
        gemeente="" if online else _gemeente(service, area_codes, areas),
        area_codes=area_codes,
        places=tuple(
            point
            for location in service.locations
            if location.location_type != "virtual"
            if (point := _point(location, areas)) is not None
        ),
        online=online,
        languages=service.languages,
        minimum_age=service.minimum_age,
        maximum_age=service.maximum_age,
        price=min(amounts, default=None),
        assured_date=service.assured_date,
        schedules=service.schedules,
        capacity=_latest(service.capacities),
    )


def _is_online(service: Service, kind: Kind | None) -> bool:
    if kind is Kind.ONLINE:
        return True
    types = {location.location_type for location in service.locations}
    return types == {"virtual"}


def _point(location: Location, areas: Areas) -> tuple[float, float] | None:
    exact = (location.latitude, location.longitude)
    if exact[0] is not None and exact[1] is not None and not location.confidential:
        return exact[0], exact[1]
    for address in location.addresses:
        postcode = areas.postcode(address.postal_code)
        if postcode is not None:
            return postcode.latitude, postcode.longitude
    return None


def _area_name(service: Service, areas: Areas) -> str:
    for location in service.locations:
        for address in location.addresses:
            postcode = areas.postcode(address.postal_code)
            if postcode is not None:
                area = areas.area(postcode.wijk) or areas.area(postcode.gemeente)
                return areas.label(area) if area else address.city
            if address.city:
                return address.city
    known = (areas.area(area.code) for area in service.service_areas)
    names = [areas.label(area) for area in known if area is not None]
    names = names or [area.name for area in service.service_areas if area.name]
    return names[0] if len(names) == 1 else ", ".join(sorted(names)[:3])


def _gemeente(service: Service, area_codes: frozenset[str], areas: Areas) -> str:
    for location in service.locations:
        for address in location.addresses:
            postcode = areas.postcode(address.postal_code)
            if postcode is not None:
                return postcode.gemeente
    # Help at home has no place of its own: it takes place in its one gemeente, if it has one.
    found = {gemeente.code for code in area_codes if (gemeente := areas.gemeente_of(code))}
    only_local = all(areas.gemeente_of(code) for code in area_codes)
    return found.pop() if len(found) == 1 and only_local else ""


def _latest(capacities: tuple[Capacity, ...]) -> Capacity | None:
    return max(capacities, key=lambda capacity: capacity.updated, default=None)

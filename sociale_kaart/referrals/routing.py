"""Who receives a referral, from the resident's area and age, and why.

Rules:
- The more specific area wins: a wijk with its own coach before the gemeente, the gemeente before a
  subregio. Within an area the narrower range of ages wins, then the order of the table.
- Baarn and Eemnes go through another region: the route says so in `via` (004:6344).
- Under 18 another receiver (004:6300-6301). Only the year of birth is known, so somebody may be one
  of two ages. The youngest possible age is followed: a youth team that meets somebody who has just
  turned 18 can help or pass on, but a minor with a coach for adults lacks the network, the
  expertise and the parents' part in consent. The explanation says that the age was uncertain.
- Without a postcode on the map or a year of birth there is no recipient, with the reason.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sociale_kaart.directory.areas import Area, AreaKind, Areas
from sociale_kaart.directory.routes import Route
from sociale_kaart.referrals.completeness import OLDEST_BIRTH_YEAR
from sociale_kaart.referrals.model import Recipient, RoutingReason, RoutingReasonKind

ADULT_AGE = 18
_POSTCODE = re.compile(r"\s*([1-9][0-9]{3})\s*(?:[A-Za-z]{2})?\s*")
_MOST_LEVELS = 8  # wijk, gemeente, subregio, region; a loop in a bad table ends here
_AREA_REASON = {
    AreaKind.WIJK: RoutingReasonKind.WIJK,
    AreaKind.GEMEENTE: RoutingReasonKind.GEMEENTE,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The outcome: a recipient with `why`, or None with the reason that there is none."""

    recipient: Recipient | None
    why: tuple[RoutingReason, ...]


def choose_recipient(
    routes: Iterable[Route],
    areas: Areas,
    postcode: str,
    birth_year: int | None,
    today: date,
) -> Choice:
    """Choose who receives the referral of a resident.

    Args:
        routes: the route table of the map.
        areas: the areas of the map.
        postcode: as typed, with or without its letters.
        birth_year: None where it is not yet known.
        today: the day on which the age counts.
    """
    found = _locate(areas, postcode)
    if isinstance(found, RoutingReason):
        return Choice(None, (found,))
    if birth_year is None:
        return Choice(None, (RoutingReason(RoutingReasonKind.BIRTH_YEAR_MISSING),))
    if not OLDEST_BIRTH_YEAR <= birth_year <= today.year:
        return Choice(None, (RoutingReason(RoutingReasonKind.BIRTH_YEAR_INVALID),))
    oldest = today.year - birth_year
    # On 31 December everybody has had this year's birthday.
    youngest = oldest if (today.month, today.day) == (12, 31) else max(oldest - 1, 0)
    table = tuple(routes)
    for area in _outwards(areas, found):
        route = _fitting((route for route in table if route.area == area.code), youngest)
        if route is not None:
            return _choice(route, area, youngest, oldest)
    return Choice(None, (_nobody(table, areas, found, youngest),))


def _locate(areas: Areas, postcode: str) -> Area | RoutingReason:
    if not postcode.strip():
        return RoutingReason(RoutingReasonKind.POSTCODE_MISSING)
    match = _POSTCODE.fullmatch(postcode)
    if match is None:
        return RoutingReason(RoutingReasonKind.POSTCODE_INVALID)
    place = areas.place(match.group(1))
    if place is None or place.area is None:
        return RoutingReason(RoutingReasonKind.POSTCODE_UNKNOWN)
    return place.area


def _outwards(areas: Areas, area: Area) -> Iterator[Area]:
    current: Area | None = area
    for _ in range(_MOST_LEVELS):
        if current is None:
            return
        yield current
        current = areas.area(current.parent)


def _fitting(routes: Iterable[Route], age: int) -> Route | None:
    fitting = [
        route
        for route in routes
        if (route.minimum_age is None or age >= route.minimum_age)
        and (route.maximum_age is None or age <= route.maximum_age)
    ]
    return min(fitting, key=_breadth, default=None)


def _breadth(route: Route) -> int:
    lowest = 0 if route.minimum_age is None else route.minimum_age
    highest = 150 if route.maximum_age is None else route.maximum_age
    return highest - lowest


def _choice(route: Route, area: Area, youngest: int, oldest: int) -> Choice:
    why = [RoutingReason(_AREA_REASON.get(area.kind, RoutingReasonKind.WIDER_AREA), area.name)]
    if youngest < ADULT_AGE <= oldest:
        why.append(RoutingReason(RoutingReasonKind.AGE_UNCERTAIN, age=youngest))
    elif youngest >= ADULT_AGE:
        why.append(RoutingReason(RoutingReasonKind.ADULT, age=youngest))
    else:
        why.append(RoutingReason(RoutingReasonKind.MINOR, age=oldest))
    if route.via:
        why.append(RoutingReason(RoutingReasonKind.VIA, via=route.via))
    recipient = Recipient(
        organization=route.organization,
        role=route.role,
        contact=route.contact,
        phone=route.phone,
        email=route.email,
        via=route.via,
        note=route.note,
        why=tuple(why),
    )
    return Choice(recipient, tuple(why))


def _nobody(table: tuple[Route, ...], areas: Areas, area: Area, age: int) -> RoutingReason:
    gemeente = areas.gemeente_of(area.code) or area
    around = {outer.code for outer in _outwards(areas, area)}
    if any(route.area in around for route in table):
        return RoutingReason(RoutingReasonKind.NO_ROUTE_FOR_AGE, area=gemeente.name, age=age)
    return RoutingReason(RoutingReasonKind.NO_ROUTE, area=gemeente.name)

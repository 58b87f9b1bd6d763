"""Areas, postcodes and routes of the region: read, checked, and made into the map's documents."""

from pathlib import Path
from typing import Final

from data.sample_region.contact_data import email_is_impossible, phone_is_impossible
from data.sample_region.reading import Entry, Faults, entries
from sociale_kaart.directory.areas import Area, AreaKind, Areas, Postcode
from sociale_kaart.directory.routes import Route

REGION: Final = Area(
    "midden-nederland", "Midden-Nederland", AreaKind.REGION, "", 52.09, 5.18, (), ()
)
_SOUTH_WEST, _NORTH_EAST = (51.75, 4.70), (52.35, 5.65)  # degrees around the region
_AREA_KEYS: Final = {"code", "name", "gemeente", "alternate_names", "latitude", "longitude"}
_POSTCODE_KEYS: Final = {"pc4", "gemeente", "wijk", "latitude", "longitude"}
_ROUTE_KEYS: Final = frozenset(
    {"area", "minimum_age", "maximum_age", "organization", "role", "contact", "phone"}
    | {"email", "via", "note"}
)
_ADULT: Final = 18


def read_areas(folder: Path, faults: Faults) -> Areas:
    """Return the areas and postcodes of the region's `areas/` folder."""
    areas: dict[str, Area] = {REGION.code: REGION}
    for path in sorted((folder / "areas").glob("*.toml")):
        _read_subregio(folder, path, areas, faults)
    postcodes: dict[str, Postcode] = {}
    for entry in entries(folder, "areas/*.toml", "postcode", "pc4", faults):
        entry.only(_POSTCODE_KEYS)
        if entry.key in postcodes:
            entry.fault("this postcode appears twice")
        postcodes[entry.key] = _postcode(entry, areas)
    _check_neighbours(areas, faults)
    return Areas(areas.values(), postcodes.values())


def _read_subregio(folder: Path, path: Path, areas: dict[str, Area], faults: Faults) -> None:
    name = path.relative_to(folder).as_posix()
    gemeenten = entries(folder, name, "gemeente", "code", faults)
    wijken = entries(folder, name, "wijk", "code", faults)
    found = entries(folder, name, "subregio", "code", faults)
    if len(found) != 1:
        faults.add(name, "", "has no [subregio], or more than one")
        return
    subregio = found[0].values
    middle = _middle(gemeenten)
    code = str(subregio.get("code", path.stem))
    areas[code] = Area(code, str(subregio.get("name", "")), AreaKind.SUBREGIO, REGION.code, *middle)
    for entry in gemeenten:
        entry.only(_AREA_KEYS - {"gemeente"} | {"neighbours"})
        _add_area(entry, AreaKind.GEMEENTE, code, areas)
    for entry in wijken:
        entry.only(_AREA_KEYS)
        gemeente = str(entry.values.get("gemeente", ""))
        if gemeente not in areas:
            entry.fault(f"unknown gemeente {gemeente}")
        if entry.key[2:6] != gemeente[2:]:
            entry.fault(f"this code does not belong to {gemeente}")
        _add_area(entry, AreaKind.WIJK, gemeente, areas)


def _middle(gemeenten: list[Entry]) -> tuple[float, float]:
    """Return the mean of the middles: good enough for an area that is only ever a filter."""
    points = [
        (float(entry.values.get("latitude", 0)), float(entry.values.get("longitude", 0)))
        for entry in gemeenten
    ] or [(REGION.latitude, REGION.longitude)]
    return (
        round(sum(latitude for latitude, _ in points) / len(points), 4),
        round(sum(longitude for _, longitude in points) / len(points), 4),
    )


def _add_area(entry: Entry, kind: AreaKind, parent: str, areas: dict[str, Area]) -> None:
    if entry.key in areas:
        entry.fault("this code appears twice")
    fields = entry.fields
    areas[entry.key] = Area(
        code=entry.key,
        name=fields.line("name", required=True),
        kind=kind,
        parent=parent,
        latitude=_degrees(entry, "latitude"),
        longitude=_degrees(entry, "longitude"),
        neighbours=tuple(sorted(fields.lines("neighbours"))),
        alternate_names=fields.lines("alternate_names"),
    )
    entry.settle(fields)


def _postcode(entry: Entry, areas: dict[str, Area]) -> Postcode:
    fields = entry.fields
    gemeente, wijk = fields.line("gemeente", required=True), fields.line("wijk")
    if gemeente not in areas:
        entry.fault(f"unknown gemeente {gemeente}")
    if wijk and (wijk not in areas or areas[wijk].parent != gemeente):
        entry.fault(f"unknown wijk {wijk} of {gemeente}")
    entry.settle(fields)
    latitude, longitude = _degrees(entry, "latitude"), _degrees(entry, "longitude")
    return Postcode(entry.key, latitude, longitude, gemeente, wijk)


def _degrees(entry: Entry, name: str) -> float:
    axis = 0 if name == "latitude" else 1
    fields = entry.fields
    found = fields.number(name, lowest=_SOUTH_WEST[axis], highest=_NORTH_EAST[axis], required=True)
    entry.settle(fields)
    return found or 0.0


def _check_neighbours(areas: dict[str, Area], faults: Faults) -> None:
    for area in areas.values():
        for code in area.neighbours:
            other = areas.get(code)
            if other is None or other.kind is not area.kind:
                faults.add("areas", area.code, f"unknown neighbour {code}")
            elif area.code not in other.neighbours:
                faults.add("areas", area.code, f"{code} does not name it as a neighbour back")


def read_routes(folder: Path, areas: Areas, faults: Faults) -> tuple[Route, ...]:
    """Return the referral routes of the region's `routes/` folder."""
    found = entries(folder, "routes/*.toml", "route", "area", faults)
    routes = tuple(_route(entry, areas) for entry in found)
    for gemeente in areas.gemeenten():
        own = [route for route in routes if route.area == gemeente.code]
        if not any((route.minimum_age or 0) >= _ADULT for route in own):
            faults.add("routes", gemeente.code, f"no receiver of 18 and over in {gemeente.name}")
        if not any((route.maximum_age or _ADULT) < _ADULT for route in own):
            faults.add("routes", gemeente.code, f"no receiver under 18 in {gemeente.name}")
    return routes


def _route(entry: Entry, areas: Areas) -> Route:
    entry.only(_ROUTE_KEYS)
    fields = entry.fields
    route = Route(
        area=fields.line("area", required=True),
        minimum_age=fields.whole("minimum_age", lowest=0, highest=120),
        maximum_age=fields.whole("maximum_age", lowest=0, highest=120),
        organization=fields.line("organization", required=True),
        role=fields.line("role", required=True),
        contact=fields.line("contact"),
        phone=fields.line("phone", required=True),
        email=fields.line("email", required=True),
        via=fields.line("via"),
        note=fields.text("note"),
    )
    entry.settle(fields)
    if areas.gemeente_of(route.area) is None:
        entry.fault(f"unknown area {route.area}")
    if not phone_is_impossible(route.phone):
        entry.fault(f"phone {route.phone} could be real")
    if not email_is_impossible(route.email):
        entry.fault(f"email {route.email} could be real")
    return route

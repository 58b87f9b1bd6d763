"""Where something is: region, subregio, gemeente, wijk, PC4; what lies in what, and how far.

Codes are those of CBS (GMxxxx, WKxxxxyy); subregio and region have short names of their own. The
distance is as the crow flies, from the middle of a PC4 where no better point is known.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final

from sociale_kaart.directory.documents import canonical_json, parsed_object, require_sound
from sociale_kaart.directory.fields import Fields
from sociale_kaart.directory.text import fold

EARTH_RADIUS_M: Final = 6_371_008.8  # mean radius, IUGG
_MOST_LEVELS: Final = 8  # a wijk is four deep; a loop in a bad document ends here
_MOST_POSTCODES: Final = 10_000  # more than the country has PC4s
_POSTCODE = re.compile(r"\s*([1-9][0-9]{3})\s*(?:[A-Za-z]{2})?(?:[\s,].*)?$", re.DOTALL)


class AreaKind(StrEnum):
    """The levels of a region, widest first."""

    REGION = "region"
    SUBREGIO = "subregio"
    GEMEENTE = "gemeente"
    WIJK = "wijk"


@dataclass(frozen=True, slots=True)
class Area:
    """One area. `parent` is a code or empty; `neighbours` are codes of the same kind.

    Attributes:
        latitude, longitude: degrees (WGS 84) of its middle.
        alternate_names: kernen, buurten and older names that people type.
    """

    code: str
    name: str
    kind: AreaKind
    parent: str
    latitude: float
    longitude: float
    neighbours: tuple[str, ...] = ()
    alternate_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Postcode:
    """The four digits of a postcode with their middle, in degrees; `wijk` may be empty."""

    pc4: str
    latitude: float
    longitude: float
    gemeente: str
    wijk: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a user named, found on the map. The letters of a postcode are not kept."""

    label: str
    latitude: float
    longitude: float
    area: Area | None = None


def distance_m(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the metres between two (latitude, longitude) points in degrees (haversine)."""
    lat_a, lon_a, lat_b, lon_b = map(math.radians, (*a, *b))
    half = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_M * math.asin(math.sqrt(min(1.0, half)))


class Areas:
    """All areas and PC4s of a map, with the questions that the program asks of them."""

    def __init__(self, areas: Iterable[Area] = (), postcodes: Iterable[Postcode] = ()) -> None:
        self._areas = {area.code: area for area in areas}
        self._postcodes = {postcode.pc4: postcode for postcode in postcodes}
        # Both made at the first question; a search index asks for every service.
        self._named: dict[str, Area] | None = None
        self._by_kind: dict[AreaKind, tuple[Area, ...]] = {}

    @classmethod
    def from_json(cls, text: str | bytes) -> "Areas":
        """Return the areas in a document that `to_json` wrote.

        Raises:
            DocumentInvalid: when it has another shape.
        """
        document = parsed_object("areas", text)
        areas = [_area(item) for item in document.children("areas", _MOST_POSTCODES)]
        postcodes = [_postcode(item) for item in document.children("postcodes", _MOST_POSTCODES)]
        require_sound("areas", document)
        return cls(areas, postcodes)

    def to_json(self) -> str:
        """Return the areas as a JSON document, the same text for the same areas."""
        return canonical_json(
            {
                "areas": [asdict(self._areas[code]) for code in sorted(self._areas)],
                "postcodes": [asdict(self._postcodes[pc4]) for pc4 in sorted(self._postcodes)],
            }
        )

    def area(self, code: str) -> Area | None:
        """Return the area with this code, or None."""
        return self._areas.get(code)

    def postcode(self, text: str) -> Postcode | None:
        """Return the PC4 of a postcode, with or without its letters, or None when unknown."""
        match = _POSTCODE.match(text)
        return self._postcodes.get(match.group(1)) if match else None

    def postcodes(self) -> tuple[Postcode, ...]:
        """Return all PC4s, in order."""
        return tuple(self._postcodes[pc4] for pc4 in sorted(self._postcodes))

    def place(self, text: str) -> Place | None:
        """Return the place that a user means, or None when it is not on this map.

        Understands "3811", "3811 AB", "3811ab", "3811 AB Amersfoort", and the name or another name
        of a gemeente, wijk, subregio or region, whatever its case and diacritics. A wijk may be
        followed by its gemeente ("Centrum, Zeist").
        """
        if _POSTCODE.match(text):
            return self._place_of_postcode(self.postcode(text))
        area = self._by_name().get(fold(text)) or self._areas.get(text.strip().upper())
        if area is None:
            return None
        return Place(self.label(area), area.latitude, area.longitude, area)

    def label(self, area: Area) -> str:
        """Return the name of an area as a list shows it: a wijk with its gemeente behind it."""
        gemeente = self.gemeente_of(area.code) if area.kind is AreaKind.WIJK else None
        if gemeente is None or fold(gemeente.name) == fold(area.name):
            return area.name
        return f"{area.name}, {gemeente.name}"

    def gemeente_of(self, code: str) -> Area | None:
        """Return the gemeente that an area is or lies in, or None for a wider or unknown one."""
        for area in self._upwards(code):
            if area.kind is AreaKind.GEMEENTE:
                return area
        return None

    def gemeenten(self) -> tuple[Area, ...]:
        """Return all gemeenten by name."""
        return self.of_kind(AreaKind.GEMEENTE)

    def of_kind(self, kind: AreaKind) -> tuple[Area, ...]:
        """Return all areas of one level, by name."""
        if kind not in self._by_kind:
            found = (area for area in self._areas.values() if area.kind is kind)
            in_order = sorted(found, key=lambda area: (fold(area.name), area.code))
            self._by_kind[kind] = tuple(in_order)
        return self._by_kind[kind]

    def wijken(self, gemeente: str) -> tuple[Area, ...]:
        """Return the wijken of a gemeente (by its code), by name."""
        return tuple(area for area in self.of_kind(AreaKind.WIJK) if area.parent == gemeente)

    def contains(self, outer: str, inner: str) -> bool:
        """Tell whether the area `inner` is or lies in the area `outer` (both codes)."""
        return any(area.code == outer for area in self._upwards(inner))

    def neighbours(self, code: str) -> tuple[Area, ...]:
        """Return the known neighbours of an area.

        A wijk that names none has those of its gemeente.
        """
        area = self._areas.get(code)
        if area is not None and not area.neighbours and area.kind is AreaKind.WIJK:
            area = self.gemeente_of(code)
        if area is None:
            return ()
        return tuple(self._areas[other] for other in area.neighbours if other in self._areas)

    def names(self) -> tuple[str, ...]:
        """Return the label of every gemeente and wijk, for a list that completes what is typed."""
        wanted = (*self.gemeenten(), *self.of_kind(AreaKind.WIJK))
        return tuple(sorted({self.label(area) for area in wanted}, key=fold))

    def _upwards(self, code: str) -> Iterator[Area]:
        for _ in range(_MOST_LEVELS):
            area = self._areas.get(code)
            if area is None:
                return
            yield area
            code = area.parent

    def _place_of_postcode(self, postcode: Postcode | None) -> Place | None:
        if postcode is None:
            return None
        gemeente = self._areas.get(postcode.gemeente)
        label = f"{postcode.pc4} {gemeente.name}" if gemeente else postcode.pc4
        area = self._areas.get(postcode.wijk) or gemeente
        return Place(label, postcode.latitude, postcode.longitude, area)

    def _by_name(self) -> dict[str, Area]:
        if self._named is None:
            self._named = {}
            for name, area in _names_by_weight(self):
                self._named.setdefault(fold(name), area)
        return self._named


def _names_by_weight(areas: Areas) -> Iterator[tuple[str, Area]]:
    """Yield names, the likelier meaning first: "Utrecht" is the gemeente, a kern is its wijk."""
    gemeenten, wijken = areas.of_kind(AreaKind.GEMEENTE), areas.of_kind(AreaKind.WIJK)
    wider = (*areas.of_kind(AreaKind.SUBREGIO), *areas.of_kind(AreaKind.REGION))
    for area in (*gemeenten, *wijken):
        yield area.name, area
    for area in wijken:
        for name in (areas.label(area), *area.alternate_names):
            yield name, area
    for area in gemeenten:
        for name in area.alternate_names:
            yield name, area
    for area in wider:
        for name in (area.name, *area.alternate_names):
            yield name, area


def _area(item: Fields) -> Area:
    kind = item.line("kind", required=True)
    if kind not in {known.value for known in AreaKind}:
        item.fault("kind", "is not a kind of area")
        kind = AreaKind.WIJK.value
    return Area(
        code=item.line("code", required=True),
        name=item.line("name", required=True),
        kind=AreaKind(kind),
        parent=item.line("parent"),
        latitude=item.number("latitude", lowest=-90, highest=90, required=True) or 0.0,
        longitude=item.number("longitude", lowest=-180, highest=180, required=True) or 0.0,
        neighbours=item.lines("neighbours"),
        alternate_names=item.lines("alternate_names"),
    )


def _postcode(item: Fields) -> Postcode:
    pc4 = item.line("pc4", required=True)
    if not (len(pc4) == 4 and pc4.isdecimal() and pc4.isascii()):
        item.fault("pc4", "is not four digits")
    return Postcode(
        pc4=pc4,
        latitude=item.number("latitude", lowest=-90, highest=90, required=True) or 0.0,
        longitude=item.number("longitude", lowest=-180, highest=180, required=True) or 0.0,
        gemeente=item.line("gemeente", required=True),
        wijk=item.line("wijk"),
    )

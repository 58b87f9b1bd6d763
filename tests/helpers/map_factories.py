"""Small parts of a map for tests: services, whole HSDS records, rows, areas, contents.

Every factory has a sensible default for everything; a test names only what it is about. The same
name gives the same id.
"""

import uuid
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any

from sociale_kaart.directory.areas import Area, AreaKind, Areas, Postcode
from sociale_kaart.directory.content import MapContent, MapVersion, SkippedRecord
from sociale_kaart.directory.model import Schedule, Service, ServiceRow
from sociale_kaart.directory.records import row_from_service, service_from_record
from sociale_kaart.directory.routes import Route
from sociale_kaart.directory.taxonomies import Taxonomies, Taxonomy, TaxonomyTerm

AMERSFOORT, UTRECHT, BAARN = "GM0307", "GM0344", "GM0308"
KRUISKAMP = "WK030701"
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def an_id(*words: str) -> str:
    """Return a UUID that belongs to these words."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join(words)))


def an_attribute(taxonomy: str, code: str, name: str = "") -> dict[str, Any]:
    """Return an HSDS attribute: one term of one taxonomy."""
    term = {
        "id": an_id(taxonomy, code),
        "code": code,
        "name": name or code,
        "description": code,
        "taxonomy": taxonomy,
    }
    return {"id": an_id("attribute", taxonomy, code), "taxonomy_term": term}


def an_organization(name: str = "Indebuurt", **fields: Any) -> dict[str, Any]:
    """Return an HSDS organization."""
    return {"id": an_id("organization", name), "name": name, "description": f"{name}."} | fields


def a_place(
    postal_code: str = "3812 SA",
    *,
    name: str = "Buurthuis",
    confidential: bool = False,
    **fields: Any,
) -> dict[str, Any]:
    """Return an HSDS service_at_location with its location and address."""
    location = {
        "id": an_id("location", name),
        "name": name,
        "location_type": "physical",
        "latitude": 52.1601,
        "longitude": 5.3721,
        "addresses": [
            {
                "id": an_id("address", name),
                "address_1": "Proefsteeg 9001",
                "city": "Amersfoort",
                "state_province": "Utrecht",
                "postal_code": postal_code,
                "country": "NL",
                "address_type": "physical",
            }
        ],
    } | fields
    if confidential:
        location["confidential"] = True
    return {"id": an_id("service_at_location", name), "location": location}


def a_record(
    name: str = "Wandelen met de buurt",
    *,
    themes: Iterable[str] = ("bewegen",),
    areas: Iterable[str] = (AMERSFOORT,),
    organization: str = "Indebuurt",
    **fields: Any,
) -> dict[str, Any]:
    """Return a whole HSDS 3.1 service record with our profile."""
    return {
        "id": an_id("service", name),
        "name": name,
        "status": "active",
        "description": "Elke dinsdag een rondje door de wijk.",
        "organization": an_organization(organization),
        "attributes": [
            an_attribute("nl-soort", "informeel"),
            an_attribute("nl-ladder", "samen"),
            *(an_attribute("nl-thema", theme) for theme in themes),
        ],
        "service_areas": [
            {"id": an_id("service_area", name, code), "name": code, "uri": code} for code in areas
        ],
        "service_at_locations": [a_place()],
        "assured_date": "2026-10-01",
    } | fields


def a_service(name: str = "Wandelen met de buurt", **fields: Any) -> Service:
    """Return a service; `fields` are those of `a_record`."""
    return service_from_record(a_record(name, **fields))


def a_row(name: str = "Wandelen met de buurt", **fields: Any) -> ServiceRow:
    """Return the row of a service on the map of `some_areas`."""
    return row_from_service(a_service(name, **fields), some_areas())


def a_schedule(
    *byday: str, freq: str = "WEEKLY", opens: str = "10:00", closes: str = "11:30", **fields: Any
) -> Schedule:
    """Return a schedule on these days, by default weekly from ten to half past eleven."""
    return Schedule(
        freq=freq,
        byday=byday,
        opens_at=time.fromisoformat(opens),
        closes_at=time.fromisoformat(closes),
        **fields,
    )


def some_areas() -> Areas:
    """Return a region with two subregio's, three gemeenten, two wijken and four postcodes."""
    return Areas(
        [
            Area("midden-nederland", "Midden-Nederland", AreaKind.REGION, "", 52.1, 5.2),
            Area("eemland", "Eemland", AreaKind.SUBREGIO, "midden-nederland", 52.17, 5.37),
            Area("stad", "Utrecht Stad", AreaKind.SUBREGIO, "midden-nederland", 52.09, 5.10),
            Area(
                AMERSFOORT,
                "Amersfoort",
                AreaKind.GEMEENTE,
                "eemland",
                52.156,
                5.388,
                neighbours=(BAARN,),
                alternate_names=("Hoogland", "Keistad"),
            ),
            Area(BAARN, "Baarn", AreaKind.GEMEENTE, "eemland", 52.21, 5.29, (AMERSFOORT,)),
            Area(UTRECHT, "Utrecht", AreaKind.GEMEENTE, "stad", 52.09, 5.12),
            Area(KRUISKAMP, "Kruiskamp", AreaKind.WIJK, AMERSFOORT, 52.163, 5.391),
            Area(
                "WK034403",
                "Overvecht",
                AreaKind.WIJK,
                UTRECHT,
                52.117,
                5.115,
                alternate_names=("Zambesi",),
            ),
        ],
        [
            Postcode("3811", 52.155, 5.387, AMERSFOORT),
            Postcode("3812", 52.160, 5.372, AMERSFOORT, KRUISKAMP),
            Postcode("3741", 52.212, 5.288, BAARN),
            Postcode("3561", 52.113, 5.112, UTRECHT, "WK034403"),
        ],
    )


def some_taxonomies() -> Taxonomies:
    """Return two small lists with names in two languages."""
    return Taxonomies(
        [
            a_taxonomy("nl-thema", bewegen="Bewegen|Exercise", rouw="Rouw|Grief"),
            a_taxonomy("nl-doelgroep", ouderen="Ouderen|Older people"),
        ]
    )


def a_taxonomy(code: str, **terms: str) -> Taxonomy:
    """Return a list; each term as `code="Nederlands|English"`."""
    return Taxonomy(
        code,
        MappingProxyType({"nl": code, "en": code}),
        terms=tuple(TaxonomyTerm(term, _names(both)) for term, both in terms.items()),
    )


def _names(both: str) -> MappingProxyType[str, str]:
    dutch, _, english = both.partition("|")
    return MappingProxyType({"nl": dutch, "en": english})


def a_route(area: str = AMERSFOORT, **fields: Any) -> Route:
    """Return a route for adults to a welzijnscoach."""
    values: dict[str, Any] = {
        "minimum_age": 18,
        "maximum_age": None,
        "organization": "Indebuurt033",
        "role": "welzijnscoach",
        "contact": "Samira Voorbeeld",
        "phone": "+31000307101",
        "email": "wor@indebuurt033.example",
    }
    return Route(area=area, **(values | fields))


def a_version(number: int = 1, services: int = 0, **fields: Any) -> MapVersion:
    """Return the version of a map."""
    values: dict[str, Any] = {
        "feed": "midden-nederland",
        "generation": f"generation-{number}",
        "published": NOON,
        "applied": NOON,
    }
    return MapVersion(number=number, services=services, **(values | fields))


def a_content(
    *records: dict[str, Any], number: int = 1, skipped: tuple[SkippedRecord, ...] = ()
) -> MapContent:
    """Return the content of one version with these records."""
    return MapContent(
        version=a_version(number, len(records)),
        records=[(service_from_record(record), record) for record in records],
        areas=some_areas(),
        routes=(a_route(), a_route(BAARN, via="Huisartsenvereniging Gooi- en Vechtstreek")),
        taxonomies=some_taxonomies(),
        skipped=skipped,
    )


def day(text: str) -> date:
    """Return a date from its ISO form."""
    return date.fromisoformat(text)

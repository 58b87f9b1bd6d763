"""One checked service with its organisation as an HSDS 3.1 record in full form with our profile."""

import uuid
from collections.abc import Mapping
from typing import Any, Final

from data.sample_region.checks import WHOLE_REGION, codes_of
from data.sample_region.geography import REGION
from data.sample_region.languages import LANGUAGE_NAMES
from data.sample_region.reading import Entry
from data.sample_region.vocabulary import DATA, SOURCE, TAXONOMY_OF_KEY
from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.directory.text import clean_text, fold

Record = dict[str, Any]

_NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "https://midden-nederland.example/")
_ASSURER: Final = "redactie@midden-nederland.example"
_GELDERLAND: Final = frozenset({"GM0267"})  # Nijkerk; the other gemeenten lie in Utrecht


def an_id(*names: object) -> str:
    """Return the UUIDv5 of a thing by its names: the same thing has the same id every time."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(map(str, names))))


def source_code(source: str) -> str:
    """Return the code of a source in the list of sources."""
    return fold(source).replace(" ", "-")


def service_record(
    organization: Entry, service: Entry, areas: Areas, taxonomies: Taxonomies
) -> Record:
    """Return the record of one service; both entries are without faults."""
    values = service.values
    owner, key = organization.key, values["key"]
    identifier = an_id("service", owner, key)
    cost = values.get("cost", {})
    record: Record = {
        "id": identifier,
        "organization_id": an_id("organization", owner),
        "name": values["name"],
        "alternate_name": values.get("alternate_name"),
        "description": clean_text(values["description"]),
        "url": f"https://{owner}.example/{key}",
        "email": values.get("contact", {}).get("email"),
        "status": values.get("status") or "active",
        "application_process": values.get("application"),
        "eligibility_description": values.get("eligibility"),
        "fees_description": cost.get("per"),
        "wait_time": values.get("wait_time"),
        "minimum_age": values.get("minimum_age"),
        "maximum_age": values.get("maximum_age"),
        "alert": values.get("alert"),
        "assured_date": values["assured"],
        "assurer_email": _ASSURER,
        "last_modified": f"{values['assured']}T09:00:00Z",
        "organization": _organization(organization),
        "contacts": _contacts(identifier, values.get("contact")),
        "languages": _languages(identifier, values.get("languages") or ["nl"]),
        "schedules": [
            _schedule(identifier, number, entry.values)
            for number, entry in enumerate(service.parts("schedule"))
        ],
        "service_areas": _service_areas(identifier, values["areas"], areas),
        "service_at_locations": _places(owner, key, values, areas),
        "cost_options": _costs(identifier, values.get("cost")),
        "required_documents": [
            {"id": an_id("document", identifier, text), "document": text}
            for text in values.get("documents", [])
        ],
        "capacities": _capacities(identifier, values.get("capacity")),
        "attributes": _attributes(identifier, organization, service, taxonomies),
    }
    return _filled(record)


def _filled(values: Mapping[str, Any]) -> Record:
    """Return the values without what is empty: HSDS has no nulls, and empty lists say nothing."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def _organization(entry: Entry) -> Record:
    values = entry.values
    identifier = an_id("organization", entry.key)
    phone = values.get("phone")
    return _filled(
        {
            "id": identifier,
            "name": values["name"],
            "alternate_name": values.get("alternate_name"),
            "description": clean_text(values["description"]),
            "email": values.get("email"),
            "website": f"https://{entry.key}.example/",
            "phones": [_phone(identifier, phone)] if phone else [],
        }
    )


def _phone(owner: str, number: str) -> Record:
    return {"id": an_id("phone", owner, number), "number": number, "type": "voice"}


def _contacts(service: str, values: Mapping[str, Any] | None) -> list[Record]:
    if not values:
        return []
    identifier = an_id("contact", service, values["name"])
    contact = _filled(
        {
            "id": identifier,
            "service_id": service,
            "name": values["name"],
            "title": values.get("title"),
            "email": values.get("email"),
            "phones": [_phone(identifier, values["phone"])] if values.get("phone") else [],
        }
    )
    return [contact]


def _languages(service: str, codes: list[str]) -> list[Record]:
    return [
        {
            "id": an_id("language", service, code),
            "service_id": service,
            "code": code,
            "name": LANGUAGE_NAMES[code],
        }
        for code in codes
    ]


def _schedule(service: str, number: int, values: Mapping[str, Any]) -> Record:
    return _filled(
        {
            "id": an_id("schedule", service, number),
            "service_id": service,
            "freq": values.get("freq"),
            "interval": values.get("interval"),
            "byday": ",".join(values.get("byday", [])),
            "bymonthday": ",".join(map(str, values.get("bymonthday", []))),
            "dtstart": values.get("dtstart"),
            "until": values.get("until"),
            "valid_from": values.get("valid_from"),
            "valid_to": values.get("valid_to"),
            "opens_at": values.get("opens"),
            "closes_at": values.get("closes"),
            "description": values.get("description"),
            "exdate": values.get("exdate"),
            "skip_public_holidays": values.get("skip_public_holidays") or None,
            "skip_school_holidays": values.get("skip_school_holidays") or None,
        }
    )


def _service_areas(service: str, codes: list[str], areas: Areas) -> list[Record]:
    if not codes:
        return [{"id": an_id("area", service, "NL"), "service_id": service, "name": "Nederland"}]
    found = [REGION] if codes == [WHOLE_REGION] else [areas.area(code) for code in codes]
    return [
        {
            "id": an_id("area", service, area.code),
            "service_id": service,
            "name": areas.label(area),
            "uri": area.code,
        }
        for area in found
        if area is not None
    ]


def _places(owner: str, key: str, values: Mapping[str, Any], areas: Areas) -> list[Record]:
    service = an_id("service", owner, key)
    place = values.get("place")
    if place is not None:
        location = _location(place, values.get("accessibility", []), areas)
    elif values["kind"] == "online":
        location = {
            "id": an_id("location", owner, "online"),
            "location_type": "virtual",
            "name": "Online",
            "url": f"https://{owner}.example/{key}",
        }
    else:
        return []
    return [
        {
            "id": an_id("service_at_location", service, location["id"]),
            "service_id": service,
            "location_id": location["id"],
            "location": location,
        }
    ]


def _location(place: Mapping[str, Any], accessibility: list[str], areas: Areas) -> Record:
    street = f"{place['street']} {place['number']}"
    identifier = an_id("location", place["name"], street, place["pc4"])
    postcode = areas.postcode(place["pc4"])
    assert postcode is not None  # noqa: S101 - checked before
    address = {
        "id": an_id("address", identifier),
        "location_id": identifier,
        "address_1": street,
        "city": place["city"],
        "state_province": "Gelderland" if postcode.gemeente in _GELDERLAND else "Utrecht",
        "postal_code": f"{place['pc4']} {place['letters']}",
        "country": "NL",
        "address_type": "physical",
    }
    return _filled(
        {
            "id": identifier,
            "location_type": "physical",
            "name": place["name"],
            "latitude": place.get("latitude", postcode.latitude),
            "longitude": place.get("longitude", postcode.longitude),
            "transportation": place.get("transportation"),
            "addresses": [address],
            "accessibility": [
                {"id": an_id("accessibility", identifier, text), "description": text}
                for text in accessibility
            ],
            "confidential": place.get("confidential") or None,
        }
    )


def _costs(service: str, values: Mapping[str, Any] | None) -> list[Record]:
    if not values:
        return []
    amount, per = values["amount"], values.get("per")
    option = _filled(
        {
            "id": an_id("cost", service),
            "service_id": service,
            "option": "Gratis" if amount == 0 else per or "Eigen bijdrage",
            "amount": amount,
            "currency": "EUR",
            "amount_description": per,
        }
    )
    return [option | {"amount": amount}]


def _capacities(service: str, values: Mapping[str, Any] | None) -> list[Record]:
    if not values:
        return []
    unit = values["unit"]
    capacity = {
        "id": an_id("capacity", service),
        "service_id": service,
        "unit": {"id": an_id("unit", unit), "name": unit},
        "available": values["available"],
        "updated": f"{values['updated']}T09:00:00Z",
    }
    if values.get("maximum") is not None:
        capacity["maximum"] = values["maximum"]
    return [capacity]


def _attributes(
    service: str, organization: Entry, entry: Entry, taxonomies: Taxonomies
) -> list[Record]:
    wanted = [
        (taxonomy, code)
        for key, taxonomy in TAXONOMY_OF_KEY.items()
        for code in dict.fromkeys(codes_of(entry, key))
    ]
    wanted.append((SOURCE, source_code(organization.values["source"])))
    wanted.append((DATA, "voorbeeld"))
    return [_attribute(service, taxonomy, code, taxonomies) for taxonomy, code in wanted]


def _attribute(service: str, taxonomy: str, code: str, taxonomies: Taxonomies) -> Record:
    term = taxonomies.term(taxonomy, code)
    assert term is not None  # noqa: S101 - checked before
    term_id = an_id("term", taxonomy, code)
    return {
        "id": an_id("attribute", service, taxonomy, code),
        "link_id": service,
        "link_entity": "service",
        "taxonomy_term_id": term_id,
        "taxonomy_term": {
            "id": term_id,
            "code": code,
            "name": term.name("nl"),
            "description": term.description or term.name("nl"),
            "taxonomy": taxonomy,
            "language": "nl",
        },
    }

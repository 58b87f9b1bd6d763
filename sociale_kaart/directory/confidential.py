"""What a record may tell of a place whose address is secret, such as a women's shelter.

A location with our profile's flag `confidential` keeps its name, its gemeente and the four digits
of its postcode. Street, number, exact point, full postcode and how to get there go, wherever in
the record they stand: also where a description repeats the street.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

_MASK: Final = "…"
_DEEPEST: Final = 60  # a service with its organization and locations nests some ten deep
_LOCATION_KEEPS: Final = frozenset(
    {"id", "name", "alternate_name", "location_type", "organization_id", "languages", "contacts"}
    | {"phones", "accessibility", "schedules", "addresses", "confidential"}
)
_ADDRESS_KEEPS: Final = frozenset(
    {"id", "location_id", "city", "region", "state_province", "country", "address_type"}
)
_POSTCODE = re.compile(r"([1-9][0-9]{3})\s*([A-Za-z]{2})")
_SHORTEST_STREET: Final = 4  # letters; shorter would mask ordinary words


def redact(record: Mapping[str, object]) -> dict[str, object]:
    """Return the record without what a confidential location may not show.

    A record without such a location comes back as it is. The flag counts for every location
    object with the same id, and redacting twice is redacting once.
    """
    secret = [place for place in _objects(record) if place.get("confidential") is True]
    if not secret:
        return dict(record)
    ids = {place["id"] for place in secret if isinstance(place.get("id"), str)}
    masks = _masks(place for place in _objects(record) if _is_secret(place, ids))
    redacted = _redacted(record, ids, masks)
    assert isinstance(redacted, dict)  # noqa: S101 - a mapping comes back as one
    return redacted


def postcode_shown(text: str) -> str:
    """Return a Dutch postcode as "1234 AB", and any other text as it is."""
    match = _POSTCODE.fullmatch(text.strip())
    return f"{match.group(1)} {match.group(2).upper()}" if match else text


def _is_secret(value: Mapping[str, object], ids: set[object]) -> bool:
    if value.get("confidential") is True:
        return True
    # The same place without its flag: a location has its type, a thing about it only names its id.
    identifier = value.get("id")
    return isinstance(identifier, str) and identifier in ids and "location_type" in value


def _objects(record: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """Yield every object in a record, level by level, down to `_DEEPEST`."""
    yield record
    level: list[object] = list(record.values())
    for _ in range(_DEEPEST):
        below: list[object] = []
        for value in level:
            if isinstance(value, dict):
                yield value
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
        if not below:
            return
        level = below


def _masks(places: Iterator[Mapping[str, object]]) -> list[re.Pattern[str]]:
    """Return patterns of streets and full postcodes of these places, as text may repeat them."""
    patterns = {}
    for place in places:
        addresses = place.get("addresses")
        for address in addresses if isinstance(addresses, list) else ():
            for pattern in _address_patterns(address):
                patterns[pattern] = re.compile(pattern, re.IGNORECASE)
    return list(patterns.values())


def _address_patterns(address: object) -> Iterator[str]:
    if not isinstance(address, dict):
        return
    for key in ("address_1", "address_2"):
        street = address.get(key)
        if isinstance(street, str) and len(street.strip()) >= _SHORTEST_STREET:
            yield r"\s+".join(re.escape(word) for word in street.split())
            # The street without its number says too much as well.
            name = re.match(r"[^\d]+", street.strip())
            if name and len(name.group().strip()) >= _SHORTEST_STREET:
                words = (re.escape(word) for word in name.group().split())
                yield r"\b" + r"\s+".join(words) + r"(?:\s*\d+\s?[A-Za-z]?\b)?"
    postcode = address.get("postal_code")
    match = _POSTCODE.fullmatch(postcode.strip()) if isinstance(postcode, str) else None
    if match:
        yield rf"\b{match.group(1)}\s*{match.group(2)}\b"


def _redacted(
    value: object, ids: set[object], masks: list[re.Pattern[str]], depth: int = 0
) -> object:
    if depth > _DEEPEST:
        return None  # nothing that a card shows lies this deep
    if isinstance(value, Mapping):
        kept = _without_place(value) if _is_secret(value, ids) else value
        return {key: _redacted(item, ids, masks, depth + 1) for key, item in kept.items()}
    if isinstance(value, list):
        return [_redacted(item, ids, masks, depth + 1) for item in value]
    if isinstance(value, str):
        for mask in masks:
            value = mask.sub(_MASK, value)
    return value


def _without_place(place: Mapping[str, object]) -> dict[str, object]:
    kept = {key: value for key, value in place.items() if key in _LOCATION_KEEPS}
    kept["confidential"] = True
    addresses = place.get("addresses")
    if isinstance(addresses, list):
        kept["addresses"] = [
            _address_without_street(address) if isinstance(address, dict) else address
            for address in addresses
        ]
    return kept


def _address_without_street(address: Mapping[str, object]) -> dict[str, object]:
    kept = {key: value for key, value in address.items() if key in _ADDRESS_KEEPS}
    postcode = address.get("postal_code")
    kept["address_1"] = ""  # HSDS 3.1 requires the key
    kept["postal_code"] = postcode.strip()[:4] if isinstance(postcode, str) else ""
    return kept

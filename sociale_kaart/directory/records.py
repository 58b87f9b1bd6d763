"""Reading an HSDS 3.1 service record in full form, with our profile, into a `Service`.

- Keys that we do not know are left alone; the store keeps the record whole beside what is read.
- What HSDS 3.1 requires must be there: id, name and status, and the id of every object that we
  read. Types are strict. A record with a fault is refused with all its faults. What HSDS 3.1
  allows is accepted; a value that makes no sense counts as unknown.
- Text is cleaned (`text.py`). An address on the web that is not http(s) is left out, because a
  card makes a link of it.
- A schedule whose rule we cannot read keeps its words and gets no dates: no time beats a wrong one.

Profile fields (HSDS-NL, data/profile): location.confidential, schedule.exdate,
schedule.skip_public_holidays, schedule.skip_school_holidays.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final, TypeVar

from sociale_kaart.directory.confidential import postcode_shown, redact
from sociale_kaart.directory.fields import Fields, day_from_text
from sociale_kaart.directory.model import (
    Address,
    Capacity,
    Contact,
    CostOption,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    ServiceStatus,
    Term,
)
from sociale_kaart.directory.rows import row_from_service

__all__ = ["RecordInvalid", "redact", "row_from_service", "service_from_record"]

_CBS_CODE = re.compile(r"(?<![A-Z0-9])(GM[0-9]{4}|WK[0-9]{6})(?![0-9])")
_OWN_CODE = re.compile(r"[a-z0-9-]{2,60}")
_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+")
_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_BYDAY = re.compile(r"[+-]?[0-9]{0,2}(MO|TU|WE|TH|FR|SA|SU)")
_MONTHDAY = re.compile(r"[+-]?[0-9]{1,2}")
_LOCATION_TYPES: Final = ("physical", "postal", "virtual")  # HSDS 3.1 location.location_type
_FREQUENCIES: Final = ("WEEKLY", "MONTHLY")  # HSDS 3.1 schedule.freq
_Value = TypeVar("_Value")
_DEEPEST: Final = 40  # levels; a service in full form has some twelve
_MOST_NESTED: Final = 200  # locations, schedules and the like of one service


class RecordInvalid(ValueError):  # noqa: N818 - says what it is, as every error here
    """A record that is no HSDS 3.1 service that we can show.

    Attributes:
        reasons: the faults, each with its path in the record; never the text of the record.
    """

    def __init__(self, reasons: tuple[str, ...]) -> None:
        self.reasons = reasons
        super().__init__("; ".join(reasons))


def service_from_record(record: Mapping[str, object]) -> Service:
    """Return the service that a record describes. A confidential location comes out redacted.

    Raises:
        RecordInvalid: when a required field is missing or a field has the wrong type.
    """
    _require_plain_json(record)
    fields = Fields(redact(record))
    service = _service(fields)
    if fields.reasons:
        raise RecordInvalid(tuple(fields.reasons))
    return service


def _service(fields: Fields) -> Service:
    held = [_identified(item) for item in fields.children("service_at_locations", _MOST_NESTED)]
    places = [place for item in held if (place := item.child("location")) is not None]
    organization = fields.child("organization")
    return Service(
        id=fields.identifier(),
        name=fields.line("name", required=True),
        status=_status(fields),
        organization=None if organization is None else _organization(organization),
        alternate_name=fields.line("alternate_name"),
        description=fields.text("description"),
        url=_web(fields, "url"),
        email=_email(fields),
        application_process=fields.text("application_process"),
        eligibility_description=fields.text("eligibility_description"),
        fees_description=fields.text("fees_description"),
        wait_time=fields.text("wait_time"),
        alert=fields.text("alert"),
        minimum_age=fields.number("minimum_age", lowest=0, highest=150),
        maximum_age=fields.number("maximum_age", lowest=0, highest=150),
        assured_date=fields.day("assured_date"),
        last_modified=fields.moment("last_modified"),
        phones=_of_all((fields, *held, *places), "phones", _phone),
        contacts=_of_all((fields, *held, *places), "contacts", _contact),
        schedules=_of_all((fields, *held, *places), "schedules", _schedule),
        service_areas=_of_all((fields, *held), "service_areas", _service_area),
        locations=_unique(_location(place) for place in places),
        languages=_of_all((fields,), "languages", _language),
        cost_options=_of_all((fields,), "cost_options", _cost),
        required_documents=_of_all((fields,), "required_documents", _document),
        capacities=_of_all((fields,), "capacities", _capacity),
        terms=_of_all((fields,), "attributes", _term),
    )


def _of_all(
    holders: Iterable[Fields], key: str, read: Callable[[Fields], _Value | None]
) -> tuple[_Value, ...]:
    """Read a list that HSDS allows on several levels (service, service_at_location, location)."""
    found = (
        value
        for holder in holders
        for item in holder.children(key, _MOST_NESTED)
        if (value := read(_identified(item))) is not None
    )
    return _unique(found)


def _unique(values: Iterable[_Value]) -> tuple[_Value, ...]:
    return tuple(dict.fromkeys(values))


def _identified(item: Fields) -> Fields:
    """Check the id that HSDS 3.1 requires of every object."""
    item.identifier()
    return item


def _require_plain_json(record: Mapping[str, object]) -> None:
    """Refuse what no JSON of a service holds, level by level, also where nobody reads it.

    The store and the feed write a record whole, so they must be able to.
    """
    level: list[object] = list(record.values())
    for _ in range(_DEEPEST):
        below: list[object] = []
        for value in level:
            if isinstance(value, dict):
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
            elif isinstance(value, float) and not math.isfinite(value):
                raise RecordInvalid(("record: holds a number that is not finite",))
        if not below:
            return
        level = below
    raise RecordInvalid(("record: nests too deep",))


def _status(fields: Fields) -> ServiceStatus:
    found = fields.raw("status")
    try:
        return ServiceStatus(found)
    except ValueError:
        fields.fault("status", "is not a status of HSDS 3.1" if found else "is missing")
        return ServiceStatus.INACTIVE


def _organization(item: Fields) -> Organization:
    return Organization(
        id=item.identifier(),
        name=item.line("name", required=True),
        description=item.text("description"),
        website=_web(item, "website"),
        alternate_name=item.line("alternate_name"),
        phones=_of_all((item,), "phones", _phone),
        contacts=_of_all((item,), "contacts", _contact),
    )


def _phone(item: Fields) -> Phone | None:
    number = item.line("number", required=True, limit=50)
    return Phone(number, item.line("description")) if number else None


def _contact(item: Fields) -> Contact | None:
    contact = Contact(
        name=item.line("name"),
        title=item.line("title"),
        email=_email(item),
        phones=_of_all((item,), "phones", _phone),
    )
    return None if contact == Contact("") else contact


def _location(item: Fields) -> Location:
    location_type = item.raw("location_type")
    if location_type not in _LOCATION_TYPES:
        item.fault("location_type", "is not a type of location of HSDS 3.1")
    return Location(
        id=item.identifier(),
        name=item.line("name"),
        description=item.text("description"),
        location_type=location_type,
        latitude=item.number("latitude", lowest=-90, highest=90),
        longitude=item.number("longitude", lowest=-180, highest=180),
        transportation=item.text("transportation"),
        addresses=_of_all((item,), "addresses", _address),
        accessibility=_of_all((item,), "accessibility", _accessibility),
        confidential=item.flag("confidential"),
    )


def _accessibility(item: Fields) -> str | None:
    said = (item.text("description"), item.text("details"))
    return ": ".join(text for text in said if text) or None


def _address(item: Fields) -> Address:
    return Address(
        # required by HSDS 3.1, but empty where the address is confidential
        address_1=item.line("address_1"),
        city=item.line("city"),
        postal_code=postcode_shown(item.line("postal_code", limit=20)),
    )


def _schedule(item: Fields) -> Schedule:
    freq = item.raw("freq")
    if freq and freq not in _FREQUENCIES:
        item.fault("freq", "is not a frequency of HSDS 3.1")
    byday = _split(item.line("byday"))
    bymonthday = _split(item.line("bymonthday"))
    readable = all(_BYDAY.fullmatch(day) for day in byday) and all(
        _MONTHDAY.fullmatch(day) for day in bymonthday
    )
    schedule = Schedule(
        freq=freq,
        interval=item.whole("interval", lowest=1, highest=1_000) or 1,
        byday=byday,
        bymonthday=tuple(int(day) for day in bymonthday) if readable else (),
        dtstart=item.day("dtstart"),
        until=item.day("until"),
        valid_from=item.day("valid_from"),
        valid_to=item.day("valid_to"),
        opens_at=item.clock("opens_at"),
        closes_at=item.clock("closes_at"),
        description=item.text("description"),
        exdate=_days(item, "exdate"),
        skip_public_holidays=item.flag("skip_public_holidays"),
        skip_school_holidays=item.flag("skip_school_holidays"),
    )
    return schedule if readable else Schedule(description=schedule.description)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip().upper() for part in text.split(",") if part.strip())


def _days(item: Fields, key: str) -> tuple[date, ...]:
    days = [day_from_text(text) for text in item.lines(key)]
    if None in days:
        item.fault(key, "holds something that is not a date")  # HSDS-NL schedule.exdate
    return tuple(day for day in days if day is not None)


def _service_area(item: Fields) -> ServiceArea | None:
    uri = item.line("uri")
    match = _CBS_CODE.search(uri)
    code = match.group(1) if match else uri if _OWN_CODE.fullmatch(uri) else ""
    area = ServiceArea(name=item.line("name"), code=code)
    return area if area.name or area.code else None


def _language(item: Fields) -> str | None:
    return (item.line("code", limit=20).lower() or item.line("name")) or None


def _cost(item: Fields) -> CostOption:
    return CostOption(
        option=item.line("option"),
        amount=item.number("amount", lowest=0),
        currency=(item.line("currency", limit=10) or "EUR").upper(),
        amount_description=item.text("amount_description"),
    )


def _document(item: Fields) -> str | None:
    return item.line("document") or None


def _capacity(item: Fields) -> Capacity | None:
    unit = item.child("unit")
    if unit is None:
        item.fault("unit", "is missing")
    available = item.number("available", required=True)
    updated = item.moment("updated", required=True)
    if available is None or available < 0 or updated is None:
        return None
    return Capacity(
        available=available,
        maximum=item.number("maximum", lowest=0),
        updated=updated,
        unit=unit.line("name") if unit else "",
        description=item.text("description"),
    )


def _term(item: Fields) -> Term | None:
    term = item.child("taxonomy_term")
    if term is None:
        return None
    term.identifier()
    name = term.line("name", required=True)
    detail = term.child("taxonomy_detail")
    taxonomy = term.line("taxonomy") or (detail.line("name") if detail else "")
    code = term.line("code") or name
    return Term(taxonomy, code, name) if taxonomy and code else None


def _email(item: Fields) -> str:
    found = item.line("email")
    return found if _EMAIL.fullmatch(found) else ""


def _web(item: Fields, key: str) -> str:
    found = item.line(key, limit=2_000)
    return found if _WEB.fullmatch(found) else ""

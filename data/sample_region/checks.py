"""What may not be wrong in an organisation or a service before a record is made of it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Final

from data.sample_region.contact_data import (
    LETTERS,
    LOWEST_NUMBER,
    email_is_impossible,
    name_is_invented,
    phone_is_impossible,
    possible_contact_data,
)
from data.sample_region.languages import LANGUAGE_NAMES
from data.sample_region.reading import Entry
from data.sample_region.vocabulary import TAXONOMY_OF_KEY
from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import ServiceStatus
from sociale_kaart.directory.taxonomies import Taxonomies

PUBLISHED: Final = date(2026, 11, 20)  # the day of the sample: nothing in it is of later
WHOLE_REGION: Final = "*"

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BYDAY = re.compile(r"(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)")
_ORGANIZATION_KEYS: Final = frozenset(
    {"key", "name", "alternate_name", "description", "phone", "email", "source", "service"}
)
_TEXTS: Final = ("alternate_name", "eligibility", "application", "wait_time", "alert", "status")
_SERVICE_KEYS: Final = frozenset(
    {"key", "name", "description", "areas", "languages", "accessibility", "documents", "assured"}
    | {"minimum_age", "maximum_age", "cost", "capacity", "contact", "place", "schedule"}
    | set(_TEXTS)
    | set(TAXONOMY_OF_KEY)
)
_PLACE_KEYS: Final = frozenset(
    {"name", "street", "number", "pc4", "letters", "city", "transportation", "confidential"}
    | {"latitude", "longitude"}
)
_SCHEDULE_DAYS: Final = ("dtstart", "until", "valid_from", "valid_to")
_SCHEDULE_KEYS: Final = frozenset(
    {"freq", "interval", "byday", "bymonthday", "opens", "closes", "description", "exdate"}
    | {"skip_public_holidays", "skip_school_holidays"}
    | set(_SCHEDULE_DAYS)
)


def check_organization(entry: Entry) -> None:
    """Note what is wrong with an organisation, its services left aside."""
    entry.only(_ORGANIZATION_KEYS)
    fields = entry.fields
    _check_key(entry, fields.line("key", required=True))
    for name in ("name", "description", "source"):
        fields.line(name, required=True)
    _check_reachable(entry, fields.line("phone"), fields.line("email"))
    entry.settle(fields)
    _check_texts(entry, {key: value for key, value in entry.values.items() if key != "service"})


def check_service(entry: Entry, areas: Areas, taxonomies: Taxonomies) -> None:
    """Note what is wrong with a service."""
    entry.only(_SERVICE_KEYS)
    fields = entry.fields
    _check_key(entry, fields.line("key", required=True))
    for name in ("name", "description", "kind", "ladder", "access"):
        fields.line(name, required=True)
    for name in _TEXTS:
        fields.text(name)
    status = fields.line("status")
    if status and status not in {known.value for known in ServiceStatus}:
        entry.fault(f"unknown status {status}")
    for code in fields.lines("languages"):
        if code not in LANGUAGE_NAMES:
            entry.fault(f"unknown language {code}")
    _check_ages(entry)
    _check_codes(entry, taxonomies)
    _check_areas(entry, areas)
    _check_day(entry, "assured", required=True)
    entry.settle(fields)
    _check_contact(entry)
    _check_place(entry, areas)
    _check_money_and_room(entry)
    for schedule in entry.parts("schedule"):
        _check_schedule(schedule)
    _check_texts(entry, entry.values)


def _check_key(entry: Entry, key: str) -> None:
    if not _KEY.fullmatch(key):
        entry.fault(f"key {key!r} is not kebab-case")


def _check_reachable(entry: Entry, phone: str, email: str) -> None:
    if phone and not phone_is_impossible(phone):
        entry.fault(f"phone {phone} could be real")
    if email and not email_is_impossible(email):
        entry.fault(f"email {email} could be real")


def _check_texts(entry: Entry, values: Mapping[str, object]) -> None:
    for key, text in _texts(values):
        if key not in {"phone", "email"}:
            for found in possible_contact_data(text):
                entry.fault(f"{key}: {found} could be real")


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _texts(item, str(name))
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, key)


def _check_ages(entry: Entry) -> None:
    fields = entry.fields
    lowest = fields.number("minimum_age", lowest=0, highest=120)
    highest = fields.number("maximum_age", lowest=0, highest=120)
    entry.settle(fields)
    if lowest is not None and highest is not None and lowest > highest:
        entry.fault("minimum_age is above maximum_age")


def _check_codes(entry: Entry, taxonomies: Taxonomies) -> None:
    for key, taxonomy in TAXONOMY_OF_KEY.items():
        for code in codes_of(entry, key):
            if taxonomies.term(taxonomy, code) is None:
                entry.fault(f"{key}: unknown code {code} of {taxonomy}")
    if not 1 <= len(codes_of(entry, "themes")) <= 4:
        entry.fault("themes: one to four are needed")


def codes_of(entry: Entry, key: str) -> list[str]:
    """Return the codes at a key, whether it holds one or a list."""
    found = entry.values.get(key)
    codes = found if isinstance(found, list) else [found]
    return [str(code) for code in codes if code not in (None, "")]


def _check_areas(entry: Entry, areas: Areas) -> None:
    found = entry.values.get("areas")
    if not isinstance(found, list):
        entry.fault("areas is missing, or not a list")
        return
    for code in found:
        if code == WHOLE_REGION and len(found) > 1:
            entry.fault("areas: the whole region stands alone")
        if code != WHOLE_REGION and areas.area(str(code)) is None:
            entry.fault(f"unknown area {code}")


def _check_day(
    entry: Entry, key: str, *, required: bool = False, may_be_later: bool = False
) -> None:
    found = entry.values.get(key)
    if found is None and not required:
        return
    try:
        day = date.fromisoformat(str(found))
    except ValueError:
        entry.fault(f"{key}: {found!r} is not a date")
        return
    if day > PUBLISHED and not may_be_later:
        entry.fault(f"{key}: {day} is after {PUBLISHED}")


def _check_contact(entry: Entry) -> None:
    contact = entry.part("contact")
    if contact is None:
        return
    contact.only({"name", "title", "phone", "email"})
    fields = contact.fields
    name = fields.line("name", required=True)
    fields.line("title")
    _check_reachable(contact, fields.line("phone"), fields.line("email"))
    contact.settle(fields)
    if not name_is_invented(name):
        contact.fault(f"name {name} could be real")


def _check_place(entry: Entry, areas: Areas) -> None:
    place = entry.part("place")
    if place is None:
        if entry.values.get("accessibility"):
            entry.fault("accessibility without a place")
        return
    place.only(_PLACE_KEYS)
    fields = place.fields
    for name in ("name", "street", "city"):
        fields.line(name, required=True)
    fields.text("transportation")
    fields.flag("confidential")
    pc4 = fields.line("pc4", required=True)
    if areas.postcode(pc4) is None:
        place.fault(f"unknown postcode {pc4}")
    if fields.line("letters") not in LETTERS:
        place.fault(f"postcode letters {fields.line('letters')} could be real")
    if fields.whole("number", lowest=LOWEST_NUMBER, highest=99_999) is None:
        place.fault(f"house number {place.values.get('number')} could be real")
    place.settle(fields)


def _check_money_and_room(entry: Entry) -> None:
    cost = entry.part("cost")
    if cost is not None:
        cost.only({"amount", "per"})
        fields = cost.fields
        fields.number("amount", lowest=0, highest=10_000, required=True)
        fields.line("per")
        cost.settle(fields)
    capacity = entry.part("capacity")
    if capacity is not None:
        capacity.only({"available", "maximum", "updated", "unit"})
        fields = capacity.fields
        fields.line("unit", required=True)
        available = fields.number("available", lowest=0, highest=10_000, required=True)
        maximum = fields.number("maximum", lowest=0, highest=10_000)
        if available is not None and maximum is not None and available > maximum:
            capacity.fault("more places available than there are")
        _check_day(capacity, "updated", required=True)
        capacity.settle(fields)


def _check_schedule(entry: Entry) -> None:
    entry.only(_SCHEDULE_KEYS)
    fields = entry.fields
    freq = fields.line("freq")
    if freq not in {"", "WEEKLY", "MONTHLY"}:
        entry.fault(f"unknown freq {freq}")
    for rule in fields.lines("byday"):
        if not _BYDAY.fullmatch(rule) or (freq == "WEEKLY" and len(rule) > 2):
            entry.fault(f"byday {rule} is not possible with {freq or 'no freq'}")
    for key in _SCHEDULE_DAYS:
        _check_day(entry, key, may_be_later=True)
    for text in fields.lines("exdate"):
        _check_day(entry.part("exdate", {"exdate": text}) or entry, "exdate", may_be_later=True)
    for key in ("opens", "closes"):
        _check_time(entry, fields.line(key))
    for key in ("skip_public_holidays", "skip_school_holidays"):
        fields.flag(key)
    fields.line("description")
    entry.settle(fields)
    first = entry.values.get("dtstart") or entry.values.get("valid_from")
    if entry.values.get("interval", 1) != 1 and not first:
        entry.fault("an interval needs a dtstart or valid_from: nobody can tell which week")
    if freq == "WEEKLY" and not entry.values.get("byday"):
        entry.fault("a weekly time needs its byday")


def _check_time(entry: Entry, text: str) -> None:
    try:
        if text:
            time.fromisoformat(text)
    except ValueError:
        entry.fault(f"{text} is not a time")

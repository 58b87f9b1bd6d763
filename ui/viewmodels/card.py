"""The card of one service as sections of plain text: what is said, not how it looks.

A section without content is left out, except the ones that a professional would miss: there it says
that it is not known. Nothing here may show more of a confidential location than the record gives,
and its records hold no street, point or full postcode (see `directory/confidential.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.freshness import freshness, known_capacity
from sociale_kaart.directory.model import (
    Contact,
    CostOption,
    Kind,
    Ladder,
    Location,
    Phone,
    Service,
    ServiceStatus,
)
from sociale_kaart.directory.schedules import Occurrence, occurrences
from sociale_kaart.directory.taxonomies import Taxonomies
from ui.viewmodels.lines import FRESHNESS_MARKS, checked, free_places
from ui.wording import dates, numbers, terms
from ui.wording.source import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
DAYS_AHEAD = 14
_FREE = frozenset({"gratis", "kosteloos", "free"})  # as an option it says what its price says
MOST_TIMES = 12  # lines
MANY_DAYS = 3  # weekdays with the same hours: said in one line


class Topic(StrEnum):
    """The sections of a card, in their order."""

    TIMES = "times"
    COSTS = "costs"
    AUDIENCE = "audience"
    APPLY = "apply"
    CONTACT = "contact"
    WHERE = "where"
    CHECKED = "checked"
    SOURCE = "source"


TITLES = {
    Topic.TIMES: QT_TRANSLATE_NOOP("Card", "When"),
    Topic.COSTS: QT_TRANSLATE_NOOP("Card", "Costs"),
    Topic.AUDIENCE: QT_TRANSLATE_NOOP("Card", "For whom"),
    Topic.APPLY: QT_TRANSLATE_NOOP("Card", "How to apply"),
    Topic.CONTACT: QT_TRANSLATE_NOOP("Card", "Who to call"),
    Topic.WHERE: QT_TRANSLATE_NOOP("Card", "Where"),
    Topic.CHECKED: QT_TRANSLATE_NOOP("Card", "Last checked"),
    Topic.SOURCE: QT_TRANSLATE_NOOP("Card", "Source"),
}
ICONS = {
    Topic.TIMES: "clock",
    Topic.COSTS: "euro",
    Topic.AUDIENCE: "people",
    Topic.APPLY: "document",
    Topic.CONTACT: "phone",
    Topic.WHERE: "place",
    Topic.SOURCE: "info",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A small label below the name: an icon with a word."""

    icon: str
    text: str
    colour: str = "muted"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the card: `lines` in order; a line may hold line breaks of its source."""

    topic: Topic
    title: str
    lines: tuple[str, ...]
    icon: str
    colour: str = "muted"


@dataclass(frozen=True, slots=True)
class Card:
    """Everything a card shows.

    Attributes:
        alert: a warning of the source, or that it is closed or retired; empty for none.
        website: http or https address, or empty.
    """

    id: str
    name: str
    organization: str
    marks: tuple[Mark, ...]
    alert: str
    description: str
    sections: tuple[Section, ...]
    website: str

    def as_text(self) -> str:
        """Return the card as plain text, to copy."""
        parts = [self.name, self.organization, self.description]
        parts += ["\n".join((section.title, *section.lines)) for section in self.sections]
        if self.website:
            parts.append(self.website)
        return "\n\n".join(part for part in parts if part)


def card_of(service: Service, *, now: datetime, taxonomies: Taxonomies, language: str) -> Card:
    """Word a service.

    Args:
        service: to show.
        now: local time, with its zone.
        taxonomies: for the names of codes.
        language: "nl" or "en".
    """
    names = _Names(taxonomies, language)
    worded: dict[Topic, tuple[str, ...]] = {
        Topic.TIMES: _times(service, now),
        Topic.COSTS: _costs(service),
        Topic.AUDIENCE: _audience(service, names),
        Topic.APPLY: _apply(service, names),
        Topic.CONTACT: _contacts(service),
        Topic.WHERE: _where(service),
        Topic.CHECKED: _checked(service, now),
        Topic.SOURCE: names.all(service, "bron"),
    }
    marks = {topic: (icon, "muted") for topic, icon in ICONS.items()}
    marks[Topic.CHECKED] = FRESHNESS_MARKS[freshness(service.assured_date, now.date())]
    sections = (
        Section(topic, translate("Card", TITLES[topic]), lines, *marks[topic])
        for topic, lines in worded.items()
        if lines
    )
    return Card(
        id=service.id,
        name=service.name,
        organization=service.organization.name if service.organization else "",
        marks=_marks(service, names, now),
        alert=_alert(service),
        description=service.description.strip(),
        sections=tuple(sections),
        website=_website(service),
    )


@dataclass(frozen=True, slots=True)
class _Names:
    taxonomies: Taxonomies
    language: str

    def all(self, service: Service, taxonomy: str) -> tuple[str, ...]:
        """Return the names of a service's terms; of the source's own where the code is unknown."""
        return tuple(
            self.taxonomies.name(taxonomy, term.code, self.language)
            if self.taxonomies.term(taxonomy, term.code)
            else term.name or term.code
            for term in service.terms
            if term.taxonomy == taxonomy
        )


def _marks(service: Service, names: _Names, now: datetime) -> tuple[Mark, ...]:
    kind = next((k for k in Kind if k.value in service.codes("nl-soort")), None)
    step = next((s for s in Ladder if s.value in service.codes("nl-ladder")), None)
    marks = [Mark(terms.KIND_ICONS[kind] if kind else "question", terms.kind(kind), "accent")]
    if step is not None:
        marks.append(Mark("ladder", terms.ladder(step)))
    marks += [Mark("tag", name) for name in names.all(service, "nl-thema")]
    places = free_places(known_capacity(service, now))
    if places:
        marks.append(Mark("seat", places))
    return tuple(marks)


def _alert(service: Service) -> str:
    closed = {
        ServiceStatus.TEMPORARILY_CLOSED: QT_TRANSLATE_NOOP("Card", "Closed for the time being."),
        ServiceStatus.INACTIVE: QT_TRANSLATE_NOOP("Card", "This offer has stopped."),
        ServiceStatus.DEFUNCT: QT_TRANSLATE_NOOP("Card", "This offer has stopped."),
    }.get(service.status)
    said = (translate("Card", closed) if closed else "", service.alert.strip())
    return " ".join(part for part in said if part)


def _times(service: Service, now: datetime) -> tuple[str, ...]:
    found = occurrences(service.schedules, now.date(), DAYS_AHEAD)
    words = [s.description.strip() for s in service.schedules if s.description.strip()]
    lines = _time_lines(found)[:MOST_TIMES]
    lines += [text for text in dict.fromkeys(words) if not any(text in line for line in lines)]
    if not found and service.schedules:
        lines.insert(0, translate("Card", "Not in the next two weeks."))
    if service.wait_time.strip():
        waiting = translate("Card", "Waiting time: {time}")
        lines.append(waiting.format(time=service.wait_time.strip()))
    if not lines and not _is_online(service):
        lines.append(translate("Card", "No fixed times known. Ask by phone."))
    return tuple(lines)


def _is_online(service: Service) -> bool:
    places = service.locations
    return bool(places) and all(place.location_type == "virtual" for place in places)


def _time_lines(found: Sequence[Occurrence]) -> list[str]:
    """Say each time; what is the same on many days of every week is said in one line."""
    by_hours: dict[str, list[date]] = {}
    for one in found:
        hours = dates.period(one.start, one.end) if one.has_time else ""
        by_hours.setdefault(hours, []).append(one.start.date())
    said: list[tuple[date, str]] = []
    for hours, days in by_hours.items():
        weekdays = {day.weekday() for day in days}
        # Only when no week lacks one: "maandag tot en met vrijdag" must be true on Christmas too.
        if len(weekdays) >= MANY_DAYS and len(set(days)) == len(weekdays) * DAYS_AHEAD // 7:
            named = [(days[0], dates.weekdays(weekdays))]
        else:
            named = [(day, dates.weekday_and_date(day)) for day in days]
        said += [(day, f"{name}, {hours}" if hours else name) for day, name in named]
    return [line for _, line in sorted(said, key=lambda one: one[0])]


def _costs(service: Service) -> tuple[str, ...]:
    lines = [line for cost in service.cost_options if (line := _cost(cost))]
    words = service.fees_description.strip()
    if words and not any(words.casefold() in line.casefold() for line in lines):
        lines.append(words)
    return tuple(dict.fromkeys(lines)) or (translate("Card", "Not known. Ask before you refer."),)


def _cost(cost: CostOption) -> str:
    amount = numbers.price(cost.amount, cost.currency) if cost.amount is not None else ""
    words = [text.strip() for text in (cost.option, cost.amount_description) if text.strip()]
    if len(words) == 2 and words[1].casefold() in words[0].casefold():
        words.pop()
    if words and (words[0] == amount or (words[0].casefold() in _FREE and cost.amount == 0)):
        words.pop(0)
    return " ".join(part for part in (amount, ", ".join(words)) if part)


def _audience(service: Service, names: _Names) -> tuple[str, ...]:
    groups = ", ".join(names.all(service, "nl-doelgroep"))
    lines = [
        groups[:1].upper() + groups[1:],
        numbers.ages(service.minimum_age, service.maximum_age),
        service.eligibility_description.strip(),
    ]
    languages = [terms.language(code) for code in service.languages]
    if languages and [code.lower() for code in service.languages] != ["nl"]:
        lines.append(translate("Card", "Languages: {names}").format(names=", ".join(languages)))
    return tuple(line for line in lines if line) or (translate("Card", "Everybody."),)


def _apply(service: Service, names: _Names) -> tuple[str, ...]:
    lines = [*names.all(service, "nl-toegang"), service.application_process.strip()]
    if service.required_documents:
        bring = translate("Card", "Bring along: {things}")
        lines.append(bring.format(things=", ".join(service.required_documents)))
    return tuple(line for line in lines if line)


def _contacts(service: Service) -> tuple[str, ...]:
    organization = service.organization
    people = service.contacts or (organization.contacts if organization else ())
    lines = [line for contact in people for line in _contact(contact)]
    known = {contact.email for contact in people}
    phones = service.phones or (organization.phones if organization and not people else ())
    lines += [_phone(phone) for phone in phones]
    if service.email not in known:
        lines.append(service.email)
    return tuple(dict.fromkeys(line for line in lines if line))


def _contact(contact: Contact) -> tuple[str, ...]:
    who = f"{contact.name}, {contact.title}" if contact.title else contact.name
    return (who, *(_phone(phone) for phone in contact.phones), contact.email)


def _phone(phone: Phone) -> str:
    number = numbers.phone(phone.number)
    return f"{number} ({phone.description})" if phone.description else number


def _where(service: Service) -> tuple[str, ...]:
    lines = [line for location in service.locations for line in _location(location)]
    areas = ", ".join(area.name for area in service.service_areas if area.name)
    if areas:
        lines.append(translate("Card", "Works in: {areas}").format(areas=areas))
    return tuple(dict.fromkeys(lines))


def _location(location: Location) -> list[str]:
    if location.location_type == "virtual":
        return [location.name or translate("Card", "Online or by phone")]
    lines = []
    for address in location.addresses:
        town = " ".join(part for part in (address.postal_code, address.city) if part)
        parts = (location.name, address.address_1, town)
        lines.append(", ".join(part for part in parts if part))
    if not location.addresses and location.name:
        lines.append(location.name)
    if location.confidential:
        lines.append(translate("Card", "The address is secret. Call for an appointment."))
    lines += [text for text in (location.description, location.transportation) if text]
    if location.accessibility:
        access = translate("Card", "Access: {details}")
        lines.append(access.format(details=", ".join(location.accessibility)))
    return lines


def _checked(service: Service, now: datetime) -> tuple[str, ...]:
    when = checked(service.assured_date, now.date())
    when = when[:1].upper() + when[1:]
    if service.assured_date is None:
        return (when,)
    return (f"{when} ({dates.full_date(service.assured_date)})",)


def _website(service: Service) -> str:
    own = service.url, service.organization.website if service.organization else ""
    return next((text.strip() for text in own if _is_web(text)), "")


def _is_web(text: str) -> bool:
    try:
        found = urlsplit(text.strip())
    except ValueError:
        return False
    return found.scheme in {"http", "https"} and bool(found.hostname)

"""The public map in memory: HSDS 3.1 records as frozen dataclasses, under their HSDS names.

Only what the program reads is modelled. The record itself is kept whole in the store, unknown
keys and all, so that nothing of a source is lost (see `records.py` for reading one). Fields of the
Dutch profile (`HSDS-NL`, data/profile) are marked below.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class ServiceStatus(StrEnum):
    """HSDS 3.1 service.status."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"
    TEMPORARILY_CLOSED = "temporarily closed"


class Kind(StrEnum):
    """Who stands behind an offering (taxonomy `nl-soort`)."""

    FORMAL = "formeel"
    INFORMAL = "informeel"
    RESIDENTS = "inwonersinitiatief"
    ONLINE = "online"


class Ladder(StrEnum):
    """The escalation ladder, lightest help first (taxonomy `nl-ladder`, 004:3853-3857)."""

    SELF = "zelf"
    TOGETHER = "samen"
    PEERS = "peers"
    INFORMAL = "informeel"
    FORMAL = "formeel"


@dataclass(frozen=True, slots=True)
class Phone:
    """HSDS phone. `number` in E.164; `wording` shows it the Dutch way."""

    number: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """HSDS contact: a person or a desk that a professional or resident can turn to."""

    name: str
    title: str = ""
    email: str = ""
    phones: tuple[Phone, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """HSDS address. `postal_code` as `1234 AB`; only `1234` where the address is confidential."""

    address_1: str
    city: str
    postal_code: str


@dataclass(frozen=True, slots=True)
class Location:
    """HSDS location. Latitude and longitude in degrees (WGS 84), None where not to be known.

    `confidential` is a field of our profile: street, number, point and full postcode of such a
    location are in no feed, index, print, export or log.
    """

    id: str
    name: str = ""
    description: str = ""
    location_type: str = "physical"
    latitude: float | None = None
    longitude: float | None = None
    transportation: str = ""
    addresses: tuple[Address, ...] = ()
    accessibility: tuple[str, ...] = ()
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """HSDS schedule (an RFC 5545 rule) with the exceptions that HSDS lacks (our profile).

    Attributes:
        freq: "WEEKLY" or "MONTHLY"; empty for a single moment at `dtstart`.
        byday: HSDS 3.1 schedule.byday, for example ("MO", "TH") or ("2TU",) for a second Tuesday.
        bymonthday: days of the month, 1 to 31, negative from the end.
        exdate: days on which it does not take place (profile).
        skip_public_holidays, skip_school_holidays: profile.
    """

    freq: str = ""
    interval: int = 1
    byday: tuple[str, ...] = ()
    bymonthday: tuple[int, ...] = ()
    dtstart: date | None = None
    until: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    opens_at: time | None = None
    closes_at: time | None = None
    description: str = ""
    exdate: tuple[date, ...] = ()
    skip_public_holidays: bool = False
    skip_school_holidays: bool = False


@dataclass(frozen=True, slots=True)
class ServiceArea:
    """HSDS service_area. `code` is the CBS gemeente or wijk code found in `uri`, or empty."""

    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class CostOption:
    """HSDS cost_option. `amount` in `currency` units (euro), None where only words are given."""

    option: str
    amount: float | None = None
    currency: str = "EUR"
    amount_description: str = ""


@dataclass(frozen=True, slots=True)
class Capacity:
    """HSDS capacity: free places and when that was known. Counts as unknown after 30 days."""

    available: float
    maximum: float | None
    updated: datetime
    unit: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One attribute of a service: a term of a taxonomy (`nl-thema`, `nl-doelgroep`, ...)."""

    taxonomy: str
    code: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Organization:
    """HSDS organization, as far as a card shows it."""

    id: str
    name: str
    description: str = ""
    website: str = ""
    alternate_name: str = ""
    phones: tuple[Phone, ...] = ()
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """HSDS service in full form. Its text comes from outside: plain text, never markup."""

    id: str
    name: str
    status: ServiceStatus
    organization: Organization | None = None
    alternate_name: str = ""
    description: str = ""
    url: str = ""
    email: str = ""
    application_process: str = ""
    eligibility_description: str = ""
    fees_description: str = ""
    wait_time: str = ""
    alert: str = ""
    minimum_age: float | None = None
    maximum_age: float | None = None
    assured_date: date | None = None
    last_modified: datetime | None = None
    phones: tuple[Phone, ...] = ()
    contacts: tuple[Contact, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    service_areas: tuple[ServiceArea, ...] = ()
    locations: tuple[Location, ...] = ()  # through service_at_locations
    languages: tuple[str, ...] = ()  # ISO 639-1 codes
    cost_options: tuple[CostOption, ...] = ()
    required_documents: tuple[str, ...] = ()
    capacities: tuple[Capacity, ...] = ()
    terms: tuple[Term, ...] = ()

    def codes(self, taxonomy: str) -> tuple[str, ...]:
        """Return the codes of this service in one taxonomy, in the order of the record."""
        return tuple(term.code for term in self.terms if term.taxonomy == taxonomy)


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """What lists, filters, facets and ranking read of a service: the read model of the store.

    Attributes:
        kind, ladder: None where the source does not say.
        area: name of the gemeente or wijk where it takes place, or of its working area.
        gemeente: CBS code of the gemeente where it takes place; empty for online and unknown.
        area_codes: CBS codes that it serves (a set, never one: 002:597-605).
        places: (latitude, longitude) in degrees of each location; a confidential location counts
            as the middle of its PC4.
        price: lowest known price in euro, 0.0 for free, None where unknown.
        tags: codes by taxonomy, as "nl-doelgroep:ouderen"; themes have their own field.
    """

    id: str
    name: str
    organization: str
    status: ServiceStatus
    kind: Kind | None
    ladder: Ladder | None
    themes: tuple[str, ...]
    tags: frozenset[str]
    area: str
    gemeente: str
    area_codes: frozenset[str]
    places: tuple[tuple[float, float], ...]
    online: bool
    languages: tuple[str, ...]
    minimum_age: float | None
    maximum_age: float | None
    price: float | None
    assured_date: date | None
    schedules: tuple[Schedule, ...]
    capacity: Capacity | None

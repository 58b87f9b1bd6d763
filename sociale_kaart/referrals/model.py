"""A referral via Welzijn op Recept (WoR), as frozen values.

`Details` is what the requester fills in; it can change until the referral is sent. `Referral` is
what the events of one referral fold to (`events.py`). Field names that FHIR R4 knows are FHIR's
(Task.status, requester, owner = recipient); the fields of the slip follow the region's own
practice (004:6317, 004:4916, 004:2488). There is no field for a citizen service number and none
for a diagnosis: the goal is demedicalising (004:6309).

Codes stand here, sentences in `ui/wording`.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class TaskStatus(StrEnum):
    """FHIR R4 Task.status, the values that a WoR referral uses."""

    DRAFT = "draft"
    REQUESTED = "requested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    IN_PROGRESS = "in-progress"
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"


class BusinessStatus(StrEnum):
    """BSeR referral status codes (Task.businessStatus): the finer step on the screen."""

    SENT = "2.0"
    ACCEPTED = "3.0"
    REJECTED = "4.0"
    PLANNED = "5.1.1"
    NO_SHOW = "5.1.2"
    STARTED = "5.1.4"
    WITHDRAWAL_ASKED = "5.2"
    WITHDRAWN = "6.0"
    CLOSED = "7.0"


class Actor(StrEnum):
    """On whose behalf an event speaks; `transitions.py` says who may do what."""

    REQUESTER = "requester"
    RECIPIENT = "recipient"


class ContactPreference(StrEnum):
    """How the resident wants to be reached."""

    UNKNOWN = ""
    CALL = "bellen"
    MESSAGE = "bericht"
    HOME_VISIT = "huisbezoek"
    THROUGH_RELATIVE = "via-naaste"


class Transport(StrEnum):
    """Whether the resident can get to an activity (004:4579)."""

    UNKNOWN = ""
    INDEPENDENT = "zelfstandig"
    WITH_HELP = "met-hulp"
    NEEDED = "vervoer-nodig"


class ConsentMethod(StrEnum):
    """How the resident agreed."""

    SPOKEN = "mondeling"
    WRITTEN = "schriftelijk"


class ConsentScope(StrEnum):
    """What the resident agreed to pass on; the slip shows nothing outside it."""

    CONTACT = "contact"  # name, year of birth, phone, postcode, contact preference
    QUESTION = "question"  # the question in own words and the life domains
    CIRCUMSTANCES = "circumstances"  # own network, language, transport
    FEEDBACK = "feedback"  # the recipient may tell the requester how it went


class FeedbackLevel(StrEnum):
    """How much the requester wants to hear back; the resident's consent bounds it."""

    NONE = "none"
    CODES = "codes"
    SHORT = "short"
    FULL = "full"


class FeedbackChannel(StrEnum):
    """How the feedback is to come back."""

    UNKNOWN = ""
    PHONE = "telefoon"
    SECURE_MAIL = "beveiligde-mail"
    LETTER = "brief"
    MEETING = "overleg"


class LifeDomain(StrEnum):
    """The six dimensions of Positieve Gezondheid (taxonomy `pg6`) and the 4D model (`4d`)."""

    BODY = "lichaamsfuncties"
    MENTAL = "mentaal-welbevinden"
    MEANING = "zingeving"
    QUALITY = "kwaliteit-van-leven"
    TAKING_PART = "meedoen"
    DAILY_LIFE = "dagelijks-functioneren"
    SOCIETY_4D = "maatschappelijk"
    SOCIAL_4D = "sociaal"
    MIND_4D = "geest"
    BODY_4D = "lichaam"


PG6_DOMAINS = tuple(LifeDomain)[:6]
FOUR_D_DOMAINS = tuple(LifeDomain)[6:]


class RoutingReasonKind(StrEnum):
    """Why this recipient, or why none; the facts that go with each are fields of the reason."""

    WIJK = "wijk"  # area: this wijk has its own recipient
    GEMEENTE = "gemeente"  # area: recipient of the whole gemeente
    WIDER_AREA = "wider-area"  # area: recipient of a subregio or region
    ADULT = "adult"  # age: youngest possible age, 18 or more
    MINOR = "minor"  # age: oldest possible age, under 18
    AGE_UNCERTAIN = "age-uncertain"  # age: youngest possible age, which was followed
    VIA = "via"  # via: the organisation through which this area refers
    BY_HAND = "by-hand"  # the requester chose
    POSTCODE_MISSING = "postcode-missing"
    POSTCODE_INVALID = "postcode-invalid"
    POSTCODE_UNKNOWN = "postcode-unknown"  # well formed, but not in the map's region
    BIRTH_YEAR_MISSING = "birth-year-missing"
    BIRTH_YEAR_INVALID = "birth-year-invalid"
    NO_ROUTE = "no-route"  # area: nobody receives referrals from there
    NO_ROUTE_FOR_AGE = "no-route-for-age"  # area, age: nobody there for this age


@dataclass(frozen=True, slots=True)
class RoutingReason:
    """One step of the explanation of a recipient. `age` in whole years."""

    kind: RoutingReasonKind
    area: str = ""
    age: int | None = None
    via: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Resident:
    """Who is referred: no more than the recipient needs to make contact.

    It has no telling `repr`, nor have other fields with a resident's words: what is in a traceback
    or a log must not be about a resident.

    Attributes:
        language: ISO 639-1 code of the language that works best; empty where not asked.
        own_network: who of the resident's own people helps or joins (004:4916).
    """

    name: str = ""
    birth_year: int | None = None
    phone: str = ""
    postcode: str = ""
    contact_preference: ContactPreference = ContactPreference.UNKNOWN
    language: str = ""
    own_network: str = ""
    transport: Transport = Transport.UNKNOWN


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offering from the map that the requester thinks of. The names are a snapshot."""

    service_id: str
    name: str = ""
    organization: str = ""


@dataclass(frozen=True, slots=True)
class Requester:
    """Who refers (FHIR R4 Task.requester)."""

    name: str = ""
    role: str = ""
    practice: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who receives (FHIR R4 Task.owner), with the explanation of the choice.

    Attributes:
        via: the organisation through which the referral goes, empty for straight to it.
        note: a remark of the route table for the requester.
        by_hand: the requester chose; routing then leaves it alone.
    """

    organization: str = ""
    role: str = ""
    contact: str = ""
    phone: str = ""
    email: str = ""
    via: str = ""
    note: str = ""
    by_hand: bool = False
    why: tuple[RoutingReason, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether there is somebody to send it to."""
        return bool(self.organization.strip())


@dataclass(frozen=True, slots=True)
class Consent:
    """What the resident agreed to, to whom, when and how (004:2488, 004:4504).

    Attributes:
        to_whom: the organisation that the resident agreed to. Empty is filled in with the
            recipient's by the desk; another recipient afterwards needs consent again.
        withdrawn_on: the day on which the resident took it back.
    """

    given: bool = False
    what: tuple[ConsentScope, ...] = tuple(ConsentScope)
    to_whom: str = ""
    how: ConsentMethod | None = None
    given_on: date | None = None
    withdrawn_on: date | None = None

    @property
    def is_in_force(self) -> bool:
        """Whether it was given and not taken back."""
        return self.given and self.withdrawn_on is None


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the requester wants to hear back, and how."""

    level: FeedbackLevel = FeedbackLevel.SHORT
    how: FeedbackChannel = FeedbackChannel.UNKNOWN


@dataclass(frozen=True, slots=True)
class Details:
    """All that a requester fills in, as it stands. Frozen once the referral is sent.

    Attributes:
        question: the question in the resident's own words.
        note: for the requester's own eyes; it is on no slip and in no message.
    """

    resident: Resident = field(default_factory=Resident)
    question: str = field(default="", repr=False)
    domains: tuple[LifeDomain, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    requester: Requester = field(default_factory=Requester)
    recipient: Recipient = field(default_factory=Recipient)
    consent: Consent = field(default_factory=Consent)
    feedback: Feedback = field(default_factory=Feedback)
    note: str = field(default="", repr=False)


class ObjectionKind(StrEnum):
    """Why an event was kept but not applied."""

    ILLEGAL_TRANSITION = "illegal-transition"
    NOT_THEIRS_TO_SET = "not-theirs-to-set"
    REASON_MISSING = "reason-missing"
    CONSENT_MISSING = "consent-missing"
    CONTENT_CLOSED = "content-closed"  # details that changed after sending
    MALFORMED = "malformed"
    UNKNOWN_KIND = "unknown-kind"  # from a newer version of the program


@dataclass(frozen=True, slots=True)
class Objection:
    """An event that does not fit: kept and shown, never dropped and never applied."""

    event_id: str
    time: datetime
    device: str
    kind: ObjectionKind
    from_status: TaskStatus
    to_status: str = ""


class MomentKind(StrEnum):
    """What a line of the timeline is about."""

    CREATED = "created"
    STATUS = "status"
    PRINTED = "printed"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    FEEDBACK = "feedback"


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline of a referral.

    Attributes:
        source: how the requester knows what the recipient did ("telefonisch, mevrouw X").
    """

    time: datetime
    device: str
    kind: MomentKind
    by: Actor = Actor.REQUESTER
    status: TaskStatus | None = None
    business_status: BusinessStatus | None = None
    reason: str = field(default="", repr=False)
    source: str = field(default="", repr=False)
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Referral:
    """The present state of one referral: what its events fold to.

    Attributes:
        code: short code for paper and QR, without personal data (`codes.py`).
        since: when the present status began.
        sent, closed, printed: the moment, None where it has not happened.
        timeline: what happened, oldest first; autosaves are not in it.
    """

    id: str
    code: str
    status: TaskStatus
    business_status: BusinessStatus
    details: Details
    created: datetime
    updated: datetime
    since: datetime
    sent: datetime | None = None
    closed: datetime | None = None
    printed: datetime | None = None
    feedback_received: datetime | None = None
    reason: str = field(default="", repr=False)
    timeline: tuple[Moment, ...] = ()
    objections: tuple[Objection, ...] = ()

    @property
    def is_concept(self) -> bool:
        """Whether it is still being written."""
        return self.status is TaskStatus.DRAFT

    @property
    def awaits_feedback(self) -> bool:
        """Whether feedback was asked for, the resident agreed to it, and it has not come."""
        wanted = self.details.feedback.level is not FeedbackLevel.NONE
        agreed = ConsentScope.FEEDBACK in self.details.consent.what
        return wanted and agreed and self.feedback_received is None


@dataclass(frozen=True, slots=True)
class ReferralSummary:
    """A row of the list of referrals.

    Attributes:
        resident: the resident's name.
        service_id: the first suggestion's, None where there is none.
        recipient: name of the receiving organisation, empty where none is known.
        deadline: the day on which the next step is due at the latest.
        needs_me: whether the requester has something to do.
    """

    id: str
    code: str
    status: TaskStatus
    business_status: BusinessStatus
    resident: str = field(repr=False)
    service_id: str | None
    recipient: str
    created: datetime
    updated: datetime
    since: datetime
    deadline: date | None
    needs_me: bool

"""What stands on paper: the slip for the recipient and the page for the resident, as data.

The slip has what the recipient needs and nothing else (004:6317): no note of the requester, no
reasons of routing, nothing that the resident did not agree to pass on. Layout, sentences and the QR
picture (of `code` alone) belong to `ui/printing`.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from sociale_kaart.referrals.deadlines import (
    DEFAULT_RULES,
    DeadlineRules,
    dutch_day,
    first_contact_by,
)
from sociale_kaart.referrals.model import (
    Consent,
    ConsentScope,
    Feedback,
    FeedbackLevel,
    LifeDomain,
    Recipient,
    Referral,
    Requester,
    Resident,
    Suggestion,
    TaskStatus,
    Transport,
)


@dataclass(frozen=True, slots=True)
class Slip:
    """The referral slip. `day` is the day of sending, or today for a concept.

    Attributes:
        contact_by: the last day on which the recipient gets in touch.
        resident: what the resident did not agree to pass on is empty in it.
        is_concept: not sent; a print of it says so.
    """

    code: str
    day: date
    contact_by: date
    is_concept: bool
    status: TaskStatus
    requester: Requester
    recipient: Recipient
    resident: Resident
    question: str = field(repr=False)
    domains: tuple[LifeDomain, ...]
    suggestions: tuple[Suggestion, ...]
    consent: Consent
    feedback: Feedback


@dataclass(frozen=True, slots=True)
class ResidentPage:
    """The page that the resident takes home.

    Attributes:
        caller: who will call: the recipient.
        call_by: the last day on which they call.
        passed_on: what was passed on, as the resident agreed.
        requester: whom to tell when consent is taken back, with the phone number.
    """

    code: str
    day: date
    is_concept: bool
    status: TaskStatus
    name: str = field(repr=False)
    caller: Recipient
    call_by: date
    passed_on: tuple[ConsentScope, ...]
    consent: Consent
    suggestions: tuple[Suggestion, ...]
    requester: Requester


def slip_of(referral: Referral, today: date, rules: DeadlineRules = DEFAULT_RULES) -> Slip:
    """Return the slip of a referral, also of a concept (for the preview)."""
    details, day = referral.details, _day(referral, today)
    question, domains, feedback = details.question, details.domains, details.feedback
    if not _may_pass_on(details.consent, ConsentScope.FEEDBACK):
        feedback = Feedback(level=FeedbackLevel.NONE)
    if not _may_pass_on(details.consent, ConsentScope.QUESTION):
        question, domains = "", ()
    return Slip(
        code=referral.code,
        day=day,
        contact_by=first_contact_by(day, rules),
        is_concept=referral.is_concept,
        status=referral.status,
        requester=details.requester,
        recipient=_without_reasons(details.recipient),
        resident=_agreed_parts(details.resident, details.consent),
        question=question.strip(),
        domains=domains,
        suggestions=details.suggestions,
        consent=details.consent,
        feedback=feedback,
    )


def resident_page_of(
    referral: Referral, today: date, rules: DeadlineRules = DEFAULT_RULES
) -> ResidentPage:
    """Return the page for the resident, also of a concept (for the preview)."""
    details = referral.details
    day = _day(referral, today)
    return ResidentPage(
        code=referral.code,
        day=day,
        is_concept=referral.is_concept,
        status=referral.status,
        name=details.resident.name.strip(),
        caller=_without_reasons(details.recipient),
        call_by=first_contact_by(day, rules),
        passed_on=details.consent.what if details.consent.given else (),
        consent=details.consent,
        suggestions=details.suggestions,
        requester=details.requester,
    )


def _day(referral: Referral, today: date) -> date:
    return today if referral.sent is None else dutch_day(referral.sent)


def _without_reasons(recipient: Recipient) -> Recipient:
    return replace(recipient, why=(), note="")


def _may_pass_on(consent: Consent, what: ConsentScope) -> bool:
    """Whether a part may be on the slip; a preview before consent shows what would be asked."""
    return what in consent.what


def _agreed_parts(resident: Resident, consent: Consent) -> Resident:
    if not _may_pass_on(consent, ConsentScope.CIRCUMSTANCES):
        resident = replace(resident, own_network="", language="", transport=Transport.UNKNOWN)
    if not _may_pass_on(consent, ConsentScope.CONTACT):
        resident = Resident(
            own_network=resident.own_network,
            language=resident.language,
            transport=resident.transport,
        )
    return resident

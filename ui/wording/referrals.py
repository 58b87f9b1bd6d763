"""The words of referrals: statuses, timeline, what is missing, the fields of the page and slip.

Every table is total over its codes; `tests/gui/test_referral_wording.py` proves it. Statuses are
those of the screen (BSeR business status within FHIR R4 Task.status).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from sociale_kaart.referrals.completeness import Advice, Missing
from sociale_kaart.referrals.deadlines import DeadlineKind
from sociale_kaart.referrals.desk import REASON_CONSENT_WITHDRAWN
from sociale_kaart.referrals.model import (
    BusinessStatus,
    ConsentMethod,
    ConsentScope,
    ContactPreference,
    FeedbackChannel,
    FeedbackLevel,
    LifeDomain,
    Moment,
    MomentKind,
    ObjectionKind,
    TaskStatus,
    Transport,
)
from ui.wording.source import QT_TRANSLATE_NOOP

S, B = TaskStatus, BusinessStatus
_C = TypeVar("_C", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class StatusMark:
    """How a status looks beside its word: icon name and colour token, never colour alone."""

    icon: str
    colour: str


STATUSES: dict[TaskStatus, str] = {
    S.DRAFT: QT_TRANSLATE_NOOP("Referrals", "Concept"),
    S.REQUESTED: QT_TRANSLATE_NOOP("Referrals", "Sent"),
    S.ACCEPTED: QT_TRANSLATE_NOOP("Referrals", "Accepted"),
    S.REJECTED: QT_TRANSLATE_NOOP("Referrals", "Refused"),
    S.IN_PROGRESS: QT_TRANSLATE_NOOP("Referrals", "Appointment planned"),
    S.ON_HOLD: QT_TRANSLATE_NOOP("Referrals", "On the waiting list"),
    S.COMPLETED: QT_TRANSLATE_NOOP("Referrals", "Completed"),
    S.FAILED: QT_TRANSLATE_NOOP("Referrals", "Ended without taking part"),
    S.CANCELLED: QT_TRANSLATE_NOOP("Referrals", "Withdrawn"),
    S.ENTERED_IN_ERROR: QT_TRANSLATE_NOOP("Referrals", "Entered by mistake"),
}
# Where the business status says more than the status.
FINER: dict[tuple[TaskStatus, BusinessStatus], str] = {
    (S.IN_PROGRESS, B.NO_SHOW): QT_TRANSLATE_NOOP("Referrals", "Did not turn up"),
    (S.IN_PROGRESS, B.STARTED): QT_TRANSLATE_NOOP("Referrals", "Met, is being guided"),
    **{
        (status, B.WITHDRAWAL_ASKED): QT_TRANSLATE_NOOP("Referrals", "Withdrawal asked")
        for status in (S.REQUESTED, S.ACCEPTED, S.IN_PROGRESS, S.ON_HOLD)
    },
}
MARKS: dict[TaskStatus, StatusMark] = {
    S.DRAFT: StatusMark("edit", "muted"),
    S.REQUESTED: StatusMark("send", "accent"),
    S.ACCEPTED: StatusMark("check", "good"),
    S.REJECTED: StatusMark("warning", "warn"),
    S.IN_PROGRESS: StatusMark("people", "good"),
    S.ON_HOLD: StatusMark("clock", "warn"),
    S.COMPLETED: StatusMark("checked", "good"),
    S.FAILED: StatusMark("minus", "muted"),
    S.CANCELLED: StatusMark("close", "muted"),
    S.ENTERED_IN_ERROR: StatusMark("trash", "muted"),
}
MISSING: dict[Missing, str] = {
    Missing.NAME: QT_TRANSLATE_NOOP("Referrals", "The name"),
    Missing.BIRTH_YEAR: QT_TRANSLATE_NOOP("Referrals", "The year of birth"),
    Missing.PHONE: QT_TRANSLATE_NOOP("Referrals", "A phone number"),
    Missing.POSTCODE: QT_TRANSLATE_NOOP("Referrals", "The postcode"),
    Missing.QUESTION: QT_TRANSLATE_NOOP("Referrals", "The question"),
    Missing.RECIPIENT: QT_TRANSLATE_NOOP("Referrals", "A receiver"),
    Missing.CONSENT: QT_TRANSLATE_NOOP("Referrals", "Consent of the resident"),
    Missing.CONSENT_HOW: QT_TRANSLATE_NOOP("Referrals", "How consent was given"),
    Missing.CONSENT_DATE: QT_TRANSLATE_NOOP("Referrals", "The day of consent, not in the future"),
    Missing.CONSENT_WHAT: QT_TRANSLATE_NOOP("Referrals", "Consent to pass on contact details"),
    Missing.CONSENT_TO_WHOM: QT_TRANSLATE_NOOP(
        "Referrals", "Consent again: the receiver has changed"
    ),
}
ADVICE: dict[Advice, str] = {
    Advice.REQUESTER_NAME: QT_TRANSLATE_NOOP("Referrals", "Your own name"),
    Advice.REQUESTER_PHONE: QT_TRANSLATE_NOOP("Referrals", "Your own phone number"),
    Advice.DOMAINS: QT_TRANSLATE_NOOP("Referrals", "What it is about"),
    Advice.FEEDBACK_CONSENT: QT_TRANSLATE_NOOP("Referrals", "Consent to hear back"),
}
DOMAINS: dict[LifeDomain, str] = {
    LifeDomain.BODY: QT_TRANSLATE_NOOP("Referrals", "Bodily functions"),
    LifeDomain.MENTAL: QT_TRANSLATE_NOOP("Referrals", "Mental well-being"),
    LifeDomain.MEANING: QT_TRANSLATE_NOOP("Referrals", "Meaning"),
    LifeDomain.QUALITY: QT_TRANSLATE_NOOP("Referrals", "Quality of life"),
    LifeDomain.TAKING_PART: QT_TRANSLATE_NOOP("Referrals", "Taking part"),
    LifeDomain.DAILY_LIFE: QT_TRANSLATE_NOOP("Referrals", "Daily life"),
    LifeDomain.SOCIETY_4D: QT_TRANSLATE_NOOP("Referrals", "Society (4D)"),
    LifeDomain.SOCIAL_4D: QT_TRANSLATE_NOOP("Referrals", "Social (4D)"),
    LifeDomain.MIND_4D: QT_TRANSLATE_NOOP("Referrals", "Mind (4D)"),
    LifeDomain.BODY_4D: QT_TRANSLATE_NOOP("Referrals", "Body (4D)"),
}
CONTACT: dict[ContactPreference, str] = {
    ContactPreference.UNKNOWN: QT_TRANSLATE_NOOP("Referrals", "Not asked"),
    ContactPreference.CALL: QT_TRANSLATE_NOOP("Referrals", "By phone"),
    ContactPreference.MESSAGE: QT_TRANSLATE_NOOP("Referrals", "A message first"),
    ContactPreference.HOME_VISIT: QT_TRANSLATE_NOOP("Referrals", "A visit at home"),
    ContactPreference.THROUGH_RELATIVE: QT_TRANSLATE_NOOP(
        "Referrals", "Through a relative or friend"
    ),
}
TRANSPORT: dict[Transport, str] = {
    Transport.UNKNOWN: QT_TRANSLATE_NOOP("Referrals", "Not asked"),
    Transport.INDEPENDENT: QT_TRANSLATE_NOOP("Referrals", "Comes on their own"),
    Transport.WITH_HELP: QT_TRANSLATE_NOOP("Referrals", "Comes with help"),
    Transport.NEEDED: QT_TRANSLATE_NOOP("Referrals", "Needs transport"),
}
CONSENT_METHODS: dict[ConsentMethod, str] = {
    ConsentMethod.SPOKEN: QT_TRANSLATE_NOOP("Referrals", "verbally"),
    ConsentMethod.WRITTEN: QT_TRANSLATE_NOOP("Referrals", "in writing"),
}
SCOPES: dict[ConsentScope, str] = {
    ConsentScope.CONTACT: QT_TRANSLATE_NOOP("Referrals", "contact details"),
    ConsentScope.QUESTION: QT_TRANSLATE_NOOP("Referrals", "the question"),
    ConsentScope.CIRCUMSTANCES: QT_TRANSLATE_NOOP("Referrals", "language, transport and network"),
    ConsentScope.FEEDBACK: QT_TRANSLATE_NOOP("Referrals", "feedback to the referrer"),
}
FEEDBACK: dict[FeedbackLevel, str] = {
    FeedbackLevel.NONE: QT_TRANSLATE_NOOP("Referrals", "No feedback"),
    FeedbackLevel.CODES: QT_TRANSLATE_NOOP("Referrals", "Only whether it got going"),
    FeedbackLevel.SHORT: QT_TRANSLATE_NOOP("Referrals", "A short message"),
    FeedbackLevel.FULL: QT_TRANSLATE_NOOP("Referrals", "A full account"),
}
CHANNELS: dict[FeedbackChannel, str] = {
    FeedbackChannel.UNKNOWN: QT_TRANSLATE_NOOP("Referrals", "Any way"),
    FeedbackChannel.PHONE: QT_TRANSLATE_NOOP("Referrals", "by phone"),
    FeedbackChannel.SECURE_MAIL: QT_TRANSLATE_NOOP("Referrals", "by secure e-mail"),
    FeedbackChannel.LETTER: QT_TRANSLATE_NOOP("Referrals", "by letter"),
    FeedbackChannel.MEETING: QT_TRANSLATE_NOOP("Referrals", "in a meeting"),
}
DEADLINES: dict[DeadlineKind, str] = {
    DeadlineKind.ACKNOWLEDGE: QT_TRANSLATE_NOOP("Referrals", "Answer of the receiver"),
    DeadlineKind.FIRST_CONTACT: QT_TRANSLATE_NOOP("Referrals", "First contact with the resident"),
    DeadlineKind.FEEDBACK: QT_TRANSLATE_NOOP("Referrals", "Feedback"),
}
MOMENTS: dict[MomentKind, str] = {
    MomentKind.CREATED: QT_TRANSLATE_NOOP("Referrals", "Concept begun"),
    MomentKind.STATUS: QT_TRANSLATE_NOOP("Referrals", "New status"),
    MomentKind.PRINTED: QT_TRANSLATE_NOOP("Referrals", "Slip printed or saved"),
    MomentKind.CONSENT_WITHDRAWN: QT_TRANSLATE_NOOP("Referrals", "The resident took consent back"),
    MomentKind.FEEDBACK: QT_TRANSLATE_NOOP("Referrals", "Feedback received"),
}
OBJECTIONS: dict[ObjectionKind, str] = {
    ObjectionKind.ILLEGAL_TRANSITION: QT_TRANSLATE_NOOP(
        "Referrals", "A step that was not possible any more; it was not applied."
    ),
    ObjectionKind.NOT_THEIRS_TO_SET: QT_TRANSLATE_NOOP(
        "Referrals", "A step that is not theirs to take; it was not applied."
    ),
    ObjectionKind.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Referrals", "A step without the reason it needs; it was not applied."
    ),
    ObjectionKind.CONSENT_MISSING: QT_TRANSLATE_NOOP(
        "Referrals", "Sent without consent; it was not applied."
    ),
    ObjectionKind.CONTENT_CLOSED: QT_TRANSLATE_NOOP(
        "Referrals", "A change after sending; it was not applied."
    ),
    ObjectionKind.MALFORMED: QT_TRANSLATE_NOOP(
        "Referrals", "A message that cannot be read; it was kept."
    ),
    ObjectionKind.UNKNOWN_KIND: QT_TRANSLATE_NOOP(
        "Referrals", "A message of a newer version of the program; it was kept."
    ),
}


def said(table: Mapping[_C, str], code: _C) -> str:
    """Return what a table of this module says of a code, in the language in force."""
    return QCoreApplication.translate("Referrals", table[code])


def status(value: TaskStatus, business_status: BusinessStatus | None = None) -> str:
    """Return the status as the screen shows it, as "Afspraak gepland"."""
    finer = FINER.get((value, business_status)) if business_status is not None else None
    return QCoreApplication.translate("Referrals", finer or STATUSES[value])


def reason_text(reason: str) -> str:
    """Return a reason as written, or the sentence of a code of our own."""
    if reason == REASON_CONSENT_WITHDRAWN:
        return QCoreApplication.translate("Referrals", "The resident took consent back.")
    return reason


def moment_title(moment: Moment) -> str:
    """Return what happened, in a few words."""
    if moment.kind is MomentKind.STATUS and moment.status is not None:
        return status(moment.status, moment.business_status)
    return QCoreApplication.translate("Referrals", MOMENTS[moment.kind])


def moment_detail(moment: Moment) -> str:
    """Return reason, feedback and how it is known, below the title; empty where there is none."""
    parts = [reason_text(moment.reason), moment.text]
    if moment.source:
        heard = QCoreApplication.translate("Referrals", "Heard: {source}")
        parts.append(heard.format(source=moment.source))
    return "\n".join(part for part in parts if part)

"""What is missing before a referral may be sent, and what would be good to add.

Nothing leaves without a recorded consent: what, to whom, when and how (004:2488, 004:4504). The
names are dotted field names of `Details`; `ui/wording` has a sentence for each.
"""

import re
from datetime import date
from enum import StrEnum

from sociale_kaart.referrals.model import ConsentScope, Details, FeedbackLevel

OLDEST_BIRTH_YEAR = 1900
_SHORTEST_PHONE = 8  # digits; a phone number of the Netherlands has 10


class Missing(StrEnum):
    """What stands between a concept and sending it."""

    NAME = "resident.name"
    BIRTH_YEAR = "resident.birth_year"
    PHONE = "resident.phone"
    POSTCODE = "resident.postcode"
    QUESTION = "question"
    RECIPIENT = "recipient"
    CONSENT = "consent"
    CONSENT_HOW = "consent.how"
    CONSENT_DATE = "consent.given_on"
    CONSENT_WHAT = "consent.what"  # contact details are not among what may be passed on
    CONSENT_TO_WHOM = "consent.to_whom"  # given for another organisation than the recipient


class Advice(StrEnum):
    """What the recipient would be glad to have; never in the way of sending."""

    REQUESTER_NAME = "requester.name"
    REQUESTER_PHONE = "requester.phone"
    DOMAINS = "domains"
    FEEDBACK_CONSENT = "consent.feedback"  # feedback is wanted, but the resident did not agree


def missing(details: Details, today: date) -> tuple[Missing, ...]:
    """Return what is missing before these details may be sent, in the order of the page."""
    return tuple(what for what, lacks in _checks(details, today).items() if lacks)


def advice(details: Details) -> tuple[Advice, ...]:
    """Return what would help the recipient, in the order of the page."""
    wants_feedback = details.feedback.level is not FeedbackLevel.NONE
    lacking = {
        Advice.DOMAINS: not details.domains,
        Advice.FEEDBACK_CONSENT: wants_feedback
        and details.consent.given
        and ConsentScope.FEEDBACK not in details.consent.what,
        Advice.REQUESTER_NAME: not details.requester.name.strip(),
        Advice.REQUESTER_PHONE: not details.requester.phone.strip(),
    }
    return tuple(what for what, lacks in lacking.items() if lacks)


def _checks(details: Details, today: date) -> dict[Missing, bool]:
    resident, consent, recipient = details.resident, details.consent, details.recipient
    year = resident.birth_year
    return {
        Missing.NAME: not resident.name.strip(),
        Missing.BIRTH_YEAR: year is None or not OLDEST_BIRTH_YEAR <= year <= today.year,
        Missing.PHONE: len(re.findall(r"\d", resident.phone)) < _SHORTEST_PHONE,
        Missing.POSTCODE: not resident.postcode.strip(),
        Missing.QUESTION: not details.question.strip(),
        Missing.RECIPIENT: not recipient.is_known,
        Missing.CONSENT: not consent.is_in_force,
        Missing.CONSENT_HOW: consent.given and consent.how is None,
        Missing.CONSENT_DATE: consent.given
        and (consent.given_on is None or consent.given_on > today),
        Missing.CONSENT_WHAT: consent.given and ConsentScope.CONTACT not in consent.what,
        Missing.CONSENT_TO_WHOM: consent.given
        and recipient.is_known
        and bool(consent.to_whom)
        and consent.to_whom != recipient.organization,
    }

"""How details are written, tidied and completed; what is missing before they may be sent."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.referrals.completeness import Advice, Missing, advice, missing
from sociale_kaart.referrals.content import (
    LONGEST_TEXT,
    changed,
    changes,
    flat,
    texts,
    tidy,
)
from sociale_kaart.referrals.model import (
    ConsentScope,
    ContactPreference,
    Details,
    Feedback,
    FeedbackChannel,
    FeedbackLevel,
    LifeDomain,
    Recipient,
    Resident,
    RoutingReason,
    RoutingReasonKind,
    Suggestion,
    Transport,
)
from tests.helpers.referral_factories import (
    MONDAY,
    a_consent,
    a_resident,
    sendable_details,
    some_details,
)

TODAY = MONDAY.date()

typed = st.text(max_size=20).map(lambda text: tidy(Details(question=text)).question)
some = st.builds(
    Details,
    resident=st.builds(
        Resident,
        name=typed,
        birth_year=st.none() | st.integers(1900, 2026),
        phone=typed,
        postcode=typed,
        contact_preference=st.sampled_from(ContactPreference),
        language=typed,
        own_network=typed,
        transport=st.sampled_from(Transport),
    ),
    question=typed,
    domains=st.lists(st.sampled_from(LifeDomain), unique=True).map(tuple),
    suggestions=st.lists(st.builds(Suggestion, typed, typed, typed), max_size=3).map(tuple),
    recipient=st.builds(
        Recipient,
        organization=typed,
        by_hand=st.booleans(),
        why=st.lists(
            st.builds(
                RoutingReason,
                st.sampled_from(RoutingReasonKind),
                typed,
                st.none() | st.integers(0, 120),
                typed,
            ),
            max_size=2,
        ).map(tuple),
    ),
    feedback=st.builds(Feedback, st.sampled_from(FeedbackLevel), st.sampled_from(FeedbackChannel)),
    note=typed,
)


@given(some, some)
def test_a_change_leads_from_any_details_to_any_others_through_json(
    before: Details, after: Details
) -> None:
    written = json.loads(json.dumps(changes(before, after)))
    assert changed(before, written) == after
    assert changes(after, after) == {}


@given(some)
def test_tidying_twice_is_tidying_once(details: Details) -> None:
    assert tidy(tidy(details)) == tidy(details)


def test_tidying_takes_out_what_misleads_and_bounds_the_rest() -> None:
    details = Details(
        resident=Resident(name="Tr\x00uus\u202e Voor\ud800beeld"),
        question="regel een\nregel twee\t" + "x" * 20_000,
    )
    tidied = tidy(details)
    assert tidied.resident.name == "Truus Voorbeeld"
    assert tidied.question.startswith("regel een\nregel twee\tx")
    assert len(tidied.question) == LONGEST_TEXT
    assert tidy(Details(question="e\u0301🙂 مرحبا")).question == "é🙂 مرحبا"


def test_texts_are_what_somebody_typed() -> None:
    found = texts(some_details(note="eigen notitie", recipient=Recipient("Uit de kaart")))
    assert {"resident.name", "resident.phone", "question", "note", "requester.name"} <= set(found)
    assert not any(name.startswith(("recipient", "suggestions", "feedback")) for name in found)
    by_hand = texts(some_details(recipient=Recipient("Zelf getypt", by_hand=True)))
    assert by_hand["recipient.organization"] == "Zelf getypt"


def test_every_field_has_a_name() -> None:
    names = flat(Details())
    assert "resident.birth_year" in names
    assert "consent.given_on" in names
    assert not any("bsn" in name or "diagnos" in name for name in names)


# -- completeness ----------------------------------------------------------------------------------


def test_complete_details_miss_nothing() -> None:
    assert missing(sendable_details(), TODAY) == ()


def test_an_empty_concept_misses_all() -> None:
    assert missing(Details(), TODAY) == (
        Missing.NAME,
        Missing.BIRTH_YEAR,
        Missing.PHONE,
        Missing.POSTCODE,
        Missing.QUESTION,
        Missing.RECIPIENT,
        Missing.CONSENT,
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"resident": a_resident(name="  ")}, Missing.NAME),
        ({"resident": a_resident(birth_year=None)}, Missing.BIRTH_YEAR),
        ({"resident": a_resident(birth_year=1850)}, Missing.BIRTH_YEAR),
        ({"resident": a_resident(birth_year=2027)}, Missing.BIRTH_YEAR),
        ({"resident": a_resident(phone="thuis")}, Missing.PHONE),
        ({"resident": a_resident(postcode="")}, Missing.POSTCODE),
        ({"question": "\n"}, Missing.QUESTION),
        ({"recipient": Recipient()}, Missing.RECIPIENT),
        ({"consent": a_consent(given=False)}, Missing.CONSENT),
        ({"consent": a_consent(withdrawn_on=TODAY)}, Missing.CONSENT),
        ({"consent": a_consent(how=None)}, Missing.CONSENT_HOW),
        ({"consent": a_consent(given_on=None)}, Missing.CONSENT_DATE),
        ({"consent": a_consent(given_on=date(2026, 11, 24))}, Missing.CONSENT_DATE),
        ({"consent": a_consent(what=(ConsentScope.QUESTION,))}, Missing.CONSENT_WHAT),
    ],
)
def test_each_gap_is_named(fields: dict[str, Any], expected: Missing) -> None:
    assert missing(sendable_details(**fields), TODAY) == (expected,)


def test_consent_is_to_somebody() -> None:
    details = sendable_details(recipient=Recipient("Een ander", by_hand=True))
    assert missing(details, TODAY) == (Missing.CONSENT_TO_WHOM,)


def test_advice_is_not_in_the_way() -> None:
    bare = replace(
        sendable_details(domains=(), requester=type(some_details().requester)()),
        consent=a_consent(to_whom="Indebuurt033", what=(ConsentScope.CONTACT,)),
    )
    assert missing(bare, TODAY) == ()
    assert advice(bare) == (
        Advice.DOMAINS,
        Advice.FEEDBACK_CONSENT,
        Advice.REQUESTER_NAME,
        Advice.REQUESTER_PHONE,
    )
    assert advice(some_details()) == ()

"""What stands on paper, and what does not."""

from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sociale_kaart.referrals.content import flat
from sociale_kaart.referrals.events import EventKind, fold
from sociale_kaart.referrals.model import (
    ConsentScope,
    Details,
    FeedbackLevel,
    Recipient,
    Referral,
    RoutingReason,
    RoutingReasonKind,
    Transport,
)
from sociale_kaart.referrals.slip import resident_page_of, slip_of
from tests.helpers.referral_factories import (
    MONDAY,
    a_consent,
    a_resident,
    an_event,
    some_details,
)

TODAY = date(2026, 12, 1)
REFERRAL = str(UUID(int=7, version=4))


def a_referral(details: Details, *, is_sent: bool = True) -> Referral:
    events = [an_event(counter=1, **flat(details))]
    if is_sent:
        events.append(an_event(EventKind.STATUS, counter=2, status="requested", by="requester"))
    return fold(REFERRAL, events)


def test_the_slip_has_what_the_recipient_needs() -> None:
    details = some_details()
    slip = slip_of(a_referral(details), TODAY)
    assert slip.resident == details.resident
    assert slip.question == details.question
    assert slip.requester == details.requester
    assert slip.suggestions == details.suggestions
    assert slip.consent == details.consent
    assert slip.day == MONDAY.date()
    assert not slip.is_concept


def test_the_slip_has_nothing_else() -> None:
    details = some_details(
        note="GEHEIME NOTITIE",
        recipient=Recipient(
            "Indebuurt033",
            note="INTERNE OPMERKING",
            why=(RoutingReason(RoutingReasonKind.WIJK, "REDEN"),),
        ),
    )
    for paper in (
        slip_of(a_referral(details), TODAY),
        resident_page_of(a_referral(details), TODAY),
    ):
        words = str(asdict(paper))
        for planted in ("GEHEIME NOTITIE", "INTERNE OPMERKING", "REDEN"):
            assert planted not in words


def test_the_slip_has_nothing_that_the_resident_did_not_agree_to() -> None:
    resident = a_resident(
        own_network="ZUS", language="tr", transport=Transport.NEEDED, name="NAAM", phone="TELEFOON"
    )
    parts = {
        ConsentScope.CONTACT: ("NAAM", "TELEFOON", "3812"),
        ConsentScope.QUESTION: ("VRAAG", "meedoen"),
        ConsentScope.CIRCUMSTANCES: ("ZUS", "'tr'", "vervoer-nodig"),
    }
    for left_out, planted in parts.items():
        what = tuple(scope for scope in ConsentScope if scope is not left_out)
        details = some_details(resident=resident, question="VRAAG", consent=a_consent(what=what))
        words = str(asdict(slip_of(a_referral(details), TODAY)))
        for scope, words_of_scope in parts.items():
            for word in words_of_scope:
                assert (word in words) == (scope is not left_out), (left_out, word)
        assert planted


def test_no_feedback_is_asked_for_without_consent_to_it() -> None:
    consent = a_consent(what=(ConsentScope.CONTACT, ConsentScope.QUESTION))
    referral = a_referral(some_details(consent=consent))
    assert slip_of(referral, TODAY).feedback.level is FeedbackLevel.NONE
    assert not referral.awaits_feedback


def test_a_preview_of_a_concept_says_so_and_is_of_today() -> None:
    slip = slip_of(a_referral(some_details(), is_sent=False), TODAY)
    assert slip.is_concept
    assert slip.day == TODAY


def test_an_empty_concept_has_a_preview_too() -> None:
    assert slip_of(a_referral(Details(), is_sent=False), TODAY).resident == Details().resident


def test_the_resident_reads_who_calls_and_when_at_the_latest() -> None:
    details = some_details(recipient=Recipient("Indebuurt033", phone="+31000307101", by_hand=True))
    page = resident_page_of(a_referral(details), TODAY)
    assert page.caller.organization == "Indebuurt033"
    assert page.caller.phone == "+31000307101"
    assert page.call_by == MONDAY.date() + timedelta(days=14)
    assert page.passed_on == tuple(ConsentScope)
    assert page.requester == details.requester
    assert page.name == "Truus Voorbeeld"


def test_without_consent_nothing_is_said_to_be_passed_on() -> None:
    page = resident_page_of(a_referral(Details(), is_sent=False), TODAY)
    assert page.passed_on == ()
    assert page.is_concept


def test_the_day_on_paper_is_the_dutch_one() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    minutes = int((late - MONDAY).total_seconds() // 60)
    events = [
        an_event(counter=1, **flat(some_details())),
        an_event(EventKind.STATUS, minute=minutes, status="requested", by="requester"),
    ]
    assert slip_of(fold(REFERRAL, events), TODAY).day == date(2026, 11, 24)

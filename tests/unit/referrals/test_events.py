"""Folding events to a referral: the same answer in every order, whatever arrives."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.referrals.content import changed, changes, flat
from sociale_kaart.referrals.events import Event, EventKind, NewEvent, fold, in_order, stamped
from sociale_kaart.referrals.model import (
    Actor,
    BusinessStatus,
    Details,
    LifeDomain,
    MomentKind,
    ObjectionKind,
    TaskStatus,
)
from tests.helpers.referral_factories import MONDAY, an_event, some_details

REFERRAL = str(UUID(int=12345, version=4))
CONSENT = {"consent.given": True}


def status(counter: int, to: str, by: str = "recipient", **data: object) -> Event:
    return an_event(EventKind.STATUS, counter=counter, status=to, by=by, **data)


def sent() -> list[Event]:
    """A referral that was sent with consent: created, details, requested."""
    return [
        an_event(EventKind.CREATED, counter=1),
        an_event(counter=2, **flat(some_details())),
        status(3, "requested", by="requester"),
    ]


def test_a_new_referral_is_a_concept() -> None:
    referral = fold(REFERRAL, [an_event(EventKind.CREATED)])
    assert referral.status is TaskStatus.DRAFT
    assert referral.is_concept
    assert referral.details == Details()
    assert referral.created == referral.updated == referral.since


def test_no_events_are_no_referral() -> None:
    with pytest.raises(ValueError, match="begins with an event"):
        fold(REFERRAL, [])


def test_details_survive_being_written_and_read() -> None:
    details = some_details()
    assert changed(Details(), changes(Details(), details)) == details
    assert fold(REFERRAL, sent()).details == details


def test_the_last_to_set_a_field_wins_and_other_fields_stay() -> None:
    referral = fold(
        REFERRAL,
        [
            an_event(counter=1, question="eerst", **{"resident.name": "Truus"}),
            an_event(counter=2, device="device-b", **{"resident.phone": "06 00000001"}),
            an_event(counter=3, question="later"),
        ],
    )
    assert referral.details.question == "later"
    assert referral.details.resident.name == "Truus"
    assert referral.details.resident.phone == "06 00000001"


def test_the_whole_way_of_a_referral() -> None:
    referral = fold(
        REFERRAL,
        [
            *sent(),
            an_event(EventKind.PRINTED, counter=4),
            status(5, "accepted"),
            status(6, "in-progress", business_status="5.1.1"),
            status(7, "in-progress", business_status="5.1.2"),
            status(8, "on-hold", reason="wachtlijst"),
            status(9, "in-progress", business_status="5.1.4"),
            status(10, "completed"),
            an_event(EventKind.FEEDBACK, counter=11, by="recipient", text="doet mee"),
        ],
    )
    assert referral.status is TaskStatus.COMPLETED
    assert referral.business_status is BusinessStatus.CLOSED
    assert referral.objections == ()
    assert [moment.business_status for moment in referral.timeline if moment.status] == [
        "2.0", "3.0", "5.1.1", "5.1.2", "5.1.1", "5.1.4", "7.0",
    ]  # fmt: skip
    assert referral.timeline[-1].kind is MomentKind.FEEDBACK
    assert referral.timeline[-1].by is Actor.RECIPIENT
    assert referral.sent is not None
    assert referral.closed == referral.since
    assert not referral.awaits_feedback


def test_a_step_within_a_status_does_not_begin_it_again() -> None:
    events = [*sent(), status(4, "accepted"), status(5, "in-progress"), status(6, "in-progress")]
    assert fold(REFERRAL, events).since == events[4].time


@pytest.mark.parametrize(
    ("strange", "kind"),
    [
        (status(4, "completed"), ObjectionKind.ILLEGAL_TRANSITION),
        (status(4, "accepted", by="requester"), ObjectionKind.NOT_THEIRS_TO_SET),
        (status(4, "rejected"), ObjectionKind.REASON_MISSING),
        (status(4, "accepted", business_status="7.0"), ObjectionKind.MALFORMED),
        (status(4, "gone"), ObjectionKind.MALFORMED),
        (status(4, "accepted", by="nobody"), ObjectionKind.MALFORMED),
        (an_event(counter=4, question="toch anders"), ObjectionKind.CONTENT_CLOSED),
        (an_event(EventKind.STATUS, counter=4, status=7), ObjectionKind.MALFORMED),
        (an_event("from-the-future", counter=4), ObjectionKind.UNKNOWN_KIND),
        (an_event(EventKind.CONSENT_WITHDRAWN, counter=4), ObjectionKind.MALFORMED),
        (an_event(EventKind.PRINTED, counter=4, text=3), ObjectionKind.MALFORMED),
    ],
)
def test_what_does_not_fit_is_kept_as_an_objection_and_changes_nothing(
    strange: Event, kind: ObjectionKind
) -> None:
    before, after = fold(REFERRAL, sent()), fold(REFERRAL, [*sent(), strange])
    (objection,) = after.objections
    assert (objection.kind, objection.event_id) == (kind, strange.id)
    assert objection.from_status is TaskStatus.REQUESTED
    for name in ("status", "business_status", "details", "since", "sent", "timeline", "printed"):
        assert getattr(after, name) == getattr(before, name)


@pytest.mark.parametrize(
    "bad",
    [
        {"resident.birth_year": "1950"},
        {"resident.name": None},
        {"domains": ["geluk"]},
        {"consent.given_on": "gisteren"},
        {"recipient.why": [{"kind": "zomaar"}]},
        {"suggestions": "een"},
    ],
)
def test_a_change_that_cannot_be_read_is_not_applied_in_part(bad: dict[str, object]) -> None:
    referral = fold(REFERRAL, [an_event(counter=1, question="nieuw", **bad)])
    assert referral.details == Details()
    assert referral.objections[0].kind is ObjectionKind.MALFORMED


def test_fields_of_a_newer_program_are_passed_over() -> None:
    referral = fold(REFERRAL, [an_event(question="een vraag", **{"resident.shoe_size": 41})])
    assert referral.details.question == "een vraag"
    assert referral.objections == ()


def test_nothing_is_sent_without_consent_in_force() -> None:
    request = status(5, "requested", by="requester")
    without = fold(REFERRAL, [an_event(EventKind.CREATED), request])
    withdrawn = fold(
        REFERRAL,
        [
            an_event(counter=1, **CONSENT),
            an_event(EventKind.CONSENT_WITHDRAWN, counter=2, date="2026-11-23"),
            request,
        ],
    )
    for referral in (without, withdrawn):
        assert referral.status is TaskStatus.DRAFT
        assert referral.objections[0].kind is ObjectionKind.CONSENT_MISSING
    assert withdrawn.details.consent.given
    assert not withdrawn.details.consent.is_in_force


def test_the_order_is_that_of_time_whatever_the_arrival() -> None:
    late = an_event(counter=9, minute=1, question="vroeg gezegd, laat gekomen")
    events = [an_event(counter=1, minute=2, question="later gezegd"), late]
    assert fold(REFERRAL, events).details.question == "later gezegd"


def test_new_events_come_after_all_that_is_known_even_when_the_clock_was_set_back() -> None:
    known = [an_event(EventKind.CREATED, minute=60)]
    news = [NewEvent(EventKind.DETAILS, {}), NewEvent(EventKind.PRINTED, {})]
    made = stamped(news, known, device="d", counter=7, now=MONDAY)
    assert known[0].time < made[0].time < made[1].time
    assert [event.counter for event in made] == [7, 8]
    assert len({event.id for event in made}) == 2


# -- any order, any duplication, any content -------------------------------------------------------

texts = st.text("ab é\u202e\x00🙂", max_size=6)
details_data = st.fixed_dictionaries(
    {},
    optional={
        "question": texts | st.none(),
        "resident.name": texts,
        "resident.birth_year": st.integers(1900, 2026) | texts | st.none(),
        "domains": st.lists(st.sampled_from([*LifeDomain, "geluk"]), max_size=3),
        "consent.given": st.booleans(),
        "consent.given_on": st.sampled_from(["2026-11-23", "morgen", None]),
    },
)
status_data = st.fixed_dictionaries(
    {"status": st.sampled_from([*TaskStatus, "gone"])},
    optional={
        "by": st.sampled_from([*Actor, "nobody"]),
        "reason": texts,
        "business_status": st.sampled_from([*BusinessStatus, "9.9"]),
    },
)
any_data = st.dictionaries(texts, texts | st.integers() | st.none(), max_size=3)


def events_of(kind: str, data: st.SearchStrategy[Any]) -> st.SearchStrategy[Event]:
    return st.builds(
        lambda number, device, minute, data: an_event(
            kind, device=device, counter=number, minute=minute, event_id=f"e{number}", **data
        ),
        st.integers(1, 30),  # ids collide on purpose
        st.sampled_from(["a", "b", "c"]),
        st.integers(0, 5),
        data,
    )


event_lists = st.lists(
    events_of(EventKind.DETAILS, details_data)
    | events_of(EventKind.STATUS, status_data)
    | events_of(EventKind.CREATED, any_data)
    | events_of(EventKind.CONSENT_WITHDRAWN, st.just({"date": "2026-11-23"}) | any_data)
    | events_of("from-the-future", any_data),
    min_size=1,
    max_size=20,
)


@given(event_lists, st.randoms(use_true_random=False))
def test_any_order_and_duplication_folds_to_the_same_referral(
    events: list[Event], random: Any
) -> None:
    arrived = [*events, *random.choices(events, k=random.randrange(10))]
    random.shuffle(arrived)
    assert fold(REFERRAL, arrived) == fold(REFERRAL, events)


@given(event_lists)
def test_every_event_is_applied_or_objected_to(events: list[Event]) -> None:
    referral = fold(REFERRAL, events)
    objected = {objection.event_id for objection in referral.objections}
    assert objected <= {event.id for event in events}
    assert len(in_order(events)) == len({event.id for event in events})
    sent_moments = [m for m in referral.timeline if m.status is TaskStatus.REQUESTED]
    assert len(sent_moments) <= 1  # nothing is sent twice
    assert (referral.sent is None) == (not sent_moments)


@given(event_lists, event_lists)
def test_what_is_merged_in_two_ways_is_the_same(one: list[Event], other: list[Event]) -> None:
    assert fold(REFERRAL, [*one, *other]) == fold(REFERRAL, [*other, *one, *one])

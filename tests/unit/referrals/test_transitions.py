"""The state machine: who may set what, and when a reason is needed."""

from itertools import product

import pytest

from sociale_kaart.referrals.model import Actor, ObjectionKind, TaskStatus
from sociale_kaart.referrals.transitions import (
    business_status_of,
    business_statuses,
    next_statuses,
    objection_to,
)

S = TaskStatus
# The table of the region, written out once more: from -> to -> who.
REQUESTER, RECIPIENT = {Actor.REQUESTER}, {Actor.RECIPIENT}
LEGAL = {
    (S.DRAFT, S.REQUESTED): REQUESTER,
    (S.REQUESTED, S.ACCEPTED): RECIPIENT,
    (S.REQUESTED, S.REJECTED): RECIPIENT,
    **{
        (status, S.CANCELLED): set(Actor)
        for status in (S.REQUESTED, S.ACCEPTED, S.IN_PROGRESS, S.ON_HOLD)
    },
    **{(S.ACCEPTED, to): RECIPIENT for to in (S.IN_PROGRESS, S.ON_HOLD, S.COMPLETED, S.FAILED)},
    **{(S.IN_PROGRESS, to): RECIPIENT for to in (S.IN_PROGRESS, S.ON_HOLD, S.COMPLETED, S.FAILED)},
    **{(S.ON_HOLD, to): RECIPIENT for to in (S.IN_PROGRESS, S.COMPLETED, S.FAILED)},
    **{(status, S.ENTERED_IN_ERROR): REQUESTER for status in S if status is not S.ENTERED_IN_ERROR},
}
NEEDS_REASON = {S.REJECTED, S.CANCELLED, S.ON_HOLD, S.FAILED}


@pytest.mark.parametrize(("before", "after", "actor"), [*product(S, S, Actor)])
def test_exactly_the_transitions_of_the_table_are_legal(
    before: TaskStatus, after: TaskStatus, actor: Actor
) -> None:
    objection = objection_to(before, after, actor, "een reden")
    assert (objection is None) == (actor in LEGAL.get((before, after), set()))
    assert (after in next_statuses(before, actor)) == (objection is None)


@pytest.mark.parametrize("move", LEGAL)
def test_a_reason_is_needed_where_the_table_says_so(move: tuple[TaskStatus, TaskStatus]) -> None:
    actor = min(LEGAL[move])
    expected = ObjectionKind.REASON_MISSING if move[1] in NEEDS_REASON else None
    assert objection_to(*move, actor, " ") is expected


def test_it_says_who_may_not() -> None:
    assert objection_to(S.REQUESTED, S.ACCEPTED, Actor.REQUESTER, "") is (
        ObjectionKind.NOT_THEIRS_TO_SET
    )
    assert objection_to(S.DRAFT, S.COMPLETED, Actor.RECIPIENT, "") is (
        ObjectionKind.ILLEGAL_TRANSITION
    )


@pytest.mark.parametrize("status", S)
def test_every_status_has_a_business_status(status: TaskStatus) -> None:
    assert business_status_of(status) in business_statuses(status)

"""What a receiver may have said by telephone, and the steps of the referral that follow from it."""

from dataclasses import dataclass
from enum import StrEnum

from sociale_kaart.referrals.model import Actor, BusinessStatus, Referral, TaskStatus
from sociale_kaart.referrals.transitions import NEEDS_REASON, next_statuses

S, B = TaskStatus, BusinessStatus


class Outcome(StrEnum):
    """What the receiver said."""

    ACCEPTED = "accepted"
    PLANNED = "planned"
    NO_SHOW = "no-show"
    STARTED = "started"
    WAITING_LIST = "waiting-list"
    REJECTED = "rejected"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Step:
    """A status to set; the usual business status where none is given."""

    status: TaskStatus
    business_status: BusinessStatus | None = None


STEPS: dict[Outcome, Step] = {
    Outcome.ACCEPTED: Step(S.ACCEPTED),
    Outcome.PLANNED: Step(S.IN_PROGRESS, B.PLANNED),
    Outcome.NO_SHOW: Step(S.IN_PROGRESS, B.NO_SHOW),
    Outcome.STARTED: Step(S.IN_PROGRESS, B.STARTED),
    Outcome.WAITING_LIST: Step(S.ON_HOLD),
    Outcome.REJECTED: Step(S.REJECTED),
    Outcome.COMPLETED: Step(S.COMPLETED),
    Outcome.FAILED: Step(S.FAILED),
    Outcome.CANCELLED: Step(S.CANCELLED),
}


class NextStep(StrEnum):
    """What the page of a referral offers first."""

    PRINT = "print"
    REPORT = "report"
    REFER_AGAIN = "refer-again"
    FEEDBACK = "feedback"
    NOTHING = "nothing"


def possible_outcomes(referral: Referral) -> tuple[Outcome, ...]:
    """Return what can be recorded now, in the order of the process."""
    now = (referral.status, referral.business_status)
    return tuple(
        outcome
        for outcome, step in STEPS.items()
        if steps_to(referral.status, outcome) and now != (step.status, step.business_status)
    )


def steps_to(status: TaskStatus, outcome: Outcome) -> tuple[Step, ...]:
    """Return the steps from a status to an outcome; none when there is no way.

    Who hears that an appointment was made or kept knows that it was accepted too: both are
    recorded, in order.
    """
    wanted = STEPS[outcome]
    reachable = next_statuses(status, Actor.RECIPIENT)
    if wanted.status in reachable:
        return (wanted,)
    accepted = STEPS[Outcome.ACCEPTED]
    if accepted.status in reachable and wanted.status in next_statuses(S.ACCEPTED, Actor.RECIPIENT):
        return (accepted, wanted)
    return ()


def needs_reason(outcome: Outcome) -> bool:
    """Tell whether a reason must be given."""
    return STEPS[outcome].status in NEEDS_REASON


def next_step(referral: Referral) -> NextStep:
    """Return what is to be done first."""
    if referral.status is S.REJECTED:
        return NextStep.REFER_AGAIN
    if referral.status is S.REQUESTED and referral.printed is None:
        return NextStep.PRINT
    if possible_outcomes(referral):
        return NextStep.REPORT
    if referral.status in {S.COMPLETED, S.FAILED} and referral.awaits_feedback:
        return NextStep.FEEDBACK
    return NextStep.NOTHING


def can_withdraw(referral: Referral) -> bool:
    """Tell whether the requester may still take it back."""
    return S.CANCELLED in next_statuses(referral.status, Actor.REQUESTER)

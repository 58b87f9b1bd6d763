"""Who may set which status of a referral, and when a reason is needed.

The table is HL7 SDOH Clinical Care (STU3) on FHIR R4 Task.status, as the region uses it. This
module only judges; `events.py` decides what happens to an event that is judged illegal.
"""

from sociale_kaart.referrals.model import Actor, BusinessStatus, ObjectionKind, TaskStatus

_S = TaskStatus
_REQUESTER = frozenset({Actor.REQUESTER})
_RECIPIENT = frozenset({Actor.RECIPIENT})
_EITHER = frozenset(Actor)

_TABLE: dict[tuple[TaskStatus, TaskStatus], frozenset[Actor]] = {
    (_S.DRAFT, _S.REQUESTED): _REQUESTER,
    (_S.REQUESTED, _S.ACCEPTED): _RECIPIENT,
    (_S.REQUESTED, _S.REJECTED): _RECIPIENT,
    (_S.REQUESTED, _S.CANCELLED): _EITHER,
    (_S.ACCEPTED, _S.CANCELLED): _EITHER,
    (_S.IN_PROGRESS, _S.CANCELLED): _EITHER,
    (_S.ON_HOLD, _S.CANCELLED): _EITHER,
    (_S.ACCEPTED, _S.IN_PROGRESS): _RECIPIENT,
    (_S.ACCEPTED, _S.ON_HOLD): _RECIPIENT,
    (_S.ACCEPTED, _S.COMPLETED): _RECIPIENT,
    (_S.ACCEPTED, _S.FAILED): _RECIPIENT,
    (_S.IN_PROGRESS, _S.ON_HOLD): _RECIPIENT,
    (_S.IN_PROGRESS, _S.COMPLETED): _RECIPIENT,
    (_S.IN_PROGRESS, _S.FAILED): _RECIPIENT,
    # within in-progress the business status moves on: planned, no-show, started
    (_S.IN_PROGRESS, _S.IN_PROGRESS): _RECIPIENT,
    (_S.ON_HOLD, _S.IN_PROGRESS): _RECIPIENT,
    (_S.ON_HOLD, _S.COMPLETED): _RECIPIENT,
    (_S.ON_HOLD, _S.FAILED): _RECIPIENT,
    **{
        (status, _S.ENTERED_IN_ERROR): _REQUESTER
        for status in _S
        if status is not _S.ENTERED_IN_ERROR
    },
}

NEEDS_REASON = frozenset({_S.REJECTED, _S.CANCELLED, _S.ON_HOLD, _S.FAILED})

CLOSED = frozenset({_S.REJECTED, _S.COMPLETED, _S.FAILED, _S.CANCELLED, _S.ENTERED_IN_ERROR})

_BUSINESS: dict[TaskStatus, tuple[BusinessStatus, ...]] = {
    _S.DRAFT: (BusinessStatus.SENT,),
    _S.REQUESTED: (BusinessStatus.SENT, BusinessStatus.WITHDRAWAL_ASKED),
    _S.ACCEPTED: (BusinessStatus.ACCEPTED, BusinessStatus.WITHDRAWAL_ASKED),
    _S.REJECTED: (BusinessStatus.REJECTED,),
    _S.IN_PROGRESS: (
        BusinessStatus.PLANNED,
        BusinessStatus.NO_SHOW,
        BusinessStatus.STARTED,
        BusinessStatus.WITHDRAWAL_ASKED,
    ),
    _S.ON_HOLD: (BusinessStatus.PLANNED, BusinessStatus.WITHDRAWAL_ASKED),
    _S.COMPLETED: (BusinessStatus.CLOSED,),
    _S.FAILED: (BusinessStatus.CLOSED,),
    _S.CANCELLED: (BusinessStatus.WITHDRAWN,),
    _S.ENTERED_IN_ERROR: (BusinessStatus.CLOSED,),
}


def business_status_of(status: TaskStatus) -> BusinessStatus:
    """Return the business status that goes with a status when none is given."""
    return _BUSINESS[status][0]


def business_statuses(status: TaskStatus) -> tuple[BusinessStatus, ...]:
    """Return the business statuses that do not contradict a status (BSeR), the usual one first."""
    return _BUSINESS[status]


def next_statuses(status: TaskStatus, actor: Actor) -> tuple[TaskStatus, ...]:
    """Return what an actor may set from here, in the order of the process."""
    return tuple(to for to in TaskStatus if actor in _TABLE.get((status, to), frozenset()))


def objection_to(
    from_status: TaskStatus, to_status: TaskStatus, actor: Actor, reason: str
) -> ObjectionKind | None:
    """Judge one change of status.

    Returns:
        None when it is legal, otherwise why it is not.
    """
    allowed = _TABLE.get((from_status, to_status))
    if allowed is None:
        return ObjectionKind.ILLEGAL_TRANSITION
    if actor not in allowed:
        return ObjectionKind.NOT_THEIRS_TO_SET
    if to_status in NEEDS_REASON and not reason.strip():
        return ObjectionKind.REASON_MISSING
    return None

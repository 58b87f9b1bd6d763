"""The event log of a referral, and the fold that makes its present state.

Rules:
- An event is never changed and never dropped. The same event twice counts once.
- The state depends on the set of events only, not on the order in which they arrived: they are
  folded by (time, device, counter, id). The store gives every new event of a referral a time after
  all that it knows of that referral, so that cause comes before effect even when a clock was set
  back.
- Each field of the details belongs to the last event that set it.
- Details are closed once the referral is sent.
- An event that is not allowed (`transitions.py`), cannot be read, or sends without consent in
  force, is kept as an `Objection` and changes nothing.
- Any set of events, however strange, folds to a referral: what comes from outside cannot make a
  dossier unreadable.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TypeAlias
from uuid import uuid4

from sociale_kaart.referrals.codes import code_of
from sociale_kaart.referrals.content import UnreadableError, changed
from sociale_kaart.referrals.model import (
    Actor,
    BusinessStatus,
    Consent,
    Details,
    Moment,
    MomentKind,
    Objection,
    ObjectionKind,
    Referral,
    TaskStatus,
)
from sociale_kaart.referrals.transitions import (
    CLOSED,
    business_status_of,
    business_statuses,
    objection_to,
)

EventData: TypeAlias = Mapping[str, object]


class EventKind(StrEnum):
    """What events say; `data` of each is listed beside it."""

    CREATED = "created"  # -
    DETAILS = "details"  # dotted field name -> JSON value (content.py)
    STATUS = "status"  # status, by; maybe business_status, reason, source
    PRINTED = "printed"  # -
    CONSENT_WITHDRAWN = "consent-withdrawn"  # date
    FEEDBACK = "feedback"  # by; maybe text, source


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a referral.

    Attributes:
        id: UUID; the same id is the same event.
        device: id of the device that recorded it.
        counter: 1, 2, 3 ... per device over all its referrals, so that a gap can be noticed.
        time: in UTC, microseconds.
        kind: a value of `EventKind`, or one of a newer version.
        data: JSON values only.
    """

    id: str
    device: str
    counter: int
    time: datetime
    kind: str
    data: EventData = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What a verb wants appended; the dossier adds id, counter and time."""

    kind: str
    data: EventData = field(repr=False)


def stamped(
    news: Sequence[NewEvent],
    known: Iterable[Event],
    *,
    device: str,
    counter: int,
    now: datetime,
) -> list[Event]:
    """Give new events of one referral their id, counter and time.

    Args:
        news: what is to be appended, in this order.
        known: the events of the referral so far. The new ones come after them, also when the
            clock was set back.
        device: who records.
        counter: of the first new one.
        now: the present moment, aware.
    """
    tick = timedelta(microseconds=1)
    start = max([now.astimezone(UTC), *(event.time + tick for event in known)])
    return [
        Event(
            id=str(uuid4()),
            device=device,
            counter=counter + place,
            time=start + place * tick,
            kind=str(new.kind),
            data=new.data,
        )
        for place, new in enumerate(news)
    ]


def fold(referral_id: str, events: Iterable[Event]) -> Referral:
    """Return the present state of one referral.

    Args:
        referral_id: the UUID that its code is computed from.
        events: in any order, possibly repeated; at least one.

    Raises:
        ValueError: there are no events.
    """
    ordered = in_order(events)
    if not ordered:
        raise ValueError("a referral begins with an event")
    state = _State(created=ordered[0].time, updated=ordered[0].time, since=ordered[0].time)
    for event in ordered:
        state.take(event)
    return Referral(
        id=referral_id,
        code=code_of(referral_id),
        status=state.status,
        business_status=state.business_status,
        details=state.details,
        created=state.created,
        updated=state.updated,
        since=state.since,
        sent=state.sent,
        closed=state.closed,
        printed=state.printed,
        feedback_received=state.feedback_received,
        reason=state.reason,
        timeline=tuple(state.timeline),
        objections=tuple(state.objections),
    )


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return events once each, in the order in which every device folds them."""
    # Two events under one id cannot come from this program. Sorting by the whole content first
    # makes every device keep the same one of them.
    ranked = sorted(events, key=lambda event: (*_rank(event), event.kind, canonical(event.data)))
    seen: dict[str, Event] = {}
    for event in ranked:
        seen.setdefault(event.id, event)
    return list(seen.values())


def canonical(data: EventData) -> str:
    """Return event data as JSON text that is the same for the same data."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _rank(event: Event) -> tuple[datetime, str, int, str]:
    return (event.time, event.device, event.counter, event.id)


@dataclass(slots=True)
class _State:
    """A referral while it is being folded."""

    created: datetime
    updated: datetime
    since: datetime
    status: TaskStatus = TaskStatus.DRAFT
    business_status: BusinessStatus = BusinessStatus.SENT
    details: Details = field(default_factory=Details)
    sent: datetime | None = None
    closed: datetime | None = None
    printed: datetime | None = None
    feedback_received: datetime | None = None
    reason: str = ""
    timeline: list[Moment] = field(default_factory=list)
    objections: list[Objection] = field(default_factory=list)

    def take(self, event: Event) -> None:
        """Apply one event, or keep the objection to it."""
        self.updated = event.time
        try:
            objection = self._apply(event)
        except ValueError:
            objection = ObjectionKind.MALFORMED
        if objection is not None:
            to_status = event.data.get("status")
            self.objections.append(
                Objection(
                    event_id=event.id,
                    time=event.time,
                    device=event.device,
                    kind=objection,
                    from_status=self.status,
                    to_status=to_status if isinstance(to_status, str) else "",
                )
            )

    def _apply(self, event: Event) -> ObjectionKind | None:
        match event.kind:
            case EventKind.CREATED:
                self._note(event, MomentKind.CREATED)
            case EventKind.DETAILS:
                return self._take_details(event)
            case EventKind.STATUS:
                return self._take_status(event)
            case EventKind.PRINTED:
                self._note(event, MomentKind.PRINTED)
                self.printed = event.time
            case EventKind.CONSENT_WITHDRAWN:
                self._take_withdrawn_consent(event)
            case EventKind.FEEDBACK:
                self._note(event, MomentKind.FEEDBACK)
                self.feedback_received = event.time
            case _:
                return ObjectionKind.UNKNOWN_KIND
        return None

    def _take_details(self, event: Event) -> ObjectionKind | None:
        details = changed(self.details, event.data)
        if self.status is not TaskStatus.DRAFT:
            return ObjectionKind.CONTENT_CLOSED
        self.details = details
        return None

    def _take_status(self, event: Event) -> ObjectionKind | None:
        to_status = TaskStatus(_text(event, "status"))
        business = _text(event, "business_status")
        business_status = BusinessStatus(business) if business else business_status_of(to_status)
        reason = _text(event, "reason")
        if business_status not in business_statuses(to_status):
            return ObjectionKind.MALFORMED
        objection = objection_to(self.status, to_status, _actor(event), reason)
        if objection is None and to_status is TaskStatus.REQUESTED:
            objection = None if self.details.consent.is_in_force else ObjectionKind.CONSENT_MISSING
        if objection is not None:
            return objection
        self._note(event, MomentKind.STATUS, to_status, business_status)
        if to_status is not self.status:
            self.since = event.time
        self.status, self.business_status, self.reason = to_status, business_status, reason
        if to_status is TaskStatus.REQUESTED:
            self.sent = event.time
        if to_status in CLOSED:
            self.closed = event.time
        return None

    def _take_withdrawn_consent(self, event: Event) -> None:
        day = date.fromisoformat(_text(event, "date"))
        consent: Consent = replace(self.details.consent, withdrawn_on=day)
        self._note(event, MomentKind.CONSENT_WITHDRAWN)
        self.details = replace(self.details, consent=consent)

    def _note(
        self,
        event: Event,
        kind: MomentKind,
        status: TaskStatus | None = None,
        business_status: BusinessStatus | None = None,
    ) -> None:
        self.timeline.append(
            Moment(
                time=event.time,
                device=event.device,
                kind=kind,
                by=_actor(event),
                status=status,
                business_status=business_status,
                reason=_text(event, "reason"),
                source=_text(event, "source"),
                text=_text(event, "text"),
            )
        )


def _actor(event: Event) -> Actor:
    return Actor(_text(event, "by") or Actor.REQUESTER)


def _text(event: Event, name: str) -> str:
    value = event.data.get(name, "")
    if not isinstance(value, str):
        raise UnreadableError(f"{name} is no text")
    return value

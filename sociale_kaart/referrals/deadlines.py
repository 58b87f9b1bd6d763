"""By when the next step of a referral is due, in Dutch working days.

The terms are the region's: acknowledge within 2 working days, first contact within 14 days,
feedback within 5 working days after closing (configurable, `DeadlineRules`). Working days leave out
weekends and public holidays. The 14 days to first contact are calendar days and are not stretched
by a holiday at the end: it is a promise to the resident, on paper, and a call can come earlier.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from sociale_kaart.directory.holidays import dutch_public_holidays
from sociale_kaart.referrals.model import Referral, TaskStatus

_SATURDAY = 5


class DeadlineKind(StrEnum):
    """What is due."""

    ACKNOWLEDGE = "acknowledge"
    FIRST_CONTACT = "first-contact"
    FEEDBACK = "feedback"


@dataclass(frozen=True, slots=True)
class DeadlineRules:
    """The terms of a region, in working days except for `contact_days`."""

    acknowledge_working_days: int = 2
    contact_days: int = 14
    feedback_working_days: int = 5


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day on which the next step is in time."""

    kind: DeadlineKind
    due: date


DEFAULT_RULES = DeadlineRules()


def dutch_day(moment: datetime) -> date:
    """Return the calendar day in the Netherlands of a moment.

    Computed from the rule of summer time (Directive 2000/84/EC: last Sundays of March and October,
    01:00 UTC), so that it is the same on a machine without a time zone database.
    """
    moment = moment.astimezone(UTC)
    summer = _last_sunday_at_one(moment.year, 3) <= moment < _last_sunday_at_one(moment.year, 10)
    return (moment + timedelta(hours=2 if summer else 1)).date()


def is_working_day(day: date) -> bool:
    """Whether practices and welfare organisations work on this day."""
    return day.weekday() < _SATURDAY and day not in dutch_public_holidays(day.year)


@lru_cache(maxsize=4096)
def after_working_days(start: date, days: int) -> date:
    """Return the working day that many working days after `start`, which itself does not count."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        if is_working_day(day):
            days -= 1
    return day


def first_contact_by(start: date, rules: DeadlineRules = DEFAULT_RULES) -> date:
    """Return the day by which somebody has called the resident, counted from sending."""
    return start + timedelta(days=rules.contact_days)


def deadline_for(
    status: TaskStatus,
    *,
    sent: datetime | None,
    since: datetime,
    awaits_feedback: bool,
    rules: DeadlineRules = DEFAULT_RULES,
) -> Deadline | None:
    """Return what is due in this status and when; None where nothing is.

    Args:
        status: the present one.
        sent: when the referral was sent.
        since: when the present status began.
        awaits_feedback: feedback was asked for and has not come.
        rules: the terms of the region.
    """
    if status is TaskStatus.REQUESTED and sent is not None:
        due = after_working_days(dutch_day(sent), rules.acknowledge_working_days)
        return Deadline(DeadlineKind.ACKNOWLEDGE, due)
    if status is TaskStatus.ACCEPTED and sent is not None:
        return Deadline(DeadlineKind.FIRST_CONTACT, first_contact_by(dutch_day(sent), rules))
    if status in {TaskStatus.COMPLETED, TaskStatus.FAILED} and awaits_feedback:
        due = after_working_days(dutch_day(since), rules.feedback_working_days)
        return Deadline(DeadlineKind.FEEDBACK, due)
    return None


def next_deadline(referral: Referral, rules: DeadlineRules = DEFAULT_RULES) -> Deadline | None:
    """Return what is due next for a referral, None where nothing is."""
    return deadline_for(
        referral.status,
        sent=referral.sent,
        since=referral.since,
        awaits_feedback=referral.awaits_feedback,
        rules=rules,
    )


def needs_requester(status: TaskStatus, deadline: Deadline | None, today: date) -> bool:
    """Whether the requester has something to do.

    A concept is to be finished, a refusal needs another way, and a deadline that has passed needs a
    telephone call.
    """
    if status in {TaskStatus.DRAFT, TaskStatus.REJECTED}:
        return True
    return deadline is not None and today > deadline.due


@lru_cache(maxsize=64)
def _last_sunday_at_one(year: int, month: int) -> datetime:
    last = date(year, month, 31)
    sunday = last - timedelta(days=(last.weekday() + 1) % 7)
    return datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=UTC)

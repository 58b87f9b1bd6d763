"""Dutch working days, holidays and the terms of a referral."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.directory.holidays import dutch_public_holidays, easter_sunday, kings_day
from sociale_kaart.referrals.deadlines import (
    DeadlineKind,
    DeadlineRules,
    after_working_days,
    deadline_for,
    dutch_day,
    first_contact_by,
    is_working_day,
    needs_requester,
)
from sociale_kaart.referrals.model import TaskStatus
from tests.helpers.referral_factories import day

FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "expected",
    ["1961-04-02", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2026-04-05",
     "2027-03-28", "2038-04-25", "2100-03-28"],
)  # fmt: skip
def test_easter(expected: str) -> None:
    assert easter_sunday(day(expected).year) == day(expected)


def test_the_holidays_of_2026() -> None:
    expected = [
        "2026-01-01", "2026-04-05", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-24",
        "2026-05-25", "2026-12-25", "2026-12-26",
    ]  # fmt: skip
    assert sorted(dutch_public_holidays(2026)) == [day(text) for text in expected]


def test_kings_day_is_not_on_a_sunday() -> None:
    assert kings_day(2025) == date(2025, 4, 26)
    assert kings_day(2026) == date(2026, 4, 27)
    assert kings_day(2013) == date(2013, 4, 30)


def test_liberation_day_is_a_day_off_once_in_five_years() -> None:
    assert date(2025, 5, 5) in dutch_public_holidays(2025)
    assert date(2026, 5, 5) not in dutch_public_holidays(2026)
    assert date(2030, 5, 5) in dutch_public_holidays(2030)


def test_good_friday_is_a_working_day() -> None:
    assert is_working_day(date(2026, 4, 3))


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_in_its_season(year: int) -> None:
    assert easter_sunday(year).weekday() == 6
    assert date(year, 3, 22) <= easter_sunday(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        ("2026-11-23", 2, "2026-11-25"),
        ("2026-11-20", 2, "2026-11-24"),  # over a weekend
        ("2026-11-21", 1, "2026-11-23"),  # from a Saturday
        ("2026-12-24", 2, "2026-12-29"),  # Christmas on Friday and Saturday
        ("2026-04-02", 2, "2026-04-07"),  # Easter: Good Friday is worked
        ("2026-05-13", 1, "2026-05-15"),  # Hemelvaart
        ("2025-12-31", 1, "2026-01-02"),
    ],
)
def test_working_days_leave_out_weekends_and_holidays(start: str, days: int, expected: str) -> None:
    assert after_working_days(day(start), days) == day(expected)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 30))
def test_as_many_working_days_lie_between(start: date, days: int) -> None:
    due = after_working_days(start, days)
    between = [start + timedelta(days=n) for n in range(1, (due - start).days + 1)]
    assert is_working_day(due)
    assert sum(is_working_day(day_) for day_ in between) == days


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-20T22:59:59", "2026-11-20"),
        ("2026-11-20T23:00:00", "2026-11-21"),  # winter: one hour
        ("2026-07-01T21:59:59", "2026-07-01"),
        ("2026-07-01T22:00:00", "2026-07-02"),  # summer: two hours
        ("2026-03-29T00:59:59", "2026-03-29"),
        ("2026-03-28T22:30:00", "2026-03-28"),  # the evening before summer time
        ("2026-03-29T22:30:00", "2026-03-30"),  # the first evening of it
        ("2026-10-24T22:30:00", "2026-10-25"),
        ("2026-10-25T22:30:00", "2026-10-25"),
    ],
)
def test_a_day_in_the_netherlands(moment: str, expected: str) -> None:
    assert dutch_day(datetime.fromisoformat(moment).replace(tzinfo=UTC)) == day(expected)


@pytest.mark.parametrize(
    ("status", "kind", "due"),
    [
        (TaskStatus.REQUESTED, DeadlineKind.ACKNOWLEDGE, "2026-11-24"),
        (TaskStatus.ACCEPTED, DeadlineKind.FIRST_CONTACT, "2026-12-04"),
        (TaskStatus.COMPLETED, DeadlineKind.FEEDBACK, "2026-11-27"),
        (TaskStatus.FAILED, DeadlineKind.FEEDBACK, "2026-11-27"),
    ],
)
def test_each_status_has_its_term(status: TaskStatus, kind: DeadlineKind, due: str) -> None:
    found = deadline_for(status, sent=FRIDAY, since=FRIDAY, awaits_feedback=True)
    assert found is not None
    assert (found.kind, found.due) == (kind, day(due))


@pytest.mark.parametrize("status", [TaskStatus.DRAFT, TaskStatus.CANCELLED, TaskStatus.ON_HOLD])
def test_where_nothing_is_due_there_is_no_term(status: TaskStatus) -> None:
    assert deadline_for(status, sent=FRIDAY, since=FRIDAY, awaits_feedback=True) is None


def test_no_feedback_is_due_where_none_was_asked_or_it_has_come() -> None:
    closed = TaskStatus.COMPLETED
    assert deadline_for(closed, sent=FRIDAY, since=FRIDAY, awaits_feedback=False) is None


def test_a_region_sets_its_own_terms() -> None:
    rules = DeadlineRules(acknowledge_working_days=5, contact_days=7)
    found = deadline_for(
        TaskStatus.REQUESTED, sent=FRIDAY, since=FRIDAY, awaits_feedback=True, rules=rules
    )
    assert found is not None
    assert found.due == day("2026-11-27")
    assert first_contact_by(FRIDAY.date(), rules) == day("2026-11-27")


def test_the_requester_acts_on_concepts_refusals_and_passed_terms() -> None:
    deadline = deadline_for(TaskStatus.REQUESTED, sent=FRIDAY, since=FRIDAY, awaits_feedback=True)
    assert needs_requester(TaskStatus.DRAFT, None, FRIDAY.date())
    assert needs_requester(TaskStatus.REJECTED, None, FRIDAY.date())
    assert not needs_requester(TaskStatus.REQUESTED, deadline, day("2026-11-24"))
    assert needs_requester(TaskStatus.REQUESTED, deadline, day("2026-11-25"))
    assert not needs_requester(TaskStatus.CANCELLED, None, FRIDAY.date())

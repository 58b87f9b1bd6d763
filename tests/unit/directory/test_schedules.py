"""Rules of time, unrolled: known calendars, and what holds for any rule."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.directory.holidays import dutch_public_holidays, in_school_holidays
from sociale_kaart.directory.model import Schedule
from sociale_kaart.directory.schedules import LONGEST_LOOK, next_occurrence, occurrences
from tests.helpers.map_factories import a_schedule, day

MONDAY = date(2026, 11, 16)


def days_of(schedule: Schedule, start: str, days: int = 60) -> list[str]:
    return [str(found.start.date()) for found in occurrences([schedule], day(start), days)]


def test_every_week_on_its_days() -> None:
    found = occurrences([a_schedule("TU", "TH", description="Inloop")], MONDAY, 7)

    assert [str(one.start) for one in found] == ["2026-11-17 10:00:00", "2026-11-19 10:00:00"]
    assert found[0].end == datetime(2026, 11, 17, 11, 30)  # noqa: DTZ001 - wall-clock time
    assert found[0].description == "Inloop"
    assert found[0].has_time


def test_every_other_week_counts_from_the_week_of_its_first_day() -> None:
    rule = a_schedule("MO", "FR", interval=2, dtstart=day("2026-11-04"))
    assert days_of(rule, "2026-11-01", 30) == [
        "2026-11-06",
        "2026-11-16",
        "2026-11-20",
        "2026-11-30",
    ]


def test_an_interval_that_starts_nowhere_has_no_dates() -> None:
    assert days_of(a_schedule("MO", interval=2), "2026-11-01") == []
    assert days_of(a_schedule(freq="MONTHLY", bymonthday=(1,), interval=2), "2026-11-01") == []


def test_a_week_without_days_takes_the_weekday_of_its_first_day() -> None:
    assert days_of(a_schedule(valid_from=day("2026-11-18")), "2026-11-16", 14) == [
        "2026-11-18",
        "2026-11-25",
    ]
    assert days_of(a_schedule(), "2026-11-16") == []


@pytest.mark.parametrize(
    ("byday", "expected"),
    [
        ("2TH", ["2026-11-12", "2026-12-10"]),
        ("-1FR", ["2026-11-27", "2026-12-25"]),
        ("+1MO", ["2026-11-02", "2026-12-07"]),
        ("5MO", ["2026-11-30"]),
    ],
)
def test_an_ordinal_weekday_of_the_month(byday: str, expected: list[str]) -> None:
    assert days_of(a_schedule(byday, freq="MONTHLY"), "2026-11-01") == expected


def test_days_of_the_month() -> None:
    assert days_of(a_schedule(freq="MONTHLY", bymonthday=(1, -1)), "2026-11-01", 61) == [
        "2026-11-01",
        "2026-11-30",
        "2026-12-01",
        "2026-12-31",
    ]
    friday_13th = a_schedule("FR", freq="MONTHLY", bymonthday=(13,))
    assert days_of(friday_13th, "2026-11-01", 300) == ["2026-11-13", "2027-08-13"]
    on_the_31st = a_schedule(freq="MONTHLY", dtstart=day("2026-08-31"))
    assert days_of(on_the_31st, "2026-09-01", 130) == ["2026-10-31", "2026-12-31"]
    quarterly = a_schedule("1TU", freq="MONTHLY", interval=3, dtstart=day("2026-09-01"))
    assert days_of(quarterly, "2026-09-01", 200) == ["2026-09-01", "2026-12-01", "2027-03-02"]


def test_a_single_moment() -> None:
    fair = Schedule(dtstart=day("2026-12-05"), opens_at=time(14, 0))
    assert days_of(fair, "2026-11-01") == ["2026-12-05"]
    assert days_of(fair, "2026-12-06") == []
    assert days_of(Schedule(description="in overleg"), "2026-12-06") == []


def test_bounds_and_exceptions() -> None:
    rule = a_schedule(
        "WE", valid_from=day("2026-11-11"), until=day("2026-12-09"), exdate=(day("2026-11-25"),)
    )
    assert days_of(rule, "2026-11-01") == ["2026-11-11", "2026-11-18", "2026-12-02", "2026-12-09"]


def test_holidays_are_left_out_where_the_schedule_says_so() -> None:
    christmas = a_schedule("FR", skip_public_holidays=True)
    assert days_of(christmas, "2026-12-18", 15) == ["2026-12-18", "2027-01-01"][:1]
    assert days_of(a_schedule("FR"), "2026-12-18", 15) == ["2026-12-18", "2026-12-25", "2027-01-01"]
    school = a_schedule("WE", skip_school_holidays=True)
    assert days_of(school, "2026-10-12", 20) == ["2026-10-14", "2026-10-28"]


def test_past_midnight_ends_the_next_day() -> None:
    found = occurrences([a_schedule("SA", opens="22:00", closes="02:00")], MONDAY, 7)
    assert str(found[0].end) == "2026-11-22 02:00:00"


def test_without_a_time_only_the_day_is_known() -> None:
    found = occurrences([Schedule(freq="WEEKLY", byday=("SA",))], MONDAY, 7)
    assert (found[0].has_time, found[0].end) == (False, None)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("now", "start"),
    [
        ("2026-11-16T09:00", "2026-11-17T10:00"),
        ("2026-11-17T10:00", "2026-11-17T10:00"),
        ("2026-11-17T11:29", "2026-11-17T10:00"),  # going on
        ("2026-11-17T11:30", "2026-11-24T10:00"),
    ],
)
def test_the_next_time(now: str, start: str) -> None:
    found = next_occurrence([a_schedule("TU")], at(now))
    assert found is not None
    assert found.start == at(start)


def test_the_next_time_of_last_night_is_still_going_on() -> None:
    found = next_occurrence(
        [a_schedule("SA", opens="22:00", closes="02:00")], at("2026-11-22T01:00")
    )
    assert found is not None
    assert found.start == at("2026-11-21T22:00")


def test_the_next_time_is_that_of_the_earliest_schedule() -> None:
    found = next_occurrence([a_schedule("TH"), a_schedule("WE")], at("2026-11-17T12:00"))
    assert found is not None
    assert found.start.date() == day("2026-11-18")
    assert next_occurrence([], at("2026-11-17T12:00")) is None
    over = a_schedule("TU", valid_to=day("2020-01-01"))
    assert next_occurrence([over], at("2026-11-17T12:00")) is None


DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
RULES = st.builds(
    Schedule,
    freq=st.sampled_from(["WEEKLY", "MONTHLY", ""]),
    interval=st.integers(1, 1_000),
    byday=st.lists(
        st.sampled_from(["MO", "TU", "SU", "1MO", "-1FR", "5SA", "XX", "99WE", ""]), max_size=3
    ).map(tuple),
    bymonthday=st.lists(st.integers(-99, 99), max_size=3).map(tuple),
    dtstart=st.none() | DAYS | st.dates(),
    until=st.none() | DAYS,
    valid_from=st.none() | DAYS,
    valid_to=st.none() | DAYS,
    opens_at=st.none() | st.times().map(lambda t: t.replace(tzinfo=None)),
    closes_at=st.none() | st.times().map(lambda t: t.replace(tzinfo=None)),
    exdate=st.lists(DAYS, max_size=2).map(tuple),
    skip_public_holidays=st.booleans(),
    skip_school_holidays=st.booleans(),
)


@given(RULES, DAYS, st.integers(0, 60), st.integers(0, 60))
def test_two_looks_in_a_row_see_what_one_long_look_sees(
    rule: Schedule, start: date, first: int, second: int
) -> None:
    rest = start + timedelta(days=first)
    halves = [*occurrences([rule], start, first), *occurrences([rule], rest, second)]
    assert halves == occurrences([rule], start, first + second)


@given(RULES, DAYS, st.integers(0, 100))
def test_every_occurrence_keeps_the_rule(rule: Schedule, start: date, days: int) -> None:
    for found in occurrences([rule, rule], start, days):
        on = found.start.date()
        assert start <= on < start + timedelta(days=days)
        assert on not in rule.exdate
        assert not (rule.skip_public_holidays and on in dutch_public_holidays(on.year))
        assert rule.until is None or on <= rule.until
        assert rule.valid_to is None or on <= rule.valid_to
        assert rule.dtstart is None or on >= rule.dtstart
        assert found.end is None or found.start < found.end <= found.start + timedelta(days=1)


@given(RULES, DAYS)
def test_the_next_time_is_the_first_of_the_list(rule: Schedule, start: date) -> None:
    now = datetime.combine(start, time(0, 0))
    listed = occurrences([rule], start, 300)
    following = next_occurrence([rule], now)
    if listed:
        assert following is not None
        assert following.start <= listed[0].start


@given(st.dates(), st.integers(0, 10**9))
def test_the_work_is_bounded(start: date, days: int) -> None:
    daily = a_schedule("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    assert len(occurrences([daily], start, days)) <= LONGEST_LOOK


def test_school_holidays_of_region_midden() -> None:
    assert in_school_holidays(day("2026-10-17"))
    assert in_school_holidays(day("2026-10-25"))
    assert not in_school_holidays(day("2026-10-26"))
    assert not in_school_holidays(day("2040-08-01"))

"""When an offering takes place: HSDS 3.1 schedules (RFC 5545 rules) with our exceptions, unrolled.

Times are wall-clock times of the place itself, without a zone, as a poster on the door says them.

- WEEKLY: on the weekdays of `byday`, or on the weekday of its first day; `interval` counts weeks
  (Monday to Sunday) from the week of its first day. An ordinal has no meaning in a week.
- MONTHLY: on `byday` ("2TU" second, "-1FR" last, "TU" every Tuesday), on `bymonthday` (-1 is the
  last day), on both at once where both are given, or on the day of the month of its first day.
  `interval` counts months from its first day.
- The first day is `dtstart`, else `valid_from`. A rule with an `interval` above 1 and no first day
  has no dates: nobody can tell which week.
- Without `freq` there is one moment, at `dtstart`.
- Nothing before `dtstart` or `valid_from`, after `until` or `valid_to`, on an `exdate`, or, where
  the schedule says so, on a public or school holiday.

The work is bounded whatever a record holds: a day is looked at on its own, never counted up to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from sociale_kaart.directory.holidays import dutch_public_holidays, in_school_holidays
from sociale_kaart.directory.model import Schedule

LONGEST_LOOK: Final = 400  # days ahead that are ever looked at
_WEEKDAYS: Final = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_MIDNIGHT: Final = time(0, 0)


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One time that it takes place.

    Attributes:
        start: wall-clock time; midnight when only the day is known.
        end: None when it is not known.
        description: the words of the schedule.
        has_time: False when only the day is known.
    """

    start: datetime
    end: datetime | None = None
    description: str = ""
    has_time: bool = True


def occurrences(schedules: Iterable[Schedule], start: date, days: int) -> list[Occurrence]:
    """Return what takes place from `start` on for a number of days, in order, each time once.

    Args:
        schedules: of one service.
        start: the first day.
        days: how many days to look at, at most `LONGEST_LOOK`.
    """
    found = {
        occurrence
        for schedule in schedules
        for occurrence in _unrolled(schedule, start, min(days, LONGEST_LOOK))
    }
    return sorted(found, key=_order)


def next_occurrence(schedules: Iterable[Schedule], now: datetime) -> Occurrence | None:
    """Return what takes place first from `now` on, or is going on; None within `LONGEST_LOOK`.

    Args:
        schedules: of one service.
        now: wall-clock time; a zone in it is left out.
    """
    now = now.replace(tzinfo=None)
    firsts = (_first_from(schedule, now) for schedule in schedules)
    return min((first for first in firsts if first is not None), key=_order, default=None)


def _order(occurrence: Occurrence) -> tuple[datetime, datetime, str]:
    return occurrence.start, occurrence.end or occurrence.start, occurrence.description


def _first_from(schedule: Schedule, now: datetime) -> Occurrence | None:
    # From yesterday on: what began last night may still be going on.
    for occurrence in _unrolled(schedule, now.date() - timedelta(days=1), LONGEST_LOOK):
        over = occurrence.end or occurrence.start
        if not occurrence.has_time:
            over = occurrence.start + timedelta(days=1)
        if over > now or occurrence.start >= now:
            return occurrence
    return None


def _unrolled(schedule: Schedule, start: date, days: int) -> Iterator[Occurrence]:
    first, last = _bounds(schedule)
    for offset in range(days):
        try:
            day = start + timedelta(days=offset)
        except OverflowError:  # the year 9999 ends
            return
        if last is not None and day > last:
            return
        if (first is None or day >= first) and _takes_place(schedule, day):
            yield _occurrence(schedule, day)


def _bounds(schedule: Schedule) -> tuple[date | None, date | None]:
    """Return the first and the last day on which it can take place."""
    starts = [day for day in (schedule.dtstart, schedule.valid_from) if day is not None]
    ends = [day for day in (schedule.until, schedule.valid_to) if day is not None]
    if not schedule.freq and schedule.dtstart is not None:
        ends.append(schedule.dtstart)
    return max(starts, default=None), min(ends, default=None)


def _takes_place(schedule: Schedule, day: date) -> bool:
    anchor = schedule.dtstart or schedule.valid_from
    if schedule.freq == "WEEKLY":
        falls = _in_week(schedule, day, anchor)
    elif schedule.freq == "MONTHLY":
        falls = _in_month(schedule, day, anchor)
    else:
        falls = day == schedule.dtstart
    return falls and not _is_skipped(schedule, day)


def _is_skipped(schedule: Schedule, day: date) -> bool:
    return (
        day in schedule.exdate
        or (schedule.skip_public_holidays and day in dutch_public_holidays(day.year))
        or (schedule.skip_school_holidays and in_school_holidays(day))
    )


def _in_week(schedule: Schedule, day: date, anchor: date | None) -> bool:
    rules = _rules(schedule.byday)
    if rules:
        if (0, day.weekday()) not in rules:
            return False
    elif schedule.byday or anchor is None or day.weekday() != anchor.weekday():
        return False
    if schedule.interval <= 1:
        return True
    if anchor is None:
        return False
    weeks = (_monday(day) - _monday(anchor)).days // 7
    return weeks % schedule.interval == 0


def _in_month(schedule: Schedule, day: date, anchor: date | None) -> bool:
    if schedule.interval > 1:
        if anchor is None:
            return False
        months = (day.year - anchor.year) * 12 + day.month - anchor.month
        if months % schedule.interval:
            return False
    if not schedule.byday and not schedule.bymonthday:
        return anchor is not None and day.day == anchor.day
    return (not schedule.byday or _on_weekday_of_month(schedule.byday, day)) and (
        not schedule.bymonthday or _on_day_of_month(schedule.bymonthday, day)
    )


def _on_weekday_of_month(byday: tuple[str, ...], day: date) -> bool:
    weekday = day.weekday()
    from_start = (day.day - 1) // 7 + 1
    from_end = -((_days_in_month(day) - day.day) // 7 + 1)
    wanted = {(0, weekday), (from_start, weekday), (from_end, weekday)}
    return not wanted.isdisjoint(_rules(byday))


def _on_day_of_month(bymonthday: tuple[int, ...], day: date) -> bool:
    return day.day in bymonthday or day.day - _days_in_month(day) - 1 in bymonthday


def _days_in_month(day: date) -> int:
    if day.month == 12:
        return 31
    return (date(day.year, day.month + 1, 1) - timedelta(days=1)).day


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


@lru_cache(maxsize=1_024)
def _rules(byday: tuple[str, ...]) -> frozenset[tuple[int, int]]:
    """Return (ordinal or 0, weekday) for HSDS 3.1 schedule.byday; what is none is left out."""
    rules = set()
    for text in byday:
        ordinal, weekday = text[:-2], _WEEKDAYS.get(text[-2:])
        number = ordinal.removeprefix("+").removeprefix("-")
        if weekday is not None and (not ordinal or (number.isascii() and number.isdigit())):
            rules.add((int(ordinal or 0), weekday))
    return frozenset(rules)


def _occurrence(schedule: Schedule, day: date) -> Occurrence:
    opens, closes = schedule.opens_at, schedule.closes_at
    if opens is None:
        return Occurrence(
            datetime.combine(day, _MIDNIGHT), None, schedule.description, has_time=False
        )
    start = datetime.combine(day, opens)
    if closes is None or closes == opens:
        return Occurrence(start, None, schedule.description)
    if closes > opens:
        return Occurrence(start, datetime.combine(day, closes), schedule.description)
    if day == date.max:
        return Occurrence(start, None, schedule.description)
    return Occurrence(
        start, datetime.combine(day + timedelta(days=1), closes), schedule.description
    )

"""When each offering takes place: within a week, and first from now on.

Many offerings share their times, so the times of each different set are worked out once.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

import numpy as np

from sociale_kaart.directory.model import Schedule, ServiceRow
from sociale_kaart.directory.schedules import next_occurrence, occurrences
from sociale_kaart.search.postings import Numbers

WEEK: Final = 7  # days
NEVER: Final = np.iinfo(np.int64).max
ALWAYS: Final = NEVER - 1  # after what has a time to come for, before what has none
_ALL_DAY: Final = timedelta(hours=12)  # who is open so long is no appointment


@dataclass(frozen=True, slots=True)
class _Known:
    """What was worked out for one day or one hour."""

    key: object
    values: Numbers


class Moments:
    """The times of all rows of one generation of the map. May be used by several threads."""

    def __init__(self, rows: Sequence[ServiceRow]) -> None:
        self._sets: dict[tuple[Schedule, ...], int] = {}
        self._set_of = self._numbers(rows)
        self._week = _Known(None, np.zeros(0, np.bool_))
        self._soonest = _Known(None, np.zeros(0, np.int64))
        self._lock = threading.Lock()

    def with_more(self, rows: Sequence[ServiceRow]) -> "Moments":
        """Return the times of these rows and of more behind them."""
        more = Moments(())
        more._sets = dict(self._sets)
        more._set_of = np.concatenate([self._set_of, more._numbers(rows)])
        return more

    def this_week(self, today: date) -> Numbers:
        """Return for each row whether it takes place within seven days from a day."""
        with self._lock:
            if self._week.key != today:
                values = [bool(occurrences(times, today, WEEK)) for times in self._sets]
                self._week = _Known(today, np.array(values, np.bool_))
            return self._of_rows(self._week.values)

    def soonest(self, now: datetime) -> Numbers:
        """Return for each row when it takes place first, to be compared; `NEVER` without times."""
        hour = now.replace(minute=0, second=0, microsecond=0)
        with self._lock:
            if self._soonest.key != hour:
                values = [_first(times, hour) for times in self._sets]
                self._soonest = _Known(hour, np.array(values, np.int64))
            return self._of_rows(self._soonest.values)

    def _numbers(self, rows: Sequence[ServiceRow]) -> Numbers:
        sets = self._sets
        return np.array([sets.setdefault(row.schedules, len(sets)) for row in rows], np.intp)

    def _of_rows(self, values: Numbers) -> Numbers:
        return values[self._set_of] if len(values) else np.zeros(len(self._set_of), values.dtype)


def _first(times: tuple[Schedule, ...], now: datetime) -> int:
    found = next_occurrence(times, now) if times else None
    if found is None:
        return NEVER
    if not found.has_time or (found.end and found.end - found.start >= _ALL_DAY):
        return ALWAYS
    return int(found.start.replace(tzinfo=None).timestamp())

"""How far an entry of the map can be trusted to be true today."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from sociale_kaart.directory.model import Capacity, Service, ServiceRow

FRESH_MONTHS: Final = 6
AGING_MONTHS: Final = 12
CAPACITY_HOLDS: Final = timedelta(days=30)  # after that nobody can rely on it
_CLOCK_SKEW: Final = timedelta(days=1)


class Freshness(StrEnum):
    """Age of the last check (HSDS service.assured_date)."""

    FRESH = "fresh"  # at most six months
    AGING = "aging"  # at most twelve months
    STALE = "stale"  # longer ago
    UNKNOWN = "unknown"  # never, or at a date that is still to come


def freshness(assured: date | None, today: date) -> Freshness:
    """Return how fresh an entry is that was last checked on `assured`."""
    if assured is None or assured - today > _CLOCK_SKEW:
        return Freshness.UNKNOWN
    if assured >= _months_before(today, FRESH_MONTHS):
        return Freshness.FRESH
    if assured >= _months_before(today, AGING_MONTHS):
        return Freshness.AGING
    return Freshness.STALE


def known_capacity(
    source: Service | ServiceRow | Capacity | None, now: datetime
) -> Capacity | None:
    """Return the latest capacity that is at most 30 days old, or None.

    Args:
        source: a capacity, or something that has one.
        now: with its zone.
    """
    if isinstance(source, Service):
        source = max(source.capacities, key=lambda capacity: capacity.updated, default=None)
    elif isinstance(source, ServiceRow):
        source = source.capacity
    if source is None:
        return None
    age = now - source.updated
    return source if -_CLOCK_SKEW <= age <= CAPACITY_HOLDS else None


def _months_before(day: date, months: int) -> date:
    """Return the same day so many months earlier, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(last, day.day))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")  # pragma: no cover

"""Dutch public holidays, computed (no list to update each year), and the known school holidays.

The days are those on which practices and welfare organisations are closed by custom and by most
collective agreements. Good Friday is left out: it is no day off by law or in the agreements of
care and welfare, so a working day. Liberation Day is a day off once in five years only.
"""

from datetime import date, timedelta
from functools import lru_cache

_SUNDAY = 6


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (the anonymous algorithm, Meeus/Jones/Butcher)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    quarters, rest = divmod(of_century, 4)
    weekday = (32 + 2 * century_rest + 2 * quarters - epact - rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """Return Koningsdag: 27 April, or the day before when that is a Sunday.

    Before 2014 it was Koninginnedag, 30 April by the same rule.
    """
    day = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    return day - timedelta(days=1) if day.weekday() == _SUNDAY else day


@lru_cache(maxsize=64)
def dutch_public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of one calendar year in the Netherlands."""
    easter = easter_sunday(year)
    days = {
        date(year, 1, 1),
        easter,
        easter + timedelta(days=1),
        kings_day(year),
        easter + timedelta(days=39),  # Hemelvaart
        easter + timedelta(days=49),  # Pinksteren
        easter + timedelta(days=50),
        date(year, 12, 25),
        date(year, 12, 26),
    }
    if year % 5 == 0:
        days.add(date(year, 5, 5))
    return frozenset(days)


# School holidays of region Midden, in which nearly all of Midden-Nederland lies; first and last
# day. Source: Ministerie van OCW, schoolvakanties 2025-2026 and 2026-2027 (spring and summer fixed
# by law, autumn, Christmas and May advised).
_SCHOOL_HOLIDAYS = (
    (date(2025, 10, 18), date(2025, 10, 26)),
    (date(2025, 12, 20), date(2026, 1, 4)),
    (date(2026, 2, 14), date(2026, 2, 22)),
    (date(2026, 4, 25), date(2026, 5, 3)),
    (date(2026, 7, 18), date(2026, 8, 30)),
    (date(2026, 10, 17), date(2026, 10, 25)),
    (date(2026, 12, 19), date(2027, 1, 3)),
    (date(2027, 2, 20), date(2027, 2, 28)),
    (date(2027, 4, 24), date(2027, 5, 2)),
    (date(2027, 7, 17), date(2027, 8, 29)),
)


def in_school_holidays(day: date) -> bool:
    """Tell whether a day is in a known school holiday of region Midden.

    A feed will bring these (standards of the feed: holidays); beyond the years known here a day
    counts as an ordinary one.
    """
    return any(first <= day <= last for first, last in _SCHOOL_HOLIDAYS)

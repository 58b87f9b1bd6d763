"""Days and times as people say them: "di 10:00", "vandaag 09:12", "3 weken geleden".

Names of days and months come from `QLocale` (CLDR) in the language in force; the words around them
are translated here.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.wording.counts import Counts

translate = QCoreApplication.translate
_WHOLE_DAY = timedelta(hours=23, minutes=59)  # people write 00:00 to 23:59


def clock_time(moment: datetime) -> str:
    """Return "10:00"."""
    return f"{moment:%H:%M}"


def coming(moment: datetime, now: datetime, *, has_time: bool = True) -> str:
    """Say when something comes: "vandaag 10:00", "morgen 10:00", "di 10:00", "di 1 dec 10:00".

    Args:
        moment: when it begins.
        now: the present moment; zones do not count here.
        has_time: False when only the day is known.
    """
    time = clock_time(moment) if has_time else ""
    days = (moment.date() - now.date()).days
    if days == 0:
        return translate("Dates", "today {time}").format(time=time).strip()
    if days == 1:
        return translate("Dates", "tomorrow {time}").format(time=time).strip()
    pattern = "ddd" if 0 < days < 7 else "ddd d MMM"
    return f"{_said(moment.date(), pattern)} {time}".strip()


def going_on(start: datetime, end: datetime) -> str:
    """Say of something that began already how long it goes on: "nu, tot 17:00", "dag en nacht"."""
    if end - start >= _WHOLE_DAY:
        return translate("Dates", "day and night")
    return translate("Dates", "now, until {time}").format(time=clock_time(end))


def past(moment: datetime, now: datetime) -> str:
    """Say when something was: "vandaag 09:12", "gisteren 16:40", "ma 16 nov 09:12"."""
    days = (now.date() - moment.date()).days
    if days == 0:
        return translate("Dates", "today {time}").format(time=clock_time(moment))
    if days == 1:
        return translate("Dates", "yesterday {time}").format(time=clock_time(moment))
    if 0 < days < 300:
        return f"{_said(moment.date(), 'ddd d MMM')} {clock_time(moment)}"
    return full_date(moment.date())


def ago(day: date, today: date) -> str:
    """Say how long ago a day was: "vandaag", "gisteren", "5 dagen geleden", "2 jaar geleden"."""
    days = (today - day).days
    if days <= 0:
        return translate("Dates", "today")
    if days == 1:
        return translate("Dates", "yesterday")
    if days < 14:
        return Counts().days_ago(days)
    if days < 61:
        return Counts().weeks_ago(days // 7)
    if days < 730:
        return Counts().months_ago(round(days / 30.44))
    return Counts().years_ago(days // 365)


def weekday_and_date(day: date) -> str:
    """Return "dinsdag 24 november"."""
    return _said(day, "dddd d MMMM")


def short_date(day: date) -> str:
    """Return "di 24 nov"."""
    return _said(day, "ddd d MMM")


def weekdays(numbers: Iterable[int]) -> str:
    """Say which days of the week: "elke dag", "maandag tot en met vrijdag", "dinsdag, vrijdag".

    Args:
        numbers: 0 for Monday to 6 for Sunday.
    """
    days = sorted(set(numbers))
    if len(days) == 7:
        return translate("Dates", "every day")
    names = [QLocale().dayName(day + 1) for day in days]
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return translate("Dates", "{first} to {last}").format(first=names[0], last=names[-1])
    return ", ".join(names)


def day_of_year(day: date, today: date) -> str:
    """Return "24 november", with its year where that is another one than today's."""
    return _said(day, "d MMMM" if day.year == today.year else "d MMMM yyyy")


def full_date(day: date) -> str:
    """Return "24 november 2026"."""
    return _said(day, "d MMMM yyyy")


def period(start: datetime, end: datetime | None) -> str:
    """Return "10:00 - 11:30", or only the start where the end is not known.

    An end at midnight of the next day reads as 24:00; a whole day is "dag en nacht".
    """
    if end is None:
        return clock_time(start)
    if end - start >= _WHOLE_DAY:
        return translate("Dates", "day and night")
    midnight = end.date() == start.date() + timedelta(days=1) and end.hour == end.minute == 0
    return f"{clock_time(start)} – {'24:00' if midnight else clock_time(end)}"


def _said(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)

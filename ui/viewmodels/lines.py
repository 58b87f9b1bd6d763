"""One row of the result list, ready to paint: every text and mark is made here, once.

The delegate only measures and paints; nothing is worded, looked up or computed while scrolling.
"""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.freshness import Freshness, freshness, known_capacity
from sociale_kaart.directory.model import Capacity
from sociale_kaart.directory.schedules import Occurrence, next_occurrence
from sociale_kaart.search.page import SearchResult
from ui.wording import dates, numbers, reasons, terms
from ui.wording.counts import Counts

translate = QCoreApplication.translate

FRESHNESS_MARKS = {  # icon, colour; a word stands beside it always
    Freshness.FRESH: ("checked", "good"),
    Freshness.AGING: ("aging", "muted"),
    Freshness.STALE: ("warning", "warn"),
    Freshness.UNKNOWN: ("question", "muted"),
}


@dataclass(frozen=True, slots=True)
class ResultLine:
    """What one row shows.

    Attributes:
        id: of the service.
        where: distance, "online", or the area where no distance is known.
        kind_icon, freshness_icon: names of icons.
        matched: folded words to mark.
        spoken: the whole row as a screen reader says it.
    """

    id: str
    name: str
    organization: str
    kind: str
    kind_icon: str
    where: str
    next_time: str
    free_places: str
    freshness: str
    freshness_icon: str
    freshness_colour: str
    why: str
    matched: frozenset[str]
    spoken: str


def result_line(result: SearchResult, now: datetime) -> ResultLine:
    """Word one result.

    Args:
        result: as the search gave it.
        now: local time.
    """
    row = result.row
    mark, colour = FRESHNESS_MARKS[freshness(row.assured_date, now.date())]
    upcoming = next_occurrence(row.schedules, now)
    kind, where = terms.kind(row.kind), _where(result)
    next_time = _when(upcoming, now) if upcoming else ""
    places = free_places(known_capacity(row.capacity, now))
    check = checked(row.assured_date, now.date())
    why = reasons.found_on(reasons.in_words(result.why))
    spoken = (row.name, row.organization, kind, where, next_time, places, check, why)
    return ResultLine(
        id=row.id,
        name=row.name,
        organization=row.organization,
        kind=kind,
        kind_icon=terms.KIND_ICONS[row.kind] if row.kind else "question",
        where=where,
        next_time=next_time,
        free_places=places,
        freshness=check,
        freshness_icon=mark,
        freshness_colour=colour,
        why=why,
        matched=result.matched,
        spoken=". ".join(text for text in spoken if text),
    )


def checked(day: date | None, today: date) -> str:
    """Say when an entry was last checked."""
    if day is None:
        return translate("Lines", "not checked yet")
    return translate("Lines", "checked {when}").format(when=dates.ago(day, today))


def free_places(capacity: Capacity | None) -> str:
    """Say how many places are free; empty where that is not known or too long ago."""
    if capacity is None:
        return ""
    if capacity.available <= 0:
        return translate("Lines", "full")
    return Counts().places_free(int(capacity.available))


def _when(upcoming: Occurrence, now: datetime) -> str:
    wall_clock = now.replace(tzinfo=None)
    if upcoming.has_time and upcoming.end is not None and upcoming.start <= wall_clock:
        return dates.going_on(upcoming.start, upcoming.end)
    return dates.coming(upcoming.start, now, has_time=upcoming.has_time)


def _where(result: SearchResult) -> str:
    if result.distance_m is not None:
        return numbers.distance(result.distance_m)
    if result.row.online:
        return translate("Lines", "online")
    return result.row.area

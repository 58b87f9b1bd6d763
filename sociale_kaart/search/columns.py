"""The rows of a map column by column, so that a search looks at all of them at once.

One number a row in each column. Texts stay with the rows; here is only what is reckoned with.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

import numpy as np

from sociale_kaart.directory.model import Ladder, ServiceRow, ServiceStatus
from sociale_kaart.search.postings import Numbers

RETIRED: Final = frozenset({ServiceStatus.INACTIVE, ServiceStatus.DEFUNCT})
NO_STEP: Final = len(Ladder)
_STEPS: Final = {step: number for number, step in enumerate(Ladder)}
_OLDEST: Final = 200  # years; nobody is left out by it


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """What is reckoned with of each row.

    Attributes:
        live: whether it may be found at all.
        closed: temporarily.
        online: used over the internet or by telephone.
        step: on the ladder, 0 for the lightest; `NO_STEP` where unknown.
        assured: day it was last checked, as `date.toordinal`; 0 where unknown.
        free: places that were free when that was last known, -1 where it was not.
        free_on: the day on which that was known, as `assured`.
        youngest, oldest: whole years; 0 and 200 without a limit.
        gemeente: number in `gemeenten` of where it takes place; that of "" where unknown.
        reach: number of its set of working areas in `reaches`.
        point_row: for each known point the row that takes place there, in ascending order.
        latitude, longitude: of each point, in degrees.
        gemeenten: the different gemeenten (CBS codes).
        reaches: the different sets of working areas (CBS codes).
    """

    live: Numbers
    closed: Numbers
    online: Numbers
    step: Numbers
    assured: Numbers
    free: Numbers
    free_on: Numbers
    youngest: Numbers
    oldest: Numbers
    gemeente: Numbers
    reach: Numbers
    point_row: Numbers
    latitude: Numbers
    longitude: Numbers
    gemeenten: tuple[str, ...]
    reaches: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, rows: Sequence[ServiceRow], after: "Columns | None" = None) -> "Columns":
        """Return the columns of rows.

        Args:
            rows: to be read.
            after: columns of rows that come before these, to be continued.
        """
        reaches = {codes: number for number, codes in enumerate(after.reaches if after else ())}
        gemeenten = {code: number for number, code in enumerate(after.gemeenten if after else ())}
        first = len(after.live) if after else 0
        points = [
            (first + number, *point)
            for number, row in enumerate(rows)
            if not row.online
            for point in row.places
        ]
        places = np.array(points, np.float64).reshape(len(points), 3)
        columns = cls(
            live=_flags(row.status not in RETIRED for row in rows),
            closed=_flags(row.status is ServiceStatus.TEMPORARILY_CLOSED for row in rows),
            online=_flags(row.online for row in rows),
            step=np.array([_step(row.ladder) for row in rows], np.uint8),
            assured=np.array([_day(row.assured_date) for row in rows], np.int32),
            free=np.array([_free(row) for row in rows], np.float32),
            free_on=np.array(
                [_day(row.capacity.updated.date() if row.capacity else None) for row in rows],
                np.int32,
            ),
            youngest=np.array([row.minimum_age or 0 for row in rows], np.float32),
            oldest=np.array([_oldest(row) for row in rows], np.float32),
            gemeente=np.array(
                [gemeenten.setdefault(row.gemeente, len(gemeenten)) for row in rows], np.int32
            ),
            reach=np.array(
                [reaches.setdefault(row.area_codes, len(reaches)) for row in rows], np.int32
            ),
            point_row=places[:, 0].astype(np.intp),
            latitude=places[:, 1],
            longitude=places[:, 2],
            gemeenten=tuple(gemeenten),
            reaches=tuple(reaches),
        )
        return _joined(after, columns) if after else columns

    def without(self, gone: Numbers) -> "Columns":
        """Return the columns with these rows no longer to be found."""
        live = self.live.copy()
        live[gone] = False
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return Columns(**{**values, "live": live})


def _joined(first: Columns, second: Columns) -> Columns:
    joined = {
        one.name: np.concatenate([getattr(first, one.name), getattr(second, one.name)])
        for one in fields(Columns)
        if one.name not in {"gemeenten", "reaches"}
    }
    return Columns(**joined, gemeenten=second.gemeenten, reaches=second.reaches)


def _flags(values: Iterable[bool]) -> Numbers:
    return np.fromiter(values, np.bool_)


def _step(ladder: Ladder | None) -> int:
    return NO_STEP if ladder is None else _STEPS[ladder]


def _day(assured: date | None) -> int:
    return assured.toordinal() if assured else 0


def _free(row: ServiceRow) -> float:
    return row.capacity.available if row.capacity else -1.0


def _oldest(row: ServiceRow) -> float:
    return row.maximum_age if row.maximum_age is not None else _OLDEST

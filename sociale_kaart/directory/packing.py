"""The forms in which the store keeps a row and a record, and how it knows a damaged one.

A record is its whole JSON. A row is one JSON list, fields by position.

Twenty thousand rows are read at start; a list without keys is half the text, and reading it is
most of the time. The form is private to one schema version of the store: it may change with a
migration, which clears the map so that the next sync fills it anew.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import Any, Final

from sociale_kaart.directory.confidential import redact
from sociale_kaart.directory.model import (
    Capacity,
    Kind,
    Ladder,
    Schedule,
    ServiceRow,
    ServiceStatus,
)

ROW_COLUMNS: Final = ("name", "organization", "status", "row", "digest")
_CHUNK: Final = 256
_KINDS: Final = {kind.value: kind for kind in Kind}
_STEPS: Final = {step.value: step for step in Ladder}
_STATUSES: Final = {status.value: status for status in ServiceStatus}


def digest_of(text: str) -> str:
    """Return the digest that is kept beside a stored text, to find a damaged one."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def stored_row(row: ServiceRow) -> dict[str, str]:
    """Return what the store keeps of a row: its key first, then `ROW_COLUMNS`."""
    packed = packed_row(row)
    values = (row.name, row.organization, row.status.value, packed, digest_of(packed))
    return {"id": row.id, **dict(zip(ROW_COLUMNS, values, strict=True))}


def stored_record(identifier: str, record: Mapping[str, object]) -> dict[str, str]:
    """Return what the store keeps of a record: its key first; redacted where confidential."""
    # ASCII escapes: also half a surrogate in text that we do not read survives the file.
    body = json.dumps(redact(record), separators=(",", ":"))
    return {"id": identifier, "body": body, "digest": digest_of(body)}


def packed_row(row: ServiceRow) -> str:
    """Return a row as JSON text, the same text for the same row."""
    capacity = row.capacity
    values = [
        row.id,
        row.name,
        row.organization,
        row.status.value,
        row.kind.value if row.kind else None,
        row.ladder.value if row.ladder else None,
        row.themes,
        sorted(row.tags),
        row.area,
        row.gemeente,
        sorted(row.area_codes),
        row.places,
        row.online,
        row.languages,
        row.minimum_age,
        row.maximum_age,
        row.price,
        _text(row.assured_date),
        [_packed_schedule(schedule) for schedule in row.schedules],
        None
        if capacity is None
        else [
            capacity.available,
            capacity.maximum,
            capacity.updated.isoformat(),
            capacity.unit,
            capacity.description,
        ],
    ]
    return json.dumps(values, separators=(",", ":"))


def unpacked_rows(texts: Iterable[str]) -> list[ServiceRow]:
    """Return the rows that `packed_row` wrote.

    Raises:
        ValueError: when a text is not one of those.
    """
    rows: list[ServiceRow] = []
    left = iter(texts)
    try:
        # Many in one call of the JSON reader: half the time of one call for each.
        while chunk := list(islice(left, _CHUNK)):
            rows.extend(map(_row, json.loads("[" + ",".join(chunk) + "]")))
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError("not a packed row") from error
    return rows


def _row(values: list[Any]) -> ServiceRow:
    (
        *head,
        status,
        kind,
        step,
        themes,
        tags,
        area,
        gemeente,
        area_codes,
        places,
        online,
        languages,
        minimum_age,
        maximum_age,
        price,
        assured,
        schedules,
        capacity,
    ) = values
    identifier, name, organization = head
    return ServiceRow(
        identifier,
        name,
        organization,
        _STATUSES[status],
        _KINDS[kind] if kind else None,
        _STEPS[step] if step else None,
        tuple(themes),
        frozenset(tags),
        area,
        gemeente,
        frozenset(area_codes),
        tuple((latitude, longitude) for latitude, longitude in places),
        online,
        tuple(languages),
        minimum_age,
        maximum_age,
        price,
        date.fromisoformat(assured) if assured else None,
        tuple(_schedule(schedule) for schedule in schedules),
        _capacity(capacity) if capacity else None,
    )


def _capacity(values: list[Any]) -> Capacity:
    available, maximum, updated, unit, description = values
    return Capacity(
        available, maximum, datetime.fromisoformat(updated).astimezone(UTC), unit, description
    )


def _text(value: date | time | None) -> str | None:
    return None if value is None else value.isoformat()


def _packed_schedule(schedule: Schedule) -> str:
    values = [
        schedule.freq,
        schedule.interval,
        schedule.byday,
        schedule.bymonthday,
        _text(schedule.dtstart),
        _text(schedule.until),
        _text(schedule.valid_from),
        _text(schedule.valid_to),
        _text(schedule.opens_at),
        _text(schedule.closes_at),
        schedule.description,
        [day.isoformat() for day in schedule.exdate],
        schedule.skip_public_holidays,
        schedule.skip_school_holidays,
    ]
    return json.dumps(values, separators=(",", ":"))


@lru_cache(maxsize=4_096)
def _schedule(text: str) -> Schedule:
    # Packed as text within the row: "Tuesday at ten" comes back as the same object every time.
    values = json.loads(text)
    freq, interval, byday, bymonthday, *moments, description, exdate, public, school = values
    dtstart, until, valid_from, valid_to, opens_at, closes_at = moments
    return Schedule(
        freq,
        interval,
        tuple(byday),
        tuple(bymonthday),
        date.fromisoformat(dtstart) if dtstart else None,
        date.fromisoformat(until) if until else None,
        date.fromisoformat(valid_from) if valid_from else None,
        date.fromisoformat(valid_to) if valid_to else None,
        time.fromisoformat(opens_at) if opens_at else None,
        time.fromisoformat(closes_at) if closes_at else None,
        description,
        tuple(date.fromisoformat(day) for day in exdate),
        public,
        school,
    )

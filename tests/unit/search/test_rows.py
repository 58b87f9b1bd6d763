"""Rows with changes are what a fresh reading of the same map would be."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.directory.model import Kind, Ladder, ServiceRow, ServiceStatus
from sociale_kaart.directory.text import fold
from sociale_kaart.search.columns import Columns
from sociale_kaart.search.rows import MapRows
from tests.helpers.map_factories import (
    AMERSFOORT,
    BAARN,
    NOON,
    UTRECHT,
    a_row,
    a_schedule,
    an_id,
    some_areas,
)

BASE = a_row()
AREAS = some_areas()
NAMES = ["Koor", "Kóór", "Wandelen", "Schaken"]


@st.composite
def rows(draw: st.DrawFn, identifier: str) -> ServiceRow:
    return replace(
        BASE,
        id=identifier,
        name=draw(st.sampled_from(NAMES)),
        status=draw(st.sampled_from(ServiceStatus)),
        kind=draw(st.sampled_from([None, *Kind])),
        ladder=draw(st.sampled_from([None, *Ladder])),
        themes=tuple(sorted(draw(st.sets(st.sampled_from(["rouw", "bewegen"]))))),
        gemeente=draw(st.sampled_from(["", AMERSFOORT, BAARN])),
        area_codes=frozenset(draw(st.sets(st.sampled_from([UTRECHT, "eemland"])))),
        places=tuple(draw(st.lists(st.sampled_from([(52.1, 5.3), (52.2, 5.1)]), max_size=2))),
        online=draw(st.booleans()),
        minimum_age=draw(st.sampled_from([None, 18])),
        maximum_age=draw(st.sampled_from([None, 0, 65])),
        assured_date=draw(st.sampled_from([None, date(2026, 1, 1)])),
        schedules=draw(st.sampled_from([(), (a_schedule("TU"),), (a_schedule("WE"),)])),
    )


@st.composite
def series(draw: st.DrawFn) -> tuple[MapRows, dict[str, ServiceRow]]:
    """Return rows after some updates, and the rows that should then be there."""
    ids = [an_id("row", str(number)) for number in range(8)]
    held = {one: draw(rows(one)) for one in draw(st.lists(st.sampled_from(ids), unique=True))}
    made = MapRows.of(list(held.values()), AREAS)
    for _ in range(draw(st.integers(1, 4))):
        changed = {
            one: draw(rows(one))
            for one in draw(st.lists(st.sampled_from(ids), unique=True, max_size=3))
        }
        removed = set(draw(st.lists(st.sampled_from(ids), unique=True, max_size=2))) - set(changed)
        made = made.with_changes(list(changed.values()), removed)
        held = {one: row for one, row in held.items() if one not in removed} | changed
    return made, held


def by_id(found: MapRows) -> dict[str, dict[str, object]]:
    """Return what the columns say of every row that may be found, in words."""
    columns = found.columns
    plain = [one.name for one in fields(Columns)]
    for name in ("gemeente", "reach", "point_row", "latitude", "longitude", "gemeenten", "reaches"):
        plain.remove(name)
    told: dict[str, dict[str, object]] = {}
    for identifier, number in found.numbers.items():
        points = columns.point_row == number
        told[identifier] = {name: getattr(columns, name)[number].item() for name in plain}
        told[identifier]["gemeente"] = columns.gemeenten[columns.gemeente[number]]
        told[identifier]["reach"] = columns.reaches[columns.reach[number]]
        told[identifier]["points"] = sorted(
            zip(columns.latitude[points], columns.longitude[points], strict=True)
        )
        told[identifier]["row"] = found.rows[number]
        told[identifier]["week"] = found.moments.this_week(NOON.date())[number].item()
        told[identifier]["soonest"] = found.moments.soonest(NOON)[number].item()
    return told


def names_of(found: MapRows) -> dict[str, set[str]]:
    return {
        name: {found.rows[number].id for number in numbers} for name, numbers in found.names.items()
    }


def sets_of(found: MapRows, groups: Mapping[str, Mapping[str, int]]) -> dict[object, set[str]]:
    """Return which rows have which value, without values that none has."""
    told = {}
    for group, values in groups.items():
        for value in values:
            flags = found.facets.rows_with(group, value)
            have = {found.rows[number].id for number in np.flatnonzero(flags)}
            if have:
                told[group, value] = have
    return told


@settings(deadline=None, max_examples=150)
@given(series())
def test_changed_rows_are_as_rows_that_were_read_anew(
    found: tuple[MapRows, dict[str, ServiceRow]],
) -> None:
    changed, held = found
    fresh = MapRows.of(list(held.values()), AREAS)
    assert by_id(changed) == by_id(fresh)
    assert names_of(changed) == names_of(fresh)
    groups = changed.facets.counts(changed.facets.live, {}, 0)
    assert sets_of(changed, groups) == sets_of(fresh, fresh.facets.counts(0, {}, 0))
    live = changed.facets.flags(changed.facets.live)
    assert live.tolist() == changed.columns.live.tolist()
    assert {changed.rows[number].id for number in np.flatnonzero(live)} == set(fresh.numbers)


def test_what_it_was_made_from_stays_as_it_was() -> None:
    first = MapRows.of([a_row("Koor"), a_row("Schaken")], AREAS)
    before = by_id(first), names_of(first), first.facets.live
    first.with_changes([a_row("Koor", description="Anders."), a_row("Nieuw")], {BASE.id})
    first.with_changes([], {a_row("Schaken").id})
    assert (by_id(first), names_of(first), first.facets.live) == before


def test_names_that_many_have_lose_only_those_that_are_gone() -> None:
    two = [replace(a_row("Koor"), id=an_id(str(number))) for number in range(2)]
    changed = MapRows.of(two, AREAS).with_changes([], {two[0].id})
    assert changed.names == {fold("Koor"): (1,)}
    assert changed.with_changes([], {two[1].id}).names == {}


def test_rows_are_worn_when_many_are_gone() -> None:
    found = MapRows.of([a_row(f"Groep {number}") for number in range(8)], AREAS)
    assert not found.is_worn(0.25)
    for number in range(3):
        found = found.with_changes([], {a_row(f"Groep {number}").id})
    assert found.is_worn(0.25)
    assert not MapRows.of([], AREAS).is_worn(0.25)


def test_times_of_another_day_are_worked_out_again() -> None:
    found = MapRows.of([replace(BASE, schedules=(a_schedule("TU"),)), a_row("Koor")], AREAS)
    first = found.moments.soonest(NOON)
    assert first[0] < first[1]
    later = found.moments.soonest(NOON + timedelta(days=7))
    assert later[0] > first[0]
    assert found.moments.this_week(NOON.date()).tolist() == [True, False]

"""The factors are small, smooth, and point the right way."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.directory.model import Capacity, Ladder
from sociale_kaart.search import ranking
from sociale_kaart.search.columns import Columns
from tests.helpers.map_factories import a_row

TODAY = date(2026, 11, 20)
ROW = replace(a_row(), area_codes=frozenset())


def standing(**change: object) -> float:
    columns = Columns.of([replace(ROW, **change)])
    return float(ranking.standing(columns, TODAY, ladder_first=True)[0])


def nearness(metres: float | None, *, serves: bool, limited: bool = False) -> float:
    found = ranking.nearness(
        np.array([np.nan if metres is None else metres], np.float32),
        online=np.array([False]),
        serves=np.array([serves]),
        limited=np.array([limited]),
    )
    return float(found[0])


def test_every_step_of_the_ladder_counts_a_little() -> None:
    steps = [standing(ladder=step) for step in Ladder]
    assert steps == sorted(steps, reverse=True)
    assert steps[0] / steps[-1] < 1.15


@given(st.integers(0, 4_000))
def test_freshness_fades_without_a_cliff(days: int) -> None:
    now, tomorrow = (standing(assured_date=TODAY - timedelta(days=age)) for age in (days, days + 1))
    assert 0 <= now - tomorrow < 0.001


def test_a_date_to_come_is_as_fresh_as_today() -> None:
    assert standing(assured_date=TODAY + timedelta(days=90)) == standing(assured_date=TODAY)


def places(available: float, days: int) -> float:
    known = datetime.combine(TODAY - timedelta(days=days), time(9), UTC)
    return standing(capacity=Capacity(available, None, known))


def test_free_places_count_a_little_and_no_places_against() -> None:
    unknown = standing(capacity=None)
    assert places(0, 1) < unknown < places(3, 1)
    assert places(3, 1) / places(0, 1) < 1.15


@given(st.integers(0, 60), st.sampled_from([0.0, 3.0]))
def test_what_is_known_of_places_fades_without_a_cliff(days: int, available: float) -> None:
    assert abs(places(available, days) - places(available, days + 1)) < 0.004
    assert places(available, 31) == standing(capacity=None)


@given(st.integers(0, 200_000), st.booleans())
def test_nearer_is_never_worse(metres: int, serves: bool) -> None:
    near = nearness(metres, serves=serves)
    assert near >= nearness(metres + 500, serves=serves)
    assert 1 <= near <= np.float32(1 + ranking.NEARNESS)


def test_what_comes_to_the_place_is_better_than_what_does_not() -> None:
    there = nearness(None, serves=True, limited=True)
    assert there > nearness(None, serves=False) > nearness(None, serves=False, limited=True)


@given(st.integers(0, 1_000), st.integers(0, 1_000))
def test_rarer_says_more_and_nothing_says_less_than_nothing(some: int, more: int) -> None:
    low, high = sorted((some, more))
    assert ranking.rareness(low, 1_000) >= ranking.rareness(high, 1_000) > 0

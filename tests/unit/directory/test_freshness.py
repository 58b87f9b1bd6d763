"""How old an entry is, and when a number of places is known no longer."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.directory.freshness import Freshness, freshness, known_capacity
from sociale_kaart.directory.model import Capacity
from tests.helpers.map_factories import a_row, a_service, an_id, day

TODAY = day("2026-08-31")


@pytest.mark.parametrize(
    ("assured", "expected"),
    [
        ("2026-08-31", Freshness.FRESH),
        ("2026-02-28", Freshness.FRESH),  # there is no 31 February
        ("2026-02-27", Freshness.AGING),
        ("2025-08-31", Freshness.AGING),
        ("2025-08-30", Freshness.STALE),
        ("2026-09-01", Freshness.FRESH),  # a publisher's clock may be a day ahead
        ("2026-09-02", Freshness.UNKNOWN),
    ],
)
def test_the_edges(assured: str, expected: Freshness) -> None:
    assert freshness(day(assured), TODAY) is expected


def test_never_checked_is_unknown() -> None:
    assert freshness(None, TODAY) is Freshness.UNKNOWN


@given(st.dates(), st.dates(), st.integers(0, 400))
def test_an_entry_never_gets_fresher(assured: date, today: date, later: int) -> None:
    order = [Freshness.UNKNOWN, Freshness.FRESH, Freshness.AGING, Freshness.STALE]
    try:
        then = today + timedelta(days=later)
    except OverflowError:
        return
    assert order.index(freshness(assured, today)) <= order.index(freshness(assured, then))


NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("age", "known"), [(0, True), (30, True), (-1, True), (31, False), (-2, False)]
)
def test_places_are_known_for_thirty_days(age: int, known: bool) -> None:
    capacity = Capacity(3, 12, NOW - timedelta(days=age))
    assert (known_capacity(capacity, NOW) is capacity) is known


def test_the_latest_of_a_service_counts() -> None:
    capacities = [
        {
            "id": an_id(updated),
            "unit": {"id": an_id("unit"), "name": "plaatsen"},
            "available": available,
            "updated": updated,
        }
        for available, updated in ((1, "2026-11-01T00:00:00Z"), (2, "2026-11-10T00:00:00Z"))
    ]
    for source in (a_service(capacities=capacities), a_row(capacities=capacities)):
        found = known_capacity(source, NOW)
        assert found is not None
        assert found.available == 2
    assert known_capacity(a_service(), NOW) is None
    assert known_capacity(None, NOW) is None

"""Every order of results, with and without words and a place, and what resembles an offering."""

import itertools
from collections.abc import Iterator

import pytest

from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.page import ReasonKind
from sociale_kaart.search.query import Scope, Sort
from tests.helpers.map_factories import a_place, a_service, some_areas
from tests.helpers.search_factories import an_engine, asked, names, result

DAYS = ["2026-11-27", "2026-11-21", "2026-11-20", "2026-11-10"]  # a week on, tomorrow, today, past
PLACES = [("3561", 52.11, 5.11), ("3741", 52.21, 5.29), ("3812", 52.16, 5.372)]


def a_club(number: int) -> object:
    day, place = DAYS[number % len(DAYS)], PLACES[number % len(PLACES)]
    postcode, latitude, longitude = place
    where = a_place(postcode, name=f"Zaal {number}", latitude=latitude, longitude=longitude)
    when = {"id": a_service(f"t{number}").id, "dtstart": day, "opens_at": "15:00"}
    return a_service(
        f"{'Koor' if number % 2 else 'Schaakclub'} {chr(ord('Z') - number)}",
        areas=[],
        description="Klaverjassen." if number % 5 else "Klaverjassen en rouw.",
        themes=["rouw"] if number % 3 else ["bewegen"],
        service_at_locations=[where],
        schedules=[when] if number % 4 != 3 else [],
        assured_date=f"2026-{1 + number % 10:02}-01" if number else None,
    )


@pytest.fixture(scope="module")
def clubs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    with an_engine(tmp_path_factory.mktemp("index"), *(a_club(n) for n in range(20))) as engine:
        yield engine


TEXTS = ["", "koor", "klaverjassen ", "ik wil dood, koor "]
NEAR = [None, some_areas().place("3812"), some_areas().place("Baarn")]


@pytest.mark.parametrize(("sort", "text", "place"), list(itertools.product(Sort, TEXTS, NEAR)))
def test_pages_part_the_whole_list(
    clubs: SearchEngine, sort: Sort, text: str, place: object
) -> None:
    whole = [one.row.id for one in asked(clubs, text, near=place, sort=sort, limit=99).results]
    total = asked(clubs, text, near=place, sort=sort, limit=0).total
    assert len(whole) == len(set(whole)) == total
    for size in (1, 3, 7):
        parts = [
            asked(clubs, text, near=place, sort=sort, limit=size, offset=offset).results
            for offset in range(0, total + size, size)
        ]
        assert [one.row.id for part in parts for one in part] == whole
    best = asked(clubs, text, near=place, limit=99).results
    assert {one.row.id for one in best} == set(whole)  # an order leaves nothing out


@pytest.mark.parametrize("text", ["", "klaverjassen "])
def test_by_name_is_alphabetical(clubs: SearchEngine, text: str) -> None:
    found = names(asked(clubs, text, sort=Sort.NAME))
    assert found == sorted(found)
    assert len(found) == 20


@pytest.mark.parametrize("text", ["", "klaverjassen "])
def test_nearest_is_by_distance_and_what_has_none_is_last(clubs: SearchEngine, text: str) -> None:
    page = asked(clubs, text, near=NEAR[1], scope=Scope.REGION, sort=Sort.NEAREST)
    metres = [one.distance_m for one in page.results if one.distance_m is not None]
    assert metres == sorted(metres)
    assert len(metres) == page.total
    assert len(set(metres)) > 1


@pytest.mark.parametrize("text", ["", "klaverjassen "])
def test_freshest_is_by_the_date_of_checking(clubs: SearchEngine, text: str) -> None:
    dates = [one.row.assured_date for one in asked(clubs, text, sort=Sort.FRESHEST).results]
    assert dates[-1] is None
    known = [one for one in dates if one]
    assert known == sorted(known, reverse=True)


@pytest.mark.parametrize("text", ["", "klaverjassen "])
def test_soonest_is_by_the_next_time_and_what_has_none_is_last(
    clubs: SearchEngine, text: str
) -> None:
    found = asked(clubs, text, sort=Sort.SOONEST).results
    starts = [one.row.schedules[0].dtstart if one.row.schedules else None for one in found]
    days = [one.isoformat() if one else "" for one in starts]
    ahead = [day for day in days if day in {"2026-11-20", "2026-11-21", "2026-11-27"}]
    assert days[: len(ahead)] == ahead == sorted(ahead)
    assert len(ahead) == 15


def test_an_order_other_than_the_best_still_says_why(clubs: SearchEngine) -> None:
    for one in asked(clubs, "koor ", sort=Sort.NAME).results:
        assert one.why[0].kind in {ReasonKind.WORD, ReasonKind.RELATED}
        assert "koor" in one.matched


def test_what_resembles_an_offering_is_others_of_its_themes_and_name(
    clubs: SearchEngine,
) -> None:
    some = asked(clubs, "", limit=99).results
    own = next(one.row for one in some if one.row.themes == ("rouw",))
    page = asked(clubs, "niets hiervan", like=own.id, limit=99)
    assert page.total
    assert own.id not in {one.row.id for one in page.results}
    assert page.results[0].row.themes == own.themes
    for one in page.results:
        assert one.why[0].kind is ReasonKind.LIKE
        assert one.why[0].via == own.name
    assert (page.unknown, page.corrections) == ((), ())


def test_an_unknown_offering_resembles_nothing(clubs: SearchEngine) -> None:
    page = asked(clubs, "koor", like="bestaat niet")
    assert (page.total, page.results) == (0, ())


def test_a_retired_offering_is_in_no_likeness(tmp_path_factory: pytest.TempPathFactory) -> None:
    services = [
        a_service("Koor A", themes=["rouw"]),
        a_service("Koor B", themes=["rouw"]),
        a_service("Koor C", themes=["rouw"], status="defunct"),
    ]
    with an_engine(tmp_path_factory.mktemp("index"), *services) as engine:
        assert names(asked(engine, like=services[0].id)) == ["Koor B"]
        assert asked(engine, like=services[2].id).total == 0


def test_the_nearest_of_what_resembles_comes_first(clubs: SearchEngine) -> None:
    own = next(one.row for one in asked(clubs, "", limit=99).results if one.row.themes == ("rouw",))
    near = some_areas().place("3812")
    page = asked(clubs, like=own.id, near=near, sort=Sort.NEAREST, limit=99)
    metres = [one.distance_m or 0 for one in page.results]
    assert metres == sorted(metres)
    assert result(page, page.results[0].row.name).why[-1].kind is ReasonKind.NEAR

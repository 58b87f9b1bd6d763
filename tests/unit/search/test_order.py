"""The order of results: place, ladder, freshness, pages."""

from dataclasses import replace
from pathlib import Path

from sociale_kaart.search.page import Reason, ReasonKind
from sociale_kaart.search.query import Filters, Scope
from tests.helpers.map_factories import (
    AMERSFOORT,
    UTRECHT,
    a_place,
    a_service,
    an_attribute,
    some_areas,
)
from tests.helpers.search_factories import OTHERS, an_engine, asked, names, result


def attributes(*terms: str) -> list[object]:
    return [an_attribute(*term.split(":")) for term in terms]


def here_and_there() -> list[object]:
    return [
        a_service(
            "Koor Utrecht",
            service_at_locations=[a_place("3561", latitude=52.11, longitude=5.11)],
            areas=[],
        ),
        a_service(
            "Koor Baarn",
            service_at_locations=[a_place("3741", latitude=52.21, longitude=5.29)],
            areas=[],
        ),
        a_service("Koor Kruiskamp", areas=[]),
    ]


def test_the_distance_is_that_to_the_nearest_location(tmp_path: Path) -> None:
    place = some_areas().place("3811 AB")
    with an_engine(tmp_path, *here_and_there()) as engine:
        page = asked(engine, "koor", near=place)
        assert names(page) == ["Koor Kruiskamp", "Koor Baarn", "Koor Utrecht"]
        assert 500 < (page.results[0].distance_m or 0) < 2_000
        assert page.results[0].why[-1] == Reason(ReasonKind.NEAR, ("3811 Amersfoort",))
        assert all(one.distance_m is None for one in asked(engine, "koor").results)


def test_a_clearly_better_match_beats_a_nearer_one(tmp_path: Path) -> None:
    far = replace(here_and_there()[0], description="Een koor voor wie graag zingt.")
    near = a_service("Praathuis", description="Soms zingt het koor.")
    with an_engine(tmp_path, far, near, *OTHERS) as engine:
        page = asked(engine, "koor ", near=some_areas().place("3812"), scope=Scope.REGION)
        assert names(page)[0] == "Koor Utrecht"


def test_what_works_elsewhere_only_comes_behind(tmp_path: Path) -> None:
    services = [
        a_service("Koor Elders", areas=[UTRECHT], service_at_locations=[]),
        a_service("Koor Hier", areas=[AMERSFOORT], service_at_locations=[]),
    ]
    with an_engine(tmp_path, *services) as engine:
        page = asked(engine, "koor", near=some_areas().place("3812"))
        assert names(page) == ["Koor Hier", "Koor Elders"]
        assert result(page, "Koor Hier").why[-1].kind is ReasonKind.SERVES


def test_a_radius_leaves_out_what_is_further_but_not_what_is_online(tmp_path: Path) -> None:
    online = a_service("Koor Online", attributes=attributes("nl-soort:online"))
    with an_engine(tmp_path, *here_and_there(), online) as engine:
        page = asked(engine, near=some_areas().place("3811"), filters=Filters(within_m=5_000))
        assert set(names(page)) == {"Koor Kruiskamp", "Koor Online"}
        assert page.total == 2


def test_without_words_the_nearest_is_first_and_all_are_listed(tmp_path: Path) -> None:
    online = a_service("A Online", attributes=attributes("nl-soort:online"))
    with an_engine(tmp_path, online, *here_and_there()) as engine:
        page = asked(engine, near=some_areas().place("3741"), scope=Scope.REGION)
        assert names(page) == ["Koor Baarn", "Koor Kruiskamp", "Koor Utrecht", "A Online"]


def test_the_ladder_orders_equals_and_can_be_switched_off(tmp_path: Path) -> None:
    formal = a_service("Koor", attributes=attributes("nl-ladder:formeel"))
    together = a_service("Koor", id=OTHERS[0].id, attributes=attributes("nl-ladder:samen"))
    with an_engine(tmp_path, formal, together) as engine:
        lightest = asked(engine, "koor").results[0]
        assert lightest.row.ladder == "samen"
        first, second = asked(engine, "koor", ladder_first=False).results
        assert first.score == second.score


def test_the_ladder_does_not_beat_a_clearly_better_match(tmp_path: Path) -> None:
    formal = a_service("Zangkoor Vals", attributes=attributes("nl-ladder:formeel"))
    light = a_service("Praten", description="Vals.", attributes=attributes("nl-ladder:zelf"))
    with an_engine(tmp_path, light, formal, *OTHERS) as engine:
        assert names(asked(engine, "vals "))[0] == "Zangkoor Vals"


def test_what_was_checked_lately_comes_first_among_equals(tmp_path: Path) -> None:
    dates = ["2023-01-01", None, "2026-11-01"]
    services = [
        a_service("Koor", id=OTHERS[n].id, assured_date=date) for n, date in enumerate(dates)
    ]
    with an_engine(tmp_path, *services) as engine:
        found = [one.row.assured_date for one in asked(engine, "koor").results]
        assert [one.year if one else None for one in found] == [2026, 2023, None]


def test_pages_follow_each_other_without_gaps(tmp_path: Path) -> None:
    with an_engine(tmp_path, *OTHERS) as engine:
        for text in ("kaartclub", ""):
            whole = names(asked(engine, text, limit=100))
            parts = [names(asked(engine, text, limit=7, offset=n)) for n in (0, 7, 14, 21)]
            assert [name for part in parts for name in part] == whole
            assert len(set(whole)) == 20
            assert all(asked(engine, text, limit=7, offset=n).total == 20 for n in (0, 14, 99))


def test_no_results_are_asked_for(tmp_path: Path) -> None:
    with an_engine(tmp_path, *OTHERS) as engine:
        page = asked(engine, "kaartclub", limit=0)
        assert (page.results, page.total) == ((), 20)
        assert asked(engine, limit=-5, offset=-5).results == ()

"""Filters of a question (their arithmetic is in test_facets)."""

from pathlib import Path

from sociale_kaart.directory.model import Kind
from sociale_kaart.search.query import Filters
from tests.helpers.map_factories import (
    AMERSFOORT,
    BAARN,
    UTRECHT,
    a_service,
    an_attribute,
)
from tests.helpers.search_factories import OTHERS, an_engine, asked, names


def attributes(*terms: str) -> list[object]:
    return [an_attribute(*term.split(":")) for term in terms]


def test_filters_and_words_add_up(tmp_path: Path) -> None:
    free = a_service("Koor Gratis", cost_options=[{"id": OTHERS[0].id, "option": "", "amount": 0}])
    with an_engine(tmp_path, free, a_service("Koor Duur"), a_service("Schaken")) as engine:
        page = asked(engine, "koor", filters=Filters(free_only=True))
        assert (names(page), page.total) == (["Koor Gratis"], 1)
        assert page.facets["cost"] == {"free": 1}
        assert asked(engine, "schaken", filters=Filters(free_only=True)).total == 0


def test_an_age_leaves_out_what_is_for_others(tmp_path: Path) -> None:
    services = [
        a_service("Jong", maximum_age=18),
        a_service("Oud", minimum_age=55),
        a_service("Iedereen"),
    ]
    with an_engine(tmp_path, *services) as engine:
        for age, left in (
            (15, {"Jong", "Iedereen"}),
            (55, {"Oud", "Iedereen"}),
            (30, {"Iedereen"}),
        ):
            assert set(names(asked(engine, filters=Filters(age=age)))) == left


def test_a_gemeente_is_where_it_takes_place_or_what_it_serves(tmp_path: Path) -> None:
    services = [
        a_service("Hier", areas=[]),
        a_service("Streek", areas=["eemland"], service_at_locations=[]),
        a_service("Elders", areas=[UTRECHT], service_at_locations=[]),
        a_service("Wijk", areas=["WK034403"], service_at_locations=[]),
    ]
    with an_engine(tmp_path, *services) as engine:
        page = asked(engine, filters=Filters(gemeenten=frozenset({AMERSFOORT})))
        assert set(names(page)) == {"Hier", "Streek"}
        assert page.facets["gemeente"] == {AMERSFOORT: 2, BAARN: 1, UTRECHT: 2}


def test_this_week_is_seven_days_from_today(tmp_path: Path) -> None:
    def on(day: str) -> list[dict[str, str]]:
        return [{"id": OTHERS[0].id, "dtstart": day, "opens_at": "10:00", "closes_at": "11:00"}]

    services = [
        a_service("Vandaag", schedules=on("2026-11-20")),
        a_service("Zesde dag", schedules=on("2026-11-26")),
        a_service("Volgende week", schedules=on("2026-11-27")),
        a_service("Gisteren", schedules=on("2026-11-19")),
        a_service("Onbekend"),
    ]
    with an_engine(tmp_path, *services) as engine:
        page = asked(engine, filters=Filters(this_week=True))
        assert set(names(page)) == {"Vandaag", "Zesde dag"}
        assert asked(engine).facets["week"] == {"this-week": 2}


def test_kinds_are_filtered_and_counted(tmp_path: Path) -> None:
    services = [a_service("Koor"), a_service("Site", attributes=attributes("nl-soort:online"))]
    with an_engine(tmp_path, *services) as engine:
        page = asked(engine, filters=Filters(kinds=frozenset({Kind.ONLINE})))
        assert names(page) == ["Site"]
        assert page.facets["kind"] == {"informeel": 1, "online": 1}

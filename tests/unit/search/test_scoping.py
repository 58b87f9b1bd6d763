"""The scope of a question: what lies within it, how far it widens, and what that counts."""

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.search.columns import Columns
from sociale_kaart.search.distances import Distances
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import Filters, Scope
from sociale_kaart.search.ranking import ENOUGH
from sociale_kaart.search.scopes import Scopes
from sociale_kaart.search.scoping import Scoping
from tests.helpers.map_factories import (
    AMERSFOORT,
    BAARN,
    KRUISKAMP,
    UTRECHT,
    a_place,
    a_row,
    a_service,
    an_attribute,
    some_areas,
)
from tests.helpers.search_factories import an_engine, asked, names

AREAS = some_areas()
PLACES = ["3811", "3812", "3741", "Baarn", "Kruiskamp", "Eemland", "Midden-Nederland"]
POINTS = {AMERSFOORT: (52.156, 5.388), BAARN: (52.21, 5.29), UTRECHT: (52.09, 5.12), "": (52.3, 5)}
POSTCODES = {AMERSFOORT: "3811", BAARN: "3741", UTRECHT: "3561"}


def a_random_row(chance: random.Random) -> ServiceRow:
    gemeente = chance.choice(list(POINTS))
    latitude, longitude = POINTS[gemeente]
    point = (latitude + chance.uniform(-0.03, 0.03), longitude + chance.uniform(-0.03, 0.03))
    codes = (AMERSFOORT, BAARN, UTRECHT, KRUISKAMP, "WK034403", "eemland", "midden-nederland", "?")
    return replace(
        a_row(),
        online=chance.random() < 0.1,
        gemeente=gemeente,
        places=(point,) if chance.random() < 0.7 else (),
        area_codes=frozenset(chance.sample(codes, chance.choice([0, 0, 1, 2]))),
    )


@pytest.mark.parametrize("text", PLACES)
def test_all_rows_at_once_say_what_each_says_by_itself(text: str) -> None:
    place = AREAS.place(text)
    assert place is not None
    chance = random.Random(text)
    rows = [a_random_row(chance) for _ in range(300)]
    columns = Columns.of(rows)
    scoping = Scoping(columns, Distances(columns, AREAS), AREAS)
    narrower = np.zeros(len(rows), np.bool_)
    for scope in Scope:
        rule = Scopes(AREAS).rule(place, scope)
        found = scoping.within(place, scope)
        assert found.tolist() == [rule(row) for row in rows], scope
        assert not (narrower & ~found).any(), scope  # wider never leaves less
        narrower = found


def test_a_map_of_nothing_has_scopes(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine:
        for scope in (None, *Scope):
            page = asked(engine, "koor", near=AREAS.place("3812"), scope=scope)
            assert (page.total, page.widened) == (0, False)


def in_gemeente(name: str, gemeente: str, **fields: object) -> object:
    latitude, longitude = POINTS[gemeente]
    place = a_place(POSTCODES[gemeente], name=name, latitude=latitude, longitude=longitude)
    return a_service(name, service_at_locations=[place], areas=[], **fields)


def clubs(gemeente: str, count: int) -> list[object]:
    return [in_gemeente(f"Eetclub {gemeente} {n}", gemeente) for n in range(count)]


def of(page: SearchPage, gemeente: str) -> bool:
    return all(one.row.gemeente == gemeente for one in page.results)


def test_a_named_place_leaves_only_what_is_there(tmp_path: Path) -> None:
    services = [*clubs(BAARN, ENOUGH), *clubs(AMERSFOORT, 20), *clubs(UTRECHT, 20)]
    with an_engine(tmp_path, *services) as engine:
        page = asked(engine, "eetclub in baarn")
        assert page.place is not None
        assert (page.place_words, page.total) == ("baarn", ENOUGH)
        assert (page.scope, page.widened) == (Scope.GEMEENTE, False)
        assert of(page, BAARN)
        assert page.facets["gemeente"][BAARN] == ENOUGH
        assert not page.facets["gemeente"].get(UTRECHT)


def test_a_place_in_the_text_goes_before_the_place_beside_it(tmp_path: Path) -> None:
    services = [*clubs(BAARN, 8), *clubs(UTRECHT, 8)]
    with an_engine(tmp_path, *services) as engine:
        near = AREAS.place("3561")
        assert of(asked(engine, "eetclub in baarn", near=near), BAARN)
        beside = asked(engine, "eetclub", near=near)
        assert (beside.place, beside.place_words) == (near, "")
        assert of(beside, UTRECHT)


def test_too_little_widens_step_by_step_and_says_so(tmp_path: Path) -> None:
    services = [*clubs(BAARN, 1), *clubs(AMERSFOORT, ENOUGH), *clubs(UTRECHT, 30)]
    with an_engine(tmp_path, *services) as engine:
        page = asked(engine, "eetclub baarn")
        assert (page.scope, page.widened) == (Scope.NEIGHBOURS, True)
        assert page.total == 1 + ENOUGH
        assert page.results[0].row.gemeente == BAARN


def test_nothing_anywhere_stays_where_it_was_asked(tmp_path: Path) -> None:
    with an_engine(tmp_path, *clubs(BAARN, 3)) as engine:
        page = asked(engine, "qqqxz in baarn", as_typed=True)
        assert (page.total, page.scope, page.widened) == (0, Scope.GEMEENTE, False)


def test_a_scope_that_was_asked_for_is_kept(tmp_path: Path) -> None:
    services = [*clubs(BAARN, 1), *clubs(AMERSFOORT, 3), *clubs(UTRECHT, 5)]
    with an_engine(tmp_path, *services) as engine:
        near = AREAS.place("Baarn")
        for scope, total in (
            (Scope.GEMEENTE, 1),
            (Scope.NEIGHBOURS, 4),
            (Scope.SUBREGIO, 4),
            (Scope.REGION, 9),
        ):
            for text in ("eetclub", ""):
                page = asked(engine, text, near=near, scope=scope)
                assert (page.scope, page.total, page.widened) == (scope, total, False)


def test_what_is_online_or_for_all_is_within_every_scope(tmp_path: Path) -> None:
    services = [
        a_service("Eetclub online", areas=[], attributes=[an_attribute("nl-soort", "online")]),
        a_service("Eetclub overal", areas=["midden-nederland"], service_at_locations=[]),
        a_service("Eetclub ergens", areas=[], service_at_locations=[]),
        a_service("Eetclub elders", areas=[UTRECHT], service_at_locations=[]),
    ]
    with an_engine(tmp_path, *services) as engine:
        for text in ("eetclub in baarn", "eetclub in kruiskamp amersfoort"):
            page = asked(engine, text, scope=Scope.WIJK)
            assert set(names(page)) == {"Eetclub online", "Eetclub overal", "Eetclub ergens"}


def test_filters_are_counted_within_the_scope(tmp_path: Path) -> None:
    free = [{"id": a_service("x").id, "option": "", "amount": 0}]
    services = [
        in_gemeente("Eetclub gratis", BAARN, cost_options=free),
        in_gemeente("Eetclub duur", BAARN),
        *(in_gemeente(f"Eetclub {n}", UTRECHT, cost_options=free) for n in range(9)),
    ]
    with an_engine(tmp_path, *services) as engine:
        page = asked(engine, "eetclub", near=AREAS.place("Baarn"), scope=Scope.GEMEENTE)
        assert (page.total, page.facets["cost"]) == (2, {"free": 1})
        chosen = asked(
            engine,
            "eetclub",
            near=AREAS.place("Baarn"),
            scope=Scope.GEMEENTE,
            filters=Filters(free_only=True),
        )
        assert names(chosen) == ["Eetclub gratis"]
        assert chosen.facets["gemeente"][BAARN] == 1


def test_what_a_filter_leaves_decides_how_far_to_look(tmp_path: Path) -> None:
    free = [{"id": a_service("x").id, "option": "", "amount": 0}]
    far = [in_gemeente(f"Eetclub {n}", UTRECHT, cost_options=free) for n in range(9)]
    with an_engine(tmp_path, *clubs(BAARN, 9), *far) as engine:
        near = AREAS.place("Baarn")
        assert not asked(engine, "eetclub", near=near).widened
        page = asked(engine, "eetclub", near=near, filters=Filters(free_only=True))
        assert (page.total, page.scope, page.widened) == (9, Scope.REGION, True)

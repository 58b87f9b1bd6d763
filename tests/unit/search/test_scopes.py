"""What lies within a scope of a place, and that a wider scope never leaves less."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.config import bundled
from sociale_kaart.directory.areas import AreaKind, Areas, Place
from sociale_kaart.directory.model import ServiceRow, ServiceStatus
from sociale_kaart.search.query import Scope
from sociale_kaart.search.scopes import WIJK_RADIUS_M, Scopes

AREAS = Areas.from_json(next(bundled("data", "feed", "targets").glob("*.areas.json")).read_bytes())
SCOPES = Scopes(AREAS)
SOEST, BAARN, DE_BILT, LEUSDEN, UTRECHT, AMERSFOORT = (
    "GM0342", "GM0308", "GM0310", "GM0327", "GM0344", "GM0307",
)  # fmt: skip
KRUISKAMP, LIENDERT = "WK030701", "WK030705"
EVERY_PLACE = ["soest", "kruiskamp", "3812", "eemland", "midden-nederland", "utrecht", "oudewater"]


def place(text: str) -> Place:
    found = AREAS.place(text)
    assert found is not None
    return found


def a_row(**fields: Any) -> ServiceRow:
    whole = {
        "id": "1", "name": "Eetclub", "organization": "", "status": ServiceStatus.ACTIVE,
        "kind": None, "ladder": None, "themes": (), "tags": frozenset(), "area": "",
        "gemeente": "", "area_codes": frozenset(), "places": (), "online": False,
        "languages": (), "minimum_age": None, "maximum_age": None, "price": None,
        "assured_date": None, "schedules": (), "capacity": None,
    }  # fmt: skip
    return ServiceRow(**(whole | fields))


def within(row: ServiceRow, text: str) -> set[Scope]:
    return {scope for scope in Scope if SCOPES.is_within(row, place(text), scope)}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("kruiskamp", Scope.WIJK),
        ("soest", Scope.GEMEENTE),
        ("eemland", Scope.SUBREGIO),
        ("midden-nederland", Scope.REGION),
    ],
)
def test_a_place_starts_as_narrow_as_it_is(text: str, scope: Scope) -> None:
    assert SCOPES.start(place(text)) is scope


def test_a_postcode_starts_at_its_wijk_only_when_that_is_known() -> None:
    for postcode in AREAS.postcodes():
        wanted = Scope.WIJK if postcode.wijk else Scope.GEMEENTE
        assert SCOPES.start(place(postcode.pc4)) is wanted


def test_a_point_without_area_starts_at_the_region() -> None:
    nowhere = Place("hier", 52.1, 5.1)
    assert SCOPES.start(nowhere) is Scope.REGION
    assert SCOPES.is_within(a_row(gemeente=SOEST), nowhere, Scope.WIJK)


def test_scopes_go_from_narrow_to_wide() -> None:
    scope: Scope | None = Scope.WIJK
    passed = []
    while scope is not None:
        passed.append(scope)
        scope = SCOPES.wider(scope)
    assert passed == list(Scope)


def test_the_gemeenten_of_each_scope() -> None:
    soest = place("soest")
    assert SCOPES.gemeenten(soest, Scope.GEMEENTE) == {SOEST}
    beside = SCOPES.gemeenten(soest, Scope.NEIGHBOURS)
    assert beside == {SOEST, AMERSFOORT, BAARN, DE_BILT, LEUSDEN, "GM0355"}
    subregio = SCOPES.gemeenten(soest, Scope.SUBREGIO)
    assert {"GM0351", "GM0267", DE_BILT} <= subregio  # De Bilt is beside Soest, not in Eemland
    assert UTRECHT not in subregio
    assert len(SCOPES.gemeenten(soest, Scope.REGION)) == len(AREAS.gemeenten())


def test_a_scope_narrower_than_the_place_is_the_place() -> None:
    eemland = place("eemland")
    assert SCOPES.gemeenten(eemland, Scope.WIJK) == SCOPES.gemeenten(eemland, Scope.SUBREGIO)
    assert SCOPES.gemeenten(place("soest"), Scope.WIJK) == {SOEST}


@pytest.mark.parametrize(
    ("scope", "covered", "not_covered"),
    [
        (Scope.WIJK, [KRUISKAMP, AMERSFOORT, "eemland", "midden-nederland"], [LIENDERT, SOEST]),
        (Scope.GEMEENTE, [KRUISKAMP, LIENDERT, AMERSFOORT, "eemland"], [SOEST, "lekstroom", "?"]),
        (Scope.NEIGHBOURS, [SOEST, "WK034205", LIENDERT], [UTRECHT, "lekstroom"]),
        (Scope.REGION, [UTRECHT, "lekstroom", "?"], []),
    ],
)
def test_which_working_areas_reach_into_a_scope(
    scope: Scope, covered: list[str], not_covered: list[str]
) -> None:
    covers = SCOPES.covers(place("kruiskamp"), scope)
    assert [code for code in covered if not covers(code)] == []
    assert [code for code in not_covered if covers(code)] == []


def test_what_is_online_or_says_nowhere_where_it_is_is_everywhere() -> None:
    everything = set(Scope)
    assert within(a_row(online=True, gemeente=UTRECHT), "kruiskamp") == everything
    assert within(a_row(), "kruiskamp") == everything
    assert within(a_row(area_codes=frozenset({"midden-nederland"})), "kruiskamp") == everything


def test_a_wijk_has_what_is_near_or_serves_it() -> None:
    here = place("kruiskamp")
    step = 0.009  # degrees of latitude, 1.0 km
    near = a_row(gemeente=AMERSFOORT, places=((here.latitude + step, here.longitude),))
    far = a_row(gemeente=AMERSFOORT, places=((here.latitude + 2 * step, here.longitude),))
    assert 1_000 < WIJK_RADIUS_M < 2_000
    assert within(near, "kruiskamp") == set(Scope)
    assert within(far, "kruiskamp") == set(Scope) - {Scope.WIJK}
    serving = a_row(gemeente=UTRECHT, area_codes=frozenset({AMERSFOORT}))
    assert within(serving, "kruiskamp") == set(Scope)


def test_each_scope_adds_what_lies_further() -> None:
    assert within(a_row(gemeente=SOEST), "soest") >= {Scope.GEMEENTE}
    assert within(a_row(gemeente=BAARN), "soest") == {
        Scope.NEIGHBOURS, Scope.SUBREGIO, Scope.REGION,
    }  # fmt: skip
    assert within(a_row(gemeente="GM0267"), "soest") == {Scope.SUBREGIO, Scope.REGION}
    assert within(a_row(gemeente="GM0321"), "soest") == {Scope.REGION}


CODES = [area.code for kind in AreaKind for area in AREAS.of_kind(kind)]
ROWS = st.builds(
    a_row,
    gemeente=st.sampled_from(["", *(area.code for area in AREAS.gemeenten())]),
    area_codes=st.frozensets(st.sampled_from([*CODES, "unknown"]), max_size=3),
    places=st.lists(st.tuples(st.floats(51.9, 52.3), st.floats(4.8, 5.6)), max_size=2).map(tuple),
    online=st.booleans(),
)


@given(ROWS, st.sampled_from(EVERY_PLACE))
def test_a_wider_scope_never_leaves_less(row: ServiceRow, text: str) -> None:
    here = place(text)
    inside = [SCOPES.is_within(row, here, scope) for scope in Scope]
    assert inside == sorted(inside)
    assert inside[-1]


def test_many_places_do_not_pile_up() -> None:
    scopes = Scopes(AREAS)
    for number in range(200):
        soest = place("soest")
        scopes.gemeenten(Place(f"{number}", 52.0, 5.0, soest.area), Scope.GEMEENTE)
    assert len(scopes._known) <= 64

"""Finding a place by what people type, and what lies in what."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.directory.areas import AreaKind, Areas, distance_m
from sociale_kaart.directory.documents import DocumentInvalid
from tests.helpers.map_factories import AMERSFOORT, BAARN, KRUISKAMP, UTRECHT, some_areas


@pytest.mark.parametrize(
    ("typed", "label", "code"),
    [
        ("3811", "3811 Amersfoort", AMERSFOORT),
        ("3812", "3812 Amersfoort", KRUISKAMP),
        (" 3812 ab ", "3812 Amersfoort", KRUISKAMP),
        ("3811 A", "3811 Amersfoort", AMERSFOORT),  # half-way through typing
        ("3812AB", "3812 Amersfoort", KRUISKAMP),
        ("3811 AB Amersfoort", "3811 Amersfoort", AMERSFOORT),
        ("amersfoort", "Amersfoort", AMERSFOORT),
        ("HOOGLAND", "Amersfoort", AMERSFOORT),
        ("kruiskamp", "Kruiskamp, Amersfoort", KRUISKAMP),
        ("Kruiskamp, Amersfoort", "Kruiskamp, Amersfoort", KRUISKAMP),
        ("kruiskamp amersfoort", "Kruiskamp, Amersfoort", KRUISKAMP),
        ("Zambesi", "Overvecht, Utrecht", "WK034403"),
        ("utrecht", "Utrecht", UTRECHT),
        ("Utrecht Stad", "Utrecht Stad", "stad"),
        ("gm0344", "Utrecht", UTRECHT),
        ("Ámersfóórt", "Amersfoort", AMERSFOORT),
    ],
)
def test_a_place_is_found(typed: str, label: str, code: str) -> None:
    place = some_areas().place(typed)

    assert place is not None
    assert place.area is not None
    assert (place.label, place.area.code) == (label, code)


@pytest.mark.parametrize("typed", ["", " ", "9999", "0123", "381", "38111", "Groningen"])
def test_a_place_that_is_not_on_the_map(typed: str) -> None:
    assert some_areas().place(typed) is None


@given(st.text(max_size=60))
def test_anything_may_be_typed(typed: str) -> None:
    place = some_areas().place(typed)
    assert place is None or place.label


def test_the_letters_of_a_postcode_are_not_kept() -> None:
    assert "AB" not in repr(some_areas().place("3811 AB"))


def test_what_lies_in_what() -> None:
    areas = some_areas()

    assert areas.contains("midden-nederland", KRUISKAMP)
    assert areas.contains(AMERSFOORT, KRUISKAMP)
    assert areas.contains(KRUISKAMP, KRUISKAMP)
    assert not areas.contains(KRUISKAMP, AMERSFOORT)
    assert not areas.contains(UTRECHT, KRUISKAMP)
    assert not areas.contains("GM9999", "GM9998")
    gemeente = areas.gemeente_of(KRUISKAMP)
    assert gemeente is not None
    assert gemeente.code == AMERSFOORT
    assert areas.gemeente_of("eemland") is None
    assert [area.name for area in areas.gemeenten()] == ["Amersfoort", "Baarn", "Utrecht"]
    assert [area.name for area in areas.wijken(UTRECHT)] == ["Overvecht"]
    assert [area.code for area in areas.neighbours(KRUISKAMP)] == [BAARN]
    assert areas.of_kind(AreaKind.SUBREGIO)[0].code == "eemland"


def test_a_loop_of_parents_ends() -> None:
    looped = json.loads(some_areas().to_json())
    for area in looped["areas"]:
        area["parent"] = area["code"]
    assert not Areas.from_json(json.dumps(looped)).contains(UTRECHT, KRUISKAMP)


def test_a_document_comes_back_the_same() -> None:
    text = some_areas().to_json()
    assert Areas.from_json(text).to_json() == text
    assert Areas.from_json(text).place("kruiskamp") == some_areas().place("kruiskamp")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "is not JSON"),
        ("[]", "is not an object"),
        ('{"areas": [{"name": "x"}]}', "areas[0].code: is missing"),
        ('{"postcodes": [{"pc4": "38"}]}', "postcodes[0].pc4: is not four digits"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_a_document_of_another_shape_is_refused(text: str, reason: str) -> None:
    with pytest.raises(DocumentInvalid) as caught:
        Areas.from_json(text)
    assert reason in caught.value.reasons


POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(POINTS, POINTS)
def test_distance_is_symmetric_and_on_the_earth(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    assert distance_m(a, b) == pytest.approx(distance_m(b, a), abs=0.01)
    assert 0 <= distance_m(a, b) <= 20_016_000
    assert distance_m(a, a) == 0


def test_a_known_distance() -> None:
    # Dom tower of Utrecht to the Lange Jan of Amersfoort: 20.0 km as the crow flies.
    assert distance_m((52.0907, 5.1214), (52.1551, 5.3878)) == pytest.approx(19_560, rel=0.02)

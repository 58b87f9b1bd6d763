"""What an unfinished question may become."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.suggesting import Suggestion, SuggestionKind
from tests.helpers.map_factories import a_service
from tests.helpers.search_factories import OTHERS, an_engine, asked

KRUISKAMP = "Kruiskamp, Amersfoort"
SERVICES = [
    a_service("Rouwcafé De Kraai", themes=["rouw"], organization="Stichting Rouwend Hart"),
    a_service("Wandelen bij verlies", themes=["rouw", "bewegen"], description="Rouw en verlies."),
    a_service("Rouw oud", themes=["rouw"], status="inactive"),
    a_service("Bakfietsclub", themes=["bewegen"], organization="Stichting Rouwend Hart"),
    *OTHERS,
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    with an_engine(tmp_path_factory.mktemp("index"), *SERVICES) as made:
        yield made


def of(engine: SearchEngine, text: str, kind: SuggestionKind) -> list[Suggestion]:
    return [one for one in engine.suggest(text, limit=20) if one.kind is kind]


def test_a_theme_with_the_number_of_its_offerings(engine: SearchEngine) -> None:
    assert of(engine, "rouw", SuggestionKind.THEME) == [
        Suggestion(SuggestionKind.THEME, "Rouw en verlies", "rouw", 2)
    ]
    assert of(engine, "cult", SuggestionKind.THEME) == []  # nothing has it


def test_a_need_that_the_map_has_something_for(engine: SearchEngine) -> None:
    found = {one.text: one.count for one in of(engine, "rouw", SuggestionKind.NEED)}
    assert found["rouw"] >= 1
    assert of(engine, "schuldhulp", SuggestionKind.NEED) == []


def test_an_offering_with_its_id(engine: SearchEngine) -> None:
    found = of(engine, "rouwca", SuggestionKind.SERVICE)
    assert found == [Suggestion(SuggestionKind.SERVICE, "Rouwcafé De Kraai", SERVICES[0].id, 1)]
    assert of(engine, "rouw oud", SuggestionKind.SERVICE) == []


def test_an_organisation_with_the_number_of_its_offerings(engine: SearchEngine) -> None:
    (found,) = of(engine, "rouwend", SuggestionKind.ORGANIZATION)
    assert (found.text, found.count) == ("Stichting Rouwend Hart", 2)


def test_a_place_of_the_map(engine: SearchEngine) -> None:
    assert [one.text for one in of(engine, "kruis", SuggestionKind.PLACE)] == [KRUISKAMP]
    assert "Amersfoort" in {one.text for one in of(engine, "amersf", SuggestionKind.PLACE)}


def test_the_word_that_is_being_typed_keeps_what_stands_before_it(engine: SearchEngine) -> None:
    found = of(engine, "Een bakfie", SuggestionKind.WORD)
    assert found == [Suggestion(SuggestionKind.WORD, "Een bakfietsclub", count=1)]
    for one in found:
        assert asked(engine, one.text).total >= one.count
    assert of(engine, "bakfie ", SuggestionKind.WORD) == []  # the word is done


@pytest.mark.parametrize("text", ["", " ", "r", "?", "\x00"])
def test_too_little_says_nothing(engine: SearchEngine, text: str) -> None:
    assert engine.suggest(text, limit=8) == ()


def test_each_kind_gets_room(engine: SearchEngine) -> None:
    kinds = {one.kind for one in engine.suggest("rouw", limit=8)}
    assert {SuggestionKind.THEME, SuggestionKind.NEED, SuggestionKind.SERVICE} <= kinds


@settings(deadline=None, max_examples=200)
@given(
    text=st.text(max_size=60)
    | st.tuples(
        st.sampled_from(["rouw", "wan", "amers", "k", "Stichting R", "een ", "*", "(", "é"]),
        st.text(max_size=5),
    ).map("".join),
    limit=st.integers(0, 12),
)
def test_any_text_gives_whole_suggestions_and_no_more_than_asked(
    engine: SearchEngine, text: str, limit: int
) -> None:
    found = engine.suggest(text, limit=limit)
    assert len(found) <= limit
    assert len(set(found)) == len(found)
    for one in found:
        assert one.text.strip()
        if one.kind is SuggestionKind.SERVICE:
            assert one.code in {service.id for service in SERVICES}
        if one.kind is not SuggestionKind.PLACE:
            assert one.count > 0

"""What the thesaurus recognises, and that its data leads somewhere."""

import tomllib
from collections import Counter

import pytest

from sociale_kaart.config import bundled
from sociale_kaart.search.thesaurus import Concept, Thesaurus
from tests.helpers.search_factories import ANALYSIS, THESAURUS


def recognised(text: str) -> set[str]:
    asked = ANALYSIS.ask(text)
    found = THESAURUS.recognise(asked.words, asked.beginning, asked.stop)
    return {one.concept.name for one in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mijn vrouw is overleden ", "rouw"),
        ("kan de rekeningen niet betalen", "schulden"),
        ("bang om te vallen", "vallen voorkomen"),
        ("oververmoeid door zorg voor moeder", "overbelaste mantelzorger"),
        ("hij zit de hele dag alleen thuis", "eenzaamheid"),
        ("ik heb een burn-out", "stress en piekeren"),
        ("ik heb een burnout", "stress en piekeren"),
        ("geen energie meer", "stress en piekeren"),
        ("energierekening te hoog", "energie"),
    ],
)
def test_what_people_say_is_recognised(text: str, name: str) -> None:
    assert name in recognised(text)


def test_a_longer_phrase_goes_before_its_parts() -> None:
    assert recognised("baan verloren") == {"werk zoeken"}
    assert "vallen voorkomen" not in recognised("niet in slaap vallen")
    assert recognised("hij wil dood ") == {"niet meer willen leven"}
    assert recognised("zijn vrouw is dood ") == {"rouw"}


def test_words_that_say_little_are_no_need_by_themselves() -> None:
    assert recognised("vrouw ") == recognised("hulp nodig ") == set()


def test_an_unfinished_word_is_recognised_when_it_can_be_few() -> None:
    assert "dementie" in recognised("vergeetach")
    assert recognised("ver") == set()


def test_a_question_without_words_has_no_needs() -> None:
    assert THESAURUS.recognise(()) == []


DATA = tomllib.loads(bundled("data", "thesaurus", "everyday.toml").read_text("utf-8"))["concept"]
TERMS = {
    (taxonomy["code"], term["code"])
    for taxonomy in tomllib.loads(
        bundled("data", "midden-nederland", "taxonomies.toml").read_text("utf-8")
    )["taxonomy"]
    for term in taxonomy["term"]
}


def test_there_are_enough_concepts_with_a_name_of_their_own() -> None:
    counts = Counter(concept["name"] for concept in DATA)
    assert len(DATA) >= 60
    assert max(counts.values()) == 1


def test_every_theme_of_the_map_is_reached() -> None:
    reached = {theme for concept in DATA for theme in concept["themes"]}
    assert {code for taxonomy, code in TERMS if taxonomy == "nl-thema"} <= reached


@pytest.mark.parametrize("concept", THESAURUS.concepts, ids=lambda concept: concept.name)
def test_a_concept_leads_somewhere(concept: Concept) -> None:
    assert set(concept.terms) <= TERMS
    assert concept.terms or concept.words
    assert concept.say
    for word in concept.words:
        assert word.split() == [word]
        assert list(ANALYSIS.words(word)), word
    unheard = [said for said in concept.say if concept.name not in recognised(f"{said} ")]
    assert not unheard


def test_nothing_is_said_twice_in_a_concept() -> None:
    for concept in DATA:
        assert max(Counter(concept["say"]).values()) == 1, concept["name"]
        assert max(Counter(concept["words"]).values(), default=1) == 1, concept["name"]


def test_a_key_of_another_shape_is_refused() -> None:
    with pytest.raises(TypeError):
        Thesaurus.from_data([{"name": "x", "words": "los"}], ANALYSIS)

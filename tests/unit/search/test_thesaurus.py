"""What the thesaurus recognises, and that its data leads somewhere."""

import tomllib
from collections import Counter

import pytest

from sociale_kaart.config import bundled
from sociale_kaart.search.thesaurus import Thesaurus
from tests.helpers.search_factories import ANALYSIS, THESAURUS


def recognised(text: str) -> set[str]:
    asked = ANALYSIS.ask(text)
    found = THESAURUS.recognise(asked.words, asked.beginning, asked.stop)
    return {one.concept.name for one in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mijn vrouw is overleden ", "rouw om een partner"),
        ("kan de rekeningen niet betalen", "betalingsachterstand"),
        ("bang om te vallen", "bang om te vallen"),
        ("oververmoeid door zorg voor moeder", "overbelaste mantelzorger"),
        ("hij zit de hele dag alleen thuis", "eenzaamheid"),
        ("ik heb een burn-out", "burn-out en overspannen"),
        ("ik heb een burnout", "burn-out en overspannen"),
        ("geen energie meer", "burn-out en overspannen"),
        ("energierekening te hoog", "energierekening"),
    ],
)
def test_what_people_say_is_recognised(text: str, name: str) -> None:
    assert name in recognised(text)


def test_a_longer_phrase_goes_before_its_parts() -> None:
    assert "ontslag" in recognised("baan verloren")
    assert "rouw" not in recognised("baan verloren")
    assert "vallen voorkomen" not in recognised("niet in slaap vallen")
    assert recognised("hij wil dood ") == {"bellen of chatten met 113"}
    assert recognised("zijn vrouw is dood ") == {"rouw om een partner"}


def test_a_word_that_turns_the_meaning_is_heard() -> None:
    item = {"name": "zingen", "words": ["koor"], "say": ["koor"], "not": ["kijken"]}
    thesaurus = Thesaurus.from_data([item], ANALYSIS)
    for text, heard in (("koor ", 1), ("kijken naar een koor ", 0)):
        assert len(thesaurus.recognise(ANALYSIS.ask(text).words)) == heard


def test_words_that_say_little_are_no_need_by_themselves() -> None:
    assert recognised("vrouw ") == recognised("hulp nodig ") == set()


def test_an_unfinished_word_is_recognised_when_it_can_be_few() -> None:
    assert "dementie" in recognised("vergeetach")
    assert recognised("ver") == set()


def test_a_question_without_words_has_no_needs() -> None:
    assert THESAURUS.recognise(()) == []


TERMS = {
    (taxonomy["code"], term["code"])
    for taxonomy in tomllib.loads(
        bundled("data", "midden-nederland", "taxonomies.toml").read_text("utf-8")
    )["taxonomy"]
    for term in taxonomy["term"]
}


def test_there_are_enough_concepts_with_a_name_of_their_own() -> None:
    counts = Counter(concept.name for concept in THESAURUS.concepts)
    assert len(THESAURUS.concepts) >= 300
    assert max(counts.values()) == 1


def test_every_theme_of_the_map_is_reached() -> None:
    reached = {term for concept in THESAURUS.concepts for term in concept.terms}
    assert {term for term in TERMS if term[0] == "nl-thema"} <= reached


def test_every_concept_leads_somewhere() -> None:
    for concept in THESAURUS.concepts:
        assert set(concept.terms) <= TERMS, concept.name
        assert concept.words or concept.terms, concept.name
        assert concept.say, concept.name
        for text in (*concept.words, *concept.hints):
            assert list(ANALYSIS.words(text)), (concept.name, text)


def test_what_is_said_leads_to_the_concept_or_to_one_that_says_more() -> None:
    unheard = [
        (concept.name, said)
        for concept in THESAURUS.concepts
        for said in concept.say
        if not recognised(f"{said} ")
    ]
    assert not unheard


def test_related_concepts_exist_and_are_other_ones() -> None:
    names = {concept.name for concept in THESAURUS.concepts}
    for concept in THESAURUS.concepts:
        assert set(concept.related) <= names - {concept.name}, concept.name


def test_keys_of_concepts_are_their_own() -> None:
    keys = [concept.key for concept in THESAURUS.concepts]
    assert len(set(keys)) == len(keys)
    assert not [key for key in keys if " " in key]


def test_nothing_is_said_twice_in_a_concept() -> None:
    for concept in THESAURUS.concepts:
        assert max(Counter(concept.say).values()) == 1, concept.name
        assert max(Counter(concept.words).values(), default=1) == 1, concept.name


def test_a_key_of_another_shape_is_refused() -> None:
    with pytest.raises(TypeError):
        Thesaurus.from_data([{"name": "x", "words": "los"}], ANALYSIS)

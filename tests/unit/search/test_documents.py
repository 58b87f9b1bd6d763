"""What of an offering gets into an index, and what never does."""

from typing import Any

from sociale_kaart.directory.model import Service
from sociale_kaart.search.documents import Reader, is_findable, meaning
from sociale_kaart.search.terms import part_key, term_key
from sociale_kaart.search.vectors import text_key
from tests.helpers.map_factories import a_place, a_service, some_areas
from tests.helpers.search_factories import ANALYSIS, LANGUAGE, THESAURUS, search_taxonomies


def words_of(service: Service) -> dict[str, Any]:
    return Reader(LANGUAGE, search_taxonomies(), some_areas()).document(service).words


def effect(service: Service, word: str) -> float:
    return words_of(service)[ANALYSIS.stem(word)].effect


def test_a_name_weighs_more_than_an_organisation_and_that_more_than_a_description() -> None:
    in_name = a_service("Koffie", description="Iets.")
    in_organization = a_service("Iets", organization="Koffie", description="Iets.")
    in_text = a_service("Iets", description="Koffie.")
    effects = [effect(one, "koffie") for one in (in_name, in_organization, in_text)]
    assert effects == sorted(effects, reverse=True)
    assert len(set(effects)) == 3


def test_repeating_a_word_adds_less_and_less() -> None:
    once = effect(a_service(description="koffie"), "koffie")
    often = effect(a_service(description="koffie " * 30), "koffie")
    assert often < 2 * once


def test_the_dutch_name_of_a_theme_is_indexed_and_its_code() -> None:
    found = words_of(a_service("Iets", themes=["rouw"], description="Iets."))
    assert ANALYSIS.stem("verlies") in found
    assert term_key("nl-thema", "rouw") in found


def test_a_first_theme_weighs_more_than_a_later_one() -> None:
    found = words_of(a_service(themes=["rouw", "cultuur"]))
    first, later = (found[term_key("nl-thema", code)] for code in ("rouw", "cultuur"))
    assert first.effect > later.effect


def test_the_place_is_indexed_by_name_and_never_by_street_or_postcode() -> None:
    found = words_of(a_service(service_at_locations=[a_place("3812 SA", name="De Windhoek")]))
    assert {"windhoek", ANALYSIS.stem("kruiskamp")} <= found.keys()
    assert not {ANALYSIS.stem("proefsteeg"), "9001", "3812", "3812sa", "sa"} & found.keys()


def test_nothing_of_a_confidential_place_is_indexed() -> None:
    hidden = a_place("3812", name="Het Schuilhuis", confidential=True)
    found = words_of(a_service("Opvang", service_at_locations=[hidden], areas=[]))
    for word in ("schuilhuis", "proefsteeg", "kruiskamp", "amersfoort", "3812"):
        assert ANALYSIS.stem(word) not in found


def test_what_is_retired_is_not_findable() -> None:
    states = ("active", "temporarily closed", "inactive", "defunct")
    assert [is_findable(a_service(status=status)) for status in states] == [
        True,
        True,
        False,
        False,
    ]


def test_the_source_and_the_ladder_say_nothing() -> None:
    assert not [key for key in words_of(a_service()) if key.startswith(("bron:", "nl-ladder:"))]


def need(service: Service, name: str) -> float:
    found = words_of(service).get(THESAURUS.concept(name).key)
    return found.effect if found else 0.0


def test_a_part_of_a_compound_is_found_a_little() -> None:
    found = words_of(a_service("Rouwgroep", description="Iets.", themes=[]))
    part = found[part_key("rouw")]
    assert 0 < part.effect < found[ANALYSIS.stem("rouwgroep")].effect
    assert part_key("groep") not in found  # says nothing by itself
    both = words_of(a_service("Rouwgroep", description="Bij rouw.", themes=[]))
    assert part_key("rouw") not in both or both["rouw"].effect > 0


def test_words_that_such_offerings_use_point_to_a_need() -> None:
    told = a_service("De Kring", themes=[], description="Steun bij rouw en verlies.")
    other = a_service("De Kring", themes=[], description="Klaverjassen.")
    assert need(told, "rouw") > 0 == need(other, "rouw")


def test_a_need_that_only_a_name_says_counts_less_than_one_that_is_told_of() -> None:
    named = a_service("Rouw en verlies", themes=[], description="Iets.")
    told = a_service("Rouw en verlies", themes=[], description="Steun bij rouw.")
    assert 0 < need(named, "rouw") < need(told, "rouw")


def test_who_names_many_needs_is_less_for_each_of_them() -> None:
    many = "rouw, schulden, dementie, mantelzorg, verslaving, taalles"
    team = a_service("Team", themes=[], description=f"Vragen over {many}.")
    one = a_service("Team", themes=[], description="Vragen over rouw, of iets heel anders.")
    assert need(team, "rouw") < need(one, "rouw")


def test_the_text_of_an_offering_has_the_key_of_what_it_means() -> None:
    service = a_service("Koor", description="Zingen.")
    made = Reader(LANGUAGE, search_taxonomies(), some_areas()).document(service)
    assert made.text == text_key(meaning(service))
    assert made.written["zingen"] == ANALYSIS.stem("zingen")

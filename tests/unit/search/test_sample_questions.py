"""Needs in residents' own words find the right offering in the sample region.

A question counts as answered when one of the first three results carries one of these as one of its
first two themes. Written from domain.md and common sense; the wider, judged set is a bench.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from sociale_kaart.search import ranking
from sociale_kaart.search.page import ReasonKind
from sociale_kaart.search.query import SearchQuery

QUESTIONS = {
    "mijn vrouw is overleden": {"rouw"},
    "sinds haar man dood is komt ze nergens meer": {"rouw", "ontmoeting", "maatje"},
    "mijn vrouw is overleden en hij zit de hele dag alleen thuis": {"rouw", "ontmoeting"},
    "kan de rekeningen niet betalen": {"schulden", "geld"},
    "deurwaarder aan de deur": {"schulden"},
    "bang om te vallen": {"valpreventie"},
    "oververmoeid door zorg voor moeder": {"mantelzorg", "respijt"},
    "mantelzorger overbelast": {"respijt", "mantelzorg"},
    "ik ben eenzaam": {"ontmoeting", "maatje"},
    "heeft niemand om mee te praten": {"ontmoeting", "maatje"},
    "ik kan geen boodschappen doen": {"praktische-hulp", "vervoer"},
    "moeder raakt steeds de weg kwijt in de buurt": {"dementie"},
    "alzheimer cafe": {"dementie"},
    "hij drinkt elke avond een fles wijn": {"verslaving"},
    "pas gescheiden en ziet zijn kinderen bijna niet": {"relatie-scheiding"},
    "wil graag nederlands oefenen": {"taal"},
    "te weinig geld om eten te kopen": {"voedsel", "geld"},
    "zwanger weinig geld": {"zwangerschap", "geld"},
    "wachtlijst ggz": {"ggz", "mentaal"},
    "kind te zwaar": {"overgewicht"},
    "staat op straat en slaapt in de auto": {"wonen", "crisis"},
    "mijn man slaat mij": {"veiligheid", "crisis"},
    "ik wil niet meer leven": {"crisis"},
    "computer snap ik niet": {"digitaal"},
    "hoe kom ik bij het ziekenhuis zonder auto": {"vervoer", "maatje"},
    "ik wil iets nuttigs doen": {"vrijwilligerswerk"},
    "rouwgroep": {"rouw"},
    "respijtzorg weekend": {"respijt"},
    "schuldhulpverlening": {"schulden"},
    "opvoedspreekuur": {"opvoeding"},
    "buurtbemiddeling": {"wonen", "veiligheid"},
    "jobcoach": {"werk"},
}


@pytest.fixture(scope="module")
def sample(sample_folder: Path) -> Iterator[Application]:
    application = Application(DataFolder(sample_folder))
    yield application
    application.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_need_finds_its_offering(sample: Application, question: str) -> None:
    page = sample.map.search(SearchQuery(question, limit=3))
    found = [set(one.row.themes[:2]) for one in page.results]
    assert any(themes & QUESTIONS[question] for themes in found), [
        one.row.name for one in page.results
    ]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_result_says_why(sample: Application, question: str) -> None:
    for one in sample.map.search(SearchQuery(question, near=sample.map.place("3811"))).results:
        kinds = {reason.kind for reason in one.why}
        assert kinds - {ReasonKind.NEAR, ReasonKind.SERVES}


def test_every_offering_is_first_by_its_own_name(sample: Application) -> None:
    everything = sample.map.search(SearchQuery(limit=10_000)).results
    missed = [one.row.name for one in everything if not is_first(sample, one.row.name)]
    assert not missed


def is_first(sample: Application, name: str) -> bool:
    """Tell whether an offering is first, or among or below what danger brings."""
    results = sample.map.search(SearchQuery(name, limit=1 + ranking.MOST_PINNED)).results
    for one in results:
        if one.row.name == name:
            return True
        if not one.why or one.why[0].kind is not ReasonKind.ACUTE:
            return False
    return False

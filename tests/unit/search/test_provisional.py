"""Until the index on disk is there, rows by themselves can be searched."""

from collections.abc import Iterator

import numpy as np
import pytest

from sociale_kaart.directory.records import row_from_service
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.page import ReasonKind
from sociale_kaart.search.provisional import RowIndex
from sociale_kaart.search.query import Filters
from tests.helpers.map_factories import NOON, a_service, some_areas
from tests.helpers.search_factories import (
    ANALYSIS,
    LANGUAGE,
    OTHERS,
    asked,
    names,
    search_taxonomies,
)

SERVICES = [
    a_service("Rouwcafé De Kraai", themes=["rouw"], description="Geheimwoord."),
    a_service("De Kring", themes=["rouw"], organization="Hart en Ziel"),
    a_service("Rouw weg", themes=["rouw"], status="defunct"),
    *OTHERS,
]


@pytest.fixture(scope="module")
def engine() -> Iterator[SearchEngine]:
    rows = [row_from_service(service, some_areas()) for service in SERVICES]
    index = RowIndex(rows, search_taxonomies(), ANALYSIS)
    yield SearchEngine(
        index, rows, search_taxonomies(), some_areas(), language=LANGUAGE, now=lambda: NOON
    )
    index.close()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("rouwcafé", "Rouwcafé De Kraai"),
        ("kra", "Rouwcafé De Kraai"),
        ("hart en ziel ", "De Kring"),
        ("verlies ", "De Kring"),
        ("mijn vrouw is overleden", "De Kring"),
        ("de kring", "De Kring"),
    ],
)
def test_names_organisations_and_themes_are_found(
    engine: SearchEngine, text: str, name: str
) -> None:
    page = asked(engine, text)
    assert name in names(page)[:2]
    assert page.results[0].why


def test_descriptions_are_not_known_and_the_retired_not_there(engine: SearchEngine) -> None:
    assert asked(engine, "geheimwoord ", as_typed=True).total == 0
    assert "Rouw weg" not in names(asked(engine, "rouw weg", limit=99))


def test_lists_filters_places_and_suggestions_are_whole(engine: SearchEngine) -> None:
    assert asked(engine, limit=99).total == len(SERVICES) - 1
    assert asked(engine, filters=Filters(themes=frozenset({"rouw"}))).total == 2
    assert asked(engine, "kaartclub in amersfoort").place_words == "amersfoort"
    assert engine.suggest("rouwca", limit=5)
    assert asked(engine, "de kring").results[0].why[0].kind is ReasonKind.EXACT_NAME
    assert not np.any(engine.text_keys())


def test_a_map_of_nothing_has_an_index_too() -> None:
    index = RowIndex([], search_taxonomies(), ANALYSIS)
    assert (len(index.ids), len(index.postings("koor")), len(index.texts)) == (0, 0, 0)

"""A small map that can be searched: an index on disk and an engine on it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.records import row_from_service
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.index import ServiceIndex
from sociale_kaart.search.language import Language
from sociale_kaart.search.page import SearchPage, SearchResult
from sociale_kaart.search.query import SearchQuery
from tests.helpers.map_factories import NOON, a_service, a_taxonomy, some_areas

LANGUAGE = Language.bundled()
ANALYSIS = LANGUAGE.analysis
THESAURUS = LANGUAGE.thesaurus
GENERATION = "generation-1"
OTHERS = [a_service(f"Kaartclub {n}", description="Klaverjassen.") for n in range(20)]


def search_taxonomies() -> Taxonomies:
    """Return the lists that these tests speak of, with their Dutch names."""
    return Taxonomies(
        [
            a_taxonomy(
                "nl-thema",
                ontmoeting="Ontmoeting",
                bewegen="Bewegen",
                rouw="Rouw en verlies",
                schulden="Schulden",
                valpreventie="Valpreventie",
                lotgenoten="Lotgenoten",
                cultuur="Cultuur",
            ),
            a_taxonomy("nl-doelgroep", ouderen="Ouderen", nabestaanden="Nabestaanden"),
            a_taxonomy("nl-vorm", groep="Groep"),
        ]
    )


def an_index(folder: Path, services: Iterable[Service]) -> ServiceIndex:
    """Return an index folder with these services built in it, as `GENERATION`."""
    index = ServiceIndex(folder, language=LANGUAGE)
    index.build(GENERATION, services, taxonomies=search_taxonomies(), areas=some_areas())
    return index


@contextmanager
def an_engine(
    folder: Path,
    *services: Service,
    areas: Areas | None = None,
    indexed: Iterable[Service] | None = None,
    now: datetime = NOON,
) -> Iterator[SearchEngine]:
    """Yield an engine on these services; `indexed` where the index holds others."""
    index = an_index(folder, services if indexed is None else indexed).open(GENERATION)
    rows = [row_from_service(service, areas or some_areas()) for service in services]
    try:
        yield SearchEngine(
            index,
            rows,
            search_taxonomies(),
            areas or some_areas(),
            language=LANGUAGE,
            now=lambda: now,
        )
    finally:
        index.close()


def asked(engine: SearchEngine, text: str = "", **query: Any) -> SearchPage:
    """Return the answer to a text."""
    return engine.search(SearchQuery(text, **query))


def names(page: SearchPage) -> list[str]:
    """Return the names of the results, in order."""
    return [result.row.name for result in page.results]


def result(page: SearchPage, name: str) -> SearchResult:
    """Return the result with this name."""
    return next(found for found in page.results if found.row.name == name)

"""The application as the window sees it, over services in memory: no store, no index, no feed."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from sociale_kaart.config import Settings
from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.directory.content import MapVersion
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.records import row_from_service
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.directory.text import fold
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.facets import FacetSets
from sociale_kaart.search.page import FoundIn, Reason, ReasonKind, SearchPage, SearchResult
from sociale_kaart.search.query import SearchQuery
from tests.helpers.map_factories import NOON, some_areas, some_taxonomies


class FakeApplication:
    """Finds services whose name or description holds every typed word.

    Attributes:
        asked: every question, in order.
        held: texts of questions that wait until `release` is set.
    """

    def __init__(
        self,
        services: Iterable[Service] = (),
        *,
        areas: Areas | None = None,
        taxonomies: Taxonomies | None = None,
        settings: Settings | None = None,
    ) -> None:
        self.map = self.dossier = self  # one fake for all three
        self._areas = areas or some_areas()
        self._taxonomies = taxonomies or some_taxonomies()
        self.settings = settings or Settings()
        self.asked: list[SearchQuery] = []
        self.held: set[str] = set()
        self.release = threading.Event()
        self.published: MapVersion | None = MapVersion(
            "sample", 1, "g1", published=NOON, applied=NOON, services=0
        )
        self._services = {service.id: service for service in services}
        self._rows = [row_from_service(one, self._areas) for one in self._services.values()]
        self._facets = FacetSets(self._rows, self._areas)

    def search(self, query: SearchQuery) -> SearchPage:
        self.asked.append(query)
        if query.text in self.held:
            assert self.release.wait(10)
        words = fold(query.text).split()
        fit = [n for n, row in enumerate(self._rows) if self._holds(row.id, words)]
        live = self._facets.live & self._facets.of_numbers(fit)
        chosen = self._facets.chosen(query.filters, lambda: live)
        found = live
        for rows in chosen.values():
            found &= rows
        left = [n for n in fit if found >> n & 1]
        results = [self._result(n, words) for n in left]
        return SearchPage(
            query=query,
            total=len(results),
            took_ms=1.0,
            results=tuple(results[query.offset : query.offset + query.limit]),
            facets=self._facets.counts(live, chosen, live),
        )

    def service(self, service_id: str, /) -> Service:
        if service_id not in self._services:
            raise SocialeKaartError(ErrorCode.SERVICE_UNKNOWN, id=service_id)
        return self._services[service_id]

    def place(self, text: str, /) -> Place | None:
        return self._areas.place(text)

    def areas(self) -> Areas:
        return self._areas

    def taxonomies(self) -> Taxonomies:
        return self._taxonomies

    def version(self) -> MapVersion | None:
        return self.published

    def is_sample(self) -> bool:
        return True

    def save_settings(self, settings: Settings) -> None:
        self.settings = settings

    def change_settings(self, change: Callable[[Settings], Settings]) -> Settings:
        self.settings = change(self.settings)
        return self.settings

    def close(self) -> None:
        """Do nothing: there is nothing to close."""

    def _holds(self, service_id: str, words: list[str]) -> bool:
        service = self._services[service_id]
        text = fold(f"{service.name} {service.description}")
        return all(word in text for word in words)

    def _result(self, number: int, words: list[str]) -> SearchResult:
        why = tuple(Reason(ReasonKind.WORD, (word,), FoundIn.NAME) for word in words)
        return SearchResult(self._rows[number], 1.0, None, why, frozenset(words))


def local_noon() -> datetime:
    """Return a fixed clock's moment: Friday 20 November 2026, 12:00 UTC."""
    return NOON.astimezone(UTC)


def settings(**fields: object) -> Settings:
    """Return settings with these fields set."""
    return replace(Settings(), **fields)  # type: ignore[arg-type]

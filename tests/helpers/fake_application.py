"""The application as the window sees it, over services in memory: no store, no index, no feed."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from sociale_kaart.background import Work
from sociale_kaart.config import Settings
from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.directory.content import MapVersion
from sociale_kaart.directory.model import Service, ServiceRow
from sociale_kaart.directory.records import row_from_service
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.directory.text import fold
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.facets import FacetSets
from sociale_kaart.search.page import FoundIn, Reason, ReasonKind, SearchPage, SearchResult
from sociale_kaart.search.query import SearchQuery, Sort
from sociale_kaart.search.suggesting import Suggestion
from tests.helpers.fake_search import Readings, within
from tests.helpers.fake_shelves import FakeGaps, FakeSaved
from tests.helpers.map_factories import NOON, some_areas, some_taxonomies


class FakeApplication:
    """Finds services whose name or description holds every typed word.

    Attributes:
        asked: every question, in order.
        held: texts of questions that wait until `release` is set.
        readings: what it knows of language.
        answers_backwards: whether the last result comes first.
        suggestions: what it suggests, for those whose name has the typed text in it.
        prepared: how often it was asked to prepare the best search.
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
        self.readings = Readings()
        self.answers_backwards = False
        self.suggestions: tuple[Suggestion, ...] = ()
        self.prepared = 0
        self.gaps, self.saved = FakeGaps(), FakeSaved()
        self.working: Work | None = None
        self.watchers: list[Callable[[], None]] = []
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
        said = self.readings.read(query, self._areas)
        words = [] if query.like else said.words
        every = enumerate(self._rows)
        fit = [n for n, row in every if row.id != query.like and self._holds(row.id, words)]
        live = self._facets.live & self._facets.of_numbers(np.array(fit, np.intp))
        chosen = self._facets.chosen(query.filters, lambda: live)
        found = live
        for rows in chosen.values():
            found &= rows
        filtered = [self._rows[n] for n in fit if found >> n & 1]
        left, scope, widened = within(filtered, said.place, self._areas, query.scope)
        if query.sort is not Sort.BEST:
            left.sort(key=lambda row: row.name)
        if self.answers_backwards:
            left.reverse()
        results = [self._result(row, said.words) for row in left]
        return SearchPage(
            query=query,
            total=len(results),
            took_ms=1.0,
            results=tuple(results[query.offset : query.offset + query.limit]),
            facets=self._facets.counts(live, chosen, live),
            corrections=said.corrections,
            codes=said.codes,
            place=said.place,
            place_words=said.place_words,
            scope=scope,
            widened=widened,
            acute=said.acute,
        )

    def suggest(self, text: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        if text in self.held:
            assert self.release.wait(10)
        last = fold(text).split()[-1:]
        return tuple(
            one for one in self.suggestions if all(word in fold(one.text) for word in last)
        )[:limit]

    def prepare(self) -> None:
        self.prepared += 1

    def work(self) -> Work | None:
        return self.working

    def watch(self, changed: Callable[[], None]) -> None:
        self.watchers.append(changed)

    def now_does(self, work: Work | None) -> None:
        """Be at work, and tell whoever watches, from this thread."""
        self.working = work
        for changed in self.watchers:
            changed()

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

    def _result(self, row: ServiceRow, words: list[str]) -> SearchResult:
        why = tuple(Reason(ReasonKind.WORD, (word,), FoundIn.NAME) for word in words)
        return SearchResult(row, 1.0, None, why, frozenset(words))


def local_noon() -> datetime:
    """Return a fixed clock's moment: Friday 20 November 2026, 12:00 UTC."""
    return NOON.astimezone(UTC)


def settings(**fields: object) -> Settings:
    """Return settings with these fields set."""
    return replace(Settings(), **fields)  # type: ignore[arg-type]

"""The search page without its widgets: question, place, filters, results and the one selected.

Rules:

- a key stroke starts a search after `DEBOUNCE_MS`; a newer question always wins, also when an older
  one answers later (the task runner drops what was replaced);
- another question selects its first result; other filters or another place leave the selection
  where the user put it, as long as it is among the results;
- the card is loaded by a task too: nothing here waits.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from sociale_kaart.directory.areas import Place
from sociale_kaart.directory.model import Service
from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import NO_FILTERS, Filters, SearchQuery
from ui.models.results import ResultListModel
from ui.tasks.runner import Lane, Task, TaskRunner

DEBOUNCE_MS = 60
PLACE_DEBOUNCE_MS = 150
PAGE_SIZE = 100  # rows; more come when the list is scrolled to its end


class SearchesMap(Protocol):
    """What the search page needs of the map."""

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer a question."""

    def service(self, service_id: str, /) -> Service:
        """Return one service."""

    def place(self, text: str, /) -> Place | None:
        """Find a place, or None."""


@dataclass(frozen=True, slots=True)
class Question:
    """What the user has set."""

    text: str = ""
    place_text: str = ""
    place: Place | None = None
    filters: Filters = NO_FILTERS
    ladder_first: bool = True

    def query(self, *, offset: int = 0) -> SearchQuery:
        """Return it as the core wants it."""
        return SearchQuery(
            text=self.text,
            near=self.place,
            filters=self.filters,
            ladder_first=self.ladder_first,
            limit=PAGE_SIZE,
            offset=offset,
        )


class SearchViewModel(QObject):
    """State and verbs of the search page.

    Signals:
        answered: a SearchPage came; the model shows it already.
        place_answered: a Place, or None when unknown; also when the place was emptied (then the
            label is empty: see `question.place_text`).
        selected: id of the selected service, empty for none.
        service_shown: a Service to show as card, or None.
        failed: a SocialeKaartError.
    """

    answered = Signal(object)
    place_answered = Signal(object)
    selected = Signal(str)
    service_shown = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        *,
        live_map: SearchesMap,
        tasks: TaskRunner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._map = live_map
        self._tasks = tasks
        self.results = ResultListModel(clock, self)
        self.question = Question()
        self.page: SearchPage | None = None
        self.service: Service | None = None
        self._selected = ""
        self._chosen = False  # by the user, since the question changed
        self._timer = self._after(DEBOUNCE_MS, self.search_now)
        self._place_timer = self._after(PLACE_DEBOUNCE_MS, self._find_place)
        self.results.more_wanted.connect(self._fetch_more)

    @property
    def selected_id(self) -> str:
        """Id of the selected service, empty for none."""
        return self._selected

    def set_text(self, text: str) -> None:
        """Take what is typed in the search box."""
        if text != self.question.text:
            self.question = replace(self.question, text=text)
            self._chosen = False
            self._timer.start()

    def set_place(self, text: str) -> None:
        """Take what is typed in the place box."""
        if text != self.question.place_text:
            self.question = replace(self.question, place_text=text)
            self._place_timer.start()

    def set_filters(self, filters: Filters) -> None:
        """Take other filters and search at once."""
        if filters != self.question.filters:
            self.question = replace(self.question, filters=filters)
            self.search_now()

    def set_ladder_first(self, *, on: bool) -> None:
        """Take whether lighter help comes first, and search at once."""
        if on != self.question.ladder_first:
            self.question = replace(self.question, ladder_first=on)
            self.search_now()

    def search_now(self) -> None:
        """Search without waiting for more keys."""
        self._timer.stop()
        query = self.question.query()
        self._tasks.start(
            Lane.READ,
            lambda _task: self._map.search(query),
            owner=self,
            key="search",
            done=self._take_page,
            failed=self.failed.emit,
        )

    def select(self, service_id: str) -> None:
        """Select a service, because the user did, and load its card."""
        if service_id != self._selected:
            self._chosen = bool(service_id)
            self._select(service_id)

    def move(self, rows: int) -> None:
        """Move the selection by some rows, stopping at both ends."""
        count = self.results.rowCount()
        if count:
            now = self.results.row_of(self._selected)
            row = max(0, min(count - 1, now + rows))
            self.select(self.results.results[row].row.id)

    def reload(self) -> None:
        """Search and load the card again: the map was renewed."""
        self.search_now()
        self._load_card()

    def _after(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _find_place(self) -> None:
        text = self.question.place_text.strip()
        if not text:
            self._take_place(None)
            return
        self._tasks.start(
            Lane.READ,
            lambda _task: self._map.place(text),
            owner=self,
            key="place",
            done=self._take_place,
            failed=self.failed.emit,
        )

    def _take_place(self, place: Place | None) -> None:
        changed = place != self.question.place
        self.question = replace(self.question, place=place)
        self.place_answered.emit(place)
        if changed:
            self.search_now()

    def _take_page(self, page: SearchPage) -> None:
        self.page = page
        self.results.show(page.results, total=page.total)
        kept = self._chosen and self.results.row_of(self._selected) >= 0
        first = page.results[0].row.id if page.results else ""
        if not kept and first != self._selected:
            self._select(first)
        self.answered.emit(page)

    def _select(self, service_id: str) -> None:
        self._selected = service_id
        self.selected.emit(service_id)
        self._load_card()

    def _fetch_more(self) -> None:
        offset = self.results.rowCount()
        page, query = self.page, self.question.query(offset=offset)

        def take(more: SearchPage) -> None:
            if self.page is page and self.results.rowCount() == offset:
                self.results.extend(more.results)

        def work(_task: Task) -> SearchPage:
            return self._map.search(query)

        self._tasks.start(
            Lane.READ, work, owner=self, key="more", done=take, failed=self.failed.emit
        )

    def _load_card(self) -> None:
        wanted = self._selected
        if not wanted:
            self._take_service(None)
            return
        self._tasks.start(
            Lane.READ,
            lambda _task: self._map.service(wanted),
            owner=self,
            key="card",
            done=self._take_service,
            failed=self._fail_card,
        )

    def _take_service(self, service: Service | None) -> None:
        self.service = service
        self.service_shown.emit(service)

    def _fail_card(self, error: SocialeKaartError) -> None:
        self._take_service(None)
        self.failed.emit(error)

"""Asking the map: what the user sets becomes a question, and the newest question is answered.

- A key stroke starts a search after `DEBOUNCE_MS`; everything else searches at once.
- A newer question always wins, also when an older one answers later (the task runner drops what was
  replaced).
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import NO_FILTERS, Filters, Scope, SearchQuery, Sort
from ui.tasks.runner import Lane, Task, TaskRunner
from ui.viewmodels.filters import switched
from ui.viewmodels.question import Question
from ui.viewmodels.scopes import scopes_of, wider
from ui.viewmodels.typed_place import FindsPlaces, TypedPlace

DEBOUNCE_MS = 60


class AnswersQuestions(FindsPlaces, Protocol):
    """What is needed of the map."""

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer a question."""

    def areas(self) -> Areas:
        """Return the areas of the map."""


class Asking(QObject):
    """The question and its answer.

    Signals:
        text_changed: something else is asked; its answer comes later.
        answered: a SearchPage, the answer to the newest question.
        place_answered: a Place, or None when unknown; also when the place was emptied (then the
            label is empty: see `question.place_text`).
        failed: a SocialeKaartError.

    Attributes:
        question: what the user has set.
        page: the last answer, None before the first.
    """

    text_changed = Signal()
    answered = Signal(object)
    place_answered = Signal(object)
    failed = Signal(object)

    def __init__(
        self, live_map: AnswersQuestions, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._map = live_map
        self._tasks = tasks
        self.question = Question()
        self.page: SearchPage | None = None
        self._placeless = False  # the last answer had no place
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self.search_now)
        self._place = TypedPlace(live_map, tasks, self)
        self._place.found.connect(self._take_place)
        self._place.failed.connect(self.failed)

    def set_text(self, text: str) -> None:
        """Take what is typed in the search box."""
        if text != self.question.text:
            self.question = self.question.with_text(text)
            self.text_changed.emit()
            self._timer.start()

    def set_place(self, text: str) -> None:
        """Take what is typed in the place box."""
        if text != self.question.place_text:
            self.question = replace(self.question, place_text=text)
            self._place.set_text(text)

    def set_filters(self, filters: Filters) -> None:
        """Take other filters."""
        self.ask(replace(self.question, filters=filters))

    def switch_filter(self, group: str, code: str, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Switch one value of one filter."""
        self.set_filters(switched(self.question.filters, group, code, on=on))

    def clear_filters(self) -> None:
        """Take every filter off."""
        self.set_filters(NO_FILTERS)

    def set_ladder_first(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Take whether lighter help comes first."""
        self.ask(replace(self.question, ladder_first=on))

    def set_sort(self, sort: str) -> None:
        """Take another order, a value of `Sort`."""
        self.ask(replace(self.question, sort=Sort(sort)))

    def set_scope(self, scope: str) -> None:
        """Take how far is looked, a value of `Scope`."""
        self.ask(replace(self.question, scope=Scope(scope)))

    def search_as_typed(self) -> None:
        """Search once more, with what looks like typing errors left as it is."""
        self.ask(replace(self.question, as_typed=True))

    def narrow(self) -> None:
        """Go back to the place itself, and no further."""
        self.set_scope(self.scopes()[0])

    def widen(self) -> None:
        """Look one step further; when nothing is found and there is no further: without filters."""
        scope = self.wider_scope()
        if scope is not None:
            self.set_scope(scope)
        elif self.page is not None and not self.page.total:
            self.clear_filters()

    def scopes(self) -> tuple[Scope, ...]:
        """Return how far can be looked from the place of the answer, from narrow to wide."""
        page = self.page
        if page is None:
            return (Scope.REGION,)
        return scopes_of(page.place, self._map.areas(), used=page.scope)

    def wider_scope(self) -> Scope | None:
        """Return the next wider scope; None without a place, and when all was searched."""
        if self.page is None or self.page.place is None:
            return None
        return wider(self.question.scope or self.page.scope, self.scopes())

    def ask(self, question: Question) -> None:
        """Take a question as a whole, and search at once if it is another one."""
        old = self.question
        if question != old:
            self.question = question
            if (question.text, question.like) != (old.text, old.like):
                self.text_changed.emit()
            self.search_now()

    def search_now(self) -> None:
        """Search without waiting for more keys."""
        self._timer.stop()
        query = self.question.query(placeless=self._placeless)
        self._start(query, "search", self._take_page)

    def fetch_more(self, shown: int, take: Callable[[SearchPage], None]) -> None:
        """Ask for the results behind those that are shown.

        Args:
            shown: how many are.
            take: gets the answer, unless another question was answered meanwhile.
        """
        page = self.page
        if page is None:
            return

        def take_if_current(more: SearchPage) -> None:
            if self.page is page:
                take(more)

        self._start(replace(page.query, offset=shown), "more", take_if_current)

    def _start(self, query: SearchQuery, key: str, done: Callable[[SearchPage], None]) -> None:
        def work(_task: Task) -> SearchPage:
            return self._map.search(query)

        self._tasks.start(Lane.READ, work, owner=self, key=key, done=done, failed=self.failed.emit)

    def _take_place(self, place: Place | None) -> None:
        changed = place != self.question.place
        if changed:
            self.question = self.question.with_place(place)
        self.place_answered.emit(place)
        if changed:
            self.search_now()

    def _take_page(self, page: SearchPage) -> None:
        self._placeless = page.place is None
        if page.query.sort is not self.question.query(placeless=self._placeless).sort:
            self.search_now()  # there is a nearest only from a place, and the text may name one
            return
        self.page = page
        self.answered.emit(page)

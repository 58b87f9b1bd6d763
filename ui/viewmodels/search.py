"""The search page without its widgets: what is asked, the results, and the one selected.

Rules:

- another question selects its first result; other filters, another place, order or scope leave the
  selection where the user put it, as long as it is among the results; a search that nobody asked
  for leaves every selection;
- the card is loaded by a task: nothing here waits.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from sociale_kaart.directory.model import Service
from sociale_kaart.search.page import SearchPage
from ui.models.results import ResultListModel
from ui.tasks.runner import TaskRunner
from ui.viewmodels.asking import AnswersQuestions, Asking
from ui.viewmodels.question import Question
from ui.viewmodels.shown_service import HasServices, ShownService


class SearchesMap(AnswersQuestions, HasServices, Protocol):
    """What the search page needs of the map."""


class SearchViewModel(QObject):
    """State and verbs of the search page.

    Attributes:
        asking: the question and its answer; what the user sets goes there.
        results: the rows of the list.

    Signals:
        answered: a SearchPage came; `results` shows it already.
        selected: id of the selected service, empty for none.
        service_shown: a Service to show as card, or None.
        failed: a SocialeKaartError.
    """

    answered = Signal(object)
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
        self.results = ResultListModel(clock, self)
        self._selected = ""
        self._chosen = False  # by the user, since the text changed
        self._keeping = False  # the selection, because nobody asked for this search
        self.asking = Asking(live_map, tasks, self)
        self.asking.text_changed.connect(self._let_go)
        self.asking.answered.connect(self._take_page)
        self.asking.failed.connect(self.failed)
        self._card = ShownService(live_map, tasks, self)
        self._card.shown.connect(self.service_shown)
        self._card.failed.connect(self.failed)
        self.results.more_wanted.connect(self._fetch_more)

    @property
    def question(self) -> Question:
        """What the user has set."""
        return self.asking.question

    @property
    def page(self) -> SearchPage | None:
        """The last answer, None before the first."""
        return self.asking.page

    @property
    def selected_id(self) -> str:
        """Id of the selected service, empty for none."""
        return self._selected

    @property
    def service(self) -> Service | None:
        """The service whose card is shown."""
        return self._card.service

    def ask(self, question: Question) -> None:
        """Take a question as a whole; one about something else selects its first result."""
        now = self.question
        if (question.text, question.like) != (now.text, now.like):
            self._let_go()
        self.asking.ask(question)

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

    def refresh(self) -> None:
        """Search again by itself: the selection stays where it is."""
        self._keeping = True
        self.asking.search_now()

    def reload(self) -> None:
        """Search and load the card again: the map was renewed."""
        self.asking.search_now()
        self._card.load(self._selected)

    def _let_go(self) -> None:
        self._chosen = self._keeping = False

    def _take_page(self, page: SearchPage) -> None:
        self.results.show(page.results, total=page.total)
        kept = (self._chosen or self._keeping) and self.results.row_of(self._selected) >= 0
        self._keeping = False
        first = page.results[0].row.id if page.results else ""
        if not kept and first != self._selected:
            self._select(first)
        self.answered.emit(page)

    def _select(self, service_id: str) -> None:
        self._selected = service_id
        self.selected.emit(service_id)
        self._card.load(service_id)

    def _fetch_more(self) -> None:
        shown = self.results.rowCount()

        def take(more: SearchPage) -> None:
            if self.results.rowCount() == shown:
                self.results.extend(more.results)

        self.asking.fetch_more(shown, take)

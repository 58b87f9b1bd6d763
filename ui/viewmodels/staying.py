"""What staying on a question means: it was the question, and not one on the way to it.

After `STAY_MS` on one answer, or when it is left, the question is remembered for the list below the
search box, and counted in the gap report when it found nothing at all.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.text import fold
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import Scope
from sociale_kaart.security.bsn import find_bsn
from ui.tasks.runner import Lane, TaskRunner

STAY_MS = 2000


class CountsGaps(Protocol):
    """The gap report of the core."""

    def note(self, words: Iterable[str], gemeente: str, today: date) -> None:
        """Count a question that found nothing."""


class Staying(QObject):
    """Watches the answers.

    Args:
        gaps: takes what found nothing.
        areas: gives the areas of the map.

    Signals:
        stayed: the text of a question that found something.
    """

    stayed = Signal(str)

    def __init__(
        self,
        *,
        gaps: CountsGaps,
        areas: Callable[[], Areas],
        tasks: TaskRunner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._gaps = gaps
        self._areas = areas
        self._tasks = tasks
        self._clock = clock
        self._page: SearchPage | None = None  # that nothing was done with yet
        self._last = ""  # text that was counted
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAY_MS)
        self._timer.timeout.connect(self.leave)

    def show_answer(self, page: SearchPage) -> None:
        """Take an answer; emptying the box leaves the question that was there."""
        if not page.query.text.strip():
            self.leave()
            self._last = ""
        self._page = page
        self._timer.start()

    def leave(self) -> None:
        """Take the last answer as one that somebody stayed on."""
        page, self._page = self._page, None
        self._timer.stop()
        if page is None or page.query.like or not page.query.text.strip():
            return
        if page.total:
            self.stayed.emit(page.query.text)
        elif _is_gap(page) and page.query.text != self._last:
            self._last = page.query.text
            self._note(page)

    def forget(self) -> None:
        """Do nothing with the last answer."""
        self._page = None
        self._timer.stop()

    def _note(self, page: SearchPage) -> None:
        named = set(fold(page.place_words).split())
        words = [word for word in fold(page.query.text).split() if word not in named]
        area = page.place.area if page.place else None
        gemeente = self._areas().gemeente_of(area.code) if area else None
        code, today = gemeente.code if gemeente else "", self._clock().date()
        if words:
            self._tasks.start(
                Lane.WRITE, lambda _task: self._gaps.note(words, code, today), owner=self
            )


def _is_gap(page: SearchPage) -> bool:
    """Tell whether the map has nothing, and not only what the user left of it."""
    query = page.query
    wide = query.scope in {None, Scope.REGION}
    return wide and query.filters.is_empty() and not find_bsn(query.text)

"""Ways off the question that was typed, and the way back.

They lead to what resembles an offering, to what there is this week, and to a saved search. The
question of before is kept whole and comes back whole; another text typed meanwhile ends the detour:
then that is the question.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from sociale_kaart.search.query import Sort
from ui.viewmodels.question import Question
from ui.viewmodels.saved_searches import OpenedSearch
from ui.viewmodels.search import SearchViewModel


class DetourKind(StrEnum):
    """What is looked at instead."""

    LIKE = "like"
    WEEK = "week"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class Detour:
    """One way off.

    Attributes:
        name: of the offering, or of the saved search.
        before: the question to come back to.
        outer: the detour from which this one was taken.
        opened: the saved search.
    """

    kind: DetourKind
    name: str
    before: Question
    outer: "Detour | None" = None
    opened: OpenedSearch | None = None


class Detours(QObject):
    """Asks, and comes back.

    Signals:
        asked: the question was replaced as a whole; boxes and switches follow it.
        changed: `now` is another one.
    """

    asked = Signal()
    changed = Signal()

    def __init__(self, model: SearchViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.now: Detour | None = None

    def like(self, service_id: str, name: str) -> None:
        """Ask what resembles an offering; filters, place and order stay."""
        question = replace(self._model.question, like=service_id)
        self._go(DetourKind.LIKE, question, name)

    def week(self) -> None:
        """Ask what there is this week, the soonest first, without a text."""
        now = self._model.question.with_text("")
        filters = replace(now.filters, this_week=True)
        question = replace(now, filters=filters, sort=Sort.SOONEST)
        self._go(DetourKind.WEEK, question)

    def open_saved(self, opened: OpenedSearch) -> None:
        """Ask a saved search again, and mark what is new in it."""
        search = opened.search
        question = replace(
            self._model.question.with_text(search.text),
            place_text=search.place_text,
            place=opened.place,
            filters=search.filters,
            scope=search.scope,
            sort=Sort.BEST,
        )
        self._go(DetourKind.SAVED, question, search.name, opened)

    def back(self) -> bool:
        """Come back to the question of before; False when there is no detour."""
        detour, question = self.now, self._model.question
        if detour is None:
            return False
        self._end(detour.outer)
        if detour.kind is DetourKind.LIKE:  # filters and place may have changed meanwhile: fine
            self._put(replace(question, like=detour.before.like))
            self._model.select(question.like)
        else:
            self._put(detour.before)
        return True

    def type(self) -> None:
        """End, because something else was typed."""
        if self.now is not None:
            self._end(None)

    def check(self) -> None:
        """End when what it asked was switched off by hand."""
        question, kind = self._model.question, self.now and self.now.kind
        week = question.filters.this_week and question.sort is Sort.SOONEST
        if (kind is DetourKind.WEEK and not week) or (
            kind is DetourKind.LIKE and not question.like
        ):
            self._end(None)

    def _go(
        self,
        kind: DetourKind,
        question: Question,
        name: str = "",
        opened: OpenedSearch | None = None,
    ) -> None:
        now, before = self.now, self._model.question
        if now is not None and now.kind is kind:  # one way off takes the place of another such
            self.now = Detour(kind, name, now.before, now.outer, opened)
        else:
            self.now = Detour(kind, name, before, now, opened)
        self._model.results.mark_new(opened.new if opened else frozenset())
        self._put(question)
        self.changed.emit()

    def _end(self, outer: Detour | None) -> None:
        self.now = outer
        opened = outer.opened if outer else None
        self._model.results.mark_new(opened.new if opened else frozenset())
        self.changed.emit()

    def _put(self, question: Question) -> None:
        self._model.asking.ask(question)
        self.asked.emit()

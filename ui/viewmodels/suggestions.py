"""What may be chosen while a question is typed: what the map suggests, and what was asked before.

Rules:

- the newest text wins, and an answer that comes after the list was closed is dropped;
- there are at most `MOST_ROWS` rows, in groups, and never one that says only what was typed;
- questions of before are kept in memory while the program runs and nowhere else: a question may
  hold something about a resident.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from sociale_kaart.directory.text import fold
from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.search.suggesting import Suggestion
from sociale_kaart.security.bsn import find_bsn
from ui.tasks.runner import Lane, TaskRunner

DEBOUNCE_MS = 60
MOST_ROWS = 8
MOST_RECENT = 10
_RECENT_BESIDE = 2  # rows with questions of before while something is typed


class OfferKind(StrEnum):
    """What a row is, in the order in which the groups stand."""

    SERVICE = "service"
    ORGANIZATION = "organization"
    THEME = "theme"
    NEED = "need"
    PLACE = "place"
    WORD = "word"
    RECENT = "recent"
    SAVED = "saved"  # a saved search; `text` is its name


@dataclass(frozen=True, slots=True)
class Offer:
    """One row.

    Attributes:
        code: id of a service, code of a theme.
        count: how many offerings it leads to; 0 where that is not counted.
    """

    kind: OfferKind
    text: str
    code: str = ""
    count: int = 0


class SuggestsMap(Protocol):
    """What the list needs of the map."""

    def suggest(self, text: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        """Complete a question."""


class SuggestionsViewModel(QObject):
    """Which rows the list has.

    Args:
        saved: gives the names of the saved searches.

    Signals:
        offered: a tuple of Offers; empty for no list.
    """

    offered = Signal(object)

    def __init__(
        self,
        *,
        live_map: SuggestsMap,
        tasks: TaskRunner,
        saved: Callable[[], tuple[str, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._map = live_map
        self._tasks = tasks
        self._saved = saved
        self._wanted = ""
        self._recent: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def recent(self) -> tuple[str, ...]:
        """The questions of before, the last one first."""
        return tuple(self._recent)

    def complete(self, text: str) -> None:
        """Take what was typed; an empty text has no list."""
        self._wanted = text
        if text.strip():
            self._timer.start()
        else:
            self.drop()
            self.offered.emit(())

    def offer_kept(self) -> bool:
        """Offer what was asked before and what was saved; False when there is none of it."""
        self.drop()
        saved = self._saved()[: MOST_ROWS // 2]
        recent = self._recent[: MOST_ROWS - len(saved)]
        rows = [Offer(OfferKind.RECENT, text) for text in recent]
        rows += [Offer(OfferKind.SAVED, name) for name in saved]
        if rows:
            self.offered.emit(tuple(rows))
        return bool(rows)

    def drop(self) -> None:
        """Want nothing any more: an answer that is on its way is not shown."""
        self._wanted = ""
        self._timer.stop()

    def remember(self, text: str) -> None:
        """Keep a question that somebody stayed on; of one that grew only the whole is kept."""
        text = text.strip()
        if not text or find_bsn(text):
            return
        same = fold(text)
        if self._recent and same.startswith(fold(self._recent[0])):
            del self._recent[0]
        self._recent = [text, *(old for old in self._recent if fold(old) != same)][:MOST_RECENT]

    def _ask(self) -> None:
        text = self._wanted
        self._tasks.start(
            Lane.READ,
            lambda _task: self._map.suggest(text, limit=MOST_ROWS),
            owner=self,
            key="suggest",
            done=partial(self._take, text),
            failed=self._fail,
        )

    def _take(self, text: str, found: tuple[Suggestion, ...]) -> None:
        if text != self._wanted:
            return
        typed = fold(text)
        recent = [
            Offer(OfferKind.RECENT, old)
            for old in self._recent
            if fold(old).startswith(typed) and fold(old) != typed
        ][:_RECENT_BESIDE]
        rows = [
            Offer(OfferKind(one.kind), one.text, one.code, one.count)
            for one in found
            if one.code or fold(one.text) != typed
        ][: MOST_ROWS - len(recent)]
        order = {kind: number for number, kind in enumerate(OfferKind)}
        self.offered.emit(tuple(sorted([*rows, *recent], key=lambda row: order[row.kind])))

    def _fail(self, _error: SocialeKaartError) -> None:
        """Have no list: the search itself says what is wrong."""
        self.offered.emit(())


def text_with(typed: str, offer: Offer) -> str:
    """Return the question that an offer makes of what was typed.

    A completed word comes in the place of the unfinished one, a place goes out of the text (it
    goes to the box of its own), a theme becomes a filter; anything else is the question.
    """
    words, named = typed.split(), fold(offer.text)
    if offer.kind is OfferKind.THEME:
        return ""
    if offer.kind is OfferKind.PLACE:
        for first in range(len(words)):
            if named.startswith(fold(" ".join(words[first:]))):
                return " ".join(words[:first])
        return " ".join(words[:-1])
    before = " ".join(words[:-1])
    if offer.kind is OfferKind.WORD and before and not named.startswith(fold(before)):
        return f"{before} {offer.text}"
    return offer.text

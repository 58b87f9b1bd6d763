"""The gap report and the saved searches in memory, as the window sees them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.gaps import Gap
from sociale_kaart.search.saved import SavedSearch
from sociale_kaart.security.bsn import find_bsn


class FakeGaps:
    """Remembers what was noted.

    Attributes:
        noted: words, gemeente and day of each note.
    """

    def __init__(self) -> None:
        self.noted: list[tuple[tuple[str, ...], str, date]] = []

    def note(self, words: Iterable[str], gemeente: str, today: date) -> None:
        self.noted.append((tuple(words), gemeente, today))

    def report(self, months: int = 12) -> tuple[Gap, ...]:
        del months
        return tuple(Gap(words, code, 1, day, day) for words, code, day in self.noted)

    def clear(self) -> None:
        self.noted.clear()

    def flush(self) -> bool:
        return True


class FakeSaved:
    """Keeps searches in a list."""

    def __init__(self) -> None:
        self.kept: dict[str, SavedSearch] = {}

    def all(self) -> tuple[SavedSearch, ...]:
        return tuple(self.kept.values())

    def save(self, search: SavedSearch) -> None:
        if any(find_bsn(text) for text in (search.name, search.text, search.place_text)):
            raise SocialeKaartError(ErrorCode.SAVED_SEARCH_BSN)
        self.kept[search.name] = search

    def rename(self, name: str, new_name: str) -> None:
        if find_bsn(new_name):
            raise SocialeKaartError(ErrorCode.SAVED_SEARCH_BSN)
        self.kept[new_name] = replace(self.kept.pop(name), name=new_name)

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)

    def mark_seen(self, name: str, ids: Iterable[str], now: datetime) -> None:
        search = self.kept[name]
        self.kept[name] = replace(search, seen=search.seen | frozenset(ids), seen_at=now)

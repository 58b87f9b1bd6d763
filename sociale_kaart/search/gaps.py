"""Questions that found nothing, counted for who looks after the map: where help is missing.

What is kept is never a question: only a set of known Dutch words, the gemeente and the month, with
a count. Words that the vocabulary does not know (names, codes, most typing errors) and numbers are
dropped before anything is kept. It stays on this computer.
"""

import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.files import set_aside, write_whole

MOST_WORDS: Final = 6  # of one question
MOST_ENTRIES: Final = 2_000
MOST_MONTHS: Final = 13  # that are kept, this one included
_PAUSE: Final = 5.0  # seconds between two times that the file is written
_MOST_DIGITS: Final = 2
_LONGEST_CODE: Final = 12  # letters of a CBS code
_LONGEST_WORD: Final = 60


def _local_today() -> date:
    return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class Gap:
    """Words that were asked for and led to nothing.

    Attributes:
        words: in order of the alphabet; empty for questions of which no word is known.
        gemeente: CBS code, empty where no place was named.
    """

    words: tuple[str, ...]
    gemeente: str
    count: int
    first: date
    last: date


_Key = tuple[str, str, tuple[str, ...]]  # month as "2026-11", gemeente, words


class GapBook:
    """Counts questions without a result in one file. May be used by several threads."""

    def __init__(
        self,
        path: Path,
        *,
        known: Callable[[str], bool],
        today: Callable[[], date] = _local_today,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Open a book; its file is read at the first use.

        Args:
            path: the file; it is made when there is something to write.
            known: tells whether a folded word is a Dutch word that may be kept. Never let it
                know names of people.
            today: for how far back a report goes.
            clock: seconds that only go up, for the pause between two times of writing.
        """
        self._path = path
        self._known = known
        self._today = today
        self._clock = clock
        self._gaps: dict[_Key, Gap] | None = None
        self._unsaved = False
        self._written_at: float | None = None
        self._lock = threading.Lock()
        self._writing = threading.Lock()

    def note(self, words: Iterable[str], gemeente: str, today: date) -> None:
        """Count a question that found nothing.

        Where the disk refuses, the count stays in memory until it gives way.

        Args:
            words: the folded words of the question; those that may not be kept are dropped.
            gemeente: CBS code, empty where no place was named.
            today: the day of the question.
        """
        kept = tuple(sorted(self._to_keep(words)))
        code = gemeente if gemeente.isalnum() and len(gemeente) <= _LONGEST_CODE else ""
        key = (_month(today), code, kept)
        with self._lock:
            gaps = self._read()
            old = gaps.get(key) or Gap(kept, code, 0, today, today)
            gaps[key] = replace(
                old,
                count=old.count + 1,
                first=min(old.first, today),
                last=max(old.last, today),
            )
            _prune(gaps, today, key)
            self._unsaved = True
            at = self._written_at
            due = at is None or self._clock() - at >= _PAUSE
        if due:
            self.flush()

    def report(self, months: int = 12) -> tuple[Gap, ...]:
        """Return the gaps of the last months, this one included, the most frequent first."""
        earliest = _month(self._today(), back=months - 1)
        whole: dict[tuple[str, tuple[str, ...]], Gap] = {}
        with self._lock:
            gaps = list(self._read().items())
        for (month, gemeente, words), gap in gaps:
            if month < earliest:
                continue
            other = whole.get((gemeente, words))
            whole[gemeente, words] = _sum(other, gap) if other else gap
        return tuple(
            sorted(
                whole.values(),
                key=lambda gap: (-gap.count, -gap.last.toordinal(), gap.words, gap.gemeente),
            )
        )

    def clear(self) -> None:
        """Forget everything.

        Raises:
            SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE; what was kept is then still on disk.
        """
        with self._lock:
            self._gaps = {}
            self._unsaved = True
        self._write()

    def flush(self) -> bool:
        """Write what was counted and tell whether all of it is on disk now."""
        with self._lock:
            if not self._unsaved:
                return True
        try:
            self._write()
        except SocialeKaartError:
            return False  # counts are no reason to disturb somebody at work
        return True

    def _to_keep(self, words: Iterable[str]) -> set[str]:
        kept: set[str] = set()
        for word in words:
            if len(kept) == MOST_WORDS:
                break
            digits = sum(letter.isdigit() for letter in word)
            is_plain = len(word) <= _LONGEST_WORD and any(map(str.isalpha, word))
            if is_plain and digits <= _MOST_DIGITS and self._known(word):
                kept.add(word)
        return kept

    def _write(self) -> None:
        """Write the file, one thread at a time, without holding up who counts."""
        with self._writing:
            with self._lock:
                self._written_at = self._clock()
                items = [
                    {
                        "month": month,
                        "gemeente": gemeente,
                        "words": list(words),
                        "count": gap.count,
                        "first": gap.first.isoformat(),
                        "last": gap.last.isoformat(),
                    }
                    for (month, gemeente, words), gap in sorted(self._read().items())
                ]
                self._unsaved = False
            try:
                write_whole(self._path, json.dumps({"gaps": items}, ensure_ascii=False).encode())
            except SocialeKaartError:
                with self._lock:
                    self._unsaved = True
                raise

    def _read(self) -> dict[_Key, Gap]:
        """Return the counts; the file is read once. A damaged one is kept aside."""
        if self._gaps is None:
            try:
                self._gaps = _parsed(json.loads(self._path.read_text("utf-8")))
            except FileNotFoundError:
                self._gaps = {}
            except (OSError, ValueError, KeyError, TypeError, RecursionError):
                self._gaps = {}
                self._set_aside()
        return self._gaps

    def _set_aside(self) -> None:
        try:
            set_aside(self._path)
        except SocialeKaartError:
            return  # it cannot be moved, and then cannot be written either


def _parsed(document: Mapping[str, Any]) -> dict[_Key, Gap]:
    """Return the counts in a document.

    Raises:
        ValueError, KeyError, TypeError: it is not one of ours.
    """
    found: dict[_Key, Gap] = {}
    for item in document["gaps"]:
        first, last = date.fromisoformat(item["first"]), date.fromisoformat(item["last"])
        words, gemeente, count = tuple(item["words"]), item["gemeente"], item["count"]
        sound = all(isinstance(word, str) for word in (*words, gemeente)) and type(count) is int
        if not sound or _month(last) != item["month"]:
            raise ValueError("not a count of ours")
        found[item["month"], gemeente, words] = Gap(words, gemeente, count, first, last)
    return found


def _prune(gaps: dict[_Key, Gap], today: date, new: _Key) -> None:
    """Drop what is too old, and of too many what was asked longest ago and least, never `new`."""
    earliest = _month(today, back=MOST_MONTHS - 1)
    for key in [key for key in gaps if key[0] < earliest and key != new]:
        del gaps[key]
    if len(gaps) > MOST_ENTRIES:
        least = sorted(gaps, key=lambda key: (key == new, gaps[key].last, gaps[key].count, key))
        for key in least[: len(gaps) - MOST_ENTRIES]:
            del gaps[key]


def _sum(one: Gap, other: Gap) -> Gap:
    return replace(
        one,
        count=one.count + other.count,
        first=min(one.first, other.first),
        last=max(one.last, other.last),
    )


def _month(day: date, back: int = 0) -> str:
    """Return a month as "2026-11", some months back from that of a day."""
    months = max(day.year * 12 + day.month - 1 - back, 12)
    return f"{months // 12:04}-{months % 12 + 1:02}"

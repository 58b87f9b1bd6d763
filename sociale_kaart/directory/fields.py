"""How JSON from outside is read: by name and type, and every fault noted with its path.

`Fields` wraps one JSON object. A missing key and a null are the same: the empty value. A key of
another type is a fault; the reader notes it and goes on, so that a publisher sees all faults of
a record at once. Nothing is coerced: "5" is not 5 and 1 is not true. A value of the right type
that makes no sense (a latitude of 300, a day "soon") counts as unknown: HSDS 3.1 allows it.
"""

import math
import re
import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Final

from sociale_kaart.directory.text import NAME_LIMIT, TEXT_LIMIT, clean_line, clean_text

MOST_ITEMS: Final = 1_000  # of one list: more than any record needs, little enough to bound work
_PLAIN_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MOST_REASONS: Final = 20


def day_from_text(text: str) -> date | None:
    """Return the day that a text starts with (ISO 8601), or None."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


class Fields:
    """One JSON object with its path and the faults found so far.

    Attributes:
        reasons: faults as "path: what is wrong", shared by all objects below the same root.
    """

    def __init__(
        self, values: Mapping[str, object], path: str = "", reasons: list[str] | None = None
    ) -> None:
        self._values = values
        self._path = path
        self.reasons: list[str] = [] if reasons is None else reasons

    def names(self) -> tuple[str, ...]:
        """Return the keys of this object, where those are data themselves."""
        return tuple(key for key in self._values if isinstance(key, str))

    def fault(self, key: str, what: str) -> None:
        """Note that `key` of this object is wrong."""
        if len(self.reasons) < MOST_REASONS:
            self.reasons.append(f"{self._at(key)}: {what}")

    def line(self, key: str, *, required: bool = False, limit: int = NAME_LIMIT) -> str:
        """Return the text at `key` as one clean line, or an empty one."""
        found = self._text(key, required=required)
        cleaned = clean_line(found, limit)
        if required and found and not cleaned:
            self.fault(key, "is empty")
        return cleaned

    def text(self, key: str, limit: int = TEXT_LIMIT) -> str:
        """Return the text at `key` as clean paragraphs, or an empty one."""
        return clean_text(self._text(key), limit)

    def raw(self, key: str) -> str:
        """Return the text at `key` as it stands, for a caller that decides on its form itself."""
        return self._text(key)

    def identifier(self, key: str = "id") -> str:
        """Return the UUID at `key` in its usual form; HSDS 3.1 requires it of every object."""
        found = self._text(key, required=True)
        if not found or _PLAIN_UUID.fullmatch(found):
            return found
        try:
            # `uuid.UUID` also reads braces and urn: forms, which HSDS (RFC 4122 form) does not.
            if len(found) == 36:
                return str(uuid.UUID(found))
        except ValueError:
            pass
        self.fault(key, "is not a UUID")
        return ""

    def number(
        self,
        key: str,
        *,
        lowest: float = -math.inf,
        highest: float = math.inf,
        required: bool = False,
    ) -> float | None:
        """Return the number at `key`, or None where there is none or it is out of range.

        With `required`, both are faults.
        """
        found = self._values.get(key)
        if found is None:
            if required:
                self.fault(key, "is missing")
            return None
        if isinstance(found, bool) or not isinstance(found, int | float):
            self.fault(key, "is not a number")
            return None
        try:
            value = float(found)
        except OverflowError:
            value = math.inf
        if math.isfinite(value) and lowest <= value <= highest:
            return value
        if required:
            self.fault(key, "is out of range")
        return None

    def whole(self, key: str, *, lowest: int, highest: int) -> int | None:
        """Return the whole number at `key`, or None where there is none or it is out of range."""
        found = self.number(key, lowest=lowest, highest=highest)
        return None if found is None or found != int(found) else int(found)

    def flag(self, key: str) -> bool:
        """Return the truth value at `key`; missing is False."""
        found = self._values.get(key)
        if found is None or isinstance(found, bool):
            return bool(found)
        self.fault(key, "is not true or false")
        return False

    def day(self, key: str) -> date | None:
        """Return the ISO 8601 date at `key`, or None; a date with a time counts as its date."""
        return day_from_text(self._text(key))

    def clock(self, key: str) -> time | None:
        """Return the wall-clock time at `key`, or None; a zone in it is left out."""
        try:
            return time.fromisoformat(self._text(key)).replace(tzinfo=None, microsecond=0)
        except ValueError:
            return None

    def moment(self, key: str, *, required: bool = False) -> datetime | None:
        """Return the date and time at `key` in UTC; without a zone it is read as UTC."""
        found = self._text(key, required=required)
        if not found:
            return None
        try:
            value = datetime.fromisoformat(found)
            return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            self.fault(key, "is not a date and time")
            return None

    def child(self, key: str) -> "Fields | None":
        """Return the object at `key`, or None."""
        found = self._values.get(key)
        if found is None:
            return None
        if not isinstance(found, dict):
            self.fault(key, "is not an object")
            return None
        return Fields(found, self._at(key), self.reasons)

    def children(self, key: str, most: int = MOST_ITEMS) -> list["Fields"]:
        """Return the objects in the list at `key`, at most `most` (more is a fault)."""
        children = []
        for place, item in enumerate(self._items(key, most)):
            if isinstance(item, dict):
                children.append(Fields(item, f"{self._at(key)}[{place}]", self.reasons))
            else:
                self.fault(f"{key}[{place}]", "is not an object")
        return children

    def lines(self, key: str, most: int = MOST_ITEMS) -> tuple[str, ...]:
        """Return the texts in the list at `key`, as clean lines, empty ones left out."""
        lines = []
        for place, item in enumerate(self._items(key, most)):
            if isinstance(item, str):
                lines.append(clean_line(item))
            else:
                self.fault(f"{key}[{place}]", "is not text")
        return tuple(line for line in lines if line)

    def _at(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def _text(self, key: str, *, required: bool = False) -> str:
        found = self._values.get(key)
        if found is None:
            if required:
                self.fault(key, "is missing")
            return ""
        if not isinstance(found, str):
            self.fault(key, "is not text")
            return ""
        if required and not found:
            self.fault(key, "is empty")
        return found

    def _items(self, key: str, most: int) -> list[object]:
        found = self._values.get(key)
        if found is None:
            return []
        if not isinstance(found, list):
            self.fault(key, "is not a list")
            return []
        if len(found) > most:
            self.fault(key, f"has more than {most} items")
        return list(found[:most])

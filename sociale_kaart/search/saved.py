"""Searches that a user keeps, and what came to them since the user last looked.

They are about offerings and never about a resident: a text with a citizen service number is
refused.
"""

import json
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sociale_kaart.directory.model import Kind
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.files import set_aside, write_whole
from sociale_kaart.search.query import NO_FILTERS, Filters, Scope
from sociale_kaart.security.bsn import find_bsn

MOST_SEARCHES: Final = 100


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search under a name.

    Attributes:
        place_text: the place as typed, empty for none.
        scope: None where the search widens by itself.
        seen: ids of the offerings that the user has had before their eyes.
        seen_at: when that was.
    """

    name: str
    text: str
    place_text: str
    filters: Filters
    scope: Scope | None
    seen: frozenset[str]
    seen_at: datetime
    saved_at: datetime


def new_since(search: SavedSearch, found_ids: Iterable[str]) -> frozenset[str]:
    """Return the ids that were found now and that the user has not seen before."""
    return frozenset(found_ids) - search.seen


class SavedSearches:
    """The kept searches, in one file. May be used by several threads."""

    def __init__(self, path: Path) -> None:
        """Open the searches in a file, which is read at the first use and made when needed."""
        self._path = path
        self._searches: tuple[SavedSearch, ...] | None = None
        self._lock = threading.Lock()

    def all(self) -> tuple[SavedSearch, ...]:
        """Return all searches, in the order in which their names were first saved."""
        with self._lock:
            return self._read()

    def save(self, search: SavedSearch) -> None:
        """Keep a search; one with the same name is replaced.

        Raises:
            SocialeKaartError: SAVED_SEARCH_BSN, SAVED_SEARCHES_FULL, DISK_FULL,
                FOLDER_UNWRITABLE. Nothing is changed then.
        """
        _refuse_bsn(search.name, search.text, search.place_text)
        with self._lock:
            found = self._read()
            names = [one.name for one in found]
            if search.name in names:
                at = names.index(search.name)
                self._write((*found[:at], search, *found[at + 1 :]))
            elif len(found) >= MOST_SEARCHES:
                raise SocialeKaartError(ErrorCode.SAVED_SEARCHES_FULL, most=MOST_SEARCHES)
            else:
                self._write((*found, search))

    def rename(self, name: str, new_name: str) -> None:
        """Give a search another name; another search with that name is replaced.

        Raises:
            SocialeKaartError: SAVED_SEARCH_BSN, DISK_FULL, FOLDER_UNWRITABLE.
        """
        _refuse_bsn(new_name)
        with self._lock:
            found = self._read()
            if name == new_name or not any(one.name == name for one in found):
                return
            left = (one for one in found if one.name != new_name)
            self._write(
                tuple(replace(one, name=new_name) if one.name == name else one for one in left)
            )

    def remove(self, name: str) -> None:
        """Forget a search; without one of that name nothing happens.

        Raises:
            SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE.
        """
        with self._lock:
            found = self._read()
            left = tuple(one for one in found if one.name != name)
            if left != found:
                self._write(left)

    def mark_seen(self, name: str, ids: Iterable[str], now: datetime) -> None:
        """Remember that the user has seen offerings; they are never new in this search again.

        Raises:
            SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE.
        """
        with self._lock:
            found = self._read()
            seen = frozenset(ids)
            marked = tuple(
                replace(one, seen=one.seen | seen, seen_at=now) if one.name == name else one
                for one in found
            )
            if marked != found:
                self._write(marked)

    def _read(self) -> tuple[SavedSearch, ...]:
        """Return the searches; the file is read once. A damaged one is kept aside.

        Raises:
            SocialeKaartError: FILE_UNREADABLE, and as `set_aside`.
        """
        if self._searches is None:
            self._searches = self._loaded()
        return self._searches

    def _loaded(self) -> tuple[SavedSearch, ...]:
        try:
            items = json.loads(self._path.read_text("utf-8"))["searches"]
            by_name = {one.name: one for one in map(_parsed, items)}
        except FileNotFoundError:
            return ()
        except OSError as error:
            reason = error.strerror or str(error)
            raise SocialeKaartError(
                ErrorCode.FILE_UNREADABLE, path=str(self._path), reason=reason
            ) from error
        except (ValueError, KeyError, TypeError, RecursionError):
            set_aside(self._path)
            return ()
        return tuple(by_name.values())[:MOST_SEARCHES]

    def _write(self, searches: tuple[SavedSearch, ...]) -> None:
        items = [_item(search) for search in searches]
        text = json.dumps({"searches": items}, ensure_ascii=False, indent=1)
        write_whole(self._path, text.encode("utf-8", "replace"))
        self._searches = searches


def filters_to_json(filters: Filters) -> dict[str, object]:
    """Return the filters that are set, in types of JSON."""
    return {
        field.name: sorted(value) if isinstance(value, frozenset) else value
        for field in fields(filters)
        if (value := getattr(filters, field.name)) != getattr(NO_FILTERS, field.name)
    }


def filters_from_json(found: Mapping[str, Any]) -> Filters:
    """Return the filters that `filters_to_json` wrote; what is unknown or unsound is left out."""
    fitting = {}
    for field in fields(Filters):
        value = _fitting(getattr(NO_FILTERS, field.name), found.get(field.name))
        if value is not None:
            fitting[field.name] = value
    kinds = {kind.value for kind in Kind}
    if "kinds" in fitting:
        fitting["kinds"] = frozenset(Kind(kind) for kind in fitting["kinds"] if kind in kinds)
    return Filters(**fitting)


def _fitting(default: object, value: object) -> Any:  # noqa: ANN401 - as many types as filters
    """Return a value of JSON as the type that a filter has, None where it is another one."""
    if isinstance(default, frozenset):
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return frozenset(value)
        return None
    wanted = bool if isinstance(default, bool) else int
    return value if type(value) is wanted else None


def _item(search: SavedSearch) -> dict[str, object]:
    return {
        "name": search.name,
        "text": search.text,
        "place": search.place_text,
        "filters": filters_to_json(search.filters),
        "scope": search.scope,
        "seen": sorted(search.seen),
        "seen_at": search.seen_at.isoformat(),
        "saved_at": search.saved_at.isoformat(),
    }


def _parsed(item: Mapping[str, Any]) -> SavedSearch:
    """Return the search in a document.

    Raises:
        ValueError, KeyError, TypeError: it is not one of ours.
    """
    texts = item["name"], item["text"], item["place"], *item["seen"]
    if not all(isinstance(text, str) for text in texts) or not isinstance(item["filters"], dict):
        raise TypeError("not a search of ours")
    scope = item.get("scope")
    return SavedSearch(
        name=item["name"],
        text=item["text"],
        place_text=item["place"],
        filters=filters_from_json(item["filters"]),
        scope=Scope(scope) if scope in set(Scope) else None,
        seen=frozenset(item["seen"]),
        seen_at=datetime.fromisoformat(item["seen_at"]),
        saved_at=datetime.fromisoformat(item["saved_at"]),
    )


def _refuse_bsn(*texts: str) -> None:
    if any(find_bsn(text) for text in texts):
        raise SocialeKaartError(ErrorCode.SAVED_SEARCH_BSN)

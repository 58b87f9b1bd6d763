"""How `Details` are written in events: one JSON value per field, under a dotted name.

An autosave then carries only the fields that changed, and the changes of two devices to different
fields merge. Also the one place where typed text is tidied before it is kept. Reading is strict:
a value of the wrong type or an unknown code makes the whole change unreadable (`UnreadableError`).
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar, cast

from sociale_kaart.referrals.model import (
    Consent,
    ConsentMethod,
    ConsentScope,
    ContactPreference,
    Details,
    Feedback,
    FeedbackChannel,
    FeedbackLevel,
    LifeDomain,
    Recipient,
    Requester,
    Resident,
    RoutingReason,
    RoutingReasonKind,
    Suggestion,
    Transport,
)

JsonValue: TypeAlias = "bool | int | str | list[JsonValue] | dict[str, JsonValue] | None"

LONGEST_TEXT = 10_000  # characters of one field; far beyond what fits on a slip
MOST_SUGGESTIONS = 20

_E = TypeVar("_E", bound=StrEnum)
# Controls that turn the reading direction: harmless in a field, misleading on a printed slip.
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class UnreadableError(ValueError):
    """A value that a field of the details cannot hold."""


def tidy(details: Details) -> Details:
    """Return details with every text in NFC, without control characters, at most 10,000 long."""
    return cast("Details", _tidied(details))


def flat(details: Details) -> dict[str, JsonValue]:
    """Return every field under its dotted name, as "resident.name", as a JSON value."""
    values: dict[str, JsonValue] = {}
    for part in fields(details):
        value = getattr(details, part.name)
        if is_dataclass(value):
            for leaf in fields(value):
                values[f"{part.name}.{leaf.name}"] = _plain(getattr(value, leaf.name))
        else:
            values[part.name] = _plain(value)
    return values


def changes(before: Details, after: Details) -> dict[str, JsonValue]:
    """Return the fields of `after` that differ from `before`."""
    old = flat(before)
    return {name: value for name, value in flat(after).items() if value != old[name]}


def changed(details: Details, changes_: Mapping[str, object]) -> Details:
    """Return details with changes applied; unknown names are ignored (a newer version's fields).

    Raises:
        UnreadableError: a value that its field cannot hold; it names the field.
    """
    for name, value in changes_.items():
        reader = _READERS.get(name)
        if reader is None:
            continue
        part, _, leaf = name.partition(".")
        try:
            read = reader(value)
        except ValueError as error:
            raise UnreadableError(name) from error
        if leaf:
            read = replace(getattr(details, part), **{leaf: read})
        details = replace(details, **cast("dict[str, Any]", {part: read}))
    return details


def texts(details: Details) -> dict[str, str]:
    """Return what somebody typed, by dotted name: what a guard on free text has to look at.

    Text that comes from the map (suggestions, a recipient chosen by routing) is left out: nobody
    at this desk could mend it.
    """
    values = flat(details)
    return {
        name: value
        for name, value in values.items()
        if isinstance(value, str)
        and value
        and _READERS[name] is _text
        and (details.recipient.by_hand or not name.startswith("recipient."))
    }


def _tidied(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        leaves = {leaf.name: _tidied(getattr(value, leaf.name)) for leaf in fields(value)}
        return replace(value, **leaves)
    if isinstance(value, tuple):
        return tuple(_tidied(item) for item in value)
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return _tidy_text(value)
    return value


def _tidy_text(text: str) -> str:
    text = unicodedata.normalize("NFC", text[:LONGEST_TEXT])
    kept = (
        letter
        for letter in text
        if letter in "\n\t"
        or (unicodedata.category(letter) not in {"Cc", "Cs"} and letter not in _BIDI)
    )
    return "".join(kept)[:LONGEST_TEXT]


def _plain(value: object) -> JsonValue:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {leaf.name: _plain(getattr(value, leaf.name)) for leaf in fields(value)}
    return cast("JsonValue", value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UnreadableError("no text")
    return _tidy_text(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise UnreadableError("no yes or no")
    return value


def _number(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 9999:
        raise UnreadableError("no number")
    return value


def _day(value: object) -> date | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableError("no date")
    return date.fromisoformat(value)


def _code(codes: type[_E]) -> Callable[[object], _E]:
    def read(value: object) -> _E:
        if not isinstance(value, str):
            raise UnreadableError("no code")
        return codes(value)

    return read


def _codes(codes: type[_E]) -> Callable[[object], tuple[_E, ...]]:
    one = _code(codes)

    def read(value: object) -> tuple[_E, ...]:
        # a code twice means the same as once
        return tuple(dict.fromkeys(one(item) for item in _items(value)))

    return read


def _items(value: object) -> list[object]:
    if not isinstance(value, list):
        raise UnreadableError("no list")
    return value


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise UnreadableError("no mapping")
    return value


def _method(value: object) -> ConsentMethod | None:
    return None if value is None else _code(ConsentMethod)(value)


def _suggestions(value: object) -> tuple[Suggestion, ...]:
    found = []
    for item in _items(value)[:MOST_SUGGESTIONS]:
        parts = _mapping(item)
        found.append(
            Suggestion(
                service_id=_text(parts.get("service_id")),
                name=_text(parts.get("name", "")),
                organization=_text(parts.get("organization", "")),
            )
        )
    return tuple(found)


def _reasons(value: object) -> tuple[RoutingReason, ...]:
    found = []
    for item in _items(value):
        parts = _mapping(item)
        found.append(
            RoutingReason(
                kind=_code(RoutingReasonKind)(parts.get("kind")),
                area=_text(parts.get("area", "")),
                age=_number(parts.get("age")),
                via=_text(parts.get("via", "")),
            )
        )
    return tuple(found)


_SPECIAL: dict[str, Callable[[object], object]] = {
    "resident.birth_year": _number,
    "resident.contact_preference": _code(ContactPreference),
    "resident.transport": _code(Transport),
    "domains": _codes(LifeDomain),
    "suggestions": _suggestions,
    "recipient.by_hand": _flag,
    "recipient.why": _reasons,
    "consent.given": _flag,
    "consent.what": _codes(ConsentScope),
    "consent.how": _method,
    "consent.given_on": _day,
    "consent.withdrawn_on": _day,
    "feedback.level": _code(FeedbackLevel),
    "feedback.how": _code(FeedbackChannel),
}
_PARTS: dict[str, type] = {
    "resident": Resident,
    "requester": Requester,
    "recipient": Recipient,
    "consent": Consent,
    "feedback": Feedback,
}
_NAMES = [
    *(name.name for name in fields(Details) if name.name not in _PARTS),
    *(f"{part}.{leaf.name}" for part, cls in _PARTS.items() for leaf in fields(cls)),
]
_READERS: dict[str, Callable[[object], object]] = {
    name: _SPECIAL.get(name, _text) for name in _NAMES
}

"""Reads what somebody wrote for `refer new --from`: a JSON object, by the names of docs/cli.md.

Known names are read strictly, unknown ones are passed over: whoever writes the file may keep notes
of their own in it, and what is not known is not stored.
"""

from collections.abc import Mapping

from sociale_kaart.referrals.content import UnreadableError, changed
from sociale_kaart.referrals.model import Details, FeedbackLevel

_PARTS: dict[str, dict[str, str]] = {
    "resident": {
        name: f"resident.{name}"
        for name in (
            "name",
            "birth_year",
            "phone",
            "postcode",
            "contact_preference",
            "language",
            "own_network",
            "transport",
        )
    },
    "requester": {name: f"requester.{name}" for name in ("name", "role", "practice", "phone")},
    "consent": {
        "given": "consent.given",
        "what": "consent.what",
        "to_whom": "consent.to_whom",
        "how": "consent.how",
        "date": "consent.given_on",
    },
    "feedback": {"level": "feedback.level", "how": "feedback.how"},
}
_WHOLE = ("question", "domains", "note")


def details_from_record(record: Mapping[str, object]) -> Details:
    """Return the details that a JSON object describes; what it leaves out stays empty.

    `service_id` becomes a suggestion without a name. `feedback` may also be a level alone, or true
    or false. A null counts as left out.

    Raises:
        UnreadableError: a value that its field cannot hold; it names the field.
    """
    found: dict[str, object] = {
        name: record[name] for name in _WHOLE if record.get(name) is not None
    }
    service_id = record.get("service_id")
    if service_id is not None:
        found["suggestions"] = [{"service_id": service_id}]
    for part, names in _PARTS.items():
        values = record.get(part)
        if part == "feedback" and isinstance(values, bool | str):
            # true and false, as somebody would write without having read the documentation
            levels = {True: FeedbackLevel.SHORT.value, False: FeedbackLevel.NONE.value}
            values = {"level": levels[values] if isinstance(values, bool) else values}
        if values is None:
            continue
        if not isinstance(values, Mapping):
            raise UnreadableError(part)
        found.update(
            (path, values[name]) for name, path in names.items() if values.get(name) is not None
        )
    year = found.get("resident.birth_year")
    if isinstance(year, str) and year.strip().isdecimal():
        found["resident.birth_year"] = int(year)
    return changed(Details(), found)

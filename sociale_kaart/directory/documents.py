"""How the small documents of a map (areas, routes, taxonomies) are written and read as JSON.

Written canonically (sorted keys, no spare space, UTF-8), so that the same content is the same
bytes: a feed signs those bytes.
"""

import json
import re
from collections.abc import Mapping

from sociale_kaart.directory.fields import Fields

_HALF_SURROGATE = re.compile("[\ud800-\udfff]")


class DocumentInvalid(ValueError):  # noqa: N818 - says what it is, as every error here
    """A document that does not have the shape of what it should be.

    Attributes:
        document: "areas", "routes" or "taxonomies".
        reasons: the faults, each with its path.
    """

    def __init__(self, document: str, reasons: tuple[str, ...]) -> None:
        self.document = document
        self.reasons = reasons
        super().__init__(f"{document}: {'; '.join(reasons)}")


def canonical_json(value: object) -> str:
    """Return JSON text that is the same for the same value: one line, sorted keys.

    It can always be written as UTF-8: half a surrogate, which JSON may bring along as an escape,
    stays an escape.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _HALF_SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def parsed_object(document: str, text: str | bytes) -> Fields:
    """Return the JSON object in `text`.

    Raises:
        DocumentInvalid: when it is no JSON, or no object.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DocumentInvalid(document, ("is not JSON",)) from error
    if not isinstance(value, Mapping):
        raise DocumentInvalid(document, ("is not an object",))
    return Fields(value)


def require_sound(document: str, fields: Fields) -> None:
    """Refuse a document in which faults were found.

    Raises:
        DocumentInvalid: with all of them.
    """
    if fields.reasons:
        raise DocumentInvalid(document, tuple(fields.reasons))

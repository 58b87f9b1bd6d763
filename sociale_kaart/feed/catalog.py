"""The catalog: the one signed target that says what the feed holds and in which parts.

    {"format": 1, "number": 3, "published": "2026-11-01T00:00:00+00:00",
     "parts": {"services": [{"target": "services.ndjson.zst", "records": 652, "length": 2400000}],
               "areas": [{"target": "areas.json", ...}], ...}}

`length` is the size in bytes after decompression. `services` may one day list a part per gemeente,
and deltas beside them; a client that meets a higher `format` refuses in a clear sentence.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sociale_kaart.errors import ErrorCode, SocialeKaartError

CATALOG = "catalog.json"
FORMAT = 1
DOCUMENTS = ("areas", "taxonomies", "routes")  # one JSON document each


@dataclass(frozen=True, slots=True)
class Part:
    """One target of the feed: its name, how many records it holds, its plain length in bytes."""

    target: str
    records: int
    length: int


@dataclass(frozen=True, slots=True)
class Catalog:
    """What one publication of the feed holds, by kind of content."""

    number: int
    published: datetime
    parts: Mapping[str, tuple[Part, ...]]

    def to_json(self) -> bytes:
        """Return the signed form, the same bytes for the same content."""
        parts = {kind: [asdict(part) for part in found] for kind, found in self.parts.items()}
        content = {
            "format": FORMAT,
            "number": self.number,
            "published": self.published.isoformat(),
            "parts": parts,
        }
        return json.dumps(content, sort_keys=True, indent=1).encode()

    @classmethod
    def from_json(cls, content: bytes) -> "Catalog":
        """Read a catalog.

        Raises:
            SocialeKaartError: FEED_INVALID, when it is none or of a format we do not know.
        """
        try:
            found: Any = json.loads(content)
            if found["format"] != FORMAT:
                raise ValueError(f"catalog format {found['format']}")
            parts = {
                str(kind): tuple(
                    Part(str(p["target"]), int(p["records"]), int(p["length"])) for p in listed
                )
                for kind, listed in found["parts"].items()
            }
            return cls(int(found["number"]), datetime.fromisoformat(found["published"]), parts)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SocialeKaartError(ErrorCode.FEED_INVALID, reason=f"catalog: {error}") from error

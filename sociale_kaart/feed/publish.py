"""From a folder of HSDS records to a signed feed that clients may believe.

A record that breaks HSDS or our profile is refused with its line and reason; the rest is published.
The address of a confidential location is taken out here, on this side of the signature: what is
not in the feed cannot leak from a client (standards.md, section 1).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from securesystemslib.signer import Signer

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.content import SkippedRecord
from sociale_kaart.directory.documents import canonical_json
from sociale_kaart.directory.records import redact
from sociale_kaart.directory.routes import routes_from_json
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.feed.catalog import CATALOG, DOCUMENTS, Catalog, Part
from sociale_kaart.feed.compression import compress
from sociale_kaart.feed.lines import read_record
from sociale_kaart.feed.repository import FeedRepository, Lifetimes

SERVICES = "services.ndjson.zst"
READERS = {
    "areas": Areas.from_json,
    "taxonomies": Taxonomies.from_json,
    "routes": routes_from_json,
}


@dataclass(frozen=True, slots=True)
class PublishReport:
    """What was published: the number of the publication, its records, and what was refused."""

    number: int
    services: int
    refused: tuple[SkippedRecord, ...]


def publish(
    source: Path,
    out: Path,
    *,
    signers: Mapping[str, Signer],
    now: datetime,
    fallback: Mapping[str, bytes],
    lifetimes: Lifetimes | None = None,
) -> PublishReport:
    """Publish a folder of records as the next version of the feed in `out`.

    Args:
        source: folder with `services.ndjson`, one HSDS 3.1 service a line, and where it has them
            `areas.json`, `taxonomies.json`, `routes.json`.
        out: folder of the feed; its trust root is `out/root.json`.
        signers: one a TUF role.
        now: moment of publication, from which the lifetimes count.
        fallback: documents for what the source lacks, by kind ("areas", ...).
        lifetimes: of the signatures.

    Raises:
        SocialeKaartError: FEED_SOURCE_INVALID, DISK_FULL, FOLDER_UNWRITABLE.
    """
    repository = FeedRepository(out, signers=signers, lifetimes=lifetimes or Lifetimes())
    lines, refused = _services(source / "services.ndjson")
    documents = {kind: _document(source, kind, fallback) for kind in DOCUMENTS}
    plain = b"".join(lines)
    files = {f"{kind}.json": content for kind, content in documents.items()}
    files[SERVICES] = compress(plain)
    number = repository.version() + 1
    catalog = Catalog(number, now, _parts(documents, records=len(lines), length=len(plain)))
    repository.publish(files | {CATALOG: catalog.to_json()}, now=now)
    return PublishReport(number, len(lines), tuple(refused))


def _parts(
    documents: Mapping[str, bytes], *, records: int, length: int
) -> dict[str, tuple[Part, ...]]:
    parts: dict[str, tuple[Part, ...]] = {
        kind: (Part(f"{kind}.json", 1, len(content)),) for kind, content in documents.items()
    }
    parts["services"] = (Part(SERVICES, records, length),)
    return parts


def _document(source: Path, kind: str, fallback: Mapping[str, bytes]) -> bytes:
    """Return a document of the source, or the fallback's, in one canonical form."""
    path = source / f"{kind}.json"
    try:
        content = path.read_bytes() if path.exists() else fallback[kind]
        READERS[kind](content)
        return _canonical(json.loads(content))
    except (OSError, ValueError) as error:
        raise SocialeKaartError(
            ErrorCode.FEED_SOURCE_INVALID, path=str(path), reason=str(error)
        ) from error


def _services(path: Path) -> tuple[list[bytes], list[SkippedRecord]]:
    """Return the publishable records in order of id, one line each, and what is refused."""
    found: dict[str, bytes] = {}
    refused: list[SkippedRecord] = []
    for number, line in _numbered_lines(path):
        match read_record(number, line):
            case SkippedRecord() as broken:
                refused.append(broken)
            case (service, _) if service.id in found:
                refused.append(SkippedRecord(number, service.id, ("this id appears twice",)))
            case (service, record):
                found[service.id] = _canonical(redact(record)) + b"\n"
    return [found[key] for key in sorted(found)], refused


def _numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as file:
            yield from ((n, line) for n, line in enumerate(file, start=1) if line.strip())
    except OSError as error:
        raise SocialeKaartError(
            ErrorCode.FEED_SOURCE_INVALID, path=str(path), reason=str(error)
        ) from error


def _canonical(found: Any) -> bytes:  # noqa: ANN401 - JSON of any shape
    return canonical_json(found).encode()

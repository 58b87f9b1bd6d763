"""Bring a verified publication onto the map: records and index in one step, or not at all.

The order, so that a kill at any instruction leaves the old map or the new one:

1. fetch and verify into the feed's own folder (nothing of the map is touched);
2. read and check every record; one that breaks the rules is skipped and listed;
3. write the search index as a new generation beside the old one: out of the old one where little
   changed, complete where much did;
4. replace the records in one database transaction whose last statement names the new generation;
5. remove the old generation.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.content import MapContent, MapVersion, SkippedRecord
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.packing import stored_record
from sociale_kaart.directory.routes import routes_from_json
from sociale_kaart.directory.store import DirectoryStore
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.feed.catalog import Part
from sociale_kaart.feed.client import FetchedFeed, fetch, fingerprint
from sociale_kaart.feed.compression import read_lines
from sociale_kaart.feed.lines import read_record
from sociale_kaart.feed.ports import MapIndex
from sociale_kaart.progress import Cancelled, Progress, never_cancelled, no_progress

T = TypeVar("T")


MOST_CHANGES: Final = 0.1  # of the services; with more a complete index is as quick


@dataclass(frozen=True, slots=True)
class Changes:
    """What of the services is different from the version before, by id."""

    written: frozenset[str]
    removed: frozenset[str]


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did. Counts are of services; `changed` is False where nothing was new.

    Attributes:
        changes: where the index was made out of the one before; None where it is a new one.
    """

    changed: bool
    number: int
    services: int
    added: int = 0
    updated: int = 0
    removed: int = 0
    skipped: tuple[SkippedRecord, ...] = ()
    changes: Changes | None = None


def sync(
    source: str,
    *,
    trust: bytes,
    home: Path,
    store: DirectoryStore,
    index: MapIndex,
    now: datetime,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> SyncReport:
    """Fetch what is current at a source and make it the map.

    Args:
        source: see `fetch`.
        trust: see `fetch`.
        home: see `fetch`.
        store: the records of the map that is replaced.
        index: its search index.
        now: the moment that is recorded as "updated".
        progress: records indexed, records in all.
        cancelled: asked until the map is replaced; a cancelled sync changes nothing.

    Raises:
        SocialeKaartError: as `fetch`, and DISK_FULL, STORE_BUSY. The old map is then still there.
    """
    current = store.version()
    unchanged = SyncReport(
        changed=False,
        number=current.number if current else 0,
        services=current.services if current else 0,
    )
    follows = current is not None and current.feed == fingerprint(trust)
    have = _digest(current.generation) if current and follows else ""
    fetched = fetch(source, trust=trust, home=home, have=have, cancelled=cancelled)
    if cancelled() or fetched.digest == have:
        return unchanged
    content = _content(fetched, now)
    changes = _updated(content, store, index) if current and follows else None
    if changes is None:
        index.build(
            content.version.generation,
            [service for service, _ in content.records],
            taxonomies=content.taxonomies,
            areas=content.areas,
            progress=progress,
        )
    return unchanged if cancelled() else _apply(content, store, index, changes)


def _updated(content: MapContent, store: DirectoryStore, index: MapIndex) -> Changes | None:
    """Make the new index out of the old one, and return what changed; None where that cannot be.

    The index of a record depends on its own text, and on the areas and taxonomies.
    """
    current = store.version()
    if current is None or not _same_documents(content, store):
        return None
    before = store.digests()
    after = {
        service.id: stored_record(service.id, record)["digest"]
        for service, record in content.records
    }
    written = frozenset(key for key, digest in after.items() if before.get(key) != digest)
    removed = frozenset(before.keys() - after.keys())
    if len(written) + len(removed) > MOST_CHANGES * len(after):
        return None
    made = index.update(
        content.version.generation,
        [service for service, _ in content.records if service.id in written],
        removed,
        since=current.generation,
        taxonomies=content.taxonomies,
        areas=content.areas,
    )
    return Changes(written, removed) if made else None


def _same_documents(content: MapContent, store: DirectoryStore) -> bool:
    return (
        content.areas.to_json() == store.areas().to_json()
        and content.taxonomies.to_json() == store.taxonomies().to_json()
    )


def _apply(
    content: MapContent, store: DirectoryStore, index: MapIndex, changes: Changes | None
) -> SyncReport:
    """Make content the map, whose index stands ready, and count what that changes."""
    before = store.digests()
    store.apply(content)
    after = store.digests()
    index.discard_others(content.version.generation)
    return SyncReport(
        changed=True,
        number=content.version.number,
        services=content.version.services,
        added=len(after.keys() - before.keys()),
        updated=sum(before[key] != after[key] for key in before.keys() & after.keys()),
        removed=len(before.keys() - after.keys()),
        skipped=content.skipped,
        changes=changes,
    )


def _generation(fetched: FetchedFeed) -> str:
    """Name an index generation after the feed, its number and the digest of its catalog."""
    return f"{fetched.feed}-{fetched.catalog.number}-{fetched.digest}"


def _digest(generation: str) -> str:
    return generation.rpartition("-")[2]


def _content(fetched: FetchedFeed, now: datetime) -> MapContent:
    """Read everything that was fetched; records that break the rules are listed as skipped."""
    records: dict[str, tuple[Service, dict[str, Any]]] = {}
    skipped: list[SkippedRecord] = []
    for number, line in enumerate(_lines(fetched), start=1):
        match read_record(number, line):
            case SkippedRecord() as broken:
                skipped.append(broken)
            case (service, record):
                records[service.id] = (service, record)
    version = MapVersion(
        feed=fetched.feed,
        number=fetched.catalog.number,
        generation=_generation(fetched),
        published=fetched.catalog.published,
        applied=now,
        services=len(records),
    )
    return MapContent(
        version=version,
        records=tuple(records.values()),
        areas=_document(fetched, "areas", Areas.from_json),
        routes=_document(fetched, "routes", routes_from_json),
        taxonomies=_document(fetched, "taxonomies", Taxonomies.from_json),
        skipped=tuple(skipped),
    )


def _parts(fetched: FetchedFeed, kind: str) -> tuple[Part, ...]:
    return fetched.catalog.parts.get(kind, ())


def _lines(fetched: FetchedFeed) -> Iterator[bytes]:
    for part in _parts(fetched, "services"):
        yield from read_lines(fetched.files[part.target], part.length)


def _document(fetched: FetchedFeed, kind: str, read: Callable[[bytes], T]) -> T:
    """Read one signed document.

    Raises:
        SocialeKaartError: FEED_INVALID; a signature says who made it, not that it makes sense.
    """
    try:
        (part,) = _parts(fetched, kind)
        return read(fetched.files[part.target].read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise SocialeKaartError(ErrorCode.FEED_INVALID, reason=f"{kind}: {error}") from error

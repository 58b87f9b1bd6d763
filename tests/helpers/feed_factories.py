"""Small feeds for tests: records, a publisher with its own clock and keys, and a client of it."""

import json
import uuid
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.routes import routes_to_json
from sociale_kaart.directory.store import DirectoryStore
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.feed.keys import signers_in
from sociale_kaart.feed.publish import PublishReport, publish
from sociale_kaart.feed.sync import SyncReport, sync
from sociale_kaart.progress import Cancelled, never_cancelled

DOCUMENTS = {
    "areas": Areas().to_json().encode(),
    "taxonomies": Taxonomies().to_json().encode(),
    "routes": routes_to_json(()).encode(),
}


def a_record(name: str = "Inloop de Brug", **fields: Any) -> dict[str, Any]:
    """Return a small valid record; the same name gives the same id."""
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_OID, name)),
        "name": name,
        "status": "active",
    } | fields


class MemoryIndex:
    """A fake of the search index: remembers what was built under which generation."""

    def __init__(self) -> None:
        self.generations: dict[str, list[Service]] = {}

    def build(self, generation: str, services: Iterable[Service], **_others: Any) -> None:
        self.generations[generation] = list(services)

    def update(
        self,
        generation: str,
        changed: Iterable[Service],
        removed: Collection[str],
        *,
        since: str,
        **_others: Any,
    ) -> bool:
        if since not in self.generations:
            return False
        new = {service.id: service for service in changed}
        left = [one for one in self.generations[since] if one.id not in {*new, *removed}]
        self.generations[generation] = [*left, *new.values()]
        return True

    def discard_others(self, keep: str) -> None:
        self.generations = {keep: self.generations[keep]}


class Publisher:
    """Publishes lists of records into one feed folder."""

    def __init__(self, folder: Path, now: datetime | None = None) -> None:
        self.source, self.out, self.keys = folder / "src", folder / "feed", folder / "keys"
        self.source.mkdir(parents=True)
        self.now = now or datetime.now(UTC).replace(microsecond=0)

    def publish(self, *records: object) -> PublishReport:
        lines = (r if isinstance(r, str) else json.dumps(r) for r in records)
        (self.source / "services.ndjson").write_text("\n".join(lines), "utf-8")
        self.now += timedelta(seconds=1)
        return publish(
            self.source,
            self.out,
            signers=signers_in(self.keys),
            now=self.now,
            fallback=DOCUMENTS,
        )

    @property
    def root(self) -> bytes:
        return (self.out / "root.json").read_bytes()


class Client:
    """A map of its own that follows one publisher."""

    def __init__(self, folder: Path, publisher: Publisher) -> None:
        self.publisher = publisher
        self.home = folder / "home"
        self.store = DirectoryStore.open(folder / "directory.sqlite")
        self.index = MemoryIndex()

    def sync(
        self, source: str = "", trust: bytes = b"", cancelled: Cancelled = never_cancelled
    ) -> SyncReport:
        return sync(
            source or str(self.publisher.out),
            trust=trust or self.publisher.root,
            home=self.home,
            store=self.store,
            index=self.index,
            now=datetime.now(UTC),
            cancelled=cancelled,
        )

    def names(self) -> set[str]:
        return {service.name for service in self.store.services()}

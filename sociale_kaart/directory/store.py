"""The public map on disk: one SQLite file, replaced version by version.

Rules:
- One version is applied in one transaction, its number last. Whoever is killed half-way finds the
  version of before (SQLite, WAL).
- The HSDS record is kept whole beside the columns that lists need. A confidential location is
  redacted before it is written, whoever published it.
- Every record carries a digest. A text that no longer matches it is STORE_DAMAGED, never shown.
- A file of a newer program is left alone (STORE_TOO_NEW).
- The map holds no resident data and can be fetched again: it is not encrypted.

Safe for several threads: every call takes its own connection; writing waits for writing.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from sqlalchemy import (
    Connection,
    Engine,
    QueuePool,
    TableClause,
    column,
    create_engine,
    delete,
    event,
    select,
    table,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.content import MapContent, MapVersion, SkippedRecord
from sociale_kaart.directory.documents import DocumentInvalid
from sociale_kaart.directory.model import Service, ServiceRow
from sociale_kaart.directory.packing import (
    ROW_COLUMNS,
    digest_of,
    stored_record,
    stored_row,
    unpacked_rows,
)
from sociale_kaart.directory.records import (
    RecordInvalid,
    row_from_service,
    service_from_record,
)
from sociale_kaart.directory.routes import Route, routes_from_json, routes_to_json
from sociale_kaart.directory.schema import bring_up_to_date
from sociale_kaart.directory.storage import connected, translated
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.errors import ErrorCode, SocialeKaartError

_Read = TypeVar("_Read")
_BATCH: Final = 500  # records written by one statement

_SERVICE = table("service", *map(column, ("id", *ROW_COLUMNS)))
_RECORD = table("record", column("id"), column("body"), column("digest"))
_DOCUMENT = table("document", column("name"), column("body"), column("digest"))
_SKIPPED = table("skipped", column("line"), column("id"), column("reasons"))
_VERSION_COLUMNS = ("feed", "number", "generation", "published", "applied", "services")
_META = table("meta", column("only"), *map(column, _VERSION_COLUMNS))


class DirectoryStore:
    """The map in one file. Made by `open`; `close` it when done."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine

    @classmethod
    def open(cls, path: Path) -> "DirectoryStore":
        """Return the store in this file, made or brought up to date where needed.

        Raises:
            SocialeKaartError: STORE_DAMAGED when the file is no map, STORE_TOO_NEW when a newer
                program made it, STORE_BUSY, DISK_FULL, FOLDER_UNWRITABLE.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SocialeKaartError(ErrorCode.FOLDER_UNWRITABLE, path=path.parent) from error
        store = cls(path, _engine(path))
        with store._errors_translated(), closing(connected(path)) as connection:
            bring_up_to_date(connection, path)
        return store

    def close(self) -> None:
        """Let go of the file. Everything applied is already on disk."""
        self._engine.dispose()

    def version(self) -> MapVersion | None:
        """Return the version that this store holds, or None when it is empty.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        with self._reading() as connection:
            found = connection.execute(select(_META)).mappings().first()
        if found is None:
            return None
        try:
            return MapVersion(
                feed=str(found["feed"]),
                number=int(found["number"]),
                generation=str(found["generation"]),
                published=datetime.fromisoformat(found["published"]),
                applied=datetime.fromisoformat(found["applied"]),
                services=found["services"],
            )
        except (TypeError, ValueError) as error:
            raise self._damaged() from error

    def apply(
        self, content: MapContent, *, before_commit: Callable[[], None] | None = None
    ) -> None:
        """Replace the map by this content, all or nothing.

        Args:
            content: the new version; its `version.services` is taken as it is.
            before_commit: runs when everything is written and nothing is final yet; what it
                raises undoes the whole.

        Raises:
            SocialeKaartError: STORE_BUSY, DISK_FULL, STORE_DAMAGED.
        """
        self._engine.dispose()  # a connection made on a full disk can only read
        with self._errors_translated(), self._engine.connect() as connection:
            writing = connection.execution_options(immediate=True)
            with writing.begin():
                _write_records(writing, content)
                _write_documents(writing, content)
                if before_commit is not None:
                    before_commit()
                _write_version(writing, content.version)

    def service(self, identifier: str) -> Service:
        """Return one service.

        Raises:
            SocialeKaartError: SERVICE_UNKNOWN, STORE_DAMAGED.
        """
        try:
            return service_from_record(self.record(identifier))
        except RecordInvalid as error:
            raise self._damaged() from error

    def record(self, identifier: str) -> dict[str, object]:
        """Return the whole HSDS record of one service.

        Raises:
            SocialeKaartError: SERVICE_UNKNOWN, STORE_DAMAGED.
        """
        with self._reading() as connection:
            query = select(_RECORD.c.body, _RECORD.c.digest).where(_RECORD.c.id == identifier)
            found = connection.execute(query).first()
        if found is None:
            raise SocialeKaartError(ErrorCode.SERVICE_UNKNOWN, id=identifier)
        return self._parsed(found.body, found.digest)

    def rows(self, only: Collection[str] | None = None) -> list[ServiceRow]:
        """Return the rows of these services, by default of all, ordered by name and id.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        query = select(_SERVICE.c.row, _SERVICE.c.digest)
        if only is not None:
            query = query.where(_SERVICE.c.id.in_(only))
        with self._reading() as connection:
            found = [tuple(row) for row in connection.execute(query)]
        for text, digest in found:
            if digest_of(text) != digest:
                raise self._damaged()
        try:
            rows = unpacked_rows(text for text, _ in found)
        except ValueError as error:
            raise self._damaged() from error
        return sorted(rows, key=lambda row: (row.name, row.id))

    def services(self) -> Iterator[Service]:
        """Yield every service in the order of its id.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        with self._reading() as connection:
            query = select(_RECORD.c.body, _RECORD.c.digest).order_by(_RECORD.c.id)
            for body, digest in connection.execute(query):
                try:
                    yield service_from_record(self._parsed(body, digest))
                except RecordInvalid as error:
                    raise self._damaged() from error

    def areas(self) -> Areas:
        """Return the areas of the map; none for an empty store.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        return self._document("areas", Areas.from_json, Areas())

    def routes(self) -> tuple[Route, ...]:
        """Return the referral routes of the map; none for an empty store.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        return self._document("routes", routes_from_json, ())

    def taxonomies(self) -> Taxonomies:
        """Return the controlled lists of the map; none for an empty store.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        return self._document("taxonomies", Taxonomies.from_json, Taxonomies())

    def skipped(self) -> tuple[SkippedRecord, ...]:
        """Return the records of the feed that could not be read, by line.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        with self._reading() as connection:
            found = connection.execute(select(_SKIPPED).order_by(_SKIPPED.c.line)).all()
        try:
            return tuple(
                SkippedRecord(row.line, row.id, tuple(json.loads(row.reasons))) for row in found
            )
        except (TypeError, ValueError) as error:
            raise self._damaged() from error

    def digests(self) -> dict[str, str]:
        """Return the digest of each record by id: two of these tell what a new version changed.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        with self._reading() as connection:
            return _digests(connection, _RECORD)

    def check(self) -> None:
        """Read everything once and compare it with what was written; for `doctor`.

        Raises:
            SocialeKaartError: STORE_DAMAGED.
        """
        with self._reading() as connection:
            said = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        if said != "ok":
            raise self._damaged()
        rows = {row.id for row in self.rows()}
        if rows != {service.id for service in self.services()}:
            raise self._damaged()
        self.version()
        self.areas()
        self.routes()
        self.taxonomies()
        self.skipped()

    def _document(self, name: str, reader: Callable[[str], _Read], empty: _Read) -> _Read:
        with self._reading() as connection:
            query = select(_DOCUMENT.c.body, _DOCUMENT.c.digest).where(_DOCUMENT.c.name == name)
            found = connection.execute(query).first()
        if found is None:
            return empty
        if digest_of(found.body) != found.digest:
            raise self._damaged()
        try:
            return reader(found.body)
        except DocumentInvalid as error:
            raise self._damaged() from error

    def _parsed(self, body: str, digest: str) -> dict[str, object]:
        if digest_of(body) != digest:
            raise self._damaged()
        parsed: dict[str, object] = json.loads(body)
        return parsed

    def _damaged(self) -> SocialeKaartError:
        return SocialeKaartError(ErrorCode.STORE_DAMAGED, path=self._path)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._errors_translated(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _errors_translated(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            condition = translated(error.orig, self._path) if error.orig else None
            if condition is None:
                raise
            raise condition from error
        except sqlite3.Error as error:  # from a statement on the bare connection
            condition = translated(error, self._path)
            if condition is None:
                raise
            raise condition from error


def _engine(path: Path) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: connected(path), poolclass=QueuePool
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _write_records(connection: Connection, content: MapContent) -> None:
    """Write what is new or changed and remove what is gone; what is the same is left alone."""
    before = {part: _digests(connection, part) for part in (_SERVICE, _RECORD)}
    changed: dict[TableClause, list[dict[str, str]]] = {part: [] for part in before}
    seen: set[str] = set()
    for service, record in content.records:
        seen.add(service.id)
        row = stored_row(row_from_service(service, content.areas))
        for part, stored in ((_SERVICE, row), (_RECORD, stored_record(service.id, record))):
            if before[part].get(service.id) != stored["digest"]:
                changed[part].append(stored)
            if len(changed[part]) >= _BATCH:
                _upsert(connection, part, changed[part])
                changed[part] = []
    for part, values in changed.items():
        _upsert(connection, part, values)
        gone = sorted(before[part].keys() - seen)
        for start in range(0, len(gone), _BATCH):
            connection.execute(delete(part).where(part.c.id.in_(gone[start : start + _BATCH])))


def _digests(connection: Connection, part: TableClause) -> dict[str, str]:
    return {row.id: row.digest for row in connection.execute(select(part.c.id, part.c.digest))}


def _upsert(connection: Connection, part: TableClause, values: list[dict[str, str]]) -> None:
    if not values:
        return
    statement = insert(part)
    key, *others = values[0]
    replace = {name: statement.excluded[name] for name in others}
    connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=replace), values)


def _write_documents(connection: Connection, content: MapContent) -> None:
    texts = {
        "areas": content.areas.to_json(),
        "routes": routes_to_json(content.routes),
        "taxonomies": content.taxonomies.to_json(),
    }
    rows = [{"name": name, "body": text, "digest": digest_of(text)} for name, text in texts.items()]
    _upsert(connection, _DOCUMENT, rows)
    connection.execute(delete(_SKIPPED))
    skipped = [
        {"line": item.line, "id": item.id, "reasons": json.dumps(item.reasons)}
        for item in content.skipped
    ]
    if skipped:
        connection.execute(insert(_SKIPPED), skipped)


def _write_version(connection: Connection, version: MapVersion) -> None:
    connection.execute(delete(_META))
    connection.execute(
        insert(_META).values(
            only=1,
            feed=version.feed,
            number=version.number,
            generation=version.generation,
            published=version.published.isoformat(),
            applied=version.applied.isoformat(),
            services=version.services,
        )
    )

"""The dossier on disk: the events of all referrals in one SQLCipher file.

Rules:
- Append-only. Triggers refuse to change an event, and to delete one of a referral that was sent.
- One verb is one transaction that begins as a writer (BEGIN IMMEDIATE): it reads the referral,
  decides, appends. Two processes on one dossier (window and command line) take turns; none loses
  an event of the other, and no counter is used twice.
- WAL with synchronous FULL: what `record` returned is on disk.
- The list is read from `summary`, a row per referral, written in the same transaction as its
  events. It can always be made again from them.
- A concept that is discarded leaves nothing: secure_delete overwrites the rows, and the WAL is
  emptied.
- The file is opened, never made, over something that is there: a key that does not fit changes no
  byte. Whether a key fits is known before (security/keys.py); so a file that it does not open is
  damaged.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    Row,
    Table,
    create_engine,
    delete,
    event,
    func,
    select,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.files import make_folder
from sociale_kaart.referrals.cipher import DRIVER, condition_of, connect, make_private
from sociale_kaart.referrals.deadlines import DEFAULT_RULES, DeadlineRules
from sociale_kaart.referrals.events import Event, EventKind, NewEvent, canonical, fold, stamped
from sociale_kaart.referrals.model import Referral, ReferralSummary, TaskStatus
from sociale_kaart.referrals.schema import APPLICATION_ID, MIGRATIONS
from sociale_kaart.referrals.summaries import SUMMARY_COLUMNS, summaries_from_rows, summary_row

_KEY_LENGTH: Final = 32  # bytes: AES-256
_METADATA: Final = MetaData()


def _table(name: str, *columns: str) -> Table:
    # schema.py makes the tables, with types and keys; statements need the names only
    return Table(name, _METADATA, *(Column(column) for column in columns))


_OWN = _table("own", "name", "value")
_DEVICE = _table("device", "device", "counter")
_EVENT = _table("event", "seq", "id", "referral", "device", "counter", "time", "kind", "data")
_SUMMARY = _table("summary", *SUMMARY_COLUMNS)


class Dossier:
    """The encrypted file of referrals. Made by `open`; `close` it to forget the key.

    Safe for several threads; every call takes its own connection.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine
        self._device = ""

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Dossier":
        """Return the dossier in this file, made or brought up to date where needed.

        Args:
            path: the file.
            key: 32 random bytes (`DossierKeys.unlock`).

        Raises:
            SocialeKaartError: DOSSIER_DAMAGED when the file does not open with this key or is no
                dossier, STORE_TOO_NEW, STORE_BUSY, DISK_FULL, FOLDER_UNWRITABLE.
            ValueError: the key has another length.
        """
        if len(key) != _KEY_LENGTH:
            raise ValueError("a dossier key has 32 bytes")
        make_folder(path.parent)
        make_private(path)
        dossier = cls(path, _engine(path, key))
        try:
            with dossier._errors_translated():
                dossier._migrate()
                dossier._device = dossier._own_device()
        except BaseException:
            dossier.close()
            raise
        return dossier

    def close(self) -> None:
        """Let go of the file and the key. Everything recorded is already on disk."""
        self._engine.dispose()
        # The engine's maker of connections holds the key; nothing may keep it alive.
        self._engine = create_engine("sqlite://", creator=_closed)

    @property
    def device(self) -> str:
        """The id of this installation, made with the dossier."""
        return self._device

    def record(
        self,
        referral_id: str,
        *,
        device: str,
        now: datetime,
        decide: Callable[[Referral | None], Sequence[NewEvent]],
    ) -> Referral:
        """Decide on a referral as it is now and append what follows, all or nothing.

        Args:
            referral_id: which referral, or the id of a new one.
            device: who records.
            now: the present moment, aware.
            decide: gets the referral, None where there is none yet; returns what to append. What
                it raises leaves the dossier as it was.

        Returns:
            The referral with the new events.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN when there is nothing and nothing is appended,
                STORE_BUSY, DISK_FULL, DOSSIER_DAMAGED.
        """
        with self._writing() as connection:
            known = self._events(connection, referral_id)
            referral = fold(referral_id, known) if known else None
            news = decide(referral)
            if not news:
                return _known(referral, referral_id)
            query = select(_DEVICE.c.counter).where(_DEVICE.c.device == device)
            counter = connection.execute(query).scalar() or 0
            added = stamped(news, known, device=device, counter=counter + 1, now=now)
            _insert(connection, referral_id, added)
            return _summarised(connection, referral_id, [*known, *added])

    def append(self, referral_id: str, events: Iterable[Event]) -> Referral:
        """Add events that have their id, device, counter and time; those known already are skipped.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN when there are none, STORE_BUSY, DISK_FULL,
                DOSSIER_DAMAGED.
        """
        with self._writing() as connection:
            _insert(connection, referral_id, events)
            known = self._events(connection, referral_id)
            if not known:
                raise SocialeKaartError(ErrorCode.REFERRAL_UNKNOWN, id=referral_id)
            return _summarised(connection, referral_id, known)

    def events(self, referral_id: str) -> tuple[Event, ...]:
        """Return the events of a referral as they were appended; none for an unknown one.

        Raises:
            SocialeKaartError: DOSSIER_DAMAGED.
        """
        with self._reading() as connection:
            return tuple(self._events(connection, referral_id))

    def referral(self, referral_id: str) -> Referral:
        """Return a referral as it is now.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN, DOSSIER_DAMAGED.
        """
        events = self.events(referral_id)
        return _known(fold(referral_id, events) if events else None, referral_id)

    def summaries(
        self, today: date, rules: DeadlineRules = DEFAULT_RULES
    ) -> tuple[ReferralSummary, ...]:
        """Return the list of all referrals, the last changed first.

        Raises:
            SocialeKaartError: DOSSIER_DAMAGED.
        """
        with self._reading() as connection:
            query = select(_SUMMARY).order_by(_SUMMARY.c.updated.desc(), _SUMMARY.c.referral)
            rows = connection.execute(query).all()
        with self._readable():
            return tuple(summaries_from_rows(rows, today, rules))

    def discard(self, referral_id: str) -> None:
        """Delete a referral that was never sent, so that no byte of it stays.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN, TRANSITION_ILLEGAL once it was sent, STORE_BUSY,
                DISK_FULL, DOSSIER_DAMAGED.
        """
        with self._writing() as connection:
            known = self._events(connection, referral_id)
            referral = _known(fold(referral_id, known) if known else None, referral_id)
            if not referral.is_concept or any(old.kind == EventKind.STATUS for old in known):
                raise SocialeKaartError(
                    ErrorCode.TRANSITION_ILLEGAL,
                    from_status=referral.status.value,
                    to_status=TaskStatus.DRAFT.value,
                )
            connection.execute(delete(_EVENT).where(_EVENT.c.referral == referral_id))
            connection.execute(delete(_SUMMARY).where(_SUMMARY.c.referral == referral_id))
        with self._errors_translated(), self._engine.connect() as connection:
            # Outside a transaction: copies the zeroed pages into the file and empties the WAL.
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def check(self) -> None:
        """Read every page and event once; for `doctor`.

        Raises:
            SocialeKaartError: DOSSIER_DAMAGED.
        """
        with self._reading() as connection:
            sealed = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
            sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            if sealed or sound != "ok":
                raise self._damaged()
            query = select(_EVENT).order_by(_EVENT.c.referral, _EVENT.c.seq)
            with self._readable():
                events = ((row.referral, _event(row)) for row in connection.execute(query))
                for referral_id, group in groupby(events, key=itemgetter(0)):
                    fold(referral_id, [found for _, found in group])

    def _events(self, connection: Connection, referral_id: str) -> list[Event]:
        query = select(_EVENT).where(_EVENT.c.referral == referral_id).order_by(_EVENT.c.seq)
        with self._readable():
            return [_event(row) for row in connection.execute(query)]

    def _own_device(self) -> str:
        query = select(_OWN.c.value).where(_OWN.c.name == "device")
        with self._reading() as connection:
            found = connection.execute(query).scalar()
        if found is not None:
            return str(found)
        with self._writing() as connection:
            row = insert(_OWN).values(name="device", value=str(uuid4()))
            connection.execute(row.on_conflict_do_nothing())
            return str(connection.execute(query).scalar_one())

    def _damaged(self) -> SocialeKaartError:
        return SocialeKaartError(ErrorCode.DOSSIER_DAMAGED, path=str(self._path))

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """Translate values in the file that this program cannot have written."""
        try:
            yield
        except (KeyError, TypeError, ValueError) as error:
            raise self._damaged() from error

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._errors_translated(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._errors_translated(), self._engine.connect() as connection:
            immediate = connection.execution_options(immediate=True)
            with immediate.begin():
                yield immediate

    @contextmanager
    def _errors_translated(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self._condition(error.orig, error) from error
        except DRIVER.Error as error:  # from opening a connection
            raise self._condition(error, error) from error

    def _condition(self, cause: BaseException | None, error: Exception) -> Exception:
        condition = condition_of(cause, self._path) if cause is not None else None
        return condition or error

    def _migrate(self) -> None:
        with self._reading() as connection:
            found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if (found, mark) == (len(MIGRATIONS), APPLICATION_ID):
            return
        with self._writing() as connection:
            # Asked again now that no other process can be migrating.
            found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            if found > len(MIGRATIONS):
                raise SocialeKaartError(
                    ErrorCode.STORE_TOO_NEW,
                    path=str(self._path),
                    found=found,
                    supported=len(MIGRATIONS),
                )
            mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one()
            if (found or tables) and mark != APPLICATION_ID:
                raise self._damaged()  # our key, but not a dossier
            for step in MIGRATIONS[found:]:
                for statement in step:
                    connection.exec_driver_sql(statement)
            if found < len(MIGRATIONS):
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _known(referral: Referral | None, referral_id: str) -> Referral:
    if referral is None:
        raise SocialeKaartError(ErrorCode.REFERRAL_UNKNOWN, id=referral_id)
    return referral


def _event(row: Row[Any]) -> Event:
    return Event(
        id=row.id,
        device=row.device,
        counter=row.counter,
        time=datetime.fromisoformat(row.time),
        kind=row.kind,
        data=dict(json.loads(row.data)),
    )


def _insert(connection: Connection, referral_id: str, events: Iterable[Event]) -> None:
    for added in events:
        time = added.time.astimezone(UTC).isoformat(timespec="microseconds")
        connection.execute(
            insert(_EVENT)
            .values(
                id=added.id,
                referral=referral_id,
                device=added.device,
                counter=added.counter,
                time=time,
                kind=added.kind,
                data=canonical(added.data),
            )
            .on_conflict_do_nothing(index_elements=[_EVENT.c.id])
        )
        # Kept apart from the events: a discarded concept must not free its counters.
        row = insert(_DEVICE).values(device=added.device, counter=added.counter)
        connection.execute(
            row.on_conflict_do_update(
                index_elements=[_DEVICE.c.device],
                set_={"counter": func.max(_DEVICE.c.counter, row.excluded.counter)},
            )
        )


def _summarised(connection: Connection, referral_id: str, events: Iterable[Event]) -> Referral:
    referral = fold(referral_id, events)
    values = summary_row(referral)
    row = insert(_SUMMARY).values(values)
    connection.execute(row.on_conflict_do_update(index_elements=[_SUMMARY.c.referral], set_=values))
    return referral


def _engine(path: Path, key: bytes) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=DRIVER,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        # Statements carry residents' words: no parameters in the text of an exception.
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _closed() -> None:
    raise SocialeKaartError(ErrorCode.DOSSIER_LOCKED)

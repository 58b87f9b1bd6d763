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
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, delete, event, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from sociale_kaart.directory.storage import translated
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.files import make_folder, writing
from sociale_kaart.referrals.deadlines import DEFAULT_RULES, DeadlineRules
from sociale_kaart.referrals.events import Event, EventData, canonical, fold
from sociale_kaart.referrals.model import Referral, ReferralSummary, TaskStatus
from sociale_kaart.referrals.schema import (
    APPLICATION_ID,
    DEVICE,
    EVENT,
    MIGRATIONS,
    OWN,
    SUMMARY,
)
from sociale_kaart.referrals.summaries import summary_from_row, summary_row

_BUSY_TIMEOUT: Final = 10.0  # seconds that one writer waits for another
_KEY_LENGTH: Final = 32  # bytes: AES-256


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What a verb wants appended; the dossier adds id, counter and time."""

    kind: str
    data: EventData = field(repr=False)


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
        _make_private(path)
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
                return self._present(referral, referral_id)
            added = _stamped(connection, news, known, device, now.astimezone(UTC))
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
        return self._present(fold(referral_id, events) if events else None, referral_id)

    def summaries(
        self, today: date, rules: DeadlineRules = DEFAULT_RULES
    ) -> tuple[ReferralSummary, ...]:
        """Return the list of all referrals, the last changed first.

        Raises:
            SocialeKaartError: DOSSIER_DAMAGED.
        """
        with self._reading() as connection:
            query = select(SUMMARY).order_by(SUMMARY.c.updated.desc(), SUMMARY.c.referral)
            rows = connection.execute(query).all()
        with self._readable():
            return tuple(summary_from_row(row, today, rules) for row in rows)

    def discard(self, referral_id: str) -> None:
        """Delete a referral that was never sent, so that no byte of it stays.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN, TRANSITION_ILLEGAL once it was sent, STORE_BUSY,
                DISK_FULL, DOSSIER_DAMAGED.
        """
        with self._writing() as connection:
            known = self._events(connection, referral_id)
            referral = self._present(fold(referral_id, known) if known else None, referral_id)
            if not referral.is_concept:
                raise SocialeKaartError(
                    ErrorCode.TRANSITION_ILLEGAL,
                    from_status=referral.status.value,
                    to_status=TaskStatus.DRAFT.value,
                )
            connection.execute(delete(EVENT).where(EVENT.c.referral == referral_id))
            connection.execute(delete(SUMMARY).where(SUMMARY.c.referral == referral_id))
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
            found = connection.execute(select(EVENT.c.referral).distinct()).scalars().all()
        if sealed or sound != "ok":
            raise self._damaged()
        for referral_id in found:
            self.referral(referral_id)

    def _events(self, connection: Connection, referral_id: str) -> list[Event]:
        query = select(EVENT).where(EVENT.c.referral == referral_id).order_by(EVENT.c.seq)
        with self._readable():
            return [
                Event(
                    id=row.id,
                    device=row.device,
                    counter=row.counter,
                    time=datetime.fromisoformat(row.time),
                    kind=row.kind,
                    data=dict(json.loads(row.data)),
                )
                for row in connection.execute(query)
            ]

    def _present(self, referral: Referral | None, referral_id: str) -> Referral:
        if referral is None:
            raise SocialeKaartError(ErrorCode.REFERRAL_UNKNOWN, id=referral_id)
        return referral

    def _own_device(self) -> str:
        query = select(OWN.c.value).where(OWN.c.name == "device")
        with self._reading() as connection:
            found = connection.execute(query).scalar()
        if found is not None:
            return str(found)
        with self._writing() as connection:
            row = insert(OWN).values(name="device", value=str(uuid4()))
            connection.execute(row.on_conflict_do_nothing())
            return str(connection.execute(query).scalar_one())

    def _damaged(self) -> SocialeKaartError:
        return SocialeKaartError(ErrorCode.DOSSIER_DAMAGED, path=str(self._path))

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """Translate values in the file that this program cannot have written."""
        try:
            yield
        except (TypeError, ValueError) as error:
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
        except sqlcipher.Error as error:  # from opening a connection, or a bare statement
            raise self._condition(error, error) from error

    def _condition(self, cause: BaseException | None, error: Exception) -> Exception:
        condition = translated(cause, self._path) if cause is not None else None
        if condition is None:
            return error
        if condition.code in {ErrorCode.STORE_DAMAGED, ErrorCode.FILE_UNREADABLE}:
            return self._damaged()
        return condition

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


def _stamped(
    connection: Connection,
    news: Sequence[NewEvent],
    known: Sequence[Event],
    device: str,
    now: datetime,
) -> list[Event]:
    """Give new events their id, counter and time."""
    query = select(DEVICE.c.counter).where(DEVICE.c.device == device)
    counter = connection.execute(query).scalar() or 0
    # After all that is known of this referral: a clock that was set back must not turn the order.
    time = max([now, *(event_.time + timedelta(microseconds=1) for event_ in known)])
    return [
        Event(
            id=str(uuid4()),
            device=device,
            counter=counter + place + 1,
            time=time + timedelta(microseconds=place),
            kind=str(new.kind),
            data=new.data,
        )
        for place, new in enumerate(news)
    ]


def _insert(connection: Connection, referral_id: str, events: Iterable[Event]) -> None:
    for added in events:
        time = added.time.astimezone(UTC).isoformat(timespec="microseconds")
        connection.execute(
            insert(EVENT)
            .values(
                id=added.id,
                referral=referral_id,
                device=added.device,
                counter=added.counter,
                time=time,
                kind=added.kind,
                data=canonical(added.data),
            )
            .on_conflict_do_nothing(index_elements=[EVENT.c.id])
        )
        # Kept apart from the events: a discarded concept must not free its counters.
        row = insert(DEVICE).values(device=added.device, counter=added.counter)
        connection.execute(
            row.on_conflict_do_update(
                index_elements=[DEVICE.c.device],
                set_={"counter": func.max(DEVICE.c.counter, row.excluded.counter)},
            )
        )


def _summarised(connection: Connection, referral_id: str, events: Iterable[Event]) -> Referral:
    referral = fold(referral_id, events)
    values = summary_row(referral)
    row = insert(SUMMARY).values(values)
    connection.execute(row.on_conflict_do_update(index_elements=[SUMMARY.c.referral], set_=values))
    return referral


def _make_private(path: Path) -> None:
    """Make the file before SQLite does, so that nobody else may read it (nor its WAL)."""
    log = path.with_name(f"{path.name}-wal")
    with writing(path):
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            # SQLite takes an empty file for a new database and would drop the log beside it.
            if path.stat().st_size == 0 and log.exists() and log.stat().st_size > 0:
                raise SocialeKaartError(ErrorCode.DOSSIER_DAMAGED, path=str(path)) from None


def _engine(path: Path, key: bytes) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: _connection(path, key),
        poolclass=QueuePool,
        # Statements carry residents' words: no parameters in the text of an exception.
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _connection(path: Path, key: bytes) -> sqlcipher.Connection:
    # isolation_level None: the module begins no transactions of its own, `_begin` does.
    connection = sqlcipher.connect(
        str(path), timeout=_BUSY_TIMEOUT, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to stderr
        # SQLCipher API: a raw key of 64 hex digits is used as it is, without PBKDF2.
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _closed() -> None:
    raise SocialeKaartError(ErrorCode.DOSSIER_LOCKED)

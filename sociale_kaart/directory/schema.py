"""The tables of the map's file, as numbered steps.

Step n takes a file from `user_version` n to n + 1. A step that is out never changes; a step that
changes how rows are packed also empties `meta`, so that the next sync fills the map anew.
"""

import sqlite3
from pathlib import Path
from typing import Final

from sociale_kaart.errors import ErrorCode, SocialeKaartError

APPLICATION_ID: Final = 0x534B4D50  # "SKMP" in the file header: a map of ours and nothing else

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (
    (
        # The row apart from the record: a list reads every row and no record.
        """
        CREATE TABLE service (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, organization TEXT NOT NULL,
            status TEXT NOT NULL, row TEXT NOT NULL, digest TEXT NOT NULL)
        """,
        "CREATE TABLE record (id TEXT PRIMARY KEY, body TEXT NOT NULL, digest TEXT NOT NULL)",
        "CREATE TABLE document (name TEXT PRIMARY KEY, body TEXT NOT NULL, digest TEXT NOT NULL)",
        "CREATE TABLE skipped (line INTEGER NOT NULL, id TEXT NOT NULL, reasons TEXT NOT NULL)",
        """
        CREATE TABLE meta (
            only INTEGER PRIMARY KEY CHECK (only = 1), feed TEXT NOT NULL, number INTEGER NOT NULL,
            generation TEXT NOT NULL, published TEXT NOT NULL, applied TEXT NOT NULL,
            services INTEGER NOT NULL)
        """,
    ),
)

SCHEMA: Final = len(MIGRATIONS)


def bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables of a new file, or take an older one to `SCHEMA`, in one transaction.

    Raises:
        SocialeKaartError: STORE_TOO_NEW when a newer program made the file, STORE_DAMAGED when it
            is a database, but not a map of ours.
    """
    if _state(connection) == (APPLICATION_ID, SCHEMA):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again now that no other process can be at it.
        application, found = _state(connection)
        if application != APPLICATION_ID and (application or found or _has_tables(connection)):
            raise SocialeKaartError(ErrorCode.STORE_DAMAGED, path=path)
        if found > SCHEMA:
            raise SocialeKaartError(
                ErrorCode.STORE_TOO_NEW, path=path, found=found, supported=SCHEMA
            )
        for step in MIGRATIONS[found:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _state(connection: sqlite3.Connection) -> tuple[int, int]:
    application = connection.execute("PRAGMA application_id").fetchone()
    version = connection.execute("PRAGMA user_version").fetchone()
    return application[0], version[0]


def _has_tables(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])

"""How the map's SQLite file is opened, and what an error of SQLite means to a user."""

import shutil
import sqlite3
from pathlib import Path
from typing import Final

from sociale_kaart.errors import ErrorCode, SocialeKaartError

_BUSY_TIMEOUT_S: Final = 5.0  # that one writer waits for another
_LITTLE_SPACE: Final = 1_000_000  # bytes; below this a failed write is a full disk
_PRIMARY: Final = 0xFF  # SQLite: the low byte of an extended result code
_CODES: Final = {
    sqlite3.SQLITE_FULL: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_CORRUPT: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_FORMAT: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_BUSY: ErrorCode.STORE_BUSY,
    sqlite3.SQLITE_LOCKED: ErrorCode.STORE_BUSY,
    sqlite3.SQLITE_READONLY: ErrorCode.FOLDER_UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.FOLDER_UNWRITABLE,
    sqlite3.SQLITE_PERM: ErrorCode.FOLDER_UNWRITABLE,
    sqlite3.SQLITE_AUTH: ErrorCode.FOLDER_UNWRITABLE,
    sqlite3.SQLITE_IOERR: ErrorCode.FILE_UNREADABLE,
}


_UNWRITABLE: Final = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
}


def connected(path: Path) -> sqlite3.Connection:
    """Return a connection to a SQLite file, made where needed, in WAL mode.

    Where the disk is full or the folder may not be written, an existing file is opened for reading
    only: an old map is better than none. The caller begins and ends every transaction itself.
    Errors are those of `sqlite3`.
    """
    try:
        return _writable(path)
    except sqlite3.OperationalError as error:
        # Not when it is busy: what another process is writing may not be read around its lock.
        primary = error.sqlite_errorcode & _PRIMARY
        if primary not in _UNWRITABLE or not path.exists() or _has_unmerged_pages(path):
            raise
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)


def _has_unmerged_pages(path: Path) -> bool:
    """Tell whether a -wal file holds pages that a connection without -shm would not see."""
    wal = path.with_name(f"{path.name}-wal")
    return wal.exists() and wal.stat().st_size > 0


def _writable(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        # A power cut may lose the last version, never half of one; it can be fetched again.
        connection.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        connection.close()
        raise
    return connection


def translated(error: BaseException, path: Path) -> SocialeKaartError | None:
    """Return the condition that an error of the `sqlite3` module stands for.

    None for an error that is a bug of ours: wrong SQL, a broken constraint.
    """
    result = getattr(error, "sqlite_errorcode", None)
    if not isinstance(result, int):
        # Raised by the Python module itself: text in the file that is no UTF-8.
        undecodable = isinstance(error, sqlite3.OperationalError) and "decode" in str(error)
        return SocialeKaartError(ErrorCode.STORE_DAMAGED, path=path) if undecodable else None
    code = _CODES.get(result & _PRIMARY)
    if code in (ErrorCode.FILE_UNREADABLE, ErrorCode.FOLDER_UNWRITABLE) and _is_full(path):
        # A disk that fills up while SQLite makes its -shm or -wal file is only an I/O error to it,
        # and a map that was opened on a full disk is read-only.
        code = ErrorCode.DISK_FULL
    if code is None and "no such table" in str(error):
        code = ErrorCode.STORE_DAMAGED
    if code is ErrorCode.FILE_UNREADABLE:
        return SocialeKaartError(code, path=path, reason="I/O error")
    return SocialeKaartError(code, path=path) if code else None


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LITTLE_SPACE
    except OSError:
        return False

"""Opens the encrypted file, with the settings that durability rests on, and reads its errors."""

import os
import sqlite3
from pathlib import Path
from types import ModuleType
from typing import Final

from sqlcipher3 import dbapi2

from sociale_kaart.directory.storage import translated
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.files import writing

DRIVER: Final[ModuleType] = dbapi2  # the DB-API module, for SQLAlchemy
_BUSY_TIMEOUT: Final = 10.0  # seconds that one writer waits for another
# SQLITE_OPEN_EXRESCODE (the driver has no name for it): errors say which kind of I/O failed.
_EXTENDED_CODES: Final = 0x0200_0000
# A disk quota and a limit on the size of files are write errors to SQLite, not a full disk.
_WRITE_FAILED: Final = {
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
}


def condition_of(error: BaseException, path: Path) -> SocialeKaartError | None:
    """Return the condition that an error of the driver stands for, None for a bug of ours.

    What cannot be read back as it was written is a damaged dossier: every page is authenticated.
    """
    if getattr(error, "sqlite_errorcode", None) in _WRITE_FAILED:
        return SocialeKaartError(ErrorCode.DISK_FULL, path=str(path))
    condition = translated(error, path)
    if condition is None:
        return None
    damaged = {ErrorCode.STORE_DAMAGED, ErrorCode.FILE_UNREADABLE}
    code = ErrorCode.DOSSIER_DAMAGED if condition.code in damaged else condition.code
    return SocialeKaartError(code, path=str(path))


def make_private(path: Path) -> None:
    """Make the file before SQLite does, so that nobody else may read it (nor its WAL)."""
    log = path.with_name(f"{path.name}-wal")
    with writing(path):
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            # SQLite takes an empty file for a new database and would drop the log beside it.
            if path.stat().st_size == 0 and log.exists() and log.stat().st_size > 0:
                raise SocialeKaartError(ErrorCode.DOSSIER_DAMAGED, path=str(path)) from None


def connect(path: Path, key: bytes) -> dbapi2.Connection:
    """Open one connection; nothing is written to a file that the key does not fit.

    Raises:
        dbapi2.Error: of the driver; the store translates it.
    """
    # isolation_level None: the module begins no transactions of its own, the store does.
    connection = dbapi2.connect(
        str(path),
        timeout=_BUSY_TIMEOUT,
        isolation_level=None,
        check_same_thread=False,
        flags=dbapi2.SQLITE_OPEN_READWRITE | dbapi2.SQLITE_OPEN_CREATE | _EXTENDED_CODES,
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

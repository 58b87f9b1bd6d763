"""Files that are whole or absent, and what the operating system's refusals mean to a user."""

import errno
import itertools
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sociale_kaart.errors import ErrorCode, SocialeKaartError

# How the platforms say "no space left": ENOSPC, over quota, or over the size limit of a file.
FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Translate the operating system's refusal to write at `path`.

    Raises:
        SocialeKaartError: DISK_FULL, or FOLDER_UNWRITABLE for every other refusal.
    """
    try:
        yield
    except OSError as error:
        code = ErrorCode.DISK_FULL if error.errno in FULL else ErrorCode.FOLDER_UNWRITABLE
        raise SocialeKaartError(code, path=str(path)) from error


def make_folder(path: Path) -> Path:
    """Make a folder, and those above it, readable by this user only.

    Raises:
        SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE.
    """
    with writing(path):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def write_whole(path: Path, content: bytes, *, mode: int = 0o600) -> None:
    """Replace a file so that a reader, or a crash, meets the old content or the new, never a part.

    Raises:
        SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE; the old file is then still there.
    """
    with writing(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(mode)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)


def set_aside(path: Path, companions: tuple[str, ...] = ()) -> Path:
    """Give a file that we cannot use a name of its own beside the old one; nothing is deleted.

    Args:
        path: the file.
        companions: endings of files that belong to it, as SQLite's "-wal".

    Returns:
        Its new name, as `directory.sqlite.damaged-1`.

    Raises:
        SocialeKaartError: FILE_UNREADABLE when it is not there, FOLDER_UNWRITABLE, also where
            another program holds it (Windows), DISK_FULL. The file is then where it was.
    """
    if not path.exists():
        raise SocialeKaartError(ErrorCode.FILE_UNREADABLE, path=str(path), reason="not there")
    names = (path.with_name(f"{path.name}.damaged-{number}") for number in itertools.count(1))
    aside = next(name for name in names if not name.exists())
    # The file itself goes first: where it may not move, its companions must stay beside it.
    for end in ("", *companions):
        part = path.with_name(path.name + end)
        with writing(part):
            if part.exists():
                part.rename(aside.with_name(aside.name + end))
    return aside


def _sync_folder(folder: Path) -> None:
    """Make a rename in this folder survive a power cut, where the platform can (not Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

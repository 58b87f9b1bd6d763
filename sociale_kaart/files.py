"""Files that are whole or absent, and what the operating system's refusals mean to a user."""

import errno
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


def _sync_folder(folder: Path) -> None:
    """Make a rename in this folder survive a power cut, where the platform can (not Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""A folder that is whole or counts as absent: every file listed with its size and checksum.

`index.json` holds the marks of what made it, and for each file its bytes and CRC-32.
"""

import json
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

MANIFEST: Final = "index.json"


class Unsealed(Exception):  # noqa: N818 - a state to mend, not a fault
    """The folder is not what was sealed; the text says how, for the log."""


def seal(
    folder: Path, marks: Mapping[str, object], *, known: Mapping[str, list[int]] | None = None
) -> None:
    """Describe all files of a folder, and bring them to the disk.

    Args:
        folder: without folders in it.
        marks: what else must be the same when it is checked.
        known: sizes and checksums of files that came, as they were, from a sealed folder.
    """
    files = {}
    for found in sorted(folder.iterdir()):
        if known and found.name in known:
            files[found.name] = known[found.name]
        else:
            files[found.name] = [found.stat().st_size, _checksum(found)]
            sync(found)
    path = folder / MANIFEST
    path.write_text(json.dumps({**marks, "files": files}, indent=1), "utf-8")
    sync(path)
    sync(folder)


def check(folder: Path, marks: Mapping[str, object]) -> dict[str, list[int]]:
    """Compare a folder with its description, and return the size and checksum of each file.

    Raises:
        Unsealed: it is not what was sealed.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        if any(manifest[name] != value for name, value in marks.items()):
            raise Unsealed("other version")
        files: dict[str, list[int]] = manifest["files"]
        for name, (size, checksum) in files.items():
            path = folder / Path(name).name
            if path.stat().st_size != size or _checksum(path) != checksum:
                raise Unsealed(f"damaged: {path.name}")
    except FileNotFoundError as error:
        raise Unsealed("absent") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unsealed("unreadable") from error
    return files


def sync(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk."""
    # Windows cannot open a folder, and needs no sync for the names in it.
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _checksum(path: Path) -> int:
    found = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            found = zlib.crc32(block, found)
    return found

"""A TUF repository on plain files, written so that a client halfway is never broken.

    root.json                        the trust root that clients are given
    metadata/<n>.root.json, <n>.targets.json, <n>.snapshot.json, timestamp.json
    targets/<sha256>.<name>          consistent snapshots: old versions stay readable

Order of writing: targets, then their metadata, then the timestamp that makes them current.
Metadata and signatures are the same bytes for the same content, keys and moment.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from securesystemslib.signer import Signer
from tuf.api.exceptions import RepositoryError, StorageError
from tuf.api.metadata import (
    Key,
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.feed.keys import ROLES
from sociale_kaart.files import make_folder, write_whole

PUBLIC_FILE = 0o644
AnyMetadata = Metadata[Root] | Metadata[Targets] | Metadata[Snapshot] | Metadata[Timestamp]


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """How long each role's statement holds (TUF 4.2 expires): shorter, closer to clients."""

    root: timedelta = timedelta(days=365)
    targets: timedelta = timedelta(days=180)
    snapshot: timedelta = timedelta(days=30)
    timestamp: timedelta = timedelta(days=14)


# The sample comes with the program and is never refreshed: it must still open in years.
SAMPLE_LIFETIMES = Lifetimes(*(timedelta(days=20_000),) * 4)


@dataclass(frozen=True, slots=True)
class _Current:
    """The metadata that is on disk now."""

    root: Metadata[Root]
    targets: Metadata[Targets]
    snapshot: Metadata[Snapshot]
    timestamp: Metadata[Timestamp]


class FeedRepository:
    """One feed's folder, opened for publishing.

    Args:
        folder: where the feed lives; made where there is none.
        signers: one signer a top-level role.
        lifetimes: see `Lifetimes`.
    """

    def __init__(
        self, folder: Path, *, signers: Mapping[str, Signer], lifetimes: Lifetimes
    ) -> None:
        self._folder = folder
        self._signers = signers
        self._lifetimes = lifetimes

    def version(self) -> int:
        """Return the number of the current publication, 0 before the first."""
        current = self._current()
        return current.targets.signed.version if current else 0

    def publish(self, files: Mapping[str, bytes], *, now: datetime) -> None:
        """Make these files the current targets.

        Raises:
            SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE, FEED_SOURCE_INVALID when the folder
                holds a repository that these keys may not sign.
        """
        make_folder(self._folder / "metadata").chmod(0o755)
        make_folder(self._folder / "targets").chmod(0o755)
        found = self._current()
        current = found or self._first(now)
        listed = {}
        for name, content in sorted(files.items()):
            listed[name] = TargetFile.from_data(name, content, ["sha256"])
            path = self._folder / "targets" / f"{hashlib.sha256(content).hexdigest()}.{name}"
            if not path.exists():
                write_whole(path, content, mode=PUBLIC_FILE)
        current.targets.signed.targets = listed
        self._write(self._renewed(current, now, step=1 if found else 0))

    def _first(self, now: datetime) -> _Current:
        """Return version 1 of everything, with nothing in it yet."""
        keys = {role: _public_key(self._signers[role]) for role in ROLES}
        root = Root(expires=now, consistent_snapshot=True)
        for role, key in keys.items():
            root.add_key(key, role)
        return _Current(
            root=Metadata(root),
            targets=Metadata(Targets(expires=now)),
            snapshot=Metadata(Snapshot(expires=now)),
            timestamp=Metadata(Timestamp(expires=now)),
        )

    def _renewed(self, current: _Current, now: datetime, *, step: int) -> _Current:
        """Count every role up by `step`; the root only when half its life is over."""
        root, targets = current.root.signed, current.targets.signed
        if root.expires - now < self._lifetimes.root / 2:
            root.version += step
            root.expires = now + self._lifetimes.root
        targets.version += step
        targets.expires = now + self._lifetimes.targets
        snapshot, timestamp = current.snapshot.signed, current.timestamp.signed
        snapshot.meta["targets.json"] = MetaFile(version=targets.version)
        snapshot.version += step
        snapshot.expires = now + self._lifetimes.snapshot
        timestamp.snapshot_meta = MetaFile(version=snapshot.version)
        timestamp.version += step
        timestamp.expires = now + self._lifetimes.timestamp
        return current

    def _write(self, made: _Current) -> None:
        metadata = self._folder / "metadata"
        root = self._signed("root", made.root)
        write_whole(metadata / f"{made.root.signed.version}.root.json", root, mode=PUBLIC_FILE)
        write_whole(self._folder / "root.json", root, mode=PUBLIC_FILE)
        for role, signed in (("targets", made.targets), ("snapshot", made.snapshot)):
            content = self._signed(role, signed)
            name = f"{signed.signed.version}.{role}.json"
            write_whole(metadata / name, content, mode=PUBLIC_FILE)
        timestamp = self._signed("timestamp", made.timestamp)
        write_whole(metadata / "timestamp.json", timestamp, mode=PUBLIC_FILE)

    def _signed(self, role: str, metadata: AnyMetadata) -> bytes:
        metadata.sign(self._signers[role])
        return metadata.to_bytes(JSONSerializer(compact=False))

    def _current(self) -> _Current | None:
        """Return what is published now, after checking that our keys are the ones it names."""
        if not (self._folder / "metadata" / "timestamp.json").exists():
            return None
        current = _read(self._folder)
        for role in ROLES:
            if _public_key(self._signers[role]).keyid not in current.root.signed.roles[role].keyids:
                raise SocialeKaartError(
                    ErrorCode.FEED_SOURCE_INVALID,
                    path=str(self._folder),
                    reason=f"the key given for {role} is not the one of this feed",
                )
        return current


def published_targets(folder: Path) -> dict[str, Path]:
    """Return the current targets of a feed folder of our own by name, without verifying them.

    Raises:
        SocialeKaartError: FEED_SOURCE_INVALID.
    """
    files = _read(folder).targets.signed.targets.items()
    return {name: folder / "targets" / f"{file.hashes['sha256']}.{name}" for name, file in files}


def _read(folder: Path) -> _Current:
    """Read the metadata that the timestamp makes current."""
    metadata = folder / "metadata"
    try:
        root = Metadata[Root].from_file(str(folder / "root.json"))
        timestamp = Metadata[Timestamp].from_file(str(metadata / "timestamp.json"))
        version = timestamp.signed.snapshot_meta.version
        snapshot = Metadata[Snapshot].from_file(str(metadata / f"{version}.snapshot.json"))
        version = snapshot.signed.meta["targets.json"].version
        targets = Metadata[Targets].from_file(str(metadata / f"{version}.targets.json"))
    except (OSError, StorageError, RepositoryError, ValueError, KeyError) as error:
        raise SocialeKaartError(
            ErrorCode.FEED_SOURCE_INVALID, path=str(folder), reason=str(error)
        ) from error
    return _Current(root, targets, snapshot, timestamp)


def _public_key(signer: Signer) -> Key:
    key: Key = signer.public_key
    return key

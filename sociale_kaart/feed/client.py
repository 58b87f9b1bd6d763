"""Fetch a feed and believe nothing of it that its keys did not sign.

python-tuf's client does the verification (TUF 5.3): a rollback, a freeze, a mix of versions, a
wrong hash or length, endless data and an unknown signer are refused there. This module adds where
files come from, where they are kept, and what each refusal means to our user.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from requests.exceptions import RequestException
from tuf.api.exceptions import (
    DownloadError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    RepositoryError,
)
from tuf.ngclient import Updater, UpdaterConfig

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.feed.catalog import CATALOG, Catalog
from sociale_kaart.feed.fetchers import FolderFetcher, WebFetcher, base_address, is_url
from sociale_kaart.files import make_folder, writing
from sociale_kaart.progress import Cancelled, Progress, never_cancelled, no_progress

LARGEST_METADATA = 5_000_000  # bytes a role


@dataclass(frozen=True, slots=True)
class FetchedFeed:
    """A verified publication on this disk.

    Attributes:
        feed: fingerprint of the trust root: the same feed gives the same fingerprint.
        digest: sha256 of the catalog, hexadecimal.
        files: verified targets by name.
    """

    feed: str
    digest: str
    catalog: Catalog
    files: dict[str, Path]


def fingerprint(trust: bytes) -> str:
    """Return the name of a feed: 16 hexadecimal digits of its trust root."""
    return hashlib.sha256(trust).hexdigest()[:16]


def fetch(
    source: str,
    *,
    trust: bytes,
    home: Path,
    have: str = "",
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> FetchedFeed:
    """Fetch what is current at a source and verify it.

    Args:
        source: URL or folder of a published feed.
        trust: the trust root (`root.json`) that the user was given for this feed.
        home: our folder for verified metadata and files; a folder per feed is made in it.
        have: digest of the catalog that is applied already; where it is still the current one,
            nothing else is fetched and `files` is empty.
        progress: files fetched, files in all.
        cancelled: asked between files.

    Raises:
        SocialeKaartError: FEED_UNREACHABLE, FEED_UNTRUSTED, FEED_EXPIRED, FEED_INVALID, DISK_FULL,
            FOLDER_UNWRITABLE. What was applied before is untouched.
    """
    feed = fingerprint(trust)
    with writing(home), _verdicts(source):
        updater = _updater(source, trust, home / feed)
        updater.refresh()
        path = _target(updater, CATALOG)
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        catalog = Catalog.from_json(content)
        files: dict[str, Path] = {}
        parts = [part for listed in catalog.parts.values() for part in listed]
        for done, part in enumerate(parts if digest != have else []):
            if cancelled():
                break
            progress(done, len(parts))
            files[part.target] = _target(updater, part.target)
    return FetchedFeed(feed, digest, catalog, files)


def _updater(source: str, trust: bytes, home: Path) -> Updater:
    metadata, targets = make_folder(home / "metadata"), make_folder(home / "targets")
    address = base_address(source)
    return Updater(
        str(metadata),
        f"{address}metadata/",
        str(targets),
        f"{address}targets/",
        fetcher=WebFetcher() if is_url(source) else FolderFetcher(),
        config=UpdaterConfig(
            targets_max_length=LARGEST_METADATA, snapshot_max_length=LARGEST_METADATA
        ),
        bootstrap=trust,
    )


def _target(updater: Updater, name: str) -> Path:
    """Return a verified target, from the cache where it is there already."""
    info = updater.get_targetinfo(name)
    if info is None:
        raise SocialeKaartError(ErrorCode.FEED_INVALID, reason=f"no target {name}")
    return Path(updater.find_cached_target(info) or updater.download_target(info))


@contextmanager
def _verdicts(source: str) -> Iterator[None]:
    """Translate what python-tuf refuses, once."""
    try:
        yield
    except ExpiredMetadataError as error:
        raise SocialeKaartError(ErrorCode.FEED_EXPIRED, reason=str(error)) from error
    except (RepositoryError, DownloadLengthMismatchError) as error:
        raise SocialeKaartError(ErrorCode.FEED_UNTRUSTED, reason=str(error)) from error
    except (DownloadError, RequestException) as error:
        raise SocialeKaartError(
            ErrorCode.FEED_UNREACHABLE, source=source, reason=str(error)
        ) from error
    except ValueError as error:  # a trust root that is no metadata
        raise SocialeKaartError(ErrorCode.FEED_UNTRUSTED, reason=str(error)) from error

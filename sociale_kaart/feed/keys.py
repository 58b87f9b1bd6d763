"""The signing keys of a feed, one Ed25519 key a top-level TUF role.

A publisher's keys are files in a folder of their own, made where there are none. The sample region
is signed with keys that anyone can derive: it must be reproducible, and its root is trusted for
nothing but the sample that comes with the program.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner, Signer

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.files import make_folder, write_whole

ROLES = ("root", "targets", "snapshot", "timestamp")


def sample_signers() -> Mapping[str, Signer]:
    """Return the public "secret" keys of the sample region."""
    return {role: CryptoSigner(_sample_key(role)) for role in ROLES}


def signers_in(folder: Path) -> Mapping[str, Signer]:
    """Return the signers kept in a folder as `<role>.pem`, making those that are missing.

    Raises:
        SocialeKaartError: FEED_SOURCE_INVALID for a file that is no Ed25519 key; DISK_FULL,
            FOLDER_UNWRITABLE.
    """
    make_folder(folder)
    return {role: CryptoSigner(_key_in(folder / f"{role}.pem")) for role in ROLES}


def _key_in(path: Path) -> Ed25519PrivateKey:
    if not path.exists():
        made = Ed25519PrivateKey.generate()
        write_whole(path, made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        return made
    try:
        found = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise SocialeKaartError(
            ErrorCode.FEED_SOURCE_INVALID, path=str(path), reason=str(error)
        ) from error
    if not isinstance(found, Ed25519PrivateKey):
        raise SocialeKaartError(
            ErrorCode.FEED_SOURCE_INVALID, path=str(path), reason="not an Ed25519 key"
        )
    return found


def _sample_key(role: str) -> Ed25519PrivateKey:
    seed = hashlib.sha256(f"sociale kaart, sample region, {role}".encode()).digest()
    return Ed25519PrivateKey.from_private_bytes(seed)

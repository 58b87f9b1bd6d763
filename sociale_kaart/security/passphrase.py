"""Wraps the key of the dossier in a passphrase: Argon2id, then AES-256-GCM.

The cost is the second recommendation of RFC 9106 section 4 (64 MiB, 3 passes, 4 lanes, salt of 128
bits) and is stored beside what it made, so that it can be raised later. The parameters are
authenticated with the wrapped key (GCM's associated data).
"""

import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from argon2.exceptions import HashingError
from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sociale_kaart.errors import ErrorCode, SocialeKaartError

KEY_LENGTH: Final = 32  # bytes
_SALT_LENGTH: Final = 16  # bytes, RFC 9106 section 4
_NONCE_LENGTH: Final = 12  # bytes, NIST SP 800-38D
_LABEL: Final = "sociale-kaart dossier key 1"
_MOST_MEMORY: Final = 2 * 1024 * 1024  # KiB; a file that asks for more is damaged or hostile
_MOST_PASSES: Final = 100
_MOST_LANES: Final = 64


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """What a guess at the passphrase costs. `memory` in KiB."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


DEFAULT_COST = Argon2Cost()


class WrappingInvalid(ValueError):  # noqa: N818 - named after the condition
    """A wrapped key that this program did not write."""


def wrap(key: bytes, passphrase: str, cost: Argon2Cost = DEFAULT_COST) -> dict[str, object]:
    """Return the key under a passphrase, as JSON values; different every time.

    Raises:
        SocialeKaartError: PASSPHRASE_NEEDED when the passphrase is empty.
    """
    salt, nonce = os.urandom(_SALT_LENGTH), os.urandom(_NONCE_LENGTH)
    wrapping = AESGCM(_stretched(passphrase, salt, cost))
    sealed = wrapping.encrypt(nonce, key, _associated(salt, cost))
    return {
        "kdf": "argon2id",
        "version": ARGON2_VERSION,
        "memory_kib": cost.memory,
        "passes": cost.passes,
        "lanes": cost.lanes,
        "salt": salt.hex(),
        "cipher": "aes-256-gcm",
        "nonce": nonce.hex(),
        "sealed": sealed.hex(),
    }


def unwrap(wrapped: Mapping[str, object], passphrase: str) -> bytes:
    """Return the key that was wrapped.

    Raises:
        SocialeKaartError: PASSPHRASE_WRONG, PASSPHRASE_NEEDED when it is empty.
        WrappingInvalid: the wrapped key has another shape.
    """
    expected = {"kdf": "argon2id", "version": ARGON2_VERSION, "cipher": "aes-256-gcm"}
    if any(wrapped.get(name) != value for name, value in expected.items()):
        raise WrappingInvalid("unknown method")
    cost = Argon2Cost(
        memory=_number(wrapped, "memory_kib", _MOST_MEMORY),
        passes=_number(wrapped, "passes", _MOST_PASSES),
        lanes=_number(wrapped, "lanes", _MOST_LANES),
    )
    salt, nonce, sealed = (_bytes(wrapped, name) for name in ("salt", "nonce", "sealed"))
    if len(salt) < _SALT_LENGTH or len(nonce) != _NONCE_LENGTH:
        raise WrappingInvalid("salt or nonce")
    try:
        return AESGCM(_stretched(passphrase, salt, cost)).decrypt(
            nonce, sealed, _associated(salt, cost)
        )
    except InvalidTag:
        raise SocialeKaartError(ErrorCode.PASSPHRASE_WRONG) from None
    except HashingError as error:
        raise WrappingInvalid("cost") from error


def _stretched(passphrase: str, salt: bytes, cost: Argon2Cost) -> bytes:
    if not passphrase:
        raise SocialeKaartError(ErrorCode.PASSPHRASE_NEEDED)
    # NFC: the same letters typed on another keyboard are the same passphrase (RFC 8265, 4.2).
    secret = unicodedata.normalize("NFC", passphrase).encode()
    return hash_secret_raw(
        secret,
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory,
        parallelism=cost.lanes,
        hash_len=KEY_LENGTH,
        type=Type.ID,
        version=ARGON2_VERSION,
    )


def _associated(salt: bytes, cost: Argon2Cost) -> bytes:
    return f"{_LABEL}|{cost.memory}|{cost.passes}|{cost.lanes}|{salt.hex()}".encode()


def _number(wrapped: Mapping[str, object], name: str, most: int) -> int:
    value = wrapped.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        raise WrappingInvalid(name)
    return value


def _bytes(wrapped: Mapping[str, object], name: str) -> bytes:
    value = wrapped.get(name)
    if not isinstance(value, str):
        raise WrappingInvalid(name)
    try:
        return bytes.fromhex(value)
    except ValueError as error:
        raise WrappingInvalid(name) from error

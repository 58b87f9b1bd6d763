"""The key of the dossier: made once, kept in the keyring or under a passphrase.

Rules:
- The key is random, 32 bytes. A passphrase only wraps it, so that changing the passphrase does not
  touch the dossier.
- `key.json` beside the dossier says how the key is kept and carries a check value (a keyed hash of
  a fixed label), so that a key that does not fit is noticed before the dossier is touched.
- A key is made only where there is neither a `key.json` nor a dossier. Two processes that start at
  once end with one key.
- In keyring mode `key.json` names the entry: two data folders of one user do not share a key.
"""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.files import make_folder, write_whole, writing
from sociale_kaart.security.keyrings import Keyring, KeyringUnreachable, SystemKeyring
from sociale_kaart.security.passphrase import (
    DEFAULT_COST,
    KEY_LENGTH,
    Argon2Cost,
    WrappingInvalid,
    unwrap,
    wrap,
)

KEY_FILE: Final = "key.json"
DOSSIER_FILE: Final = "dossier.db"
FORMAT: Final = 1
_CHECK_LABEL: Final = b"sociale-kaart dossier key check"


class KeyMode(StrEnum):
    """How the key of a dossier is kept."""

    NEW = "new"  # not made yet
    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - a mode, no secret


class DossierKeys:
    """The key of the dossier in one folder.

    Args:
        folder: where `key.json` and the dossier are.
        keyring: the operating system's unless given.
        cost: of a new passphrase wrapping.
    """

    def __init__(
        self,
        folder: Path,
        *,
        keyring: Keyring | None = None,
        cost: Argon2Cost = DEFAULT_COST,
    ) -> None:
        self._folder = folder
        self._keyring = keyring or SystemKeyring()
        self._cost = cost

    @property
    def dossier_path(self) -> Path:
        """The file of the dossier that this key opens."""
        return self._folder / DOSSIER_FILE

    def mode(self) -> KeyMode:
        """Return how the key is kept.

        Raises:
            SocialeKaartError: KEY_MISSING when there is a dossier but nothing about its key,
                DOSSIER_DAMAGED when `key.json` cannot be read, STORE_TOO_NEW.
        """
        stored = self._stored()
        return KeyMode.NEW if stored is None else KeyMode(str(stored["mode"]))

    def needs_passphrase(self) -> bool:
        """Tell whether a passphrase is needed to open the dossier, or to begin one.

        Raises:
            SocialeKaartError: as `mode`.
        """
        mode = self.mode()
        if mode is KeyMode.NEW:
            return not self._keyring.is_available()
        return mode is KeyMode.PASSPHRASE

    def create(self, passphrase: str | None) -> bytes:
        """Make the key and keep it: under the passphrase if there is one, else in the keyring.

        Where another process made it in the meantime, that key is returned.

        Raises:
            SocialeKaartError: PASSPHRASE_NEEDED without passphrase and keyring, KEY_MISSING when
                there is a dossier already, DISK_FULL, FOLDER_UNWRITABLE, and as `unlock`.
        """
        if self._stored() is not None:
            return self.unlock(passphrase)
        make_folder(self._folder)
        key = secrets.token_bytes(KEY_LENGTH)
        if passphrase:
            return self._publish(key, self._wrapped(key, passphrase), passphrase)
        entry = f"dossier-{secrets.token_hex(16)}"
        self._put(entry, key)
        stored: dict[str, object] = {"mode": KeyMode.KEYRING.value, "entry": entry}
        found = self._publish(key, stored, None)
        if found != key:
            self._keyring.remove(entry)
        return found

    def unlock(self, passphrase: str | None = None) -> bytes:
        """Return the key.

        Raises:
            SocialeKaartError: PASSPHRASE_NEEDED, PASSPHRASE_WRONG, KEY_MISSING when it was never
                made or the keyring no longer has it, DOSSIER_LOCKED when the keyring refuses or is
                not there, DOSSIER_DAMAGED, STORE_TOO_NEW.
        """
        stored = self._stored()
        if stored is None:
            raise self._missing()
        if stored["mode"] == KeyMode.KEYRING:
            return self._from_keyring(stored)
        if not passphrase:
            raise SocialeKaartError(ErrorCode.PASSPHRASE_NEEDED)
        wrapped = stored.get("wrapped")
        if not isinstance(wrapped, dict):
            raise self._damaged()
        try:
            key = unwrap(wrapped, passphrase)
        except WrappingInvalid as error:
            raise self._damaged() from error
        if not self._fits(key, stored):
            raise self._damaged()
        return key

    def change_passphrase(self, old: str | None, new: str) -> None:
        """Keep the same key under another passphrase, also when it was in the keyring.

        Raises:
            SocialeKaartError: as `unlock`, PASSPHRASE_NEEDED when the new one is empty, DISK_FULL,
                FOLDER_UNWRITABLE; the old passphrase then still holds.
        """
        before = self._stored()
        key = self.unlock(old)
        content = _document(key, self._wrapped(key, new))
        write_whole(self._folder / KEY_FILE, content)
        if before is not None and before["mode"] == KeyMode.KEYRING:
            self._forget(str(before.get("entry")))

    def _stored(self) -> dict[str, object] | None:
        """Return what `key.json` says, None where there is none and no dossier either."""
        path = self._folder / KEY_FILE
        try:
            stored = json.loads(path.read_bytes())
        except FileNotFoundError:
            if self.dossier_path.exists() and self.dossier_path.stat().st_size:
                raise self._missing() from None
            return None
        except OSError as error:
            raise SocialeKaartError(
                ErrorCode.FILE_UNREADABLE, path=str(path), reason=error.strerror or "I/O error"
            ) from error
        except ValueError as error:
            raise self._damaged() from error
        if not isinstance(stored, dict):
            raise self._damaged()
        found = stored.get("format")
        if isinstance(found, int) and found > FORMAT:
            raise SocialeKaartError(
                ErrorCode.STORE_TOO_NEW, path=str(path), found=found, supported=FORMAT
            )
        known = {KeyMode.KEYRING.value, KeyMode.PASSPHRASE.value}
        # Disk rot in the file must not look like a wrong passphrase.
        if stored.pop("digest", None) != _digest(stored) or stored.get("mode") not in known:
            raise self._damaged()
        return stored

    def _publish(self, key: bytes, stored: Mapping[str, object], passphrase: str | None) -> bytes:
        """Write `key.json` unless another process was first; return the key that holds."""
        path = self._folder / KEY_FILE
        whole = self._folder / f".{KEY_FILE}.{secrets.token_hex(8)}"
        write_whole(whole, _document(key, stored))
        try:
            with writing(path):
                was_first = _named_if_absent(whole, path)
        finally:
            whole.unlink(missing_ok=True)
        return key if was_first else self.unlock(passphrase)

    def _wrapped(self, key: bytes, passphrase: str) -> dict[str, object]:
        wrapped = wrap(key, passphrase, self._cost)
        return {"mode": KeyMode.PASSPHRASE.value, "wrapped": wrapped}

    def _put(self, entry: str, key: bytes) -> None:
        """Keep the key in the keyring and make sure that it is there."""
        if not self._keyring.is_available():
            raise SocialeKaartError(ErrorCode.PASSPHRASE_NEEDED)
        try:
            self._keyring.put(entry, key.hex())
            kept = self._keyring.get(entry)
        except KeyringUnreachable as error:
            raise SocialeKaartError(ErrorCode.PASSPHRASE_NEEDED) from error
        if kept != key.hex():
            raise SocialeKaartError(ErrorCode.PASSPHRASE_NEEDED)

    def _from_keyring(self, stored: Mapping[str, object]) -> bytes:
        if not self._keyring.is_available():
            raise SocialeKaartError(ErrorCode.DOSSIER_LOCKED, reason="no keyring")
        try:
            kept = self._keyring.get(str(stored.get("entry")))
        except KeyringUnreachable as error:
            raise SocialeKaartError(ErrorCode.DOSSIER_LOCKED, reason="keyring refused") from error
        try:
            key = bytes.fromhex(kept or "")
        except ValueError:
            key = b""
        if not self._fits(key, stored):
            raise self._missing()
        return key

    def _forget(self, entry: str) -> None:
        try:
            self._keyring.remove(entry)
        except KeyringUnreachable:
            return  # the entry is of no use to anybody without this user's keyring

    def _fits(self, key: bytes, stored: Mapping[str, object]) -> bool:
        check = str(stored.get("check")).encode("utf-8", "replace")
        return len(key) == KEY_LENGTH and hmac.compare_digest(_check(key).encode(), check)

    def _missing(self) -> SocialeKaartError:
        return SocialeKaartError(ErrorCode.KEY_MISSING, path=str(self.dossier_path))

    def _damaged(self) -> SocialeKaartError:
        return SocialeKaartError(ErrorCode.DOSSIER_DAMAGED, path=str(self._folder / KEY_FILE))


def _named_if_absent(whole: Path, path: Path) -> bool:
    """Give a file its name and return True, or return False when something has that name."""
    try:
        if os.name == "nt":
            whole.rename(path)  # refuses an existing name there
        else:
            os.link(whole, path)
    except FileExistsError:
        return False
    except OSError:
        # A file system without links (FAT, some network shares): the name could be taken between
        # these two lines, which is the best that it offers.
        if path.exists():
            return False
        whole.rename(path)
    return True


def _document(key: bytes, stored: Mapping[str, object]) -> bytes:
    content = {"format": FORMAT, **stored, "check": _check(key)}
    return json.dumps({**content, "digest": _digest(content)}, indent=1).encode()


def _check(key: bytes) -> str:
    return hmac.new(key, _CHECK_LABEL, hashlib.sha256).hexdigest()


def _digest(content: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()

"""The dossier, closed or open: how its key is kept, and the referral desk once it is open.

Everything about keys and referrals is imported when it is first needed: a search must not wait
for it.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.live_map import LiveMap

if TYPE_CHECKING:
    from sociale_kaart.referrals.desk import ReferralDesk
    from sociale_kaart.referrals.store import Dossier
    from sociale_kaart.security.keyrings import Keyring
    from sociale_kaart.security.keys import DossierKeys, KeyMode


class DossierAccess:
    """One data folder's dossier.

    Args:
        folder: where the dossier and its wrapped key are.
        clock: returns the present moment in UTC.
        routes: the map, for who receives referrals.
        keyring: the operating system's where None.
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], datetime],
        routes: LiveMap,
        keyring: "Keyring | None" = None,
    ) -> None:
        self._folder, self._clock, self._routes = folder, clock, routes
        self._keyring = keyring
        self._found_keys: DossierKeys | None = None
        self._dossier: Dossier | None = None
        self._desk: ReferralDesk | None = None

    def key_mode(self) -> "KeyMode":
        """Return how the key is kept: not yet, in the keyring, by a passphrase.

        Raises:
            SocialeKaartError: KEY_MISSING, DOSSIER_DAMAGED, STORE_TOO_NEW.
        """
        return self._keys().mode()

    def needs_passphrase(self) -> bool:
        """Tell whether unlocking, or beginning, the dossier takes a passphrase.

        Raises:
            SocialeKaartError: as `key_mode`.
        """
        return self._keys().needs_passphrase()

    def unlock(self, passphrase: str | None = None) -> "ReferralDesk":
        """Open the dossier, which is begun where there is none, and return the desk on it.

        Raises:
            SocialeKaartError: PASSPHRASE_NEEDED, PASSPHRASE_WRONG, KEY_MISSING, DOSSIER_LOCKED,
                DOSSIER_DAMAGED, STORE_TOO_NEW, DISK_FULL. Nothing is overwritten.
        """
        if self._desk is not None:
            return self._desk
        from sociale_kaart.referrals.desk import ReferralDesk  # noqa: PLC0415
        from sociale_kaart.referrals.store import Dossier  # noqa: PLC0415
        from sociale_kaart.security.keys import KeyMode  # noqa: PLC0415

        keys = self._keys()
        new = keys.mode() is KeyMode.NEW
        key = keys.create(passphrase) if new else keys.unlock(passphrase)
        self._dossier = Dossier.open(keys.dossier_path, key)
        self._desk = ReferralDesk(
            dossier=self._dossier,
            device=self._dossier.device,
            clock=self._clock,
            routes=self._routes,
        )
        return self._desk

    @property
    def desk(self) -> "ReferralDesk":
        """The referral desk of the open dossier.

        Raises:
            SocialeKaartError: DOSSIER_LOCKED.
        """
        if self._desk is None:
            raise SocialeKaartError(ErrorCode.DOSSIER_LOCKED)
        return self._desk

    @property
    def is_unlocked(self) -> bool:
        """Whether the dossier is open."""
        return self._desk is not None

    def change_passphrase(self, old: str | None, new: str) -> None:
        """Keep the key under another passphrase, also when it was in the keyring.

        Args:
            old: the passphrase of now; None in keyring mode.
            new: the one to come.

        Raises:
            SocialeKaartError: PASSPHRASE_WRONG, PASSPHRASE_NEEDED, KEY_MISSING, DOSSIER_LOCKED,
                DOSSIER_DAMAGED, DISK_FULL, FOLDER_UNWRITABLE. What held before then still holds.
        """
        self._keys().change_passphrase(old, new)

    def lock(self) -> None:
        """Close the dossier and let go of its key."""
        if self._dossier is not None:
            self._dossier.close()
        self._dossier = self._desk = None

    def _keys(self) -> "DossierKeys":
        if self._found_keys is None:
            from sociale_kaart.security.keys import DossierKeys  # noqa: PLC0415

            self._found_keys = DossierKeys(self._folder, keyring=self._keyring)
        return self._found_keys

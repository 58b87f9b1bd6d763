"""The keyring of the operating system, behind a port of our own.

Importing `keyring` and asking for its backend takes a tenth of a second and more, so it is done
when a key is first needed. A backend that keeps secrets in plain text, or nowhere, does not count
as a keyring.
"""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "sociale-kaart"
_NO_KEYRING = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt.")


class KeyringUnreachable(Exception):  # noqa: N818 - named after the condition
    """There is a keyring, but it refused: locked, denied by the user, or broken."""


class Keyring(Protocol):
    """A place for small secrets, by name."""

    def is_available(self) -> bool:
        """Tell whether there is a keyring on this machine, for this user."""

    def get(self, name: str) -> str | None:
        """Return a secret, None where there is none.

        Raises:
            KeyringUnreachable: it refused.
        """

    def put(self, name: str, secret: str) -> None:
        """Keep a secret.

        Raises:
            KeyringUnreachable: it refused.
        """

    def remove(self, name: str) -> None:
        """Forget a secret; nothing happens where there is none.

        Raises:
            KeyringUnreachable: it refused.
        """


class SystemKeyring:
    """Windows Credential Locker, macOS Keychain, Secret Service or KWallet."""

    def __init__(self) -> None:
        self._backend: KeyringBackend | None = None
        self._is_asked = False

    def is_available(self) -> bool:
        """Tell whether there is a keyring on this machine, for this user."""
        return self._found() is not None

    def get(self, name: str) -> str | None:
        """Return a secret, None where there is none.

        Raises:
            KeyringUnreachable: it refused.
        """
        from keyring.errors import KeyringError  # noqa: PLC0415 - see the module docstring

        try:
            return self._reached().get_password(SERVICE, name)
        except KeyringError as error:
            raise KeyringUnreachable from error

    def put(self, name: str, secret: str) -> None:
        """Keep a secret.

        Raises:
            KeyringUnreachable: it refused.
        """
        from keyring.errors import KeyringError  # noqa: PLC0415 - see the module docstring

        try:
            self._reached().set_password(SERVICE, name, secret)
        except KeyringError as error:
            raise KeyringUnreachable from error

    def remove(self, name: str) -> None:
        """Forget a secret; nothing happens where there is none.

        Raises:
            KeyringUnreachable: it refused.
        """
        from keyring.errors import KeyringError, PasswordDeleteError  # noqa: PLC0415

        try:
            self._reached().delete_password(SERVICE, name)
        except PasswordDeleteError:
            return  # it was not there
        except KeyringError as error:
            raise KeyringUnreachable from error

    def _reached(self) -> "KeyringBackend":
        backend = self._found()
        if backend is None:
            raise KeyringUnreachable
        return backend

    def _found(self) -> "KeyringBackend | None":
        if not self._is_asked:
            import keyring  # noqa: PLC0415 - slow, see the module docstring

            self._backend = usable(keyring.get_keyring())
            self._is_asked = True
        return self._backend


def usable(backend: "KeyringBackend") -> "KeyringBackend | None":
    """Return the backend that really keeps secrets, None where there is none.

    A chain of backends stands for the first usable one in it.
    """
    name = type(backend).__module__
    if name.startswith("keyring.backends.chainer"):
        links = (usable(link) for link in getattr(backend, "backends", ()))
        return next((link for link in links if link is not None), None)
    return None if name.startswith(_NO_KEYRING) else backend

"""A keyring in memory, for tests of what stands on the port `Keyring`."""

from dataclasses import dataclass, field

from sociale_kaart.security.keyrings import KeyringUnreachable


@dataclass
class FakeKeyring:
    """A keyring that does what a test says.

    Attributes:
        present: whether the machine has one.
        refuses: whether it is locked.
        forgets: whether it loses what it is given without a word, as some backends do.
    """

    present: bool = True
    refuses: bool = False
    forgets: bool = False
    secrets: dict[str, str] = field(default_factory=dict)

    def is_available(self) -> bool:
        """Tell whether the machine has one."""
        return self.present

    def get(self, name: str) -> str | None:
        """Return a secret."""
        self._answer()
        return self.secrets.get(name)

    def put(self, name: str, secret: str) -> None:
        """Keep a secret."""
        self._answer()
        if not self.forgets:
            self.secrets[name] = secret

    def remove(self, name: str) -> None:
        """Forget a secret."""
        self._answer()
        self.secrets.pop(name, None)

    def _answer(self) -> None:
        if self.refuses or not self.present:
            raise KeyringUnreachable

"""Which keyrings count, and what the operating system's keyring does for us."""

import subprocess
import sys

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from sociale_kaart.security.keyrings import SERVICE, KeyringUnreachable, SystemKeyring, usable


class MemoryBackend(KeyringBackend):
    """A backend of the keyring library that keeps secrets in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")

    def _answer(self) -> None:
        if self.is_locked:
            raise KeyringLocked("locked")


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> MemoryBackend:
    backend = MemoryBackend()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    return backend


def test_a_secret_is_kept_found_and_forgotten(backend: MemoryBackend) -> None:
    system = SystemKeyring()
    assert system.is_available()
    assert system.get("a") is None
    system.put("a", "geheim")
    assert system.get("a") == "geheim"
    assert backend.kept == {(SERVICE, "a"): "geheim"}
    system.remove("a")
    system.remove("a")
    assert system.get("a") is None


def test_a_locked_keyring_is_unreachable(backend: MemoryBackend) -> None:
    backend.is_locked = True
    system = SystemKeyring()
    for action in (
        lambda: system.get("a"),
        lambda: system.put("a", "b"),
        lambda: system.remove("a"),
    ):
        with pytest.raises(KeyringUnreachable):
            action()


@pytest.mark.parametrize("kind", [fail.Keyring, null.Keyring])
def test_a_backend_that_keeps_nothing_is_no_keyring(
    monkeypatch: pytest.MonkeyPatch, kind: type[KeyringBackend]
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", kind)
    system = SystemKeyring()
    assert not system.is_available()
    with pytest.raises(KeyringUnreachable):
        system.get("a")


def test_a_backend_in_plain_text_is_no_keyring() -> None:
    plain = type("PlaintextKeyring", (MemoryBackend,), {"__module__": "keyrings.alt.file"})
    assert usable(plain()) is None


def test_a_chain_stands_for_its_first_usable_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = MemoryBackend()
    chain = chainer.ChainerBackend()
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [null.Keyring(), memory])
    assert usable(chain) is memory
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [fail.Keyring()])
    assert usable(chain) is None


def test_the_library_is_not_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, sociale_kaart.security.keys as k, pathlib;"
        "k.DossierKeys(pathlib.Path('nowhere')).mode();"
        "sys.exit('keyring' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""What every test gets: no network beyond this machine, no unexpected warning in the log.

Windows are never shown: Qt runs offscreen unless the environment says otherwise.
"""

import ipaddress
import logging
import os
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = address[0]
            if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
                pytest.fail(f"a test tried to reach {host}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def no_unexpected_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a log record of WARNING or worse; a test that expects one calls `caplog.clear()`."""
    yield
    found = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not found, [r.getMessage() for r in found]


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample region, made once: copy it before changing it."""
    from sociale_kaart.application import Application
    from sociale_kaart.config import DataFolder

    folder = tmp_path_factory.mktemp("sample") / "data"
    application = Application(DataFolder(folder))
    application.load_sample()
    # Reading what a thousand texts mean takes a while; tests that want it switch it on.
    application.change_settings(lambda now: replace(now, by_meaning=False))
    application.close()
    return folder

"""A real application on a folder of a test, with a small feed of its own and a fake keyring."""

from pathlib import Path

import pytest

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from tests.helpers.fake_keyring import FakeKeyring
from tests.helpers.feed_factories import Publisher, a_record

PASSPHRASE = "vier losse woorden samen"  # of a dossier that holds nobody


class Practice:
    """One user's data folder, which can be opened again and again as after a restart.

    Attributes:
        feed: publishes what `load_sample` fetches here, in place of the large sample region.
    """

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.feed = Publisher(folder / "published")
        self.feed.publish(a_record("Inloop de Brug"), a_record("Wandelclub"))
        monkeypatch.setattr("sociale_kaart.application.SAMPLE_FEED", self.feed.out)
        self.folder = DataFolder(folder / "data")
        self.keyring = FakeKeyring()
        self._open: list[Application] = []

    def open(self) -> Application:
        """Start the application."""
        application = Application(self.folder, keyring=self.keyring)
        self._open.append(application)
        return application

    def another_feed(self, folder: Path, *names: str) -> Publisher:
        """Return a feed of someone else's, with these offerings."""
        publisher = Publisher(folder / "elsewhere")
        publisher.publish(*(a_record(name) for name in names))
        return publisher

    def close(self) -> None:
        """Close what was opened."""
        for application in self._open:
            application.close()


def damage(path: Path, *, at: int) -> bytes:
    """Flip one byte of a file, and return the whole content as it is now."""
    content = bytearray(path.read_bytes())
    content[at] ^= 0xFF
    path.write_bytes(content)
    return bytes(content)

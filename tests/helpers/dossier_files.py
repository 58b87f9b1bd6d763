"""What tests do to the files of a dossier, around the program."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.referrals.events import EventKind, NewEvent
from sociale_kaart.referrals.store import Dossier
from tests.helpers.referral_factories import KEY, MONDAY, a_dossier

REFERRAL = "8d7f6a10-0000-4000-8000-000000000001"


def refusal(folder: Path, key: bytes = KEY) -> SocialeKaartError:
    """Return why a dossier in this folder does not open."""
    with pytest.raises(SocialeKaartError) as caught:
        a_dossier(folder, key)
    return caught.value


def note(dossier: Dossier, text: str, referral_id: str = REFERRAL) -> None:
    """Record one change of a referral's question."""
    dossier.record(
        referral_id,
        device=dossier.device,
        now=MONDAY,
        decide=lambda _: [NewEvent(EventKind.DETAILS, {"question": text})],
    )


def raw_bytes(folder: Path) -> bytes:
    """Return all that is in the files of a folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def bare(folder: Path) -> "dbapi2.Connection":
    """Return a connection with the right key that goes around the store."""
    connection = dbapi2.connect(str(folder / "dossier.db"), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    return connection

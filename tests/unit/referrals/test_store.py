"""The dossier on disk: encrypted, append-only, shared by processes, honest when it is broken."""

import os
import stat
import subprocess
import sys
import textwrap
import threading
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlcipher3 import dbapi2

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.events import NewEvent
from sociale_kaart.referrals.model import TaskStatus
from sociale_kaart.referrals.store import Dossier
from tests.helpers.dossier_files import REFERRAL, bare, note, raw_bytes
from tests.helpers.referral_factories import (
    KEY,
    MONDAY,
    a_desk,
    a_dossier,
    a_resident,
    an_event,
    some_details,
)

ROOT = Path(__file__).resolve().parents[3]
OTHER = "8d7f6a10-0000-4000-8000-000000000002"
WRONG_KEY = bytes(32)
PLANTED = ("Zonderlinge Testnaam", "planteerwoord", "06 99999999")


def test_what_was_recorded_is_read_back(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    note(dossier, "een vraag")
    dossier.close()

    (event,) = a_dossier(tmp_path).events(REFERRAL)

    assert (event.kind, event.data) == ("details", {"question": "een vraag"})
    assert (event.time, event.counter) == (MONDAY, 1)


def test_the_device_is_the_same_after_a_restart(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path / "a")
    device = dossier.device
    dossier.close()
    assert a_dossier(tmp_path / "a").device == device
    assert a_dossier(tmp_path / "b").device != device


def test_a_closed_dossier_is_locked(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    note(dossier, "een vraag")
    dossier.close()
    with pytest.raises(SocialeKaartError) as caught:
        dossier.events(REFERRAL)
    assert caught.value.code is ErrorCode.DOSSIER_LOCKED


def test_the_raw_files_hold_no_word_of_a_resident(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    name, word, phone = PLANTED
    details = some_details(resident=a_resident(name=name, phone=phone), question=f"{word} " * 500)
    desk.send(desk.new_concept(details))
    files = raw_bytes(tmp_path)
    assert len(files) > 10_000
    for planted in (*PLANTED, "CREATE TABLE", "SQLite format"):
        assert planted.encode() not in files
        assert planted.encode("utf-16-le") not in files


def test_a_discarded_concept_leaves_nothing_even_for_who_has_the_key(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    desk = a_desk(tmp_path, dossier=dossier)
    kept = desk.new_concept(some_details(question="blijft staan"))
    gone = desk.new_concept(some_details(question=PLANTED[1] * 3_000))  # fills overflow pages
    desk.save_details(gone, some_details(resident=a_resident(name=PLANTED[0])))

    desk.discard_concept(gone)

    assert (tmp_path / "dossier.db-wal").read_bytes() == b""
    pages = decrypted(tmp_path / "dossier.db")
    assert b"blijft staan" in pages
    for planted in PLANTED[:2]:
        assert planted.encode() not in pages
    assert desk.referral(kept).details.question == "blijft staan"


def decrypted(path: Path) -> bytes:
    """Return every page, free ones too, without SQLCipher: AES-256-CBC, 80 bytes of IV and HMAC."""
    data = path.read_bytes()
    pages = []
    for start in range(0, len(data), 4096):
        page = data[start : start + 4096]
        body = page[16:4016] if start == 0 else page[:4016]  # the first 16 bytes are the salt
        opener = Cipher(algorithms.AES256(KEY), modes.CBC(page[4016:4032])).decryptor()
        pages.append(opener.update(body) + opener.finalize())
    return b"".join(pages)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_nobody_else_can_read_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    dossier = a_dossier(folder)
    note(dossier, "een vraag")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes.values()) == {0o600}
    assert len(modes) == 3
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


# -- append-only -----------------------------------------------------------------------------------


def test_an_event_cannot_be_changed_by_whatever_program(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.send(desk.new_concept(some_details()))
    connection = bare(tmp_path)
    for statement in (
        "UPDATE event SET data = '{}'",
        "DELETE FROM event",
        "DELETE FROM event WHERE kind = 'details'",
    ):
        with pytest.raises(dbapi2.IntegrityError, match="append-only"):
            connection.execute(statement)
    connection.close()


def test_what_a_verb_raises_leaves_everything_as_it_was(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    note(dossier, "eerst")
    before = dossier.events(REFERRAL)

    def fails(_: object) -> list[NewEvent]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        dossier.record(REFERRAL, device="d", now=MONDAY, decide=fails)
    assert dossier.events(REFERRAL) == before
    note(dossier, "en verder")


def test_the_same_event_twice_is_kept_once_and_what_comes_in_is_folded(tmp_path: Path) -> None:
    ours, theirs = a_dossier(tmp_path / "a"), a_dossier(tmp_path / "b")
    note(ours, "van ons")
    later = an_event(device="device-b", minute=9, question="van hen")
    theirs.append(REFERRAL, [later])

    for _ in range(2):
        ours.append(REFERRAL, theirs.events(REFERRAL))
        theirs.append(REFERRAL, reversed(ours.events(REFERRAL)))

    assert ours.referral(REFERRAL) == theirs.referral(REFERRAL)
    assert ours.referral(REFERRAL).details.question == "van hen"
    assert len(ours.events(REFERRAL)) == len(theirs.events(REFERRAL)) == 2
    today = date(2026, 11, 23)
    assert ours.summaries(today) == theirs.summaries(today)


def test_events_that_nobody_has_are_no_referral(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    with pytest.raises(SocialeKaartError) as caught:
        dossier.append(REFERRAL, [])
    assert caught.value.code is ErrorCode.REFERRAL_UNKNOWN


def test_a_counter_is_used_once_even_after_a_discard(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    note(dossier, "een")
    note(dossier, "twee", OTHER)
    dossier.discard(OTHER)
    note(dossier, "drie")
    assert [event.counter for event in dossier.events(REFERRAL)] == [1, 3]


# -- several at once -------------------------------------------------------------------------------


def test_two_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    first = a_dossier(tmp_path)  # as two processes: each with its own connections
    second = a_dossier(tmp_path)
    failures: list[BaseException] = []

    def write(dossier: Dossier, name: str) -> None:
        try:
            for number in range(25):
                note(dossier, f"{name} {number}")
        except BaseException as error:  # noqa: BLE001 - shown below
            failures.append(error)

    threads = [
        threading.Thread(target=write, args=(dossier, name))
        for dossier, name in ((first, "a"), (first, "b"), (second, "c"), (second, "d"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert failures == []
    events = first.events(REFERRAL)
    assert {event.data["question"] for event in events} == {
        f"{name} {number}" for name in "abcd" for number in range(25)
    }
    assert sorted(event.counter for event in events) == list(range(1, 101))
    times = [event.time for event in events]
    assert times == sorted(set(times))


WRITE = textwrap.dedent("""
    import sys
    from pathlib import Path
    from tests.helpers.referral_factories import a_desk, some_details

    desk = a_desk(Path(sys.argv[1]))
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(20):
        desk.save_details(sys.argv[2], some_details(note=f"{sys.argv[3]} {number}"))
""")


def test_the_window_and_the_command_line_on_one_dossier_lose_nothing(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    desk = a_desk(tmp_path, dossier=dossier)
    concept = desk.new_concept(some_details())
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE, str(tmp_path), concept, name],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in "abc"
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.communicate("go\n", timeout=60)
    assert [process.returncode for process in processes] == [0, 0, 0]
    notes = [event.data.get("note") for event in dossier.events(concept)]
    assert {f"{name} {number}" for name in "abc" for number in range(20)} <= set(notes)
    counters = [event.counter for event in dossier.events(concept)]
    assert counters == list(range(1, len(counters) + 1))


def test_of_two_that_send_at_once_one_is_told(tmp_path: Path) -> None:
    desks = [a_desk(tmp_path) for _ in range(4)]
    referral_id = desks[0].new_concept(some_details())
    ready = threading.Barrier(4)
    told: list[ErrorCode] = []

    def send(number: int) -> None:
        ready.wait(timeout=10)
        try:
            desks[number].send(referral_id)
        except SocialeKaartError as error:
            told.append(error.code)

    threads = [threading.Thread(target=send, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert told == [ErrorCode.TRANSITION_ILLEGAL] * 3
    referral = desks[0].referral(referral_id)
    assert referral.status is TaskStatus.REQUESTED
    assert referral.objections == ()


def test_a_dossier_that_stays_held_is_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sociale_kaart.referrals.cipher._BUSY_TIMEOUT", 0.05)
    dossier = a_dossier(tmp_path)
    holder = bare(tmp_path)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(SocialeKaartError) as caught:
        note(dossier, "wacht")
    assert caught.value.code is ErrorCode.STORE_BUSY
    holder.execute("ROLLBACK")
    holder.close()
    note(dossier, "gaat weer")

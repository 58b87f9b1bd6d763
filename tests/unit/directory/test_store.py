"""The map on disk: one version or the other, and a damaged one is never shown."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sociale_kaart.directory import storage
from sociale_kaart.directory.content import SkippedRecord
from sociale_kaart.directory.schema import APPLICATION_ID, SCHEMA
from sociale_kaart.directory.store import DirectoryStore
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from tests.helpers.map_factories import (
    a_content,
    a_place,
    a_record,
    a_row,
    a_version,
    an_id,
    some_areas,
    some_taxonomies,
)

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "directory.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[DirectoryStore]:
    opened = DirectoryStore.open(path)
    yield opened
    opened.close()


def names(store: DirectoryStore) -> list[str]:
    return [row.name for row in store.rows()]


def code_of(caught: pytest.ExceptionInfo[SocialeKaartError]) -> ErrorCode:
    return caught.value.code


def test_a_new_store_is_empty(store: DirectoryStore) -> None:
    assert store.version() is None
    assert store.rows() == []
    assert store.areas().gemeenten() == ()
    assert store.routes() == ()
    assert store.skipped() == ()
    store.check()


def test_what_is_applied_is_there_after_opening_again(store: DirectoryStore, path: Path) -> None:
    skipped = (SkippedRecord(3, "x", ("name: is missing",)),)
    wandelen, rouw = a_record("Wandelen", own={"kept": [1, "é"]}), a_record("Rouwcafé")
    content = a_content(wandelen, rouw, number=7, skipped=skipped)
    store.apply(content)
    store.close()

    again = DirectoryStore.open(path)

    assert again.version() == a_version(7, 2)
    assert names(again) == ["Rouwcafé", "Wandelen"]
    assert again.rows()[1] == a_row("Wandelen")
    assert again.record(wandelen["id"]) == wandelen
    assert again.service(rouw["id"]).name == "Rouwcafé"
    assert {service.name for service in again.services()} == {"Wandelen", "Rouwcafé"}
    assert again.areas().to_json() == some_areas().to_json()
    assert again.taxonomies().to_json() == some_taxonomies().to_json()
    assert set(again.routes()) == set(content.routes)
    assert again.skipped() == skipped
    again.check()
    again.close()


def test_the_next_version_adds_changes_and_removes(store: DirectoryStore) -> None:
    store.apply(a_content(a_record("A"), a_record("B"), a_record("C")))

    changed = a_record("B", description="Nu op donderdag.")
    store.apply(a_content(changed, a_record("C"), a_record("D"), number=2))

    assert names(store) == ["B", "C", "D"]
    assert store.service(changed["id"]).description == "Nu op donderdag."
    with pytest.raises(SocialeKaartError) as caught:
        store.service(an_id("service", "A"))
    assert code_of(caught) is ErrorCode.SERVICE_UNKNOWN


def test_a_failure_before_the_commit_changes_nothing(store: DirectoryStore) -> None:
    store.apply(a_content(a_record("Oud")))

    def fail() -> None:
        raise RuntimeError("index")

    with pytest.raises(RuntimeError, match="index"):
        store.apply(a_content(a_record("Nieuw"), number=2), before_commit=fail)

    assert names(store) == ["Oud"]
    assert store.version() == a_version(1, 1)


def test_a_reader_sees_the_old_version_until_the_commit(store: DirectoryStore) -> None:
    store.apply(a_content(a_record("Oud")))
    seen: list[str] = []

    store.apply(
        a_content(a_record("Nieuw"), number=2), before_commit=lambda: seen.extend(names(store))
    )

    assert seen == ["Oud"]
    assert names(store) == ["Nieuw"]


KILLED = """
import os, signal, sys
from pathlib import Path
from sociale_kaart.directory.store import DirectoryStore
from tests.helpers.map_factories import a_content, a_record
store = DirectoryStore.open(Path(sys.argv[1]))
records = [a_record(f"Nieuw {number}") for number in range(700)]
store.apply(a_content(*records, number=2), before_commit=lambda: os.kill(os.getpid(), 9))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
def test_killed_before_the_commit_the_old_version_is_there(
    store: DirectoryStore, path: Path
) -> None:
    store.apply(a_content(a_record("Oud")))

    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )

    assert done.returncode == -signal.SIGKILL
    assert names(store) == ["Oud"]
    assert store.version() == a_version(1, 1)
    store.check()


def test_a_confidential_address_is_not_written(store: DirectoryStore, path: Path) -> None:
    shelter = a_record("Opvang", service_at_locations=[a_place("3812 SA", confidential=True)])
    store.apply(a_content(shelter))
    store.close()

    written = b"".join(file.read_bytes() for file in path.parent.iterdir())

    assert b"Opvang" in written
    assert b"Proefsteeg" not in written
    assert b"3812 SA" not in written
    assert b"52.1601" not in written


def test_hostile_text_is_kept_as_text(store: DirectoryStore) -> None:
    record: dict[str, Any] = a_record(
        "Robert'); DROP TABLE service;--",
        description="half \ud83d \x00 مرحبا 👍",
        key={"\ud800": 1},
    )
    store.apply(a_content(record))

    assert store.record(record["id"]) == record
    assert store.service(record["id"]).description == "half مرحبا 👍"


@pytest.mark.parametrize(
    "content", [b"geen databank" * 100, b"SQLite format 3\x00" + b"\xff" * 5_000]
)
def test_a_file_that_is_no_database_is_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "directory.sqlite"
    path.write_bytes(content)

    with pytest.raises(SocialeKaartError) as caught:
        DirectoryStore.open(path)

    assert code_of(caught) is ErrorCode.STORE_DAMAGED
    assert path.read_bytes() == content


def test_a_database_of_someone_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "directory.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE own (x)")
    other.close()

    with pytest.raises(SocialeKaartError) as caught:
        DirectoryStore.open(path)

    assert code_of(caught) is ErrorCode.STORE_DAMAGED


def test_a_file_of_a_newer_program_is_left_alone(store: DirectoryStore, path: Path) -> None:
    store.apply(a_content(a_record("Later")))
    store.close()
    change(path, f"PRAGMA user_version = {SCHEMA + 1}")

    with pytest.raises(SocialeKaartError) as caught:
        DirectoryStore.open(path)

    assert code_of(caught) is ErrorCode.STORE_TOO_NEW
    assert caught.value.details["found"] == SCHEMA + 1
    change(path, f"PRAGMA user_version = {SCHEMA}")
    again = DirectoryStore.open(path)
    assert names(again) == ["Later"]
    again.close()


def change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE record SET body = replace(body, 'dinsdag', 'zondag.')", "services"),
        ("UPDATE service SET row = replace(row, 'Wandelen', 'Wandelan')", "rows"),
        ("UPDATE service SET row = '[]'", "rows"),
        ("UPDATE document SET body = replace(body, 'Amersfoort', 'Amersfaart')", "areas"),
        ("DELETE FROM record", "check"),
        ("DROP TABLE document", "areas"),
        ("UPDATE meta SET published = 'gisteren'", "version"),
        ("UPDATE record SET body = CAST(x'ff' AS TEXT)", "services"),
    ],
)
def test_what_was_changed_behind_our_back_is_damage(
    store: DirectoryStore, path: Path, statement: str, read: str
) -> None:
    store.apply(a_content(a_record()))
    change(path, statement)

    with pytest.raises(SocialeKaartError) as caught:
        list(getattr(store, read)() or ())

    assert code_of(caught) is ErrorCode.STORE_DAMAGED


def test_a_flipped_byte_anywhere_is_found_or_harmless(store: DirectoryStore, path: Path) -> None:
    store.apply(a_content(*(a_record(f"Groep {number}") for number in range(30))))
    expected = names(store)
    store.close()
    whole = path.read_bytes()
    found = set()

    for offset in range(0, len(whole), 1_009):
        path.write_bytes(whole[:offset] + bytes([whole[offset] ^ 0x10]) + whole[offset + 1 :])
        damaged = None
        try:
            damaged = DirectoryStore.open(path)
            damaged.check()
            assert names(damaged) == expected
        except SocialeKaartError as error:
            found.add(error.code)
        finally:
            if damaged:
                damaged.close()
    assert ErrorCode.STORE_DAMAGED in found
    assert found <= {ErrorCode.STORE_DAMAGED, ErrorCode.STORE_TOO_NEW}


def test_a_writer_that_waits_too_long_is_told_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "_BUSY_TIMEOUT_S", 0.05)
    store = DirectoryStore.open(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(SocialeKaartError) as caught:
        store.apply(a_content(a_record()))

    assert code_of(caught) is ErrorCode.STORE_BUSY
    other.execute("ROLLBACK")
    other.close()
    store.apply(a_content(a_record()))
    store.close()


def test_a_map_that_another_process_holds_is_not_read_around_its_lock(
    store: DirectoryStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.apply(a_content(a_record()))
    store.close()
    monkeypatch.setattr(storage, "_BUSY_TIMEOUT_S", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(SocialeKaartError) as caught:
        DirectoryStore.open(path)

    assert code_of(caught) is ErrorCode.STORE_BUSY
    other.close()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SocialeKaartError) as caught:
        DirectoryStore.open(tmp_path / "directory.sqlite")
    tmp_path.chmod(0o700)
    assert code_of(caught) is ErrorCode.FOLDER_UNWRITABLE


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SocialeKaartError) as caught:
        DirectoryStore.open(tmp_path / "file" / "directory.sqlite")
    assert code_of(caught) is ErrorCode.FOLDER_UNWRITABLE


def test_a_full_disk_is_told_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # SQLite answers SQLITE_FULL when the file may not grow, as it does on a full disk.
    connected = storage.connected

    def small(where: Path) -> sqlite3.Connection:
        connection = connected(where)
        connection.execute("PRAGMA max_page_count = 40")
        return connection

    monkeypatch.setattr("sociale_kaart.directory.store.connected", small)
    store = DirectoryStore.open(path)
    store.apply(a_content(a_record("Oud")))

    with pytest.raises(SocialeKaartError) as caught:
        store.apply(a_content(*(a_record(f"Groep {n}") for n in range(300)), number=2))

    assert code_of(caught) is ErrorCode.DISK_FULL
    assert names(store) == ["Oud"]
    store.close()


def test_the_file_says_what_it_is(store: DirectoryStore, path: Path) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()

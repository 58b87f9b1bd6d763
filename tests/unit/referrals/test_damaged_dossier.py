"""A dossier that is broken, foreign or refused: told, left alone, and never shown wrong."""

import os
import shutil
import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.events import Event
from tests.helpers.dossier_files import REFERRAL, bare, note, raw_bytes, refusal
from tests.helpers.referral_factories import (
    a_desk,
    a_dossier,
    an_event,
    some_details,
)

WRONG_KEY = bytes(32)
PLANTED = "planteerwoord"


def test_a_key_that_does_not_fit_changes_no_byte(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    note(dossier, "een vraag")
    dossier.close()
    before = raw_bytes(tmp_path)

    assert refusal(tmp_path, WRONG_KEY).code is ErrorCode.DOSSIER_DAMAGED

    assert raw_bytes(tmp_path) == before
    assert a_dossier(tmp_path).events(REFERRAL)


def test_a_key_that_does_not_fit_harms_no_log_that_was_left_by_a_crash(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path / "alive")
    note(dossier, "nog in het log")
    shutil.copytree(tmp_path / "alive", tmp_path / "crashed")  # as a kill leaves it
    assert (tmp_path / "crashed" / "dossier.db-wal").stat().st_size

    for _ in range(2):
        assert refusal(tmp_path / "crashed", WRONG_KEY).code is ErrorCode.DOSSIER_DAMAGED

    assert len(a_dossier(tmp_path / "crashed").events(REFERRAL)) == 1


@pytest.mark.parametrize("content", [b"not a database at all", b"\x00" * 8192, os.urandom(5000)])
def test_a_file_that_is_no_dossier_is_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "dossier.db").write_bytes(content)
    assert refusal(tmp_path).code is ErrorCode.DOSSIER_DAMAGED
    assert (tmp_path / "dossier.db").read_bytes() == content


def test_a_plain_database_in_its_place_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "dossier.db") as connection:
        connection.execute("CREATE TABLE somebody_elses (x)")
    connection.close()
    before = (tmp_path / "dossier.db").read_bytes()
    assert refusal(tmp_path).code is ErrorCode.DOSSIER_DAMAGED
    assert (tmp_path / "dossier.db").read_bytes() == before


def test_another_database_under_our_key_is_no_dossier(tmp_path: Path) -> None:
    connection = bare(tmp_path)
    connection.execute("CREATE TABLE something_else (x)")
    connection.close()
    assert refusal(tmp_path).code is ErrorCode.DOSSIER_DAMAGED


def test_a_dossier_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    a_dossier(tmp_path).close()
    connection = bare(tmp_path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = raw_bytes(tmp_path)
    error = refusal(tmp_path)
    assert error.code is ErrorCode.STORE_TOO_NEW
    assert (error.details["found"], error.details["supported"]) == (99, 1)
    assert raw_bytes(tmp_path) == before


def test_an_emptied_file_beside_a_log_is_not_a_new_dossier(tmp_path: Path) -> None:
    a_dossier(tmp_path).close()
    (tmp_path / "dossier.db").write_bytes(b"")
    (tmp_path / "dossier.db-wal").write_bytes(b"what is left")
    assert refusal(tmp_path).code is ErrorCode.DOSSIER_DAMAGED
    assert (tmp_path / "dossier.db-wal").read_bytes() == b"what is left"


def test_a_flipped_byte_in_any_page_is_told_and_never_shown(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path / "whole")
    desk = a_desk(tmp_path, dossier=dossier)
    ids = [desk.new_concept(some_details(question=f"vraag {n} " * 40)) for n in range(20)]
    truth = {referral_id: desk.referral(referral_id) for referral_id in ids}
    dossier.close()
    whole = (tmp_path / "whole" / "dossier.db").read_bytes()
    broken = tmp_path / "broken"
    broken.mkdir()
    noticed = 0
    for place in range(100, len(whole), 2048):  # twice in every page of 4096 bytes
        (broken / "dossier.db").write_bytes(
            whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :]
        )
        noticed += _reads_truth_or_refuses(broken, truth)
    assert noticed == len(range(100, len(whole), 2048))


def _reads_truth_or_refuses(folder: Path, truth: Mapping[str, object]) -> bool:
    """Read all; tell whether damage was reported. Whatever is shown must be right."""
    dossier = None
    codes = set()
    try:
        dossier = a_dossier(folder)
        for referral_id, referral in truth.items():
            try:
                assert dossier.referral(referral_id) == referral
            except SocialeKaartError as error:
                codes.add(error.code)
        dossier.check()
    except SocialeKaartError as error:
        codes.add(error.code)
    finally:
        if dossier is not None:
            dossier.close()
        for rest in folder.glob("dossier.db-*"):
            rest.unlink()
    assert codes <= {ErrorCode.DOSSIER_DAMAGED}
    return bool(codes)


def test_a_sound_dossier_passes_its_check(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    note(dossier, "een vraag")
    dossier.check()


def test_a_truncated_dossier_is_damaged(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    for number in range(20):
        note(dossier, f"vraag {number} " * 100)
    dossier.close()
    path = tmp_path / "dossier.db"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    try:
        dossier = a_dossier(tmp_path)
        dossier.check()
    except SocialeKaartError as error:
        assert error.code is ErrorCode.DOSSIER_DAMAGED  # noqa: PT017
    else:
        pytest.fail("half a dossier went unnoticed")
    finally:
        dossier.close()


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "dossier").write_text("x")
    assert refusal(tmp_path / "dossier").code is ErrorCode.FOLDER_UNWRITABLE
    (tmp_path / "map" / "dossier.db").mkdir(parents=True)
    assert refusal(tmp_path / "map").code is ErrorCode.FOLDER_UNWRITABLE


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user who can be refused")
def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert refusal(tmp_path).code is ErrorCode.FOLDER_UNWRITABLE
    tmp_path.chmod(0o700)


def test_an_error_of_the_database_shows_no_words_of_a_resident(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    twice = an_event(question=PLANTED)
    odd = Event(twice.id, "d", None, twice.time, "details", twice.data)  # type: ignore[arg-type]
    with pytest.raises(Exception) as caught:  # noqa: PT011 - a bug of ours, whatever its type
        dossier.append(REFERRAL, [odd])
    assert PLANTED not in str(caught.value)

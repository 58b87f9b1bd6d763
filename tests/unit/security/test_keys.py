"""The key of the dossier, in a keyring or under a passphrase."""

import json
import os
import stat
import threading
from pathlib import Path

import pytest

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.security.keys import DossierKeys, KeyMode
from sociale_kaart.security.passphrase import Argon2Cost
from tests.helpers.fake_keyring import FakeKeyring

CHEAP = Argon2Cost(memory=64, passes=1, lanes=1)
PHRASE = "een lange zin die niemand raadt"


def keys(folder: Path, keyring: FakeKeyring | None = None) -> DossierKeys:
    return DossierKeys(folder, keyring=keyring or FakeKeyring(present=False), cost=CHEAP)


def refusal(action: object, *arguments: object) -> SocialeKaartError:
    with pytest.raises(SocialeKaartError) as caught:
        action(*arguments)  # type: ignore[operator]
    return caught.value


def test_a_key_in_the_keyring_comes_back(tmp_path: Path) -> None:
    keyring = FakeKeyring()
    made = keys(tmp_path, keyring).create(None)

    again = keys(tmp_path, keyring)

    assert again.mode() is KeyMode.KEYRING
    assert not again.needs_passphrase()
    assert again.unlock() == made
    assert len(made) == 32


def test_the_key_itself_is_not_in_the_folder(tmp_path: Path) -> None:
    for name, phrase in (("a", None), ("b", PHRASE)):
        made = keys(tmp_path / name, FakeKeyring()).create(phrase)
        written = (tmp_path / name / "key.json").read_bytes()
        assert made not in written
        assert made.hex().encode() not in written


def test_two_folders_of_one_user_have_two_keys(tmp_path: Path) -> None:
    keyring = FakeKeyring()
    assert keys(tmp_path / "a", keyring).create(None) != keys(tmp_path / "b", keyring).create(None)
    assert len(keyring.secrets) == 2


def test_without_a_keyring_a_passphrase_is_needed(tmp_path: Path) -> None:
    fresh = keys(tmp_path)
    assert fresh.mode() is KeyMode.NEW
    assert fresh.needs_passphrase()
    assert refusal(fresh.create, None).code is ErrorCode.PASSPHRASE_NEEDED
    assert refusal(fresh.create, "").code is ErrorCode.PASSPHRASE_NEEDED
    assert not (tmp_path / "key.json").exists()


@pytest.mark.parametrize("keyring", [FakeKeyring(refuses=True), FakeKeyring(forgets=True)])
def test_a_keyring_that_does_not_keep_the_key_is_no_keyring(
    tmp_path: Path, keyring: FakeKeyring
) -> None:
    assert refusal(keys(tmp_path, keyring).create, None).code is ErrorCode.PASSPHRASE_NEEDED
    assert not (tmp_path / "key.json").exists()


def test_a_passphrase_gives_the_key_back(tmp_path: Path) -> None:
    made = keys(tmp_path).create(PHRASE)

    again = keys(tmp_path)

    assert again.mode() is KeyMode.PASSPHRASE
    assert again.needs_passphrase()
    assert again.unlock(PHRASE) == made


def test_a_chosen_passphrase_goes_before_the_keyring(tmp_path: Path) -> None:
    keyring = FakeKeyring()
    keys(tmp_path, keyring).create(PHRASE)
    assert keys(tmp_path, keyring).mode() is KeyMode.PASSPHRASE
    assert not keyring.secrets


def test_a_wrong_passphrase_is_told_and_changes_nothing(tmp_path: Path) -> None:
    keys(tmp_path).create(PHRASE)
    before = (tmp_path / "key.json").read_bytes()

    assert refusal(keys(tmp_path).unlock, "iets anders").code is ErrorCode.PASSPHRASE_WRONG
    assert refusal(keys(tmp_path).unlock, None).code is ErrorCode.PASSPHRASE_NEEDED
    assert refusal(keys(tmp_path).unlock, "").code is ErrorCode.PASSPHRASE_NEEDED
    assert refusal(keys(tmp_path).create, "iets anders").code is ErrorCode.PASSPHRASE_WRONG

    assert (tmp_path / "key.json").read_bytes() == before


def test_accents_typed_in_two_ways_are_one_passphrase(tmp_path: Path) -> None:
    made = keys(tmp_path).create("caf\u00e9 oud zeer")
    assert keys(tmp_path).unlock("cafe\u0301 oud zeer") == made


def test_another_passphrase_opens_the_same_key(tmp_path: Path) -> None:
    made = keys(tmp_path).create(PHRASE)
    keys(tmp_path).change_passphrase(PHRASE, "een nieuwe zin")
    assert keys(tmp_path).unlock("een nieuwe zin") == made
    assert refusal(keys(tmp_path).unlock, PHRASE).code is ErrorCode.PASSPHRASE_WRONG


def test_changing_needs_the_old_passphrase(tmp_path: Path) -> None:
    made = keys(tmp_path).create(PHRASE)
    wrong = refusal(keys(tmp_path).change_passphrase, "fout", "nieuw")
    empty = refusal(keys(tmp_path).change_passphrase, PHRASE, "")
    assert (wrong.code, empty.code) == (ErrorCode.PASSPHRASE_WRONG, ErrorCode.PASSPHRASE_NEEDED)
    assert keys(tmp_path).unlock(PHRASE) == made


def test_a_key_moves_from_the_keyring_to_a_passphrase(tmp_path: Path) -> None:
    keyring = FakeKeyring()
    made = keys(tmp_path, keyring).create(None)
    keys(tmp_path, keyring).change_passphrase(None, PHRASE)
    assert keys(tmp_path).unlock(PHRASE) == made
    assert not keyring.secrets


def test_a_lost_keyring_entry_is_told(tmp_path: Path) -> None:
    keyring = FakeKeyring()
    keys(tmp_path, keyring).create(None)
    keyring.secrets.clear()
    assert refusal(keys(tmp_path, keyring).unlock).code is ErrorCode.KEY_MISSING


def test_a_keyring_entry_of_another_dossier_is_a_lost_one(tmp_path: Path) -> None:
    keyring = FakeKeyring()
    keys(tmp_path, keyring).create(None)
    for strange in ("00" * 32, "kort", ""):
        keyring.secrets = dict.fromkeys(keyring.secrets, strange)
        assert refusal(keys(tmp_path, keyring).unlock).code is ErrorCode.KEY_MISSING


def test_a_locked_keyring_is_no_lost_key(tmp_path: Path) -> None:
    keyring = FakeKeyring()
    keys(tmp_path, keyring).create(None)
    keyring.refuses = True
    assert refusal(keys(tmp_path, keyring).unlock).code is ErrorCode.DOSSIER_LOCKED
    assert refusal(keys(tmp_path).unlock).code is ErrorCode.DOSSIER_LOCKED


def test_no_new_key_is_made_over_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "dossier.db").write_bytes(b"somebody's dossier")
    fresh = keys(tmp_path, FakeKeyring())
    for action in (fresh.mode, fresh.needs_passphrase, fresh.unlock):
        assert refusal(action).code is ErrorCode.KEY_MISSING
    assert refusal(fresh.create, PHRASE).code is ErrorCode.KEY_MISSING
    assert not (tmp_path / "key.json").exists()


def test_no_key_was_ever_made(tmp_path: Path) -> None:
    assert refusal(keys(tmp_path).unlock, PHRASE).code is ErrorCode.KEY_MISSING


@pytest.mark.parametrize("keyring", [FakeKeyring(), FakeKeyring(present=False)])
def test_every_flipped_byte_of_the_key_file_is_noticed(
    tmp_path: Path, keyring: FakeKeyring
) -> None:
    phrase = None if keyring.present else PHRASE
    made = keys(tmp_path, keyring).create(phrase)
    path = tmp_path / "key.json"
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x01]) + whole[place + 1 :])
        try:
            assert keys(tmp_path, keyring).unlock(phrase) == made  # layout, not content
        except SocialeKaartError as error:
            assert error.code is ErrorCode.DOSSIER_DAMAGED  # noqa: PT017


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 1}', b"\xff\xfe", b"null"])
def test_a_key_file_of_another_shape_is_damaged_and_stays(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "key.json").write_bytes(content)
    for action in (keys(tmp_path).mode, keys(tmp_path).unlock):
        assert refusal(action).code is ErrorCode.DOSSIER_DAMAGED
    assert refusal(keys(tmp_path).create, PHRASE).code is ErrorCode.DOSSIER_DAMAGED
    assert (tmp_path / "key.json").read_bytes() == content


def test_a_key_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "key.json").write_text(json.dumps({"format": 2, "mode": "quantum"}))
    error = refusal(keys(tmp_path).create, PHRASE)
    assert error.code is ErrorCode.STORE_TOO_NEW
    assert (error.details["found"], error.details["supported"]) == (2, 1)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    keys(tmp_path / "dossier").create(PHRASE)
    assert stat.S_IMODE((tmp_path / "dossier" / "key.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "dossier").stat().st_mode) == 0o700


def test_two_that_begin_at_once_end_with_one_key(tmp_path: Path) -> None:
    keyring = FakeKeyring()
    ready = threading.Barrier(8)
    made: list[bytes] = []

    def begin() -> None:
        ready.wait(timeout=10)
        made.append(keys(tmp_path, keyring).create(None))

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)

    assert len(made) == 8
    assert len(set(made)) == 1
    assert list(keyring.secrets.values()) == [made[0].hex()]
    assert [path.name for path in tmp_path.iterdir()] == ["key.json"]

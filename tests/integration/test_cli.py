"""The command line as a user meets it: answers as JSON, refusals as a sentence and a status."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from sociale_kaart.config import bundled
from tests.helpers.feed_factories import Publisher, a_record
from ui.__main__ import main


@pytest.fixture
def data(sample_folder: Path, tmp_path: Path) -> Path:
    """A data folder of its own with the sample region."""
    return Path(shutil.copytree(sample_folder, tmp_path / "data"))


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase"
    file.write_text("vier losse woorden samen\n", "utf-8")
    return file


class Shell:
    """Runs commands on one data folder and reads what they print."""

    def __init__(self, data: Path, passphrase: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._options = ["--json", "--data-dir", str(data), "--passphrase-file", str(passphrase)]
        self._capsys = capsys

    def run(self, *words: str, status: int = 0) -> Any:
        assert main([*words, *self._options]) == status
        said = self._capsys.readouterr()
        if status == 0:
            assert said.err == ""
        return json.loads(said.out)


@pytest.fixture
def shell(data: Path, passphrase: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> Shell:
    """Return a shell; in one process all commands share one Qt application."""
    return Shell(data, passphrase, capsys)


def a_referral(**changes: Any) -> dict[str, Any]:
    """Return the file of a referral that can be sent."""
    return {
        "service_id": None,
        "resident": {
            "name": "Mw. Voorbeeld",
            "birth_year": 1948,
            "phone": "+31000000001",
            "postcode": "3811 SA",
        },
        "question": "Ik zit veel alleen sinds mijn man er niet meer is.",
        "domains": ["meedoen", "zingeving"],
        "consent": {"given": True, "how": "mondeling", "date": "2026-11-20"},
        "feedback": "short",
    } | changes


def written(tmp_path: Path, content: object) -> str:
    file = tmp_path / "referral.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return str(file)


def test_search(shell: Shell) -> None:
    page = shell.run("search", "eenzaam", "--near", "3811", "--limit", "5")
    assert page["query"] == "eenzaam"
    assert page["total"] >= len(page["results"]) == 5
    assert page["took_ms"] > 0
    first = page["results"][0]
    assert set(first) == {
        "id", "name", "organization", "kind", "ladder", "themes", "area", "distance_m",
        "assured_date", "score", "why",
    }  # fmt: skip
    assert first["why"]
    assert all(isinstance(sentence, str) and sentence for sentence in first["why"])


def test_show_prints_the_whole_record(shell: Shell) -> None:
    found = shell.run("search", "schulden", "--limit", "1")["results"][0]
    record = shell.run("show", found["id"])
    assert record["name"] == found["name"]
    assert record["organization"]["name"] == found["organization"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "00000000-0000-0000-0000-000000000000"), "service-unknown"),
        (("search", "x", "--near", "Atlantis"), "place-unknown"),
        (("refer", "show", "onbekend"), "referral-unknown"),
        (("sync", "--from", "/no/such/feed"), "feed-unreachable"),
        (("sync", "--from", "/no/such/feed", "--trust", "/no/root"), "file-unreadable"),
        (("refer", "new", "--from", "/no/such/file"), "file-unreadable"),
        (("feed", "publish", "/no/src", "--out", "{tmp}/out", "--keys", "{tmp}/keys"),
         "feed-source-invalid"),
    ],
)  # fmt: skip
def test_a_refusal(shell: Shell, tmp_path: Path, words: tuple[str, ...], code: str) -> None:
    said = shell.run(*(word.format(tmp=tmp_path) for word in words), status=1)
    assert said["error"] == code


def test_a_referral_with_consent_is_sent_and_found_again(shell: Shell, tmp_path: Path) -> None:
    service = shell.run("search", "wandelen", "--near", "3811", "--limit", "1")["results"][0]
    made = shell.run(
        "refer", "new", "--from", written(tmp_path, a_referral(service_id=service["id"]))
    )
    assert made["status"] == "requested"
    assert made["missing"] == []
    assert made["recipient"]["organization"]
    assert made["why"]
    (listed,) = shell.run("refer", "list")
    assert {key: listed[key] for key in ("id", "status", "service_id")} == {
        "id": made["id"],
        "status": "requested",
        "service_id": service["id"],
    }
    assert listed["recipient"] == made["recipient"]["organization"]
    assert shell.run("refer", "show", made["id"])["question"] == made["question"]
    pdf = tmp_path / "slip.pdf"
    shell.run("refer", "slip", made["id"], "--pdf", str(pdf))
    assert pdf.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("consent", [{"given": False}, {}, None, {"given": True, "how": ""}])
def test_without_consent_it_stays_a_concept(shell: Shell, tmp_path: Path, consent: object) -> None:
    made = shell.run("refer", "new", "--from", written(tmp_path, a_referral(consent=consent)))
    assert made["status"] == "draft"
    assert any(what.startswith("consent") for what in made["missing"])


@pytest.mark.parametrize(
    ("postcode", "year", "expected"),
    [("3742 SA", 1950, "Gooi- en Vechtstreek"), ("3755 SA", 1950, "Gooi- en Vechtstreek")],
)
def test_baarn_and_eemnes_go_through_gooi_en_vechtstreek(
    shell: Shell, tmp_path: Path, postcode: str, year: int, expected: str
) -> None:
    resident = a_referral()["resident"] | {"postcode": postcode, "birth_year": year}
    made = shell.run("refer", "new", "--from", written(tmp_path, a_referral(resident=resident)))
    assert expected in made["recipient"]["via"]


def test_under_18_has_another_receiver(shell: Shell, tmp_path: Path) -> None:
    young = a_referral()["resident"] | {"birth_year": 2014}
    child = shell.run("refer", "new", "--from", written(tmp_path, a_referral(resident=young)))
    adult = shell.run("refer", "new", "--from", written(tmp_path, a_referral()))
    assert child["recipient"]["organization"] or child["recipient"]["role"]
    assert child["recipient"] != adult["recipient"]


def test_a_bsn_is_caught_and_nothing_is_stored(shell: Shell, tmp_path: Path) -> None:
    file = written(tmp_path, a_referral(question="Haar nummer is 111222333, bel haar."))
    assert shell.run("refer", "new", "--from", file, status=1)["error"] == "bsn-found"
    assert shell.run("refer", "list") == []


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"resident": 3}', '{"consent": {"given": "ja"}}', '{"domains": ["x"]}',
     '{"resident": {"birth_year": "vroeger"}}', '{"consent": {"given": true, "date": "gisteren"}}'],
)  # fmt: skip
def test_a_file_that_is_no_referral(shell: Shell, tmp_path: Path, content: str) -> None:
    said = shell.run("refer", "new", "--from", written(tmp_path, content), status=1)
    assert said["error"] == "input-invalid"
    assert shell.run("refer", "list") == []


def test_a_wrong_passphrase(shell: Shell, passphrase: Path) -> None:
    shell.run("refer", "list")
    passphrase.write_text("iets anders\n", "utf-8")
    assert shell.run("refer", "list", status=1)["error"] == "passphrase-wrong"


def test_publish_and_follow(shell: Shell, tmp_path: Path) -> None:
    source = Publisher(tmp_path / "p").source
    records = [a_record("Zeilclub de Ankerplaats"), {"name": "geen id"}]
    (source / "services.ndjson").write_text("\n".join(map(json.dumps, records)), "utf-8")
    out = tmp_path / "out"
    published = shell.run("feed", "publish", str(source), "--out", str(out),
                          "--keys", str(tmp_path / "keys"))  # fmt: skip
    assert published["services"] == 1
    assert [refused["line"] for refused in published["refused"]] == [2]
    report = shell.run("sync", "--from", str(out), "--trust", published["root"])
    assert (report["changed"], report["services"]) == (True, 1)
    assert shell.run("search", "zeilclub")["total"] == 1
    assert shell.run("sync")["changed"] is False
    # What the source lacks comes from the sample region: its places are known.
    assert shell.run("search", "zeilclub", "--near", "Soest")["total"] == 1


def test_a_feed_of_a_stranger_needs_its_trust_root(shell: Shell, tmp_path: Path) -> None:
    stranger = Publisher(tmp_path / "p")
    stranger.publish(a_record("Qwertzuiop"))
    said = shell.run("sync", "--from", str(stranger.out), status=1)
    assert said["error"] == "feed-no-trust"
    assert shell.run("search", "Qwertzuiop")["total"] == 0


def test_a_stick_with_the_same_feed_needs_none_and_is_not_remembered(
    shell: Shell, data: Path, tmp_path: Path
) -> None:
    publisher = Publisher(tmp_path / "p")
    publisher.publish(a_record("Eerste"))
    shell.run("sync", "--from", str(publisher.out), "--trust", str(publisher.out / "root.json"))
    publisher.publish(a_record("Eerste"), a_record("Tweede"))
    stick = Path(shutil.copytree(publisher.out, tmp_path / "stick"))
    assert shell.run("sync", "--from", str(stick))["added"] == 1
    settings = json.loads((data / "settings.json").read_text("utf-8"))
    assert settings["feed"] == str(publisher.out)


def test_doctor(shell: Shell) -> None:
    names = {finding["name"] for finding in shell.run("doctor")}
    assert {"map", "records", "search", "dossier", "free space"} <= names


def test_a_data_folder_of_a_newer_version_is_left_alone(shell: Shell, data: Path) -> None:
    (data / "layout.json").write_text('{"version": 99}', "utf-8")
    before = sorted((p, p.stat().st_mtime_ns) for p in data.rglob("*"))
    assert shell.run("search", "x", status=1)["error"] == "store-too-new"
    assert sorted((p, p.stat().st_mtime_ns) for p in data.rglob("*")) == before


def test_every_command_is_documented() -> None:
    from sociale_kaart.commands import directory, refer
    from ui import commands

    text = bundled("docs", "cli.md").read_text("utf-8")
    for command in (*directory.COMMANDS, *refer.COMMANDS, *commands.COMMANDS):
        assert f"**`{' '.join(command.words)}" in text

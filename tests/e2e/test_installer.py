"""The built program folder, started as on a machine that has nothing of ours but that folder."""

import configparser
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from sociale_kaart import __version__

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow
# Half of it is Qt and a third numpy with the model of meaning. A new dependency must be seen.
MOST_BYTES = 290_000_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program folder, built once."""
    pytest.importorskip("PyInstaller", reason="PyInstaller comes with the lock for tests")
    out = tmp_path_factory.mktemp("built")
    done = subprocess.run(
        [sys.executable, str(ROOT / "installer" / "build.py"), "--out", str(out)],
        cwd=tmp_path_factory.mktemp("elsewhere"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-5000:]
    assert "in all" in done.stdout
    return out / "sociale-kaart"


class Machine:
    """A user on a machine without Python, checkout or display."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.home = home
        self._program = folder / ("sociale-kaart-cli.exe" if os.name == "nt" else "sociale-kaart")
        kept = ("SYSTEMROOT", "TEMP", "TMP", "USERPROFILE") if os.name == "nt" else ()
        self._environment = {name: os.environ[name] for name in kept if name in os.environ}
        self._environment |= {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(self._program), *words],
            cwd=self.home,
            env=self._environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    def answer(self, *words: str) -> Any:
        done = self.run(*words, "--json", "--data-dir", str(self.home / "data"))
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture
def machine(folder: Path, tmp_path: Path) -> Machine:
    return Machine(folder, tmp_path)


def test_smoke(machine: Machine) -> None:
    picture = machine.home / "zoeken.png"
    seen = machine.answer("smoke", "--png", str(picture))
    assert seen["total"] >= seen["rows"] > 0
    assert seen["first"] in seen["card"]
    image = QImage(str(picture))
    assert image.width() >= 1000
    assert image.height() >= 600
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    assert len(colours) > 50  # an empty window has a handful
    # A second start finds the map, and the window finds the same in it.
    assert machine.answer("smoke")["first"] == seen["first"]
    # The command waits until texts are read for what they mean, the window does not.
    assert machine.answer("search", "eenzaam", "--near", "3811")["total"] > 0


def test_smoke_leaves_nothing_behind_where_no_folder_is_named(machine: Machine) -> None:
    done = machine.run("smoke")
    assert done.returncode == 0, done.stderr
    assert not [p for p in machine.home.rglob("*") if p.is_file()]


def test_smoke_says_what_is_wrong(machine: Machine) -> None:
    done = machine.run("smoke", "--png", str(machine.home / "no" / "such" / "folder.png"))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_referral_and_its_slip(machine: Machine) -> None:
    """Encrypted database, passphrase, keyring, QR code and PDF all came along."""
    (machine.home / "passphrase").write_text("vier losse woorden samen", "utf-8")
    (machine.home / "referral.json").write_text(
        json.dumps(
            {
                "service_id": None,
                "resident": {"name": "Mw. Voorbeeld", "birth_year": 1948, "postcode": "3811 SA",
                             "phone": "+31000000001"},
                "question": "Ik zit veel alleen.",
                "domains": ["meedoen"],
                "consent": {"given": True, "how": "mondeling", "date": "2026-11-20"},
                "feedback": "short",
            }
        ),
        "utf-8",
    )  # fmt: skip
    key = ("--passphrase-file", str(machine.home / "passphrase"))
    made = machine.answer("refer", "new", "--from", str(machine.home / "referral.json"), *key)
    assert made["status"] == "requested"
    pdf = machine.home / "slip.pdf"
    machine.answer("refer", "slip", made["id"], "--pdf", str(pdf), *key)
    assert pdf.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("word", ["--help", "doctor"])
def test_commands_that_say_how_it_is(machine: Machine, word: str) -> None:
    done = machine.run(word, "--data-dir", str(machine.home / "data"))
    assert done.returncode == 0, done.stderr
    assert "smoke" not in done.stdout


def test_no_more_than_is_used(folder: Path) -> None:
    names = [path.name.lower() for path in folder.rglob("*")]
    for unused in ("qml", "quick", "qsql", "qttest", "webengine", "virtualkeyboard", "tkinter"):
        assert not [name for name in names if unused in name]
    assert not [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


def test_version_and_licences(folder: Path) -> None:
    assert (folder / "VERSION").read_text("utf-8").strip() == __version__
    listed = (folder / "LICENSES" / "README.txt").read_text("utf-8")
    lock = (ROOT / "installer" / "requirements.lock").read_text("utf-8")
    always = re.findall(r"^([a-z0-9-]+)==\S+ \\$", lock, re.MULTILINE)
    assert len(always) > 10
    for name in always:
        assert re.search(rf"^{name.replace('-', '[-_.]')} ", listed, re.MULTILINE | re.IGNORECASE)
    texts = {path.name for path in (folder / "LICENSES").rglob("*.txt")}
    assert {"Python.txt", "Inter.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "NOTICE.txt"} <= texts


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktop entries of Linux")
def test_the_desktop_entry(folder: Path, tmp_path: Path) -> None:
    def script(*words: str) -> None:
        environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
        subprocess.run([str(folder / "install.sh"), *words], env=environment, check=True)

    script()
    share = tmp_path / ".local" / "share"
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(share / "applications" / "sociale-kaart.desktop", "utf-8")
    entry = parser["Desktop Entry"]
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        assert entry[key] != entry[f"{key}[en]"]
    assert Path(entry["Exec"].strip('"')) == folder / "sociale-kaart"
    sizes = {path.parts[-3] for path in share.glob(f"icons/hicolor/*/apps/{entry['Icon']}.*")}
    assert {"16x16", "48x48", "256x256", "scalable"} <= sizes
    script("--remove")
    assert not [path for path in share.rglob("*") if path.is_file()]

"""The import contracts of pyproject.toml hold, and each of them can be broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# contract name -> (module that offends, the line that does it)
OFFENCES = {
    "The house: who stands on whom": (
        "sociale_kaart/directory/model.py",
        "import sociale_kaart.cli",
    ),
    "Capabilities do not know each other": (
        "sociale_kaart/feed/ports.py",
        "import sociale_kaart.search.query",
    ),
    "No Qt in the core": ("sociale_kaart/search/query.py", "import PySide6.QtCore"),
    "Whoosh only in search": ("sociale_kaart/directory/areas.py", "import whoosh.fields"),
    "Arrays, the model of meaning and fuzzy matching only in search": (
        "sociale_kaart/directory/areas.py",
        "import numpy",
    ),
    "TUF only in feed": ("sociale_kaart/referrals/model.py", "import tuf.ngclient"),
    "The keyring only in security": ("sociale_kaart/feed/keys.py", "import keyring"),
    "Databases only behind the stores and the window knows none": (
        "sociale_kaart/search/page.py",
        "import sqlalchemy",
    ),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the packages in a folder."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    return subprocess.run(
        [*command, "--config", "pyproject.toml", "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_contract_holds() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("contract", OFFENCES)
def test_the_contract_can_be_broken(contract: str, tmp_path: Path) -> None:
    for package in ("sociale_kaart", "ui"):
        shutil.copytree(ROOT / package, tmp_path / package)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    module, line = OFFENCES[contract]
    offender = tmp_path / module
    offender.write_text(offender.read_text("utf-8") + f"\n{line}\n", "utf-8")

    done = lint(tmp_path)

    assert done.returncode != 0
    assert f"{contract} BROKEN" in done.stdout


def test_every_contract_has_its_offence() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    names = [line.split('"')[1] for line in text.splitlines() if line.startswith("name = ")]
    assert set(OFFENCES) == set(names[1:])  # the first name is the project's own

"""A checkout small enough to set up in seconds: the real start.py with a program of a few lines."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """\
import json, os, sys
import tiny_part
print(json.dumps({"arguments": sys.argv[1:], "part": tiny_part.NAME, "pid": os.getpid()}))
"""
RUNNER = """\
import json, os, sys
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd()}))
"""


def a_wheel(folder: Path, name: str, module: str, source: str) -> str:
    """Write a wheel with one module and return its line for a lock file."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    files = {
        f"{module}.py": source,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for file, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
        record += f"{file},sha256={digest.decode()},{len(text.encode())}\n"
    files[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
    with zipfile.ZipFile(path, "w") as wheel:
        for file, text in files.items():
            wheel.writestr(file, text)
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@dataclass(frozen=True, slots=True)
class Checkout:
    """A folder with start.py, and the wheels that its lock files name.

    Attributes:
        root: the folder.
        wheels: what stands in for the package index.
    """

    root: Path
    wheels: Path

    @property
    def home(self) -> Path:
        return self.root / ".venv"

    def environment(self, **changes: str) -> dict[str, str]:
        """Return an environment in which pip knows the wheels and nothing else."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHON"))}
        pip = {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_RETRIES": "0",
        }
        return clean | pip | changes

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(self.root / "start.py"), *words]

    def start(
        self, *words: str, within: tuple[str, ...] = (), cwd: Path | None = None, **changes: str
    ) -> subprocess.CompletedProcess[str]:
        """Run start.py to its end.

        Args:
            words: its arguments.
            within: a command that runs it, as `unshare`.
            cwd: where; the folder above the checkout where None.
            changes: to the environment.
        """
        return subprocess.run(
            [*within, *self.command(*words)],
            cwd=cwd or self.root.parent,
            env=self.environment(**changes),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def copy_to(self, folder: Path) -> "Checkout":
        """Return a copy of the checkout that shares the wheels."""
        return Checkout(Path(shutil.copytree(self.root, folder, symlinks=True)), self.wheels)


def a_checkout(folder: Path) -> Checkout:
    """Make a checkout with the real start.py and a program that tells how it was started."""
    checkout = Checkout(folder / "checkout", folder / "wheels")
    for path in (checkout.root / "installer", checkout.root / "ui", checkout.wheels):
        path.mkdir(parents=True)
    for file in ("start.py", "installer/__init__.py", "installer/environment.py"):
        shutil.copy(ROOT / file, checkout.root / file)
    (checkout.root / "ui" / "__init__.py").touch()
    (checkout.root / "ui" / "__main__.py").write_text(PROGRAM, "utf-8")
    part = a_wheel(checkout.wheels, "tiny_part", "tiny_part", 'NAME = "part of the lock"\n')
    runner = a_wheel(checkout.wheels, "tiny_runner", "pytest", RUNNER)
    locks = checkout.root / "installer"
    (locks / "requirements.lock").write_text(part, "utf-8")
    (locks / "requirements-test.lock").write_text(part + runner, "utf-8")
    return checkout

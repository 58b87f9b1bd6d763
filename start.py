#!/usr/bin/env python3
"""The one command: make `.venv` from the lock file, then run the program or its tests.

    python start.py            opens the window
    python start.py test       installs what the tests need and runs them
    python start.py bench      measures, beside a peer in the same run
    python start.py COMMAND    see docs/cli.md

Standard library only. What can go wrong on a fresh machine (an old Python, no `venv`, no package
index) ends in one sentence with the command that mends it, and exit status 2.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Sociale Kaart needs Python 3.11 or newer, this is {}.{}. Install a newer one and run: "
        "python3.11 start.py".format(*sys.version_info)
    )

import hashlib
import os
import subprocess
import venv
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
LOCKS = ROOT / "installer"
UNREACHABLE = (
    "no matching distribution",
    "could not find a version",
    "max retries exceeded",
    "connection",
    "temporary failure in name resolution",
    "network is unreachable",
    "timed out",
)


def main(arguments: list[str]) -> NoReturn:
    """Install what is missing, then become the program."""
    command = arguments[0] if arguments else ""
    install("requirements-test.lock" if command in ("test", "bench") else "requirements.lock")
    if command == "test":
        become(["-m", "pytest", *(arguments[1:] or ["-m", "not slow"])])
    if command == "bench":
        become(["-m", "tests.bench", *arguments[1:]])
    become(["-m", "ui", *arguments])


def install(lock: str) -> None:
    """Make `.venv` hold what a lock file names; nothing to do when it does already."""
    content = (LOCKS / lock).read_bytes()
    stamp = HOME / f"{lock}.installed"
    wanted = hashlib.sha256(content + sys.version.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted and python().exists():
        return
    sys.stderr.write("Setting up Sociale Kaart, once (about a minute)...\n")
    make_home()
    run_pip(LOCKS / lock)
    stamp.write_text(wanted)


def make_home() -> None:
    """Make the virtual environment, anew where it is broken or of another Python."""
    made_by = HOME / "made-by"
    if made_by.exists() and made_by.read_text() == sys.version and python().exists():
        return
    try:
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(HOME)
    except (subprocess.CalledProcessError, ImportError):
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        stop(f"This Python cannot make a virtual environment. Run: sudo apt install {package}")
    except OSError as error:
        stop(f"The folder {HOME} cannot be written ({error.strerror}). Free it and start again.")
    made_by.write_text(sys.version)


def run_pip(lock: Path) -> None:
    """Install exactly what the lock file names, each file checked against its hash."""
    command = [str(python()), "-m", "pip", "install", "--quiet", "--require-hashes"]
    command += ["--disable-pip-version-check", "--requirement", str(lock)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode == 0:
        return
    said = done.stdout.strip()
    if any(words in said.lower() for words in UNREACHABLE):
        stop(
            "The Python package index cannot be reached. Connect this machine to it, or name your "
            "own with PIP_INDEX_URL, and run again: python start.py"
        )
    last = said.splitlines()[-1] if said else "no reason given"
    stop(f"Installing failed: {last}. Remove the folder .venv and run again: python start.py")


def python() -> Path:
    """Return the interpreter of the virtual environment."""
    return HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def become(arguments: list[str]) -> NoReturn:
    """Hand over to the program: the same process where the platform can, else its exit status."""
    environment = dict(os.environ)
    environment["PYTHONPATH"] = os.pathsep.join(
        [str(ROOT), *filter(None, [environment.get("PYTHONPATH")])]
    )
    command = [str(python()), *arguments]
    if arguments[:2] == ["-m", "pytest"]:
        os.chdir(ROOT)
    if os.name == "nt":
        sys.exit(subprocess.call(command, env=environment))
    os.execve(command[0], command, environment)


def stop(sentence: str) -> NoReturn:
    """End with one sentence for the user."""
    sys.stderr.write(sentence + "\n")
    sys.exit(2)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Bring the translations up to date: `python resources/translations/update.py`.

    (no argument)  read the source strings into the .ts files, then write the .qm files
    --check        write nothing; exit status 1 when something is missing or a .qm is not fresh

Dutch holds every string; English holds only plurals, because the source strings are English.
"""

import argparse
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
DUTCH, ENGLISH = "sociale_kaart_nl", "sociale_kaart_en"


def tool(name: str) -> str:
    """Return the path of a Qt tool, which PySide6 puts beside this Python.

    Raises:
        FileNotFoundError: when it is not there.
    """
    found = shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)
    if found is None:
        raise FileNotFoundError(name)
    return found


def sources() -> list[str]:
    """Return the Python files of the window, relative to the repository."""
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "ui").rglob("*.py"))


def extract(folder: Path) -> None:
    """Read the source strings into both .ts files of a folder."""
    for name, options in ((DUTCH, []), (ENGLISH, ["-pluralonly"])):
        language = name.removeprefix("sociale_kaart_")
        run(
            [
                tool("pyside6-lupdate"),
                *options,
                *("-no-obsolete", "-locations", "none"),
                *("-disable-heuristic", "sametext", "-disable-heuristic", "similartext"),
                *("-source-language", "en", "-target-language", language),
                *sources(),
                *("-ts", str(folder / f"{name}.ts")),
            ]
        )


def release(folder: Path) -> None:
    """Write the .qm files beside the .ts files of a folder."""
    for name in (DUTCH, ENGLISH):
        target = folder / f"{name}.qm"
        run([tool("pyside6-lrelease"), str(folder / f"{name}.ts"), "-qm", str(target)])


def run(command: list[str]) -> None:
    """Run a tool in the root of the repository; its output only when it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        raise SystemExit(done.returncode)


def faults(folder: Path = FOLDER) -> list[str]:
    """Return what is wrong with the translations of a folder; nothing when all is well."""
    found = []
    with tempfile.TemporaryDirectory() as passing:
        fresh = Path(passing)
        for name in (DUTCH, ENGLISH):
            shutil.copy(folder / f"{name}.ts", fresh)
        extract(fresh)
        release(fresh)
        for name in (DUTCH, ENGLISH):
            missing = unfinished(fresh / f"{name}.ts")
            found += [f"{name}: not translated: {text}" for text in missing]
            if strings(fresh / f"{name}.ts") != strings(folder / f"{name}.ts"):
                found.append(f"{name}.ts does not hold the strings of the program")
            if (fresh / f"{name}.qm").read_bytes() != (folder / f"{name}.qm").read_bytes():
                found.append(f"{name}.qm is older than the .ts file")
    return found


def unfinished(path: Path) -> list[str]:
    """Return the source strings of a .ts file that have no (whole) translation."""
    found = []
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - a file of our own
        translation = message.find("translation")
        forms = [] if translation is None else (translation.findall("numerusform") or [translation])
        whole = forms and all((form.text or "").strip() for form in forms)
        if translation is None or not whole or translation.get("type") == "unfinished":
            found.append(message.findtext("source", ""))
    return found


def strings(path: Path) -> list[tuple[str, str]]:
    """Return context and source of each message of a .ts file."""
    root = ET.parse(path).getroot()  # noqa: S314 - a file of our own
    return sorted(
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    )


def main() -> int:
    """Run the script and return its exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only look")
    if parser.parse_args().check:
        found = faults()
        sys.stdout.write("".join(f"{fault}\n" for fault in found))
        return 1 if found else 0
    extract(FOLDER)
    release(FOLDER)
    missing = [text for name in (DUTCH, ENGLISH) for text in unfinished(FOLDER / f"{name}.ts")]
    sys.stdout.write("".join(f"not translated: {text}\n" for text in missing))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

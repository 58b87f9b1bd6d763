"""Make the stand-alone program folder for the platform that this runs on.

.venv/bin/python installer/build.py [--out DIR]      (after `python start.py test` made .venv)

The folder `DIR/sociale-kaart` (`installer/dist` where no DIR is given) needs no Python on the
machine it is copied to. Beside the program it holds the version, the licence texts of all that is
in it, and on Linux the desktop entry and icons with the script that installs them.
"""

import argparse
import importlib.util
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # started as a file, from anywhere

from installer.licences import write_licences  # noqa: E402
from sociale_kaart import __version__  # noqa: E402

HERE = ROOT / "installer"
NAME = "sociale-kaart"


def main(arguments: list[str] | None = None) -> int:
    """Build the folder and print where it is and how large."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=HERE / "dist", metavar="DIR")
    out: Path = parser.parse_args(arguments).out.resolve()
    if importlib.util.find_spec("PyInstaller") is None:
        print(
            "PyInstaller is not installed here. Run: python start.py test, "
            "and then: .venv/bin/python installer/build.py",
            file=sys.stderr,
        )
        return 2
    started = time.monotonic()
    status = run_pyinstaller(out)
    if status:
        return status
    folder = out / NAME
    (folder / "VERSION").write_text(f"{__version__}\n", "utf-8")
    write_licences(folder)
    if sys.platform.startswith("linux"):
        add_desktop_files(folder)
    print(f"{folder}: {__version__}, {time.monotonic() - started:.0f} s")
    for size, what in sizes(folder):
        print(f"{size / 1e6:8.1f} MB  {what}")
    return 0


def run_pyinstaller(out: Path) -> int:
    """Run the recipe, quiet unless it fails, and return its exit status."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        command = [sys.executable, "-m", "PyInstaller", str(HERE / f"{NAME}.spec")]
        command += ["--noconfirm", "--distpath", str(out), "--workpath", work]
        done = subprocess.run(
            command,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    if done.returncode:
        print(done.stdout, file=sys.stderr)
        print("PyInstaller could not make the program folder; see above.", file=sys.stderr)
    return done.returncode


def add_desktop_files(folder: Path) -> None:
    """Add desktop entry, metadata and icons, laid out as below /usr/share, and the script."""
    share = folder / "share"
    for target, source in desktop_files():
        destination = share / target
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, destination)
    script = folder / "install.sh"
    shutil.copy(HERE / "linux" / "install.sh", script)
    script.chmod(0o755)


def desktop_files() -> Iterator[tuple[str, Path]]:
    """Yield each file of the desktop entry: its place below `share`, and its source."""
    yield f"applications/{NAME}.desktop", HERE / "linux" / f"{NAME}.desktop"
    metadata = "nl.socialekaart.SocialeKaart.metainfo.xml"
    yield f"metainfo/{metadata}", HERE / "linux" / metadata
    for picture in sorted((HERE / "icons" / "png").glob("*.png")):
        size = picture.stem.rpartition("-")[2]
        yield f"icons/hicolor/{size}x{size}/apps/{NAME}.png", picture
    drawing = ROOT / "resources" / "icons" / "app.svg"
    yield f"icons/hicolor/scalable/apps/{NAME}.svg", drawing


def sizes(folder: Path) -> list[tuple[int, str]]:
    """Return the size of the whole and of its largest parts, in bytes."""
    parts = sorted(
        ((size_of(part), part.name) for part in (folder / "_internal").iterdir()), reverse=True
    )
    return [(size_of(folder), "in all"), *parts[:6]]


def size_of(path: Path) -> int:
    """Return the bytes of a file or of all files in a folder; links count for nothing."""
    files = path.rglob("*") if path.is_dir() else iter([path])
    return sum(f.stat().st_size for f in files if f.is_file() and not f.is_symlink())


if __name__ == "__main__":
    sys.exit(main())

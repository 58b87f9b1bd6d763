"""The window where Qt cannot open one: a sentence and exit status 1, never an abort."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from sociale_kaart.errors import SocialeKaartError
from ui.commands import display

ROOT = Path(__file__).resolve().parents[2]
FAKE_QT = """\
raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
"""
FAKE_CORE = FAKE_QT.replace("libEGL.so.1", "libglib-2.0.so.0")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland")
UNUSED_DISPLAY = ":99"


def run(
    *words: str, path: tuple[Path, ...] = (), **changes: str
) -> "subprocess.CompletedProcess[str]":
    """Run the program as a user without a desktop would."""
    unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in os.environ.items() if k not in unwanted}
    environment["PYTHONPATH"] = os.pathsep.join(map(str, (*path, ROOT)))
    environment.setdefault("LC_ALL", "C.UTF-8")
    return subprocess.run(
        [sys.executable, "-P", "-m", "ui", *words],
        env=environment | changes,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def refusal(done: "subprocess.CompletedProcess[str]") -> str:
    """Return the one line with which it refused."""
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


@linux
@pytest.mark.parametrize("command", [(), ("demo",)], ids=["window", "demo"])
def test_no_display(tmp_path: Path, command: tuple[str, ...]) -> None:
    said = refusal(run(*command, "--data-dir", str(tmp_path / "data")))
    assert "scherm" in said  # Dutch is the language of an empty data folder
    assert not (tmp_path / "data").exists()


@linux
def test_a_display_that_does_not_answer(tmp_path: Path) -> None:
    if Path(f"/tmp/.X11-unix/X{UNUSED_DISPLAY[1:]}").exists():
        pytest.skip(f"something answers at {UNUSED_DISPLAY}")
    done = run("--data-dir", str(tmp_path), DISPLAY=UNUSED_DISPLAY)
    assert "scherm" in refusal(done)


@linux
def test_in_english(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"language": "en"}', "utf-8")
    assert "screen" in refusal(run("--data-dir", str(tmp_path)))


@pytest.fixture
def without_egl(tmp_path: Path) -> Path:
    """A folder whose PySide6 has a core, but whose widgets lack a system library."""
    import PySide6

    fake = tmp_path / "fake" / "PySide6"
    fake.mkdir(parents=True)
    for name in ("QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"):
        (fake / f"{name}.py").write_text(FAKE_QT, "utf-8")
    real = str(Path(PySide6.__file__).parent)
    (fake / "__init__.py").write_text(
        f"__path__.append({real!r})\n__version__ = {PySide6.__version__!r}\n", "utf-8"
    )
    return fake.parent


@linux
@pytest.mark.parametrize(
    "command",
    [(), ("demo",), ("gallery", "{tmp}/g"), ("refer", "slip", "x", "--pdf", "{tmp}/p"), ("smoke",)],
    ids=lambda words: " ".join(words[:2]),
)
def test_a_missing_library(tmp_path: Path, without_egl: Path, command: tuple[str, ...]) -> None:
    words = [word.format(tmp=tmp_path) for word in command]
    said = refusal(run(*words, "--data-dir", str(tmp_path / "data"), path=(without_egl,)))
    assert "libEGL.so.1" in said
    assert "sudo apt-get install libegl1" in said


@linux
def test_a_missing_library_of_the_core(tmp_path: Path, without_egl: Path) -> None:
    """Then no command can speak, nor translate what it says."""
    (without_egl / "PySide6" / "QtCore.py").write_text(FAKE_CORE, "utf-8")
    for words in ((), ("search", "eenzaam")):
        said = refusal(run(*words, "--data-dir", str(tmp_path / "data"), path=(without_egl,)))
        assert "needs libglib-2.0.so.0" in said
        assert "sudo apt-get install libglib2.0-0" in said


@linux
@pytest.mark.parametrize("platform", ["", "xcb", "wayland", "xcb:"])
def test_a_session_that_is_gone(tmp_path: Path, platform: str) -> None:
    """What a shell still names after its desktop has ended."""
    gone = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    said = refusal(run("--data-dir", str(tmp_path / "data"), QT_QPA_PLATFORM=platform, **gone))
    assert "scherm" in said


@linux
def test_all_that_lacks_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = {"libxcb-cursor.so.0": "libmade-up1", "libmade-up.so.2": "libmade-up2"}
    monkeypatch.setattr(display, "X11", {"libmade-up.so.1": "libmade-up1", **lacking})
    monkeypatch.setattr(display, "PACKAGES", display.X11)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", UNUSED_DISPLAY)
    with pytest.raises(SocialeKaartError) as refused:
        display.require_display()
    assert refused.value.details == {
        "library": "libmade-up.so.1",
        "packages": "libmade-up1 libmade-up2",
    }


@linux
def test_every_library_that_this_qt_loads_has_its_package() -> None:
    """A newer Qt may need others; then the table is out of date."""
    readelf = shutil.which("readelf")
    if readelf is None:
        pytest.skip("no readelf")
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)).parent
    files = [qt / "lib" / f"libQt6{part}.so.6" for part in ("Core", "Gui", "Widgets", "XcbQpa")]
    files += [qt / "plugins" / "platforms" / f"libq{name}.so" for name in ("xcb", "offscreen")]
    said = subprocess.run(
        [readelf, "--dynamic", *map(str, files)], capture_output=True, text=True, check=True
    ).stdout
    needed = set(re.findall(r"Shared library: \[(.+?)\]", said))
    own = ("libQt6", "libicu", "libc.", "libm.", "libstdc++", "libgcc_s", "ld-linux", "libz.")
    unknown = {name for name in needed if not name.startswith(own)} - set(display.PACKAGES)
    # These come with libxcb-image0 and with libx11-6.
    assert unknown <= {"libxcb-util.so.1", "libxcb-shm.so.0", "libxcb-render.so.0", "libxcb.so.1"}


@linux
def test_a_search_needs_none_of_it(tmp_path: Path, without_egl: Path, sample_folder: Path) -> None:
    done = run("search", "eenzaam", "--json", "--data-dir", str(sample_folder), path=(without_egl,))
    assert done.returncode == 0, done.stderr
    assert '"results"' in done.stdout


@linux
def test_doctor_names_the_missing_library(tmp_path: Path, without_egl: Path) -> None:
    done = run("doctor", "--data-dir", str(tmp_path / "data"), path=(without_egl,))
    assert done.returncode == 1
    assert "!!  window library: libEGL.so.1" in done.stdout


@linux
def test_qt_that_is_broken_otherwise_is_a_bug(tmp_path: Path, without_egl: Path) -> None:
    """An ImportError that names no library must not be told as a missing package."""
    (without_egl / "PySide6" / "QtWidgets.py").write_text("raise ImportError('circular')", "utf-8")
    done = run("--data-dir", str(tmp_path), path=(without_egl,))
    assert done.returncode != 0
    assert "Traceback" in done.stderr

"""What Qt needs of the machine, found out before Qt would abort without a sentence.

Qt ends the process when a platform plugin does not load, and Python shows a traceback when Qt
itself does not. So the system libraries and the display are tried first, and all that lacks is
named at once with the command that mends it.
"""

import ctypes
import importlib
import os
import socket
import sys
from collections.abc import Iterable
from pathlib import Path

from sociale_kaart.errors import ErrorCode, SocialeKaartError

# Shared libraries that Qt 6.11 loads from the system, and the Debian package of each.
CORE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libzstd.so.1": "libzstd1",
}
PAINTING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
PACKAGES = CORE | PAINTING | X11 | WAYLAND
_PLATFORM = "QT_QPA_PLATFORM"


def require_painting() -> None:
    """Make sure that Qt can paint without a window (a PDF, a picture).

    Raises:
        SocialeKaartError: QT_LIBRARY_MISSING.
    """
    if not _has_display() and not os.environ.get(_PLATFORM):
        os.environ[_PLATFORM] = "offscreen"
    _require_widgets()


def require_display() -> None:
    """Make sure that a window can open.

    Where a Wayland session is named that cannot be used, X11 is chosen if it answers.

    Raises:
        SocialeKaartError: DISPLAY_MISSING, QT_LIBRARY_MISSING.
    """
    _require_widgets()
    wanted = os.environ.get(_PLATFORM, "").partition(":")[0]
    if not sys.platform.startswith("linux") or wanted not in ("", "xcb", "wayland"):
        return
    lacking: list[str] = []
    if wanted != "xcb" and _wayland_answers():
        lacking = _missing(WAYLAND)
        if not lacking:
            return
    if wanted == "wayland" or not os.environ.get("DISPLAY"):
        raise _refusal(lacking) if lacking else SocialeKaartError(ErrorCode.DISPLAY_MISSING)
    if lacking := _missing(X11):
        raise _refusal(lacking)
    if not _x11_answers(os.environ["DISPLAY"]):
        raise SocialeKaartError(ErrorCode.DISPLAY_MISSING)
    if os.environ.get("WAYLAND_DISPLAY"):
        os.environ[_PLATFORM] = "xcb"


def sentence_without_qt(error: ImportError) -> str:
    """Return what to do when Qt's core does not load; in English, for Qt does the translating.

    Raises:
        ImportError: the same, when it names no library: then it is a bug.
    """
    if "DLL load failed" in str(error):
        return (
            "The window library cannot be loaded. Install the Microsoft Visual C++ runtime from "
            "https://aka.ms/vs/17/release/vc_redist.x64.exe and start again."
        )
    refusal = _from_import(error)
    return (
        f"The window library needs {refusal.details['library']}, which is not on this machine. "
        f"Run: sudo apt-get install {refusal.details['packages']}"
    )


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _require_widgets() -> None:
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise _from_import(error) from error


def _from_import(error: ImportError) -> SocialeKaartError:
    """Return the condition behind a failed import, with all else that lacks.

    Raises:
        ImportError: the same, when it names no shared library.
    """
    library, _, reason = str(error).partition(":")
    if ".so" not in library or "cannot open shared object" not in reason:
        raise error
    x11 = X11 if os.environ.get("DISPLAY") else {}
    return _refusal([library, *_missing(CORE | PAINTING | x11)])


def _refusal(libraries: list[str]) -> SocialeKaartError:
    """Return the condition that these libraries lack, with every package that mends it."""
    packages = [PACKAGES[library] for library in libraries if library in PACKAGES]
    if libraries[0] not in PACKAGES:  # of a Qt that needs others: offer the usual ones
        packages = [*(CORE | PAINTING).values(), *packages]
    return SocialeKaartError(
        ErrorCode.QT_LIBRARY_MISSING,
        library=libraries[0],
        packages=" ".join(dict.fromkeys(packages)),
    )


def _missing(libraries: Iterable[str]) -> list[str]:
    """Return the libraries that the system cannot load."""
    found = []
    for library in libraries:
        try:
            ctypes.CDLL(library)
        except OSError:
            found.append(library)
    return found


def _wayland_answers() -> bool:
    """Tell whether a compositor listens at WAYLAND_DISPLAY (a socket in XDG_RUNTIME_DIR)."""
    named = os.environ.get("WAYLAND_DISPLAY")
    if not named:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / named
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


def _x11_answers(display: str) -> bool:
    """Tell whether an X server answers at this display."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers

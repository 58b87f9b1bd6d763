"""What Qt needs of the machine, found out before Qt would abort without a sentence.

Qt ends the process when a platform plugin does not load. So the system libraries and the display
are tried first, and what lacks is named with the command that mends it.
"""

import ctypes
import importlib
import os
import sys

from sociale_kaart.errors import ErrorCode, SocialeKaartError

# Shared libraries that the xcb plugin of Qt 6.11 needs beside those of every desktop, and the
# Debian package of each.
XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
}
COMMON_PACKAGES = "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"


def require_painting() -> None:
    """Make sure that Qt can paint without a window (a PDF, a picture).

    Raises:
        SocialeKaartError: QT_LIBRARY_MISSING.
    """
    if not _has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _require_widgets()


def require_display() -> None:
    """Make sure that a window can open.

    Raises:
        SocialeKaartError: DISPLAY_MISSING, QT_LIBRARY_MISSING.
    """
    _require_widgets()
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not _has_display():
        raise SocialeKaartError(ErrorCode.DISPLAY_MISSING)
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    _require_xcb()
    if not _answers(os.environ["DISPLAY"]):
        raise SocialeKaartError(ErrorCode.DISPLAY_MISSING)


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _require_widgets() -> None:
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        if ".so" not in str(error):
            raise
        raise SocialeKaartError(
            ErrorCode.QT_LIBRARY_MISSING,
            library=str(error).split(":")[0],
            packages=COMMON_PACKAGES,
        ) from error


def _require_xcb() -> None:
    for library, package in XCB_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError as error:
            raise SocialeKaartError(
                ErrorCode.QT_LIBRARY_MISSING, library=library, packages=package
            ) from error


def _answers(display: str) -> bool:
    """Tell whether an X server answers at this display."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers

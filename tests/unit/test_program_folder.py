"""What goes into the program folder: everything that is read at run time, and no more of Qt."""

import ast
from pathlib import Path

import pytest

from installer import contents
from installer.contents import LINK, ROOT, Entry

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "path",
    [
        f"{QT}/lib/libQt6Core.so.6",
        f"{QT}/lib/libicudata.so.73",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/translations/qtbase_nl.qm",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt6Widgets.dll",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/QtSvg.pyd",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "libQt6Gui.so.6",
        "sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
        "libcrypto.so.3",
    ],
)
def test_wanted(path: str) -> None:
    assert contents.is_wanted(path)


@pytest.mark.parametrize(
    "path",
    [
        f"{QT}/lib/libQt6Qml.so.6",
        f"{QT}/lib/libQt6Quick.so.6",
        f"{QT}/lib/libQt6Network.so.6",
        "libQt6Pdf.so.6",
        "PySide6/Qt6Sql.dll",
        "PySide6/QtTest.abi3.so",
        f"{QT}/plugins/sqldrivers/libqsqlite.so",
        f"{QT}/plugins/platforms/libqvnc.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/translations/qtbase_fr.qm",
        f"{QT}/translations/qt_nl.qm",
        f"{QT}/qml/QtQuick/qmldir",
    ],
)
def test_unwanted(path: str) -> None:
    assert not contents.is_wanted(path)


def an_entry(path: str, kind: str = "BINARY") -> Entry:
    return (path, f"/source/{path}", kind)


def test_libraries_of_what_stays_out_go_too() -> None:
    loads = {
        f"{QT}/plugins/platforms/libqxcb.so": ["libQt6XcbQpa.so.6", "libxcb.so.1"],
        f"{QT}/lib/libQt6XcbQpa.so.6": ["libxcb-cursor.so.0"],
        f"{QT}/plugins/sqldrivers/libqsqlpsql.so": ["libpq.so.5"],
        "sqlcipher3/_sqlite3.so": ["libc.so.6"],
    }
    there = [
        *(an_entry(path) for path in loads if not path.startswith("sqlcipher3")),
        an_entry("sqlcipher3/_sqlite3.so", "EXTENSION"),
        an_entry("libpython3.11.so.1.0"),
        *(an_entry(name) for name in ("libxcb.so.1", "libxcb-cursor.so.0", "libpq.so.5")),
    ]

    kept = contents.needed(there, lambda path: loads.get(path.removeprefix("/source/"), []))

    names = {Path(entry[0]).name for entry in kept}
    assert names == {
        "libqxcb.so", "libQt6XcbQpa.so.6", "libxcb.so.1", "libxcb-cursor.so.0",
        "_sqlite3.so", "libpython3.11.so.1.0",
    }  # fmt: skip
    links = [(f"libQt6{n}.so.6", f"{QT}/lib/libQt6{n}.so.6", LINK) for n in ("XcbQpa", "Svg")]
    assert contents.whole(links, kept) == links[:1]


def test_what_is_read_at_run_time_is_bundled() -> None:
    """Every `bundled(...)` of the program names a folder that goes along."""
    asked = set()
    for package in ("sociale_kaart", "ui"):
        for file in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id == "bundled"
                ):
                    parts = [a.value for a in node.args if isinstance(a, ast.Constant)]
                    asked.add("/".join(parts[:2]))
    assert {"data/feed", "data/thesaurus", "resources/translations"} <= asked
    bundled = {f"{folder}/{Path(source).name}" for source, folder in contents.data_files()}
    for path in asked:
        assert any(f"{file}/".startswith(f"{path}/") for file in bundled), path


def test_no_sources_of_translations_or_scripts_go_along() -> None:
    endings = {Path(source).suffix for source, _ in contents.data_files()}
    assert not endings & {".ts", ".py", ".pyc"}
    assert {".qm", ".otf", ".svg", ".qss", ".toml", ".json", ".zst"} <= endings


def test_the_font_goes_with_its_licence() -> None:
    fonts = {Path(s).name for s, folder in contents.data_files() if folder == "resources/fonts"}
    assert "LICENSE-Inter.txt" in fonts
    assert "Inter-Regular.otf" in fonts

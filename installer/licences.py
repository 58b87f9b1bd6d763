"""The licence texts of everything in the program folder, from where each part came from.

Python distributions carry theirs in their metadata; Qt's wheels do not, so its texts are kept in
`installer/licences`. Libraries of a Debian-like build machine are named by its package database.
"""

import re
import shutil
import subprocess
import sysconfig
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "installer"
IS_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
COMMON = Path("/usr/share/common-licenses")  # Debian: what its copyright files refer to
QT = ("pyside6-essentials", "shiboken6")
QT_NOTICE = """\
Qt and Qt for Python are used under the GNU Lesser General Public License, version 3 (LGPL-3.0.txt,
which adds to GPL-3.0.txt). They are separate libraries in the folder _internal/PySide6: you may
replace them by your own build of the same version. Their source is at https://download.qt.io/.
"""


def write_licences(folder: Path) -> None:
    """Write the folder LICENSES in a program folder.

    Args:
        folder: the program folder, complete.
    """
    out = folder / "LICENSES"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    lines = [_python(out), _font(out)]
    lines += [_distribution(found, out) for found in _distributions()]
    lines += _system_libraries(folder, out)
    (out / "README.txt").write_text(
        "What is in this program folder, and under which licence.\n\n" + "\n".join(lines) + "\n",
        "utf-8",
    )


def _distributions() -> list[Distribution]:
    """Return what the lock file of the program names and this platform needs."""
    lock = (HERE / "requirements.lock").read_text("utf-8")
    found = []
    # A package may be there twice, with a version for each Python.
    for name in dict.fromkeys(re.findall(r"^([A-Za-z0-9_.-]+)==", lock, re.MULTILINE)):
        try:
            found.append(distribution(name))
        except PackageNotFoundError:  # for another platform or Python
            continue
    return found


def _distribution(found: Distribution, out: Path) -> str:
    """Copy the texts of one distribution and return its line."""
    name = found.metadata["Name"]
    target = out / f"{name}-{found.version}"
    target.mkdir()
    for file in found.files or ():
        source = Path(str(found.locate_file(file)))
        if IS_LICENCE.match(file.name) and ".dist-info" in str(file) and source.is_file():
            shutil.copy(source, target / file.name)
    if name.lower().replace("_", "-") in QT:
        for text in sorted((HERE / "licences").glob("*.txt")):
            shutil.copy(text, target)
        (target / "NOTICE.txt").write_text(QT_NOTICE, "utf-8")
    if not any(target.iterdir()):  # the metadata then is all that there is
        (target / "METADATA.txt").write_text(str(found.metadata), "utf-8")
    return f"{name} {found.version}: {_name_of_licence(found)}"


def _name_of_licence(found: Distribution) -> str:
    """Return the licence of a distribution, as short as its metadata say it."""
    for field in ("License-Expression", "License"):
        if field in found.metadata and found.metadata[field].strip():
            return found.metadata[field].strip().splitlines()[0][:80]
    kinds = found.metadata.get_all("Classifier") or []
    named = [kind.rpartition(" :: ")[2] for kind in kinds if kind.startswith("License ::")]
    return ", ".join(named) or "see its text"


def _python(out: Path) -> str:
    """Copy the licence of Python itself."""
    version = sysconfig.get_python_version()
    for source in (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sysconfig.get_path("data")) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version}/copyright"),
    ):
        if source.is_file():
            shutil.copy(source, out / "Python.txt")
            return f"Python {version}: Python-2.0"
    return f"Python {version}: Python-2.0, https://docs.python.org/{version}/license.html"


def _font(out: Path) -> str:
    shutil.copy(ROOT / "resources" / "fonts" / "LICENSE-Inter.txt", out / "Inter.txt")
    return "Inter (font): OFL-1.1"


def _system_libraries(folder: Path, out: Path) -> list[str]:
    """Copy the texts of libraries that came from the build machine's own packages."""
    libraries = [f"*/{file.name}" for file in (folder / "_internal").glob("lib*.so*")]
    if not libraries or shutil.which("dpkg") is None:
        return []
    done = subprocess.run(
        ["dpkg", "--search", *libraries],  # noqa: S607 - a tool of the build machine
        capture_output=True,
        text=True,
        check=False,
    )
    packages = sorted({line.partition(":")[0] for line in done.stdout.splitlines()})
    target = out / "system"
    target.mkdir()
    lines, texts = [], ""
    for package in packages:
        source = Path("/usr/share/doc") / package / "copyright"
        if source.is_file():
            shutil.copy(source, target / f"{package}.txt")
            texts += source.read_text("utf-8", "replace")
            lines.append(f"{package}: system/{package}.txt")
    for name in sorted(set(re.findall(rf"{COMMON}/([A-Za-z0-9.-]*[A-Za-z0-9])", texts))):
        if (COMMON / name).is_file():
            shutil.copy(COMMON / name, target / f"common-{name}.txt")
    return lines

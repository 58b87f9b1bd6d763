"""`doctor`: what this machine and data folder are like, in lines fit to send to a helpdesk.

No line holds a resident's data or a search. Exit status 1 when something needs mending.
"""

import importlib
import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sociale_kaart import __version__
from sociale_kaart.cli import DONE, REFUSED, Command, Session, no_options
from sociale_kaart.errors import SocialeKaartError

LITTLE_SPACE = 200_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `fine` is None for mere information."""

    name: str
    fine: bool | None
    detail: str


def _doctor(session: Session) -> int:
    found = [*_machine(), *_folder(session)]
    value = [{"name": f.name, "fine": f.fine, "detail": f.detail} for f in found]
    marks = {True: "ok", False: "!!", None: "--"}
    session.answer(value, "\n".join(f"{marks[f.fine]}  {f.name}: {f.detail}" for f in found))
    return REFUSED if any(f.fine is False for f in found) else DONE


def _machine() -> Iterator[Finding]:
    yield Finding("program", None, f"{__version__}, Python {platform.python_version()}")
    yield Finding("system", None, platform.platform(terse=True))
    try:
        importlib.import_module("PySide6.QtWidgets")
        version: str = importlib.import_module("PySide6").__version__
        yield Finding("window library", True, f"Qt {version}")
    except ImportError as error:
        yield Finding("window library", False, str(error))


def _folder(session: Session) -> Iterator[Finding]:
    """Look at the data folder; the first thing that stops the program also stops the looking."""
    yield Finding("data folder", None, str(session.folder.root))
    checks: tuple[Callable[[Session], Finding], ...] = (_space, _map, _records, _search, _dossier)
    for check in checks:
        try:
            yield check(session)
        except SocialeKaartError as error:
            yield Finding(check.__name__.strip("_"), False, session.wording.error(error))
            return


def _space(session: Session) -> Finding:
    session.application.folder.prepare()
    free = shutil.disk_usage(session.folder.root).free
    return Finding("free space", free > LITTLE_SPACE, f"{free / 1e9:.1f} GB")


def _map(session: Session) -> Finding:
    version = session.application.map.version()
    if version is None:
        return Finding("map", None, "none yet; the sample region comes with the first search")
    source = session.application.settings.feed or "the sample region"
    when = f"published {version.published:%Y-%m-%d}, taken over {version.applied:%Y-%m-%d %H:%M}"
    return Finding("map", True, f"{version.services} services, {when}, from {source}")


def _records(session: Session) -> Finding:
    session.application.map.check()
    skipped = session.application.map.skipped()
    return Finding("records", not skipped, f"{len(skipped)} left out because they broke the rules")


def _search(session: Session) -> Finding:
    from sociale_kaart.search.query import SearchQuery  # noqa: PLC0415

    if session.application.map.version() is None:
        return Finding("search", None, "no map yet")
    total = session.application.map.search(SearchQuery()).total
    return Finding("search", total > 0, f"{total} services in the index")


def _dossier(session: Session) -> Finding:
    return Finding("dossier", True, f"key: {session.application.dossier.key_mode().value}")


DOCTOR = Command(("doctor",), "check this machine and data folder", no_options, _doctor)

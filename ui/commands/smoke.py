"""`smoke`: does this program, as it is on this machine, find something in its own window?

For whoever built or installed it; not in the list of commands. Without `--data-dir` it works in a
folder that is thrown away, so that it never touches what a user has.
"""

import os
import sys
import tempfile
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path

from sociale_kaart.cli import DONE, REFUSED, Command, Session
from sociale_kaart.config import DataFolder
from ui.commands.display import require_painting

QUESTION, PLACE = "eenzaam", "3811"


def _smoke(session: Session) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a check must not appear on someone's screen
    require_painting()
    from ui.self_check import CheckFailed, check_window  # noqa: PLC0415 - see commands/window.py

    picture: Path | None = session.arguments.png
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as passing:
        named = session.arguments.data_dir is not None
        folder = session.folder if named else DataFolder(Path(passing))
        try:
            seen = check_window(folder, text=QUESTION, place=PLACE, picture=picture)
        except CheckFailed as error:
            print(error, file=sys.stderr)
            return REFUSED
    session.answer(
        asdict(seen) | {"png": str(picture) if picture else None},
        f"{seen.total} found for '{QUESTION}' near {PLACE}; the first is {seen.first}",
    )
    return DONE


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--png", type=Path, metavar="OUT", help="file for a picture of the page")


SMOKE = Command(
    ("smoke",), "search once in the window, unseen, to check the program", _options, _smoke,
    hidden=True,
)  # fmt: skip

"""The command line: which words lead to which command, and how answers and refusals are printed.

Commands are values (`Command`), so that the window can add its own without the core knowing it.
An answer goes to standard output, as text or with `--json` as one JSON document; a refusal goes to
standard error in one sentence of the user's language. Exit status: 0 done, 1 refused, 2 misuse.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.model import RoutingReason
from sociale_kaart.search.page import Reason

if TYPE_CHECKING:
    from sociale_kaart.referrals.desk import ReferralDesk

DONE, REFUSED = 0, 1


class Wording(Protocol):
    """The user's language, which the core does not speak itself."""

    def error(self, error: SocialeKaartError) -> str:
        """Return what went wrong and what the user can do, in a sentence or two."""

    def reason(self, reason: Reason) -> str:
        """Return why a result is in the list."""

    def routing(self, reason: RoutingReason) -> str:
        """Return why a recipient was chosen, or none."""


class Session:
    """One run of the command line: the application, opened when first needed, and its output.

    Args:
        arguments: what was typed, parsed.
        folder: the data folder.
        wording: of the user's language.
    """

    def __init__(
        self, arguments: argparse.Namespace, *, folder: DataFolder, wording: Wording
    ) -> None:
        self.arguments = arguments
        self.folder = folder
        self.wording = wording
        self._application: Application | None = None

    @property
    def application(self) -> Application:
        """The application on that folder."""
        if self._application is None:
            self._application = Application(self.folder)
        return self._application

    def desk(self) -> "ReferralDesk":
        """Return the referral desk, unlocked.

        Raises:
            SocialeKaartError: PASSPHRASE_NEEDED, PASSPHRASE_WRONG, KEY_MISSING, DOSSIER_DAMAGED.
        """
        return self.application.dossier.unlock(self.passphrase())

    def passphrase(self) -> str | None:
        """Return the passphrase of the file that was named, None where none was.

        Raises:
            SocialeKaartError: FILE_UNREADABLE.
        """
        named: Path | None = self.arguments.passphrase_file
        return read_text(named).rstrip("\r\n") if named else None

    def answer(self, value: object, text: str) -> None:
        """Print an answer: `value` as JSON where that was asked, else `text`."""
        if self.arguments.json:
            print(json.dumps(value, ensure_ascii=False, indent=1))
        else:
            print(text)

    def close(self) -> None:
        """Close what was opened."""
        if self._application is not None:
            self._application.close()
            self._application = None


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        words: how it is called: ("search",) or ("refer", "new").
        summary: one line for the help.
        options: adds its own arguments to a parser.
        run: does it and returns the exit status.
        hidden: left out of the list of commands, for those that check the program itself.
    """

    words: tuple[str, ...]
    summary: str
    options: Callable[[argparse.ArgumentParser], object]
    run: Callable[[Session], int]
    hidden: bool = False


def no_options(parser: argparse.ArgumentParser) -> None:
    """Take no options of its own."""


def folder_of(arguments: argparse.Namespace) -> DataFolder:
    """Return the data folder that was named, or the user's own."""
    named: Path | None = arguments.data_dir
    return DataFolder(named.expanduser().resolve()) if named else DataFolder.default()


def read_text(path: Path) -> str:
    """Return a small text file that a user named.

    Raises:
        SocialeKaartError: FILE_UNREADABLE.
    """
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise SocialeKaartError(
            ErrorCode.FILE_UNREADABLE, path=str(path), reason=reason or str(error)
        ) from error


def parser(commands: Sequence[Command]) -> argparse.ArgumentParser:
    """Return the parser of all commands; without a command, `run` is absent."""
    top = argparse.ArgumentParser(prog="sociale-kaart", parents=[_common(None)])
    below = {"": top.add_subparsers(title="commands", metavar="COMMAND")}
    for command in commands:
        *groups, word = command.words
        group = groups[0] if groups else ""
        if group not in below:
            made = below[""].add_parser(group, help=f"{group}: several commands")
            below[group] = made.add_subparsers(metavar="COMMAND", required=True)
        add = partial(
            below[group].add_parser, word, description=command.summary, parents=[_common(...)]
        )
        leaf = add() if command.hidden else add(help=command.summary)
        command.options(leaf)
        leaf.set_defaults(run=command.run)
    return top


def _common(default: object) -> argparse.ArgumentParser:
    """Return the options that may stand before and after a command.

    After it they must not overwrite what stood before it, hence no default there.
    """
    common = argparse.ArgumentParser(add_help=False)
    absent = argparse.SUPPRESS if default is ... else None
    common.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=absent, help="keep all state below DIR"
    )
    common.add_argument(
        "--json",
        action="store_true",
        default=absent if default is ... else False,
        help="print JSON",
    )
    common.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        default=absent,
        help="passphrase of the dossier, where there is no keyring",
    )
    return common


def run(session: Session, command: Callable[[Session], int]) -> int:
    """Run a command; a refusal becomes a sentence and exit status 1."""
    try:
        return command(session)
    except SocialeKaartError as error:
        if session.arguments.json:
            print(json.dumps({"error": error.code.value, "details": error.details}, default=str))
        print(session.wording.error(error), file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        sys.stderr.close()
        return REFUSED
    finally:
        session.close()

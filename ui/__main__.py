"""The one entry point: the window without arguments, a command with them."""

import contextlib
import sys
from collections.abc import Sequence

from sociale_kaart import cli
from sociale_kaart.commands import directory, gaps, refer, search
from sociale_kaart.config import load_settings
from ui import commands
from ui.commands.display import sentence_without_qt


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked and return the exit status (0 done, 1 refused, 2 misuse)."""
    try:
        from ui.commands.wording import TranslatedWording  # noqa: PLC0415 - Qt's core may lack
    except ImportError as error:
        sys.stderr.write(sentence_without_qt(error) + "\n")
        return cli.REFUSED
    ours = (search, directory, gaps, refer, commands)
    known = tuple(command for module in ours for command in module.COMMANDS)
    asked = cli.parser(known).parse_args(arguments)
    folder = cli.folder_of(asked)
    wording = TranslatedWording(load_settings(folder.settings).language)
    session = cli.Session(asked, folder=folder, wording=wording)
    with contextlib.closing(wording):
        return cli.run(session, getattr(asked, "run", commands.open_window))


if __name__ == "__main__":
    sys.exit(main())

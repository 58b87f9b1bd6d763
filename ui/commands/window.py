"""The commands that open, paint or print: the window, demo, gallery, refer slip.

Qt's widgets are imported inside the commands: a search on the command line must not load them, and
a machine that lacks a system library of theirs gets a sentence instead of a traceback.
"""

from argparse import ArgumentParser
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sociale_kaart.cli import DONE, Command, Session, no_options
from ui.commands.display import require_display, require_painting


def open_window(session: Session) -> int:
    """Open the window and return when it is closed."""
    require_display()
    from ui.window import open_window as open_it  # noqa: PLC0415

    return open_it(session.folder, passphrase=session.passphrase())


def _demo(session: Session) -> int:
    """Load the sample region, whatever was there, and open the window."""
    require_display()
    session.application.load_sample()
    # Whoever asks for a demonstration wants to see the program, not to introduce themselves.
    session.application.change_settings(lambda now: replace(now, welcomed=True))
    session.close()
    return open_window(session)


def _gallery(session: Session) -> int:
    require_painting()
    from ui.gallery import render_gallery  # noqa: PLC0415

    made = render_gallery(session.arguments.folder)
    session.answer([str(path) for path in made], "\n".join(str(path) for path in made))
    return DONE


def _slip(session: Session) -> int:
    require_painting()
    from ui.language import Languages  # noqa: PLC0415
    from ui.printing.pdf import write_slip_pdf  # noqa: PLC0415
    from ui.window import qt_application  # noqa: PLC0415

    desk = session.desk()
    referral = desk.referral(session.arguments.id)
    out: Path = session.arguments.pdf
    with closing(Languages(qt_application())) as languages:
        languages.use(session.application.settings.language)
        write_slip_pdf(desk.slip(referral.id), desk.resident_page(referral.id), out)
    desk.mark_printed(referral.id)
    session.answer({"id": referral.id, "code": referral.code, "pdf": str(out)}, str(out))
    return DONE


def _slip_options(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--pdf", type=Path, required=True, metavar="OUT", help="file to write")


DEMO = Command(("demo",), "load the sample region and open the window", no_options, _demo)
GALLERY = Command(
    ("gallery",),
    "render every page to PNG files",
    lambda parser: parser.add_argument("folder", type=Path, metavar="DIR"),
    _gallery,
)
SLIP = Command(("refer", "slip"), "write the slip of a referral as PDF", _slip_options, _slip)

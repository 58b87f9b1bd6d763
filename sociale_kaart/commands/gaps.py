"""The command about questions that found nothing: gaps."""

from argparse import ArgumentParser

from sociale_kaart.cli import DONE, Command, Session
from sociale_kaart.search.gaps import Gap


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--months", type=int, default=12, metavar="N", help="the last N months, this one included"
    )
    parser.add_argument("--clear", action="store_true", help="forget all of them")


def _gaps(session: Session) -> int:
    book = session.application.gaps
    if session.arguments.clear:
        book.clear()
        session.answer({"cleared": True}, "cleared")
        return DONE
    found = book.report(max(session.arguments.months, 1))
    items = [(gap, _gemeente(session, gap)) for gap in found]
    value = [
        {
            "words": list(gap.words),
            "gemeente": gap.gemeente,
            "name": name,
            "count": gap.count,
            "first": gap.first.isoformat(),
            "last": gap.last.isoformat(),
        }
        for gap, name in items
    ]
    session.answer({"gaps": value}, "\n".join(_line(gap, name) for gap, name in items))
    return DONE


def _gemeente(session: Session, gap: Gap) -> str:
    """Return the name of the gemeente on the map of now, or its code where it is not there."""
    area = session.application.map.areas().area(gap.gemeente)
    return area.name if area else gap.gemeente


def _line(gap: Gap, name: str) -> str:
    asked = " ".join(gap.words) or "-"
    said = [f"{gap.count:5}", asked, name, f"{gap.first.isoformat()} - {gap.last.isoformat()}"]
    return "  ".join(filter(None, said))


COMMANDS = (
    Command(("gaps",), "count of questions that found nothing, by their words", _options, _gaps),
)

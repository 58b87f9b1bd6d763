"""Commands about the map: show, sync, feed publish. Searching it is in `search.py`."""

from argparse import ArgumentParser
from pathlib import Path

from sociale_kaart.application import SAMPLE_FEED
from sociale_kaart.cli import DONE, Command, Session
from sociale_kaart.directory.content import SkippedRecord


def _show(session: Session) -> int:
    session.application.ensure_map()
    record = session.application.map.record(session.arguments.id)
    service = session.application.map.service(session.arguments.id)
    lines = [service.name, service.organization.name if service.organization else "", ""]
    lines += [service.description, "", service.application_process]
    lines += [f"{contact.name} {contact.email}" for contact in service.contacts]
    session.answer(record, "\n".join(lines))
    return DONE


def _sync_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--from",
        dest="source",
        default="",
        metavar="URL|DIR",
        help="a feed; default: the one used last, else the sample region",
    )
    parser.add_argument(
        "--trust",
        type=Path,
        metavar="ROOT",
        help="trust root (root.json) of that feed, needed once",
    )


def _sync(session: Session) -> int:
    asked = session.arguments
    report = session.application.sync(asked.source, asked.trust)
    session.application.map.prepare()
    session.application.map.settle()
    value = {
        "changed": report.changed,
        "number": report.number,
        "services": report.services,
        "added": report.added,
        "updated": report.updated,
        "removed": report.removed,
        "skipped": [_skipped(record) for record in report.skipped],
    }
    lines = [f"{name}: {value[name]}" for name in value if name != "skipped"]
    lines += [f"skipped line {r.line} {r.id}: {'; '.join(r.reasons)}" for r in report.skipped]
    session.answer(value, "\n".join(lines))
    return DONE


def _skipped(record: SkippedRecord) -> dict[str, object]:
    return {"line": record.line, "id": record.id, "reasons": list(record.reasons)}


def _publish_options(parser: ArgumentParser) -> None:
    parser.add_argument("source", type=Path, metavar="SRC", help="folder with services.ndjson")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the feed's folder")
    parser.add_argument(
        "--keys",
        type=Path,
        required=True,
        metavar="KEYDIR",
        help="folder of signing keys, made where there are none",
    )


def _publish(session: Session) -> int:
    from sociale_kaart.application import utc_now  # noqa: PLC0415
    from sociale_kaart.feed.documents import documents_of  # noqa: PLC0415 - slow to import
    from sociale_kaart.feed.keys import signers_in  # noqa: PLC0415
    from sociale_kaart.feed.publish import publish  # noqa: PLC0415

    asked = session.arguments
    report = publish(
        asked.source,
        asked.out,
        signers=signers_in(asked.keys),
        now=utc_now(),
        fallback=documents_of(SAMPLE_FEED),
    )
    refused = [_skipped(record) for record in report.refused]
    root = asked.out / "root.json"
    value = {
        "number": report.number,
        "services": report.services,
        "root": str(root),
        "refused": refused,
    }
    lines = [f"publication {report.number}: {report.services} services; trust root: {root}"]
    lines += [f"refused line {r.line} {r.id}: {'; '.join(r.reasons)}" for r in report.refused]
    session.answer(value, "\n".join(lines))
    return DONE


COMMANDS = (
    Command(
        ("show",),
        "print one service",
        lambda parser: parser.add_argument("id", metavar="ID"),
        _show,
    ),
    Command(("sync",), "bring the map up to date", _sync_options, _sync),
    Command(("feed", "publish"), "publish a signed feed", _publish_options, _publish),
)

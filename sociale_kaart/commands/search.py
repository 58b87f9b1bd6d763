"""The command that searches: one question, or with `--batch` one a line from standard input."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator

from sociale_kaart.cli import DONE, Command, Session
from sociale_kaart.directory.areas import Place
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.page import SearchPage, SearchResult
from sociale_kaart.search.query import Scope, SearchQuery, Sort


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("text", nargs="*", metavar="TEXT", help="the need, in ordinary words")
    parser.add_argument(
        "--batch", action="store_true", help="read a question a line, answer a line each"
    )
    parser.add_argument("--near", metavar="POSTCODE", help="postcode, gemeente or wijk")
    parser.add_argument("--scope", choices=[scope.value for scope in Scope], help="how far")
    parser.add_argument("--sort", choices=[sort.value for sort in Sort], default=Sort.BEST.value)
    parser.add_argument("--like", metavar="ID", default="", help="what resembles this service")
    parser.add_argument("--as-typed", action="store_true", help="correct no words")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="at most N results")


def _search(session: Session) -> int:
    application, asked = session.application, session.arguments
    application.ensure_map()
    application.map.prepare()
    application.map.settle()
    near = _place(session, asked.near) if asked.near else None
    if not asked.batch:
        page = application.map.search(_query(session, " ".join(asked.text), near))
        session.answer(_page(session, page), _page_text(page))
        return DONE
    for line in _lines():
        page = application.map.search(_query(session, line, near))
        if asked.json:
            # One line each, whatever a name holds: JSON escapes every line break.
            print(json.dumps(_page(session, page)), flush=True)
        else:
            print("\t".join([line, *(result.row.name for result in page.results)]), flush=True)
    return DONE


def _lines() -> Iterator[str]:
    """Yield the lines of standard input, also empty ones; bytes that are no text are replaced."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def _query(session: Session, text: str, near: Place | None) -> SearchQuery:
    asked = session.arguments
    return SearchQuery(
        text=text,
        near=near,
        scope=Scope(asked.scope) if asked.scope else None,
        ladder_first=session.application.settings.ladder_first,
        sort=Sort(asked.sort),
        like=asked.like,
        as_typed=asked.as_typed,
        limit=max(0, asked.limit),
    )


def _place(session: Session, text: str) -> Place:
    place = session.application.map.place(text)
    if place is None:
        raise SocialeKaartError(ErrorCode.PLACE_UNKNOWN, text=text)
    return place


def _page(session: Session, page: SearchPage) -> dict[str, object]:
    return {
        "query": page.query.text,
        "total": page.total,
        "took_ms": round(page.took_ms, 2),
        "acute": page.acute,
        "codes": {code.code: code.name for code in page.codes},
        "corrections": {one.typed: one.meant for one in page.corrections},
        "unknown": list(page.unknown),
        "place": page.place.label if page.place else None,
        "scope": page.scope,
        "widened": page.widened,
        "results": [_result(session, result) for result in page.results],
    }


def _result(session: Session, result: SearchResult) -> dict[str, object]:
    row = result.row
    return {
        "id": row.id,
        "name": row.name,
        "organization": row.organization,
        "kind": row.kind,
        "ladder": row.ladder,
        "themes": list(row.themes),
        "area": row.area,
        "distance_m": result.distance_m,
        "assured_date": row.assured_date.isoformat() if row.assured_date else None,
        "score": round(result.score, 4),
        "why": [session.wording.reason(reason) for reason in result.why],
    }


def _page_text(page: SearchPage) -> str:
    lines = [f"{page.total} ({page.took_ms:.0f} ms)"]
    for result in page.results:
        row, far = result.row, result.distance_m
        where = [row.area or row.kind or "", "" if far is None else f"{far / 1000:.1f} km"]
        said = [row.id, row.name, row.organization, ", ".join(filter(None, where))]
        lines.append("  ".join(filter(None, said)))
    return "\n".join(lines)


COMMANDS = (Command(("search",), "find offerings by an ordinary sentence", _options, _search),)

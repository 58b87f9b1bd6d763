"""The command `gaps`, on a book and a map of this test."""

import argparse
import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sociale_kaart import cli
from sociale_kaart.commands.gaps import COMMANDS
from sociale_kaart.config import DataFolder
from sociale_kaart.search.gaps import GapBook
from tests.helpers.fake_application import FakeApplication
from tests.helpers.map_factories import AMERSFOORT

TODAY = date(2026, 11, 20)


class Open(cli.Session):
    """A session on an application of this test."""

    def __init__(self, arguments: argparse.Namespace, book: GapBook) -> None:
        super().__init__(arguments, folder=DataFolder(Path()), wording=SimpleNamespace())
        self._fake: Any = SimpleNamespace(gaps=book, map=FakeApplication())

    @property
    def application(self) -> Any:
        return self._fake


@pytest.fixture
def book(tmp_path: Path) -> GapBook:
    book = GapBook(tmp_path / "gaps.json", known=lambda _: True, today=lambda: TODAY)
    book.note(["rouw", "kinderen"], AMERSFOORT, date(2026, 9, 1))
    book.note(["rouw", "kinderen"], AMERSFOORT, TODAY)
    book.note(["schaken"], "GM9999", TODAY)
    book.note([], "", TODAY)
    return book


def run(book: GapBook, *words: str) -> int:
    arguments = cli.parser(COMMANDS).parse_args(["gaps", *words])
    return int(arguments.run(Open(arguments, book)))


def test_as_text(book: GapBook, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(book) == cli.DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "    2  kinderen rouw  Amersfoort  2026-09-01 - 2026-11-20"
    assert any("schaken  GM9999" in line for line in lines)
    assert any("  -  2026" in line for line in lines)


def test_as_json(book: GapBook, capsys: pytest.CaptureFixture[str]) -> None:
    run(book, "--json")
    first = json.loads(capsys.readouterr().out)["gaps"][0]
    assert first == {
        "words": ["kinderen", "rouw"],
        "gemeente": AMERSFOORT,
        "name": "Amersfoort",
        "count": 2,
        "first": "2026-09-01",
        "last": "2026-11-20",
    }


def test_of_fewer_months(book: GapBook, capsys: pytest.CaptureFixture[str]) -> None:
    run(book, "--json", "--months", "1")
    assert [gap["count"] for gap in json.loads(capsys.readouterr().out)["gaps"]] == [1, 1, 1]


def test_clear(book: GapBook, capsys: pytest.CaptureFixture[str]) -> None:
    run(book, "--clear", "--json")
    assert json.loads(capsys.readouterr().out) == {"cleared": True}
    assert book.report() == ()

"""Questions without a result: counted by their known words, and nothing else of them kept."""

import json
import os
import threading
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.search.gaps import MOST_ENTRIES, Gap, GapBook

TODAY = date(2026, 11, 20)
SOEST = "GM0342"
WORDS = {"rouw", "kinderen", "schaken", "blind", "dansen", "zeilen", "vissen", "koken", "2e"}


class Clock:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def a_book(path: Path, clock: Clock | None = None, today: date = TODAY) -> GapBook:
    return GapBook(path, known=WORDS.__contains__, today=lambda: today, clock=clock or Clock())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "gaps.json"


def test_the_same_words_in_any_order_are_one_gap(path: Path) -> None:
    book = a_book(path)
    book.note(["schaken", "blind"], SOEST, date(2026, 11, 2))
    book.note(["blind", "schaken"], SOEST, TODAY)
    book.note(["blind", "schaken"], "", TODAY)
    book.note(["rouw"], SOEST, TODAY)
    assert book.report() == (
        Gap(("blind", "schaken"), SOEST, 2, date(2026, 11, 2), TODAY),
        Gap(("blind", "schaken"), "", 1, TODAY, TODAY),
        Gap(("rouw",), SOEST, 1, TODAY, TODAY),
    )


def test_months_are_added_up_and_older_ones_left_out(path: Path) -> None:
    book = a_book(path)
    for day in (date(2025, 11, 30), date(2025, 12, 1), date(2026, 10, 3), TODAY):
        book.note(["rouw"], SOEST, day)
    assert book.report() == (Gap(("rouw",), SOEST, 3, date(2025, 12, 1), TODAY),)
    assert book.report(months=1) == (Gap(("rouw",), SOEST, 1, TODAY, TODAY),)
    assert book.report(months=13)[0].count == 4


def test_what_is_older_than_thirteen_months_is_dropped(path: Path) -> None:
    book = a_book(path)
    book.note(["rouw"], SOEST, date(2025, 10, 31))
    book.note(["schaken"], SOEST, TODAY)
    assert [gap.words for gap in book.report(months=100)] == [("schaken",)]


@pytest.mark.parametrize(
    "word", ["jansen", "123456782", "06123", "1948", "82", "", "a" * 70, "schaken123", "x@y"]
)
def test_a_word_that_may_tell_who_asked_is_not_kept(path: Path, word: str) -> None:
    book = a_book(path)
    book.note([word, "rouw"], SOEST, TODAY)
    book.flush()
    assert book.report()[0].words == ("rouw",)
    if word:
        assert word not in path.read_text("utf-8")


def test_a_question_that_leaves_no_word_is_only_counted(path: Path) -> None:
    book = a_book(path)
    book.note(["jansen"], SOEST, TODAY)
    book.note([], SOEST, TODAY)
    assert book.report() == (Gap((), SOEST, 2, TODAY, TODAY),)


def test_at_most_six_words_of_a_question_are_kept(path: Path) -> None:
    book = a_book(path)
    asked = ["rouw", "jansen", "kinderen", "schaken", "blind", "dansen", "rouw", "zeilen", "vissen"]
    book.note(asked, SOEST, TODAY)
    assert book.report()[0].words == ("blind", "dansen", "kinderen", "rouw", "schaken", "zeilen")


def test_a_gemeente_that_is_no_code_is_not_kept(path: Path) -> None:
    book = a_book(path)
    book.note(["rouw"], "Dorpsstraat 12 Soest", TODAY)
    assert book.report()[0].gemeente == ""


@given(st.lists(st.one_of(st.text(max_size=12), st.sampled_from(sorted(WORDS))), max_size=12))
def test_only_known_words_are_ever_kept(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    book = a_book(tmp_path_factory.mktemp("gaps") / "gaps.json")
    book.note(words, SOEST, TODAY)
    (gap,) = book.report()
    assert set(gap.words) <= WORDS & set(words)
    assert len(gap.words) <= 6


def test_there_is_a_most_and_the_oldest_go_first(path: Path) -> None:
    book = GapBook(path, known=lambda _: True, today=lambda: TODAY, clock=Clock())
    book.note(["oud"], "", date(2026, 10, 1))
    for number in range(MOST_ENTRIES):
        book.note(["rouw"], f"GM{number}", TODAY)
    found = book.report()
    assert len(found) == MOST_ENTRIES
    assert all(gap.words == ("rouw",) for gap in found)
    book.note(["nieuw"], "", TODAY)
    assert any(gap.words == ("nieuw",) for gap in book.report())


def test_counts_are_there_after_a_restart(path: Path) -> None:
    book = a_book(path)
    book.note(["rouw", "kinderen"], SOEST, TODAY)
    book.note(["rouw", "kinderen"], SOEST, TODAY)
    assert book.flush()
    assert a_book(path).report() == book.report()


def test_the_file_is_written_at_most_once_in_five_seconds(path: Path) -> None:
    clock = Clock()
    book = a_book(path, clock)
    book.note(["rouw"], SOEST, TODAY)
    first = path.read_bytes()
    clock.seconds += 4.9
    book.note(["rouw"], SOEST, TODAY)
    assert path.read_bytes() == first
    clock.seconds += 0.2
    book.note(["rouw"], SOEST, TODAY)
    assert json.loads(path.read_bytes())["gaps"][0]["count"] == 3


def test_nothing_is_written_without_a_question(path: Path) -> None:
    book = a_book(path)
    assert book.report() == ()
    assert book.flush()
    assert not path.exists()


def test_clear_forgets_everything_also_on_disk(path: Path) -> None:
    book = a_book(path)
    book.note(["rouw"], SOEST, TODAY)
    book.clear()
    assert book.report() == ()
    assert a_book(path).report() == ()
    assert "rouw" not in path.read_text("utf-8")


def one_gap(**changes: object) -> bytes:
    day = "2026-11-01"
    sound = {"gemeente": "", "words": [], "count": 1, "first": day, "last": day}
    return json.dumps({"gaps": [sound | changes]}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"{", b"[]", b"\xff\xfe", b'{"gaps": 3}', b'{"gaps": [{}]}', b"[" * 100_000,
        one_gap(month="2026-11", words=[3]),
        one_gap(month="2026-10", words=[]),
    ],
)  # fmt: skip
def test_a_damaged_file_is_kept_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    book = a_book(path)
    book.note(["rouw"], SOEST, TODAY)
    assert [gap.count for gap in book.report()] == [1]
    assert path.with_name("gaps.json.damaged-1").read_bytes() == content
    assert a_book(path).report() == book.report()


def test_a_disk_that_refuses_leaves_the_counts_in_memory(tmp_path: Path) -> None:
    folder = tmp_path / "map"  # not there yet: writing in it is refused
    clock = Clock()
    book = a_book(folder / "gaps.json", clock)
    book.note(["rouw"], SOEST, TODAY)
    assert not book.flush()
    assert book.report()[0].count == 1
    with pytest.raises(SocialeKaartError):
        book.clear()
    book.note(["rouw"], SOEST, TODAY)
    folder.mkdir()
    clock.seconds += 6
    book.note(["rouw"], SOEST, TODAY)
    assert a_book(folder / "gaps.json").report()[0].count == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_the_user_can_read_it(path: Path) -> None:
    book = a_book(path)
    book.note(["rouw"], SOEST, TODAY)
    assert path.stat().st_mode & 0o077 == 0


def test_several_threads_count_every_question(path: Path) -> None:
    clock = Clock()
    book = GapBook(path, known=WORDS.__contains__, today=lambda: TODAY, clock=clock)

    def ask() -> None:
        for _ in range(50):
            clock.seconds += 6  # every question is due to be written
            book.note(["rouw"], SOEST, TODAY)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert book.flush()
    assert a_book(path).report()[0].count == 200

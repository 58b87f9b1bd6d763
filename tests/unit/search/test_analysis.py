"""How texts and questions become words."""

import threading
import time

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.search.analysis import MOST_WORDS, DutchAnalysis, parts, plain
from tests.helpers.search_factories import ANALYSIS


def words(text: str) -> list[str]:
    return [word.text for word in ANALYSIS.words(text)]


def test_case_and_diacritics_do_not_count() -> None:
    assert words("Café CRÈME, coördinatie") == words("cafe creme coordinatie")


def test_stop_words_are_left_out() -> None:
    assert words("de hulp van een buur") == ["hulp", "buur"]


def test_a_word_with_hyphens_counts_as_its_parts_and_as_one() -> None:
    assert words("Taal-café") == ["taal", "cafe", "taalcafe"]


def test_possessive_endings_are_no_words() -> None:
    assert words("foto's en oma\u2019s auto's") == ["foto", "oma", "auto"]


def test_a_last_word_without_a_space_may_be_unfinished() -> None:
    assert ANALYSIS.ask("koor amersf").beginning == "amersf"
    assert ANALYSIS.ask("koor amersfoort ").beginning == ""
    assert ANALYSIS.ask("koor, amersfoort?").beginning == ""


def test_a_single_letter_is_a_beginning_only_when_it_is_all() -> None:
    assert ANALYSIS.ask("k").beginning == "k"
    assert ANALYSIS.ask("koor k").beginning == ""


def test_words_that_say_little_are_marked() -> None:
    said = {word.text: word.is_filler for word in ANALYSIS.ask("vrouw zit alleen").words}
    assert said == {"vrouw": True, "zit": True, "alleen": False}


def test_a_word_is_asked_once_in_any_inflection() -> None:
    assert len(ANALYSIS.ask("schuld schulden schulden").words) == 1


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    asked = ANALYSIS.ask(text)
    assert len(asked.words) <= MOST_WORDS
    assert all(word.text.isalnum() for word in asked.words)


@given(st.text())
def test_folded_text_stays_folded(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert all(part.isalnum() for part in parts(text))


def test_very_long_texts_cost_no_time() -> None:
    for text in ("hulp " * 10_000, "x" * 50_000, "a-" * 25_000, "'" * 50_000, "\x00" * 50_000):
        start = time.thread_time()
        ANALYSIS.ask(text)
        assert time.thread_time() - start < 0.1  # generous: it takes a few milliseconds


def test_several_threads_get_the_same_stems() -> None:
    fresh = DutchAnalysis.bundled()
    texts = [f"wandelgroepen{n} ontmoetingen eenzaamheid" for n in range(200)]
    found: list[list[str]] = []

    def read() -> None:
        found.append([word.stem for text in texts for word in fresh.words(text)])

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found[1:] == found[:-1]

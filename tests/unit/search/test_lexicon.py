"""The written words of a map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.search.lexicon import Lexicon, WrittenWord

WORDS = [
    WrittenWord("rouw", "rouw", 3),
    WrittenWord("rouwen", "rouw", 1),
    WrittenWord("roux", "r", 1),
]


def test_words_are_found_by_their_beginning() -> None:
    lexicon = Lexicon(WORDS)
    assert [word.text for word in lexicon.starting("rouw")] == ["rouw", "rouwen"]
    assert lexicon.starting("zz") == []
    assert lexicon.written("rouw") == ("rouw", "rouwen")


@given(st.lists(st.text("abcdeé", min_size=1), unique=True), st.text("abcdeé", max_size=3))
def test_beginnings_are_exact(texts: list[str], beginning: str) -> None:
    lexicon = Lexicon(WrittenWord(text, text, 1) for text in texts)
    found = {word.text for word in lexicon.starting(beginning)}
    assert found == {text for text in texts if text.startswith(beginning)}


def test_a_lexicon_survives_being_written() -> None:
    again = Lexicon.from_text(Lexicon(WORDS).to_text())
    assert again.starting("") == Lexicon(WORDS).starting("")


def test_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        Lexicon.from_text("rouw\n")

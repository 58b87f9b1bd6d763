"""Text from outside stays readable and cannot disturb what stands beside it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.directory.text import clean_line, clean_text, fold

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300)


@given(ANY_TEXT)
def test_cleaned_text_holds_nothing_that_disturbs(text: str) -> None:
    cleaned = clean_text(text, 50)

    assert len(cleaned) <= 50
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not {unicodedata.category(letter) for letter in cleaned} & {"Cs"}
    assert not [c for c in cleaned if unicodedata.category(c) == "Cc" and c != "\n"]
    assert not set(cleaned) & set(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
    cleaned.encode()  # half a surrogate would not


@given(ANY_TEXT)
def test_cleaning_is_done_once(text: str) -> None:
    once = clean_text(text, 100)
    assert clean_text(once, 100) == once


@given(ANY_TEXT)
def test_a_line_is_one_line(text: str) -> None:
    assert len(clean_line(text).splitlines()) <= 1
    assert "  " not in clean_line(text)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("<b>Koffie</b> & thee", "<b>Koffie</b> & thee"),
        ("مرحبا بكم", "مرحبا بكم"),
        ("Welkom 👩‍👩‍👧 allemaal", "Welkom 👩‍👩‍👧 allemaal"),
        ("a\u202eb\u2066c\x00d\x1be", "abcde"),
        ("een\r\ntwee\u2028drie", "een\ntwee\ndrie"),
        ("cafe\u0301", "café"),
        ("  veel    wit\t! ", "veel wit !"),
        ("half \ud83d teken", "half teken"),
    ],
)
def test_known_texts(given: str, kept: str) -> None:
    assert clean_text(given) == kept


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ĳsselstein", "ĳsselstein"),
        ("'s-Graveland", "s graveland"),
        ("Vleuten-De Meern", "vleuten de meern"),
        ("Café Zuid", "CAFE  ZUID"),
    ],
)
def test_spellings_of_the_same_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)

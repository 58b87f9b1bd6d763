"""The guard against citizen service numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.security.bsn import find_bsn, passes_elfproef
from tests.helpers.referral_factories import A_BSN

WITH_ZERO = "012345672"  # passes with its leading zero


@st.composite
def bsns(draw: st.DrawFn) -> str:
    """Numbers of nine digits that pass the 11-proef."""
    first = draw(st.integers(1, 99_999_999).map(lambda number: f"{number:08d}"))
    rest = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), first, strict=True))
    if rest % 11 == 10:  # no last digit fits
        return draw(bsns())
    return first + str(rest % 11)


@pytest.mark.parametrize(
    "text",
    [
        A_BSN,
        f"BSN{A_BSN}",
        f"bsn: {A_BSN}.",
        f"({A_BSN})",
        f"\n{A_BSN}\n",
        "123 456 782",
        "123.456.782",
        "123-456-782",
        "1234.56.782",
        "1234 56 782",
        "123\u00a0456\u00a0782",
        "123\u2011456\u2011782",
        "1 2 3 4 5 6 7 8 2",
        f"geboren 12-03-1950, nummer {A_BSN}",
        f"3811 {A_BSN}",
        "12-03-1950 123 456 782",
        f"06 12345678 {A_BSN}",
        f"mevrouw ({A_BSN}) belt 06-12345678",
        "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662",  # Arabic-Indic digits
        WITH_ZERO,
        "bsn 12345672",
        "BSN-nummer: 12345672",
        "burgerservicenummer is 12345672",
        "sofinummer 12.34.56.72",
    ],
)
def test_a_citizen_service_number_is_found(text: str) -> None:
    assert len(find_bsn(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mijn vrouw is overleden",
        "123456789",  # fails the 11-proef
        "000000000",
        "12345672",  # passes with a zero, but may as well be a KvK number
        "KvK 12345672",
        f"{A_BSN}0",
        f"0{A_BSN}",
        f"NL00INGB0{A_BSN}",
        "06 12345678",
        "06-12 34 56 78",
        "0612345678",
        "030-2345678",
        "0343 - 123456",
        "(0343) 123456",
        "+31612345678",
        "+31 6 12345678",
        "+31 123456782",
        "+31 (0)123456782",
        "0031 123456782",
        "0031-12-3456782",
        "+352123456782",
        "1234-123-456-782-99",
        "12-03-1950",
        "1950-03-12 10:30",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert find_bsn(text) == ()


def test_it_says_where_they_stand() -> None:
    text = f"eerst {A_BSN}, dan 111 222 333"
    (first, second) = find_bsn(text)
    assert text[first.start : first.end] == A_BSN
    assert text[second.start : second.end] == "111 222 333"


@given(bsns(), st.sampled_from(["", " ", ".", "-"]), st.text("abc ,;\n", max_size=8))
def test_any_number_that_passes_is_found_in_words(number: str, separator: str, words: str) -> None:
    written = separator.join((number[:3], number[3:6], number[6:]))
    assert find_bsn(f"{words} {written} {words}")


@given(bsns(), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(number: str, place: int, shift: int) -> None:
    wrong = str((int(number[place]) + shift) % 10)
    assert not passes_elfproef(number[:place] + wrong + number[place + 1 :])


@given(st.text(st.sampled_from("0123456789 .-+()/bsn\n"), max_size=200))
def test_any_text_is_read_and_spans_hold_nine_digits(text: str) -> None:
    for span in find_bsn(text):
        digits = "".join(letter for letter in text[span.start : span.end] if letter.isdigit())
        assert passes_elfproef(digits)


def test_a_long_text_takes_no_long_time() -> None:
    assert find_bsn("1 " * 50_000) == ()
    assert find_bsn("0" * 100_000) == ()

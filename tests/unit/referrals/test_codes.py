"""The short code on paper."""

import re
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.referrals.codes import code_of, read_code

ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXYZ"
ids = st.uuids(version=4).map(str)


@given(ids)
def test_a_code_has_three_groups_and_no_confusing_letters(referral_id: str) -> None:
    assert re.fullmatch(
        r"[2-9B-DF-HJ-NP-TV-Z]{3}(-[2-9B-DF-HJ-NP-TV-Z]{3}){2}", code_of(referral_id)
    )


@given(ids)
def test_a_code_reads_back_however_it_is_typed(referral_id: str) -> None:
    code = code_of(referral_id)
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " "), f" {code}\n"):
        assert read_code(typed) == code


@given(ids, st.integers(0, 8), st.sampled_from(ALPHABET))
def test_a_wrong_character_is_noticed(referral_id: str, place: int, letter: str) -> None:
    symbols = code_of(referral_id).replace("-", "")
    typed = symbols[:place] + letter + symbols[place + 1 :]
    assert (read_code(typed) is not None) == (typed == symbols)


@given(ids, st.integers(0, 8), st.integers(0, 8))
def test_two_swapped_characters_are_noticed(referral_id: str, one: int, other: int) -> None:
    symbols = list(code_of(referral_id).replace("-", ""))
    swapped = list(symbols)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    assert (read_code("".join(swapped)) is not None) == (swapped == symbols)


@pytest.mark.parametrize("typed", ["", "abc", "K7Q-M2F-9DXX", "AAA-AAA-AAA", "🙂" * 9])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


def test_codes_differ() -> None:
    assert len({code_of(str(uuid4())) for _ in range(5_000)}) == 5_000

"""A word is known again in its forms and with one mistake."""

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.search.known_words import KnownWords, one_mistake

LETTERS = st.text("abcde", min_size=1, max_size=8)


def test_a_word_has_one_number_however_often_it_is_added() -> None:
    words = KnownWords(str.upper)
    first = words.add("bedreigt", stemmed=False)
    assert words.add("bedreigt", stemmed=False) == first
    assert words.add("bedreigt", stemmed=True) != first
    assert words.add("=bedreigt", stemmed=True) == first
    assert len(words) == 2
    assert words.find("bedreigt") == {0, 1}


def test_an_exact_word_goes_before_a_mistake() -> None:
    words = KnownWords(str, frozenset({"slapende"}))
    near, exact = words.add("slaande", stemmed=False), words.add("staande", stemmed=False)
    assert words.find("staande") == {exact}
    assert words.find("slaandde") == {near}
    assert words.find("slapende") == set()


@given(LETTERS, LETTERS)
def test_one_mistake_counts_both_ways(one: str, other: str) -> None:
    assert one_mistake(one, other) == one_mistake(other, one)


@given(LETTERS, st.integers(0, 8), st.sampled_from("abcdexyz"))
def test_every_kind_of_mistake_is_one(word: str, place: int, letter: str) -> None:
    place %= len(word)
    assert one_mistake(word, word[:place] + word[place + 1 :])
    assert one_mistake(word, word[:place] + letter + word[place:])
    assert one_mistake(word, word[:place] + letter + word[place + 1 :])
    swapped = word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
    assert one_mistake(word, swapped)


@given(LETTERS, st.sampled_from("xyz"), st.sampled_from("xyz"))
def test_two_mistakes_are_no_mistake(word: str, first: str, last: str) -> None:
    assert not one_mistake(word, first + word + last)

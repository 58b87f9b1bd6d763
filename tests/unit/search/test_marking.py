"""Where matched words stand in a text."""

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.search.marking import marked_spans


def marked(text: str, *matched: str) -> list[str]:
    return [text[start:end] for start, end in marked_spans(text, frozenset(matched))]


def test_words_are_marked_whatever_their_case_and_diacritics() -> None:
    assert marked("Café De Kraai, CAFÉ", "cafe") == ["Café", "CAFÉ"]


def test_only_whole_words_are_marked() -> None:
    assert marked("Rouw en rouwgroep", "rouw") == ["Rouw"]


def test_a_word_with_a_hyphen_is_marked_by_a_part_and_by_all() -> None:
    assert marked("Het Taal-café", "taal") == marked("Het Taal-café", "taalcafe") == ["Taal-café"]


def test_nothing_is_marked_without_matches() -> None:
    assert marked_spans("Koor", frozenset()) == ()


@given(st.text(), st.frozensets(st.text()))
def test_spans_lie_in_order_inside_the_text(text: str, matched: frozenset[str]) -> None:
    ends = [edge for span in marked_spans(text, matched) for edge in span]
    assert ends == sorted(ends)
    assert all(0 <= edge <= len(text) for edge in ends)

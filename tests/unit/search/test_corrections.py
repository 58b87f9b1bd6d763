"""An unknown word is read as the likely one, said so, and left alone where that would be wrong."""

from collections.abc import Iterator

import pytest

from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.page import Correction, ReasonKind
from tests.helpers.map_factories import a_service
from tests.helpers.search_factories import OTHERS, an_engine, asked, names


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    services = [
        a_service("Muziekgezelschap De Kraai", description="Samen spelen."),
        a_service("Schermvereniging", description="Floret en sabel."),
        *OTHERS,
    ]
    with an_engine(tmp_path_factory.mktemp("index"), *services) as made:
        yield made


def test_an_unknown_word_is_read_as_a_known_one_and_that_is_said(engine: SearchEngine) -> None:
    page = asked(engine, "schermverenigign ")
    assert names(page) == ["Schermvereniging"]
    assert page.corrections == (Correction("schermverenigign", "schermvereniging"),)
    why = page.results[0].why[0]
    assert (why.kind, why.words, why.via) == (
        ReasonKind.SPELLING,
        ("schermverenigign",),
        "schermvereniging",
    )
    assert "schermvereniging" in page.results[0].matched


def test_words_are_taken_as_typed_when_asked(engine: SearchEngine) -> None:
    page = asked(engine, "schermverenigign ", as_typed=True)
    assert (page.total, page.corrections, page.unknown) == (0, (), ("schermverenigign",))


def test_a_known_word_is_never_read_as_another(engine: SearchEngine) -> None:
    for text in ("floret ", "sabel ", "kaartclub ", "eenzaamheid ", "rouwgroep "):
        assert asked(engine, text).corrections == ()


def test_the_way_to_a_known_word_is_not_corrected(engine: SearchEngine) -> None:
    word = "muziekgezelschap"
    for length in range(1, len(word) + 1):
        page = asked(engine, word[:length])
        assert page.corrections == (), length
        assert "Muziekgezelschap De Kraai" in names(page)


def test_a_mistake_early_in_a_word_that_is_being_typed_is_mended(engine: SearchEngine) -> None:
    page = asked(engine, "muziekgeselsch")
    assert "Muziekgezelschap De Kraai" in names(page)
    assert page.corrections[0].meant == "muziekgezelschap"


@pytest.mark.parametrize(
    "text",
    [
        "i am looking for someone to talk with about my problems ",
        "szukam kogoś do rozmowy po polsku ",
        "konuşacak birini arıyorum ",
        "أبحث عن شخص أتحدث معه ",
        "ищу кого-нибудь поговорить ",
    ],
)
def test_a_question_in_another_language_is_left_as_it_is(engine: SearchEngine, text: str) -> None:
    assert asked(engine, text).corrections == ()


def test_short_words_numbers_and_names_with_digits_are_left(engine: SearchEngine) -> None:
    for text in ("abq ", "12345 ", "xk9 ", "florxt1 "):
        assert asked(engine, text).corrections == ()


def test_a_correction_is_the_same_with_every_word_around_it(engine: SearchEngine) -> None:
    for text in ("zoek schermverenigign ", "schermverenigign floret ", "de schermverenigign bij "):
        assert Correction("schermverenigign", "schermvereniging") in asked(engine, text).corrections

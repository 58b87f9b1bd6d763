"""What a question finds, and why."""

from pathlib import Path

from sociale_kaart.search.page import FoundIn, Reason, ReasonKind
from tests.helpers.map_factories import (
    a_service,
)
from tests.helpers.search_factories import OTHERS, an_engine, asked, names


def test_a_word_finds_its_inflections(tmp_path: Path) -> None:
    with an_engine(tmp_path, a_service("Hulp bij schulden"), a_service("Koor")) as engine:
        for text in ("schuld", "schulden", "SCHÚLDEN"):
            assert names(asked(engine, text)) == ["Hulp bij schulden"]


def test_the_last_word_is_found_by_its_beginning_with_every_letter_more(tmp_path: Path) -> None:
    with an_engine(tmp_path, a_service("Muziekgezelschap De Kraai"), *OTHERS) as engine:
        word = "muziekgezelschap"
        for length in range(1, len(word) + 1):
            assert "Muziekgezelschap De Kraai" in names(asked(engine, word[:length])), length


def test_only_the_last_word_may_be_unfinished(tmp_path: Path) -> None:
    with an_engine(tmp_path, a_service("Muziekgezelschap De Kraai"), *OTHERS) as engine:
        assert asked(engine, "muziekgezel ", as_typed=True).total == 0
        assert asked(engine, "muziekgezel, ", as_typed=True).unknown == ("muziekgezel",)


def test_a_sentence_needs_not_all_its_words(tmp_path: Path) -> None:
    grief = a_service("Rouwcafé", themes=["rouw"], description="Steun aan weduwen.")
    with an_engine(tmp_path, grief, *OTHERS) as engine:
        page = asked(engine, "mijn vrouw is overleden en hij zit de hele dag alleen thuis")
        assert names(page)[0] == "Rouwcafé"


def test_more_words_found_is_better(tmp_path: Path) -> None:
    both = a_service("Samen", description="Schilderen bij muziek.")
    one = a_service("Schilderen", description="Verf.")
    with an_engine(tmp_path, one, both, *OTHERS) as engine:
        assert names(asked(engine, "schilderen muziek "))[0] == "Samen"


def test_a_side_issue_of_the_question_is_no_result(tmp_path: Path) -> None:
    services = [a_service(f"Koor {n}", description="Zang in Baarn.") for n in range(15)]
    club = a_service("Schermvereniging voor meisjes", description="Floret.")
    with an_engine(tmp_path, club, *services) as engine:
        assert names(asked(engine, "floret baarn ")) == [club.name]


def test_a_name_weighs_more_than_a_description(tmp_path: Path) -> None:
    text = a_service("Samen sterk", description="Soms gaan wij schaken.")
    name = a_service("Schaken", description="Elke week.")
    with an_engine(tmp_path, text, name, *OTHERS) as engine:
        assert names(asked(engine, "schaken"))[:2] == ["Schaken", "Samen sterk"]


def test_an_exact_name_wins(tmp_path: Path) -> None:
    exact = a_service("In Balans", description="Iets.", assured_date=None)
    other = a_service("Balans en balans", description="Balans, balans, balans.")
    with an_engine(tmp_path, other, exact, *OTHERS) as engine:
        page = asked(engine, "in balans")
        assert names(page)[0] == "In Balans"
        assert page.results[0].why[0].kind is ReasonKind.EXACT_NAME


def test_everyday_words_find_the_theme(tmp_path: Path) -> None:
    grief = a_service("De Kring", themes=["rouw"], description="Gesprek.")
    with an_engine(tmp_path, grief, *OTHERS) as engine:
        page = asked(engine, "mijn man is overleden ")
        assert names(page)[0] == "De Kring"
        assert page.results[0].why[0] == Reason(
            ReasonKind.RELATED, ("man", "overleden"), FoundIn.THEME.value, "Rouw en verlies"
        )


def test_the_way_to_an_everyday_word_finds_the_same(tmp_path: Path) -> None:
    grief = a_service("De Kring", themes=["rouw"], description="Gesprek.")
    with an_engine(tmp_path, grief, *OTHERS) as engine:
        for length in range(6, len("overleden") + 1):
            assert "De Kring" in names(asked(engine, "overleden"[:length]))


def test_the_word_itself_is_as_good_as_its_theme(tmp_path: Path) -> None:
    named = a_service("Rouwgroep", themes=["rouw"], description="Rouw en verlies.")
    themed = a_service("De Kring", themes=["rouw"], description="Gesprek.")
    with an_engine(tmp_path, themed, named, *OTHERS) as engine:
        assert names(asked(engine, "rouw"))[:2] == ["Rouwgroep", "De Kring"]


def test_retired_records_are_out_even_when_an_old_index_has_them(tmp_path: Path) -> None:
    was = [a_service("Koor Oud"), a_service("Koor Weg"), a_service("Koor Nu")]
    now = [
        a_service("Koor Oud", status="inactive"),
        a_service("Koor Weg", status="defunct"),
        a_service("Koor Nu"),
    ]
    with an_engine(tmp_path, *now, indexed=was) as engine:
        assert names(asked(engine, "koor")) == ["Koor Nu"]
        assert names(asked(engine)) == ["Koor Nu"]
        assert asked(engine, "koor oud").results[0].row.name == "Koor Nu"


def test_what_is_temporarily_closed_stays_behind_what_is_open(tmp_path: Path) -> None:
    closed = a_service("Koor Amper", status="temporarily closed")
    with an_engine(tmp_path, closed, a_service("Koor Beter")) as engine:
        page = asked(engine, "koor")
        assert names(page) == ["Koor Beter", "Koor Amper"]
        assert page.results[1].row.status == "temporarily closed"


def test_documents_that_the_map_no_longer_has_are_passed_over(tmp_path: Path) -> None:
    with an_engine(
        tmp_path, a_service("Koor Nu"), indexed=[a_service("Koor Weg"), a_service("Koor Nu")]
    ) as engine:
        assert names(asked(engine, "koor")) == ["Koor Nu"]


def test_reasons_say_which_word_was_found_where(tmp_path: Path) -> None:
    service = a_service("Zilverwiek", description="Met pepernoten.", organization="Gaaienest")
    with an_engine(tmp_path, service, *OTHERS) as engine:
        why = asked(engine, "zilverwiek pepernoten gaaienest ").results[0].why
        found = {(reason.words, reason.field) for reason in why}
        assert found == {
            (("zilverwiek",), "name"),
            (("gaaienest",), "organization"),
            (("pepernoten",), "description"),
        }


def test_a_beginning_says_what_it_became(tmp_path: Path) -> None:
    with an_engine(tmp_path, a_service("Zilverwieken"), *OTHERS) as engine:
        why = asked(engine, "zilverw").results[0].why[0]
        assert why == Reason(ReasonKind.BEGINNING, ("zilverw",), "name", "zilverwieken")


def test_matched_words_are_those_that_are_written_there(tmp_path: Path) -> None:
    with an_engine(tmp_path, a_service("Eenzame mannen"), *OTHERS) as engine:
        assert "eenzame" in asked(engine, "eenzaamheid").results[0].matched


def test_unknown_words_are_told_and_do_not_hinder(tmp_path: Path) -> None:
    with an_engine(tmp_path, a_service("Koor"), *OTHERS) as engine:
        page = asked(engine, "koor qqqxz ")
        assert (names(page), page.unknown) == (["Koor"], ("qqqxz",))

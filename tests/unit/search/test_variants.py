"""Abbreviations, other spellings, and names for the same thing."""

import tomllib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.config import bundled
from sociale_kaart.directory.text import fold
from sociale_kaart.search.analysis import DutchAnalysis, plain
from sociale_kaart.search.variants import Variants

ANALYSIS = DutchAnalysis.bundled()
VARIANTS = Variants.bundled()
DATA = tomllib.loads(bundled("data", "thesaurus", "variants.toml").read_text("utf-8"))
TYPED = {**DATA["abbreviation"], **DATA["spelling"]}


@pytest.mark.parametrize(
    ("word", "usual"),
    [
        ("wor", "welzijn op recept"),
        ("WoR", "welzijn op recept"),
        ("w.o.r.", "welzijn op recept"),
        ("poh-ggz", "praktijkondersteuner huisarts ggz"),
        ("POH GGZ", "praktijkondersteuner huisarts ggz"),
        ("poh\u2011ggz", "praktijkondersteuner huisarts ggz"),
        ("cjg", "centrum voor jeugd en gezin"),
        ("dak- en thuisloos", "dakloos thuisloos"),
        ("nah", "niet aangeboren hersenletsel"),
        ("alzeimer", "alzheimer"),
        ("Alzéimer", "alzheimer"),
        ("caffé", "cafe"),
        ("fisiotherapeut", "fysiotherapeut"),
        ("mantelzorgster", "mantelzorger"),
        ("diaconessenhuis", "diakonessenhuis"),
        ("d'r", "haar"),
        ("d\u2019r", "haar"),
        ("LBHTIQ+", "lhbtiq"),
    ],
)
def test_a_variant_stands_for_the_usual_words(word: str, usual: str) -> None:
    assert VARIANTS.expand(word) == tuple(usual.split())


@pytest.mark.parametrize("word", ["", "huis", "wo", "worst", "dr", "na", "als", "zin", "-", "'"])
def test_another_word_stands_for_itself(word: str) -> None:
    assert VARIANTS.expand(word) == ()


def test_names_for_the_same_thing_come_in_groups() -> None:
    group = next(group for group in VARIANTS.phrases if "buurtteam" in group)
    assert {"sociaal team", "wijkteam", "dorpsteam", "stadsteam"} <= set(group)
    assert Variants({}, [["Café-inloop", "Inloop"]]).phrases == (("cafe inloop", "inloop"),)


def test_there_are_enough() -> None:
    assert len(DATA["abbreviation"]) >= 80
    assert len(DATA["spelling"]) >= 150
    assert len(DATA["same"]) >= 40


@pytest.mark.parametrize("typed", TYPED)
def test_a_variant_leads_to_words_that_are_no_variants(typed: str) -> None:
    usual = VARIANTS.expand(typed)
    assert usual
    assert usual != (plain(typed),)
    for word in usual:
        # "poh-ggz" may stand for words with "ggz" in them, a misspelling for no other one.
        assert word in DATA["abbreviation"] or not VARIANTS.expand(word), word


def test_an_abbreviation_is_no_word_without_content() -> None:
    assert not [typed for typed in DATA["abbreviation"] if ANALYSIS.stop_words(typed)]


def test_a_spelling_that_the_stem_already_joins_is_left_out() -> None:
    # They would only be there to be kept up.
    joined = [
        typed
        for typed, usual in DATA["spelling"].items()
        if ANALYSIS.stem(plain(typed)) == ANALYSIS.stem(plain(usual))
    ]
    assert not joined


def test_nothing_is_in_two_tables_or_in_two_groups() -> None:
    assert not DATA["abbreviation"].keys() & DATA["spelling"].keys()
    counts = Counter(fold(word) for group in DATA["same"] for word in group["words"])
    assert max(counts.values()) == 1
    assert all(len(group["words"]) > 1 for group in DATA["same"])


@given(st.text())
def test_any_text_is_taken(word: str) -> None:
    assert isinstance(VARIANTS.expand(word), tuple)

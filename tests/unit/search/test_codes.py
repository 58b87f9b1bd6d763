"""Codes that referrers type, and what they stand for."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.config import bundled
from sociale_kaart.search.codes import CodeMeaning, Codes

CODES = Codes.bundled()
DATA = tomllib.loads(bundled("data", "thesaurus", "codes.toml").read_text("utf-8"))
TERMS = {
    (taxonomy["code"], term["code"])
    for taxonomy in tomllib.loads(
        bundled("data", "midden-nederland", "taxonomies.toml").read_text("utf-8")
    )["taxonomy"]
    for term in taxonomy["term"]
}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Z15", "Z15"),
        ("z15", "Z15"),
        ("z 15", "Z15"),
        ("Z-15", "Z15"),
        ("icpc z15", "Z15"),
        ("ICPC-code: Z15", "Z15"),
        ("icpc1 Z15", "Z15"),
        ("ICPC Z 15", "Z15"),
        ("weduwe van 80 (Z15) zoekt gezelschap", "Z15"),
        ("Z15.", "Z15"),
        ("Z15,P03", "Z15"),
        ("P76.01", "P76"),
        ("p99.01 kind", "P99.01"),
        ("P99.02", "P99"),
        ("Z99 of Z01", "Z01"),
    ],
)
def test_a_code_is_recognised_however_it_is_written(text: str, code: str) -> None:
    meaning = CODES.meaning(text)
    assert meaning
    assert meaning.code == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zorg 15",
        "Z1",
        "Z155",
        "AZ15",
        "Z15a",
        "Z99",
        "3811 LM 12",
        "mw. T 82 jaar valt vaak",
        "P70 jr",
        "de A28 en de N201",
        "icpc",
        "Ẑ15",
    ],
)
def test_what_only_looks_like_a_code_is_none(text: str) -> None:
    assert CODES.meaning(text) is None
    assert CODES.without(text) == text


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("icpc z15", ""),
        ("weduwe (Z15) zoekt gezelschap", "weduwe zoekt gezelschap"),
        ("Z 15 in Soest", "in Soest"),
        ("Z15 P03", "P03"),
        ("ICPC-code: P76.01 jonge moeder", "jonge moeder"),
    ],
)
def test_the_rest_of_the_question_is_left(text: str, rest: str) -> None:
    assert CODES.without(text) == rest


def test_the_codes_of_a_question_can_be_taken_one_after_another() -> None:
    text, found = "Z15 P03 wandelen", []
    while (meaning := CODES.meaning(text)) is not None:
        found.append(meaning.code)
        text = CODES.without(text)
    assert (found, text) == (["Z15", "P03"], "wandelen")


def test_a_meaning_says_all() -> None:
    codes = Codes([CodeMeaning("Z15", "verlies", "rouw om partner", ("rouw",))])
    assert codes.meaning("z15") == CodeMeaning("Z15", "verlies", "rouw om partner", ("rouw",))
    assert codes.domains == codes.chains == ()


def test_every_social_code_is_there() -> None:
    numbers = {*range(1, 30), 68} - {17, 26}  # these two do not exist in ICPC-1
    assert {item["code"] for item in DATA["code"] if item["code"].startswith("Z")} == {
        f"Z{number:02}" for number in numbers
    }


def test_the_domains_and_chains_are_those_of_the_lists() -> None:
    found = {(term.taxonomy, term.code) for term in (*CODES.domains, *CODES.chains)}
    assert found == {term for term in TERMS if term[0] in {"pg6", "4d", "nl-keten"}}


@pytest.mark.parametrize(
    "item", [*DATA["code"], *DATA["domain"], *DATA["chain"]], ids=lambda item: item["name"]
)
def test_an_entry_leads_somewhere(item: dict[str, object]) -> None:
    assert item["name"]
    assert len(str(item["means"]).split()) >= 2 or item["code"] == "N88"
    assert item["themes"]
    for theme in item["themes"]:
        assert ("nl-thema", theme) in TERMS
    assert CODES.meaning(str(item["means"])) is None  # taking out codes comes to an end


def test_nothing_is_there_twice() -> None:
    for kind in ("code", "domain", "chain"):
        codes = [item["code"] for item in DATA[kind]]
        assert len(codes) == len(set(codes))


@given(st.text() | st.from_regex(r"(icpc)?[ :-]*[a-z] ?[0-9]{1,3}(\.[0-9]{2})?.*"))
def test_any_text_is_read(text: str) -> None:
    meaning = CODES.meaning(text)
    rest = CODES.without(text)
    assert (rest == text) if meaning is None else (len(rest) < len(text))

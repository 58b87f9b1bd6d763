"""Which questions name a place of the sample region, which one, and what is left of them."""

import re
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.config import bundled
from sociale_kaart.directory.areas import Area, AreaKind, Areas
from sociale_kaart.search.place_names import PlaceWords
from sociale_kaart.search.places import PlacesInText

AREAS = Areas.from_json(next(bundled("data", "feed", "targets").glob("*.areas.json")).read_bytes())
# What is a usual word: those of the thesaurus, without its list of other spellings.
WORDS = {
    word
    for path in Path(bundled("data", "thesaurus")).rglob("*.toml")
    if path.name not in {"places.toml", "variants.toml"}
    for word in re.findall(r"[a-z]+", path.read_text("utf-8").lower())
}
PLACES = PlacesInText(AREAS, is_word=WORDS.__contains__)

# question, place as a list shows it, what is left
NAMED = [
    # gemeenten, anywhere in the text
    ("soest", "Soest", ""),
    ("Soest?", "Soest", ""),
    ("eetclub in soest", "Soest", "eetclub"),
    ("Eenzaam in Soest?", "Soest", "Eenzaam?"),
    ("soest eetclub", "Soest", "eetclub"),
    ("in soest samen eten", "Soest", "samen eten"),
    ("wandelen te baarn met anderen", "Baarn", "wandelen met anderen"),
    ("mijn man is overleden, wij wonen in Zeist", "Zeist", "mijn man is overleden, wij wonen"),
    ("maatje gezocht omgeving leusden", "Leusden", "maatje gezocht"),
    ("maatje gezocht in de omgeving van leusden", "Leusden", "maatje gezocht"),
    ("leusden en omgeving", "Leusden", ""),
    ("koffie drinken baarn e.o.", "Baarn", "koffie drinken"),
    ("regio amersfoort dagbesteding", "Amersfoort", "dagbesteding"),
    ("gemeente Nijkerk schuldhulp", "Nijkerk", "schuldhulp"),
    ("inloop bij woerden", "Woerden", "inloop"),
    ("volunteer near utrecht", "Utrecht", "volunteer"),
    ("schuldhulp (soest)", "Soest", "schuldhulp"),
    ("soest: yoga", "Soest", "yoga"),
    ("yoga, zeist", "Zeist", "yoga"),
    ("SAMEN ETEN IN WOERDEN", "Woerden", "SAMEN ETEN"),
    ("huisarts soest", "Soest", "huisarts"),
    ("taalles bunnik", "Bunnik", "taalles"),
    ("lopik vervoer", "Lopik", "vervoer"),
    ("eten in IJsselstein", "IJsselstein", "eten"),
    ("ysselstein", "IJsselstein", ""),
    ("vrouw uit soest wil bewegen", "Soest", "vrouw wil bewegen"),
    # of several words
    ("rouwgroep wijk bij duurstede", "Wijk bij Duurstede", "rouwgroep"),
    ("Wijk bij Duurstede, koffie", "Wijk bij Duurstede", "koffie"),
    ("iets te doen in de bilt", "De Bilt", "iets te doen"),
    ("de bilt jongeren", "De Bilt", "jongeren"),
    ("mantelzorg utrechtse heuvelrug", "Utrechtse Heuvelrug", "mantelzorg"),
    ("stichtse vecht", "Stichtse Vecht", ""),
    ("hulp in de ronde venen", "De Ronde Venen", "hulp"),
    ("ronde venen mantelzorger", "De Ronde Venen", "mantelzorger"),
    ("vijfheerenlanden eenzaam", "Vijfheerenlanden", "eenzaam"),
    # kernen and wijken
    ("den dolder wandelgroep", "Den Dolder, Zeist", "wandelgroep"),
    ("koor Bosch en Duin", "Bosch en Duin, Zeist", "koor"),
    ("soesterberg", "Soesterberg, Soest", ""),
    ("soesterkwartier buurthuis", "Soesterkwartier, Amersfoort", "buurthuis"),
    ("in de wijk kattenbroek", "Kattenbroek, Amersfoort", ""),
    ("overvecht", "Overvecht, Utrecht", ""),
    ("kanaleneiland jongerenwerk", "Kanaleneiland, Utrecht", "jongerenwerk"),
    ("leidsche rijn moeders", "Leidsche Rijn, Utrecht", "moeders"),
    ("leidse rijn moeders", "Leidsche Rijn, Utrecht", "moeders"),
    ("eten in breukelen", "Breukelen, Stichtse Vecht", "eten"),
    ("mijdrecht", "Mijdrecht, De Ronde Venen", ""),
    ("vleuten-de meern", "Vleuten-De Meern, Utrecht", ""),
    ("achterveld", "Achterveld, Leusden", ""),
    ("tull en 't waal", "Tull en 't Waal, Houten", ""),
    ("dendolder", "Den Dolder, Zeist", ""),
    ("lage vuursche wandelen", "Lage Vuursche, Baarn", "wandelen"),
    ("eemland vrijwilliger", "Eemland", "vrijwilliger"),
    # beside its gemeente
    ("utrecht oost", "Oost, Utrecht", ""),
    ("oost utrecht", "Oost, Utrecht", ""),
    ("utrecht noord", "Utrecht", ""),
    ("zeist-noord", "Vollenhove, Zeist", ""),
    ("centrum amersfoort", "Stadskern, Amersfoort", ""),
    ("amersfoort centrum kaarten", "Stadskern, Amersfoort", "kaarten"),
    ("kaarten in het centrum van amersfoort", "Stadskern, Amersfoort", "kaarten"),
    ("wandelen binnenstad utrecht", "Binnenstad, Utrecht", "wandelen"),
    ("in het centrum van soest", "Soest", ""),
    ("soest zuid", "Soest-Zuid, Soest", ""),
    ("houten zuid", "Houten-Zuid, Houten", ""),
    ("centrum bilthoven", "Bilthoven-Centrum, De Bilt", ""),
    ("staatsliedenkwartier woerden", "Staatsliedenkwartier, Woerden", ""),
    ("staatsliedenkwartier in zeist", "Staatsliedenkwartier, Zeist", ""),
    ("de koppel amersfoort", "De Koppel, Amersfoort", ""),
    ("dansen oude dorp houten", "Oude Dorp, Houten", "dansen"),
    ("gemeente utrecht lombok", "Lombok, Utrecht", ""),
    ("utrecht ondiep samen koken", "Ondiep, Utrecht", "samen koken"),
    ("medisch centrum amersfoort", "Amersfoort", "medisch centrum"),
    # with a sign
    ("houten", "Houten", ""),
    ("wandelen in houten", "Houten", "wandelen"),
    ("maaltijden houten", "Houten", "maaltijden"),
    ("maaltijden houten e.o.", "Houten", "maaltijden"),
    ("iets in Houten voor ouderen", "Houten", "iets voor ouderen"),
    ("ik zoek Houten eetclub", "Houten", "ik zoek eetclub"),
    ("yoga doorn", "Doorn, Utrechtse Heuvelrug", "yoga"),
    ("soep eten in de koppel", "De Koppel, Amersfoort", "soep eten"),
    ("jeugd in lombok", "Lombok, Utrecht", "jeugd"),
    ("buurthuis in ondiep", "Ondiep, Utrecht", "buurthuis"),
    # postcodes
    ("3811", "3811 Amersfoort", ""),
    ("3811 AB", "3811 Amersfoort", ""),
    ("3811ab", "3811 Amersfoort", ""),
    ("3811 ab eetclub", "3811 Amersfoort", "eetclub"),
    ("3811ab amersfoort", "3811 Amersfoort", ""),
    ("huisarts 3811 in de buurt", "3811 Amersfoort", "huisarts in de buurt"),
    ("3811 in de buurt", "3811 Amersfoort", "in de buurt"),
    ("eetclub, postcode 3811", "3811 Amersfoort", "eetclub"),
    # other ways to write
    ("a'foort eetcafe", "Amersfoort", "eetcafe"),
    ("eetcafe ngein", "Nieuwegein", "eetcafe"),
    ("WbD koor", "Wijk bij Duurstede", "koor"),
    # typing errors
    ("leusde eetclub", "Leusden", "eetclub"),
    ("eetclub leusde", "Leusden", "eetclub"),
    ("eten amersfort", "Amersfoort", "eten"),
    ("amersfoot", "Amersfoort", ""),
    ("amesfoort maatje", "Amersfoort", "maatje"),
    ("nieuwegijn", "Nieuwegein", ""),
    ("zijst", "Zeist", ""),
    ("zeits", "Zeist", ""),
    ("soset", "Soest", ""),
    ("ijselstein", "IJsselstein", ""),
    ("bunik eetclub", "Bunnik", "eetclub"),
    ("maarsen", "Maarssen-dorp, Stichtse Vecht", ""),
    ("wijk bij duurstde", "Wijk bij Duurstede", ""),
    ("utrechse heuvelrug", "Utrechtse Heuvelrug", ""),
    ("koor in woudeberg", "Woudenberg", "koor"),
    ("vijfherenlanden", "Vijfheerenlanden", ""),
    # several: the one with "in", the narrowest, the last
    ("moeder uit zeist zoekt iets in soest", "Soest", "moeder uit zeist zoekt iets"),
    (
        "in amersfoort iets voor ouderen in kattenbroek",
        "Kattenbroek, Amersfoort",
        "iets voor ouderen",
    ),
    ("in soest, of baarn, een maatje", "Soest", "of baarn, een maatje"),
]

UNNAMED = [
    "",
    "?",
    "soep",
    "soep koken",
    "soepel bewegen",
    "wonen",
    "beschermd wonen",
    "zelfstandig wonen met hulp",
    "hoofd",
    "pijn in mijn hoofd",
    "houden van lezen",
    "ik wil het huis houden",
    "houten speelgoed maken",
    "houten meubels opknappen met anderen",
    "geen uitweg meer zien",
    "ik zie geen uitweg",
    "buurthuis De Koppel",
    "inloop de bron",
    "een lege koppel",
    "in het centrum",
    "centrum voor jeugd en gezin",
    "buurtcentrum",
    "oost",
    "noord en zuid",
    "binnenstad",
    "staatsliedenkwartier",
    "wijk",
    "in mijn wijk iets doen",
    "de wijk in",
    "mevrouw van soest is eenzaam",
    "meneer de bilt valt vaak",
    "Mevrouw Doorn",
    "fam. van Leusden",
    "dokter van leusden",
    "provincie utrecht subsidie",
    "info@soest.nl",
    "www.soest.nl",
    "schuld van 3500 euro",
    "€ 3511",
    "3511 euro schuld",
    "033 4611 3811",
    "geboren in 1948",
    "sinds 2019 weduwe",
    "1012 AB",
    "12345",
    "worden wie je bent",
    "woorden vinden na het verlies",
    "in maart begint het",
    "naar een coach",
    "zoeken naar werk",
    "rouw na overlijden partner",
    "mijn vader dementeert en ik slaap niet",
    "eenzaam",
    "amersfoortse",
    "ik lees boeken van vermeer",
    "best moeilijk allemaal",
    "echt heel alleen",
    "waterrijk gebied wandelen",
    "vreselijk verdrietig",
    "overmacht",
    "het is een ramp in huis",
]


@pytest.mark.parametrize(("text", "label", "rest"), NAMED, ids=[text for text, _, _ in NAMED])
def test_a_place_is_found(text: str, label: str, rest: str) -> None:
    found = PLACES.find(text)
    assert found is not None
    assert (found.place.label, found.rest) == (label, rest)
    assert found.words in text


@pytest.mark.parametrize("text", UNNAMED)
def test_no_place_is_found(text: str) -> None:
    assert PLACES.find(text) is None


def test_the_words_are_as_typed() -> None:
    found = PLACES.find("Koffie in Wijk  bij duurstede!")
    assert found is not None
    assert (found.words, found.rest) == ("Wijk  bij duurstede", "Koffie!")


def test_the_place_of_a_postcode_keeps_no_letters() -> None:
    found = PLACES.find("eetclub 3811 XY")
    assert found is not None
    assert found.place == AREAS.place("3811")
    assert found.words == "3811 XY"


@pytest.mark.parametrize("gemeente", AREAS.gemeenten(), ids=lambda area: area.name)
def test_every_gemeente_is_its_own_place(gemeente: Area) -> None:
    for text in (gemeente.name, f"eetclub in {gemeente.name.lower()}"):
        found = PLACES.find(text)
        assert found is not None
        assert found.place.area == gemeente


def test_a_usual_word_as_the_name_of_a_wijk_needs_a_sign() -> None:
    areas = Areas(
        [
            Area("GM0001", "Stad", AreaKind.GEMEENTE, "", 52.0, 5.0),
            Area("WK000101", "Muziek", AreaKind.WIJK, "GM0001", 52.0, 5.0),
        ]
    )
    places = PlacesInText(areas, is_word={"muziek"}.__contains__)
    assert places.find("muziek maken") is None
    assert places.find("iets in muziek doen") is not None
    assert PlacesInText(areas, is_word=lambda _: False).find("muziek maken") is not None


def test_a_known_word_is_no_typing_error() -> None:
    places = PlacesInText(AREAS, is_word={"leusde"}.__contains__)
    assert places.find("leusde eetclub") is None


def test_an_empty_map_has_no_places() -> None:
    assert PlacesInText(Areas(), is_word=lambda _: False).find("in soest 3811") is None


def test_every_listed_spelling_leads_to_a_name_of_the_sample_region() -> None:
    for typed, meant in PlaceWords.bundled().also.items():
        assert AREAS.place(meant) is not None, typed


TEXTS = st.lists(
    st.one_of(
        st.sampled_from(["soest", "in", "De", "Bilt", "3811", "AB", "centrum", "van", "e.o.", ","]),
        st.sampled_from([area.name for area in AREAS.gemeenten()]),
        st.text(max_size=8),
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(st.text(max_size=80), TEXTS))
def test_any_text_is_answered(text: str) -> None:
    found = PLACES.find(text)
    if found is not None:
        assert found.words in unicodedata.normalize("NFC", text)
        assert found.rest == " ".join(found.rest.split())
        assert len(found.rest) < len(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    "text",
    ["leusde " * 20_000, "x" * 1_000_000, "in de " * 50_000, "3811 " * 50_000, "zuid " * 50_000],
    ids=["errors", "one word", "signs", "postcodes", "parts"],
)
def test_a_long_text_is_answered_soon(text: str) -> None:
    started = time.thread_time()
    PLACES.find(text)
    assert time.thread_time() - started < 0.5

"""Which words are meant by words that are written wrongly, and what an error costs."""

import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.config import bundled
from sociale_kaart.search.analysis import parts, pieces
from sociale_kaart.search.slips import ERROR, distance
from sociale_kaart.search.spelling import Spelling

# What was typed, and what was meant. All of it is in texts of the sample region.
ERRORS = """
eenzam eenzaam | eensaam eenzaam | enzaam eenzaam | eenzaamhijd eenzaamheid
mantelzrog mantelzorg | mantelsorg mantelzorg | mantezorg mantelzorg | matelzorger mantelzorger
vrijwiliger vrijwilliger | vrijwillger vrijwilliger | vreiwilliger vrijwilliger
vrywilliger vrijwilliger | fysioterapeut fysiotherapeut | fisiotherapeut fysiotherapeut
psygoloog psycholoog | psiegoloog psycholoog | psycoloog psycholoog | sycholoog psycholoog
psigiater psychiater | psychiather psychiater | depresie depressie | deppressie depressie
depressei depressie | verslaafing verslaving | verslavign verslaving | verlsaving verslaving
shuldhulp schuldhulp | schuldhlp schuldhulp | sguldhulp schuldhulp | schudlen schulden
sculden schulden | schuldne schulden | rekenning rekening | rekenig rekening
rekenignen rekeningen | boodschapen boodschappen | bootschappen boodschappen
boodsgappen boodschappen | bodschappen boodschappen | formuleer formulier | formelier formulier
formullieren formulieren | toeslach toeslag | tuslag toeslag | toeslg toeslag
huisards huisarts | huisrats huisarts | huiarts huisarts | huissarts huisarts
zikenhuis ziekenhuis | ziekehuis ziekenhuis | siekenhuis ziekenhuis | wandeln wandelen
wanelen wandelen | wandellen wandelen | wnadelen wandelen | feitsen fietsen | vietsen fietsen
fiestsen fietsen | zwemen zwemmen | swemmen zwemmen | bewegne bewegen | beweggen bewegen
beweegroep beweeggroep | wandelgroe wandelgroep | eetgroop eetgroep | kookgroup kookgroep
maatj maatje | maadje maatje | taalmatje taalmaatje | taalmaajte taalmaatje
schuldhulmaatje schuldhulpmaatje | buurtthuis buurthuis | burthuis buurthuis
bourthuis buurthuis | buurhuis buurthuis | bibliotheeck bibliotheek | biblioteek bibliotheek
bibiotheek bibliotheek | bieblioteek bibliotheek | dementei dementie | demensie dementie
alsheimer alzheimer | alzheimmer alzheimer | alzeimer alzheimer | parkinsson parkinson
autimse autisme | outisme autisme | overspannn overspannen | gesprk gesprek | gespreck gesprek
inlop inloop | inlooop inloop | koffei koffie | kofie koffie | coffie koffie | kaffee cafe
dagbestding dagbesteding | dagbesteeding dagbesteding | dachbesteding dagbesteding
opfoeding opvoeding | opvoedign opvoeding | scheidng scheiding | schijding scheiding
scheding scheiding | rouwgoep rouwgroep | rauwgroep rouwgroep | valpreventei valpreventie
valprefentie valpreventie | valpreventi valpreventie | jongerrenwerk jongerenwerk
jongerewerk jongerenwerk | jongeenwerk jongerenwerk | voedsellbank voedselbank
voetselbank voedselbank | voedslbank voedselbank | huishoden huishouden | huishauden huishouden
hulshouden huishouden | administatie administratie | adminstratie administratie
uitkeering uitkering | uitkerring uitkering | oitkering uitkering | uitkeirng uitkering
gezontheid gezondheid | gesondheid gezondheid | gezondhied gezondheid | gezndheid gezondheid
zwnager zwanger | swanger zwanger | zwangr zwanger | geweldd geweld | gewelt geweld
misschein misschien | mishandelling mishandeling | gimnastiek gymnastiek | muzziek muziek
musiek muziek | muziekk muziek | schilderren schilderen | pannekoeken pannenkoeken
hersenletsl hersenletsel | verpleechkundige verpleegkundige | verpleegkundge verpleegkundige
weikverpleging wijkverpleging | wykverpleging wijkverpleging | cursis cursus | cursuss cursus
kursus cursus | computr computer | komputer computer | refalidatie revalidatie
oncologei oncologie | kinderopfang kinderopvang | kinderopvnag kinderopvang
logopedsit logopedist | laagelletterd laaggeletterd | laageletterd laaggeletterd
vluchteing vluchteling | flugteling vluchteling | statushoder statushouder
inburgerring inburgering
"""
JUDGED = [tuple(pair.split()) for line in ERRORS.strip().splitlines() for pair in line.split(" | ")]
KNOWN = {
    "rouwverwerking": 3, "groep": 40, "wandelgroep": 9, "soest": 20, "schuld": 5, "hulp": 90,
    "schulden": 7, "maatje": 12, "wandelen": 30, "wandeling": 4, "huis": 8, "huid": 2, "hulst": 1,
    "eenzaam": 11, "school": 6, "schuldhulp": 2,
}  # fmt: skip
SMALL = Spelling(KNOWN.items())


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _words() -> Counter[str]:
    """Return the words of the sample region and of the thesaurus, and how often they occur."""
    thesaurus = bundled("data", "thesaurus")
    files = sorted(bundled("data", "midden-nederland", "services").glob("*.toml"))
    files += [thesaurus / "parts.toml", thesaurus / "words.toml"]
    found: Counter[str] = Counter()
    for file in files:
        for text in _texts(tomllib.loads(file.read_text("utf-8"))):
            found.update(word for piece, _, _ in pieces(text) for word in parts(piece))
    return found


REGION_WORDS = _words()
REGION = Spelling(REGION_WORDS.items())


def test_what_is_meant_comes_first_nearly_always() -> None:
    assert len(JUDGED) >= 120
    assert [error for error, meant in JUDGED if error in REGION or meant not in REGION] == []
    missed = [
        pair for pair in JUDGED if [near.text for near in REGION.near(pair[0])][:1] != [pair[1]]
    ]
    assert len(missed) <= len(JUDGED) // 25, missed


@pytest.mark.parametrize(("error", "meant"), JUDGED)
def test_what_is_meant_is_found(error: str, meant: str) -> None:
    assert meant in [near.text for near in REGION.near(error)]


UNKNOWN = (
    "xylofoon quantumfysica bitcoin loodgieterij zeilmakerij hypnose snorkelen krokodil paraplu "
    "tandpasta vulkaan piramide olifant helikopter keukenla sperzieboon dakpan bloemkool"
)


@pytest.mark.parametrize("word", UNKNOWN.split())
def test_a_real_word_that_the_region_does_not_know_is_not_taken_for_another(word: str) -> None:
    near = REGION.near(word, most=1)
    assert not near or near[0].cost >= ERROR, near


def test_a_known_word_is_not_near_to_itself() -> None:
    for word in list(REGION_WORDS)[:300]:
        assert word not in [near.text for near in REGION.near(word)]


def test_the_best_comes_first_and_no_more_than_asked() -> None:
    near = REGION.near("wandelgroepp", most=3)
    assert len(near) <= 3
    assert list(near) == sorted(near, key=lambda one: (one.cost, -one.offerings, one.text))


def test_of_equal_errors_the_word_in_more_offerings_wins() -> None:
    words = Spelling([("kamer", 1), ("kater", 8)])
    assert [near.text for near in words.near("kaxer")] == ["kater", "kamer"]


@pytest.mark.parametrize(
    "word", ["", "a", "hus", "12345", "huis " * 3, "x" * 41, "a\nb c", "\U0001f600" * 5]
)
def test_what_is_too_short_or_no_word_is_near_to_nothing(word: str) -> None:
    assert SMALL.near(word) == ()
    assert SMALL.near_beginning(word) == ()


@pytest.mark.parametrize(
    ("error", "meant"),
    [("wandle", "wandelen"), ("wamdel", "wandelgroep"), ("eemz", "eenzaam"), ("sgho", "school")],
)
def test_an_error_in_what_is_still_being_typed(error: str, meant: str) -> None:
    assert meant in [near.text for near in SMALL.near_beginning(error)]


def test_what_a_known_word_begins_with_is_no_error() -> None:
    assert "wandelen" not in [near.text for near in SMALL.near_beginning("wande")]


@pytest.mark.parametrize(
    ("word", "both"),
    [
        ("wandelgroepsoest", ("wandelgroep", "soest")),
        ("rouwverwerkinsgroep", ("rouwverwerking", "groep")),
        ("schuldhulmaatje", ("schuldhulp", "maatje")),
        ("maatjesoest", ("maatje", "soest")),
        ("xyzgroepxyz", None),
        ("huis", None),
        ("", None),
        ("a b", None),
        ("groep" * 1_000, None),
    ],
)
def test_words_run_together(word: str, both: tuple[str, str] | None) -> None:
    assert SMALL.apart(word) == both


def test_a_stray_space() -> None:
    assert SMALL.together("schul", "den") == "schulden"
    assert SMALL.together("maat", "je") == "maatje"
    assert SMALL.together("huis", "groep") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tijd", "teid"), ("tijd", "tyd"), ("vrouw", "vrauw"), ("koken", "coken"),
        ("groep", "chroep"), ("hulp", "hullp"), ("fiets", "viets"), ("zorg", "sorg"),
        ("taxi", "taksi"),
        ("brood", "broot"), ("pannenkoek", "pannekoek"), ("aquarel", "akwarel"),
        ("toeslag", "tuslag"),
        ("muziek", "muzik"),
    ],
)  # fmt: skip
def test_what_is_easily_confused_costs_less(one: str, other: str) -> None:
    assert 0 < distance(one, other) < ERROR
    assert distance(one, other) == distance(other, one)


def test_swapped_letters_are_one_error_and_a_first_letter_weighs_more() -> None:
    assert distance("schuld", "shculd") <= ERROR
    assert distance("rouw", "touw") > distance("rouw", "roxw") - 0.5
    assert distance("maand", "waand") > ERROR


@given(st.text("abcdegijknoszxq", max_size=12), st.text("abcdegijknoszxq", max_size=12))
def test_the_cost_is_one_both_ways_and_nothing_only_for_the_same(one: str, other: str) -> None:
    assert distance(one, other) == pytest.approx(distance(other, one))
    assert (distance(one, other) == 0) == (one == other)


@given(st.text(max_size=60))
def test_any_text_is_taken(text: str) -> None:
    for near in (*SMALL.near(text), *SMALL.near_beginning(text)):
        assert near.text in SMALL
    SMALL.apart(text)
    Spelling([(text, 1)]).near(text)


def test_without_words_nothing_is_near() -> None:
    assert Spelling([]).near("eenzaam") == ()
    assert Spelling([]).near_beginning("eenzaam") == ()
    assert Spelling([]).apart("eenzaam") is None


@pytest.mark.slow
def test_sixty_thousand_words_are_quick() -> None:
    words = list(REGION_WORDS)
    many = dict.fromkeys(words, 1)
    for step in range(1, 40):
        many |= {word[:4] + words[(at * step) % len(words)]: 1 for at, word in enumerate(words)}
        if len(many) >= 60_000:
            break
    start = time.thread_time()
    spelling = Spelling(list(many.items())[:60_000])
    assert time.thread_time() - start < 1.5
    taken = []
    for error, _ in JUDGED:
        start = time.thread_time()
        spelling.near(error)
        taken.append(time.thread_time() - start)
    assert sorted(taken)[int(len(taken) * 0.95)] < 0.012

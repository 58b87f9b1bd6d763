"""Which Dutch words come apart, into what, and which stay whole."""

import time
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.config import bundled
from sociale_kaart.search.compounds import LEAST_PART, Compounds
from sociale_kaart.search.stemming import LONGEST_WORD

COMPOUNDS = Compounds.bundled()

# The compound, then its parts.
APART = """
rouwverwerkingsgroep rouw verwerking groep | schuldhulpmaatje schuld hulp maatje
valpreventiecursus val preventie cursus | mantelzorgsteunpunt mantelzorg steunpunt
taalcafe taal cafe | eenoudergezin eenouder gezin | kinderopvangtoeslag kind opvang toeslag
ontmoetingsmiddag ontmoeting middag | borstkankerpatienten borst kanker patient
vrijwilligerswerk vrijwilliger werk | jongerenwerker jongere werker | ouderenzorg oudere zorg
ouderenmishandeling oudere mishandeling | kindermishandeling kind mishandeling
buurtsportcoach buurt sport coach | huisartsenpraktijk huisarts praktijk
huisartsenpost huisarts post | ziekenhuisopname ziekenhuis opname
wijkverpleegkundige wijk verpleegkundige | jeugdhulp jeugd hulp
jeugdgezondheidszorg jeugd gezondheidszorg | schuldsanering schuld sanering
schuldregeling schuld regeling | budgetcoach budget coach | budgetbeheer budget beheer
huurtoeslag huur toeslag | zorgtoeslag zorg toeslag | energietoeslag energie toeslag
huurachterstand huur achterstand | betalingsregeling betaling regeling
inkomensgegevens inkomen gegeven | voedselbank voedsel bank | kledingbank kleding bank
weggeefwinkel weggeef winkel | ruilwinkel ruil winkel | naaiatelier naai atelier
naaimachine naai machine | kookgroep kook groep | eetgroep eten groep | eetcafe eten cafe
wandelgroep wandel groep | wandelmaatje wandel maatje | wandelclub wandel club
fietstocht fiets tocht | fietsgroep fiets groep | fietsles fiets les | zwemles zwem les
aquagym aqua gym | stoelyoga stoel yoga | seniorengym senior gym | beweegtuin beweeg tuin
beweegcoach beweeg coach | sportvereniging sport vereniging | voetbalclub voetbal club
schaakclub schaak club | kaartclub kaart club | leesclub lees club | leeskring lees kring
zangkoor zang koor | smartlappenkoor smartlappen koor | muziekles muziek les
toneelgroep toneel groep | filmavond film avond | computerles computer les
taalmaatje taal maatje | taalles taal les | taalcoach taal coach | leerwerkplek leer werk plek
dagactiviteiten dag activiteit | dagstructuur dag structuur | dagritme dag ritme
slaapproblemen slaap probleem | slaapcoach slaap coach | angstklachten angst klacht
angststoornis angst stoornis | eetstoornis eten stoornis | gokverslaving gok verslaving
gameverslaving game verslaving | verslavingszorg verslaving zorg | herstelgroep herstel groep
herstelacademie herstel academie | ervaringsmaatje ervaring maatje
zelfhulpgroep zelfhulp groep | lotgenotencontact lotgenoot contact
lotgenotengroep lotgenoot groep | rouwgroep rouw groep | rouwcafe rouw cafe
rouwbegeleider rouw begeleider | stervensbegeleiding sterven begeleiding | levensfase leven fase
relatietherapie relatie therapie | relatieproblemen relatie probleem
scheidingscoach scheiding coach | omgangsregeling omgang regeling
ouderschapsplan ouderschap plan | opvoedadvies opvoed advies | opvoedspreekuur opvoed spreekuur
opvoedvragen opvoed vraag | gezinscoach gezin coach | gezinsbegeleiding gezin begeleiding
pleegzorg pleeg zorg | steunouders steun ouder | tienermoeder tiener moeder
kinderwens kind wens | kraamtijd kraam tijd | borstvoeding borst voeding | babyspullen baby spul
kinderkleding kind kleding | kinderboerderij kind boerderij | peutergym peuter gym
schoolreis school reis | schoolspullen school spul | huiswerkbegeleiding huiswerk begeleiding
bijstandsnorm bijstand norm | belastinghulp belasting hulp
formulierenbrigade formulier brigade | thuisadministratie thuis administratie
rechtswinkel recht winkel | rechtshulp recht hulp | huurcommissie huur commissie
woningaanpassing woning aanpassing | woningcorporatie woning corporatie
verhuisdoos verhuis doos | burenruzie buren ruzie | buurtbemiddeling buurt bemiddeling
geluidsoverlast geluid overlast | daklozenopvang dakloos opvang | nachtopvang nacht opvang
vrouwenopvang vrouw opvang | crisisopvang crisis opvang | crisisdienst crisis dienst
nachtzorg nacht zorg | logeerhuis logeer huis | respijtzorg respijt zorg
respijtvrijwilliger respijt vrijwilliger | mantelzorgmakelaar mantelzorg makelaar
mantelzorgcompliment mantelzorg compliment | mantelzorgwaardering mantelzorg waardering
boodschappendienst boodschappen dienst | boodschappenhulp boodschappen hulp
maaltijdservice maaltijd service | klussendienst klus dienst
tuinonderhoudsdienst tuin onderhoud dienst | rolstoelbus rolstoel bus | buurtbus buurt bus
belbus bel bus | regiotaxi regio taxi | deelauto deel auto
scootmobielcursus scootmobiel cursus | vluchtelingenwerk vluchteling werk
inburgeringscursus inburgering cursus | vergeetachtigheidspoli vergeetachtigheid poli
geheugenpoli geheugen poli | hartpatienten hart patient | nierpatient nier patient
longpatienten long patient | spierziekte spier ziekte | hersenstichting hersenen stichting
borstkanker borst kanker | beeldbellen beeld bel | dorpskamer dorp kamer
wijkgebouw wijk gebouw | buurtmoestuin buurt moestuin | volkstuin volk tuin
vogelhuisjes vogel huis | kerstmarkt kerst markt | zondagmiddag zondag middag
dinsdagochtend dinsdag ochtend | sarcoidosegroep sarcoidose groep
inloopspreekuur inloop spreekuur | huiskamerproject huiskamer project | automaatje auto maatje
alzheimercafe alzheimer cafe | welzijnscoach welzijn coach
"""
# Among them what looks like a compound and is none, and compounds whose parts would mislead.
WHOLE = """
verhalen bewegen kinderen handen maatje maatjes mantelzorg mantelzorger mantelzorgers huisarts
huisartsen ziekenhuis ziekenhuizen vrijwilliger vrijwilligers thuiszorg eenzaam eenzaamheid
gezondheid welzijn buurthuis dorpshuis wijkteam buurtteam verpleeghuis zelfstandig zelfstandige
werkloos dakloos boodschappen boodschap verjaardag volwassenen aardappel handschoenen handtekening
handleiding behandelaar behandelen handelen voorzitter voorbeeld bijvoorbeeld belangrijk
belangrijke oordeel oordelen controleren rapporteren telefoneren passeren waarderen manieren
wonderen planeet planeten volkomen beloven wegbrengen weglopen weggaan bijwonen bijspringen
aanmelden afmelden opvang uitgifte inloop samenleving verlies verliezen vereniging verenigingen
bijeenkomst bijeenkomsten activiteit activiteiten organisatie organisaties begeleiding begeleiders
deelnemer deelnemers bewoners inwoners psycholoog psychiater fysiotherapie ergotherapie logopedie
apotheek bibliotheek gemeente gemeentehuis burgemeester rolstoel scootmobiel rollator maandag
dinsdag woensdag donderdag vrijdag zaterdag zondag weekend vakantie koningsdag september november
amersfoort utrecht nieuwegein bunschoten veenendaal spakenburg nederland nederlands duitsland
zeeland oostenrijk katwijk wandelen wandeling wandelaar fietsen zwemmen schilderen tekenen
schilderij televisie telefoon computer internet wachtwoord leeftijd leefstijl dementie alzheimer
parkinson depressie diabetes epilepsie autisme slachtoffer geweld gezin gezinnen schulden
toeslagen uitkering uitkeringen rekening rekeningen verzekering belasting formulieren vergoeding
automaat factuur facturen oorbellen halster katrol karkas receptuur postuur bederven handhaven
raadplegen jongleren modelleren luipaard armenie benefits kleinkinderen grootouders schoonmoeder
buurvrouw gastvrouw evenwicht overgewicht bloeddruk geheugen gesprekken gesprek vriendschap
ouderschap zwangerschap lidmaatschap gezelschap gezelligheid vertrouwen verleden vergeten
herinnering herinneringen verwarming verlichting verandering vergadering maatregelen moestuin
veerkracht polikliniek huisdieren vragenlijst echtscheidingen
"""
JUDGED = [row.split() for line in APART.strip().splitlines() for row in line.split(" | ")]


@pytest.mark.parametrize(("word", "parts"), [(row[0], row[1:]) for row in JUDGED])
def test_a_compound_comes_apart(word: str, parts: list[str]) -> None:
    assert COMPOUNDS.parts(word) == tuple(parts)


@pytest.mark.parametrize("word", WHOLE.split())
def test_a_word_stays_whole(word: str) -> None:
    assert COMPOUNDS.parts(word) == ()


def test_enough_words_were_judged() -> None:
    assert len(JUDGED) >= 150
    assert len(set(WHOLE.split())) >= 150


@pytest.mark.parametrize("part", ["groep", "middag", "cursus", "punt", "club", "activiteit"])
def test_a_usual_form_of_support_says_little(part: str) -> None:
    assert COMPOUNDS.is_weak(part)


@pytest.mark.parametrize("part", ["rouw", "schuld", "valpreventie", "taal", "kanker", "mantelzorg"])
def test_what_support_is_about_says_much(part: str) -> None:
    assert not COMPOUNDS.is_weak(part)


def test_a_part_that_no_list_knows_may_stand_before_a_usual_ending() -> None:
    assert COMPOUNDS.parts("sarcoidosegroep") == ("sarcoidose", "groep")
    assert COMPOUNDS.parts("verwezenlijkingsgroep") == ("verwezenlijking", "groep")
    assert COMPOUNDS.parts("sarcoidosekast") == ()


def test_a_few_long_parts_go_before_many_short_ones() -> None:
    compounds = Compounds(["zorg", "mantel", "mantelzorg", "punt", "steun", "steunpunt"])
    assert compounds.parts("mantelzorgsteunpunt") == ("mantelzorg", "steunpunt")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("stadgids", ("stad", "gids")),
        ("stadsgids", ("stad", "gids")),
        ("stedengids", ("stad", "gids")),
        ("gidsstad", ("gids", "stad")),
        ("gidsenstad", ("gids", "stad")),
        ("gidsensteden", ("gids", "stad")),
        ("brievengids", ("brief", "gids")),
        ("stadsbriefje", ("stad", "brief")),
        ("stadsmannetje", ("stad", "man")),
        ("stadmogelijkheden", ("stad", "mogelijkheid")),
        ("mannenbrief", ("man", "brief")),
        ("brieventv", ()),
        ("tvbrieven", ("tv", "brief")),
        ("wegstad", ()),
        ("stadsweg", ("stad", "weg")),
        ("stadsgidz", ()),
    ],
)
def test_linking_letters_and_inflections_are_no_hindrance(
    word: str, parts: tuple[str, ...]
) -> None:
    compounds = Compounds(
        ["stad", "gids", "brief", "man", "mogelijkheid", "tv", "weg"],
        forms={"steden": "stad"},
        only_first=["tv"],
        only_last=["weg"],
    )
    assert compounds.parts(word) == parts


def test_an_inflected_part_is_no_compound() -> None:
    compounds = Compounds(["vrijwilliger", "kleinkind", "kind"], forms={"kinderen": "kind"})
    assert compounds.parts("vrijwilligers") == ()
    assert compounds.parts("kleinkinderen") == ()


@given(st.text(max_size=60) | st.text(alphabet="abdegiknorstuw", max_size=60))
def test_any_text_is_taken(text: str) -> None:
    parts = COMPOUNDS.parts(text)
    assert parts == Compounds.parts(COMPOUNDS, text)
    assert len(parts) != 1
    assert len(parts) <= LONGEST_WORD // LEAST_PART + 1


@given(st.lists(st.sampled_from(["rouw", "groep", "taal", "valpreventie"]), min_size=2, max_size=3))
def test_parts_put_together_come_apart_again(parts: list[str]) -> None:
    compounds = Compounds(["rouw", "groep", "taal", "valpreventie"])
    assert compounds.parts("".join(parts)) == tuple(parts)


def test_a_word_without_end_is_no_work() -> None:
    start = time.thread_time()
    assert COMPOUNDS.parts("groep" * 1_000) == ()
    assert COMPOUNDS.parts("a" * 5_000) == ()
    assert len(COMPOUNDS.parts("rouw" * 7)) == 7
    assert time.thread_time() - start < 0.1


def test_the_list_is_written_as_words_are_folded() -> None:
    data = tomllib.loads(bundled("data", "thesaurus", "parts.toml").read_text("utf-8"))
    lists = [words for words in (*data.values(), *data["parts"].values()) if isinstance(words, str)]
    words = [word for some in lists for word in some.split()] + list(data["forms"])
    assert [
        word for word in words if not (word.isascii() and word.isalpha() and word.islower())
    ] == []


def test_the_mark_changes_with_the_list() -> None:
    one, other = Compounds(["taal"], source="a"), Compounds(["taal"], source="b")
    assert one.fingerprint() != other.fingerprint()
    assert COMPOUNDS.fingerprint() == Compounds.bundled().fingerprint()

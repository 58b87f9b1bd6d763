"""Which words of this domain have one stem, and which must not."""

import pytest

from sociale_kaart.search.schema import FORMAT_VERSION
from tests.helpers.search_factories import ANALYSIS

TOGETHER = """
schuld schulden | rekening rekeningen | eenzaam eenzaamheid eenzame eenzamen | rouw rouwen rouwt
wandelen wandeling wandelt gewandeld wandelingen | mantelzorger mantelzorgers
vallen val valt gevallen | oudere ouderen | vrijwilliger vrijwilligers | bewegen beweging beweegt
maatje maatjes | kind kinderen | jongere jongeren | koken kookt kook | eten eet
betalen betaal betaald betaalt | verslaving verslaafd verslavingen verslaafden
dementie dementerende dement | angst angstig angsten
ontmoeten ontmoeting ontmoetingen ontmoet | lotgenoot lotgenoten | huis huizen
scheiding scheiden gescheiden scheidingen | formulier formulieren | taal talen | werk werken werkt
sport sporten | depressie depressief depressies depressieve | overleden overlijden overlijdt
zwanger zwangere zwangerschap | moe moeheid vermoeid vermoeidheid | gezond gezonde gezondheid
inloop inlopen | cafe cafes | baby babys | buurt buurten | hulp helpen helpt
opvoeding opvoeden | vrouw vrouwen | man mannen | telefoon telefoons | fiets fietsen
boodschap boodschappen | leren leert geleerd | psychisch psychische | zingen zingt | les lessen
cursus cursussen | budget budgetten | uitkering uitkeringen | toeslag toeslagen
medicijn medicijnen | somber sombere somberheid | zorg zorgen zorgt | ziek zieke zieken ziekte
sociaal sociale | kwetsbaar kwetsbare | verlies verliezen verloren | dag dagen
gesprek gesprekken | weduwe weduwen | formeel formele | boos boze | dik dikke | mooi mooie
"""
APART = [
    ("gezond", "zon"),
    ("gezin", "zin"),
    ("geval", "vallen"),
    ("geweld", "wel"),
    ("geluk", "lukken"),
    ("begeleiding", "beleid"),
    ("schulden", "school"),
    ("rouw", "touw"),
    ("man", "maan"),
    ("taal", "tel"),
    ("bom", "boom"),
]
GROUPS = [group.split() for line in TOGETHER.strip().splitlines() for group in line.split(" | ")]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[0])
def test_inflections_have_one_stem(group: list[str]) -> None:
    assert {ANALYSIS.stem(word) for word in group} == {ANALYSIS.stem(group[0])}


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_keep_their_own_stem(one: str, other: str) -> None:
    assert ANALYSIS.stem(one) != ANALYSIS.stem(other)


def test_stems_are_those_of_this_format() -> None:
    """An index holds stems: when these change, raise `FORMAT_VERSION`, and then mend this test."""
    stems = {
        "huizen": "huis",
        "eenzaamheid": "eenzaam",
        "vriendinnen": "vriendin",
        "wandelt": "wandel",
        "beroemdheden": "beroemd",
        "eenoudergezin": "eenoudergezin",
        "kwetsbare": "kwets",
        "medailles": "medail",
    }
    assert FORMAT_VERSION == 1
    assert {word: ANALYSIS.stem(word) for word in stems} == stems

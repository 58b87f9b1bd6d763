"""Every weight of the order of results, with its reason. All of them are here or in `documents.py`.

A result's score is what its words say (`matching.py`), times small factors for what is lighter,
nearer, fresher. A factor is at most a few tenths, so a clearly better match always wins, and it is
smooth: nothing drops out of sight because it turned a day older.
"""

import math
from datetime import date
from typing import Final

from sociale_kaart.directory.model import Ladder, ServiceRow, ServiceStatus

# --- words ---------------------------------------------------------------------------------------

WORD: Final = 1.0
# A word that may still go on: what is typed so far is weaker evidence than a whole word.
BEGINNING: Final = 0.7
# The thesaurus leads from everyday words to a theme that a person gave to the offering; that is
# nearly as good as the word itself, and better than another word that happens to be related.
RELATED_THEME: Final = 0.8
RELATED_WORD: Final = 0.6
# A concept's further themes and audiences go with the need more often than they are it.
RELATED_ASIDE: Final = 0.45
# A need counts as at least this rare (one offering in eight has it): that many places are for
# meeting people makes "eenzaam" no less what the question is about.
LEAST_NEED: Final = 2.0
# Several ways to the same word count once, the others for a little (Lucene's tie breaker).
TIE: Final = 0.25
# "mijn vrouw zit de hele dag": words that say little in a sentence lead nowhere by themselves.
FILLER: Final = 0.25
# In a sentence the words of a recognised need lead; the others only choose among what they find.
BESIDE_A_NEED: Final = 0.5
LETTERS_OF_A_NEED: Final = 4  # typed letters from which the thesaurus guesses the word
MOST_NEEDS: Final = 3  # concepts that those letters may still mean
SENTENCE: Final = 3  # words with content from which a text is taken for a sentence
# A result must say at least this part of what the best result says of the question, so that
# "rouw groep amersfoort" does not list everything in Amersfoort. Measured in rareness of words.
LEAST_PART: Final = 0.34
# Unless that leaves few results for a sentence: one rare word in it may be a side issue.
FEW: Final = 20
# The whole text is its name: nothing else was meant.
EXACT_NAME: Final = 10.0

# --- the offering --------------------------------------------------------------------------------

# The ladder: what someone can do alone or with others comes before what needs a professional
# (004:3853-3857, and 004:3077: informal help should be seen first).
LADDER_STEP: Final = 0.03
LADDER: Final = {step: LADDER_STEP * (4 - number) for number, step in enumerate(Ladder)}
# Nearness: half of it is left at five kilometres, the reach of a bicycle.
NEARNESS: Final = 0.35
HALF_NEAR_M: Final = 5_000
# Online help is as near as a telephone but seldom what a place is typed for; help that comes to
# this place counts as a few kilometres away. Help that names its working area and leaves this place
# out will probably say no: the one factor that may cost a better match its place.
NEAR_ONLINE: Final = 0.25
NEAR_SERVES: Final = 0.6
ELSEWHERE: Final = 0.75
# Freshness: half of it is left a year after someone checked the record.
FRESHNESS: Final = 0.06
HALF_FRESH_DAYS: Final = 365
# Temporarily closed stays in the list with its mark, behind what is open and fits as well.
CLOSED: Final = 0.8


def rareness(offerings: int, all_offerings: int) -> float:
    """Return how much it says that an offering has a word (BM25's inverse document frequency)."""
    return math.log(1 + (all_offerings - offerings + 0.5) / (offerings + 0.5))


def standing(row: ServiceRow, today: date, *, ladder_first: bool) -> float:
    """Return the factor of an offering by itself: ladder, freshness, temporarily closed."""
    factor = 1.0
    if ladder_first and row.ladder is not None:
        factor += LADDER[row.ladder]
    if row.assured_date is not None:
        age = max((today - row.assured_date).days, 0)
        factor += FRESHNESS * 0.5 ** (age / HALF_FRESH_DAYS)
    return factor * (CLOSED if row.status is ServiceStatus.TEMPORARILY_CLOSED else 1.0)


def nearness(row: ServiceRow, distance_m: int | None, *, serves: bool) -> float:
    """Return the factor of an offering for the place of the question.

    Args:
        row: the offering.
        distance_m: metres to its nearest location, None without one.
        serves: whether the place lies in its working area.
    """
    if distance_m is not None:
        near = 1 / (1 + distance_m / HALF_NEAR_M)
    elif row.online:
        near = NEAR_ONLINE
    else:
        near = NEAR_SERVES if serves else 0.0
    elsewhere = bool(row.area_codes) and not serves and not row.online
    return (1 + NEARNESS * near) * (ELSEWHERE if elsewhere else 1.0)

"""Every weight of the order of results, with its reason. All of them are here or in `documents.py`.

A result's score is what its words say (`matching.py`), times small factors for what is lighter,
nearer, fresher. A factor is at most a few tenths, so a clearly better match always wins, and it is
smooth: nothing drops out of sight because it turned a day older.
"""

import math
from datetime import date
from typing import Final

import numpy as np

from sociale_kaart.directory.freshness import CAPACITY_HOLDS
from sociale_kaart.directory.model import Ladder
from sociale_kaart.search.columns import Columns
from sociale_kaart.search.postings import Numbers, Weights

# --- words ---------------------------------------------------------------------------------------

WORD: Final = 1.0
# A word that may still go on: what is typed so far is weaker evidence than a whole word.
BEGINNING: Final = 0.7
# An offering whose words speak of a need is better than one that has a word that was typed: people
# and offerings seldom use the same words for it.
RELATED_NEED: Final = 1.2
# Somebody gave it the theme of that need: sure, but a theme is wider than a need.
RELATED_THEME: Final = 0.55
# A need's further themes and audiences go with it more often than they are it.
RELATED_ASIDE: Final = 0.25
# A related need is a second answer: the general group where there is none for just this loss.
RELATED_FURTHER: Final = 0.2
# A need counts as at least this rare (one offering in eight has it): that many places are for
# meeting people makes "eenzaam" no less what the question is about.
LEAST_NEED: Final = 2.0
# A part of a compound that was typed: "rouwverwerkingsgroep" asks for "rouw" too.
TYPED_PART: Final = 0.5
# What a word was read as, because the typed one is unknown.
CORRECTED: Final = 0.8
# Several ways to the same word count once, the others for a little (Lucene's tie breaker).
TIE: Final = 0.4
# "mijn vrouw zit de hele dag": words that say little in a sentence lead nowhere by themselves.
FILLER: Final = 0.25
# In a sentence the words of a recognised need lead; the others only choose among what they find.
BESIDE_A_NEED: Final = 0.2
# A sentence tells a story in words of its own: "deur" is not what "komt de deur niet uit" is about.
WORDS_OF_A_SENTENCE: Final = 4  # with stop words, of which it has at least one
WORD_IN_A_SENTENCE: Final = 0.5
# The words in which a need was recognised are how people say it; offerings say it otherwise.
WORD_OF_A_NEED: Final = 0.45
WORD_THAT_IS_A_NEED: Final = 0.65  # one word, which may well be what it is called
LETTERS_OF_A_NEED: Final = 4  # typed letters from which the thesaurus guesses the word
MOST_NEEDS: Final = 3  # concepts that those letters may still mean
SENTENCE: Final = 3  # words with content from which a text is taken for a sentence
# A result must say at least this part of what the best result says of the question, so that
# "rouw groep amersfoort" does not list everything in Amersfoort. Measured in rareness of words.
LEAST_PART: Final = 0.34
# What scores less than this part of the best is no result: a list of half the map helps nobody.
LEAST_SCORE: Final = 0.12
# Unless that leaves few results for a sentence: one rare word in it may be a side issue.
FEW: Final = 20
# The whole text is its name: nothing else was meant.
EXACT_NAME: Final = 10.0

# --- meaning -------------------------------------------------------------------------------------

# How near two texts are in meaning runs from 0 to 1 and is never 0: below the first they have
# nothing to do with each other, above the second they say the same.
MEANING_LOW: Final = 0.25
MEANING_HIGH: Final = 0.65
# What is left of a match by words in a text that has nothing to do with the question: a choir
# called after a wrong note is no fall prevention.
WORDS_ALONE: Final = 0.8
# What the meaning of the whole question may add to what its words say (which is at most 1).
MEANING: Final = 0.2
MEANING_TOLD: Final = 0.35  # of a sentence, whose words say less
# What means about the same is a result even without a word in common, if it is among the nearest,
# near enough by itself, and not much further than the nearest.
MEANING_FOUND: Final = 0.28
MEANING_ALONE: Final = 0.15  # where no word found anything
MEANING_BEHIND: Final = 0.12
MEANING_MOST: Final = 40
# A need that the question's meaning points to, without saying it in known words.
NEED_BY_MEANING: Final = 0.6
NEED_LOW: Final = 0.45  # cosine with a saying from which it says anything
NEED_HIGH: Final = 0.7  # and from which it is the same question in other words
MOST_MEANT: Final = 4

# --- the place -----------------------------------------------------------------------------------

ENOUGH: Final = 3  # results within a scope from which it is not widened
# What lies within the place itself goes before what was found by looking further.
HERE: Final = 1.3
GOOD_PART: Final = 0.5  # of the best relevance, from which a result counts as one

# --- likeness ------------------------------------------------------------------------------------

# What resembles an offering: its text first (at most 1), then its themes, then its name.
LIKE_THEME: Final = 0.5
LIKE_NAME: Final = 0.3
LIKE_LEAST: Final = 0.4  # of the most alike

# --- danger --------------------------------------------------------------------------------------

MOST_PINNED: Final = 3  # crisis offerings above everything else
NEXT_ANSWER: Final = 0.6  # what the second need that answers a danger counts beside the first
CRISIS_THEME: Final = 0.5  # somebody gave it the theme crisis

# --- the offering --------------------------------------------------------------------------------

# The ladder: what someone can do alone or with others comes before what needs a professional
# (004:3853-3857, and 004:3077: informal help should be seen first).
LADDER_STEP: Final = 0.03
_LADDER: Final = np.array([LADDER_STEP * (4 - n) for n in range(len(Ladder))] + [0], np.float32)
# Nearness: half of it is left at five kilometres, the reach of a bicycle.
NEARNESS: Final = 0.35
HALF_NEAR_M: Final = 5_000
# Online help is as near as a telephone but seldom what a place is typed for; help that comes to
# this place counts as a few kilometres away. Help that names its working area and leaves this place
# out will probably say no: the one factor that may cost a better match its place.
NEAR_ONLINE: Final = 0.25
NEAR_SERVES: Final = 0.6
ELSEWHERE: Final = 0.75
# What is for another age than the question names will say no.
OTHER_AGE: Final = 0.45
# Freshness: half of it is left a year after someone checked the record.
FRESHNESS: Final = 0.06
HALF_FRESH_DAYS: Final = 365
# Places: a little before, or behind, what does not say. It fades over the thirty days in which
# anybody can rely on it (`freshness.CAPACITY_HOLDS`).
FREE_PLACES: Final = 0.04
NO_PLACES: Final = -0.08
# Temporarily closed stays in the list with its mark, behind what is open and fits as well.
CLOSED: Final = 0.8


def rareness(offerings: int, all_offerings: int) -> float:
    """Return how much it says that an offering has a word (BM25's inverse document frequency)."""
    return math.log(1 + (all_offerings - offerings + 0.5) / (offerings + 0.5))


def need_by_meaning(nearness: float) -> float:
    """Return how sure a need is to which only the meaning of a question points.

    Args:
        nearness: the cosine of the question with the nearest thing that people say for it.
    """
    sure = min(max((nearness - NEED_LOW) / (NEED_HIGH - NEED_LOW), 0.0), 1.0)
    return NEED_BY_MEANING * sure


def standing(columns: Columns, today: date, *, ladder_first: bool) -> Weights:
    """Return the factor of each offering by itself: ladder, freshness, free places, closed."""
    factor = np.ones(len(columns.live), np.float32)
    if ladder_first:
        factor += _LADDER[columns.step]
    age = np.maximum(today.toordinal() - columns.assured, 0)
    fresh = FRESHNESS * 0.5 ** (age / HALF_FRESH_DAYS)
    factor += np.where(columns.assured > 0, fresh, 0).astype(np.float32)
    factor += _places(columns, today)
    factor[columns.closed] *= CLOSED
    return factor


def _places(columns: Columns, today: date) -> Weights:
    age = np.abs(today.toordinal() - columns.free_on)
    holds = np.clip(1 - age / CAPACITY_HOLDS.days, 0, 1)
    said = np.where(columns.free > 0, FREE_PLACES, NO_PLACES)
    return np.where(columns.free < 0, 0, said * holds).astype(np.float32)


def nearness(metres: Weights, *, online: Numbers, serves: Numbers, limited: Numbers) -> Weights:
    """Return the factor of each offering for the place of the question.

    Args:
        metres: to its nearest location, NaN without one.
        online: whether it is used over the internet or by telephone.
        serves: whether the place lies in its working area.
        limited: whether it names a working area.
    """
    near = np.where(serves, NEAR_SERVES, 0.0)
    near = np.where(online, NEAR_ONLINE, near)
    near = np.where(np.isnan(metres), near, 1 / (1 + np.nan_to_num(metres) / HALF_NEAR_M))
    elsewhere = limited & ~serves & ~online
    return np.asarray((1 + NEARNESS * near) * np.where(elsewhere, ELSEWHERE, 1.0), np.float32)

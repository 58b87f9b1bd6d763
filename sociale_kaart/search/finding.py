"""Which rows a question finds, by its words and by its meaning, and how well each fits.

Words and meaning know different things. Words are sure: who types a name or a theme wants exactly
that. Meaning knows what no list of words has, and is never sure. So what the words say counts
first, and meaning adds to it; alone it finds only what is clearly near (measured against fusing the
two by their ranks, see docs/search.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sociale_kaart.search import ranking
from sociale_kaart.search.analysis import DutchAnalysis
from sociale_kaart.search.facets import THEME as THEME_GROUP
from sociale_kaart.search.matching import Matches, WordMatcher, is_sentence
from sociale_kaart.search.meaning import Meaning, Meant
from sociale_kaart.search.postings import Numbers, Weights
from sociale_kaart.search.rows import MapRows
from sociale_kaart.search.understanding import Understood


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What a question finds.

    Attributes:
        scores: of each row; comparable within one question.
        flags: for each row whether it is a result.
        matches: what the words found; None without words.
        by_meaning: for each row whether its meaning is near enough to be a reason.
        exact: rows whose name is the whole question.
        unknown: words that lead nowhere.
    """

    scores: Weights
    flags: Numbers
    matches: Matches | None = None
    by_meaning: Numbers | None = None
    exact: Sequence[int] = ()
    unknown: tuple[str, ...] = ()


class Finder:
    """Finds rows of one generation of the map."""

    def __init__(self, matcher: WordMatcher, rows: MapRows, analysis: DutchAnalysis) -> None:
        """Take what finds by words, the rows, and the analysis of texts."""
        self._matcher = matcher
        self._map = rows
        self._analysis = analysis

    def find(self, understood: Understood, meaning: Meaning | None) -> Found:
        """Return the rows that fit a question."""
        asked = understood.asked
        meant = meaning.of(understood.text, needs=ranking.MOST_MEANT) if meaning else None
        needs = {one.concept.name: one for one in meant.needs} if meant else {}
        needs |= {one.concept.name: one for one in understood.needs}
        matches = self._matcher.match(asked, tuple(needs.values()))
        exact = self._map.names.get(asked.name, ())
        scores, flags, near = matches.scores, matches.found, None
        if meant:
            near = _near(meant, alone=not matches.found.any())
            graded = _graded(meant.rows)
            scores = scores * (ranking.WORDS_ALONE + (1 - ranking.WORDS_ALONE) * graded)
            told = ranking.MEANING_TOLD if is_sentence(asked) else ranking.MEANING
            scores += np.float32(told) * graded
            flags = flags | near
        age = understood.age
        ages = (age.youngest, age.oldest) if age else matches.ages
        if ages:
            scores = scores * self._age_factor(*ages)
        flags = flags & (scores >= ranking.LEAST_SCORE * float(scores.max(initial=0.0)))
        return Found(scores, flags, matches, near, exact, matches.unknown)

    def _age_factor(self, youngest: int, oldest: int) -> Weights:
        columns = self._map.columns
        fits = (columns.youngest <= oldest) & (columns.oldest >= youngest)
        return np.where(fits, np.float32(1), np.float32(ranking.OTHER_AGE))

    def like(self, identifier: str, meaning: Meaning | None) -> Found:
        """Return the rows that resemble one: in what they mean, in their themes, in their names.

        Args:
            identifier: of the offering; one that is not here resembles nothing.
            meaning: where there is none, names and themes decide.
        """
        rows = self._map.rows
        number = self._map.numbers.get(identifier)
        if number is None:
            nothing = np.zeros(len(rows), np.float32)
            return Found(nothing, nothing > 0)
        name = self._matcher.match(self._analysis.ask(f"{rows[number].name} ")).scores
        scores = np.float32(ranking.LIKE_NAME) * name
        for theme in rows[number].themes:
            shared = self._map.facets.rows_with(THEME_GROUP, theme)
            scores += np.float32(ranking.LIKE_THEME / len(rows[number].themes)) * shared
        if meaning:
            scores += _graded(meaning.like(number))
        scores[number] = 0
        best = float(scores.max(initial=0.0))
        return Found(scores, scores > max(ranking.LIKE_LEAST * best, 0))


def _graded(cosines: Weights) -> Weights:
    low, high = ranking.MEANING_LOW, ranking.MEANING_HIGH
    return np.asarray(np.clip((cosines - low) / (high - low), 0, 1), np.float32)


def _near(meant: Meant, *, alone: bool) -> Numbers:
    """Return the rows that mean about the same as a question.

    Args:
        meant: what the question means.
        alone: whether its words found nothing: then less is enough.
    """
    cosines = meant.rows
    best = float(cosines.max(initial=0.0))
    least = ranking.MEANING_ALONE if alone else ranking.MEANING_FOUND
    least = max(least, best - ranking.MEANING_BEHIND)
    if len(cosines) > ranking.MEANING_MOST:
        kept = np.partition(cosines, -ranking.MEANING_MOST)[-ranking.MEANING_MOST]
        least = max(least, float(kept))
    return np.asarray(cosines >= least, np.bool_)

"""How good an order of results is: pure measures on the grades of its results.

Grades are 2 (this is what was asked for), 1 (helps too) and 0. A question gives the grades of the
results in order; nDCG also needs those of everything that could have been found.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

DEPTH = 10  # results that MRR and nDCG look at
ENOUGH = 2  # offerings of grade 2 from which only those count as found


@dataclass(frozen=True, slots=True)
class Scores:
    """The measures of one question, or their means over several; each from 0 to 1."""

    success_1: float
    success_5: float
    mrr_10: float
    ndcg_10: float

    def values(self) -> tuple[float, float, float, float]:
        """Return the measures in the order of a table."""
        return self.success_1, self.success_5, self.mrr_10, self.ndcg_10


def lowest_hit(grades: Iterable[int]) -> int:
    """Return the lowest grade that counts as found, given the grades of all offerings.

    Where at least two offerings are what was asked for, one of those must be shown. Where there is
    only one or none, an offering that helps too counts as well: the collection has no better.
    """
    return 2 if sum(grade >= 2 for grade in grades) >= ENOUGH else 1


def success_at(count: int, grades: Sequence[int], lowest: int) -> float:
    """Return 1 when one of the first `count` results has at least this grade, else 0."""
    return float(any(grade >= lowest for grade in grades[:count]))


def reciprocal_rank(grades: Sequence[int], lowest: int) -> float:
    """Return 1 divided by the place of the first of ten results with at least this grade, or 0."""
    places = (place for place, grade in enumerate(grades[:DEPTH], 1) if grade >= lowest)
    return 1 / next(places, math.inf)


def ndcg(grades: Sequence[int], everything: Iterable[int]) -> float:
    """Return the discounted gain of ten results as a part of the best possible, or 0.

    The gain of a grade is 2^grade - 1, the discount log2(place + 1) (Burges et al., 2005).

    Args:
        grades: of the results, in order.
        everything: grades of all that could have been found.
    """
    best = _gain(sorted(everything, reverse=True))
    return _gain(grades) / best if best else 0.0


def scores(grades: Sequence[int], everything: Sequence[int], lowest: int) -> Scores:
    """Return all measures of one question.

    Args:
        grades: of the results, in order.
        everything: grades of all that could have been found.
        lowest: the lowest grade that success and MRR count (see `lowest_hit`).
    """
    return Scores(
        success_1=success_at(1, grades, lowest),
        success_5=success_at(5, grades, lowest),
        mrr_10=reciprocal_rank(grades, lowest),
        ndcg_10=ndcg(grades, everything),
    )


def mean(of: Sequence[Scores]) -> Scores:
    """Return the means of the measures of several questions.

    Raises:
        ValueError: without any question.
    """
    if not of:
        raise ValueError("no questions to take a mean of")
    columns = zip(*(one.values() for one in of), strict=True)
    return Scores(*(math.fsum(column) / len(of) for column in columns))


def _gain(grades: Sequence[int]) -> float:
    placed = enumerate(grades[:DEPTH], 1)
    return math.fsum((2**grade - 1) / math.log2(place + 1) for place, grade in placed)

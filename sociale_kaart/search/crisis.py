"""Where to turn in acute danger: the offerings of the region that come above everything else.

Which needs answer which danger is data (`[answers]` in data/thesaurus/acute.toml); an offering
answers by speaking of such a need, or by the theme "crisis" that somebody gave it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sociale_kaart.config import bundled
from sociale_kaart.search import ranking
from sociale_kaart.search.acute import AcuteKind
from sociale_kaart.search.postings import RowPostings, Weights
from sociale_kaart.search.terms import THEME, term_key
from sociale_kaart.search.thesaurus import Thesaurus

_CRISIS = term_key(THEME, "crisis")


@dataclass(frozen=True, slots=True)
class Answers:
    """What answers a danger: names of needs.

    Attributes:
        needs: the best first.
        asides: that speak of the same and do not answer it: who is bereaved needs no crisis line.
    """

    needs: tuple[str, ...]
    asides: tuple[str, ...] = ()


def bundled_answers(path: Path | None = None) -> dict[AcuteKind, Answers]:
    """Return what answers each danger."""
    import tomllib  # noqa: PLC0415 - only danger needs it, not the start

    found = path or bundled("data", "thesaurus", "acute.toml")
    data = tomllib.loads(found.read_text("utf-8"))
    asides = data["asides"]
    return {
        AcuteKind(kind): Answers(tuple(names), tuple(asides.get(kind, ())))
        for kind, names in data["answers"].items()
    }


class CrisisRoute:
    """The offerings of one generation of the map that answer danger."""

    def __init__(
        self,
        postings: RowPostings,
        thesaurus: Thesaurus,
        answers: Mapping[AcuteKind, Answers],
    ) -> None:
        self._postings = postings
        self._thesaurus = thesaurus
        self._answers = answers

    def rows(
        self, kind: AcuteKind, nearness: Weights | None, relevance: Weights | None
    ) -> tuple[int, ...]:
        """Return the rows to turn to, the best first.

        Args:
            kind: the danger.
            nearness: a factor for each row, for the place of the question.
            relevance: of each row for the words of the question; decides among what answers.
        """
        scores = np.zeros(self._postings.rows, np.float32)
        weight = 1.0
        answers = self._answers.get(kind, Answers(()))
        for name in answers.needs:
            concept = self._thesaurus.concept(name)
            found = self._postings.of(concept.key)
            scores[found.numbers] += np.float32(weight) * found.effects
            weight *= ranking.NEXT_ANSWER
        themed = self._postings.of(_CRISIS)
        scores[themed.numbers] += np.float32(ranking.CRISIS_THEME) * themed.effects
        for name in answers.asides:
            scores[self._postings.of(self._thesaurus.concept(name).key).numbers] = 0
        if nearness is not None:
            scores *= nearness
        best_one = float(relevance.max(initial=0.0)) if relevance is not None else 0.0
        if relevance is not None and best_one > 0:
            scores *= 1 + relevance / best_one
        best = np.argsort(-scores, kind="stable")[: ranking.MOST_PINNED]
        return tuple(int(row) for row in best if scores[row] > 0)

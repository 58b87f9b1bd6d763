"""What a question means as a whole: which offerings mean about the same, and which needs.

A question is compared with the texts of offerings, and with everything that people say for a need
in the thesaurus: so a sentence in words that no saying has, or in another language, still leads to
a need, and from there to offerings that speak of it in words of their own.
"""

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from typing import Final

import numpy as np

from sociale_kaart.search import ranking
from sociale_kaart.search.encoder import Encoder
from sociale_kaart.search.postings import Numbers, Weights
from sociale_kaart.search.thesaurus import Concept, Thesaurus
from sociale_kaart.search.vectors import Vectors, VectorStore, text_key

_NEAREST_SAYINGS: Final = 100  # of which it is worth knowing exactly how near they are
LEAST_LETTERS: Final = 3  # of a question, before it means anything


@dataclass(frozen=True, slots=True)
class MeantNeed:
    """A need to which a question points without saying it in known Dutch words.

    Attributes:
        sureness: 0 to 1.
    """

    concept: Concept
    sureness: float


@dataclass(frozen=True, slots=True, eq=False)
class Meant:
    """What a question means.

    Attributes:
        rows: for each row the cosine of its text with the question; 0 where it has no vector.
        needs: to which it points, the surest first.
    """

    rows: Weights
    needs: tuple[MeantNeed, ...]


class Sayings:
    """All that people say, with the needs that it stands for."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        self._concepts = thesaurus.concepts
        pairs = [
            (text, number)
            for number, concept in enumerate(thesaurus.concepts)
            for text in _said(concept)
        ]
        self.texts = tuple(text for text, _ in pairs)
        self._of = np.array([number for _, number in pairs], np.intp)

    def nearest(self, cosines: Weights, most: int) -> tuple[MeantNeed, ...]:
        """Return the needs of the sayings that are nearest.

        Args:
            cosines: of each of `texts` with a question.
            most: how many needs.
        """
        best = np.zeros(len(self._concepts), np.float32)
        np.maximum.at(best, self._of, cosines)
        order = np.argsort(-best, kind="stable")[:most]
        sure = ((self._concepts[n], ranking.need_by_meaning(float(best[n]))) for n in order)
        return tuple(MeantNeed(concept, sureness) for concept, sureness in sure if sureness)


class Meaning:
    """Compares questions with the offerings of one generation and with the thesaurus."""

    def __init__(
        self,
        store: VectorStore,
        text_keys: Numbers,
        sayings: Sayings,
        encoder: Callable[[], Encoder | None],
    ) -> None:
        """Open the vectors of one generation.

        Args:
            store: holds the vectors of texts.
            text_keys: of each row, the key of its text.
            sayings: of the thesaurus; those that have no vector yet do not count.
            encoder: gives the encoder, or None while there is none.
        """
        self._store = store
        self._rows: Vectors = store.open(text_keys)
        keys = [text_key(text) for text in sayings.texts]
        self._said: Vectors = store.open(np.array(keys, np.uint64))
        self._sayings = sayings
        self._encoder = encoder

    def with_rows(self, text_keys: Numbers) -> "Meaning":
        """Return the same for other rows; those whose text has no vector yet mean nothing."""
        other = copy(self)
        other._rows = self._store.open(text_keys)
        return other

    def of(self, text: str, *, needs: int) -> Meant | None:
        """Return what a text means; None where that cannot be told (now).

        Args:
            text: any text.
            needs: how many needs are wanted.
        """
        encoder = self._encoder() if len(text) >= LEAST_LETTERS else None
        if encoder is None:
            return None
        vector = encoder.encode([text])[0]
        if not vector.any():
            return None
        said = self._sayings.nearest(self._said.scores(vector, exact=_NEAREST_SAYINGS), needs)
        return Meant(self._rows.scores(vector), said)

    def like(self, row: int) -> Weights:
        """Return for each row the cosine of its text with that of a row."""
        return self._rows.similar_to(row)


def _said(concept: Concept) -> Iterator[str]:
    """Yield what is compared with a question: whole phrases, and each other language as one text.

    Single words are left to the thesaurus. One text a language is as good as one a phrase, and
    read in a third of the time (measured).
    """
    yield concept.name
    yield from (text for text in concept.say if " " in text)
    foreign: dict[str, list[str]] = {}
    for language, text in concept.foreign:
        foreign.setdefault(language, []).append(text)
    yield from (", ".join(texts) for texts in foreign.values())

"""A search index in memory, to search with until the one on disk is there again.

It knows what the rows know: names, organisations, themes and places, no descriptions. That takes a
second or two where building the index takes minutes, and finds most of what is looked for by name
or theme.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search.analysis import DutchAnalysis
from sociale_kaart.search.codec import GrowingPostings
from sociale_kaart.search.columns import RETIRED
from sociale_kaart.search.documents import BIT, FIELD_WEIGHT, FIRST_TERM, effect
from sociale_kaart.search.lexicon import Lexicon
from sociale_kaart.search.page import FoundIn
from sociale_kaart.search.postings import NO_POSTINGS, Numbers, Postings
from sociale_kaart.search.terms import THEME, term_key


class RowIndex:
    """An index of rows, as `postings.TextIndex` wants one."""

    def __init__(
        self, rows: Sequence[ServiceRow], taxonomies: Taxonomies, analysis: DutchAnalysis
    ) -> None:
        found = [row for row in rows if row.status not in RETIRED]
        self._ids = [row.id for row in found]
        self._postings: dict[str, GrowingPostings] = {}
        stems: dict[str, str] = {}
        counts: Counter[str] = Counter()
        for number, row in enumerate(found):
            weights: dict[str, tuple[float, int]] = {}
            for place, text in _texts(row, taxonomies):
                for word in analysis.words(text):
                    before, mask = weights.get(word.stem, (0.0, 0))
                    weight = before + FIELD_WEIGHT[place]
                    weights[word.stem] = (weight, mask | BIT[place])
                    stems[word.text] = word.stem
                    counts[word.text] += 1
            for theme in row.themes:
                weights[term_key(THEME, theme)] = (FIRST_TERM, BIT[FoundIn.THEME])
            for key, (weight, mask) in weights.items():
                self._postings.setdefault(key, GrowingPostings()).add(number, effect(weight), mask)
        self._lexicon = Lexicon.counted(stems, counts)

    @property
    def ids(self) -> Sequence[str]:
        """The id of each document, by number."""
        return self._ids

    @property
    def lexicon(self) -> Lexicon:
        """All written words of names, organisations, themes and places."""
        return self._lexicon

    @property
    def texts(self) -> Numbers:
        """Zero for each document: the texts are not known here."""
        return np.zeros(len(self._ids), np.uint64)

    def stems(self) -> dict[str, str]:
        """Return the stem of each written word."""
        return self._lexicon.stems()

    def postings(self, word: str) -> Postings:
        """Return the postings of a stem or of a theme."""
        found = self._postings.get(word)
        if found is None:
            return NO_POSTINGS
        numbers, effects, masks = found.columns()
        return Postings(numbers.astype(np.intp), effects, masks)

    def close(self) -> None:
        """Do nothing: no file is held."""


def _texts(row: ServiceRow, taxonomies: Taxonomies) -> Iterator[tuple[FoundIn, str]]:
    yield FoundIn.NAME, row.name
    yield FoundIn.ORGANIZATION, row.organization
    yield FoundIn.AREA, row.area
    yield FoundIn.THEME, " ".join(taxonomies.name(THEME, theme) for theme in row.themes)

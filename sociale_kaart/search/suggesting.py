"""What the window may offer to complete a question while it is typed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, reduce
from itertools import islice
from typing import Final

import numpy as np

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.directory.text import fold
from sociale_kaart.search.analysis import Asked
from sociale_kaart.search.documents import BIT
from sociale_kaart.search.facets import THEME as THEME_GROUP
from sociale_kaart.search.language import Language
from sociale_kaart.search.page import FoundIn
from sociale_kaart.search.postings import Numbers, RowPostings
from sociale_kaart.search.rows import MapRows
from sociale_kaart.search.terms import THEME

LEAST_LETTERS: Final = 2  # from which anything is suggested
_MOST_ROWS: Final = 2_000  # looked at for names
_EACH: Final = 2  # of a kind, and what is left of the room after that


class SuggestionKind(StrEnum):
    """What a suggestion is."""

    SERVICE = "service"  # an offering; `code` is its id
    ORGANIZATION = "organization"
    THEME = "theme"  # a term of nl-thema; `code` is its code
    NEED = "need"  # a concept of the thesaurus
    PLACE = "place"  # a gemeente, wijk or village
    WORD = "word"  # the unfinished word, completed


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to complete what was typed.

    Attributes:
        text: what it is called, to show and to search for.
        code: id or code, where the kind has one.
        count: how many offerings it leads to; 0 where that is not counted.
    """

    kind: SuggestionKind
    text: str
    code: str = ""
    count: int = 0


class Suggesting:
    """Completes questions with the words, names and places of one generation of the map."""

    def __init__(
        self,
        rows: MapRows,
        postings: RowPostings,
        language: Language,
        taxonomies: Taxonomies,
        areas: Areas,
    ) -> None:
        self._map = rows
        self._postings = postings
        self._language = language
        self._taxonomies = taxonomies
        self._areas = areas

    def suggest(self, text: str, limit: int) -> tuple[Suggestion, ...]:
        """Return what an unfinished question may become: a few of each kind, by kind.

        Args:
            text: as typed so far; any text.
            limit: how many.
        """
        asked = self._language.analysis.ask(text)
        if len(asked.name) < LEAST_LETTERS:
            return ()
        kinds = [
            list(islice(found, limit))
            for found in (
                self._themes(asked.name),
                self._needs(asked.name),
                self._services(asked),
                self._organizations(asked),
                self._places(asked.name),
                self._words(text, asked),
            )
        ]
        room = limit - sum(min(len(found), _EACH) for found in kinds)
        chosen: list[Suggestion] = []
        for found in kinds:
            more = max(min(len(found) - _EACH, room), 0)
            room -= more
            chosen.extend(found[: _EACH + more])
        return tuple(chosen[:limit])

    def _themes(self, name: str) -> Iterator[Suggestion]:
        for term in self._taxonomies.terms(THEME):
            called = term.name("nl")
            if _begins(called, name):
                rows = self._map.facets.rows_with(THEME_GROUP, term.code)
                count = int(np.count_nonzero(rows & self._map.columns.live))
                if count:
                    yield Suggestion(SuggestionKind.THEME, called, term.code, count)

    def _needs(self, name: str) -> Iterator[Suggestion]:
        for concept in self._language.thesaurus.concepts:
            if _begins(concept.name, name):
                count = len(self._postings.of(concept.key))
                if count:
                    yield Suggestion(SuggestionKind.NEED, concept.name, count=count)

    def _services(self, asked: Asked) -> Iterator[Suggestion]:
        rows = self._map.rows
        found = self._rows(asked, BIT[FoundIn.NAME] | BIT[FoundIn.ALTERNATE_NAME])
        named = ((rows[number].name, rows[number].id) for number in found[:_MOST_ROWS])
        begin = sorted(named, key=lambda one: (not fold(one[0]).startswith(asked.name), *one))
        return (Suggestion(SuggestionKind.SERVICE, name, code, 1) for name, code in begin)

    def _organizations(self, asked: Asked) -> Iterator[Suggestion]:
        found = self._rows(asked, BIT[FoundIn.ORGANIZATION])
        rows = self._map.rows
        counts = Counter(rows[number].organization for number in found[:_MOST_ROWS])
        for name, count in counts.most_common():
            yield Suggestion(SuggestionKind.ORGANIZATION, name, count=count)

    def _places(self, name: str) -> Iterator[Suggestion]:
        for folded, shown in self._place_names:
            if folded.startswith(name):
                yield Suggestion(SuggestionKind.PLACE, shown)

    def _words(self, text: str, asked: Asked) -> Iterator[Suggestion]:
        """Complete the last word with the most usual ones."""
        if not asked.beginning or not text.casefold().endswith(asked.beginning):
            return
        before = text[: len(text) - len(asked.beginning)]
        longer = self._postings.lexicon.starting(asked.beginning)
        for word in sorted(longer, key=lambda word: (-word.offerings, word.text)):
            if word.text != asked.beginning:
                yield Suggestion(SuggestionKind.WORD, before + word.text, count=word.offerings)

    def _rows(self, asked: Asked, mask: int) -> Numbers:
        """Return the rows that have all typed words in one of these fields."""
        sets: list[Numbers] = []
        for word in asked.words:
            stems = [word.stems[0]]
            if word.text == asked.beginning:
                stems += [one.stem for one in self._postings.lexicon.starting(word.text)]
            sets.append(_any_of(self._postings, stems, mask))
        if not sets and asked.beginning:
            stems = [one.stem for one in self._postings.lexicon.starting(asked.beginning)]
            sets.append(_any_of(self._postings, stems, mask))
        return reduce(np.intersect1d, sets) if sets else np.zeros(0, np.intp)

    @cached_property
    def _place_names(self) -> list[tuple[str, str]]:
        return sorted((fold(name), name) for name in self._areas.names())


def _any_of(postings: RowPostings, stems: Iterable[str], mask: int) -> Numbers:
    found = [np.zeros(0, np.intp)]
    for stem in dict.fromkeys(islice(stems, _MOST_ROWS // 10)):
        those = postings.of(stem)
        found.append(those.numbers[those.masks & mask > 0])
    return np.unique(np.concatenate(found))


def _begins(called: str, name: str) -> bool:
    """Tell whether a name, or a word in it, begins with what was typed."""
    folded = fold(called)
    return folded.startswith(name) or f" {name}" in folded

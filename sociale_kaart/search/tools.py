"""What an engine answers questions with, each part made at the first question that needs it.

A start shows its list before any of it is made.
"""

from dataclasses import dataclass
from functools import cached_property

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search.acute import AcuteWords
from sociale_kaart.search.crisis import CrisisRoute, bundled_answers
from sociale_kaart.search.distances import Distances
from sociale_kaart.search.explaining import Explaining
from sociale_kaart.search.finding import Finder
from sociale_kaart.search.language import Language
from sociale_kaart.search.matching import WordMatcher
from sociale_kaart.search.needs import Needs
from sociale_kaart.search.places import PlacesInText
from sociale_kaart.search.postings import RowPostings
from sociale_kaart.search.rows import MapRows
from sociale_kaart.search.spelling import Spelling
from sociale_kaart.search.suggesting import Suggesting
from sociale_kaart.search.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known beside the offerings themselves; spelling is made of their words if None."""

    language: Language
    taxonomies: Taxonomies
    areas: Areas
    spelling: Spelling | None


class Tools:
    """The parts of an engine on one generation of the map."""

    def __init__(
        self, rows: MapRows, postings: RowPostings, distances: Distances, known: Knowledge
    ) -> None:
        self._map = rows
        self._postings = postings
        self._distances = distances
        self._known = known

    def make(self) -> None:
        """Make what every question with words needs."""
        _ = self.finder, self.understanding

    @cached_property
    def finder(self) -> Finder:
        """Finds rows by words and meaning."""
        language = self._known.language
        needs = Needs(self._postings, language.thesaurus, self._known.taxonomies)
        matcher = WordMatcher(self._postings, needs, language)
        return Finder(matcher, self._map, language.analysis)

    @cached_property
    def understanding(self) -> Understanding:
        """Reads questions."""
        language, lexicon = self._known.language, self._postings.lexicon
        return Understanding(
            language,
            lexicon,
            PlacesInText(self._known.areas, is_word=lexicon.__contains__),
            acute=AcuteWords.bundled(language.analysis),
            is_name=self._map.names.__contains__,
            spelling=self._known.spelling,
        )

    @cached_property
    def explaining(self) -> Explaining:
        """Gives results their reasons."""
        return Explaining(self._map.rows, self._postings, self._distances, self._known.language)

    @cached_property
    def crisis(self) -> CrisisRoute:
        """Answers danger."""
        return CrisisRoute(self._postings, self._known.language.thesaurus, bundled_answers())

    @cached_property
    def suggesting(self) -> Suggesting:
        """Completes what is typed."""
        known = self._known
        return Suggesting(self._map, self._postings, known.language, known.taxonomies, known.areas)

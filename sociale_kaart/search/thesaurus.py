"""From what people say to the help that fits: data/thesaurus/concepts/*.toml.

A concept is one need or subject, with its own kind of offering. It is used from two sides:

- in a question it is recognised by what people say (`say`): a word or a short phrase, of which all
  words are in the question, in any order. Where a longer phrase is recognised, what is recognised
  from a part of it does not count: "baan verloren" is about work, "verloren" alone about grief.
  What people say in other languages is compared in `foreign.py`;
- in an offering it is recognised by the `words` that such offerings use, each good evidence by
  itself, and by `hints`, of which it takes several. So an offering for grief that nobody gave a
  theme, and that never says "grief", is still one.
"""

import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from sociale_kaart.config import bundled
from sociale_kaart.search import ranking
from sociale_kaart.search.analysis import AskedWord, DutchAnalysis, parts, pieces, plain
from sociale_kaart.search.terms import THEME, term_key

LANGUAGES: Final = ("en", "tr", "pl", "ar", "de", "fr", "es", "ru")
"""Languages beside Dutch in which people say a need (keys of a concept)."""
_CONCEPT: Final = "concept"
_KEPT_LETTERS: Final = 2  # in front of a word, which no stem changes


@dataclass(frozen=True, slots=True)
class Concept:
    """One need or subject.

    Attributes:
        name: what it is called when a result is explained; unique.
        terms: (taxonomy, code) of the terms that offerings for it carry, the main one first.
        words: words and fixed phrases that offerings for it use.
        hints: words and phrases that point to it only together.
        say: what people say, in Dutch.
        foreign: what people say in other languages, as (language, text).
        related: names of concepts that are a good second answer.
        ages: youngest and oldest of whom the need is, where it belongs to an age.
        unless: words and phrases with which a saying means something else.
    """

    name: str
    terms: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    foreign: tuple[tuple[str, str], ...] = ()
    related: tuple[str, ...] = ()
    ages: tuple[int, int] | None = None
    unless: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key under which offerings for it are indexed."""
        return term_key(_CONCEPT, self.name.replace(" ", "-"))

    def keys(self) -> tuple[str, ...]:
        """Return the keys of its terms in an index."""
        return tuple(term_key(taxonomy, code) for taxonomy, code in self.terms)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A concept in a question.

    Attributes:
        words: numbers of the words in which it was recognised.
        sureness: less than 1 where the last word is still being typed.
    """

    concept: Concept
    words: frozenset[int]
    sureness: float = 1.0


@dataclass(frozen=True, slots=True)
class _Saying:
    """What people say for a concept: stems, and stop words where the stems alone say little."""

    stems: frozenset[str]
    stop: frozenset[str]
    concept: Concept
    unless: tuple[frozenset[str], ...] = ()


@dataclass(slots=True)
class _Lists:
    """What is looked up by a stem."""

    said: dict[str, list[_Saying]] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    singles: list[tuple[str, Concept]] = field(default_factory=list)


class Thesaurus:
    """All concepts, to be recognised in questions and in offerings."""

    def __init__(self, concepts: Iterable[Concept], analysis: DutchAnalysis) -> None:
        self.concepts = tuple(concepts)
        self._analysis = analysis
        self._by_name = {concept.name: concept for concept in self.concepts}
        self._lists = _Lists()
        self._stems: dict[str, tuple[str, ...]] = {}
        for concept in self.concepts:
            self._learn(concept)
        self._lists.singles.sort(key=lambda single: single[0])
        self._lists.words = sorted(
            {word.text for text in self._dutch() for word in analysis.words(text)}
        )

    @classmethod
    def bundled(
        cls,
        analysis: DutchAnalysis,
        folder: Path | None = None,
        *,
        more: Iterable[Concept] = (),
    ) -> "Thesaurus":
        """Return the thesaurus that comes with the program.

        Args:
            analysis: of Dutch.
            folder: of the data files, the bundled one by default.
            more: concepts from elsewhere; one whose name is taken is left out.
        """
        import tomllib  # noqa: PLC0415 - only a search needs it, not the start

        found = folder or bundled("data", "thesaurus", "concepts")
        items: list[Mapping[str, object]] = []
        for path in sorted(found.glob("*.toml")):
            items.extend(tomllib.loads(path.read_text("utf-8"))["concept"])
        concepts = {concept.name: concept for concept in map(_concept, items)}
        for concept in more:
            concepts.setdefault(concept.name, concept)
        return cls(concepts.values(), analysis)

    @classmethod
    def from_data(
        cls, items: Iterable[Mapping[str, object]], analysis: DutchAnalysis
    ) -> "Thesaurus":
        """Return the thesaurus of concepts as the data files have them.

        Raises:
            TypeError, KeyError: a concept has another shape.
        """
        return cls([_concept(item) for item in items], analysis)

    def concept(self, name: str) -> Concept:
        """Return the concept with this name.

        Raises:
            KeyError: there is none.
        """
        return self._by_name[name]

    def related(self, concept: Concept) -> Iterator[Concept]:
        """Yield the concepts that are a good second answer; names that lead nowhere are left."""
        for name in concept.related:
            if name in self._by_name:
                yield self._by_name[name]

    def stems(self, concept: Concept) -> tuple[str, ...]:
        """Return the stems of the words by which offerings for a concept are recognised."""
        return self._stems[concept.name]

    def knows(self, stem: str) -> bool:
        """Tell whether a stem is part of anything here, in any language."""
        return self.knows_in_dutch(stem) or self._knows_foreign(stem)

    def knows_in_dutch(self, stem: str) -> bool:
        """Tell whether a stem is part of anything here that is Dutch."""
        return stem in self._lists.said or stem in self._lists.known

    def _knows_foreign(self, stem: str) -> bool:
        words, begin = self._foreign, stem[:_KEPT_LETTERS]
        for at in range(bisect.bisect_left(words, begin), len(words)):
            if not words[at].startswith(begin):
                return False
            if self._analysis.stem(words[at]) == stem:
                return True
        return False

    @cached_property
    def _foreign(self) -> list[str]:
        """The folded words of what is said in other languages, in alphabetical order.

        Their Dutch stems would take a second to make, and few are ever asked for.
        """
        texts = {text for concept in self.concepts for _, text in concept.foreign}
        found = {piece for text in texts for piece, _, _ in pieces(text)}
        return sorted({word for piece in found for word in parts(piece)})

    def knows_beginning(self, letters: str) -> bool:
        """Tell whether a word that people say begins with these folded letters."""
        words = self._lists.words
        first = bisect.bisect_left(words, letters)
        return first < len(words) and words[first].startswith(letters)

    def dutch_words(self) -> list[str]:
        """Return all Dutch words here, folded, in alphabetical order."""
        return self._lists.words

    def recognise(
        self,
        words: tuple[AskedWord, ...],
        beginning: str = "",
        stop: frozenset[str] = frozenset(),
    ) -> list[Recognised]:
        """Return the concepts in a question, in the order in which they were said.

        Args:
            words: of the question.
            beginning: the last word when it may be unfinished: the way to a word of the thesaurus
                leads the same way as the word, as soon as it can be few others.
            stop: the stop words of the question.
        """
        at = {stem: number for number, word in enumerate(words) for stem in word.stems}
        heard: dict[tuple[frozenset[int], str], _Saying] = {}
        for stem in at:
            for saying in self._lists.said.get(stem, ()):
                if (
                    saying.stems <= at.keys()
                    and saying.stop <= stop
                    and not any(words <= at.keys() for words in saying.unless)
                ):
                    key = (frozenset(at[one] for one in saying.stems), saying.concept.name)
                    if key not in heard or len(heard[key].stop) < len(saying.stop):
                        heard[key] = saying
        found = [Recognised(heard[key].concept, key[0]) for key in _widest(heard)]
        last = frozenset({len(words) - 1})
        if not any(last <= one.words for one in found):
            meant = self._meant(beginning)
            found.extend(Recognised(concept, last, ranking.BEGINNING) for concept in meant)
        return found

    def _dutch(self) -> Iterator[str]:
        for concept in self.concepts:
            yield from (concept.name, *concept.say, *concept.words, *concept.hints)

    def _learn(self, concept: Concept) -> None:
        lists, analysis = self._lists, self._analysis
        unless = tuple(frozenset(whole_stems(text, analysis)) for text in concept.unless)
        for text in dict.fromkeys((concept.name, *concept.say, *concept.words)):
            saying = _saying(text, concept, analysis, unless)
            if saying is None:
                continue
            for stem in saying.stems:
                lists.said.setdefault(stem, []).append(saying)
            if len(saying.stems) == 1 and not saying.stop:
                lists.singles.append((plain(text), concept))
        stems = [stem for text in concept.words for stem in whole_stems(text, analysis)]
        self._stems[concept.name] = tuple(dict.fromkeys(stems))
        lists.known.update(stems)
        lists.known.update(stem for text in concept.hints for stem in whole_stems(text, analysis))

    def _meant(self, beginning: str) -> list[Concept]:
        """Return the concepts of which a word begins with these letters, when they are few."""
        if len(beginning) < ranking.LETTERS_OF_A_NEED:
            return []
        singles = self._lists.singles
        first = bisect.bisect_left(singles, beginning, key=lambda single: single[0])
        meant: dict[str, Concept] = {}
        for text, concept in singles[first:]:
            if not text.startswith(beginning):
                break
            meant[concept.name] = concept
        return list(meant.values()) if len(meant) <= ranking.MOST_NEEDS else []


def whole_stems(text: str, analysis: DutchAnalysis) -> Iterator[str]:
    """Yield the stems of a phrase; of a word with hyphens that of the whole only."""
    for piece in text.split():
        found = list(analysis.words(piece))
        if found:
            yield found[-1].stem


def _widest(
    heard: Mapping[tuple[frozenset[int], str], _Saying],
) -> list[tuple[frozenset[int], str]]:
    """Leave out what was recognised from a part of something longer that was recognised too.

    Of sayings with the same words the one with the most stop words is the longest.
    """
    phrases = {numbers for numbers, _ in heard}
    most = dict.fromkeys(phrases, 0)
    for (numbers, _), saying in heard.items():
        most[numbers] = max(most[numbers], len(saying.stop))
    return [
        (numbers, name)
        for (numbers, name), saying in heard.items()
        if len(saying.stop) == most[numbers] and not any(numbers < other for other in phrases)
    ]


def _saying(
    text: str, concept: Concept, analysis: DutchAnalysis, unless: tuple[frozenset[str], ...]
) -> _Saying | None:
    stems = frozenset(word.stem for word in analysis.words(text))
    idle = all(analysis.is_filler(stem) for stem in stems)
    # "wil dood" is not "dood" and "nu hulp nodig" not "hulp nodig": there the stop words tell.
    stop = analysis.stop_words(text) if len(stems) == 1 or idle else frozenset()
    # "vrouw" alone says nothing of a women's group; a longer phrase may hold the word.
    if not stems or (len(stems) == 1 and idle and not stop):
        return None
    return _Saying(stems, stop, concept, tuple(words for words in unless if words - stems))


def _concept(item: Mapping[str, object]) -> Concept:
    terms = [(THEME, code) for code in _texts(item, "themes")]
    for tag in _texts(item, "tags"):
        taxonomy, _, code = tag.partition(":")
        terms.append((taxonomy, code))
    return Concept(
        name=str(item["name"]),
        terms=tuple(terms),
        words=tuple(_texts(item, "words")),
        hints=tuple(_texts(item, "hints")),
        say=tuple(_texts(item, "say")),
        foreign=tuple((one, text) for one in LANGUAGES for text in _texts(item, one)),
        related=tuple(_texts(item, "related")),
        ages=_ages(str(item.get("ages", ""))),
        unless=tuple(_texts(item, "not")),
    )


def _ages(text: str) -> tuple[int, int] | None:
    """Return youngest and oldest of "12-18" or "65+"."""
    if not text:
        return None
    youngest, _, oldest = text.removesuffix("+").partition("-")
    return int(youngest), int(oldest) if oldest else 120


def _texts(item: Mapping[str, object], key: str) -> Iterator[str]:
    found = item.get(key, ())
    if not isinstance(found, list | tuple):
        raise TypeError(f"{key} of a concept is a list of texts")
    yield from map(str, found)

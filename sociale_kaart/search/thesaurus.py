"""From what people say to the themes and words of offerings: data/thesaurus/everyday.toml.

A concept says: who says one of these (`say`, words or short phrases; a phrase counts when all its
words are in the question, in any order) means this theme, and offerings for it use these `words`.
Where a longer phrase is recognised, what is recognised from a part of it does not count: "baan
verloren" is about work, "verloren" alone about grief.
"""

import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sociale_kaart.config import bundled
from sociale_kaart.search import ranking
from sociale_kaart.search.analysis import AskedWord, DutchAnalysis, plain
from sociale_kaart.search.documents import THEME, term_key


@dataclass(frozen=True, slots=True)
class Concept:
    """One need or subject.

    Attributes:
        name: what it is called when a result is explained.
        terms: (taxonomy, code) of the terms that offerings for it carry.
        words: single words that offerings for it use.
        say: what people say, words or phrases.
    """

    name: str
    terms: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    say: tuple[str, ...]

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


class Thesaurus:
    """All concepts, to be recognised in questions."""

    def __init__(self, concepts: Iterable[Concept], analysis: DutchAnalysis) -> None:
        self.concepts = tuple(concepts)
        self._said: dict[str, list[_Saying]] = {}
        self._stems: dict[str, tuple[tuple[str, str], ...]] = {}
        singles: list[tuple[str, Concept]] = []
        for concept in self.concepts:
            # The last of a word with hyphens is the whole of it.
            whole = (list(analysis.words(text))[-1:] for text in concept.words)
            self._stems[concept.name] = tuple((w.stem, w.text) for found in whole for w in found)
            for text in (*concept.say, *concept.words):
                saying = _saying(text, concept, analysis)
                if saying is None:
                    continue
                for stem in saying.stems:
                    self._said.setdefault(stem, []).append(saying)
                if len(saying.stems) == 1 and not saying.stop:
                    singles.append((plain(text), concept))
        self._singles = sorted(singles, key=lambda single: single[0])

    @classmethod
    def bundled(cls, analysis: DutchAnalysis, path: Path | None = None) -> "Thesaurus":
        """Return the thesaurus that comes with the program."""
        import tomllib  # noqa: PLC0415 - only a question needs it, not the start

        found = path or bundled("data", "thesaurus", "everyday.toml")
        data = tomllib.loads(found.read_text("utf-8"))
        return cls.from_data(data["concept"], analysis)

    @classmethod
    def from_data(
        cls, items: Iterable[Mapping[str, object]], analysis: DutchAnalysis
    ) -> "Thesaurus":
        """Return the thesaurus of concepts as the data file has them.

        Raises:
            TypeError, KeyError: a concept has another shape.
        """
        return cls([_concept(item) for item in items], analysis)

    def stems(self, concept: Concept) -> tuple[tuple[str, str], ...]:
        """Return the (stem, word) of each word that offerings for a concept use."""
        return self._stems[concept.name]

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
            for saying in self._said.get(stem, ()):
                if saying.stems <= at.keys() and saying.stop <= stop:
                    key = (frozenset(at[one] for one in saying.stems), saying.concept.name)
                    if key not in heard or len(heard[key].stop) < len(saying.stop):
                        heard[key] = saying
        found = [Recognised(heard[key].concept, key[0]) for key in _widest(heard)]
        last = frozenset({len(words) - 1})
        if not any(last <= one.words for one in found):
            meant = self._meant(beginning)
            found.extend(Recognised(concept, last, ranking.BEGINNING) for concept in meant)
        return found

    def _meant(self, beginning: str) -> list[Concept]:
        """Return the concepts of which a word begins with these letters, when they are few."""
        if len(beginning) < ranking.LETTERS_OF_A_NEED:
            return []
        first = bisect.bisect_left(self._singles, beginning, key=lambda single: single[0])
        meant: dict[str, Concept] = {}
        for text, concept in self._singles[first:]:
            if not text.startswith(beginning):
                break
            meant[concept.name] = concept
        return list(meant.values()) if len(meant) <= ranking.MOST_NEEDS else []


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


def _saying(text: str, concept: Concept, analysis: DutchAnalysis) -> _Saying | None:
    stems = frozenset(word.stem for word in analysis.words(text))
    idle = all(analysis.is_filler(stem) for stem in stems)
    # "wil dood" is not "dood" and "nu hulp nodig" not "hulp nodig": there the stop words tell.
    stop = analysis.stop_words(text) if len(stems) == 1 or idle else frozenset()
    # "vrouw" alone says nothing of a women's group; a longer phrase may hold the word.
    if len(stems) == 1 and idle and not stop:
        return None
    return _Saying(stems, stop, concept)


def _concept(item: Mapping[str, object]) -> Concept:
    terms = [(THEME, code) for code in _texts(item, "themes")]
    for tag in _texts(item, "tags"):
        taxonomy, _, code = tag.partition(":")
        terms.append((taxonomy, code))
    name = str(item["name"])
    return Concept(name, tuple(terms), tuple(_texts(item, "words")), tuple(_texts(item, "say")))


def _texts(item: Mapping[str, object], key: str) -> Iterator[str]:
    found = item.get(key, ())
    if not isinstance(found, list | tuple):
        raise TypeError(f"{key} of a concept is a list of texts")
    yield from map(str, found)

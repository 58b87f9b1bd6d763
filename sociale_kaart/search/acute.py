"""Which questions speak of acute danger: data/thesaurus/acute.toml, in nine languages.

A phrase is recognised where all its words stand near each other in a sentence, in any order, stop
words included ("niet meer"); a Dutch word in any inflection, a longer word with one typing error
too. A phrase for calm takes the words that it holds away first: "zelfmoord van mijn zoon" is grief.

A missed alarm is worse than a false one: whatever is in doubt is in the list of alarms.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from sociale_kaart.config import bundled
from sociale_kaart.search.analysis import MOST_CHARACTERS, DutchAnalysis, parts, pieces, plain
from sociale_kaart.search.known_words import KnownWords

_REACH: Final = 3  # other words that may stand between the words of a phrase
_APART: Final = 100  # places between two sentences: further than any phrase reaches
_SENTENCE_END = re.compile(r"[!?;\u061f\n]|(?<!\.)\.\s")
# What folding leaves apart though people type either: Turkish and Polish letters on another
# keyboard, Arabic letters that are often written for each other, the Arabic stretching mark.
_ALIKE: Final = str.maketrans(
    {
        "\u0131": "i",
        "\u0142": "l",
        "\u0629": "\u0647",
        "\u0649": "\u064a",
        "\u0640": None,
    }
)


class AcuteKind(StrEnum):
    """What the danger is, the most urgent first: of a question with several the first counts.

    Danger to life now (112) goes before all, since minutes count; then a life that may be lost by
    its own hand (113); then children before adults, since a child cannot call for help itself.
    """

    DANGER = "danger"
    SUICIDE = "suicide"
    CHILD_ABUSE = "child-abuse"
    VIOLENCE = "violence"


_Row = tuple[frozenset[int], ...]  # steps that follow each other directly, each any of its words
_Places = dict[int, set[int]]  # number of a word to where it stands in the question


@dataclass(frozen=True, slots=True, eq=False)
class _Phrase:
    """A phrase as numbers of words.

    Attributes:
        kind: None for calm.
        slots: what stands near each other, each in any of some rows.
        reach: the most places from the first word to the last.
        is_certain: whether it also counts where a phrase for calm takes its words away.
    """

    kind: AcuteKind | None
    slots: tuple[tuple[_Row, ...], ...]
    reach: int
    is_certain: bool


class AcuteWords:
    """The phrases of danger, to be recognised in questions. May be used by several threads."""

    def __init__(
        self,
        phrases: Iterable[tuple[AcuteKind | None, str, bool]],
        *,
        analysis: DutchAnalysis,
        real: frozenset[str] = frozenset(),
    ) -> None:
        """Take the phrases.

        Args:
            phrases: each with its kind (None for calm), as the data file writes it, and whether it
                is Dutch.
            analysis: knows the inflections of Dutch words; stop words count as they stand.
            real: folded words that are never a typing error of another one.

        Raises:
            ValueError: a phrase has no words.
        """
        self._analysis = analysis
        self._words = KnownWords(analysis.stem, real)
        self._steps: dict[tuple[str, bool], frozenset[int]] = {}
        read = [self._phrase(kind, text, dutch=dutch) for kind, text, dutch in phrases]
        uses = [0] * len(self._words)
        for phrase in read:
            for word in _words_of(phrase):
                uses[word] += 1
        # A phrase is looked at when its rarest slot is begun: "niet" alone brings up nothing.
        self._by_word: list[list[_Phrase]] = [[] for _ in uses]
        for phrase in read:
            begun = ({word for row in slot for word in _rarest(row, uses)} for slot in phrase.slots)
            for word in min(begun, key=lambda words: sum(uses[word] for word in words)):
                self._by_word[word].append(phrase)

    @classmethod
    def bundled(
        cls, analysis: DutchAnalysis | None = None, path: Path | None = None
    ) -> "AcuteWords":
        """Return the phrases that come with the program."""
        import tomllib  # noqa: PLC0415 - only a question needs it, not the start

        found = path or bundled("data", "thesaurus", "acute.toml")
        data = tomllib.loads(found.read_text("utf-8"))
        return cls.from_data(data, analysis or DutchAnalysis.bundled())

    @classmethod
    def from_data(cls, data: Mapping[str, Any], analysis: DutchAnalysis) -> "AcuteWords":
        """Return the phrases of a data file.

        Raises:
            ValueError, KeyError: the data has another shape.
        """
        tables = [(AcuteKind(table["kind"]), table) for table in data["acute"]]
        every = [*tables, *((None, table) for table in data["calm"])]
        return cls(
            (
                (kind, text.format_map(data["sets"]), language == "nl")
                for kind, table in every
                for language, texts in table.items()
                if language != "kind"
                for text in texts
            ),
            analysis=analysis,
            real=frozenset(_folded(data["real"]).split()),
        )

    def recognise(self, text: str) -> AcuteKind | None:
        """Return of which danger a question speaks, the most urgent one; None for none."""
        # Cut twice: folding can make eighteen characters of one.
        places = self._places(_folded(text[:MOST_CHARACTERS])[:MOST_CHARACTERS])
        phrases = list(dict.fromkeys(p for word in places for p in self._by_word[word]))
        calm = {
            place
            for phrase in phrases
            if phrase.kind is None
            for found in _occurrences(phrase, places)
            for place in found
        }
        rest = {word: at - calm for word, at in places.items()} if calm else places
        spoken = {phrase.kind for phrase in phrases}
        for kind in AcuteKind:
            if kind in spoken and any(
                _occurs(phrase, places if phrase.is_certain else rest)
                for phrase in phrases
                if phrase.kind is kind
            ):
                return kind
        return None

    def _phrase(self, kind: AcuteKind | None, text: str, *, dutch: bool) -> _Phrase:
        slots = tuple(
            tuple(self._row(row, dutch=dutch) for row in slot.split("/"))
            for slot in text.removeprefix("!").split()
        )
        if not slots:
            raise ValueError("a phrase without words")
        reach = sum(max(map(len, slot)) for slot in slots) + _REACH
        return _Phrase(kind, slots, reach, is_certain=text.startswith("!"))

    def _row(self, text: str, *, dutch: bool) -> _Row:
        return tuple(self._step(step, dutch=dutch) for step in text.split("_"))

    def _step(self, text: str, *, dutch: bool) -> frozenset[int]:
        found = self._steps.get((text, dutch))
        if found is None:
            words = (_folded(word) for word in text.split("|"))
            found = frozenset(self._add(word, dutch=dutch) for word in words)
            self._steps[text, dutch] = found
        return found

    def _add(self, word: str, *, dutch: bool) -> int:
        return self._words.add(word, stemmed=dutch and not self._analysis.stop_words(word))

    def _places(self, text: str) -> _Places:
        """Return where the words of phrases stand in a folded text."""
        places: _Places = {}
        place = before = 0
        for piece, start, end in pieces(text):
            if _SENTENCE_END.search(text, before, start):
                place += _APART
            before = end
            found = parts(piece)
            single = found[:-1] if len(found) > 2 else found
            for number, word in enumerate(single, place):
                for known in self._words.find(word):
                    places.setdefault(known, set()).add(number)
            if len(single) < len(found):  # with hyphens: the whole of it, where each part stands
                for known in self._words.find(found[-1]):
                    places.setdefault(known, set()).update(range(place, place + len(single)))
            place += len(single)
        return places


def _folded(text: str) -> str:
    return plain(text).translate(_ALIKE)


def _occurs(phrase: _Phrase, places: _Places) -> bool:
    return next(_occurrences(phrase, places), None) is not None


def _words_of(phrase: _Phrase) -> set[int]:
    return {word for slot in phrase.slots for row in slot for step in row for word in step}


def _rarest(row: _Row, uses: Sequence[int]) -> frozenset[int]:
    return min(row, key=lambda step: sum(uses[word] for word in step))


def _occurrences(phrase: _Phrase, places: _Places) -> Iterator[list[int]]:
    """Yield the places of the words of a phrase wherever it occurs, as near as they stand."""
    found: list[tuple[int, int, int]] = []  # end, start and number of a slot
    for number, slot in enumerate(phrase.slots):
        spans = [
            (start + len(row) - 1, start, number) for row in slot for start in _starts(row, places)
        ]
        if not spans:
            return
        found.extend(spans)
    found.sort()
    last: dict[int, tuple[int, int]] = {}  # where each slot was last seen
    for end, start, number in found:
        last[number] = (start, end)
        if len(last) == len(phrase.slots):
            first = min(span[0] for span in last.values())
            if end - first < phrase.reach:
                yield [place for span in last.values() for place in range(span[0], span[1] + 1)]


def _starts(row: _Row, places: _Places) -> set[int]:
    """Return where the steps of a row follow each other directly."""
    found: set[int] = set()
    for number, step in enumerate(row):
        at = {place - number for word in step if word in places for place in places[word]}
        found = found & at if number else at
        if not found:
            break
    return found

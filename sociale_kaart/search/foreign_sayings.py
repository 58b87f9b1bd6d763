"""The needs of which a question in another language speaks.

Its words are compared with what people say in that language (data/thesaurus/concepts): any words in
common count, rare words the most, in any order and inflection. A saying need not be there whole: a
sentence in another language seldom has the very words of a list.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sociale_kaart.search.analysis import MOST_CHARACTERS, MOST_WORDS
from sociale_kaart.search.foreign import Languages, Rules, folded_words
from sociale_kaart.search.stemming import LONGEST_WORD
from sociale_kaart.search.thesaurus import Concept

MOST_NEEDS: Final = 4
LEAST_SURENESS: Final = 0.2  # below it a need is a guess: one vague word of a saying
_MOST_STEMS: Final = 10_000  # words of one language; its sayings have some 2,000
_UMLAUT: Final = re.compile(r"(?<=[aou])e")

# How well a word of a question is a word of a saying.
_SAME_BEGINNING: Final = 0.75
_SLIP: Final = 0.7
_LEAST_FOR_A_SLIP: Final = 6  # letters
_END: Final = 3  # letters by which a word with a slip is found: one slip spares the other end
_IDLE: Final = 0.1  # the weight of a function word
_UNHEARD: Final = 0.45  # the weight of a word that no saying has
# How sure a need is: a whole saying that is the whole question is 1.
_SAYING_ALONE: Final = 0.3  # of a whole saying, however long the question
_TOGETHER: Final = 0.4  # for what all sayings of a need have of the question together


@dataclass(frozen=True, slots=True)
class ForeignNeed:
    """A need in a question of another language.

    Attributes:
        sureness: 0 to 1; 1 for exactly what people say.
    """

    concept: Concept
    sureness: float


class ForeignSayings:
    """What people say in other languages, with the needs it stands for.

    May be used by several threads; what is needed for a language is made at its first question.
    """

    def __init__(self, concepts: Iterable[Concept], languages: Languages) -> None:
        self._concepts = tuple(concepts)
        self._languages = languages
        self._said: dict[str, _Said] = {}

    def needs(self, text: str, language: str) -> tuple[ForeignNeed, ...]:
        """Return the needs of which a text speaks, the surest first; `MOST_NEEDS` at most.

        Args:
            text: any text.
            language: as `Languages.of` gives it; another one has no needs.
        """
        said = self._said.get(language)
        if said is None:
            rules = self._languages.rules.get(language)
            if rules is None or not rules.snowball:
                return ()
            said = self._said[language] = _Said(self._concepts, language, rules)
        found = said.needs(text[:MOST_CHARACTERS])
        return tuple(ForeignNeed(self._concepts[number], sure) for number, sure in found)


@dataclass(frozen=True, slots=True)
class _Saying:
    concept: int
    idle: frozenset[str]  # its function words: they tell "no work" from "work with help"
    weight: float  # of all its words


class _Said:
    """What people say in one language, by the words of it."""

    def __init__(self, concepts: Sequence[Concept], language: str, rules: Rules) -> None:
        from snowballstemmer import stemmer  # noqa: PLC0415 - brings in many modules

        self._rules = rules
        self._snowball = stemmer(rules.snowball).stemWord
        self._is_german = language == "de"
        self._stems: dict[str, str] = {}  # remembered
        self._function = frozenset(map(self._spelled, rules.function))
        texts = [
            (number, *self._read(text))
            for number, concept in enumerate(concepts)
            for of, text in concept.foreign
            if of == language
        ]
        self._at: dict[str, list[int]] = {}
        for place, (_, stems, _) in enumerate(texts):
            for stem in stems:
                self._at.setdefault(stem, []).append(place)
        most = math.log1p(len(texts)) or 1.0
        self._rare = {
            stem: math.log1p(len(texts) / len(at)) / most for stem, at in self._at.items()
        }
        self._sayings = [
            _Saying(number, idle, sum(self._rare[stem] for stem in stems) + _IDLE * len(idle))
            for number, stems, idle in texts
        ]
        self._beginnings: dict[str, list[str]] = {}
        self._ends: dict[str, list[str]] = {}
        for stem in self._at:
            if len(stem) >= rules.begin:
                self._beginnings.setdefault(stem[: rules.begin], []).append(stem)
            self._ends.setdefault("^" + stem[:_END], []).append(stem)
            self._ends.setdefault(stem[-_END:] + "$", []).append(stem)

    def needs(self, text: str) -> list[tuple[int, float]]:
        """Return the numbers of concepts with how sure they are."""
        asked, idle = self._read(text)
        heard: dict[str, tuple[float, int]] = {}  # stem of sayings: how well, by which word
        weights: list[float] = []
        for number, stem in enumerate(asked[:MOST_WORDS]):
            near = self._near(stem)
            for other, quality in near:
                if quality > heard.get(other, (0.0, 0))[0]:
                    heard[other] = (quality, number)
            rare = [self._rare[other] * quality for other, quality in near]
            weights.append(max(rare, default=_UNHEARD))
        return self._surest(heard, weights, idle) if heard else []

    def _surest(
        self,
        heard: Mapping[str, tuple[float, int]],
        weights: Sequence[float],
        idle: frozenset[str],
    ) -> list[tuple[int, float]]:
        whole = sum(weights) + _IDLE * len(idle)
        common: dict[int, list[tuple[float, int]]] = {}
        for stem, (quality, number) in heard.items():
            weight = quality * self._rare[stem]
            for place in self._at[stem]:
                common.setdefault(place, []).append((weight, number))
        best: dict[int, float] = {}
        together: dict[int, set[int]] = {}
        for place, shared in common.items():
            saying = self._sayings[place]
            numbers = {number for _, number in shared}
            same = _IDLE * len(saying.idle & idle)
            of_saying = (sum(weight for weight, _ in shared) + same) / saying.weight
            of_question = (sum(weights[number] for number in numbers) + same) / whole
            score = of_saying * (_SAYING_ALONE + (1 - _SAYING_ALONE) * of_question)
            best[saying.concept] = max(best.get(saying.concept, 0.0), score)
            together.setdefault(saying.concept, set()).update(numbers)
        sure = {
            concept: (1 - _TOGETHER) * score
            + _TOGETHER * sum(weights[number] for number in together[concept]) / whole
            for concept, score in best.items()
        }
        order = sorted(sure, key=lambda concept: (-sure[concept], concept))[:MOST_NEEDS]
        return [(one, min(sure[one], 1.0)) for one in order if sure[one] >= LEAST_SURENESS]

    def _near(self, stem: str) -> list[tuple[str, float]]:
        """Return the stems of sayings that a stem of a question may be, with how well."""
        begin = self._rules.begin
        found = [(stem, 1.0)] if stem in self._at else []
        if len(stem) >= begin:
            others = self._beginnings.get(stem[:begin], ())
            found += [(other, _SAME_BEGINNING) for other in others if other != stem]
        if not found and len(stem) >= _LEAST_FOR_A_SLIP - 1:
            ends = (f"^{stem[:_END]}", f"{stem[-_END:]}$")
            near = dict.fromkeys(other for end in ends for other in self._ends.get(end, ()))
            found = [(other, _SLIP) for other in near if is_one_slip(stem, other)]
        return found

    def _read(self, text: str) -> tuple[tuple[str, ...], frozenset[str]]:
        """Return the stems of a text and its function words; of nothing else those are stems."""
        words = [self._spelled(word)[:LONGEST_WORD] for word in folded_words(text)]
        idle = frozenset(word for word in words if word in self._function or len(word) < 2)
        telling = [word for word in words if word not in idle]
        if not telling:
            telling, idle = words, frozenset()
        return tuple(dict.fromkeys(map(self._stem, telling))), idle

    def _spelled(self, word: str) -> str:
        # "stürzen" is typed "stuerzen" too; folded they are the same without that e.
        return _UMLAUT.sub("", word) if self._is_german else word

    def _stem(self, word: str) -> str:
        known = self._stems.get(word)
        if known is not None:
            return known
        stem = self._stem_of(word)
        if len(self._stems) < _MOST_STEMS:
            self._stems[word] = stem
        return stem

    def _stem_of(self, word: str) -> str:
        for prefix in self._rules.prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= 3:
                word = word[len(prefix) :]
                break
        stem: str = self._snowball(word)
        for suffix in self._rules.suffixes:
            if stem.endswith(suffix) and len(stem) - len(suffix) >= 3:
                return stem[: -len(suffix)]
        return stem


def is_one_slip(one: str, other: str) -> bool:
    """Tell whether one letter more, less, other or swapped makes two words the same."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < _LEAST_FOR_A_SLIP - 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return True
    ends = {(one[at + skip :], other[at + more :]) for skip, more in ((1, 1), (1, 0), (0, 1))}
    return any(mine == theirs for mine, theirs in ends) or (
        one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    )

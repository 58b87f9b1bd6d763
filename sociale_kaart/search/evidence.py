"""Which needs an offering speaks of: the words and phrases of concepts, found in its texts.

A strong word is enough by itself, a hint is not. A phrase counts when its words stand close
together. A name may be a play on words ("Eenzame Hoogte" climbs): it counts for what it says when
the rest of the text speaks of it too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sociale_kaart.search.analysis import DutchAnalysis
from sociale_kaart.search.page import FoundIn
from sociale_kaart.search.thesaurus import Concept, whole_stems

HINT: Final = 0.35  # of what a strong word counts
PART: Final = 0.6  # of what a word counts, when it is a part of a longer one
LEAST: Final = 0.7  # two hints in a description, or one strong word in passing
NAMED_ONLY: Final = 1.0
NAMED_AND_TOLD: Final = 3.0
# Who names many needs (a team for everything) is for each of them less than who names one.
FOCUS: Final = 3
UNFOCUSED: Final = 0.06
# Who organises it seldom tells what it is: "Werk en Inkomen" has a walking group too.
ORGANIZATION: Final = 0.3
_NAMES: Final = frozenset({FoundIn.NAME, FoundIn.ALTERNATE_NAME})
_NEAR: Final = 3  # words that may stand between those of a phrase

At = Mapping[str, list[int]]
"""The places of each stem in a text, counted in words."""


@dataclass(slots=True)
class Told:
    """What the texts of one offering say for one need so far."""

    described: float = 0.0
    named: float = 0.0
    places: set[FoundIn] = field(default_factory=set)

    def weight(self) -> float:
        """Return how much it is in all."""
        return self.described + min(self.named, NAMED_ONLY + NAMED_AND_TOLD * self.described)


class Evidence:
    """Finds needs in texts, by the key of their concept."""

    def __init__(self, concepts: Iterable[Concept], analysis: DutchAnalysis) -> None:
        self._singles: dict[str, list[tuple[str, float]]] = {}
        self._phrases: dict[str, list[tuple[str, float, tuple[str, ...]]]] = {}
        phrases: list[tuple[str, float, tuple[str, ...]]] = []
        for concept in concepts:
            for strength, texts in ((1.0, concept.words), (HINT, concept.hints)):
                for text in texts:
                    stems = tuple(dict.fromkeys(whole_stems(text, analysis)))
                    if len(stems) > 1:
                        phrases.append((concept.key, strength, stems))
                    elif stems:
                        # "in balans": what is left of a phrase is a general word.
                        alone = strength if len(text.split()) == 1 else HINT
                        self._singles.setdefault(stems[0], []).append((concept.key, alone))
        often = Counter(stem for _, _, stems in phrases for stem in stems)
        for key, strength, stems in phrases:
            first, *others = sorted(stems, key=lambda stem: (often[stem], stem))
            self._phrases.setdefault(first, []).append((key, strength, (first, *others)))

    def add(self, told: dict[str, Told], place: FoundIn, weight: float, at: At) -> None:
        """Add what the words of one text say.

        Args:
            told: by key of the concept; added to.
            place: what the text is.
            weight: what a strong word counts there.
            at: the words.
        """
        for stem in at:
            for key, strength in self._singles.get(stem, ()):
                _add(told, key, place, weight * strength)
            for key, strength, stems in self._phrases.get(stem, ()):
                if _stand_together(stems, at):
                    _add(told, key, place, weight * strength)

    def add_parts(
        self, told: dict[str, Told], place: FoundIn, weight: float, stems: Iterable[str]
    ) -> None:
        """Add what the parts of longer words say."""
        for stem in stems:
            for key, strength in self._singles.get(stem, ()):
                _add(told, key, place, PART * weight * strength)


def weighed(told: Mapping[str, Told]) -> Iterator[tuple[str, float, float, set[FoundIn]]]:
    """Yield the needs that are clear: key, weight, focus, and where it was found."""
    weights = {key: one.weight() for key, one in told.items()}
    clear = [key for key, weight in weights.items() if weight >= LEAST]
    focus = 1 / (1 + UNFOCUSED * max(len(clear) - FOCUS, 0))
    for key in clear:
        yield key, weights[key], focus, told[key].places


def _add(told: dict[str, Told], key: str, place: FoundIn, weight: float) -> None:
    one = told.get(key)
    if one is None:
        one = told[key] = Told()
    if place is FoundIn.ORGANIZATION:
        one.named += ORGANIZATION * weight
    elif place in _NAMES:
        one.named += weight
    else:
        one.described += weight
    one.places.add(place)


def _stand_together(stems: tuple[str, ...], at: At) -> bool:
    """Tell whether the words of a phrase stand close together in a text."""
    first, *others = stems
    for stem in others:
        if stem not in at:
            return False
    reach = len(others) + _NEAR
    return any(
        all(any(abs(place - start) <= reach for place in at[stem]) for stem in others)
        for start in at[first]
    )

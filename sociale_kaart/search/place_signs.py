"""What around a name in a question says that it is a place, or that it is not."""

import re
from dataclasses import dataclass, replace
from typing import Final

from sociale_kaart.directory.areas import Area, AreaKind
from sociale_kaart.search.place_names import PlaceWords, Strength, Words

_YEARS: Final = range(1900, 2101)  # four digits that are a year before they are a postcode
_MOST_SURNAME_PARTS: Final = 3
_BUILDING: Final = re.compile(r"(?:isch|eel|aal|ief)e?$")
SENTENCE_END: Final = re.compile(r"[.!?;:]\s|\n")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a question; `text` is folded."""

    text: str
    start: int
    end: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `first` up to `end` name a place; `led` is the first word that leads them in."""

    first: int
    end: int
    name: Words
    area: Area | None
    strength: Strength
    pc4: str = ""
    led: int = -1
    near: bool = False  # "in soest", and not "uit soest"

    @property
    def is_gemeente(self) -> bool:
        """Whether it is the name of a gemeente."""
        return self.area is not None and self.area.kind is AreaKind.GEMEENTE and not self.pc4


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its words, and those folded."""

    text: str
    tokens: list[Token]
    typed: Words


class PlaceSigns:
    """Reads the words around a name. Never changes."""

    def __init__(self, words: PlaceWords) -> None:
        self._words = words

    def led_in(self, question: Question, mention: Mention) -> Mention:
        """Return a mention with the words before it that say that a place follows."""
        typed, words, at = question.typed, self._words, mention.first
        kind_at = at
        if at > 1 and typed[at - 1] in words.of and typed[at - 2] in words.kinds:
            kind_at = at - 1
        while kind_at and typed[kind_at - 1] in words.kinds:
            kind_at -= 1
        has_kind = kind_at < at and typed[kind_at] in words.kinds
        start = kind_at if has_kind else at
        before = start - 1 if start and typed[start - 1] in words.articles else start
        if before and typed[before - 1] in words.prepositions:
            return replace(mention, led=before - 1, near=True)
        if before and typed[before - 1] in words.from_:
            return replace(mention, led=before - 1)
        return replace(mention, led=before if has_kind else at, near=has_kind)

    def is_amount(self, question: Question, at: int) -> bool:
        """Tell whether four digits are rather a sum, a year or a part of a longer number."""
        typed, token = question.typed, question.tokens[at]
        before = typed[at - 1] if at else ""
        after = typed[at + 1] if at + 1 < len(typed) else ""
        beside = question.text[max(token.start - 2, 0) : token.start].strip()
        behind = question.text[token.end : token.end + 2].strip()
        return (
            int(token.text) in _YEARS
            or before in self._words.before_amounts
            or after in self._words.after_amounts
            or before.isdigit()
            or after.isdigit()
            or beside[-1:] in {"€", "$", "+"}
            or behind[:2] in {",-", ",="}
            or (len(behind) > 1 and behind[0] in ".,:/-" and behind[1].isdigit())
        )

    def is_building(self, question: Question, mention: Mention) -> bool:
        """Tell whether "centrum" is a building: "medisch centrum", "gezond centrum"."""
        if mention.name != ("centrum",) or mention.first == 0:
            return False
        before = question.typed[mention.first - 1]
        if before == "het" and mention.first > 1:
            return question.typed[mention.first - 2] not in self._words.prepositions
        return before in self._words.before_building or bool(_BUILDING.search(before))

    def is_person(self, question: Question, mention: Mention) -> bool:
        """Tell whether a name is a surname: "mevrouw van Soest", "dokter de Bilt"."""
        typed, at = question.typed, mention.first
        if mention.pc4:
            return False
        while (
            at
            and typed[at - 1] in self._words.surname_parts
            and mention.first - at < _MOST_SURNAME_PARTS
        ):
            at -= 1
        title = typed[at - 1] if at else ""
        if title in self._words.persons:
            return True
        own_part = mention.name[:1] and mention.name[0] in self._words.surname_parts
        return title in self._words.professions and (at < mention.first or bool(own_part))

    def stands_out(self, question: Question, mention: Mention) -> bool:
        """Tell whether a name has a capital where a sentence has none."""
        tokens, first = question.tokens, mention.first
        if not first or not tokens[first].capital or question.text.isupper():
            return False
        before = tokens[first - 1]
        gap = question.text[before.end : tokens[first].start]
        return not SENTENCE_END.search(gap) and not before.capital

    def is_led(self, question: Question, at: int) -> bool:
        """Tell whether the words before a word say that a place follows."""
        nothing = Mention(at, at + 1, (), None, Strength.PART)
        return self.led_in(question, nothing).led < at

    def end_with_around(self, question: Question, end: int) -> int:
        """Take "en omgeving", "e.o." behind a place with it."""
        for length in (2, 1):
            if " ".join(question.typed[end : end + length]) in self._words.around:
                return min(end + length, len(question.typed))
        return end

"""A place named in a question: "eetclub in soest", "centrum amersfoort", "3811 AB", "leusde".

The map says which names there are, data/thesaurus/places.toml which of them need a sign before
they count as a place. A wrong place is worse than none: it hides what is nearby.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from sociale_kaart.directory.areas import Area, Areas, Place
from sociale_kaart.search.place_names import (
    LEAST_LETTERS,
    PlaceNames,
    PlaceWords,
    Strength,
    folded,
)
from sociale_kaart.search.place_signs import SENTENCE_END, Mention, PlaceSigns, Question, Token

_MOST_WORDS: Final = 100  # of a question that are looked at
_MOST_LETTERS: Final = 4_000
_MOST_LOOKED_UP: Final = 12  # unknown words that may be a name with an error
_LONGEST: Final = 24  # letters of such a word
_MOST_BETWEEN: Final = 3  # words between a wijk and its gemeente
_WORD: Final = re.compile(r"[^\W_]+")
_ADDRESS: Final = re.compile(r"\S*@\S*|(?:https?:|www\.)\S*|\S+\.(?:nl|com|org|net|eu)\b\S*")
_PC6: Final = re.compile(r"([1-9][0-9]{3})([a-z]{2})?$")
_LETTERS: Final = re.compile(r"[a-z]{2}$")
_LOOSE: Final = re.compile(r" ([.,;:!?])")
_EMPTY_BRACKETS: Final = re.compile(r"[(\[]\s*[)\]]")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that a question names.

    Attributes:
        words: how the question names it, as typed.
        rest: the question without it and without what leads it in ("in", "omgeving").
    """

    place: Place
    words: str
    rest: str


class PlacesInText:
    """Finds the place in a question. May be used by several threads."""

    def __init__(
        self,
        areas: Areas,
        *,
        is_word: Callable[[str], bool],
        words: PlaceWords | None = None,
    ) -> None:
        """Read the names on a map.

        Args:
            areas: the map's.
            is_word: tells whether a folded word is a usual one in offerings or in Dutch. Such a
                word is no place with a typing error; as the name of a wijk it needs a sign.
            words: those of the program by default.
        """
        self._areas = areas
        self._is_word = is_word
        self._words = words or PlaceWords.bundled()
        self._signs = PlaceSigns(self._words)
        self._names = PlaceNames(areas, self._words)

    def find(self, text: str) -> NamedPlace | None:
        """Return the place that a question names, None where it names none.

        Of several places that count, the one with "in" before it goes first, then the last one.
        """
        text = unicodedata.normalize("NFC", text)
        tokens = list(self._tokens(text))
        typed = tuple(token.text for token in tokens)
        question = Question(text, tokens, typed)
        found = self._counting(question, self._joined(question, list(self._mentions(question))))
        if not found:
            found = self._counting(question, list(self._with_errors(question)))
        if not found:
            return None
        best = max(found, key=lambda one: (one.near, one.led < one.first, one.first))
        inner = [one for one in found if self._lies_in(one, best)]
        chosen = max(inner, key=lambda one: one.first) if inner else best
        around = [one for one in found if self._lies_in(chosen, one)]
        return self._answer(question, chosen, [chosen, *around])

    def _tokens(self, text: str) -> Iterator[Token]:
        text = text[:_MOST_LETTERS]
        if "@" in text or "." in text or ":" in text:
            text = _ADDRESS.sub(lambda match: " " * len(match.group()), text)
        for number, match in enumerate(_WORD.finditer(text)):
            if number == _MOST_WORDS:
                return
            word = match.group()
            yield Token(folded(word), match.start(), match.end(), word[0].isupper())

    def _mentions(self, question: Question) -> Iterator[Mention]:
        """Yield every name and postcode, from left to right, the longest at each word."""
        at = 0
        while at < len(question.typed):
            found = self._postcode(question, at)
            if found is None:
                named = self._names.at(question.typed, at)
                if named is not None:
                    end = at + len(named.words)
                    found = Mention(at, end, named.words, named.area, named.strength)
            if found is not None:
                yield found
            at = found.end if found else at + 1

    def _postcode(self, question: Question, at: int) -> Mention | None:
        match = _PC6.match(question.typed[at])
        postcode = self._areas.postcode(match.group(1)) if match else None
        if match is None or postcode is None:
            return None
        end = at + 1
        letters = match.group(2) or ""
        if not letters and end < len(question.typed) and _LETTERS.match(question.typed[end]):
            after = question.tokens[end]
            joined = after.start == question.tokens[at].end + 1
            if joined and (after.capital or after.text not in self._words.small_words):
                letters, end = after.text, end + 1
        if not letters and self._signs.is_amount(question, at):
            return None
        area = self._areas.area(postcode.wijk) or self._areas.area(postcode.gemeente)
        return Mention(at, end, (postcode.pc4,), area, Strength.PLAIN, postcode.pc4)

    def _joined(self, question: Question, mentions: list[Mention]) -> list[Mention]:
        """Take a wijk and its gemeente that stand beside each other for one name."""
        joined: list[Mention] = []
        for mention in mentions:
            union = self._union(question, joined[-1], mention) if joined else None
            if union is not None:
                joined[-1] = union
            else:
                joined.append(mention)
        return joined

    def _union(self, question: Question, one: Mention, other: Mention) -> Mention | None:
        between = question.typed[one.end : other.first]
        gap = question.text[question.tokens[one.end - 1].end : question.tokens[other.first].start]
        if (
            len(between) > _MOST_BETWEEN
            or not self._words.between.issuperset(between)
            or SENTENCE_END.search(gap)
        ):
            return None
        span = replace(one, end=other.end, strength=Strength.PLAIN)
        if one.pc4 or other.pc4:
            code, name = (one, other) if one.pc4 else (other, one)
            agrees = self._names_same(code.area, name) and not between
            return replace(span, area=code.area, pc4=code.pc4) if agrees else None
        for gemeente, wijk in ((one, other), (other, one)):
            if gemeente.strength is Strength.PART or self._signs.is_building(question, wijk):
                continue
            area = self._beside(gemeente, wijk)
            if area is None and wijk.strength is Strength.PART and gemeente.area is not None:
                area = gemeente.area if not between or wijk is one else None
            if area is not None:
                return replace(span, area=area, name=())
        return None

    def _names_same(self, area: Area | None, name: Mention) -> bool:
        """Tell whether a name is about the gemeente of a postcode."""
        if area is None or name.area is None:
            return False
        gemeente = self._areas.gemeente_of(area.code)
        other = self._areas.gemeente_of(name.area.code)
        return gemeente is not None and gemeente is other

    def _beside(self, gemeente: Mention, wijk: Mention) -> Area | None:
        """Return what a name means beside that of its gemeente or its kern."""
        if gemeente.is_gemeente and gemeente.area is not None:
            found = self._names.within.get(gemeente.area.code, {}).get(wijk.name)
            if found is not None:
                return found
        if not gemeente.name or wijk.strength is not Strength.PART:
            return None
        named = self._names.names.get((*gemeente.name, *wijk.name))
        return named.area if named else None

    def _counting(self, question: Question, mentions: list[Mention]) -> list[Mention]:
        """Return the mentions that are meant as a place, with what leads them in."""
        led = (self._signs.led_in(question, mention) for mention in mentions)
        return [one for one in led if self._counts(question, one)]

    def _counts(self, question: Question, mention: Mention) -> bool:
        if mention.area is None or self._signs.is_person(question, mention):
            return False
        typed, first = question.typed, mention.first
        if first and typed[first - 1] in self._words.not_after:
            return False
        strength = self._strength(mention)
        if strength is Strength.PLAIN:
            return True
        if mention.led < first:
            return strength >= Strength.ORDINARY
        if strength is not Strength.WEAK:
            return False
        return self._signs.end_with_around(question, mention.end) == len(
            typed
        ) or self._signs.stands_out(question, mention)

    def _strength(self, mention: Mention) -> Strength:
        """Return when a name counts; one that is a usual word needs a sign, a gemeente does not."""
        usual = len(mention.name) == 1 and not mention.pc4 and not mention.is_gemeente
        if mention.strength is Strength.PLAIN and usual and self._is_word(mention.name[0]):
            return Strength.WEAK
        return mention.strength

    def _with_errors(self, question: Question) -> Iterator[Mention]:
        """Yield names with a typing error; two errors only where something says it is a place."""
        looked_up = 0
        for at, word in enumerate(question.typed):
            if looked_up == _MOST_LOOKED_UP:
                return
            if not self._may_be_wrong(word):
                continue
            looked_up += 1
            signed = at + 1 == len(question.typed) or self._signs.is_led(question, at)
            found = self._names.near(question.typed, at, 2 if signed else 1)
            if found is not None:
                first, named = found
                end = first + len(named.words)
                yield Mention(first, end, named.words, named.area, named.strength)

    def _may_be_wrong(self, word: str) -> bool:
        return (
            LEAST_LETTERS <= len(word) <= _LONGEST
            and word.isalpha()
            and word not in self._words.no_error
            and not self._is_word(word)
        )

    def _lies_in(self, inner: Mention, outer: Mention) -> bool:
        if inner.area is None or outer.area is None or inner is outer:
            return False
        return (
            outer.is_gemeente
            and not inner.is_gemeente
            and self._areas.contains(outer.area.code, inner.area.code)
        )

    def _answer(
        self, question: Question, chosen: Mention, named: list[Mention]
    ) -> NamedPlace | None:
        place = self._place(chosen)
        if place is None:
            return None
        tokens, text = question.tokens, question.text
        words = text[tokens[chosen.first].start : tokens[chosen.end - 1].end]
        rest = text
        for mention in sorted(set(named), key=lambda one: -one.first):
            end = self._signs.end_with_around(question, mention.end)
            start = tokens[mention.led].start
            rest = f"{rest[:start].rstrip()} {rest[tokens[end - 1].end :].lstrip()}"
        rest = " ".join(_EMPTY_BRACKETS.sub(" ", rest).split())
        rest = _LOOSE.sub(r"\1", rest).strip(" .,;:-'’")
        return NamedPlace(place, words, rest if _WORD.search(rest) else "")

    def _place(self, mention: Mention) -> Place | None:
        if mention.pc4:
            return self._areas.place(mention.pc4)
        area = mention.area
        if area is None:
            return None
        return Place(self._areas.label(area), area.latitude, area.longitude, area)

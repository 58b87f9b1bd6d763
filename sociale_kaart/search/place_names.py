"""The names of places on a map, and how sure each of them is.

A name that is also a Dutch word, a surname or a place elsewhere counts only with a sign; a part as
"centrum" or "oost" only beside its gemeente. Which names those are stands in
data/thesaurus/places.toml.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import IntEnum
from pathlib import Path
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sociale_kaart.config import bundled
from sociale_kaart.directory.areas import Area, AreaKind, Areas
from sociale_kaart.directory.text import fold

Words = tuple[str, ...]

LEAST_LETTERS: Final = 5  # of a name and of a typed word between which errors are looked for
_ANY_LETTER: Final = 8  # letters of a name from which one may be another letter
_TWO_ERRORS: Final = 9  # letters of the name of a gemeente from which it may have two errors
_MOST_NEAR: Final = 5
_LEAST_JOINED: Final = 6  # letters of a name of several words that may be written as one
_ENDINGS: Final = ("s", "se", "er", "ers", "ster", "enaar", "enaren", "e")  # Amersfoortse, Zeister
_WORD: Final = re.compile(r"[^\W_]+")
_DOUBLED: Final = re.compile(r"(.)\1")
_SOUNDS: Final = (
    ("ij", "y"), ("ei", "y"), ("ou", "au"), ("sch", "s"), ("ch", "g"), ("ck", "k"), ("c", "k"),
    ("z", "s"), ("v", "f"), ("dt", "t"),
)  # fmt: skip


class Strength(IntEnum):
    """When a name counts as a place."""

    PART = 0  # only beside its gemeente
    ORDINARY = 1  # also after "in" and the like
    WEAK = 2  # also at the end, with a capital in the middle, or as the whole question
    PLAIN = 3  # always


@dataclass(frozen=True, slots=True)
class NamedArea:
    """What a name means; `area` is None where only its gemeente can tell."""

    words: Words
    area: Area | None
    strength: Strength


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The words of data/thesaurus/places.toml, folded; see there what each list is for."""

    weak: frozenset[str]
    ordinary: frozenset[str]
    parts: frozenset[str]
    never: frozenset[str]
    before_building: frozenset[str]
    prepositions: frozenset[str]
    from_: frozenset[str]
    articles: frozenset[str]
    kinds: frozenset[str]
    of: frozenset[str]
    between: frozenset[str]
    around: frozenset[str]
    persons: frozenset[str]
    professions: frozenset[str]
    surname_parts: frozenset[str]
    not_after: frozenset[str]
    before_amounts: frozenset[str]
    after_amounts: frozenset[str]
    small_words: frozenset[str]
    no_error: frozenset[str]
    also: Mapping[str, str]

    @classmethod
    def bundled(cls, path: Path | None = None) -> "PlaceWords":
        """Return the words that come with the program, or those of another file."""
        found = tomllib.loads(
            (path or bundled("data", "thesaurus", "places.toml")).read_text("utf-8")
        )
        lists = {
            field.name: frozenset(
                " ".join(words_of(name)) for name in found[field.name.removesuffix("_")]
            )
            for field in fields(cls)
            if field.name != "also"
        }
        also = {" ".join(words_of(name)): meant for name, meant in found["also"].items()}
        return cls(**lists, also=also)


class PlaceNames:
    """All names on one map. Never changes."""

    def __init__(self, areas: Areas, words: PlaceWords) -> None:
        self._areas = areas
        self._words = words
        self.within: dict[str, dict[Words, Area]] = {}
        self.names: dict[Words, NamedArea] = {}
        self._lengths: dict[str, list[int]] = {}
        self._holding: dict[str, list[Words]] = {}
        self._sounding: dict[str, list[str]] = {}
        for gemeente in areas.gemeenten():
            self.within[gemeente.code] = dict(_parts_of(areas, gemeente, words.never))
        self._take_names()
        self._take_parts()
        self._take_joined()
        self._prepare()

    def at(self, typed: Words, first: int) -> NamedArea | None:
        """Return the longest name that starts at a word, in folded words."""
        for length in self._lengths.get(typed[first], ()):
            found = self.names.get(typed[first : first + length])
            if found is not None:
                return found
        return None

    def near(self, typed: Words, at: int, errors: int) -> tuple[int, NamedArea] | None:
        """Return the name that a wrongly typed word belongs to, and where it starts.

        The other words of the name must be right.

        Args:
            typed: folded words.
            at: the word that is not known.
            errors: how many it may have at most, 1 or 2.
        """
        for meant, distance in self._meant(typed[at], errors):
            for name in self._holding[meant]:
                named, first = self.names[name], at - name.index(meant)
                there = typed[max(first, 0) : first + len(name)]
                if first < 0 or (*there[: at - first], meant, *there[at - first + 1 :]) != name:
                    continue
                if distance == 1 or (named.area and named.area.kind is AreaKind.GEMEENTE):
                    return first, named
        return None

    def _meant(self, word: str, errors: int) -> Iterator[tuple[str, int]]:
        """Yield the words of names that a typed word may be, with its errors, the fewest first."""
        for length in range(len(word) - 1, LEAST_LETTERS - 1, -1):
            if word[:length] in self._holding and word[length:] in _ENDINGS:
                return  # of that place, and no error
        sounding = self._sounding.get(sound(word), [])
        yield from ((meant, 1) for meant in sounding)
        near = process.extract(
            word,
            self._vocabulary,
            scorer=OSA.distance,
            processor=None,
            score_cutoff=errors,
            limit=_MOST_NEAR,
        )
        for meant, distance, _ in near:
            if meant not in sounding and _is_likely(word, meant, int(distance)):
                yield meant, int(distance)

    def _take_names(self) -> None:
        candidates: dict[Words, list[tuple[int, Area]]] = {}
        for rank, name, area in _ranked(self._areas):
            candidates.setdefault(words_of(name), []).append((rank, area))
        for words, found in candidates.items():
            text = " ".join(words)
            if text and text not in self._words.never:
                likeliest = self._likeliest(found)
                strength = self._strength(text, likeliest)
                self.names[words] = NamedArea(words, likeliest, strength)
        for text, meant in self._words.also.items():
            named = self.names.get(words_of(meant))
            if named is not None:
                words = tuple(text.split(" "))
                self.names.setdefault(words, NamedArea(words, named.area, named.strength))

    def _strength(self, text: str, area: Area | None) -> Strength:
        if area is None or text in self._words.parts:
            return Strength.PART
        if text in self._words.ordinary:
            return Strength.ORDINARY
        return Strength.WEAK if text in self._words.weak else Strength.PLAIN

    def _likeliest(self, found: list[tuple[int, Area]]) -> Area | None:
        """Return the area that a name means, None where several gemeenten have one.

        Of a kern the gemeente often has the name too: that makes it the likelier one.
        """
        best = min(rank for rank, _ in found)
        areas = [area for rank, area in found if rank == best]
        owners = {self._owner(area) for area in areas}
        if len(owners) == 1:
            return areas[0]
        kernen = {area.code for rank, area in found if rank == _GEMEENTE_ALSO} & owners
        if len(kernen) != 1:
            return None
        return next(area for area in areas if self._owner(area) in kernen)

    def _owner(self, area: Area) -> str:
        gemeente = self._areas.gemeente_of(area.code)
        return gemeente.code if gemeente else area.code

    def _take_parts(self) -> None:
        parts = {name for of_gemeente in self.within.values() for name in of_gemeente}
        parts.update((part,) for part in self._words.parts)
        for name in parts:
            self.names.setdefault(name, NamedArea(name, None, Strength.PART))

    def _take_joined(self) -> None:
        """Know a name of several words also when it is written as one."""
        for name, named in list(self.names.items()):
            joined = "".join(name)
            if len(name) > 1 and len(joined) >= _LEAST_JOINED and named.strength is Strength.PLAIN:
                self.names.setdefault((joined,), NamedArea((joined,), named.area, named.strength))

    def _prepare(self) -> None:
        for name, named in self.names.items():
            lengths = self._lengths.setdefault(name[0], [])
            if len(name) not in lengths:
                lengths.append(len(name))
                lengths.sort(reverse=True)
            if named.strength is Strength.PLAIN:
                for word in name:
                    if len(word) >= LEAST_LETTERS and word.isalpha():
                        self._holding.setdefault(word, []).append(name)
        for word, names in self._holding.items():
            names.sort(key=len, reverse=True)
            self._sounding.setdefault(sound(word), []).append(word)
        self._vocabulary = sorted(self._holding)


_GEMEENTE_ALSO: Final = 3


def _ranked(areas: Areas) -> Iterator[tuple[int, str, Area]]:
    """Yield names with how likely that meaning is, the likeliest with the lowest number."""
    gemeenten, wijken = areas.gemeenten(), areas.of_kind(AreaKind.WIJK)
    for area in gemeenten:
        yield 0, area.name, area
        for name in area.alternate_names:
            yield _GEMEENTE_ALSO, name, area
    for area in wijken:
        yield 1, area.name, area
        for name in area.alternate_names:
            yield 2, name, area
    for area in (*areas.of_kind(AreaKind.SUBREGIO), *areas.of_kind(AreaKind.REGION)):
        for name in (area.name, *area.alternate_names):
            yield 4, name, area


def _parts_of(areas: Areas, gemeente: Area, never: frozenset[str]) -> Iterator[tuple[Words, Area]]:
    """Yield what names a wijk beside the name of its gemeente, the likelier meaning last."""
    own = words_of(gemeente.name)
    wijken = areas.wijken(gemeente.code)
    alternates = [(name, wijk) for wijk in wijken for name in wijk.alternate_names]
    names = [(wijk.name, wijk) for wijk in wijken]
    # A dictionary keeps the last: of two wijken with one name the first must come last.
    for name, wijk in (*reversed(alternates), *reversed(names)):
        for part in _short(words_of(name), own, never):
            yield part, wijk


def _short(name: Words, own: Words, never: frozenset[str]) -> Iterable[Words]:
    """Return a name, and what is left of it without the name of the gemeente around it."""
    found = [name]
    if name[: len(own)] == own:
        found.append(name[len(own) :])
    if name[-len(own) :] == own:
        found.append(name[: -len(own)])
    return [part for part in found if part and part != own and " ".join(part) not in never]


def words_of(text: str) -> Words:
    """Return the folded words of a name."""
    return tuple(folded(word) for word in _WORD.findall(unicodedata.normalize("NFC", text)))


def folded(word: str) -> str:
    """Return a word in the form in which its spellings are the same (see `fold`)."""
    return word.lower() if word.isascii() else fold(word)


def sound(word: str) -> str:
    """Return a word as it sounds, where people confuse letters: "zijst" sounds as Zeist."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", word)


def _is_likely(word: str, meant: str, distance: int) -> bool:
    """Tell whether a typed word can be a name with errors.

    Few people miss the first letter. A short name is near to many words: there another letter is
    no error, and in the shortest only a swapped or a doubled one is.
    """
    if sound(word[0]) != sound(meant[0]):
        return False
    swapped = sorted(word) == sorted(meant)
    if len(meant) == LEAST_LETTERS:
        return swapped or _DOUBLED.sub(r"\1", word) == meant
    if len(meant) < _ANY_LETTER:
        return distance == 1 and (swapped or len(word) != len(meant))
    return distance == 1 or len(meant) >= _TWO_ERRORS

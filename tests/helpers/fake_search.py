"""How the fake application understands a question, as far as the window shows it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.directory.text import fold
from sociale_kaart.search.acute import AcuteKind
from sociale_kaart.search.page import Code, Correction
from sociale_kaart.search.query import Scope, SearchQuery
from sociale_kaart.search.scopes import Scopes

ENOUGH: Final = 2  # results; with fewer it looks further by itself


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as the fake understood it."""

    words: list[str]
    place: Place | None
    place_words: str = ""
    corrections: tuple[Correction, ...] = ()
    codes: tuple[Code, ...] = ()
    acute: AcuteKind | None = None


@dataclass(slots=True)
class Readings:
    """What the fake knows of language; a test fills in what it is about.

    Attributes:
        corrections: by folded typed word.
        codes: by folded code.
        acute: by folded word.
        places: whether a last word that names a place is read as one.
    """

    corrections: dict[str, str] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    acute: dict[str, AcuteKind] = field(default_factory=dict)
    places: bool = False

    def read(self, query: SearchQuery, areas: Areas) -> Understood:
        """Understand a question."""
        words = fold(query.text).split()
        found = Understood(words, query.near)
        named = areas.place(words[-1]) if self.places and words else None
        if named is not None:
            found = replace(found, place=named, place_words=words.pop())
        corrections = []
        for number, word in enumerate(words):
            if word in self.corrections and not query.as_typed:
                words[number] = self.corrections[word]
                corrections.append(Correction(word, words[number]))
        return replace(
            found,
            words=[word for word in words if word not in self.codes],
            corrections=tuple(corrections),
            codes=tuple(self.codes[word] for word in words if word in self.codes),
            acute=next((self.acute[word] for word in words if word in self.acute), None),
        )


def within(
    rows: Iterable[ServiceRow], place: Place | None, areas: Areas, asked: Scope | None
) -> tuple[list[ServiceRow], Scope | None, bool]:
    """Return the rows within a scope, the scope, and whether it was widened by itself."""
    rows = list(rows)
    if place is None:
        return rows, None, False
    scopes = Scopes(areas)
    first = scope = scopes.start(place)
    if asked is not None:
        return [row for row in rows if scopes.is_within(row, place, asked)], asked, False
    while len(left := [row for row in rows if scopes.is_within(row, place, scope)]) < ENOUGH:
        further = scopes.wider(scope)
        if further is None:
            break
        scope = further
    return left, scope, scope is not first

"""What a search answers: results in order, each with its reasons, and what the filters would leave.

A reason is structured and holds no sentence; the window and the command line word it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sociale_kaart.directory.areas import Place
from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.search.acute import AcuteKind
from sociale_kaart.search.query import Scope, SearchQuery


class FoundIn(StrEnum):
    """Where in an offering a word was found; also the value of `Reason.field`."""

    NAME = "name"
    ALTERNATE_NAME = "alternate-name"
    ORGANIZATION = "organization"
    THEME = "theme"
    AUDIENCE = "audience"
    AREA = "area"
    DESCRIPTION = "description"
    DETAILS = "details"


class ReasonKind(StrEnum):
    """Why a result is here."""

    EXACT_NAME = "exact-name"  # the whole text is its name
    WORD = "word"  # a word that was typed, in any inflection
    BEGINNING = "beginning"  # the word that is being typed is the beginning of one here
    PART = "part"  # a part of a longer word here, or of the typed one; `via` is the longer word
    SPELLING = "spelling"  # read as another word, because the typed one is unknown; `via` is it
    RELATED = "related"  # another word or theme for the same need; `via` says which
    MEANING = "meaning"  # its text means about the same as the whole question
    LIKE = "like"  # resembles the offering that was asked about; `via` is that one's name
    ACUTE = "acute"  # the region's answer to an acute danger in the question
    NEAR = "near"  # close to the place of the query
    SERVES = "serves"  # the place of the query lies in its working area


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a result.

    Attributes:
        words: as they were typed, folded to lower case; with NEAR and SERVES the place's label.
        field: a value of `FoundIn`, or empty.
        via: the word or the name of the theme through which it was found, with RELATED,
            BEGINNING, PART, SPELLING: "gevonden op: rouw, bij 'overleden'" has words
            ("overleden",), via "rouw".
    """

    kind: ReasonKind
    words: tuple[str, ...]
    field: str = ""
    via: str = ""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One offering found.

    Attributes:
        score: comparable within one page only.
        distance_m: metres from the place of the query to its nearest location; None without a
            place, and for what is online or has no known location.
        why: strongest first.
        matched: folded words to mark in its texts (see `marking.marked_spans`).
    """

    row: ServiceRow
    score: float
    distance_m: int | None
    why: tuple[Reason, ...]
    matched: frozenset[str]


@dataclass(frozen=True, slots=True)
class Correction:
    """A typed word that is unknown, and the word that it was read as (both folded)."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True)
class Code:
    """A code in the question, as "Z15", and what it stands for in Dutch words."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The answer to one query.

    Attributes:
        total: exact number of offerings that fit, of which `results` is the part asked for.
        took_ms: milliseconds.
        facets: by group (see `facets.py`) and value, how many results that value would leave with
            the filters of the other groups applied; zero for a value that would leave none.
        unknown: typed words that occur nowhere in the map and lead nowhere, folded.
        corrections: typed words that were read as other ones ("bedoelde u ...?"); ask again with
            `as_typed` to take them as they stand.
        codes: codes that were recognised in the text.
        place: the place that counts: the one named in the text, else that of the query.
        place_words: how the text named it; empty when it did not.
        scope: how far from the place results lie; None without a place.
        widened: whether that is further than the place itself, because there was too little.
        acute: the danger that the words of the text speak of, None for none; the region's crisis
            offerings are then the first results, whatever the filters and the order.
    """

    query: SearchQuery
    total: int
    took_ms: float
    results: tuple[SearchResult, ...]
    facets: Mapping[str, Mapping[str, int]]
    unknown: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    codes: tuple[Code, ...] = ()
    place: Place | None = None
    place_words: str = ""
    scope: Scope | None = None
    widened: bool = False
    acute: AcuteKind | None = None

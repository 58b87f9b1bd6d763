"""What can be asked of the map: a text, a place, and filters."""

from dataclasses import dataclass, field
from enum import StrEnum

from sociale_kaart.directory.areas import Place
from sociale_kaart.directory.model import Kind


@dataclass(frozen=True, slots=True)
class Filters:
    """What a result must have. Within one field any of its values is enough; fields add up.

    Attributes:
        themes: codes of `nl-thema`.
        tags: codes with their taxonomy, as `ServiceRow.tags` has them; within one taxonomy any is
            enough, taxonomies add up.
        languages: ISO 639-1 codes.
        free_only: known to cost nothing.
        no_referral_needed: open to all, without indication or referral.
        online_only: used over the internet or by telephone.
        this_week: takes place within seven days from now.
        gemeenten: CBS codes; it takes place there, or serves the whole or a part of it.
        age: whole years of the resident; an offering without age limits suits everyone.
        within_m: metres from the place of the query; what is online or has no place stays.
    """

    kinds: frozenset[Kind] = frozenset()
    themes: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    free_only: bool = False
    no_referral_needed: bool = False
    online_only: bool = False
    this_week: bool = False
    gemeenten: frozenset[str] = frozenset()
    age: int | None = None
    within_m: int | None = None

    def is_empty(self) -> bool:
        """Tell whether nothing is filtered."""
        return self == NO_FILTERS


NO_FILTERS = Filters()


class Sort(StrEnum):
    """In which order results come."""

    BEST = "best"  # what fits best; without words the nearest or lightest
    NEAREST = "nearest"
    SOONEST = "soonest"  # by the next time it takes place; what has no times last
    FRESHEST = "freshest"  # checked last
    NAME = "name"


class Scope(StrEnum):
    """How far from the place of a question results may lie, from narrow to wide.

    Within a scope is what takes place there and what says that it serves it. What is online or
    serves the whole region is within every scope.
    """

    WIJK = "wijk"
    GEMEENTE = "gemeente"
    NEIGHBOURS = "neighbours"  # the gemeente and those beside it
    SUBREGIO = "subregio"
    REGION = "region"  # everything on the map


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """One question to the map.

    Attributes:
        text: what the user typed, anything at all; empty lists everything that fits.
        near: place from which distances count; a place named in the text goes before it.
        scope: how far results may lie; None starts at the place and widens by itself when there
            is too little (`SearchPage.scope` tells how far).
        ladder_first: whether lighter help comes first among results that fit about as well.
        sort: the order.
        like: id of an offering: what resembles it comes, and `text` is not looked at.
        as_typed: whether words are taken as they were typed, without reading a likely word for an
            unknown one.
        limit, offset: which part of the ordered results is wanted.
    """

    text: str = ""
    near: Place | None = None
    filters: Filters = field(default=NO_FILTERS)
    scope: Scope | None = None
    ladder_first: bool = True
    sort: Sort = Sort.BEST
    like: str = ""
    as_typed: bool = False
    limit: int = 50
    offset: int = 0

"""What can be asked of the map: a text, a place, and filters."""

from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """One question to the map.

    Attributes:
        text: what the user typed, anything at all; empty lists everything that fits.
        near: place from which distances count.
        ladder_first: whether lighter help comes first among results that fit about as well.
        limit, offset: which part of the ordered results is wanted.
    """

    text: str = ""
    near: Place | None = None
    filters: Filters = field(default=NO_FILTERS)
    ladder_first: bool = True
    limit: int = 50
    offset: int = 0

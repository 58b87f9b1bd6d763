"""What the user has set on the search page, and what another text or place does to the rest of it.

- Another text is read with its typing errors mended again.
- A scope that was chosen by hand stays as long as the place that counts stays: with a place in the
  box while the text changes, without one until the text changes, for the place is in the text then.
- The order stays while the page is open.
"""

from dataclasses import dataclass, replace

from sociale_kaart.directory.areas import Place
from sociale_kaart.search.query import NO_FILTERS, Filters, Scope, SearchQuery, Sort

PAGE_SIZE = 100  # rows; more come when the list is scrolled to its end


@dataclass(frozen=True, slots=True)
class Question:
    """What the user has set.

    Attributes:
        place_text: what stands in the place box.
        place: what that is, None while it is empty or not known.
        scope: chosen by hand; None looks as far as is needed.
        as_typed: whether typing errors stay as they are.
        like: id of an offering: what resembles it is asked, until another text is typed.
    """

    text: str = ""
    place_text: str = ""
    place: Place | None = None
    filters: Filters = NO_FILTERS
    ladder_first: bool = True
    sort: Sort = Sort.BEST
    scope: Scope | None = None
    as_typed: bool = False
    like: str = ""

    def with_text(self, text: str) -> "Question":
        """Return it with another text."""
        scope = self.scope if self.place is not None else None
        return replace(self, text=text, as_typed=False, scope=scope, like="")

    def with_place(self, place: Place | None) -> "Question":
        """Return it with another place in the box."""
        return replace(self, place=place, scope=None)

    def query(self, *, placeless: bool = False) -> SearchQuery:
        """Return it as the core wants it.

        Args:
            placeless: whether it is known to have no place; nothing is nearest then.
        """
        is_nearest = self.sort is Sort.NEAREST
        return SearchQuery(
            text=self.text,
            near=self.place,
            filters=self.filters,
            scope=self.scope,
            ladder_first=self.ladder_first,
            sort=Sort.BEST if is_nearest and placeless else self.sort,
            as_typed=self.as_typed,
            like=self.like,
            limit=PAGE_SIZE,
        )

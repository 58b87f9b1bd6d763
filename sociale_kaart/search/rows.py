"""The rows of one version of the map, with everything that is worked out from them alone.

An update adds its rows behind the others and marks what they replace as gone: nothing is worked
out again for the rows that stay.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import ServiceRow
from sociale_kaart.directory.text import fold
from sociale_kaart.search.columns import Columns
from sociale_kaart.search.facets import FacetSets
from sociale_kaart.search.moments import Moments


@dataclass(frozen=True, slots=True, eq=False)
class MapRows:
    """The rows of one version of the map.

    Attributes:
        rows: also those that are gone, to keep the numbers of the others.
        numbers: of the rows that may be found, by id.
        names: numbers by folded name.
    """

    rows: Sequence[ServiceRow]
    columns: Columns
    facets: FacetSets
    moments: Moments
    numbers: dict[str, int]
    names: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, rows: Sequence[ServiceRow], areas: Areas) -> "MapRows":
        """Return rows as they come from the store."""
        columns = Columns.of(rows)
        live = np.flatnonzero(columns.live).tolist()
        names: dict[str, tuple[int, ...]] = {}
        for number in live:
            name = fold(rows[number].name)
            names[name] = (*names.get(name, ()), number)
        return cls(
            rows=rows,
            columns=columns,
            facets=FacetSets(rows, areas),
            moments=Moments(rows),
            numbers={rows[number].id: number for number in live},
            names=names,
        )

    def with_changes(self, changed: Sequence[ServiceRow], removed: Collection[str]) -> "MapRows":
        """Return these rows with some changed, new and gone.

        Args:
            changed: new rows and new versions of rows.
            removed: ids of rows that are gone.
        """
        first = len(self.rows)
        names, numbers = dict(self.names), dict(self.numbers)
        gone = []
        for identifier in (*removed, *(row.id for row in changed)):
            number = numbers.pop(identifier, None)
            if number is not None:
                gone.append(number)
                name = fold(self.rows[number].name)
                left = tuple(other for other in names.get(name, ()) if other != number)
                names[name] = left
                if not left:
                    del names[name]
        columns = Columns.of(changed, after=self.columns).without(np.array(gone, np.intp))
        for number, row in enumerate(changed, first):
            if columns.live[number]:
                name = fold(row.name)
                names[name] = (*names.get(name, ()), number)
                numbers[row.id] = number
        return MapRows(
            rows=[*self.rows, *changed],
            columns=columns,
            facets=self.facets.with_more(changed, np.array(gone, np.intp)),
            moments=self.moments.with_more(changed),
            numbers=numbers,
            names=names,
        )

    def is_worn(self, most: float) -> bool:
        """Tell whether more than a part of the rows is gone."""
        return len(self.rows) - len(self.numbers) > most * max(len(self.rows), 1)

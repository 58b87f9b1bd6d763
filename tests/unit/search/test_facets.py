"""The counts under every combination of filters are those of counting one by one."""

import random
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.directory.model import Kind, ServiceRow, ServiceStatus
from sociale_kaart.search import facets
from sociale_kaart.search.facets import FacetSets
from sociale_kaart.search.query import Filters
from tests.helpers.map_factories import AMERSFOORT, BAARN, UTRECHT, a_row, some_areas

THEMES = ("rouw", "bewegen", "geld")
TAGS = ("nl-doelgroep:ouderen", "nl-doelgroep:jongeren", "nl-vorm:groep", facets.NO_REFERRAL)
BASE = a_row()


@st.composite
def rows(draw: st.DrawFn) -> list[ServiceRow]:
    def row() -> ServiceRow:
        gemeente = draw(st.sampled_from(["", AMERSFOORT, BAARN]))
        return replace(
            BASE,
            status=draw(st.sampled_from(ServiceStatus)),
            kind=draw(st.sampled_from([None, *Kind])),
            themes=tuple(draw(st.sets(st.sampled_from(THEMES)))),
            tags=frozenset(draw(st.sets(st.sampled_from(TAGS)))),
            languages=tuple(draw(st.sets(st.sampled_from(["nl", "tr"])))),
            gemeente=gemeente,
            area_codes=frozenset(draw(st.sets(st.sampled_from([UTRECHT, "eemland", "onbekend"])))),
            price=draw(st.sampled_from([None, 0.0, 4.5])),
            online=draw(st.booleans()),
        )

    return [row() for _ in range(draw(st.integers(0, 12)))]


def some_of(values: list[str] | tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values), max_size=2)


FILTERS = st.builds(
    Filters,
    kinds=st.frozensets(st.sampled_from(Kind), max_size=2),
    themes=some_of(THEMES),
    tags=some_of(TAGS),
    languages=some_of(("nl", "tr", "pl")),
    free_only=st.booleans(),
    no_referral_needed=st.booleans(),
    online_only=st.booleans(),
    this_week=st.booleans(),
    gemeenten=some_of((AMERSFOORT, BAARN, UTRECHT)),
)


def values(row: ServiceRow, *, this_week: bool) -> dict[str, set[str]]:
    """Return the values of a row by group, in the plainest way."""
    gemeenten = {row.gemeente} - {""}
    gemeenten |= {UTRECHT} & row.area_codes
    gemeenten |= {AMERSFOORT, BAARN} if "eemland" in row.area_codes else set()
    found = {
        facets.KIND: {row.kind.value} if row.kind else set(),
        facets.THEME: set(row.themes),
        facets.LANGUAGE: set(row.languages),
        facets.GEMEENTE: gemeenten,
        facets.COST: {facets.FREE} if row.price == 0 else set(),
        facets.ACCESS: {facets.OPEN} if facets.NO_REFERRAL in row.tags else set(),
        facets.ONLINE: {facets.ONLINE} if row.online else set(),
        facets.WEEK: {facets.THIS_WEEK} if this_week else set(),
    }
    for taxonomy in ("nl-doelgroep", "nl-vorm", "nl-toegang"):
        codes = {tag.split(":")[1] for tag in row.tags if tag.startswith(taxonomy)}
        found[taxonomy] = codes
    return found


def wanted(filters: Filters) -> dict[str, set[str]]:
    found = {
        facets.KIND: {kind.value for kind in filters.kinds},
        facets.THEME: set(filters.themes),
        facets.LANGUAGE: set(filters.languages),
        facets.GEMEENTE: set(filters.gemeenten),
        facets.COST: {facets.FREE} if filters.free_only else set(),
        facets.ACCESS: {facets.OPEN} if filters.no_referral_needed else set(),
        facets.ONLINE: {facets.ONLINE} if filters.online_only else set(),
        facets.WEEK: {facets.THIS_WEEK} if filters.this_week else set(),
    }
    for tag in filters.tags:
        taxonomy, code = tag.split(":")
        found.setdefault(taxonomy, set()).add(code)
    return {group: wishes for group, wishes in found.items() if wishes}


def passes(have: dict[str, set[str]], wishes: dict[str, set[str]], *, but: str = "") -> bool:
    return all(have[group] & values for group, values in wishes.items() if group != but)


def a_set(sets: FacetSets, numbers: set[int]) -> int:
    return sets.of_numbers(np.array(sorted(numbers), np.intp))


@settings(max_examples=300, deadline=None)
@given(rows(), FILTERS, st.randoms(use_true_random=False))
def test_filters_and_counts_are_exact(
    found_rows: list[ServiceRow], filters: Filters, chance: random.Random
) -> None:
    sets = FacetSets(found_rows, some_areas())
    live = [n for n, row in enumerate(found_rows) if row.status in ("active", "temporarily closed")]
    week = {n for n in live if chance.random() < 0.5}
    text = {n for n in live if chance.random() < 0.7}
    have = {n: values(row, this_week=n in week) for n, row in enumerate(found_rows)}
    wishes = wanted(filters)

    chosen = sets.chosen(filters, lambda: a_set(sets, week))
    found = a_set(sets, text) & sets.live
    left = found
    for rows_with in chosen.values():
        left &= rows_with
    counted = sets.counts(found, chosen, a_set(sets, week))

    flags = sets.flags(left)
    assert {n for n in live if flags[n]} == {n for n in text if passes(have[n], wishes)}
    for group, counts in counted.items():
        for value, count in counts.items():
            expected = {
                n for n in text if value in have[n][group] and passes(have[n], wishes, but=group)
            }
            assert count == len(expected), (group, value)


def test_a_value_that_would_leave_nothing_is_counted_as_zero() -> None:
    found = [replace(BASE, themes=("rouw",), price=0.0), replace(BASE, themes=("geld",), price=9.0)]
    sets = FacetSets(found, some_areas())
    chosen = sets.chosen(Filters(free_only=True), lambda: 0)
    assert sets.counts(sets.live, chosen, 0)[facets.THEME] == {"geld": 0, "rouw": 1}


def test_an_unknown_value_leaves_nothing() -> None:
    sets = FacetSets([BASE], some_areas())
    assert sets.chosen(Filters(themes=frozenset({"bestaatniet"})), lambda: 0) == {"theme": 0}


def test_flags_of_no_rows_at_all() -> None:
    sets = FacetSets([], some_areas())
    assert sets.live == 0
    assert sets.counts(0, {}, 0) == {facets.WEEK: {facets.THIS_WEEK: 0}}

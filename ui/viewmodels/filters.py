"""The filters of the search as chips: which there are, what they are called, what a switch does.

The groups are those of `search/facets.py`; tag groups are taxonomies of the map.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Kind
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search import facets
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import Filters
from ui.viewmodels.choices import ChipGroup, Choice
from ui.wording import terms
from ui.wording.source import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

AUDIENCE, FORM, TRANSPORT = "nl-doelgroep", "nl-vorm", "nl-vervoer"
TOGGLES: dict[str, tuple[str, str]] = {  # group: its only value, its name
    facets.COST: (facets.FREE, QT_TRANSLATE_NOOP("Filters", "Free")),
    facets.ACCESS: (facets.OPEN, QT_TRANSLATE_NOOP("Filters", "No referral needed")),
    facets.WEEK: (facets.THIS_WEEK, QT_TRANSLATE_NOOP("Filters", "This week")),
    facets.ONLINE: (facets.ONLINE, QT_TRANSLATE_NOOP("Filters", "Online")),
}
_TITLES = {
    facets.KIND: QT_TRANSLATE_NOOP("Filters", "Kind"),
    facets.THEME: QT_TRANSLATE_NOOP("Filters", "Theme"),
    AUDIENCE: QT_TRANSLATE_NOOP("Filters", "For whom"),
    facets.GEMEENTE: QT_TRANSLATE_NOOP("Filters", "Municipality"),
    facets.LANGUAGE: QT_TRANSLATE_NOOP("Filters", "Language"),
    FORM: QT_TRANSLATE_NOOP("Filters", "Form"),
    TRANSPORT: QT_TRANSLATE_NOOP("Filters", "Transport"),
}
ORDER = (
    facets.KIND,
    facets.THEME,
    AUDIENCE,
    facets.COST,
    facets.ACCESS,
    facets.WEEK,
    facets.ONLINE,
    facets.GEMEENTE,
    facets.LANGUAGE,
    FORM,
    TRANSPORT,
)
_FLAGS = {  # groups that are a yes or no of `Filters`
    facets.COST: "free_only",
    facets.ACCESS: "no_referral_needed",
    facets.WEEK: "this_week",
    facets.ONLINE: "online_only",
}
_SETS = {  # groups that are a set of codes of `Filters`; what is left are tags
    facets.THEME: "themes",
    facets.LANGUAGE: "languages",
    facets.GEMEENTE: "gemeenten",
}


def chip_groups(
    page: SearchPage, *, taxonomies: Taxonomies, areas: Areas, language: str
) -> tuple[ChipGroup, ...]:
    """Return the chips for an answer, with what each value would leave.

    Args:
        page: with its facets and the filters that were asked.
        taxonomies, areas: for the names of codes.
        language: "nl" or "en".
    """

    def named(group: str, code: str) -> str:
        if group == facets.KIND:
            name = terms.kind(Kind(code))
        elif group == facets.LANGUAGE:
            name = terms.language(code)
        elif group == facets.GEMEENTE:
            area = areas.area(code)
            name = area.name if area else code
        else:
            taxonomy = "nl-thema" if group == facets.THEME else group
            name = taxonomies.name(taxonomy, code, language)
        return name

    return tuple(_group(key, page.facets, page.query.filters, named) for key in ORDER)


def switched(filters: Filters, group: str, code: str, *, on: bool) -> Filters:
    """Return the filters with one value switched on or off."""
    if group in _FLAGS:
        flag: dict[str, Any] = {_FLAGS[group]: on}
        return replace(filters, **flag)
    if group == facets.KIND:
        kinds = filters.kinds | {Kind(code)} if on else filters.kinds - {Kind(code)}
        return replace(filters, kinds=kinds)
    if group in _SETS:
        name = _SETS[group]
        values: dict[str, Any] = {name: _with(getattr(filters, name), code, on=on)}
        return replace(filters, **values)
    return replace(filters, tags=_with(filters.tags, f"{group}:{code}", on=on))


def chosen_codes(filters: Filters, group: str) -> frozenset[str]:
    """Return the values of a group that are on."""
    if group in _FLAGS:
        return frozenset({TOGGLES[group][0]} if getattr(filters, _FLAGS[group]) else ())
    if group == facets.KIND:
        return frozenset(kind.value for kind in filters.kinds)
    if group in _SETS:
        codes: frozenset[str] = getattr(filters, _SETS[group])
        return codes
    start = f"{group}:"
    return frozenset(tag.removeprefix(start) for tag in filters.tags if tag.startswith(start))


def _group(
    key: str,
    counted: Mapping[str, Mapping[str, int]],
    filters: Filters,
    named: Callable[[str, str], str],
) -> ChipGroup:
    counts, chosen = counted.get(key, {}), chosen_codes(filters, key)
    if key in TOGGLES:
        code, source = TOGGLES[key]
        title = translate("Filters", source)
        choice = Choice(code, title, counts.get(code, 0), chosen=code in chosen)
        return ChipGroup(key, title, (choice,), toggle=True)
    choices = [
        Choice(code, named(key, code), counts.get(code, 0), chosen=code in chosen)
        for code in {*counts, *chosen}
    ]
    if key == facets.GEMEENTE:
        choices.sort(key=lambda choice: choice.name)
    elif key == facets.KIND:
        order = {kind.value: number for number, kind in enumerate(Kind)}
        choices.sort(key=lambda choice: order.get(choice.code, len(order)))
    else:  # what helps most comes first; the order of equals never changes
        choices.sort(key=lambda choice: (-choice.count, choice.name))
    return ChipGroup(key, translate("Filters", _TITLES[key]), tuple(choices))


def _with(values: frozenset[str], value: str, *, on: bool) -> frozenset[str]:
    return values | {value} if on else values - {value}

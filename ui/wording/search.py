"""What the search page says about an answer: how many, how it was read, what was tried."""

import re

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.text import fold
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import Scope, Sort
from ui.wording.counts import Counts
from ui.wording.scopes import searched_in
from ui.wording.source import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_WORD = re.compile(r"\w+")
_MOST_SHOWN = 60  # characters of a question in a sentence
SORTS = {
    Sort.BEST: QT_TRANSLATE_NOOP("Search", "Best match"),
    Sort.NEAREST: QT_TRANSLATE_NOOP("Search", "Nearby"),
    Sort.SOONEST: QT_TRANSLATE_NOOP("Search", "Soonest"),
    Sort.FRESHEST: QT_TRANSLATE_NOOP("Search", "Last checked"),
    Sort.NAME: QT_TRANSLATE_NOOP("Search", "Name"),
}


def sort_name(sort: Sort) -> str:
    """Name an order."""
    return translate("Search", SORTS[sort])


def result_count(page: SearchPage, *, typed_place: str = "") -> str:
    """Say how many results there are: "128 resultaten, afstand vanaf 3811 Amersfoort".

    Args:
        page: the answer.
        typed_place: what stands in the place box.
    """
    said = Counts().results(page.total)
    if page.place is not None:
        near = translate("Search", "{results}, distance from {place}")
        said = near.format(results=said, place=page.place.label)
    elif typed_place:
        unknown = translate("Search", "{results}, place “{place}” not known")
        said = unknown.format(results=said, place=typed_place[:40])
    if page.unknown and page.total:
        words = ", ".join(f"“{word}”" for word in page.unknown)
        said += " · " + translate("Search", "not found: {words}").format(words=words)
    return said


def searched_for(page: SearchPage) -> str:
    """Say how the question was read: "Gezocht op “alzheimer café”."; empty when as it was typed."""
    if not page.corrections:
        return ""
    known = {one.typed: one.meant for one in page.corrections}
    text = page.query.text
    meant = _WORD.sub(lambda word: known.get(fold(word[0]), word[0]), text)
    if meant == text:  # the words were taken apart in another way
        meant = ", ".join(known.values())
    return translate("Search", "Searched for “{text}”.").format(text=_short(meant))


def search_as_typed(page: SearchPage) -> str:
    """Word the way to the question as it was typed: "Toch zoeken op “alzeimer caffe”?"."""
    text = translate("Search", "Search for “{text}” anyway?")
    return text.format(text=_short(page.query.text))


def codes_said(page: SearchPage) -> str:
    """Say what codes stand for: "Z15: verlies of overlijden partner"."""
    return " · ".join(f"{code.code}: {code.name}" for code in page.codes)


def place_in_text(page: SearchPage) -> str:
    """Say which place was read in the question; empty for none."""
    if page.place is None or not page.place_words:
        return ""
    text = translate("Search", "Place: {place} (from your question)")
    return text.format(place=page.place.label)


def map_is_coming() -> tuple[str, str]:
    """Say that the map is being made ready: a title and an explanation."""
    return (
        translate("Search", "The map is being made ready"),
        translate("Search", "This takes a few seconds, and only the first time."),
    )


def nothing_found(page: SearchPage, areas: Areas) -> tuple[str, str]:
    """Say what was tried, and what can be done: a title and an explanation."""
    text = page.query.text.strip()
    if text:
        title = translate("Search", "Nothing found for “{text}”").format(text=text[:80])
    else:
        title = translate("Search", "Nothing found")
    tried = []
    if page.unknown and text:
        words = ", ".join(f"“{word}”" for word in page.unknown)
        tried.append(translate("Search", "The map has no offer with {words}.").format(words=words))
    if not page.query.filters.is_empty():
        tried.append(translate("Search", "Your filters leave nothing over."))
    if page.place is not None and page.scope in {None, Scope.REGION}:
        region = translate("Search", "We searched the whole region, not only {place}.")
        tried.append(region.format(place=page.place.label))
    elif page.place is not None and page.scope is not None:
        where = searched_in(page.scope, page.place, areas)
        tried.append(translate("Search", "We searched in {where} only.").format(where=where))
    advice = translate("Search", "Try another word, or a theme such as “loneliness” or “debts”.")
    tried.append(advice)
    return title, " ".join(tried)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"

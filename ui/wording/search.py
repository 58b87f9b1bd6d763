"""What the search page says about an answer: how many, and what was tried when there is nothing."""

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.areas import Place
from sociale_kaart.search.page import SearchPage
from ui.wording.counts import Counts

translate = QCoreApplication.translate


def result_count(page: SearchPage, place: Place | None, *, typed_place: str = "") -> str:
    """Say how many results there are: "128 resultaten, afstand vanaf 3811 Amersfoort".

    Args:
        page: the answer.
        place: where distances count from, None where none was typed or it is not known.
        typed_place: what stands in the place box.
    """
    said = Counts().results(page.total)
    if place is not None:
        near = translate("Search", "{results}, distance from {place}")
        said = near.format(results=said, place=place.label)
    elif typed_place:
        unknown = translate("Search", "{results}, place “{place}” not known")
        said = unknown.format(results=said, place=typed_place[:40])
    if page.unknown and page.total:
        words = ", ".join(f"“{word}”" for word in page.unknown)
        said += " · " + translate("Search", "not found: {words}").format(words=words)
    return said


def map_is_coming() -> tuple[str, str]:
    """Say that the map is being made ready: a title and an explanation."""
    return (
        translate("Search", "The map is being made ready"),
        translate("Search", "This takes a few seconds, and only the first time."),
    )


def nothing_found(page: SearchPage, place: Place | None) -> tuple[str, str]:
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
    elif place is not None:
        region = translate("Search", "We searched the whole region, not only {place}.")
        tried.append(region.format(place=place.label))
    advice = translate("Search", "Try another word, or a theme such as “loneliness” or “debts”.")
    tried.append(advice)
    return title, " ".join(tried)

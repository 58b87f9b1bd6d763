"""What is said about saved searches and about ways off the question."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.areas import Place
from ui.viewmodels.detours import Detour, DetourKind
from ui.viewmodels.question import Question
from ui.wording import dates
from ui.wording.counts import Counts

translate = QCoreApplication.translate


def news(new: int, seen_at: datetime, now: datetime) -> str:
    """Say how many are new since when: "3 nieuw sinds 3 november"."""
    if not new:
        return translate("Saved", "nothing new")
    day = dates.day_of_year(seen_at.astimezone(now.tzinfo).date(), now.date())
    return translate("Saved", "{new} since {day}").format(new=Counts().new(new), day=day)


def default_name(question: Question) -> str:
    """Return a name for a question: "rouw, Soest"."""
    parts = (question.text.strip(), question.place_text.strip())
    return ", ".join(part for part in parts if part)[:80]


def heading(detour: Detour, place: Place | None, now: datetime) -> str:
    """Say above the results what is shown instead of the question.

    Args:
        detour: what is looked at.
        place: that counts, None for none.
        now: local time.
    """
    if detour.kind is DetourKind.LIKE:
        return translate("Saved", "Resembles: {name}").format(name=detour.name)
    if detour.kind is DetourKind.WEEK:
        if place is None:
            return translate("Saved", "This week")
        return translate("Saved", "This week in {place}").format(place=place.label)
    said = translate("Saved", "Saved search: {name}").format(name=detour.name)
    if detour.opened is None:
        return said
    return f"{said} · {news(len(detour.opened.new), detour.opened.search.seen_at, now)}"


def no_resident() -> str:
    """Say what keeps residents out of saved searches."""
    return translate("Saved", "Never put a resident's name or details in a search or in its name.")

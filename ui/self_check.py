"""Whether the program works as a whole on this machine: map, window, search, painting.

Made for a built program folder, where a file or a module that was forgotten shows only when it is
used. It goes the way that a user goes, in the real window: type a question and a place, wait for
the list and the card, look at the page.
"""

import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from ui.language import Languages
from ui.theme.theme import Theme
from ui.views.registry import SEARCH
from ui.views.search_page import SearchPage
from ui.window import Session, qt_application

_LONGEST = 60.0  # seconds that any step may take on a slow machine
_ROUND_MS = 20


@dataclass(frozen=True, slots=True)
class Seen:
    """What the search page showed.

    Attributes:
        rows: in the list.
        first: name of the first result.
        card: the card beside it, as text.
    """

    total: int
    rows: int
    first: str
    card: str


class CheckFailed(Exception):  # noqa: N818 - an answer, not a bug
    """A step did not give what it should; the message says which, in English."""


def check_window(folder: DataFolder, *, text: str, place: str, picture: Path | None) -> Seen:
    """Search in the real window and return what it showed.

    Args:
        folder: where all state lives; without a map in it, it gets the sample region.
        text: the question.
        place: near where.
        picture: PNG file for the search page; not painted where None.

    Raises:
        CheckFailed: when a step takes too long, finds nothing, or paints nothing.
        SocialeKaartError: whatever the window would tell a user.
    """
    qt = qt_application()
    theme, languages = Theme(qt), Languages(qt)
    application = Application(folder)
    application.ensure_map()
    session = Session(application, theme=theme, languages=languages)
    try:
        session.show()
        page = session.frame.page(SEARCH)
        if not isinstance(page, SearchPage):
            raise CheckFailed("The window opens on another page than the search page.")
        seen = _search(page, text, place)
        if picture is not None:
            _paint(page, picture)
        return seen
    finally:
        session.close()
        languages.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _search(page: SearchPage, text: str, place: str) -> Seen:
    told: list[SocialeKaartError | CheckFailed] = []
    page.failed.connect(told.append)
    page.workbench.tasks.failed.connect(told.append)
    page.workbench.tasks.crashed.connect(lambda trace: told.append(_bug(trace)))
    page.box.setText(text)
    page.place.setText(place)
    until = time.monotonic() + _LONGEST
    while not _is_answered(page, text):
        if told:
            raise told[0]
        if time.monotonic() > until:
            raise CheckFailed(f"The search page did not answer within {_LONGEST:.0f} seconds.")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _ROUND_MS)
    answer, card = page.model.page, page.card.card()
    if answer is None or not answer.results or card is None:
        raise CheckFailed(f"Nothing was found for '{text}' near '{place}'.")
    rows = page.list.model().rowCount()
    return Seen(answer.total, rows, answer.results[0].row.name, card.as_text())


def _is_answered(page: SearchPage, text: str) -> bool:
    """Tell whether the list answers this question at its place, and the card is there."""
    answer = page.model.page
    return (
        answer is not None
        and answer.query.text == text
        and answer.query.near is not None
        and page.workbench.tasks.is_idle()
        and (page.card.card() is not None or not answer.results)
    )


def _paint(page: SearchPage, picture: Path) -> None:
    image = page.window().grab().toImage()
    columns, rows = range(0, image.width(), 7), range(0, image.height(), 7)
    colours = {image.pixel(x, y) for x in columns for y in rows}
    if len(colours) < 8:  # text alone has more: its edges are smooth
        raise CheckFailed("The search page was painted empty.")
    if not image.save(str(picture)):
        raise SocialeKaartError(ErrorCode.FOLDER_UNWRITABLE, path=str(picture.parent))


def _bug(trace: str) -> CheckFailed:
    return CheckFailed(f"A task failed by a bug.\n{trace}")

"""What the gallery shows: each scene drives the window to a state and says what to picture.

A new page or dialog is one function and one line in `SCENES`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sociale_kaart.application import Application
from sociale_kaart.background import Work, WorkKind
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.query import NO_FILTERS, Scope, Sort
from ui.start_problem import StartProblem
from ui.views.bug_dialog import BugDialog
from ui.views.frame import Frame
from ui.views.registry import SEARCH
from ui.views.search_page import SearchPage


@dataclass(frozen=True, slots=True)
class Stage:
    """What a scene plays on.

    Attributes:
        frame: the window, shown offscreen with the sample region.
        application: behind it.
        settle: waits until tasks are done and everything is painted.
    """

    frame: Frame
    application: Application
    settle: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of each language, scheme and size.

    Attributes:
        name: of the file.
        play: drives the window; returns what to picture.
    """

    name: str
    play: Callable[[Stage], QWidget]


def search_for(stage: Stage, text: str, place: str) -> SearchPage:
    """Ask a question on the search page, from its beginning."""
    page = stage.frame.show_page(SEARCH)
    assert isinstance(page, SearchPage)  # noqa: S101 - the registry says so
    page.step_back()
    stage.frame.status.show_work(None)
    asking = page.model.asking
    asking.ask(replace(asking.question, filters=NO_FILTERS, sort=Sort.BEST, scope=None))
    page.place.setText(place)
    page.box.setText(text)
    stage.settle()
    return page


def start(stage: Stage) -> QWidget:
    """Show the page as it is at the start: everything, nothing asked."""
    search_for(stage, "", "")
    return stage.frame


def results(stage: Stage) -> QWidget:
    """Show an everyday question with a place."""
    search_for(stage, "mijn vrouw is overleden", "3811")
    return stage.frame


def filtered(stage: Stage) -> QWidget:
    """Show filters that are on."""
    page = search_for(stage, "bewegen", "Soest")
    page.chips.switched.emit("cost", "free", True)
    page.chips.switched.emit("kind", "informeel", True)
    stage.settle()
    return stage.frame


def choices(stage: Stage) -> QWidget:
    """Show the list of choices of a filter."""
    page = search_for(stage, "eenzaam", "Zeist")
    popup = page.chips.chip("theme").open_list()
    stage.settle()
    popup.hide()  # a picture of the list itself: pop-ups are windows of their own
    return popup


def card(stage: Stage) -> QWidget:
    """Show the card with the focus, as after Enter."""
    page = search_for(stage, "eetclub", "Amersfoort")
    QTest.keyClick(page.box, Qt.Key.Key_Return)
    stage.settle()
    return stage.frame


def corrected(stage: Stage) -> QWidget:
    """Show a typing error that was mended, beside a code."""
    search_for(stage, "Z15 alzeimer caffe", "Amersfoort")
    return stage.frame


def widened(stage: Stage) -> QWidget:
    """Show a place in the text, and that was looked further by itself."""
    search_for(stage, "schaken woudenberg", "")
    return stage.frame


def ordered(stage: Stage) -> QWidget:
    """Show another order, with the whole region searched by hand."""
    page = search_for(stage, "wandelen", "Soest")
    page.model.asking.set_sort(Sort.SOONEST.value)
    page.model.asking.set_scope(Scope.REGION.value)
    stage.settle()
    return stage.frame


def orders(stage: Stage) -> QWidget:
    """Show the list of orders."""
    page = search_for(stage, "wandelen", "Soest")
    page.model.asking.set_sort(Sort.BEST.value)
    stage.settle()
    page.bar.order.sort.showPopup()
    stage.settle()
    popup = page.bar.order.sort.view().window()
    page.bar.order.sort.hidePopup()
    return popup


def indexing(stage: Stage) -> QWidget:
    """Show work on the map in the status line."""
    search_for(stage, "eenzaam", "Zeist")
    stage.frame.status.show_work(Work(WorkKind.INDEX, 1_200, 20_000))
    return stage.frame


def nothing(stage: Stage) -> QWidget:
    """Show what is said when nothing is found."""
    page = search_for(stage, "onderwaterschaken", "Leusden")
    page.chips.switched.emit("cost", "free", True)
    stage.settle()
    return stage.frame


def nothing_near(stage: Stage) -> QWidget:
    """Show nothing found nearby, with the wider search one key away."""
    page = search_for(stage, "schaakclub", "Woudenberg")
    page.model.asking.narrow()
    page.chips.switched.emit("kind", "formeel", True)
    page.chips.switched.emit("online", "online", True)
    stage.settle()
    return stage.frame


def danger_abroad(stage: Stage) -> QWidget:
    """Show danger in another language."""
    search_for(stage, "my husband hits me and the children", "Zeist")
    return stage.frame


def danger(stage: Stage) -> QWidget:
    """Show who to call when a question speaks of danger."""
    search_for(stage, "denkt aan zelfmoord", "Woerden")
    return stage.frame


def place_unknown(stage: Stage) -> QWidget:
    """Show a place that is not on the map, and an error above the page."""
    search_for(stage, "taal", "Timboektoe")
    stage.frame.say_error(SocialeKaartError(ErrorCode.FEED_UNREACHABLE, source="kaart.example"))
    stage.settle()
    return stage.frame


def keys(stage: Stage) -> QWidget:
    """Show the help."""
    stage.frame.banner.hide()
    search_for(stage, "", "")
    return stage.frame.show_help()


def problem(stage: Stage) -> QWidget:
    """Show a condition that keeps the window from opening."""
    error = SocialeKaartError(ErrorCode.STORE_TOO_NEW, path="C:\\Users\\an\\sociale-kaart")
    window = StartProblem(stage.frame.workbench.theme, error)
    window.show()
    return window


def bug(stage: Stage) -> QWidget:
    """Show a mistake of the program."""
    details = 'File "ui/views/search_page.py", line 1, in _show\nKeyError: 1'
    return BugDialog(stage.frame.workbench.theme, details, stage.frame)


SCENES: tuple[Scene, ...] = (
    Scene("search-start", start),
    Scene("search-results", results),
    Scene("search-filters", filtered),
    Scene("search-choices", choices),
    Scene("search-corrected", corrected),
    Scene("search-widened", widened),
    Scene("search-ordered", ordered),
    Scene("search-orders", orders),
    Scene("search-indexing", indexing),
    Scene("search-card", card),
    Scene("search-nothing", nothing),
    Scene("search-nothing-near", nothing_near),
    Scene("search-danger", danger),
    Scene("search-danger-abroad", danger_abroad),
    Scene("search-place-unknown", place_unknown),
    Scene("help", keys),
    Scene("problem", problem),
    Scene("bug", bug),
)

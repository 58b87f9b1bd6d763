"""Pictures of the ways to a question beside typing it, and of the gap report."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.gallery_scenes import Scene, Stage, search_for
from ui.views.registry import SETTINGS
from ui.views.settings_page import SettingsPage
from ui.widgets.centred import Centred

_NAMES = ("Rouw in Soest", "Eetclubs", "Taal voor nieuwkomers in de buurt van het station")


def suggestions(stage: Stage) -> QWidget:
    """Show the list below the search box, with a chosen row."""
    page = search_for(stage, "", "")
    page.ways.suggestions.remember("taalles voor beginners")
    QTest.keyClicks(page.box, "taal")
    stage.settle()
    QTest.keyClick(page.box, Qt.Key.Key_Down)
    return stage.frame


def searched_before(stage: Stage) -> QWidget:
    """Show what was searched before, from an empty box."""
    page = search_for(stage, "", "")
    page.ways.suggestions.remember("mijn vrouw is overleden")
    QTest.keyClick(page.box, Qt.Key.Key_Down)
    stage.settle()
    return stage.frame


def more_like_this(stage: Stage) -> QWidget:
    """Show what resembles an offering."""
    page = search_for(stage, "eetclub", "Amersfoort")
    page.ways.like_this()
    stage.settle()
    return stage.frame


def this_week(stage: Stage) -> QWidget:
    """Show what there is this week."""
    page = search_for(stage, "", "Soest")
    page.ways.this_week()
    stage.settle()
    return stage.frame


def save(stage: Stage) -> QWidget:
    """Show the name under which a search is saved."""
    page = search_for(stage, "rouw", "Soest")
    dialog = page.ways.save_this()
    return dialog or page


def saved(stage: Stage) -> QWidget:
    """Show the saved searches, with something new."""
    _save_some(stage)
    dialog = search_for(stage, "", "").ways.show_saved()
    stage.settle()
    return dialog


def saved_opened(stage: Stage) -> QWidget:
    """Show a saved search that was opened, with marks on what is new."""
    _save_some(stage)
    page = search_for(stage, "", "")
    page.ways.saved.open(_NAMES[0])
    stage.frame.banner.hide()
    stage.settle()
    return stage.frame


def gaps(stage: Stage) -> QWidget:
    """Show searches without a result in the settings."""
    today = stage.frame.workbench.clock().date()
    gemeente = stage.application.map.areas().gemeenten()[0].code
    for words, times in ((("wandelen", "hond"), 4), (("taal", "werk"), 2), ((), 1)):
        for _ in range(times):
            stage.application.gaps.note(words, gemeente if words else "", today)
    stage.frame.banner.hide()
    page = stage.frame.show_page(SETTINGS)
    assert isinstance(page, SettingsPage)  # noqa: S101 - the registry says so
    stage.settle()
    area = page.findChild(Centred)
    if area is not None:
        area.ensureWidgetVisible(page.gaps)
    stage.settle()
    return stage.frame


def _save_some(stage: Stage) -> None:
    """Save three searches, of which two have something new since a while ago."""
    page = search_for(stage, "rouw", "Soest")
    kept = stage.application.saved
    for name in _NAMES:
        page.ways.saved.save(name, page.model.question)
        stage.settle()
    for name, left in zip(_NAMES, (3, 1, 0), strict=True):
        one = next(one for one in kept.all() if one.name == name)
        seen = frozenset(sorted(one.seen)[left:])
        kept.save(replace(one, seen=seen, seen_at=one.seen_at - timedelta(days=19)))
    page.ways.saved.refresh()
    stage.settle()


WAYS_SCENES: tuple[Scene, ...] = (
    Scene("search-suggestions", suggestions),
    Scene("search-before", searched_before),
    Scene("search-like", more_like_this),
    Scene("search-week", this_week),
    Scene("search-save", save),
    Scene("search-saved", saved),
    Scene("search-saved-opened", saved_opened),
    Scene("settings-gaps", gaps),
)

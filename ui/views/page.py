"""What a page is to the frame, and what every page is given.

To add a page: write a `Page`, add a `PageEntry` to `ui/views/registry.py`, and pictures of it to
`ui/gallery.py`. The frame builds a page when it is first shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from sociale_kaart.application import Application
from sociale_kaart.config import Settings
from ui.language import Languages
from ui.tasks.runner import TaskRunner
from ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Workbench:
    """What pages work with.

    Attributes:
        clock: local time with its zone.
    """

    application: Application
    theme: Theme
    tasks: TaskRunner
    languages: Languages
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """One line of the help: keys as "Ctrl+Enter" and what they do."""

    keys: str
    text: str


class Page(QWidget):
    """A page in the frame.

    Signals:
        refer_requested: id of the service to refer to; empty for a referral without one.
        page_requested: name of another page and its arguments; `instead` among them is the
            frame's (`Frame.show_page`).
        failed: a SocialeKaartError, shown above the page with what to do.
        said: a sentence to show above the page for a while, as "Gekopieerd".
        map_renewed: this page replaced the map.
        settings_changed: the Settings that hold now, changed on this page.
    """

    refer_requested = Signal(str)
    page_requested = Signal(str, dict)
    failed = Signal(object)
    said = Signal(str)
    map_renewed = Signal()
    settings_changed = Signal(object)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.setProperty("part", "canvas")

    def enter(self, **arguments: object) -> None:
        """Show what the arguments ask for and take the keyboard focus."""

    def leave(self) -> None:
        """Save what must not be lost: another page comes, or the window closes."""

    def step_back(self) -> bool:
        """Go one step back inside the page (Esc); False when there is none."""
        return False

    def go_to_search(self) -> bool:
        """Put the focus in the page's own search box (Ctrl+K); False when it has none."""
        return False

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page, for the help."""
        return ()

    def map_changed(self) -> None:
        """Show the renewed map."""

    def index_changed(self) -> None:
        """Search again: work in the background is over, and more may be found now."""

    def follow(self, settings: Settings) -> None:
        """Take over what was changed in the settings; language and theme go their own way."""

    def retranslate(self) -> None:
        """Set the texts of the language in force; called by the page itself when it is made."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page that the frame knows.

    Attributes:
        name: for `Frame.show_page`.
        icon: in the rail.
        title: called late, so that it follows the language.
        build: makes the page.
        in_rail: False for a page that is reached from another one.
        at_bottom: at the bottom of the rail.
        needs_dossier: whether it shows anything of residents; then the lock stands before it.
    """

    name: str
    icon: str
    title: Callable[[], str]
    build: Callable[[Workbench], Page]
    in_rail: bool = True
    at_bottom: bool = False
    needs_dossier: bool = False

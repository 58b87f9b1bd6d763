"""The pages of the window, and the way back through them."""

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.views.page import Page, PageEntry, Workbench

_MOST_STEPS = 50  # pages that Esc can go back


@dataclass(frozen=True, slots=True)
class Visit:
    """A page with the arguments it was shown with."""

    name: str
    arguments: dict[str, object]


class PageStack(QStackedWidget):
    """Shows one page at a time; a page is made when it is first shown.

    Signals:
        made: a Page was made; the frame listens to it from now on.
        shown: name of the page that is shown now.
    """

    made = Signal(object)
    shown = Signal(str)

    def __init__(
        self,
        workbench: Workbench,
        entries: tuple[PageEntry, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._entries = {entry.name: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._visits: list[Visit] = []

    def has(self, name: str) -> bool:
        """Return whether a page of this name exists."""
        return name in self._entries

    def title(self, name: str) -> str:
        """Return the title of a page in the language in force."""
        return self._entries[name].title()

    def page(self, name: str) -> Page:
        """Return a page, made now if it was not shown before."""
        if name not in self._pages:
            page = self._pages[name] = self._entries[name].build(self._workbench)
            self.made.emit(page)
            self.addWidget(page)
        return self._pages[name]

    def index_changed(self) -> None:
        """Tell every page that was made that searching may find more now."""
        for page in self.all_made():
            page.index_changed()

    def all_made(self) -> tuple[Page, ...]:
        """Return the pages that were made."""
        return tuple(self._pages.values())

    def current_page(self) -> Page | None:
        """Return the page that is shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def current_name(self) -> str:
        """Return the name of the page that is shown, empty before the first."""
        return self._visits[-1].name if self._visits else ""

    def show_page(self, name: str, arguments: dict[str, object], *, instead: bool = False) -> Page:
        """Show a page.

        Args:
            name: as in its entry.
            arguments: for its `enter`.
            instead: of the page that is shown now: Esc does not come back to that one.
        """
        if instead and self._visits:
            self._visits.pop()
        self._visits.append(Visit(name, arguments))
        del self._visits[:-_MOST_STEPS]
        return self._show(self._visits[-1])

    def step_back(self) -> None:
        """Go one step back: inside the page, or to the page before."""
        page = self.current_page()
        if page is not None and page.step_back():
            return
        if len(self._visits) > 1:
            self._visits.pop()
            self._show(self._visits[-1])

    def leave(self) -> None:
        """Let the page that is shown save what it has: the window closes."""
        page = self.current_page()
        if page is not None:
            page.leave()

    def drop(self, name: str) -> None:
        """Throw a page away with everything on it; shown again, it is made anew."""
        page = self._pages.pop(name, None)
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()

    def _show(self, visit: Visit) -> Page:
        before, page = self.current_page(), self.page(visit.name)
        if before is not None and before is not page and shiboken6.isValid(before):
            before.leave()
        self.setCurrentWidget(page)
        page.enter(**visit.arguments)
        self.shown.emit(visit.name)
        return page

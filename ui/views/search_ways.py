"""The ways to a question beside typing it, joined to the search page.

Suggestions below the box, what resembles an offering, what there is this week, saved searches, and
what staying on a question does. The page itself only says where things stand.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from sociale_kaart.search import facets
from sociale_kaart.search.page import SearchPage as Answer
from ui.viewmodels.detours import DetourKind, Detours
from ui.viewmodels.saved_searches import SavedSearchesViewModel, can_be_saved
from ui.viewmodels.search import SearchViewModel
from ui.viewmodels.staying import Staying
from ui.viewmodels.suggestions import Offer, OfferKind, SuggestionsViewModel, text_with
from ui.views.page import KeyHelp, Page
from ui.views.question_bar import QuestionBar
from ui.views.save_dialog import SaveDialog
from ui.views.saved_dialog import SavedDialog
from ui.views.search_panes import SearchPanes
from ui.views.suggestion_keys import SuggestionKeys
from ui.views.ways_row import WaysRow
from ui.widgets.suggestion_list import SuggestionList
from ui.wording import saved as words

_LOW = 460  # pixels at 100 %: lower, the row of ways is left out
_ICONS = {DetourKind.LIKE: "flag", DetourKind.WEEK: "calendar", DetourKind.SAVED: "save"}


class SearchWays(QObject):
    """Joins them; made by the search page, which puts `row` above its results.

    Attributes:
        row: the line above the results.
        suggestions, detours, saved, staying: the view-models.
    """

    def __init__(
        self, page: Page, *, bar: QuestionBar, panes: SearchPanes, model: SearchViewModel
    ) -> None:
        super().__init__(page)
        bench = page.workbench
        self._page, self._bar, self._panes, self._model = page, bar, panes, model
        self._putting = False
        self.row = WaysRow(bench.theme)
        self.detours = Detours(model, self)
        self.saved = SavedSearchesViewModel(
            kept=bench.application.saved,
            live_map=bench.application.map,
            tasks=bench.tasks,
            clock=bench.clock,
            parent=self,
        )
        self.suggestions = SuggestionsViewModel(
            live_map=bench.application.map,
            tasks=bench.tasks,
            saved=self.saved.names,
            parent=self,
        )
        self.staying = Staying(
            gaps=bench.application.gaps,
            areas=bench.application.map.areas,
            tasks=bench.tasks,
            clock=bench.clock,
            parent=self,
        )
        self.list = SuggestionList(bench.theme, page)
        self.keyboard = SuggestionKeys(
            bar.box, self.list, self.suggestions, self.detours.back, self
        )
        self._connect()
        self._bind_keys()
        page.installEventFilter(self)

    # -- what the page asks --------------------------------------------------------------------

    def enter(self) -> None:
        """Read which searches are saved."""
        self.saved.refresh()

    def leave(self) -> None:
        """Take the last answer as one that somebody stayed on."""
        self.keyboard.close()
        self.staying.leave()

    def step_back(self) -> bool:
        """Close the suggestions; else, from the box, come back from a detour."""
        at_box = self._page.window().focusWidget() is self._bar.box
        return self.keyboard.close() or (at_box and self.detours.back())

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys, for the help."""
        return (
            KeyHelp("Ctrl+M", self.tr("More like this offer")),
            KeyHelp("Ctrl+D", self.tr("What is there this week?")),
            KeyHelp("Ctrl+B", self.tr("Saved searches")),
            KeyHelp("Ctrl+Shift+S", self.tr("Save this search")),
            KeyHelp("↓", self.tr("In an empty box: what was searched before")),
        )

    def retranslate(self) -> None:
        """Word what stands above the results again."""
        self._show_heading()

    # -- verbs ---------------------------------------------------------------------------------

    def like_this(self) -> None:
        """Look for what resembles the selected offering."""
        service = self._model.service
        if service is not None:
            self.detours.like(service.id, service.name)
            self._to_box()

    def this_week(self) -> None:
        """Look at what there is this week."""
        self.detours.week()
        self._to_box()

    def save_this(self) -> QDialog | None:
        """Ask for a name and save the question, when there is one."""
        if not can_be_saved(self._model.question):
            return None
        theme = self._page.workbench.theme
        dialog = SaveDialog(theme, self.saved, self._model.question, self._page)
        dialog.open()
        return dialog

    def show_saved(self) -> QDialog:
        """Show the saved searches."""
        bench = self._page.workbench
        dialog = SavedDialog(bench.theme, self.saved, bench.clock, self._page)
        dialog.open()
        return dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self.keyboard.close()
            theme = self._page.workbench.theme
            self.row.set_low(is_low=self._page.height() < theme.px(_LOW))
        return False

    # -- inside --------------------------------------------------------------------------------

    def _connect(self) -> None:
        bar, model = self._bar, self._model
        bar.box.textChanged.connect(self._type)
        bar.box.opened.connect(self.staying.leave)
        self._panes.list.opened.connect(self.staying.leave)
        self._panes.card.like_pressed.connect(self.like_this)
        self.keyboard.chosen.connect(self._choose)
        self.keyboard.typed.connect(model.asking.search_now)
        self.row.week_wanted.connect(self.this_week)
        self.row.list_wanted.connect(self.show_saved)
        self.row.save_wanted.connect(self.save_this)
        self.row.back_wanted.connect(self.detours.back)
        self.row.back_wanted.connect(self._to_box)
        self.detours.asked.connect(self._put)
        self.detours.changed.connect(self._show_heading)
        self.saved.opened.connect(self.detours.open_saved)
        self.saved.opened.connect(self._to_box)
        self.saved.saved.connect(self._tell_saved)
        self.saved.failed.connect(self._page.failed)
        self.staying.stayed.connect(self.suggestions.remember)
        model.answered.connect(self._show_answer)

    def _bind_keys(self) -> None:
        for keys, act in (
            ("Ctrl+M", self.like_this),
            ("Ctrl+D", self.this_week),
            ("Ctrl+B", self.show_saved),
            ("Ctrl+Shift+S", self.save_this),
        ):
            shortcut = QShortcut(QKeySequence(keys), self._page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _choose(self, offer: Offer) -> None:
        """Do what a row of the list stands for."""
        bar, asking = self._bar, self._model.asking
        if offer.kind is OfferKind.SAVED:
            self.saved.open(offer.text)
            return
        bar.box.setText(text_with(bar.box.text(), offer))
        if offer.kind is OfferKind.THEME:
            asking.switch_filter(facets.THEME, offer.code, True)
        elif offer.kind is OfferKind.PLACE:
            bar.place.setText(offer.text)
        else:
            asking.search_now()
        if offer.kind is OfferKind.SERVICE:
            self._model.select(offer.code)

    def _type(self) -> None:
        if not self._putting:
            self.detours.type()

    def _put(self) -> None:
        """Have the boxes follow a question that was replaced as a whole."""
        question = self._model.question
        self._putting = True
        self._bar.box.setText(question.text)
        self._bar.place.setText(question.place_text)
        self._putting = False
        self._model.asking.place_answered.emit(question.place)

    def _to_box(self) -> None:
        self._panes.show_list()
        self._bar.go_to_box()

    def _show_answer(self, page: Answer) -> None:
        self.detours.check()
        self.staying.show_answer(page)
        self._show_heading()

    def _show_heading(self) -> None:
        detour, page = self.detours.now, self._model.page
        saves = detour is None or detour.kind is DetourKind.WEEK
        self.row.offer_saving(on=can_be_saved(self._model.question), shown=saves)
        if detour is None:
            self.row.show_heading("")
            return
        place = page.place if page is not None else self._model.question.place
        said = words.heading(detour, place, self._page.workbench.clock())
        self.row.show_heading(said, _ICONS[detour.kind])

    def _tell_saved(self, name: str) -> None:
        self._page.said.emit(self.tr("The search “{name}” is saved.").format(name=name))

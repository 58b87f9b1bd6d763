"""Zoeken: question and place above, the list left, the card of the selected result right.

The search box keeps the focus while the arrow keys walk the list. What is asked and answered is the
view-model's; here widgets and view-model are joined, and the keys of the page are bound.
"""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sociale_kaart.config import Settings
from sociale_kaart.directory.areas import Place
from sociale_kaart.directory.model import Service
from sociale_kaart.search.page import SearchPage as Answer
from ui.tasks.runner import Lane
from ui.viewmodels.card import card_of
from ui.viewmodels.filters import chip_groups
from ui.viewmodels.search import SearchViewModel
from ui.views.page import KeyHelp, Page, Workbench
from ui.views.question_bar import QuestionBar
from ui.views.search_panes import SearchPanes
from ui.views.search_ways import SearchWays
from ui.widgets.buttons import Button
from ui.wording.reasons import found_on
from ui.wording.search import map_is_coming, nothing_found

_LOW = 460  # pixels at 100 %: lower, the chips hide behind a button


class SearchPage(Page):
    """The page that is open at the start."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        theme = workbench.theme
        self.model = SearchViewModel(
            live_map=workbench.application.map,
            tasks=workbench.tasks,
            clock=workbench.clock,
            parent=self,
        )
        self.bar = QuestionBar(theme)
        self.panes = SearchPanes(theme, self.model.results)
        self.box, self.place, self.chips = self.bar.box, self.bar.place, self.bar.chips
        self.list, self.empty, self.card = self.panes.list, self.panes.empty, self.panes.card
        self._wider = Button(theme, icon="place", keys="Alt+W")
        self._clear = Button(theme, icon="close", keys="Alt+Z")
        self.empty.add_button(self._wider)
        self.empty.add_button(self._clear)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.bar)
        self.ways = SearchWays(self, bar=self.bar, panes=self.panes, model=self.model)
        self._column.addWidget(self.ways.row)
        self._column.addWidget(self.panes, 1)
        self._connect()
        self._bind_keys()
        self.follow(workbench.application.settings)
        self.retranslate()
        theme.changed.connect(self._space)
        self._space()

    # -- what the frame asks -------------------------------------------------------------------

    def enter(self, **arguments: object) -> None:
        """Put the focus in the search box; `text` and `service_id` may be given."""
        text, service_id = arguments.get("text"), arguments.get("service_id")
        if isinstance(text, str):
            self.box.setText(text)
        if isinstance(service_id, str):
            self.model.select(service_id)
        if self.model.page is None:
            self.bar.offer_places(self.workbench.application.map.areas().names())
            self.model.asking.search_now()
        self.ways.enter()
        self.go_to_search()

    def leave(self) -> None:
        """Remember the place and the order for next time."""
        self.ways.leave()
        application, question = self.workbench.application, self.model.question
        is_known = question.place is not None or not question.place_text
        place = question.place_text if is_known else application.settings.place
        ladder = question.ladder_first

        def changed(settings: Settings) -> Settings:
            return replace(settings, place=place, ladder_first=ladder)

        if changed(application.settings) != application.settings:
            self.workbench.tasks.start(
                Lane.WRITE, lambda _task: application.change_settings(changed), owner=self
            )

    def step_back(self) -> bool:
        """Go from the card, the list or the place to the search box; then empty that."""
        if self.ways.step_back():
            return True
        if self.panes.is_turn_of_card() or not self.box.hasFocus():
            self.panes.show_list()
            self.bar.go_to_box()
            return True
        if self.box.text():
            self.box.clear()
            return True
        return False

    def go_to_search(self) -> bool:
        """Put the focus in the search box with its text selected."""
        self.panes.show_list()
        self.bar.go_to_box(select=True)
        return True

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            KeyHelp("↑ / ↓", self.tr("Walk through the results")),
            KeyHelp("Enter", self.tr("Read the card of the result")),
            KeyHelp("Ctrl+Enter", self.tr("Refer to this offer")),
            KeyHelp("Ctrl+Shift+C", self.tr("Copy the card as text")),
            KeyHelp("Alt+P", self.tr("Go to the place box")),
            KeyHelp("Alt+W", self.tr("Search wider, one step")),
            KeyHelp("Alt+Z", self.tr("All filters off")),
            KeyHelp("Alt+O", self.tr("Choose the order of the results")),
            KeyHelp("Esc", self.tr("Back to the list; empty the box")),
            *self.ways.keys(),
        )

    def map_changed(self) -> None:
        """Search the renewed map."""
        self.bar.offer_places(self.workbench.application.map.areas().names())
        self.model.reload()

    def index_changed(self) -> None:
        """Search again, for the same list may be longer now."""
        self.model.refresh()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._wider.name(self.tr("Search wider"))
        self._clear.name(self.tr("Search without filters"))
        self.model.results.reword()
        self.ways.retranslate()
        self._show_service(self.model.service)
        if self.model.page is not None:
            self._show_answer(self.model.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list its room where the window is low."""
        super().resizeEvent(event)
        self.bar.set_low(is_low=self.height() < self.workbench.theme.px(_LOW))

    # -- joining -------------------------------------------------------------------------------

    def _connect(self) -> None:
        model, asking = self.model, self.model.asking
        self.box.textChanged.connect(asking.set_text)
        self.box.moved.connect(model.move)
        self.box.opened.connect(self.panes.open_card)
        self.place.textChanged.connect(asking.set_place)
        self.place.opened.connect(self.go_to_search)
        self.chips.switched.connect(asking.switch_filter)
        self.bar.scope.chosen.connect(asking.set_scope)
        self.bar.order.sort.chosen.connect(asking.set_sort)
        self.bar.order.ladder.toggled.connect(asking.set_ladder_first)
        # What vanishes when it is pressed first gives the focus back.
        for pressed, act in (
            (self.bar.notes.as_typed_wanted, asking.search_as_typed),
            (self.bar.notes.narrow_wanted, asking.narrow),
            (self.bar.widened, asking.widen),
            (self.bar.cleared, asking.clear_filters),
            (self._wider.clicked, asking.widen),
            (self._clear.clicked, asking.clear_filters),
        ):
            pressed.connect(self.bar.go_to_box)
            pressed.connect(act)
        self.list.chosen.connect(model.select)
        self.list.opened.connect(self.panes.open_card)
        self.list.left.connect(self.go_to_search)
        self.card.left.connect(self.step_back)
        self.card.refer_pressed.connect(self._refer)
        self.card.copy_pressed.connect(self._copy)
        model.answered.connect(self._show_answer)
        model.selected.connect(self.list.mark)
        model.service_shown.connect(self._show_service)
        asking.place_answered.connect(self._show_place)
        model.failed.connect(self.failed)

    def _bind_keys(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self._refer),
            ("Ctrl+Enter", self._refer),
            ("Ctrl+Shift+C", self._copy),
            ("Alt+P", self.bar.go_to_place),
            ("Alt+W", self.model.asking.widen),
            ("Alt+Z", self.model.asking.clear_filters),
            ("Alt+O", self.bar.order.sort.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def follow(self, settings: Settings) -> None:
        """Take the place and the order of the settings: those of last time, at the start."""
        self.bar.order.ladder.setChecked(settings.ladder_first)
        self.model.asking.set_ladder_first(settings.ladder_first)
        self.place.setText(settings.place)

    def _space(self) -> None:
        px = self.workbench.theme.px
        self._column.setContentsMargins(px(16), px(16), px(16), px(12))
        self._column.setSpacing(px(8))

    # -- what happens --------------------------------------------------------------------------

    def _show_answer(self, page: Answer) -> None:
        live_map, asking = self.workbench.application.map, self.model.asking
        areas = live_map.areas()
        groups = chip_groups(
            page,
            taxonomies=live_map.taxonomies(),
            areas=areas,
            language=self.workbench.languages.code,
        )
        self.bar.show_answer(
            page,
            areas=areas,
            scopes=asking.scopes(),
            typed_place=asking.question.place_text.strip(),
            groups=groups,
        )
        if page.results:
            self.list.mark(self.model.selected_id)
        else:
            if self.list.hasFocus():  # it is about to be hidden
                self.bar.go_to_box()
            has_map = live_map.version() is not None
            self.empty.say(*(nothing_found(page, areas) if has_map else map_is_coming()))
            self._wider.setVisible(asking.wider_scope() is not None)
            self._clear.setVisible(not page.query.filters.is_empty())
        self.panes.show_found(anything=bool(page.results))

    def _show_service(self, service: Service | None) -> None:
        if service is None:
            self.card.show_card(None)
            return
        card = card_of(
            service,
            now=self.workbench.clock(),
            taxonomies=self.workbench.application.map.taxonomies(),
            language=self.workbench.languages.code,
        )
        row = self.model.results.row_of(service.id)
        why = found_on(self.model.results.results[row].why, most=4) if row >= 0 else ""
        self.card.show_card(card, why=why)

    def _show_place(self, place: Place | None) -> None:
        self.bar.show_place(place, typed=self.model.question.place_text.strip())
        if self.model.page is not None:
            self._show_answer(self.model.page)

    def _refer(self) -> None:
        if self.model.selected_id:
            self.refer_requested.emit(self.model.selected_id)

    def _copy(self) -> None:
        card = self.card.card()
        if card is not None:
            QGuiApplication.clipboard().setText(card.as_text())
            self.said.emit(self.tr("The card is copied as text."))

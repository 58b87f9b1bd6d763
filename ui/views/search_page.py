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
from sociale_kaart.search.query import NO_FILTERS
from ui.tasks.runner import Lane
from ui.viewmodels.card import card_of
from ui.viewmodels.filters import chip_groups, switched
from ui.viewmodels.search import SearchViewModel
from ui.views.page import KeyHelp, Page, Workbench
from ui.views.question_bar import QuestionBar
from ui.views.search_panes import SearchPanes
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
        self._clear = Button(theme, icon="close", keys="Alt+W")
        self.empty.add_button(self._clear)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.bar)
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
            self.model.search_now()
        self.go_to_search()

    def leave(self) -> None:
        """Remember the place and the order for next time."""
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
            KeyHelp("Alt+W", self.tr("Widen: all filters off")),
            KeyHelp("Esc", self.tr("Back to the list; empty the box")),
        )

    def map_changed(self) -> None:
        """Search the renewed map."""
        self.bar.offer_places(self.workbench.application.map.areas().names())
        self.model.reload()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._clear.name(self.tr("Search without filters"))
        self.model.results.reword()
        self._show_service(self.model.service)
        if self.model.page is not None:
            self._show_answer(self.model.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list its room where the window is low."""
        super().resizeEvent(event)
        self.bar.set_low(is_low=self.height() < self.workbench.theme.px(_LOW))

    # -- joining -------------------------------------------------------------------------------

    def _connect(self) -> None:
        model = self.model
        self.box.textChanged.connect(model.set_text)
        self.box.moved.connect(model.move)
        self.box.opened.connect(self.panes.open_card)
        self.place.textChanged.connect(model.set_place)
        self.place.opened.connect(self.go_to_search)
        self.chips.switched.connect(self._switch)
        self.bar.cleared.connect(self._clear_filters)
        self.bar.ladder.toggled.connect(lambda on: model.set_ladder_first(on=on))
        self._clear.clicked.connect(self._clear_filters)
        self.list.chosen.connect(model.select)
        self.list.opened.connect(self.panes.open_card)
        self.list.left.connect(self.go_to_search)
        self.card.left.connect(self.step_back)
        self.card.refer_pressed.connect(self._refer)
        self.card.copy_pressed.connect(self._copy)
        model.answered.connect(self._show_answer)
        model.selected.connect(self.list.mark)
        model.service_shown.connect(self._show_service)
        model.place_answered.connect(self._show_place)
        model.failed.connect(self.failed)

    def _bind_keys(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self._refer),
            ("Ctrl+Enter", self._refer),
            ("Ctrl+Shift+C", self._copy),
            ("Alt+P", self.bar.go_to_place),
            ("Alt+W", self._clear_filters),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def follow(self, settings: Settings) -> None:
        """Take the place and the order of the settings: those of last time, at the start."""
        self.bar.ladder.setChecked(settings.ladder_first)
        self.model.set_ladder_first(on=settings.ladder_first)
        self.place.setText(settings.place)

    def _space(self) -> None:
        px = self.workbench.theme.px
        self._column.setContentsMargins(px(16), px(16), px(16), px(12))
        self._column.setSpacing(px(8))

    # -- what happens --------------------------------------------------------------------------

    def _show_answer(self, page: Answer) -> None:
        application, question = self.workbench.application, self.model.question
        groups = chip_groups(
            page,
            taxonomies=application.map.taxonomies(),
            areas=application.map.areas(),
            language=self.workbench.languages.code,
        )
        typed = question.place_text.strip()
        self.bar.show_answer(page, place=question.place, typed_place=typed, groups=groups)
        if page.results:
            self.list.mark(self.model.selected_id)
        else:
            has_map = application.map.version() is not None
            said = nothing_found(page, question.place) if has_map else map_is_coming()
            self.empty.say(*said)
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

    def _switch(self, group: str, code: str, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.model.set_filters(switched(self.model.question.filters, group, code, on=on))

    def _clear_filters(self) -> None:
        self.model.set_filters(NO_FILTERS)
        self.go_to_search()

    def _refer(self) -> None:
        if self.model.selected_id:
            self.refer_requested.emit(self.model.selected_id)

    def _copy(self) -> None:
        card = self.card.card()
        if card is not None:
            QGuiApplication.clipboard().setText(card.as_text())
            self.said.emit(self.tr("The card is copied as text."))

"""Zoeken: question and place above, the list left, the card of the selected result right.

Where the window is narrow for its text size, list and card take turns: Enter shows the card, Esc
the list. The search box keeps the focus while the arrow keys walk the list.
"""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sociale_kaart.config import Settings
from sociale_kaart.directory.areas import Place
from sociale_kaart.directory.model import Service
from sociale_kaart.search.page import SearchPage as Answer
from sociale_kaart.search.query import NO_FILTERS
from ui.tasks.runner import Lane
from ui.viewmodels.card import card_of
from ui.viewmodels.filters import chip_groups, switched
from ui.viewmodels.search import SearchViewModel
from ui.views.card import CardView
from ui.views.page import KeyHelp, Page, Workbench
from ui.views.result_list import ResultList
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipBar
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import PlainLabel, restyle
from ui.widgets.place_box import PlaceBox
from ui.widgets.search_box import SearchBox
from ui.wording.reasons import found_on
from ui.wording.search import nothing_found, result_count

_TWO_PANES = 820  # pixels at 100 %
_ROOMY = 460  # pixels at 100 %: lower, the chips hide behind a button


class SearchPage(Page):
    """The page that is open at the start."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        theme = workbench.theme
        self.model = SearchViewModel(
            application=workbench.application,
            tasks=workbench.tasks,
            clock=workbench.clock,
            parent=self,
        )
        self.box = SearchBox(theme)
        self.place = PlaceBox(theme)
        self.chips = ChipBar(theme)
        self.list = ResultList(theme, self.model.results)
        self.card = CardView(theme)
        self.empty = EmptyState(theme, "search")
        self._clear = Button(theme, icon="close", keys="Alt+W")
        self.empty.add_button(self._clear)
        self._count = PlainLabel(tone="muted", wrap=True)
        self._ladder = QCheckBox()
        self._more_filters = Button(theme, kind="quiet", icon="filter")
        self._more_filters.setCheckable(True)
        self._no_filters = Button(theme, kind="quiet", icon="close", keys="Alt+W")
        self._two_panes = True
        self._build()
        self._connect()
        self._bind_keys()
        self._restore()
        self.retranslate()
        theme.changed.connect(self._arrange)
        theme.changed.connect(self._space)

    # -- what the frame asks -------------------------------------------------------------------

    def enter(self, **arguments: object) -> None:
        """Put the focus in the search box; `text` and `service_id` may be given."""
        text, service_id = arguments.get("text"), arguments.get("service_id")
        if isinstance(text, str):
            self.box.setText(text)
        if isinstance(service_id, str):
            self.model.select(service_id)
        if self.model.page is None:
            self.model.search_now()
        self.go_to_search()

    def step_back(self) -> bool:
        """Go from the card to the list."""
        inside = self.card.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if self._turn_is_card() or inside:
            self._show_list()
            return True
        return False

    def go_to_search(self) -> bool:
        """Put the focus in the search box with its text selected."""
        if self._turn_is_card():
            self._show_list()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
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
        self.model.reload()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._ladder.setText(self.tr("Lightest help first"))
        self._ladder.setToolTip(
            self.tr("On your own, together, peers, informal help, and then formal help")
        )
        self._clear.name(self.tr("Search without filters"))
        self._more_filters.name(self.tr("Filters"))
        self._no_filters.name(self.tr("Clear filters"))
        self.model.results.reword()
        self._show_service(self.model.service)
        if self.model.page is not None:
            self._show_answer(self.model.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one pane or two."""
        super().resizeEvent(event)
        self._arrange()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self._questions = QHBoxLayout()
        self._questions.addWidget(self.box, 3)
        self._questions.addWidget(self.place, 1)
        self._summary = QHBoxLayout()
        self._summary.addWidget(self._count, 1)
        self._summary.addWidget(self._no_filters)
        self._summary.addWidget(self._more_filters)
        self._summary.addWidget(self._ladder)
        self._found = QStackedWidget()
        self._found.addWidget(self.list)
        self._found.addWidget(self.empty)
        left = _pane(self._found)
        self._card_pane = _pane(self.card)
        self._list_pane = left
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        self._split.addWidget(self._card_pane)
        self._split.setSizes([9000, 11000])  # only their ratio counts: neither asks for a width
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._questions)
        self._column.addWidget(self.chips)
        self._column.addLayout(self._summary)
        self._column.addWidget(self._split, 1)
        self._space()

    def _space(self) -> None:
        px = self.workbench.theme.px
        self._column.setContentsMargins(px(16), px(16), px(16), px(12))
        self._column.setSpacing(px(8))
        self._questions.setSpacing(px(8))
        self._summary.setSpacing(px(8))
        self._split.setHandleWidth(px(8))
        self.list.setMinimumWidth(px(300))
        self.place.setMinimumWidth(px(216))

    def _connect(self) -> None:
        model = self.model
        self.box.textChanged.connect(model.set_text)
        self.box.moved.connect(model.move)
        self.box.opened.connect(self._open_card)
        self.place.textChanged.connect(model.set_place)
        self.place.opened.connect(self.go_to_search)
        self.chips.switched.connect(self._switch)
        self._no_filters.clicked.connect(self._clear_filters)
        self._clear.clicked.connect(self._clear_filters)
        self._ladder.toggled.connect(lambda on: model.set_ladder_first(on=on))
        self._more_filters.toggled.connect(self._arrange)
        self.list.chosen.connect(model.select)
        self.list.opened.connect(self._open_card)
        self.list.left.connect(self.go_to_search)
        self.card.left.connect(self._show_list)
        self.card.body().focused.connect(self._ring_card)
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
            ("Alt+P", self._find_place),
            ("Alt+W", self._clear_filters),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        QWidget.setTabOrder(self.box, self.place)
        QWidget.setTabOrder(self.place, self.chips)

    def _restore(self) -> None:
        """Start with the place and the order of last time."""
        settings = self.workbench.application.settings
        self._ladder.setChecked(settings.ladder_first)
        self.model.set_ladder_first(on=settings.ladder_first)
        self.place.setText(settings.place)

    # -- what happens --------------------------------------------------------------------------

    def _show_answer(self, page: Answer) -> None:
        application, place = self.workbench.application, self.model.question.place
        language = self.workbench.languages.code
        self.chips.show_groups(
            chip_groups(
                page,
                taxonomies=application.taxonomies,
                areas=application.areas,
                language=language,
            )
        )
        typed = self.model.question.place_text.strip()
        self._count.setText(result_count(page, place, typed_place=typed))
        self._no_filters.setVisible(not page.query.filters.is_empty())
        if page.results:
            self._found.setCurrentWidget(self.list)
            self.list.mark(self.model.selected_id)
        else:
            self.empty.say(*nothing_found(page, place))
            self._clear.setVisible(not page.query.filters.is_empty())
            self._found.setCurrentWidget(self.empty)
        self._arrange()

    def _show_service(self, service: Service | None) -> None:
        if service is None:
            self.card.show_card(None)
            return
        card = card_of(
            service,
            now=self.workbench.clock(),
            taxonomies=self.workbench.application.taxonomies,
            language=self.workbench.languages.code,
        )
        row = self.model.results.row_of(service.id)
        why = found_on(self.model.results.results[row].why, most=4) if row >= 0 else ""
        self.card.show_card(card, why=why)

    def _show_place(self, place: Place | None) -> None:
        typed = self.model.question.place_text.strip()
        self.place.show_answer(place.label if place else (None if typed else ""))
        if self.model.page is not None:
            self._show_answer(self.model.page)

    def _switch(self, group: str, code: str, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.model.set_filters(switched(self.model.question.filters, group, code, on=on))

    def _clear_filters(self) -> None:
        self.model.set_filters(NO_FILTERS)
        self.go_to_search()

    def _find_place(self) -> None:
        self.place.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.place.selectAll()

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

    def _refer(self) -> None:
        if self.model.selected_id:
            self.refer_requested.emit(self.model.selected_id)

    def _copy(self) -> None:
        card = self.card.card()
        if card is not None:
            QGuiApplication.clipboard().setText(card.as_text())
            self.said.emit(self.tr("The card is copied as text."))

    def _ring_card(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Show the focus ring around the whole card."""
        self._card_pane.setProperty("focused", on)
        restyle(self._card_pane)

    # -- one pane or two -----------------------------------------------------------------------

    def _arrange(self) -> None:
        theme = self.workbench.theme
        low = self.height() < theme.px(_ROOMY)
        self._more_filters.setVisible(low)
        self.chips.setVisible(not low or self._more_filters.isChecked())
        two = self.width() >= theme.px(_TWO_PANES)
        if two != self._two_panes:
            self._two_panes = two
            self._list_pane.setVisible(True)
        if two or not self._turn_is_card():
            nothing = self._found.currentWidget() is self.empty
            self._card_pane.setVisible(two and not nothing)

    def _turn_is_card(self) -> bool:
        """Return whether the card stands where the list was."""
        return self._list_pane.isHidden()

    def _open_card(self) -> None:
        if self.card.card() is None:
            return
        if not self._two_panes:
            self._list_pane.hide()
            self._card_pane.show()
        self.card.body().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_list(self) -> None:
        if not self._two_panes:
            self._card_pane.hide()
            self._list_pane.show()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _pane(content: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("part", "pane")
    frame.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
    column = QVBoxLayout(frame)
    column.setContentsMargins(2, 2, 2, 2)  # the focus ring
    column.addWidget(content)
    return frame



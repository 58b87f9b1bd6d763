"""What is asked, above the results: question, place, filters, and what came of it in one line."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sociale_kaart.directory.areas import Areas, Place
from sociale_kaart.search.page import SearchPage as Answer
from sociale_kaart.search.query import Scope
from sociale_kaart.security.bsn import find_bsn
from ui.theme.theme import Theme
from ui.viewmodels.choices import ChipGroup
from ui.views.answer_notes import AnswerNotes
from ui.views.result_order import ResultOrder
from ui.views.scope_box import ScopeBox
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipBar
from ui.widgets.labels import PlainLabel
from ui.widgets.place_box import PlaceBox
from ui.widgets.search_box import SearchBox
from ui.wording.acute import crisis_line
from ui.wording.search import result_count

_NARROW = 820  # pixels at 100 %: narrower, scope and order have a line of their own


class QuestionBar(QWidget):
    """Holds no state of the search: it shows what the view-model has, and tells what was done.

    Attributes:
        box, place, scope, chips, order: the inputs.
        notes: how the question was read.
        crisis: the number to call where the question speaks of danger.

    Signals:
        cleared: all filters off.
        widened: look further.
    """

    cleared = Signal()
    widened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_low, self._is_narrow = False, False
        self.box = SearchBox(theme)
        self.place = PlaceBox(theme)
        self.scope = ScopeBox()
        self.notes = AnswerNotes(theme)
        self.chips = ChipBar(theme)
        self.crisis = Banner(theme, closable=False)
        self.order = ResultOrder(theme)
        self._count = PlainLabel(tone="muted")
        self._wider = Button(theme, kind="quiet", icon="place", keys="Alt+W")
        self._clear = Button(theme, kind="quiet", icon="close", keys="Alt+Z")
        self._more = Button(theme, kind="quiet", icon="filter")
        self._more.setCheckable(True)
        self._build()
        self._wider.clicked.connect(self.widened)
        self._clear.clicked.connect(self.cleared)
        self._more.toggled.connect(self._arrange)
        theme.changed.connect(self._space)
        self._space()
        self._arrange()
        self.retranslate()

    def show_answer(
        self,
        page: Answer,
        *,
        areas: Areas,
        scopes: tuple[Scope, ...],
        typed_place: str,
        groups: tuple[ChipGroup, ...],
    ) -> None:
        """Show what came of the question.

        Args:
            page: the answer.
            areas: of the map.
            scopes: how far can be looked.
            typed_place: what stands in the place box.
            groups: the filters with their counts.
        """
        self.chips.show_groups(groups)
        self.notes.show_answer(page, areas)
        self.scope.show_scopes(scopes, page, areas)
        self.order.show_answer(page)
        self._count.setText(result_count(page, typed_place=typed_place))
        self._wider.setVisible(page.place is not None and page.scope is not scopes[-1])
        self._clear.setVisible(not page.query.filters.is_empty())
        self._warn(page)

    def _warn(self, page: Answer) -> None:
        """Show whom to call where the question speaks of danger, and catch a BSN."""
        if page.acute is not None:
            sentence, more = crisis_line(page.acute)
            self.crisis.say(sentence, advice=more, tone="bad")
        elif find_bsn(page.query.text):
            self.crisis.say(
                self.tr("This looks like a citizen service number (BSN)."),
                advice=self.tr("Searching does not need it. Nothing of it was kept."),
                tone="warn",
            )
        else:
            self.crisis.hide()

    def show_place(self, place: Place | None, *, typed: str) -> None:
        """Show whether the place is known."""
        self.place.show_answer(place.label if place else (None if typed else ""))

    def offer_places(self, names: Sequence[str]) -> None:
        """Offer these names of places while someone types."""
        self.place.offer(names)

    def go_to_box(self, *, select: bool = False) -> None:
        """Put the focus in the search box."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if select:
            self.box.selectAll()

    def go_to_place(self) -> None:
        """Put the focus in the place box."""
        self.place.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.place.selectAll()

    def set_low(self, *, is_low: bool) -> None:
        """Hide the chips behind a button where there is little height."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._arrange()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._more.name(self.tr("Filters"))
        self._wider.name(self.tr("Search wider"))
        self._clear.name(self.tr("Clear filters"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give scope and order a line of their own where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self._questions, self._summary, self._tools = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._questions.addWidget(self.box, 4)
        self._questions.addWidget(self.place, 1)
        self._questions.addWidget(self.scope)
        self._summary.addWidget(self._count, 1)
        for widget in (self._wider, self._clear, self._more, self.order):
            self._summary.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._questions)
        self._column.addWidget(self.notes)
        self._column.addWidget(self.chips)
        self._column.addWidget(self.crisis)
        self._column.addLayout(self._tools)
        self._column.addLayout(self._summary)
        inputs = (self.box, self.place, self.scope, self.notes.corrected.link)
        rest = (self.notes.widened.link, self.chips, self._wider, self._clear, self._more)
        chain: tuple[QWidget, ...] = (*inputs, *rest, self.order)
        for one, following in pairwise(chain):
            QWidget.setTabOrder(one, following)

    def _arrange(self) -> None:
        narrow = self.width() < self._theme.px(_NARROW)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            (self._tools if narrow else self._questions).addWidget(self.scope)
            (self._tools if narrow else self._summary).addWidget(self.order, int(narrow))
        self._more.setVisible(self._is_low)
        shown = not self._is_low or self._more.isChecked()
        self.chips.setVisible(shown)
        for widget in (self.scope, self.order):
            widget.setVisible(shown or not narrow)

    def _space(self) -> None:
        px = self._theme.px
        for layout in (self._column, self._questions, self._summary, self._tools):
            layout.setSpacing(px(8))
        self.place.setMinimumWidth(px(236))
        self.scope.setFixedWidth(px(248))

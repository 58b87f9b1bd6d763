"""What is asked, above the results: question, place, filters, and what came of it in one line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from sociale_kaart.directory.areas import Place
from sociale_kaart.search.page import SearchPage as Answer
from sociale_kaart.security.bsn import find_bsn
from ui.theme.theme import Theme
from ui.viewmodels.choices import ChipGroup
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipBar
from ui.widgets.labels import PlainLabel
from ui.widgets.place_box import PlaceBox
from ui.widgets.search_box import SearchBox
from ui.wording.acute import crisis_line, danger_in
from ui.wording.search import result_count


class QuestionBar(QWidget):
    """Holds no state of the search: it shows what the view-model has, and tells what was done.

    Attributes:
        box, place, chips, ladder: the inputs.
        crisis: the number to call where the question speaks of danger.

    Signals:
        cleared: all filters off.
    """

    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_low = False
        self.box = SearchBox(theme)
        self.place = PlaceBox(theme)
        self.chips = ChipBar(theme)
        self.crisis = Banner(theme, closable=False)
        self.ladder = QCheckBox()
        self._count = PlainLabel(tone="muted")
        self._clear = Button(theme, kind="quiet", icon="close", keys="Alt+W")
        self._more = Button(theme, kind="quiet", icon="filter")
        self._more.setCheckable(True)
        self._questions = QHBoxLayout()
        self._questions.addWidget(self.box, 3)
        self._questions.addWidget(self.place, 1)
        self._summary = QHBoxLayout()
        self._summary.addWidget(self._count, 1)
        for widget in (self._clear, self._more, self.ladder):
            self._summary.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._questions)
        self._column.addWidget(self.chips)
        self._column.addWidget(self.crisis)
        self._column.addLayout(self._summary)
        self._clear.clicked.connect(self.cleared)
        self._more.toggled.connect(self._arrange)
        theme.changed.connect(self._space)
        QWidget.setTabOrder(self.box, self.place)
        QWidget.setTabOrder(self.place, self.chips)
        self._space()
        self._arrange()
        self.retranslate()

    def show_answer(
        self,
        page: Answer,
        *,
        place: Place | None,
        typed_place: str,
        groups: tuple[ChipGroup, ...],
    ) -> None:
        """Show what came of the question.

        Args:
            page: the answer.
            place: where distances count from.
            typed_place: what stands in the place box.
            groups: the filters with their counts.
        """
        self.chips.show_groups(groups)
        self._count.setText(result_count(page, place, typed_place=typed_place))
        self._clear.setVisible(not page.query.filters.is_empty())
        self._warn(page.query.text)

    def _warn(self, question: str) -> None:
        """Show whom to call where the question speaks of danger, and catch a BSN."""
        danger = danger_in(question)
        if danger is not None:
            sentence, more = crisis_line(danger)
            self.crisis.say(sentence, advice=more, tone="bad")
        elif find_bsn(question):
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
        self.ladder.setText(self.tr("Lightest help first"))
        self.ladder.setToolTip(
            self.tr("On your own, together, peers, informal help, and then formal help")
        )
        self._more.name(self.tr("Filters"))
        self._clear.name(self.tr("Clear filters"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        self._more.setVisible(self._is_low)
        self.chips.setVisible(not self._is_low or self._more.isChecked())

    def _space(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(8))
        self._questions.setSpacing(px(8))
        self._summary.setSpacing(px(8))
        self.place.setMinimumWidth(px(216))

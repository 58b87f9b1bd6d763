"""In which order results come: a small choice, and whether the lightest help comes first."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import Sort
from ui.theme.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import PlainLabel
from ui.wording.search import SORTS, sort_name


class ResultOrder(QWidget):
    """Shows the order of an answer; there is a nearest only where there is a place.

    Attributes:
        sort: its `chosen` has a value of `Sort`.
        ladder: counts for the best match only.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = PlainLabel(tone="muted", wrap=False)
        self.sort = ChoiceBox()
        self.ladder = QCheckBox()
        self._label.setBuddy(self.sort)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, self.sort, self.ladder):
            self._row.addWidget(widget)
        self.setFocusProxy(self.sort)
        QWidget.setTabOrder(self.sort, self.ladder)
        self._has_place = False
        theme.changed.connect(self._space)
        self._space()
        self.retranslate()

    def show_answer(self, page: SearchPage) -> None:
        """Show the order of an answer, and which others there are for it."""
        self._has_place = page.place is not None
        self._offer()
        self.sort.choose(page.query.sort.value)
        self.ladder.setEnabled(page.query.sort is Sort.BEST)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._label.setText(self.tr("Order"))
        self.sort.setAccessibleName(self.tr("Order of the results"))
        self.sort.setAccessibleDescription("Alt+O")
        self.sort.setToolTip(f"{self.tr('Order of the results')} (Alt+O)")
        self.ladder.setText(self.tr("Lightest help first"))
        self.ladder.setToolTip(
            self.tr("On your own, together, peers, informal help, and then formal help")
        )
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer(self) -> None:
        sorts = [sort for sort in SORTS if self._has_place or sort is not Sort.NEAREST]
        self.sort.offer(tuple((sort.value, sort_name(sort)) for sort in sorts))

    def _space(self) -> None:
        px = self._theme.px
        self._row.setSpacing(px(8))
        self.sort.setMinimumWidth(px(192))

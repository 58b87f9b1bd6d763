"""How a question was read, in a calm line under the search box: what is not as it was typed."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sociale_kaart.directory.areas import Areas
from sociale_kaart.search.page import SearchPage
from ui.theme.theme import Theme
from ui.viewmodels.scopes import scopes_of
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import OneLine
from ui.wording import scopes
from ui.wording.search import codes_said, place_in_text, search_as_typed, searched_for


class AnswerNotes(QWidget):
    """Corrections, codes, the place in the text, and a wider search than was asked for.

    Attributes:
        corrected, code, place, widened: the notes; one that has nothing to say is hidden.

    Signals:
        as_typed_wanted: the text as it stands, please.
        narrow_wanted: the place itself and no further, please.
    """

    as_typed_wanted = Signal()
    narrow_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.corrected = Note(theme, self)
        self.code = Note(theme, self)
        self.place = Note(theme, self)
        self.widened = Note(theme, self)
        self._flow = FlowLayout(self, gap=theme.px(4))
        for note in self._notes():
            self._flow.addWidget(note)
            note.hide()
        self.corrected.link.clicked.connect(self.as_typed_wanted)
        self.widened.link.clicked.connect(self.narrow_wanted)
        theme.changed.connect(self._space)
        self.retranslate()
        self.hide()

    def show_answer(self, page: SearchPage, areas: Areas) -> None:
        """Show how the question of an answer was read."""
        said = searched_for(page)
        self.corrected.say(said, search_as_typed(page) if said else "")
        self.code.say(codes_said(page))
        self.place.say(place_in_text(page))
        if page.widened and page.place is not None and page.scope is not None and page.total:
            first = scopes_of(page.place, areas)[0]
            said = scopes.widened_to(page.scope, page.place, areas)
            self.widened.say(said, scopes.only_in(first, page.place, areas))
        else:
            self.widened.say("")
        self.setVisible(any(note.text() for note in self._notes()))
        self.updateGeometry()

    def retranslate(self) -> None:
        """Set the texts of the language in force; those of an answer come with the answer."""
        self.setAccessibleName(self.tr("How your question was read"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _notes(self) -> tuple["Note", ...]:
        return self.corrected, self.code, self.place, self.widened

    def _space(self) -> None:
        self._flow.set_gap(self._theme.px(4))


class Note(QWidget):
    """A sentence, and a link behind it when there is something to choose."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = OneLine()
        self._label.set_tone("muted")
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._label.setMinimumWidth(1)  # it takes what it needs, and gives way before the link
        self.link = Button(theme, kind="link", parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self.link)
        theme.changed.connect(self._space)
        self._space()

    def say(self, sentence: str, link: str = "") -> None:
        """Show a sentence and what can be chosen instead; nothing hides the note."""
        self._label.setText(sentence)
        self.link.name(link)
        self.link.setVisible(bool(link))
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """Return the sentence."""
        return self._label.text()

    def _space(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(0, 0, px(16), 0)
        self._row.setSpacing(px(4))
        self.setMinimumHeight(self.link.sizeHint().height())  # all notes on one line

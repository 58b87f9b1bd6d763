"""Where to look from: a postcode, wijk or gemeente."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from ui.theme.theme import Theme
from ui.widgets.fields import IconField
from ui.widgets.labels import restyle


class PlaceBox(IconField):
    """A place as typed; the page resolves it and says what came of it.

    Signals:
        opened: Enter: back to the search box.
    """

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "place", clear_name="", parent=parent)
        self.setProperty("big", True)
        self._wrong = False
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.setPlaceholderText(self.tr("Postcode or place"))
        self.setAccessibleName(self.tr("Place"))
        self.setAccessibleDescription(
            self.tr("Postcode, neighbourhood or municipality. Nearby offers come first.")
        )
        self.clear_button.setAccessibleName(self.tr("Clear the place"))
        self.clear_button.setToolTip(self.tr("Clear the place"))

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names while someone types."""
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self.setCompleter(completer)

    def show_answer(self, label: str | None) -> None:
        """Show whether the place is known.

        Args:
            label: name of the place, empty while nothing is typed, None when unknown.
        """
        wrong = label is None
        self.setToolTip(self.tr("We do not know this place") if wrong else (label or ""))
        if wrong != self._wrong:
            self._wrong = wrong
            self.setProperty("wrong", wrong)
            self.set_icon("warning" if wrong else "place", colour="bad" if wrong else "muted")
            restyle(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes back to the search box; Esc clears first."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

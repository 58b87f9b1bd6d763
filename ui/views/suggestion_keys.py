"""The keys of the search box while suggestions are there.

Typing goes on in the box whatever is chosen; Enter takes the chosen row, or searches for what was
typed; Esc closes the list before it does anything else; Tab goes on to the next field.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent

from ui.viewmodels.suggestions import Offer, SuggestionsViewModel
from ui.widgets.search_box import SearchBox
from ui.widgets.suggestion_list import SuggestionList
from ui.wording.suggestions import spoken

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ARROWS = {Qt.Key.Key_Down, Qt.Key.Key_Up}
_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class SuggestionKeys(QObject):
    """Stands between the search box and its list.

    Args:
        back: comes back from somewhere else, before Esc empties the box; tells whether it did.

    Signals:
        chosen: an Offer.
        typed: Enter without a chosen row: search for what was typed.
    """

    chosen = Signal(object)
    typed = Signal()

    def __init__(
        self,
        box: SearchBox,
        rows: SuggestionList,
        model: SuggestionsViewModel,
        back: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._box, self._rows, self._model, self._back = box, rows, model, back
        box.installEventFilter(self)
        box.textEdited.connect(model.complete)
        box.textChanged.connect(self._follow)
        model.offered.connect(self._show)
        rows.chosen.connect(self._choose)

    def is_open(self) -> bool:
        """Return whether there is a list to choose from."""
        return self._rows.isVisible()

    def close(self) -> bool:
        """Close the list and want no other; tell whether it was open."""
        was_open = self.is_open()
        self._model.drop()
        self._rows.hide()
        return was_open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that belong to the list."""
        if watched is not self._box:
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self.is_open() and event.key() == Qt.Key.Key_Escape:
                event.accept()  # before the window takes it for "go back"
                return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        """Return whether a key was the list's."""
        key = Qt.Key(event.key())
        if key in _LEAVING:
            self.close()
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not self.is_open():
            if key == Qt.Key.Key_Escape:
                return self._back()
            if key in _ENTER or key in _ARROWS:  # on to the results: no list comes in between
                self._model.drop()
            empty = key == Qt.Key.Key_Down and not self._box.text()
            return empty and self._model.offer_kept()
        if key in _ARROWS:
            self._say(self._rows.walk(1 if key == Qt.Key.Key_Down else -1))
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in _ENTER:
            self._enter()
        else:
            return False
        return True

    def _enter(self) -> None:
        offer = self._rows.current()
        if offer is not None:
            self._choose(offer)
        else:
            self.close()
            self.typed.emit()

    def _choose(self, offer: Offer) -> None:
        self.close()
        self.chosen.emit(offer)

    def _follow(self, text: str) -> None:
        if not text:
            self.close()

    def _show(self, offers: tuple[Offer, ...]) -> None:
        if self._box.window().focusWidget() is self._box or not offers:
            self._rows.open_below(self._box, offers)

    def _say(self, offer: Offer | None) -> None:
        """Have a screen reader say the chosen row, or what stands in the box again."""
        said = spoken(offer) if offer else self._box.text()
        if said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._box, said))

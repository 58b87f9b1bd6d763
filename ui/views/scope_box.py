"""How far results may lie from the place, beside it: shows what was searched, and changes it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from sociale_kaart.directory.areas import Areas
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import Scope
from ui.widgets.choice_box import ChoiceBox
from ui.wording.scopes import scope_name


class ScopeBox(ChoiceBox):
    """Always there, so that nothing moves when a place comes; without a place it has one choice.

    Signals:
        chosen: a value of `Scope`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("big", True)
        self.retranslate()

    def show_scopes(self, scopes: tuple[Scope, ...], page: SearchPage, areas: Areas) -> None:
        """Show what can be chosen, and what was searched.

        Args:
            scopes: from narrow to wide.
            page: the answer.
            areas: of the map.
        """
        named = tuple((scope.value, scope_name(scope, page.place, areas)) for scope in scopes)
        self.offer(named)
        self.choose((page.scope or scopes[-1]).value)
        self.setEnabled(page.place is not None and len(scopes) > 1)
        self.setToolTip(self.currentText() if self.isEnabled() else self._no_place)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._no_place = self.tr("Type a place first")
        self.setAccessibleName(self.tr("How far to search"))
        self.setAccessibleDescription("Alt+W")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

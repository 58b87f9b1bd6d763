"""Two panes side by side; where the window is narrow for its text size they take turns."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.theme import Theme


class TwoPanes(QWidget):
    """A main pane and one beside it.

    Args:
        main: at the left; shown first where there is room for one.
        beside: at the right.
        needs: width for both, in pixels at 100 %.
        shares: how the width is divided.

    Signals:
        arranged: the panes were put side by side, or take turns from now on.
    """

    arranged = Signal()

    def __init__(
        self,
        theme: Theme,
        main: QWidget,
        beside: QWidget,
        *,
        needs: int = 1000,
        shares: tuple[int, int] = (3, 2),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._main, self._beside = main, beside
        self._needs = needs
        self._shows_beside = False
        self._are_both = True
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(main, shares[0])
        self._row.addWidget(beside, shares[1])
        theme.changed.connect(self._arrange)
        self._arrange()

    def are_both_shown(self) -> bool:
        """Return whether there is room for both."""
        return self._are_both

    def shows_beside(self) -> bool:
        """Return whether the pane beside has its turn; False where both are shown."""
        return self._shows_beside and not self._are_both

    def turn(self, *, to_main: bool = False) -> None:
        """Show the other pane, where they take turns.

        Args:
            to_main: show the main one, whichever is shown.
        """
        if self._are_both:
            return
        self._shows_beside = not (self._shows_beside or to_main)
        self._arrange()
        (self._beside if self._shows_beside else self._main).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange them for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._row.setSpacing(self._theme.px(16))
        self._are_both = self.width() >= self._theme.px(self._needs)
        self._main.setVisible(self._are_both or not self._shows_beside)
        self._beside.setVisible(self._are_both or self._shows_beside)
        self.arranged.emit()

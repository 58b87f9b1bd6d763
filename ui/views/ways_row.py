"""One line above the results: ways to something else, or what is shown instead and the way back."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import OneLine


class WaysRow(QWidget):
    """Always one line high, so that nothing below it moves.

    Signals:
        week_wanted: what is there this week?
        list_wanted: the saved searches.
        save_wanted: save this search.
        back_wanted: back to the question.
    """

    week_wanted = Signal()
    list_wanted = Signal()
    save_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_low = False
        self.week = Button(theme, kind="link", icon="calendar", keys="Ctrl+D", parent=self)
        self.saved = Button(theme, kind="link", icon="document", keys="Ctrl+B", parent=self)
        self.save = Button(theme, kind="link", icon="save", keys="Ctrl+Shift+S", parent=self)
        self.back = Button(theme, kind="link", icon="arrow-left", keys="Esc", parent=self)
        self._mark = QLabel(self)
        self._heading = OneLine(parent=self)
        self._heading.setProperty("strong", True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._heading, 1)
        for button in (self.week, self.saved, self.save):
            self._row.addWidget(button)
        self._row.addStretch()
        self._icon = ""
        self.week.clicked.connect(self.week_wanted)
        self.saved.clicked.connect(self.list_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.back.clicked.connect(self.back_wanted)
        theme.changed.connect(self._space)
        self._space()
        self.show_heading("")
        self.retranslate()

    def heading(self) -> str:
        """Return what is said of a detour, empty for none."""
        return self._heading.text()

    def show_heading(self, text: str, icon: str = "") -> None:
        """Say what is shown instead of the question; empty for the ways to something else."""
        self._heading.setText(text)
        self._icon = icon
        self.setAccessibleDescription(text)
        self._arrange()

    def offer_saving(self, *, on: bool, shown: bool) -> None:
        """Offer to save the question.

        Args:
            on: there is a question to save.
            shown: it makes sense here.
        """
        self.save.setEnabled(on)
        self.save.setVisible(shown)

    def set_low(self, *, is_low: bool) -> None:
        """Leave the room to the results where there is little of it; the keys go on working."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._arrange()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.setAccessibleName(self.tr("More ways to search"))
        self.week.name(self.tr("What is there this week?"))
        self.saved.name(self.tr("Saved searches"))
        self.save.name(self.tr("Save this search"))
        self.back.name(self.tr("Back"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        away = bool(self._heading.text())
        for widget in (self.back, self._mark, self._heading):
            widget.setVisible(away)
        for button in (self.week, self.saved):
            button.setVisible(not away)
        if away and self._icon:
            ratio = self.devicePixelRatio()
            self._mark.setPixmap(self._theme.pixmap(self._icon, colour="accent", ratio=ratio))
        if self.parentWidget() is not None:
            self.setVisible(away or not self._is_low)

    def _space(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        self._mark.setFixedSize(QSize(px(20), px(20)))
        self._arrange()

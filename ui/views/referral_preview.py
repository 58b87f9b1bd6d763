"""The live preview beside the form: the slip, and the page for the resident."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sociale_kaart.referrals.slip import ResidentPage, Slip
from ui.printing.resident import paint_resident_page
from ui.printing.resident_text import resident_text
from ui.printing.slip import paint_slip
from ui.printing.slip_text import slip_text
from ui.theme.theme import Theme
from ui.widgets.segments import Segments
from ui.widgets.slip_preview import PaperView

SLIP, RESIDENT = "slip", "resident"
_PAUSE_MS = 60  # keys come faster than this; paper need not


class PreviewPane(QFrame):
    """Both pages, one at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._slip: Slip | None = None
        self._resident: ResidentPage | None = None
        self.pages = Segments(theme)
        self.view = PaperView(theme)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.refresh)
        self.pages.opened.connect(self.refresh)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.pages)
        self._column.addWidget(self.view, 1)
        theme.changed.connect(self._space)
        self.retranslate()
        self._space()

    def show_pages(self, slip: Slip | None, resident: ResidentPage | None) -> None:
        """Show these a moment later; None for empty paper."""
        self._slip, self._resident = slip, resident
        if slip is None:
            self.refresh()
        elif not self._timer.isActive():
            self._timer.start()

    def refresh(self) -> None:
        """Show them now."""
        self._timer.stop()
        paper = self.view.paper
        if self._slip is None or self._resident is None:
            paper.show_page(None)
            paper.setAccessibleDescription("")
        elif self.pages.code() == RESIDENT:
            resident = self._resident
            paper.show_page(lambda painter: paint_resident_page(painter, resident))
            paper.setAccessibleDescription(resident_text(resident).spoken())
        else:
            slip = self._slip
            paper.show_page(lambda painter: paint_slip(painter, slip))
            paper.setAccessibleDescription(slip_text(slip).spoken())

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.pages.offer(
            (
                (SLIP, self.tr("The slip"), None),
                (RESIDENT, self.tr("For the resident"), None),
            )
        )
        self.pages.setAccessibleName(self.tr("Preview"))
        self.view.paper.setAccessibleName(self.tr("Preview on paper"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))

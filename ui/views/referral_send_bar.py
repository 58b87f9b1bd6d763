"""The foot of the referral page: what is still needed, whether it was saved, and the buttons."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sociale_kaart.referrals.completeness import Advice, Missing
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.viewmodels.concept_keeper import SaveMark, Saving
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import PlainLabel
from ui.wording import referrals as words
from ui.wording.dates import clock_time

_MARKS = {
    Saving.WAITING: ("clock", "muted"),
    Saving.KEPT: ("check", "good"),
    Saving.FAILED: ("warning", "bad"),
}


class SendBar(QFrame):
    """Always visible below the form.

    Signals:
        jumped: name of a field that the user wants to go to.
    """

    jumped = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self._needs: list[Button] = []
        self._mark = SaveMark()
        self.setProperty("part", "sendbar")
        self.send = Button(theme, kind="primary", icon="send", keys="Ctrl+Enter")
        self.print = Button(theme, icon="print", keys="Ctrl+P")
        self.pdf = Button(theme, icon="download", keys="Ctrl+Shift+S")
        self.copy = Button(theme, icon="copy", keys="Ctrl+Shift+C")
        self._saved_icon, self._saved = QLabel(), PlainLabel(size=TextSize.SMALL, wrap=False)
        self._list = QWidget()
        self._flow = FlowLayout(self._list, gap=theme.px(4))
        self._head = PlainLabel(strong=True, wrap=False)
        self._whole = PlainLabel()
        self._build()
        theme.changed.connect(self._space)
        self.retranslate()
        self._space()

    def show_needs(
        self,
        missing: tuple[Missing, ...],
        advice: tuple[Advice, ...],
        bsn_fields: frozenset[str],
        *,
        receiver: str,
    ) -> None:
        """Show what lacks, or what would help, each as a link to its field."""
        shown = (missing, advice, bsn_fields, receiver)
        if shown == self._shown:
            return
        self._shown = shown
        needed = [(what.value, words.said(words.MISSING, what)) for what in missing]
        needed += [(name, self.tr("Take out the BSN")) for name in sorted(bsn_fields)]
        helpful = [(what.value, words.said(words.ADVICE, what)) for what in advice]
        self._head.setText(self.tr("Still needed:") if needed else self.tr("Would help:"))
        self._show_links(needed or helpful)
        self._head.setVisible(bool(needed or helpful))
        self._list.setVisible(bool(needed or helpful))
        complete = self.tr("Complete. You give or send the slip to {receiver} yourself.")
        self._whole.setText(complete.format(receiver=receiver))
        self._whole.setVisible(not needed)

    def needs(self) -> tuple[Button, ...]:
        """Return the links that are shown."""
        return tuple(self._needs)

    def show_saved(self, mark: SaveMark) -> None:
        """Show calmly whether what was typed is in the dossier."""
        self._mark = mark
        said = {
            Saving.NOTHING: "",
            Saving.WAITING: self.tr("Saving…"),
            Saving.KEPT: self.tr("Saved"),
            Saving.FAILED: self.tr("Not saved"),
        }[mark.state]
        if mark.state is Saving.KEPT and mark.at is not None:
            said = self.tr("Saved {time}").format(time=clock_time(mark.at))
        self._saved.setText(said)
        self._saved.set_tone("bad" if mark.state is Saving.FAILED else "muted")
        icon = _MARKS.get(mark.state)
        self._saved_icon.setVisible(icon is not None)
        if icon is not None:
            name, colour = icon
            ratio = self.devicePixelRatio()
            self._saved_icon.setPixmap(
                self._theme.pixmap(name, colour=colour, size=16, ratio=ratio)
            )

    def saved_text(self) -> str:
        """Return what is said about saving."""
        return self._saved.text()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.send.name(self.tr("Send"))
        self.print.name(self.tr("Print slip"))
        self.pdf.name(self.tr("Save as PDF"))
        self.copy.name(self.tr("Copy for HIS"))
        self.show_saved(self._mark)
        self._shown = ()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self._above = QHBoxLayout()
        words_column = QVBoxLayout()
        words_column.setSpacing(0)
        words_column.addWidget(self._whole)
        self._flow.addWidget(self._head)
        words_column.addWidget(self._list)
        self._above.addLayout(words_column, 1)
        self._above.addWidget(self._saved_icon)
        self._above.addWidget(self._saved)
        buttons = QWidget()
        self._buttons = FlowLayout(buttons, gap=self._theme.px(8))
        for button in (self.send, self.print, self.pdf, self.copy):
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._above)
        self._column.addWidget(buttons)

    def _show_links(self, links: list[tuple[str, str]]) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for old in self._needs:
            old.hide()
            old.deleteLater()
        self._needs = []
        self._flow.addWidget(self._head)
        for name, said in links:
            link = Button(self._theme, said, kind="link", parent=self._list)
            link.clicked.connect(lambda _on, name=name: self.jumped.emit(name))
            self._needs.append(link)
            self._flow.addWidget(link)
            link.show()
            self._head.setMinimumHeight(link.sizeHint().height())
        self._list.updateGeometry()

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(8), px(16), px(12))
        self._column.setSpacing(px(8))
        self._above.setSpacing(px(8))
        self._flow.set_gap(px(4))
        self._buttons.set_gap(px(8))
        self.show_saved(self._mark)

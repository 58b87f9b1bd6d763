"""How far the fetching of the map is, in the page itself, with a way to stop."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.viewmodels.map_update import MapUpdate
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel


class FetchProgress(QWidget):
    """Visible while a map is being fetched."""

    def __init__(self, theme: Theme, update: MapUpdate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._update = update
        self._counts: tuple[int, int] | None = None
        self._stopping = False
        self._said = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_button = Button(theme, icon="close")
        words = QVBoxLayout()
        words.addWidget(self._said)
        words.addWidget(self.bar)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.stop_button)
        self.stop_button.clicked.connect(self._stop)
        update.started.connect(self._start)
        update.progressed.connect(self._advance)
        for end in (update.finished, update.stopped, update.failed):
            end.connect(self.hide)
        theme.changed.connect(self._space)
        self._space()
        self.retranslate()
        self.hide()

    def said(self) -> str:
        """Return what is said about it."""
        return self._said.text()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.stop_button.name(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _start(self) -> None:
        self._counts, self._stopping = None, False
        self.bar.setRange(0, 0)
        self.stop_button.setEnabled(True)
        self._say()
        self.show()

    def _advance(self, done: int, total: int) -> None:
        self._counts = (done, total)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self._say()

    def _stop(self) -> None:
        self._stopping = True
        self.stop_button.setEnabled(False)
        self._say()
        self._update.stop()

    def _say(self) -> None:
        if self._stopping:
            self._said.setText(self.tr("Stopping…"))
        elif self._counts is None:
            self._said.setText(self.tr("Fetching the map and checking its signature…"))
        else:
            done, total = self._counts
            said = self.tr("Preparing the map for searching: {done} of {total}")
            self._said.setText(said.format(done=done, total=total))

    def _space(self) -> None:
        self._row.setSpacing(self._theme.px(16))

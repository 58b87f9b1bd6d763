"""A message in the page: what happened and what the user can do. Never a box in the way."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import PlainLabel, restyle

_ICONS = {"info": "info", "good": "checked", "warn": "warning", "bad": "danger"}
_COLOURS = {"info": "accent", "good": "good", "warn": "warn", "bad": "bad"}


class Banner(QFrame):
    """A sentence, a second one with what to do, an optional button, and a way to close it.

    Signals:
        acted: the button was pressed.
        closed: the user closed it.
        appeared: whether it is there now; whoever holds it makes room.
    """

    acted = Signal()
    closed = Signal()
    appeared = Signal(bool)

    def __init__(
        self, theme: Theme, *, closable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = "info"
        self.setProperty("part", "banner")
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sentence = PlainLabel(strong=True)
        self._advice = PlainLabel()
        self._button = Button(theme)
        self._button.clicked.connect(self.acted)
        self._button.hide()
        self._close = IconButton(theme, "close", name="")
        if not closable:  # setVisible(True) would flash a window: it has no parent yet
            self._close.hide()
        self._close.clicked.connect(self._leave)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._advice)
        row = QHBoxLayout(self)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._draw)
        self.retranslate()
        self._draw()
        self.hide()

    def say(self, sentence: str, *, advice: str = "", tone: str = "info", button: str = "") -> None:
        """Show a message.

        Args:
            sentence: what happened.
            advice: what the user can do.
            tone: "info", "good", "warn" or "bad"; each has its own mark too.
            button: words of the button; empty for none.
        """
        self._tone = tone
        self._sentence.setText(sentence)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._button.name(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(advice)
        self._draw()
        self.show()

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Show or hide it, and tell."""
        super().setVisible(visible)
        self.appeared.emit(visible)

    def sentence(self) -> str:
        """Return what is said now, empty when hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._close.name(self.tr("Close this message"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    def _draw(self) -> None:
        px = self._theme.px
        self.setProperty("tone", self._tone)
        restyle(self)
        ratio = self.devicePixelRatio()
        self._mark.setPixmap(
            self._theme.pixmap(_ICONS[self._tone], colour=_COLOURS[self._tone], ratio=ratio)
        )
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(12), px(8), px(8), px(8))
            layout.setSpacing(px(12))

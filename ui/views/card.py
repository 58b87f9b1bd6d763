"""The card of a service: everything in plain text, the actions always in sight above it."""

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.viewmodels.card import Card, Mark, Section
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import PlainLabel

_SIDE_BY_SIDE = 460  # pixels at 100 %: narrower, titles stand above their text
_PAD = 20


class CardView(QWidget):
    """Shows one `Card`, or a hint while nothing is selected.

    Signals:
        refer_pressed: Verwijs.
        copy_pressed: Kopieer.
        like_pressed: Meer zoals dit.
        left: Esc.
    """

    refer_pressed = Signal()
    copy_pressed = Signal()
    like_pressed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: Card | None = None
        self._stacked = False
        self._why = ""
        self.refer = Button(theme, kind="primary", icon="send", keys="Ctrl+Enter")
        self.copy = Button(theme, icon="copy", keys="Ctrl+Shift+C")
        self.like = Button(theme, icon="search", keys="Ctrl+M")
        self.website = Button(theme, icon="external")
        self.refer.clicked.connect(self.refer_pressed)
        self.copy.clicked.connect(self.copy_pressed)
        self.like.clicked.connect(self.like_pressed)
        self.website.clicked.connect(self._open_website)
        self._footer = QFrame()
        self._footer.setProperty("part", "actions")
        self._actions = FlowLayout(self._footer, gap=theme.px(8))
        for button in (self.refer, self.copy, self.like, self.website):
            self._actions.addWidget(button)
        self._body = CardScroll(self)
        self._body.left.connect(self.left)
        self._build()
        theme.changed.connect(self._restyle)
        self.retranslate()
        self.show_card(None)

    def show_card(self, card: Card | None, *, why: str = "") -> None:
        """Show a card.

        Args:
            card: None for none.
            why: why it is among the results.
        """
        self._card, self._why = card, why
        self._footer.setVisible(card is not None)
        self._body.setVisible(card is not None)
        if card is None:
            return
        self.website.setVisible(bool(card.website))
        self.website.setToolTip(card.website)
        self._body.setAccessibleName(card.name)
        self._body.setAccessibleDescription(card.as_text())
        self._fill(card)

    def card(self) -> Card | None:
        """Return what is shown."""
        return self._card

    def body(self) -> "CardScroll":
        """Return the part that scrolls and takes the focus."""
        return self._body

    def retranslate(self) -> None:
        """Set the texts of the language in force; the card itself is worded by the page."""
        self.refer.name(self.tr("Refer"))
        self.copy.name(self.tr("Copy"))
        self.like.name(self.tr("More like this"))
        self.website.name(self.tr("Website"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put titles above their text where the card is narrow."""
        super().resizeEvent(event)
        stacked = self.width() < self._theme.px(_SIDE_BY_SIDE)
        if stacked != self._stacked:
            self._stacked = stacked
            if self._card is not None:
                self._fill(self._card)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body, 1)
        column.addWidget(self._footer)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        self._actions.setContentsMargins(px(_PAD), px(10), px(_PAD), px(10))
        self._actions.set_gap(px(8))

    def _restyle(self) -> None:
        self._space()
        self._stacked = self.width() < self._theme.px(_SIDE_BY_SIDE)
        if self._card is not None:
            self._fill(self._card)

    def _fill(self, card: Card) -> None:
        px = self._theme.px
        page = QWidget()
        page.setProperty("part", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(px(_PAD), px(16), px(_PAD), px(24))
        column.setSpacing(px(16))
        column.addLayout(self._head(card))
        if card.alert:
            alert = Banner(self._theme, closable=False)
            column.addWidget(alert)  # before it says something: without a parent it is a window
            alert.say(card.alert, tone="warn")
        if card.description:
            column.addWidget(PlainLabel(card.description, selectable=True))
        column.addLayout(self._sections(card))
        column.addStretch(1)
        self._body.setWidget(page)
        self._body.verticalScrollBar().setValue(0)

    def _head(self, card: Card) -> QVBoxLayout:
        px = self._theme.px
        head = QVBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(PlainLabel(card.name, size=TextSize.TITLE, selectable=True))
        if card.organization:
            organization = PlainLabel(card.organization, size=TextSize.LARGE, tone="muted")
            head.addWidget(organization)
        marks = QWidget()
        flow = FlowLayout(marks, gap=px(6))
        for mark in card.marks:
            flow.addWidget(MarkLabel(self._theme, mark))
        head.addWidget(marks)
        if self._why:
            head.addWidget(PlainLabel(self._why, size=TextSize.SMALL, tone="muted"))
        return head

    def _sections(self, card: Card) -> QGridLayout:
        px = self._theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4) if self._stacked else px(14))
        grid.setColumnStretch(0 if self._stacked else 1, 1)
        for number, section in enumerate(card.sections):
            self._add_section(grid, section, number)
        return grid

    def _add_section(self, grid: QGridLayout, section: Section, number: int) -> None:
        title = SectionTitle(self._theme, section)
        text = PlainLabel("\n".join(section.lines), selectable=True)
        text.setAccessibleName(f"{section.title}: {', '.join(section.lines)}")
        if self._stacked:
            text.setContentsMargins(0, 0, 0, self._theme.px(12))
            grid.addWidget(title, 2 * number, 0)
            grid.addWidget(text, 2 * number + 1, 0)
        else:
            title.setFixedWidth(self._theme.px(144))
            grid.addWidget(title, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, number, 1, Qt.AlignmentFlag.AlignTop)

    def _open_website(self) -> None:
        """Open the website in the browser: only ever by the user's own press."""
        if self._card is not None and self._card.website:
            QDesktopServices.openUrl(QUrl(self._card.website))


class CardScroll(QScrollArea):
    """The part of the card that scrolls, also with the keys.

    Signals:
        left: Esc.
        focused: whether it has the keyboard focus now.
    """

    left = Signal()
    focused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("part", "card")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; Space scrolls as in a browser; arrows are Qt's own."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep() * 9 // 10)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus went."""
        super().focusOutEvent(event)
        self.focused.emit(False)


class MarkLabel(QFrame):
    """An icon and a word on a tinted ground."""

    def __init__(self, theme: Theme, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "mark")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(6), theme.px(2), theme.px(8), theme.px(2))
        row.setSpacing(theme.px(4))
        picture = QLabel()
        ratio = self.devicePixelRatio()
        picture.setPixmap(theme.pixmap(mark.icon, colour=mark.colour, size=14, ratio=ratio))
        row.addWidget(picture)
        row.addWidget(PlainLabel(mark.text, size=TextSize.SMALL, wrap=False))


class SectionTitle(QWidget):
    """Icon and title of a section."""

    def __init__(self, theme: Theme, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        picture = QLabel()
        ratio = self.devicePixelRatio()
        picture.setPixmap(theme.pixmap(section.icon, colour=section.colour, size=18, ratio=ratio))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(section.title, strong=True), 1)

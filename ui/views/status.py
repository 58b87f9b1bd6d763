"""The status line: how old the map is, what is done on it, what waits, what is locked."""

from datetime import datetime
from enum import Enum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from sociale_kaart.background import Work
from sociale_kaart.directory.content import MapVersion
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import OneLine, PlainLabel
from ui.wording import dates
from ui.wording.map_work import work_said


class LockState(Enum):
    """Whether referrals can be read: there are none yet, they are locked, or open."""

    NONE = "none"
    LOCKED = "locked"
    OPEN = "open"


class StatusLine(QFrame):
    """Always visible, never in the way.

    Signals:
        lock_pressed: the lock, or Ctrl+L.
        help_pressed: the keys.
    """

    lock_pressed = Signal()
    help_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._version: MapVersion | None = None
        self._now: datetime | None = None
        self._sample = False
        self._work: Work | None = None
        self._waiting = 0
        self._lock_state = LockState.NONE
        self.setProperty("part", "status")
        self._map_mark, self._work_mark, self._waiting_mark = QLabel(), QLabel(), QLabel()
        self._map, self._works = OneLine(), OneLine()
        self._waits = PlainLabel(wrap=False)
        self._help = Button(theme, kind="quiet", icon="keyboard", keys="F1")
        self._help.clicked.connect(self.help_pressed)
        self._lock = Button(theme, kind="quiet", icon="lock", keys="Ctrl+L")
        self._lock.clicked.connect(self.lock_pressed)
        self._works.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._works.setMinimumWidth(1)  # it takes what it needs, and gives way to the rest
        row = QHBoxLayout(self)
        row.addWidget(self._map_mark)
        row.addWidget(self._map, 1)
        row.addWidget(self._work_mark)
        row.addWidget(self._works)
        row.addWidget(self._waiting_mark)
        row.addWidget(self._waits)
        row.addWidget(self._help)
        row.addWidget(self._lock)
        theme.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def show_map(self, version: MapVersion | None, *, now: datetime, sample: bool) -> None:
        """Show how old the map is.

        Args:
            version: of the map; None when there is none.
            now: local time with its zone.
            sample: whether it is the sample region.
        """
        self._version, self._now, self._sample = version, now, sample
        self.retranslate()

    def show_work(self, work: Work | None) -> None:
        """Show what is being done on the map; nothing when it is done."""
        self._work = work
        self._say_work()

    def show_waiting(self, count: int) -> None:
        """Show how many referrals wait to be sent."""
        self._waiting = count
        self.retranslate()

    def show_lock(self, state: LockState) -> None:
        """Show whether the referrals are open."""
        self._lock_state = state
        self._lock.set_icon("lock" if state is LockState.LOCKED else "unlock")
        self.retranslate()

    def has_lock(self) -> bool:
        """Return whether there is anything to lock."""
        return self._lock_state is not LockState.NONE

    def map_text(self) -> str:
        """Return what is said about the map."""
        return self._map.text()

    def work_text(self) -> str:
        """Return what is said about work on the map."""
        return self._works.text()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._map.setText(self._map_said())
        self._say_work()
        self._waits.setText(self.tr("%n waiting to be sent", "", self._waiting))
        for widget in (self._waiting_mark, self._waits):
            widget.setVisible(self._waiting > 0)
        self._help.name(self.tr("Keys"))
        locked = self._lock_state is LockState.LOCKED
        self._lock.name(self.tr("Unlock referrals") if locked else self.tr("Lock referrals"))
        self._lock.setVisible(self._lock_state is not LockState.NONE)
        self.setAccessibleName(self.tr("Status"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say_work(self) -> None:
        said = work_said(self._work)
        self._works.setText(said)
        for widget in (self._work_mark, self._works):
            widget.setVisible(bool(said))

    def _map_said(self) -> str:
        if self._version is None or self._now is None:
            return self.tr("No map yet")
        applied = self._version.applied.astimezone(self._now.tzinfo)
        said = self.tr("Map updated {when}").format(when=dates.past(applied, self._now))
        if self._sample:
            return self.tr("{map} · sample region: names and numbers are made up").format(map=said)
        return said

    def _draw(self) -> None:
        px, ratio = self._theme.px, self.devicePixelRatio()
        self._map.setMinimumWidth(px(110))
        for label, icon in (
            (self._map_mark, "map"),
            (self._work_mark, "refresh"),
            (self._waiting_mark, "waiting"),
        ):
            label.setPixmap(self._theme.pixmap(icon, colour="muted", size=16, ratio=ratio))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(12), px(2), px(8), px(2))
            layout.setSpacing(px(8))

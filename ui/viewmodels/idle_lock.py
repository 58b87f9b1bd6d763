"""Nobody at the keyboard for a while: time to lock. Silent, and never while someone types.

Rules:

- a key, a click, a wheel, a touch or a moving pointer in any window of the program counts;
- time that the machine slept counts too. The monotonic clock stands still in sleep on Linux and
  macOS and the wall clock may be set back, so the longer of the two says how long it was;
- the first key after waking up must not reach an open dossier: when the time has passed, the event
  that ends the silence finds it locked.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_LOOK_MS = 15_000  # how late the lock may come at most
_ACTIVE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)


def clocks() -> tuple[float, float]:
    """Return the monotonic clock and the wall clock, in seconds."""
    return time.monotonic(), time.time()


class IdleLock(QObject):
    """Watches all windows of the program, from `watch` until `rest`.

    Signals:
        expired: nobody was there for the set time. Comes once; `watch` begins again.

    Args:
        seconds: until it is enough.
        now: the two clocks.
    """

    expired = Signal()

    def __init__(
        self,
        seconds: float,
        *,
        now: Callable[[], tuple[float, float]] = clocks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._now = now
        self._last = now()
        self._watches = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def set_seconds(self, seconds: float) -> None:
        """Take another time; what has passed already counts."""
        self._seconds = seconds
        self._timer.setInterval(self._interval())

    def watch(self) -> None:
        """Begin: the dossier was opened."""
        self._last = self._now()
        application = QCoreApplication.instance()
        if self._watches or application is None:
            return
        self._watches = True
        application.installEventFilter(self)
        self._timer.start(self._interval())

    def rest(self) -> None:
        """End: the dossier is locked, or the program ends. Safe to call twice."""
        self._timer.stop()
        application = QCoreApplication.instance()
        if self._watches and application is not None:
            application.removeEventFilter(self)
        self._watches = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that someone is there. Never stops an event."""
        if event.type() in _ACTIVE:
            self._look()
            self._last = self._now()
        return False

    def _look(self) -> None:
        if self._watches and self._idle_s() >= self._seconds:
            self.rest()
            self.expired.emit()

    def _idle_s(self) -> float:
        return max(now - last for now, last in zip(self._now(), self._last, strict=True))

    def _interval(self) -> int:
        return max(10, min(_LOOK_MS, round(self._seconds * 1000 / 4)))

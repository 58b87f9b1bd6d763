"""What is being done on the map in the background, on the thread of the window.

The map tells from any thread that something changed; a queued signal brings that here, at most one
on its way at a time, and only then the map is asked how far it is.
"""

import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from sociale_kaart.background import Work


class IsWorkedOn(Protocol):
    """What is needed of the map."""

    def work(self) -> Work | None:
        """Return what is being done, or None."""

    def watch(self, changed: Callable[[], None]) -> None:
        """Have this called, from any thread, when `work` changes."""


class MapWork(QObject):
    """Follows the work on a map, from when it is made until it is closed.

    Signals:
        changed: a Work, or None when nothing is being done any more.
        ended: a kind of work is over: searching may find more now.
    """

    changed = Signal(object)
    ended = Signal()
    _noticed = Signal()

    def __init__(self, live_map: IsWorkedOn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._map = live_map
        self._now: Work | None = None
        self._lock = threading.Lock()
        self._open, self._on_its_way = True, False
        self._noticed.connect(self._look, Qt.ConnectionType.QueuedConnection)
        live_map.watch(self._notice)
        self._look()

    def now(self) -> Work | None:
        """Return what is being done, as it was told last."""
        return self._now

    def close(self) -> None:
        """Follow no longer: the map may outlive the window by a moment."""
        with self._lock:
            self._open = False

    def _notice(self) -> None:
        """Pass on, from whatever thread, that something changed."""
        with self._lock:
            if self._open and not self._on_its_way:
                self._on_its_way = True
                self._noticed.emit()

    @Slot()
    def _look(self) -> None:
        with self._lock:
            self._on_its_way = False
            if not self._open:
                return
        before, self._now = self._now, self._map.work()
        if self._now != before:
            self.changed.emit(self._now)
        if before is not None and (self._now is None or self._now.kind is not before.kind):
            self.ended.emit()

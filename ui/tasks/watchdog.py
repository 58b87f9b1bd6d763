"""Finds what blocks the main thread, before users do: stalls over 200 ms are logged with a stack.

The event dispatcher says when the main thread wakes up and when it goes to sleep; a thread looks
now and then how long it has been awake. The log holds code positions only, never data.
"""

import logging
import sys
import threading
import time
import traceback

from PySide6.QtCore import QAbstractEventDispatcher, QObject

LIMIT_S = 0.2
_LOOK_S = 0.1
_log = logging.getLogger(__name__)


class Watchdog(QObject):
    """Watches the thread that made it, until `close`.

    Attributes:
        stalls: how many were found.
    """

    def __init__(self, parent: QObject | None = None, *, limit_s: float = LIMIT_S) -> None:
        super().__init__(parent)
        self.stalls = 0
        self._limit_s = limit_s
        self._awake_since: float | None = None
        self._told = False
        self._main = threading.get_ident()
        self._stop = threading.Event()
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.awake.connect(self._wake)
        self._dispatcher.aboutToBlock.connect(self._sleep)
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop watching."""
        if self._stop.is_set():
            return
        self._stop.set()
        self._thread.join()
        self._dispatcher.awake.disconnect(self._wake)
        self._dispatcher.aboutToBlock.disconnect(self._sleep)

    def _wake(self) -> None:
        self._told = False
        self._awake_since = time.monotonic()

    def _sleep(self) -> None:
        self._awake_since = None

    def _look(self) -> None:
        """Run on the watching thread; reads two fields of the main thread, writes none of Qt's."""
        while not self._stop.wait(_LOOK_S):
            since = self._awake_since
            if since is None or self._told or time.monotonic() - since < self._limit_s:
                continue
            self._told = True
            self.stalls += 1
            frame = sys._current_frames().get(self._main)  # the documented way
            stack = "".join(traceback.format_stack(frame)) if frame else "?"
            _log.info("main thread blocked for over %.0f ms\n%s", self._limit_s * 1000, stack)

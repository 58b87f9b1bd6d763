"""Finds what blocks the main thread, before users do: stalls over 200 ms are logged with a stack.

A timer of the main thread beats; a thread looks whether it still does. (The signals of the event
dispatcher cannot be used: GLib's sends them around waiting and working together.) The log holds
code positions only, never data. Nothing beats or looks while the program is in the background.
"""

import logging
import sys
import threading
import time
import traceback

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

LIMIT_S = 0.2
_BEAT_S = 0.1
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
        self._last_beat = time.monotonic()
        self._told = False
        self._main = threading.get_ident()
        self._stop = threading.Event()
        self._in_front = threading.Event()
        self._in_front.set()
        self._timer = QTimer(self)
        self._timer.setInterval(round(_BEAT_S * 1000))
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._application = QGuiApplication.instance()
        if isinstance(self._application, QGuiApplication):
            self._application.applicationStateChanged.connect(self._follow)
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop watching. Safe to call twice."""
        if self._stop.is_set():
            return
        self._stop.set()
        self._in_front.set()
        self._timer.stop()
        self._thread.join()
        if isinstance(self._application, QGuiApplication):
            self._application.applicationStateChanged.disconnect(self._follow)

    def _beat(self) -> None:
        self._last_beat = time.monotonic()
        self._told = False

    def _follow(self, state: Qt.ApplicationState) -> None:
        """Rest while the program is in the background."""
        self._beat()
        if state == Qt.ApplicationState.ApplicationActive:
            self._timer.start()
            self._in_front.set()
        else:
            self._in_front.clear()
            self._timer.stop()

    def _look(self) -> None:
        """Run on the watching thread; reads two fields of the main thread, writes none of Qt's."""
        while not self._stop.wait(_BEAT_S):
            self._in_front.wait()
            late = time.monotonic() - self._last_beat - _BEAT_S
            if self._told or late < self._limit_s or not self._in_front.is_set():
                continue
            self._told = True
            frame = sys._current_frames().get(self._main)  # the documented way to a thread's stack
            stack = "".join(traceback.format_stack(frame)) if frame else "?"
            _log.info("main thread blocked for over %.0f ms\n%s", self._limit_s * 1000, stack)
            self.stalls += 1

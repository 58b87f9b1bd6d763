"""Garbage collection on the main thread only.

Cyclic garbage may hold QObjects; when Python collects it on a worker thread, Qt objects die on a
thread that does not own them. So automatic collection is off and a timer of the main thread does
it, by the same thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000


class GarbageGuard(QObject):
    """Collects garbage from a timer of the thread that made it, until `close`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are due (gc.get_threshold)."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > limits[generation] > 0]
        if due and counts[0] > limits[0]:
            gc.collect(max(due))

    def close(self) -> None:
        """Stop the timer and leave collection as it was."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

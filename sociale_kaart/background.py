"""Work on the map that nobody waits for: one job at a time on one thread, seen and stopped.

A job says how far it is; whoever watches is told, from that thread.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sociale_kaart.errors import SocialeKaartError

_log = logging.getLogger(__name__)


class WorkKind(StrEnum):
    """What is being done."""

    INDEX = "index"  # the search index is built from the records
    MEANING = "meaning"  # texts are read for what they mean


@dataclass(frozen=True, slots=True)
class Work:
    """How far a job is: `done` of `total` offerings or texts; 0 of 0 when that is not known yet."""

    kind: WorkKind
    done: int = 0
    total: int = 0


class Stopped(Exception):  # noqa: N818 - a wish, not a fault
    """The job was told to stop."""


class Background:
    """One thread for jobs on the map."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._own = threading.local()  # on the thread of a job: what tells it to stop
        self._watchers: list[Callable[[], None]] = []
        self._work: Work | None = None

    def now(self) -> Work | None:
        """Return what is being done, or None."""
        return self._work

    def watch(self, changed: Callable[[], None]) -> None:
        """Have this called, from any thread, when what is being done changes."""
        self._watchers.append(changed)

    def start(self, job: Callable[[], None]) -> None:
        """Stop the job of before, and do this one; returns at once."""
        stop = threading.Event()

        def run() -> None:
            self._own.stop = stop
            if before is not None:
                before.join()
            try:
                if not stop.is_set():
                    job()
            except Stopped:
                pass
            except SocialeKaartError as error:
                _log.warning("work on the map: %s", error.code)
            finally:
                if self._stop is stop:
                    self._say(None)

        with self._lock:
            self._stop.set()
            before, self._stop = self._thread, stop
            self._thread = threading.Thread(target=run, name="map work", daemon=True)
            self._thread.start()

    def progress(self, kind: WorkKind) -> Callable[[int, int], None]:
        """Return what a job tells its progress to; it raises `Stopped` when that is wanted."""
        stop = self._stop_of_job()

        def say(done: int, total: int) -> None:
            if stop.is_set():
                raise Stopped
            self._say(Work(kind, done, total))

        return say

    def is_stopped(self) -> bool:
        """Tell a job, on its own thread, whether it is to stop."""
        return self._stop_of_job().is_set()

    def stop(self, *, wait: bool = True) -> None:
        """Have the job stop; what it made whole stays."""
        self._stop.set()
        if wait:
            self.settle()

    def settle(self) -> None:
        """Wait until nothing is being done."""
        with self._lock:
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _stop_of_job(self) -> threading.Event:
        found: threading.Event = getattr(self._own, "stop", self._stop)
        return found

    def _say(self, work: Work | None) -> None:
        self._work = work
        for changed in self._watchers:
            changed()

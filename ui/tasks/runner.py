"""Work off the main thread, in three lanes, with results back on the main thread.

Rules:

- lane WRITE has one thread: every database and index write goes through it; READ has three,
  NETWORK two;
- results travel by one Qt signal to the main thread, from plain threads, so that no QObject is ever
  made or destroyed on a worker;
- a result is dropped when its owner is gone (`shiboken6.isValid`) or when the same owner has
  started newer work under the same key: the newest wins;
- a `SocialeKaartError` is a condition and goes to `failed` of the task, or else to
  `TaskRunner.failed`; anything else is a bug and goes to `TaskRunner.crashed` with its traceback.
"""

import logging
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from sociale_kaart.errors import SocialeKaartError

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Lane(Enum):
    """What a task does; the value is the number of threads."""

    WRITE = (1, "write")
    READ = (3, "read")
    NETWORK = (2, "network")


@dataclass(slots=True, eq=False)
class Task:
    """One piece of work on its way; its maker may cancel it.

    Attributes:
        progress: takes (done, total) from the worker; delivered on the main thread.
    """

    owner: QObject
    key: str
    done: Callable[[Any], None] | None
    failed: Callable[[SocialeKaartError], None] | None
    reported: Callable[[int, int], None] | None
    runner: "TaskRunner"
    stop: threading.Event = field(default_factory=threading.Event)
    future: "Future[Any] | None" = None

    def cancel(self) -> None:
        """Ask the work to stop; its result is dropped in any case."""
        self.stop.set()
        if self.future is not None and self.future.cancel():
            self.runner.forget(self)

    def cancelled(self) -> bool:
        """Return whether the work should stop; core functions ask this now and then."""
        return self.stop.is_set()

    def progress(self, done: int, total: int) -> None:
        """Report how far the work is; called on the worker."""
        self.runner.report(self, done, total)


class TaskRunner(QObject):
    """Three lanes of worker threads for the whole program.

    Signals:
        failed: a SocialeKaartError that no task handler took.
        crashed: the traceback of a bug, as text.
    """

    failed = Signal(object)
    crashed = Signal(str)
    _finished = Signal(object, object, object)  # task, result, error
    _progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(lane.value[0], thread_name_prefix=f"lane-{lane.value[1]}")
            for lane in Lane
        }
        self._newest: dict[tuple[int, str], Task] = {}
        self._live: set[Task] = set()
        self._open = True
        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._deliver, queued)
        self._progressed.connect(self._deliver_progress, queued)

    def start(
        self,
        lane: Lane,
        work: Callable[[Task], T],
        *,
        owner: QObject,
        key: str = "",
        done: Callable[[T], None] | None = None,
        failed: Callable[[SocialeKaartError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Task:
        """Run `work` on a lane and hand its result to `done` on the main thread.

        Args:
            lane: where it runs.
            work: takes the task, for `task.progress` and `task.cancelled`; touches no QObject.
            owner: without it the result is dropped.
            key: newer work of the same owner under this key replaces older; empty for none.
            done: takes the result.
            failed: takes a SocialeKaartError; without it the error goes to `TaskRunner.failed`.
            progress: takes (done, total).
        """
        task = Task(owner, key, done, failed, progress, self)
        if key:
            older = self._newest.get((id(owner), key))
            if older is not None:
                older.cancel()
            self._newest[id(owner), key] = task
        if self._open:
            self._live.add(task)
            task.future = self._lanes[lane].submit(self._run, task, work)
        return task

    def is_idle(self) -> bool:
        """Return whether no work is on its way."""
        return not self._live

    def report(self, task: Task, done: int, total: int) -> None:
        """Send progress of a task to the main thread; called on the worker."""
        if self._open:
            self._progressed.emit(task, done, total)

    def forget(self, task: Task) -> None:
        """Take a task that is over, or that never ran, out of the books."""
        self._live.discard(task)
        if self._newest.get((id(task.owner), task.key)) is task:
            del self._newest[id(task.owner), task.key]

    def close(self) -> None:
        """Let running work end, drop the rest, and stop the threads. Safe to call twice."""
        self._open = False
        for task in tuple(self._live):
            task.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._newest.clear()
        self._live.clear()

    def _run(self, task: Task, work: Callable[[Task], Any]) -> None:
        """Do the work on a worker thread."""
        result: object = None
        error: BaseException | None = None
        try:
            if not task.cancelled():
                result = work(task)
        except SocialeKaartError as condition:
            error = condition
        except Exception as bug:  # noqa: BLE001 - not swallowed: told to the user and logged
            error = bug
        if self._open:
            self._finished.emit(task, result, error)

    @Slot(object, object, object)
    def _deliver(self, task: Task, result: object, error: BaseException | None) -> None:
        """Hand over a result, on the main thread."""
        self.forget(task)
        if isinstance(error, Exception) and not isinstance(error, SocialeKaartError):
            text = "".join(traceback.format_exception(error))
            _log.error("a task failed by a bug\n%s", text)
            self.crashed.emit(text)
            return
        if not self._open or task.cancelled() or not shiboken6.isValid(task.owner):
            return
        if isinstance(error, SocialeKaartError):
            _log.info("a task met a condition: %s", error.code)
            if task.failed is not None:
                task.failed(error)
            else:
                self.failed.emit(error)
        elif task.done is not None:
            task.done(result)

    @Slot(object, int, int)
    def _deliver_progress(self, task: Task, done: int, total: int) -> None:
        """Hand over progress, on the main thread."""
        if task.reported is not None and not task.cancelled() and shiboken6.isValid(task.owner):
            task.reported(done, total)

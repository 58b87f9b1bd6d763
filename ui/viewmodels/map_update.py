"""Fetching the map: from start to finish, with progress and a way to stop. No widgets.

One at a time. It runs in the network lane, not in the write lane: a feed that answers slowly must
not keep a concept of a referral from being saved. The map's store is a file of its own.
"""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.progress import Cancelled, Progress
from ui.tasks.runner import Lane, Task, TaskRunner

if TYPE_CHECKING:  # the feed and its libraries take 200 ms, and are for the moment of fetching
    from sociale_kaart.feed.sync import SyncReport


class FetchesMap(Protocol):
    """What fetching the map needs of the application."""

    def sync(
        self,
        source: str = "",
        trust: Path | None = None,
        *,
        progress: Progress = ...,
        cancelled: Cancelled = ...,
    ) -> "SyncReport":
        """Bring the map up to date."""

    def load_sample(self, progress: Progress = ..., cancelled: Cancelled = ...) -> "SyncReport":
        """Make the sample region the map."""


class MapUpdate(QObject):
    """The fetching of a map.

    Signals:
        started: work began; nothing is known of its size yet.
        progressed: records done, records in all.
        finished: a SyncReport; the map was renewed where it says `changed`.
        stopped: the user stopped it; the old map is still there.
        failed: a SocialeKaartError; the old map is still there.
    """

    started = Signal()
    progressed = Signal(int, int)
    finished = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(
        self, *, application: FetchesMap, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._tasks = tasks
        self._stop: Event | None = None

    @property
    def is_running(self) -> bool:
        """Whether a map is being fetched."""
        return self._stop is not None

    def update(self, source: str = "", trust: Path | None = None) -> None:
        """Fetch what is current.

        Args:
            source: URL or folder; empty for the one that is remembered.
            trust: file with the trust root of a source that is new here.
        """
        self._start(
            lambda task, stop: self._application.sync(
                source,
                trust,
                progress=task.progress,
                cancelled=lambda: stop.is_set() or task.cancelled(),
            )
        )

    def load_sample(self) -> None:
        """Fetch the sample region, which comes with the program."""
        self._start(
            lambda task, stop: self._application.load_sample(
                progress=task.progress, cancelled=lambda: stop.is_set() or task.cancelled()
            )
        )

    def stop(self) -> None:
        """Ask the work to stop; `stopped` follows, or `finished` when it was just done."""
        if self._stop is not None:
            self._stop.set()

    def _start(self, work: "Work") -> None:
        if self._stop is not None:
            return
        stop = self._stop = Event()
        self.started.emit()
        self._tasks.start(
            Lane.NETWORK,
            lambda task: work(task, stop),
            owner=self,
            key="map",
            done=self._take,
            failed=self._fail,
            progress=self.progressed.emit,
        )

    def _take(self, report: "SyncReport") -> None:
        was_stopped = self._stop is not None and self._stop.is_set() and not report.changed
        self._stop = None
        if was_stopped:
            self.stopped.emit()
        else:
            self.finished.emit(report)

    def _fail(self, error: SocialeKaartError) -> None:
        was_stopped = self._stop is not None and self._stop.is_set()
        self._stop = None
        if was_stopped:
            self.stopped.emit()
        else:
            self.failed.emit(error)


class Work(Protocol):
    """One way to fetch a map."""

    def __call__(self, task: Task, stop: Event, /) -> "SyncReport":
        """Do it."""

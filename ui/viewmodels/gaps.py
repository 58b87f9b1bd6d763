"""The gap report in the settings: read, copied and cleared."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from sociale_kaart.search.gaps import Gap
from ui.tasks.runner import Lane, TaskRunner


class ReportsGaps(Protocol):
    """The gap report of the core."""

    def report(self, months: int = 12) -> tuple[Gap, ...]:
        """Return what found nothing."""

    def clear(self) -> None:
        """Forget everything."""


class GapsViewModel(QObject):
    """State and verbs.

    Signals:
        reported: a tuple of Gaps, the most frequent first.
        failed: a SocialeKaartError.
    """

    reported = Signal(object)
    failed = Signal(object)

    def __init__(
        self, *, gaps: ReportsGaps, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._gaps = gaps
        self._tasks = tasks

    def refresh(self) -> None:
        """Read the report."""
        self._tasks.start(
            Lane.READ,
            lambda _task: self._gaps.report(),
            owner=self,
            key="report",
            done=self.reported.emit,
            failed=self.failed.emit,
        )

    def clear(self) -> None:
        """Forget everything that was counted."""

        def forget() -> tuple[Gap, ...]:
            self._gaps.clear()
            return self._gaps.report()

        self._tasks.start(
            Lane.WRITE,
            lambda _task: forget(),
            owner=self,
            done=self.reported.emit,
            failed=self.failed.emit,
        )

"""The service whose card is shown: loaded by a task, the one that was asked for last."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from sociale_kaart.directory.model import Service
from sociale_kaart.errors import SocialeKaartError
from ui.tasks.runner import Lane, TaskRunner


class HasServices(Protocol):
    """Where services come from."""

    def service(self, service_id: str, /) -> Service:
        """Return one service."""


class ShownService(QObject):
    """Loads services.

    Signals:
        shown: a Service, or None.
        failed: a SocialeKaartError.

    Attributes:
        service: that is shown, None for none.
    """

    shown = Signal(object)
    failed = Signal(object)

    def __init__(
        self, live_map: HasServices, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._map = live_map
        self._tasks = tasks
        self.service: Service | None = None

    def load(self, service_id: str) -> None:
        """Load a service; an empty id shows none."""
        if not service_id:
            self._take(None)
            return
        self._tasks.start(
            Lane.READ,
            lambda _task: self._map.service(service_id),
            owner=self,
            key="card",
            done=self._take,
            failed=self._fail,
        )

    def _take(self, service: Service | None) -> None:
        self.service = service
        self.shown.emit(service)

    def _fail(self, error: SocialeKaartError) -> None:
        self._take(None)
        self.failed.emit(error)

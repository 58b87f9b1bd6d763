"""The place box without its widget: what is typed is looked up after a pause between keys."""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from sociale_kaart.directory.areas import Place
from ui.tasks.runner import Lane, TaskRunner

PLACE_DEBOUNCE_MS = 150


class FindsPlaces(Protocol):
    """What knows places."""

    def place(self, text: str, /) -> Place | None:
        """Find a place, or None."""


class TypedPlace(QObject):
    """Finds the place that is typed.

    Signals:
        found: a Place, or None when it is not known or nothing is typed.
        failed: a SocialeKaartError.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(
        self, live_map: FindsPlaces, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._map = live_map
        self._tasks = tasks
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PLACE_DEBOUNCE_MS)
        self._timer.timeout.connect(self._find)

    def set_text(self, text: str) -> None:
        """Take what is typed."""
        self._text = text.strip()
        self._timer.start()

    def _find(self) -> None:
        text = self._text
        self._tasks.start(
            Lane.READ,
            lambda _task: self._map.place(text) if text else None,
            owner=self,
            key="place",
            done=self.found.emit,
            failed=self.failed.emit,
        )

"""Opening the program's data, again and again if need be. No widgets.

The window asks `Opening` for an application and shows the problem page where there is none yet.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from sociale_kaart.application import Application, set_aside_map
from sociale_kaart.config import DataFolder
from sociale_kaart.errors import SocialeKaartError


class Opening(QObject):
    """The way from a data folder to an open application.

    Signals:
        opened: the Application.
        failed: a SocialeKaartError: nothing is open and nothing was overwritten.

    Args:
        folder: where all state lives.
        open_application: makes the application; the real one where None.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        folder: DataFolder,
        *,
        open_application: Callable[[DataFolder], Application] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._open = open_application or Application

    def open(self) -> None:
        """Open what is there, or make it; `opened` or `failed` follows."""
        try:
            application = self._open(self._folder)
        except SocialeKaartError as error:
            self.failed.emit(error)
            return
        self.opened.emit(application)

    def renew_map(self, damaged: Application | None = None) -> None:
        """Put the damaged map under another name and open without it; the map is to be fetched.

        Args:
            damaged: the application in which the damage was met; it is closed first.
        """
        if damaged is not None:
            damaged.close()
        try:
            set_aside_map(self._folder)
        except SocialeKaartError as error:
            self.failed.emit(error)
            return
        self.open()

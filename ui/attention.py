"""The badge in the rail: how many referrals need the user, always visible and never in the way."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.referrals.model import ReferralSummary
from ui.tasks.runner import Lane
from ui.viewmodels.lock import LockViewModel
from ui.views.frame import Frame
from ui.views.page import Workbench
from ui.views.referral_names import LIST


class Attention(QObject):
    """Counts when the dossier opens and when another page is shown; nothing while it is locked."""

    def __init__(
        self,
        workbench: Workbench,
        frame: Frame,
        lock: LockViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or frame)
        self._workbench = workbench
        self._frame = frame
        self._lock = lock
        lock.unlocked.connect(self.count)
        lock.locked.connect(self._forget)
        frame.pages.shown.connect(self.count)

    def count(self) -> None:
        """Count what needs the user; a moment later the badge shows it."""
        application = self._workbench.application
        if not self._lock.is_open or LIST not in self._frame.rail.names():
            return
        self._workbench.tasks.start(
            Lane.WRITE,
            lambda _task: application.dossier.desk.list(),
            owner=self,
            key="count",
            done=self._take,
            failed=_leave_it,
        )

    def _take(self, rows: Iterable[ReferralSummary]) -> None:
        if self._lock.is_open:
            self._frame.rail.set_badge(LIST, sum(row.needs_me for row in rows))

    def _forget(self) -> None:
        if LIST in self._frame.rail.names():
            self._frame.rail.set_badge(LIST, 0)


def _leave_it(_error: SocialeKaartError) -> None:
    """Leave the badge as it was: the page that needs the dossier says what is wrong."""

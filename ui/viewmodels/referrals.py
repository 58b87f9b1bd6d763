"""The list of referrals without its widgets: view, filter, and reading it from the dossier."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.referrals.desk import ReferralDesk
from sociale_kaart.referrals.model import ReferralSummary
from ui.tasks.runner import Lane, Task, TaskRunner
from ui.viewmodels.referral_views import ReferralView, counts, shown


class ReferralsViewModel(QObject):
    """State and verbs of the list.

    Signals:
        listed: the ReferralSummary rows that the view shows now.
        counted: a dict of `ReferralView` to how many.
        failed: a SocialeKaartError.
    """

    listed = Signal(tuple)
    counted = Signal(dict)
    failed = Signal(object)

    def __init__(
        self,
        *,
        desk: Callable[[], ReferralDesk],
        tasks: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self.view = ReferralView.NEEDS_ME
        self.wanted = ""
        self.rows: tuple[ReferralSummary, ...] = ()
        self.is_loaded = False
        self._loading: Task | None = None

    def load(self) -> None:
        """Read the list again."""
        try:
            desk = self._desk()
        except SocialeKaartError as error:
            self.failed.emit(error)
            return
        self._loading = self._tasks.start(
            Lane.WRITE,
            lambda _task: desk.list(),
            owner=self,
            key="list",
            done=self._take,
            failed=self.failed.emit,
        )

    def clear(self) -> None:
        """Let go of everything about residents."""
        if self._loading is not None:
            self._loading.cancel()
        self.wanted = ""
        self.is_loaded = False
        self._show(())

    def show_view(self, view: ReferralView) -> None:
        """Show another view."""
        self.view = view
        self._show(self.rows)

    def find(self, wanted: str) -> None:
        """Show only what a filter finds."""
        self.wanted = wanted
        self._show(self.rows)

    def _take(self, rows: tuple[ReferralSummary, ...]) -> None:
        first, self.is_loaded = not self.is_loaded, True
        if first and not any(row.needs_me for row in rows) and rows:
            self.view = ReferralView.SENT  # nothing to do: what runs is more use than an empty page
        self._show(rows)

    def _show(self, rows: tuple[ReferralSummary, ...]) -> None:
        self.rows = rows
        self.counted.emit(counts(rows))
        self.listed.emit(shown(rows, self.view, self.wanted))

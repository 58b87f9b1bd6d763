"""One referral that was sent, without its widgets: what it is, and what can be recorded of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.referrals.desk import ReferralDesk
from sociale_kaart.referrals.model import Consent, Recipient, Referral
from sociale_kaart.referrals.slip import ResidentPage, Slip, resident_page_of, slip_of
from ui.tasks.runner import Lane, TaskRunner
from ui.viewmodels.outcomes import Outcome, steps_to

T = TypeVar("T")


class TimelineViewModel(QObject):
    """State and verbs of the page of one referral.

    Signals:
        shown: the Referral as it is now, None when there is none on the page.
        recorded: what the user recorded is in the dossier.
        began: id of a new concept with the data of this referral.
        failed: a SocialeKaartError; the page stays as it is.
    """

    shown = Signal(object)
    recorded = Signal()
    began = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        *,
        desk: Callable[[], ReferralDesk],
        tasks: TaskRunner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._clock = clock
        self.referral: Referral | None = None
        self._opened = 0  # results of what was on the page before are not shown any more

    def open(self, referral_id: str) -> None:
        """Show a referral; `shown` follows."""
        if self.referral is not None and self.referral.id != referral_id:
            self.clear()
        self._do(lambda desk: desk.referral(referral_id), self._take)

    def clear(self) -> None:
        """Let go of everything about a resident."""
        self._opened += 1
        self._take(None)

    def report(self, outcome: Outcome, *, source: str, reason: str) -> None:
        """Record what the receiver said; `recorded` follows.

        Args:
            outcome: what was said.
            source: by whom and how, as "telefonisch, mevrouw X".
            reason: where the outcome needs one.
        """
        referral = self.referral
        if referral is None:
            return

        def work(desk: ReferralDesk) -> Referral:
            found = referral
            for step in steps_to(referral.status, outcome):
                found = desk.report_status(
                    referral.id,
                    step.status,
                    source=source,
                    reason=reason,
                    business_status=step.business_status,
                )
            return found

        self._do(work, self._take_recorded)

    def record_feedback(self, text: str, *, source: str) -> None:
        """Record how it went; `recorded` follows."""
        referral = self.referral
        if referral is not None:
            self._do(
                lambda desk: desk.record_feedback(referral.id, text, source=source),
                self._take_recorded,
            )

    def withdraw(self, reason: str) -> None:
        """Take the referral back; `recorded` follows."""
        referral = self.referral
        if referral is not None:
            self._do(lambda desk: desk.withdraw(referral.id, reason), self._take_recorded)

    def withdraw_consent(self) -> None:
        """Record that the resident takes consent back; `recorded` follows."""
        referral = self.referral
        if referral is not None:
            self._do(lambda desk: desk.withdraw_consent(referral.id), self._take_recorded)

    def mark_printed(self) -> None:
        """Record that the slip was put on paper."""
        referral = self.referral
        if referral is not None:
            self._do(lambda desk: desk.mark_printed(referral.id), self._take)

    def refer_again(self) -> None:
        """Begin a concept with the same resident and question; `began` follows.

        Consent was to the receiver of this referral, so it is asked again.
        """
        referral = self.referral
        if referral is None:
            return
        details = replace(referral.details, recipient=Recipient(), consent=Consent(), note="")
        self._do(lambda desk: desk.new_concept(details), self.began.emit)

    def pages(self) -> tuple[Slip, ResidentPage] | None:
        """Return what comes on paper, None when there is no referral on the page."""
        if self.referral is None:
            return None
        today = self.today()
        return slip_of(self.referral, today), resident_page_of(self.referral, today)

    def today(self) -> date:
        """Return the present day."""
        return self._clock().date()

    def local(self, moment: datetime) -> datetime:
        """Return a moment in local time."""
        return moment.astimezone(self._clock().tzinfo)

    def now(self) -> datetime:
        """Return the present moment in local time."""
        return self._clock()

    def _do(self, work: Callable[[ReferralDesk], T], done: Callable[[T], None]) -> None:
        try:
            desk = self._desk()
        except SocialeKaartError as error:
            self.failed.emit(error)
            return
        opened = self._opened

        def deliver(result: T) -> None:
            if opened == self._opened:
                done(result)

        self._tasks.start(
            Lane.WRITE,
            lambda _task: work(desk),
            owner=self,
            done=deliver,
            failed=self.failed.emit,
        )

    def _take(self, referral: Referral | None) -> None:
        self.referral = referral
        self.shown.emit(referral)

    def _take_recorded(self, referral: Referral) -> None:
        self._take(referral)
        self.recorded.emit()

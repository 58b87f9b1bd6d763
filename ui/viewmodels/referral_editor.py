"""The referral page without its widgets: what is filled in, who receives it, keeping and sending.

Rules:

- a concept is begun when something was filled in; what the page knew by itself does not count;
- the receiver follows from postcode and year of birth as soon as both are there, unless the user
  filled one in; it is looked up by a task, the newest question wins;
- hints come `HINT_MS` after the last key: a hint that comes between two digits is noise.
"""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from sociale_kaart.referrals.codes import code_of
from sociale_kaart.referrals.desk import ReferralDesk
from sociale_kaart.referrals.model import (
    BusinessStatus,
    Details,
    Recipient,
    Referral,
    Requester,
    Suggestion,
    TaskStatus,
)
from sociale_kaart.referrals.routing import Choice
from sociale_kaart.referrals.slip import ResidentPage, Slip, resident_page_of, slip_of
from ui.tasks.runner import Lane, TaskRunner
from ui.viewmodels.concept_keeper import ConceptKeeper
from ui.viewmodels.concept_pen import ConceptPen
from ui.viewmodels.referral_draft import Draft, is_begun

HINT_MS = 400


class ReferralEditorViewModel(QObject):
    """State and verbs of the page on which a referral is written.

    Signals:
        loaded: other details are there; the fields must be filled in again.
        changed: something was filled in, or the receiver became known.
        hinted: the hints below the fields may be others.
        begun: id of the concept, when it is in the dossier for the first time.
        sent: the Referral that was sent.
        not_a_concept: id of a referral that was asked for but was sent before.
        discarded: the concept is gone.
        failed: a SocialeKaartError.
    """

    loaded = Signal()
    changed = Signal()
    hinted = Signal()
    begun = Signal(str)
    sent = Signal(object)
    not_a_concept = Signal(str)
    discarded = Signal()
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
        self.keeper = ConceptKeeper(tasks=tasks, clock=clock, parent=self)
        self.keeper.kept.connect(self._take_kept)
        self.keeper.sent.connect(self.sent)
        self.keeper.failed.connect(self.failed)
        self._hint_timer = QTimer(self)
        self._hint_timer.setSingleShot(True)
        self._hint_timer.setInterval(HINT_MS)
        self._hint_timer.timeout.connect(self.hinted)
        self.draft = Draft()
        self._at_first = Details()
        self._known_id = ""

    # -- which referral ------------------------------------------------------------------------

    def begin(self, requester: Requester, suggestion: Suggestion | None = None) -> None:
        """Start with an empty page.

        Args:
            requester: who refers.
            suggestion: the offer that the user came from.

        Raises:
            SocialeKaartError: DOSSIER_LOCKED.
        """
        offers = (suggestion,) if suggestion else ()
        self._start(ConceptPen(self._desk()), Details(requester=requester, suggestions=offers))
        self._choose_recipient()

    def open(self, referral_id: str) -> None:
        """Go on with a concept; `loaded` follows, or `not_a_concept`.

        Raises:
            SocialeKaartError: DOSSIER_LOCKED.
        """
        desk = self._desk()
        self.clear()
        self._tasks.start(
            Lane.WRITE,
            lambda _task: desk.referral(referral_id),
            owner=self,
            key="open",
            done=lambda referral: self._take_concept(desk, referral),
            failed=self.failed.emit,
        )

    def clear(self) -> None:
        """Let go of everything about a resident."""
        self._start(None, Details())

    @property
    def referral_id(self) -> str:
        """Id of the concept, empty before it was kept."""
        return self.keeper.referral_id

    # -- filling in ----------------------------------------------------------------------------

    def fill_in(self, **parts: object) -> None:
        """Take what was typed or chosen; names as for `Draft.with_parts`."""
        self.change(self.draft.with_parts(**parts))

    def change(self, draft: Draft) -> None:
        """Take another state of the page, keep it after a pause, and find the receiver."""
        before, self.draft = self.draft, draft
        self._hint_timer.start()
        if draft.details == before.details:
            return
        if draft.kept != before.kept and (
            self.referral_id or is_begun(draft.kept, self._at_first)
        ):
            self.keeper.take(draft.kept)
        resident, old = draft.details.resident, before.details.resident
        if (resident.postcode, resident.birth_year) != (old.postcode, old.birth_year):
            self._choose_recipient()
        self.changed.emit()

    def use_routing(self) -> None:
        """Let area and age choose the receiver again, instead of the user."""
        self.fill_in(recipient=Recipient())
        self._choose_recipient()

    # -- keeping and sending -------------------------------------------------------------------

    @property
    def can_send(self) -> bool:
        """Whether nothing lacks, no BSN stands anywhere, and it is not being sent already."""
        draft = self.draft
        return not (draft.missing(self.today()) or draft.bsn_fields or self.keeper.is_sending)

    def send(self) -> bool:
        """Keep and send it; False when it is not complete. `sent` follows."""
        if not self.can_send:
            return False
        self.keeper.send(self.draft.kept)
        return True

    def discard(self) -> None:
        """Throw the concept away for good; `discarded` follows."""
        desk, pen = self._desk(), self.keeper.pen
        self.clear()

        def work(_task: object) -> None:
            # asked here: a first save may have been on its way in this lane
            if pen is not None and pen.referral_id:
                desk.discard_concept(pen.referral_id)

        self._tasks.start(
            Lane.WRITE,
            work,
            owner=self,
            key="discard",
            done=lambda _nothing: self.discarded.emit(),
            failed=self.failed.emit,
        )

    def slip(self) -> Slip:
        """Return the slip of what is filled in, without any BSN."""
        return slip_of(self._as_referral(), self.today())

    def resident_page(self) -> ResidentPage:
        """Return the resident's page of what is filled in."""
        return resident_page_of(self._as_referral(), self.today())

    def today(self) -> date:
        """Return the present day."""
        return self._clock().date()

    # -- inside --------------------------------------------------------------------------------

    def _start(self, pen: ConceptPen | None, details: Details) -> None:
        self._hint_timer.stop()
        self.keeper.start(pen)
        self.draft, self._at_first = Draft.of(details), details
        self._known_id = self.referral_id
        self.loaded.emit()

    def _take_concept(self, desk: ReferralDesk, referral: Referral) -> None:
        if not referral.is_concept:
            self.not_a_concept.emit(referral.id)
            return
        self._start(ConceptPen(desk, referral.id), referral.details)
        self._choose_recipient()

    def _take_kept(self, referral: Referral) -> None:
        self.draft = self.draft.as_kept(referral)
        if referral.id != self._known_id:
            self._known_id = referral.id
            self.begun.emit(referral.id)
            self.changed.emit()  # the code is known now

    def _choose_recipient(self) -> None:
        if self.draft.details.recipient.by_hand:
            return
        desk, resident = self._desk(), self.draft.details.resident
        postcode, year = resident.postcode, resident.birth_year
        self._tasks.start(
            Lane.READ,
            lambda _task: desk.recipient_for(postcode, year),
            owner=self,
            key="recipient",
            done=self._take_choice,
            failed=self.failed.emit,
        )

    def _take_choice(self, choice: Choice) -> None:
        if self.draft.details.recipient.by_hand:
            return
        recipient = choice.recipient or Recipient(why=choice.why)
        draft = self.draft.with_recipient(recipient)
        if draft.details != self.draft.details:
            self.change(draft)

    def _as_referral(self) -> Referral:
        now, referral_id = self._clock(), self.referral_id
        return Referral(
            id=referral_id,
            code=code_of(referral_id) if referral_id else "",
            status=TaskStatus.DRAFT,
            business_status=BusinessStatus.SENT,
            details=self.draft.kept,
            created=now,
            updated=now,
            since=now,
        )

"""The referral page without its widgets: what is filled in, who receives it, keeping and sending.

Rules:

- a concept is begun when something was filled in; what the page knew by itself does not count;
- the receiver follows from postcode and year of birth as soon as both are there, unless the user
  filled one in; it is looked up by a task, the newest question wins;
- hints come `HINT_MS` after the last key: a hint that comes between two digits is noise.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from sociale_kaart.directory.model import Service
from sociale_kaart.referrals.desk import ReferralDesk
from sociale_kaart.referrals.model import (
    Details,
    Recipient,
    Referral,
    Requester,
    Suggestion,
)
from sociale_kaart.referrals.routing import Choice
from sociale_kaart.referrals.slip import ResidentPage, Slip
from ui.tasks.runner import Lane, TaskRunner
from ui.viewmodels.concept_keeper import ConceptKeeper
from ui.viewmodels.concept_pen import ConceptPen
from ui.viewmodels.draft_pages import pages_of
from ui.viewmodels.referral_draft import Draft, is_begun

HINT_MS = 400
_PAGE = "page"  # key of what fills the page: the newest wins, also when it is empty
T = TypeVar("T")


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
        service: Callable[[str], Service],
        tasks: TaskRunner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._service = service
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

    def begin(self, requester: Requester, service_id: str = "") -> None:
        """Start with an empty page.

        Args:
            requester: who refers.
            service_id: the offer that the user came from; it becomes a suggestion.

        Raises:
            SocialeKaartError: DOSSIER_LOCKED, SERVICE_UNKNOWN.
        """
        self._start(ConceptPen(self._desk()), Details(requester=requester))
        self.choose_recipient()
        if service_id:  # read here and now: whoever sends at once must not lose it
            self.fill_in(suggestions=(_suggestion(self._service(service_id)),))

    def open(self, referral_id: str) -> None:
        """Go on with a concept; `loaded` follows, or `not_a_concept`.

        Raises:
            SocialeKaartError: DOSSIER_LOCKED.
        """
        desk = self._desk()
        self.clear()
        self._run(
            Lane.WRITE,
            lambda: desk.referral(referral_id),
            lambda referral: self._take_concept(desk, referral),
            key=_PAGE,
        )

    def clear(self) -> None:
        """Let go of everything about a resident."""
        self._run(Lane.READ, _none, _nothing, key=_PAGE)  # what is on its way is dropped
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
        if draft.kept != before.kept and (self.referral_id or is_begun(draft.kept, self._at_first)):
            self.keeper.take(draft.kept)
        if _what_routing_asks(draft.details) != _what_routing_asks(before.details):
            self.choose_recipient()
        self.changed.emit()

    def choose_recipient(self) -> None:
        """Find who receives it, unless the user filled in a receiver; `changed` follows."""
        if self.draft.details.recipient.by_hand:
            return
        desk, resident = self._desk(), self.draft.details.resident
        postcode, year = resident.postcode, resident.birth_year
        self._run(
            Lane.READ,
            lambda: desk.recipient_for(postcode, year),
            self._take_choice,
            key="recipient",
        )

    def _settle_recipient(self) -> None:
        """Know the receiver now: whoever types fast must not wait for the task that finds it."""
        draft = self.draft.details
        if not draft.recipient.by_hand and not draft.recipient.is_known:
            resident = draft.resident
            self._take_choice(self._desk().recipient_for(resident.postcode, resident.birth_year))

    # -- keeping and sending -------------------------------------------------------------------

    @property
    def can_send(self) -> bool:
        """Whether nothing lacks, no BSN stands anywhere, and it is not being sent already."""
        draft = self.draft
        return not (draft.missing(self.today()) or draft.bsn_fields or self.keeper.is_sending)

    def send(self) -> bool:
        """Keep and send it; False when it is not complete. `sent` follows."""
        self._settle_recipient()
        if not self.can_send:
            return False
        self.keeper.send(self.draft.kept)
        return True

    def discard(self) -> None:
        """Throw the concept away for good; `discarded` follows."""
        desk, pen = self._desk(), self.keeper.pen
        self.clear()

        def work() -> None:
            # asked here: a first save may have been on its way in this lane
            if pen is not None and pen.referral_id:
                desk.discard_concept(pen.referral_id)

        self._run(Lane.WRITE, work, lambda _nothing: self.discarded.emit(), key="discard")

    def pages(self) -> tuple[Slip, ResidentPage]:
        """Return what would be on paper now."""
        return pages_of(self.draft, self.referral_id, self._clock())

    def mark_printed(self) -> None:
        """Record that the slip was put on paper."""
        desk, referral_id = self._desk(), self.referral_id
        if referral_id:
            self._run(Lane.WRITE, lambda: desk.mark_printed(referral_id), _nothing)

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
        self.choose_recipient()

    def _take_kept(self, referral: Referral) -> None:
        self.draft = self.draft.as_kept(referral)
        if referral.id != self._known_id:
            self._known_id = referral.id
            self.begun.emit(referral.id)
            self.changed.emit()  # the code is known now

    def _take_choice(self, choice: Choice) -> None:
        if self.draft.details.recipient.by_hand:
            return
        recipient = choice.recipient or Recipient(why=choice.why)
        draft = self.draft.with_recipient(recipient)
        if draft.details != self.draft.details:
            self.change(draft)

    def _run(
        self, lane: Lane, work: Callable[[], T], done: Callable[[T], None], *, key: str = ""
    ) -> None:
        self._tasks.start(
            lane,
            lambda _task: work(),
            owner=self,
            key=key,
            done=done,
            failed=self.failed.emit,
        )


def _what_routing_asks(details: Details) -> tuple[object, ...]:
    resident = details.resident
    return resident.postcode, resident.birth_year, details.recipient.by_hand


def _suggestion(service: Service) -> Suggestion:
    organization = service.organization.name if service.organization else ""
    return Suggestion(service.id, service.name, organization)


def _none() -> None:
    """Return at once."""


def _nothing(_result: object) -> None:
    """Do nothing more."""

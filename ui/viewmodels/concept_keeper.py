"""Keeps a concept by itself: a while after the last change, on leaving, and before sending."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.referrals.model import Details, Referral
from ui.tasks.runner import Lane, TaskRunner
from ui.viewmodels.concept_pen import ConceptPen

PAUSE_MS = 600


class Saving(Enum):
    """How what is on the page relates to what is in the dossier."""

    NOTHING = "nothing"  # nothing was filled in yet
    WAITING = "waiting"  # changed, and about to be kept
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SaveMark:
    """The state of saving and when it was last done, in local time."""

    state: Saving = Saving.NOTHING
    at: datetime | None = None


class ConceptKeeper(QObject):
    """Writes one concept at a time, in the order of its changes.

    Signals:
        marked: a SaveMark.
        kept: the Referral as it is in the dossier now.
        sent: the Referral that was sent.
        failed: a SocialeKaartError; what was typed is still on the page.
    """

    marked = Signal(object)
    kept = Signal(object)
    sent = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        *,
        tasks: TaskRunner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._keep_later)
        self._pen: ConceptPen | None = None
        self._details = Details()
        self._number = 0
        self.mark = SaveMark()
        self.is_sending = False

    @property
    def referral_id(self) -> str:
        """Id of the concept, empty before it was kept."""
        return self._pen.referral_id if self._pen else ""

    @property
    def pen(self) -> ConceptPen | None:
        """The pen in hand."""
        return self._pen

    def start(self, pen: ConceptPen | None) -> None:
        """Write with another pen from now on; None lets go of everything."""
        self._timer.stop()
        self._pen, self._details, self._number = pen, Details(), 0
        self.is_sending = False
        begun = pen is not None and pen.referral_id
        self._set_mark(SaveMark(Saving.KEPT if begun else Saving.NOTHING))

    def take(self, details: Details) -> None:
        """Take a change; it is kept after the pause."""
        self._details = details
        self._number += 1
        self._set_mark(SaveMark(Saving.WAITING, self.mark.at))
        self._timer.start()

    def keep_now(self) -> None:
        """Keep the last change before this returns: the user leaves, or wants it on paper."""
        self._timer.stop()
        pen = self._pen
        if pen is None or self.mark.state not in {Saving.WAITING, Saving.FAILED}:
            return
        try:
            referral = pen.write(self._details, self._number)
        except SocialeKaartError as error:
            self._fail(error)
        else:
            self._take_kept(pen, self._number, referral)

    def send(self, details: Details) -> None:
        """Keep and send."""
        pen = self._pen
        if pen is None or self.is_sending:
            return
        self._timer.stop()
        self.is_sending = True
        self._number += 1
        number = self._number
        self._tasks.start(
            Lane.WRITE,
            lambda _task: pen.send(details, number),
            owner=self,
            key="keep",
            done=lambda referral: self._take_sent(pen, referral),
            failed=self._fail,
        )

    def _keep_later(self) -> None:
        pen, details, number = self._pen, self._details, self._number
        if pen is None:
            return
        self._tasks.start(
            Lane.WRITE,
            lambda _task: pen.write(details, number),
            owner=self,
            key="keep",
            done=lambda referral: self._take_kept(pen, number, referral),
            failed=self._fail,
        )

    def _take_kept(self, pen: ConceptPen, number: int, referral: Referral | None) -> None:
        if pen is not self._pen:
            return
        if number == self._number:
            self._set_mark(SaveMark(Saving.KEPT, self._clock()))
        if referral is not None:
            self.kept.emit(referral)

    def _take_sent(self, pen: ConceptPen, referral: Referral) -> None:
        if pen is not self._pen:
            return
        self.is_sending = False
        self._set_mark(SaveMark(Saving.KEPT, self._clock()))
        self.sent.emit(referral)

    def _fail(self, error: SocialeKaartError) -> None:
        self.is_sending = False
        self._set_mark(SaveMark(Saving.FAILED, self.mark.at))
        self.failed.emit(error)

    def _set_mark(self, mark: SaveMark) -> None:
        if mark != self.mark:
            self.mark = mark
            self.marked.emit(mark)

"""The verbs of somebody who refers: what the window and the command line call.

Every verb that returns has stored what it did (SQLCipher, synchronous FULL): what a user saw
confirmed survives a kill. A verb decides on the referral as it is in the dossier at that moment,
also when another process works on the same dossier.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol
from uuid import uuid4

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.routes import Route
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.completeness import missing
from sociale_kaart.referrals.content import changes, texts, tidy
from sociale_kaart.referrals.deadlines import DEFAULT_RULES, DeadlineRules, dutch_day
from sociale_kaart.referrals.events import EventKind, NewEvent
from sociale_kaart.referrals.model import (
    Actor,
    BusinessStatus,
    Consent,
    Details,
    Recipient,
    Referral,
    ReferralSummary,
    RoutingReason,
    RoutingReasonKind,
    TaskStatus,
)
from sociale_kaart.referrals.routing import Choice, choose_recipient
from sociale_kaart.referrals.slip import ResidentPage, Slip, resident_page_of, slip_of
from sociale_kaart.referrals.store import Dossier
from sociale_kaart.referrals.transitions import objection_to
from sociale_kaart.security.bsn import find_bsn

REASON_CONSENT_WITHDRAWN = "consent-withdrawn"


class RouteSource(Protocol):
    """Where the desk finds who receives referrals; the map's store is one."""

    def routes(self) -> tuple[Route, ...]:
        """Return the route table of the map."""

    def areas(self) -> Areas:
        """Return the areas of the map."""


class ReferralDesk:
    """Writes, sends and follows referrals.

    Args:
        dossier: where their events are kept.
        device: id of this device, on every event.
        clock: returns the present moment, aware.
        routes: the map's route table; without it no recipient is proposed.
        rules: the terms of the region.
    """

    def __init__(
        self,
        *,
        dossier: Dossier,
        device: str,
        clock: Callable[[], datetime],
        routes: RouteSource | None = None,
        rules: DeadlineRules = DEFAULT_RULES,
    ) -> None:
        self._dossier = dossier
        self._device = device
        self._clock = clock
        self._routes = routes
        self._rules = rules

    def new_concept(self, details: Details | None = None) -> str:
        """Begin a referral and return its id.

        Raises:
            SocialeKaartError: BSN_FOUND, and the dossier's own (store.py).
        """
        begin = [NewEvent(EventKind.CREATED, {})]
        if details is not None:
            begin += _change(Details(), self._prepared(Details(), details))
        referral_id = str(uuid4())
        self._record(referral_id, lambda _: begin)
        return referral_id

    def save_details(self, referral_id: str, details: Details) -> Referral:
        """Keep what is filled in; nothing is appended when nothing changed.

        The recipient follows from the resident's area and age unless it was chosen by hand.

        Raises:
            SocialeKaartError: BSN_FOUND before anything is stored, TRANSITION_ILLEGAL once it is
                sent, REFERRAL_UNKNOWN, and the dossier's own.
        """

        def decide(referral: Referral | None) -> Sequence[NewEvent]:
            referral = _known(referral, referral_id)
            if not referral.is_concept:
                raise _illegal(referral.status, TaskStatus.DRAFT)
            return _change(referral.details, self._prepared(referral.details, details))

        return self._record(referral_id, decide)

    def recipient_for(self, postcode: str, birth_year: int | None) -> Choice:
        """Return who would receive a resident's referral, and why, without storing anything."""
        if self._routes is None:
            return Choice(None, (RoutingReason(RoutingReasonKind.NO_ROUTE),))
        table, areas = self._routes.routes(), self._routes.areas()
        return choose_recipient(table, areas, postcode, birth_year, self.today())

    def send(self, referral_id: str) -> Referral:
        """Send a concept: from here on its content is closed and its deadlines run.

        Raises:
            SocialeKaartError: REFERRAL_INCOMPLETE with what is missing, TRANSITION_ILLEGAL when it
                was sent before, REFERRAL_UNKNOWN, and the dossier's own.
        """

        def decide(referral: Referral | None) -> Sequence[NewEvent]:
            referral = _known(referral, referral_id)
            if not referral.is_concept:
                raise _illegal(referral.status, TaskStatus.REQUESTED)
            # The route table may have changed since the concept was written.
            details = self._prepared(referral.details, referral.details)
            lacking = missing(details, self.today())
            if lacking:
                names = tuple(name.value for name in lacking)
                raise SocialeKaartError(ErrorCode.REFERRAL_INCOMPLETE, missing=names)
            sent = NewEvent(
                EventKind.STATUS,
                {"status": TaskStatus.REQUESTED.value, "by": Actor.REQUESTER.value},
            )
            return [*_change(referral.details, details), sent]

        return self._record(referral_id, decide)

    def mark_printed(self, referral_id: str) -> Referral:
        """Record that the slip was printed.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN, and the dossier's own.
        """

        def decide(referral: Referral | None) -> Sequence[NewEvent]:
            _known(referral, referral_id)
            return [NewEvent(EventKind.PRINTED, {})]

        return self._record(referral_id, decide)

    def withdraw(self, referral_id: str, reason: str) -> Referral:
        """Take back a referral that was sent.

        Raises:
            SocialeKaartError: REFERRAL_INCOMPLETE without a reason, TRANSITION_ILLEGAL for a
                concept and a closed referral, BSN_FOUND, REFERRAL_UNKNOWN, and the dossier's own.
        """
        return self._set_status(referral_id, TaskStatus.CANCELLED, {"reason": reason})

    def withdraw_consent(self, referral_id: str) -> Referral:
        """Record that the resident takes consent back; a referral under way is withdrawn with it.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN, and the dossier's own.
        """

        def decide(referral: Referral | None) -> Sequence[NewEvent]:
            referral = _known(referral, referral_id)
            if referral.details.consent.withdrawn_on is not None:
                return []
            day = self.today().isoformat()
            news = [NewEvent(EventKind.CONSENT_WITHDRAWN, {"date": day})]
            judged = (referral.status, TaskStatus.CANCELLED, Actor.REQUESTER)
            if objection_to(*judged, REASON_CONSENT_WITHDRAWN) is None:
                cancel = {
                    "status": TaskStatus.CANCELLED.value,
                    "by": Actor.REQUESTER.value,
                    "reason": REASON_CONSENT_WITHDRAWN,
                }
                news.append(NewEvent(EventKind.STATUS, cancel))
            return news

        return self._record(referral_id, decide)

    def report_status(
        self,
        referral_id: str,
        status: TaskStatus,
        *,
        source: str,
        reason: str = "",
        business_status: BusinessStatus | None = None,
    ) -> Referral:
        """Record what the recipient told the requester outside the program.

        Args:
            referral_id: which referral.
            status: what the recipient decided.
            source: how it is known, as "telefonisch, mevrouw X".
            reason: needed with rejected, cancelled, on-hold and failed.
            business_status: the finer step; the usual one of `status` where None.

        Raises:
            SocialeKaartError: as `withdraw`.
        """
        data = {"reason": reason, "source": source, "by": Actor.RECIPIENT.value}
        if business_status is not None:
            data["business_status"] = business_status.value
        return self._set_status(referral_id, status, data)

    def record_feedback(self, referral_id: str, text: str, *, source: str) -> Referral:
        """Record the feedback that the recipient gave outside the program (004:6323).

        Args:
            referral_id: which referral.
            text: how it went, for the requester's own eyes.
            source: how it is known, as "telefonisch, mevrouw X".

        Raises:
            SocialeKaartError: REFERRAL_INCOMPLETE without a text, TRANSITION_ILLEGAL for a concept,
                BSN_FOUND, REFERRAL_UNKNOWN, and the dossier's own.
        """
        data = {"by": Actor.RECIPIENT.value, "text": text, "source": source}
        for name in ("text", "source"):
            _refuse_bsn(name, data[name])
        if not text.strip():
            raise SocialeKaartError(ErrorCode.REFERRAL_INCOMPLETE, missing=("text",))

        def decide(referral: Referral | None) -> Sequence[NewEvent]:
            referral = _known(referral, referral_id)
            if referral.is_concept:
                raise _illegal(referral.status, referral.status)
            return [NewEvent(EventKind.FEEDBACK, data)]

        return self._record(referral_id, decide)

    def referral(self, referral_id: str) -> Referral:
        """Return one referral as it is now.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN, and the dossier's own.
        """
        return self._dossier.referral(referral_id)

    def list(self) -> tuple[ReferralSummary, ...]:
        """Return all referrals, the last changed first.

        Raises:
            SocialeKaartError: the dossier's own.
        """
        return self._dossier.summaries(self.today(), self._rules)

    def slip(self, referral_id: str) -> Slip:
        """Return what stands on the slip of a referral.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN, and the dossier's own.
        """
        return slip_of(self.referral(referral_id), self.today(), self._rules)

    def resident_page(self, referral_id: str) -> ResidentPage:
        """Return what stands on the page for the resident.

        Raises:
            SocialeKaartError: REFERRAL_UNKNOWN, and the dossier's own.
        """
        return resident_page_of(self.referral(referral_id), self.today(), self._rules)

    def discard_concept(self, referral_id: str) -> None:
        """Delete a concept that was never sent, for good: no row or log of it stays.

        Raises:
            SocialeKaartError: TRANSITION_ILLEGAL once it was sent, REFERRAL_UNKNOWN, and the
                dossier's own.
        """
        self._dossier.discard(referral_id)

    def today(self) -> date:
        """Return the present day in the Netherlands."""
        return dutch_day(self._clock())

    def _prepared(self, before: Details, details: Details) -> Details:
        """Return details ready to be stored: tidied, guarded, with recipient and consent's whom."""
        details = tidy(details)
        for name, text in texts(details).items():
            _refuse_bsn(name, text)
        recipient = self._recipient(details)
        consent = _to_whom(before.consent, details.consent, recipient.organization)
        return replace(details, recipient=recipient, consent=consent)

    def _recipient(self, details: Details) -> Recipient:
        if details.recipient.by_hand:
            return replace(
                details.recipient, why=(RoutingReason(RoutingReasonKind.BY_HAND),), note=""
            )
        if self._routes is None:
            return details.recipient
        choice = self.recipient_for(details.resident.postcode, details.resident.birth_year)
        return choice.recipient or Recipient(why=choice.why)

    def _set_status(self, referral_id: str, status: TaskStatus, data: dict[str, str]) -> Referral:
        data = {"status": status.value, "by": Actor.REQUESTER.value, **data}
        for name in ("reason", "source"):
            _refuse_bsn(name, data.get(name, ""))

        def decide(referral: Referral | None) -> Sequence[NewEvent]:
            referral = _known(referral, referral_id)
            if objection_to(referral.status, status, Actor(data["by"]), "-") is not None:
                raise _illegal(referral.status, status)
            if objection_to(referral.status, status, Actor(data["by"]), data["reason"]):
                raise SocialeKaartError(ErrorCode.REFERRAL_INCOMPLETE, missing=("reason",))
            return [NewEvent(EventKind.STATUS, data)]

        return self._record(referral_id, decide)

    def _record(
        self, referral_id: str, decide: Callable[[Referral | None], Sequence[NewEvent]]
    ) -> Referral:
        return self._dossier.record(
            referral_id, device=self._device, now=self._clock(), decide=decide
        )


def _change(before: Details, after: Details) -> list[NewEvent]:
    found = changes(before, after)
    return [NewEvent(EventKind.DETAILS, found)] if found else []


def _to_whom(before: Consent, consent: Consent, organization: str) -> Consent:
    """Return consent with the organisation that the resident agreed to.

    Consent is to somebody: when the recipient becomes another organisation, the one that the
    resident agreed to stays on record and sending asks for consent again. Taking the tick away and
    setting it anew records the new one.
    """
    if not consent.given:
        return replace(consent, to_whom="", withdrawn_on=None)
    if consent.to_whom:
        return consent
    agreed = before.to_whom if before.given else ""
    return replace(consent, to_whom=agreed or organization)


def _known(referral: Referral | None, referral_id: str) -> Referral:
    if referral is None:
        raise SocialeKaartError(ErrorCode.REFERRAL_UNKNOWN, id=referral_id)
    return referral


def _illegal(from_status: TaskStatus, to_status: TaskStatus) -> SocialeKaartError:
    return SocialeKaartError(
        ErrorCode.TRANSITION_ILLEGAL, from_status=from_status.value, to_status=to_status.value
    )


def _refuse_bsn(name: str, text: str) -> None:
    if find_bsn(text):
        raise SocialeKaartError(ErrorCode.BSN_FOUND, field=name)

"""Referrals, desks and dossiers for tests.

Every factory has a sensible default for everything; a test names only what it is about. People and
numbers are impossible on purpose.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.routes import Route
from sociale_kaart.referrals.desk import ReferralDesk
from sociale_kaart.referrals.events import Event, EventKind
from sociale_kaart.referrals.model import (
    Consent,
    ConsentMethod,
    Details,
    Feedback,
    FeedbackLevel,
    LifeDomain,
    Recipient,
    Requester,
    Resident,
    Suggestion,
)
from sociale_kaart.referrals.store import Dossier
from tests.helpers.map_factories import AMERSFOORT, BAARN, KRUISKAMP, a_route, an_id, some_areas

KEY = bytes(range(32))
A_BSN = "123456782"  # passes the 11-proef; a number that tests everywhere use
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # an ordinary week without holidays


@dataclass
class FakeClock:
    """A clock that stands still until a test moves it."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        """Return the present moment."""
        return self.now

    def pass_(self, **time: float) -> None:
        """Let time pass: days, hours, minutes."""
        self.now += timedelta(**time)


def some_routes() -> tuple[Route, ...]:
    """Return routes for Amersfoort, its wijk Kruiskamp, and Baarn through another region."""
    return (
        a_route(AMERSFOORT),
        a_route(KRUISKAMP, contact="Nordin Proefstra"),
        a_route(AMERSFOORT, minimum_age=None, maximum_age=17, organization="Wijkteam Jeugd"),
        a_route(
            BAARN, organization="Welzijn Baarn", via="Huisartsenvereniging Gooi- en Vechtstreek"
        ),
        a_route(BAARN, minimum_age=None, maximum_age=17, organization="Jeugdteam Baarn"),
    )


@dataclass
class FakeMap:
    """The map's route table and areas."""

    table: tuple[Route, ...] = field(default_factory=some_routes)
    area_table: Areas = field(default_factory=some_areas)

    def routes(self) -> tuple[Route, ...]:
        """Return the route table."""
        return self.table

    def areas(self) -> Areas:
        """Return the areas."""
        return self.area_table


def a_resident(**fields: Any) -> Resident:
    """Return a resident of Kruiskamp, born in 1950."""
    values: dict[str, Any] = {
        "name": "Truus Voorbeeld",
        "birth_year": 1950,
        "phone": "06 00000001",
        "postcode": "3812 SA",
    }
    return Resident(**(values | fields))


def a_consent(**fields: Any) -> Consent:
    """Return spoken consent of today."""
    values: dict[str, Any] = {
        "given": True,
        "how": ConsentMethod.SPOKEN,
        "given_on": MONDAY.date(),
    }
    return Consent(**(values | fields))


def some_details(**fields: Any) -> Details:
    """Return details with all that is needed to send them."""
    values: dict[str, Any] = {
        "resident": a_resident(),
        "question": "Sinds mijn man er niet meer is zit ik veel alleen.",
        "domains": (LifeDomain.TAKING_PART, LifeDomain.MEANING),
        "suggestions": (
            Suggestion(
                an_id("service", "Wandelen met de buurt"), "Wandelen met de buurt", "Indebuurt"
            ),
        ),
        "requester": Requester("Bea Fictief", "huisarts", "Praktijk Proefsteeg", "033 0000000"),
        "consent": a_consent(),
        "feedback": Feedback(FeedbackLevel.SHORT),
    }
    return Details(**(values | fields))


def sendable_details(**fields: Any) -> Details:
    """Return details that are complete by themselves, with a recipient chosen by hand."""
    recipient = Recipient(organization="Indebuurt033", role="welzijnscoach", by_hand=True)
    details = some_details(**({"recipient": recipient} | fields))
    return replace(details, consent=replace(details.consent, to_whom="Indebuurt033"))


def an_event(
    kind: str = EventKind.DETAILS,
    *,
    device: str = "device-a",
    counter: int = 1,
    minute: int | None = None,
    event_id: str = "",
    **data: object,
) -> Event:
    """Return an event, by default as many minutes after Monday morning as its counter."""
    time = MONDAY + timedelta(minutes=counter if minute is None else minute)
    return Event(event_id or str(uuid4()), device, counter, time, kind, data)


def a_dossier(folder: Path, key: bytes = KEY) -> Dossier:
    """Return a dossier in this folder."""
    return Dossier.open(folder / "dossier.db", key)


def a_desk(folder: Path, *, clock: FakeClock | None = None, **fields: Any) -> ReferralDesk:
    """Return a desk on a dossier in this folder, with the small map of these factories."""
    dossier = fields.pop("dossier", None) or a_dossier(folder)
    values: dict[str, Any] = {"routes": FakeMap()} | fields
    return ReferralDesk(
        dossier=dossier, device=dossier.device, clock=clock or FakeClock(), **values
    )


def day(text: str) -> date:
    """Return a date from its ISO form."""
    return date.fromisoformat(text)

"""The dossier that the gallery shows: made-up people, the same bytes of content every time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from sociale_kaart.config import DataFolder
from sociale_kaart.referrals.content import changes
from sociale_kaart.referrals.events import Event, EventKind
from sociale_kaart.referrals.model import (
    Actor,
    BusinessStatus,
    Consent,
    ConsentMethod,
    ContactPreference,
    Details,
    Feedback,
    FeedbackChannel,
    FeedbackLevel,
    LifeDomain,
    Recipient,
    Requester,
    Resident,
    RoutingReason,
    RoutingReasonKind,
    Suggestion,
    TaskStatus,
    Transport,
)
from sociale_kaart.referrals.store import Dossier
from sociale_kaart.security.keys import DossierKeys
from sociale_kaart.security.passphrase import Argon2Cost

PASSPHRASE = "vier losse woorden samen"  # noqa: S105 - of nobody's dossier
_CHEAP = Argon2Cost(memory=8192, passes=1, lanes=1)  # KiB: the gallery opens it a dozen times
_REQUESTER = Requester("Bea Fictief", "huisarts", "Praktijk Proefsteeg", "+31000330001")
_COACH = Recipient(
    organization="Indebuurt033",
    role="welzijnscoach",
    contact="Nordin Proefstra",
    phone="+31000307102",
    email="wor.kruiskamp@indebuurt033.example",
    why=(RoutingReason(RoutingReasonKind.WIJK, "Kruiskamp"),),
)
_QUESTION = (
    "Sinds mijn man er niet meer is zit ik veel alleen. Vroeger zong ik in een koor, dat mis ik. "
    "Ik wil weer onder de mensen zijn, maar ik durf niet goed alleen te gaan."
)


def id_of(name: str) -> str:
    """Return the id of the referral of a made-up person."""
    return str(uuid5(NAMESPACE_URL, f"sociale-kaart/gallery/{name}"))


def fill_dossier(folder: DataFolder, now: datetime) -> None:
    """Make a dossier with a referral in every state, as an office has it at `now`."""
    keys = DossierKeys(folder.dossier, cost=_CHEAP)
    dossier = Dossier.open(keys.dossier_path, keys.create(PASSPHRASE))
    try:
        for name, days, steps in _CASES:
            start = now - timedelta(days=days)
            dossier.append(id_of(name), _events(name, start, steps))
    finally:
        dossier.close()


def _details(name: str, start: datetime) -> Details:
    consent = Consent(
        given=True, to_whom="Indebuurt033", how=ConsentMethod.SPOKEN, given_on=start.date()
    )
    return Details(
        resident=Resident(
            name=name,
            birth_year=1950,
            phone="06 00000001",
            postcode="3812 SA",
            contact_preference=ContactPreference.CALL,
            transport=Transport.WITH_HELP,
            own_network="Dochter rijdt haar naar de eerste afspraak",
        ),
        question=_QUESTION,
        domains=(LifeDomain.TAKING_PART, LifeDomain.MEANING),
        suggestions=(Suggestion("", "Koor Kruiskamp", "Indebuurt033"),),
        requester=_REQUESTER,
        recipient=_COACH,
        consent=consent,
        feedback=Feedback(FeedbackLevel.SHORT, FeedbackChannel.PHONE),
    )


def _status(status: TaskStatus, **more: str) -> Mapping[str, object]:
    by = Actor.REQUESTER if status in _OWN else Actor.RECIPIENT
    heard = {} if status in _OWN else {"source": "telefonisch, Nordin Proefstra"}
    return {"status": status.value, "by": by.value, **heard, **more}


_OWN = {TaskStatus.REQUESTED, TaskStatus.CANCELLED}
_Step = tuple[EventKind, Mapping[str, object]]
_SENT = (EventKind.STATUS, _status(TaskStatus.REQUESTED))
_PRINTED: _Step = (EventKind.PRINTED, {})
_ACCEPTED = (EventKind.STATUS, _status(TaskStatus.ACCEPTED))
_STARTED = (
    EventKind.STATUS,
    _status(TaskStatus.IN_PROGRESS, business_status=BusinessStatus.STARTED.value),
)
_REFUSED = (
    EventKind.STATUS,
    _status(TaskStatus.REJECTED, reason="Wij hebben tot februari geen plaats."),
)
_WITHDRAWN = (EventKind.STATUS, _status(TaskStatus.CANCELLED, reason="De inwoner wil niet meer"))
_COMPLETED = (EventKind.STATUS, _status(TaskStatus.COMPLETED))
_Steps = tuple[_Step, ...]
_CASES: tuple[tuple[str, int, _Steps], ...] = (
    ("Truus Voorbeeld", 0, ()),
    ("Annie Bedacht", 1, ()),
    ("Wim Fictief", 0, (_SENT,)),
    ("Ahmed Voorbeeld", 6, (_SENT, _PRINTED)),
    ("Jan Verzonnen", 4, (_SENT, _PRINTED, _REFUSED)),
    ("Fatma Proefnaam", 9, (_SENT, _PRINTED, _ACCEPTED, _STARTED)),
    ("Hennie Denkbeeld", 3, (_SENT, _WITHDRAWN)),
    ("Gerda Proefstuk", 30, (_SENT, _PRINTED, _ACCEPTED, _STARTED, _COMPLETED)),
)


def _events(name: str, start: datetime, steps: _Steps) -> list[Event]:
    details = _details(name, start)
    if name == "Annie Bedacht":  # a concept that is not complete
        details = replace(details, consent=Consent(), recipient=Recipient(), question="")
    begun: _Steps = (
        (EventKind.CREATED, {}),
        (EventKind.DETAILS, changes(Details(), details)),
    )
    return [
        Event(
            id=id_of(f"{name}/{number}"),
            device=id_of(name),
            counter=number,
            time=start + timedelta(minutes=number),
            kind=kind,
            data=data,
        )
        for number, (kind, data) in enumerate((*begun, *steps), start=1)
    ]

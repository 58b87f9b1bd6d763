"""Commands about referrals: refer new, refer list, refer show."""

import json
from argparse import ArgumentParser
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from sociale_kaart.cli import DONE, Command, Session, no_options, read_text
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.completeness import missing
from sociale_kaart.referrals.model import (
    Consent,
    ConsentMethod,
    Details,
    Feedback,
    FeedbackLevel,
    LifeDomain,
    Referral,
    Requester,
    Resident,
    Suggestion,
)

T = TypeVar("T")

# What people write for the codes of ours; a code itself is always understood.
CONSENT_WORDS = {
    "mondeling": ConsentMethod.SPOKEN,
    "telefonisch": ConsentMethod.SPOKEN,
    "spoken": ConsentMethod.SPOKEN,
    "oral": ConsentMethod.SPOKEN,
    "verbal": ConsentMethod.SPOKEN,
    "schriftelijk": ConsentMethod.WRITTEN,
    "written": ConsentMethod.WRITTEN,
}
FEEDBACK_WORDS = {
    "": FeedbackLevel.SHORT,
    "geen": FeedbackLevel.NONE,
    "nee": FeedbackLevel.NONE,
    "no": FeedbackLevel.NONE,
    "false": FeedbackLevel.NONE,
    "volledig": FeedbackLevel.FULL,
    "uitgebreid": FeedbackLevel.FULL,
} | {level.value: level for level in FeedbackLevel}


def _new_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--from",
        dest="source",
        type=Path,
        required=True,
        metavar="FILE.json",
        help="the referral, see docs/cli.md",
    )


def _new(session: Session) -> int:
    path: Path = session.arguments.source
    application = session.application
    application.ensure_map()
    found = _parsed(path)
    details = _Reader(path, found).details()
    details = _with_names(session, details)
    profile = application.settings.requester
    details = replace(details, requester=Requester(**asdict(profile)))
    desk = session.desk()
    referral = desk.referral(desk.new_concept(details))
    if not missing(referral.details, desk.today()):
        referral = desk.send(referral.id)
    session.answer(_referral(session, referral), _referral_text(session, referral))
    return DONE


def _parsed(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(read_text(path))
    except ValueError as error:
        raise _invalid(path, f"not JSON: {error}") from error
    if not isinstance(found, dict):
        raise _invalid(path, "not a JSON object")
    return found


def _invalid(path: Path, reason: str) -> SocialeKaartError:
    return SocialeKaartError(ErrorCode.INPUT_INVALID, path=str(path), reason=reason)


class _Reader:
    """Reads the file of `refer new`, with the name of the field in every refusal."""

    def __init__(self, path: Path, found: dict[str, Any]) -> None:
        self._path = path
        self._found = found

    def details(self) -> Details:
        """Return what the file says.

        Raises:
            SocialeKaartError: INPUT_INVALID.
        """
        resident, consent = self._object("resident"), self._object("consent")
        service_id = self._of(self._found, "service_id", str, "")
        day = self._of(consent, "date", str, "")
        return Details(
            resident=Resident(
                name=self._of(resident, "name", str, ""),
                birth_year=self._year(resident),
                phone=self._of(resident, "phone", str, ""),
                postcode=self._of(resident, "postcode", str, ""),
            ),
            question=self._of(self._found, "question", str, ""),
            domains=tuple(self._domain(d) for d in self._of(self._found, "domains", list, [])),
            suggestions=(Suggestion(service_id),) if service_id else (),
            consent=Consent(
                given=self._of(consent, "given", bool, False),
                how=self._consent_method(self._of(consent, "how", str, "")),
                given_on=self._day(day) if day else None,
            ),
            feedback=Feedback(level=self._feedback()),
        )

    def _object(self, name: str) -> dict[str, Any]:
        return self._of(self._found, name, dict, {})

    def _of(self, found: dict[str, Any], name: str, kind: type[T], default: T) -> T:
        value = found.get(name)
        if value is None:
            return default
        if not isinstance(value, kind):
            raise _invalid(self._path, f"{name}: {kind.__name__} expected")
        return value

    def _year(self, resident: dict[str, Any]) -> int | None:
        value = resident.get("birth_year")
        if isinstance(value, str) and value.strip().isdecimal():
            return int(value)
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        raise _invalid(self._path, "birth_year: a year expected")

    def _day(self, text: str) -> date:
        try:
            return date.fromisoformat(text[:10])
        except ValueError as error:
            raise _invalid(self._path, "consent.date: a date as 2026-11-20 expected") from error

    def _consent_method(self, text: str) -> ConsentMethod | None:
        if not text.strip():
            return None
        try:
            return CONSENT_WORDS[text.strip().casefold()]
        except KeyError as error:
            words = ", ".join(CONSENT_WORDS)
            raise _invalid(self._path, f"consent.how: one of {words}") from error

    def _domain(self, value: object) -> LifeDomain:
        """Return the life domain that a code, or an unambiguous beginning of one, names."""
        text = str(value).strip().casefold().replace(" ", "-")
        exact = [domain for domain in LifeDomain if domain.value == text]
        alike = exact or [domain for domain in LifeDomain if text and domain.value.startswith(text)]
        if len(alike) != 1:
            raise _invalid(self._path, f"domains: one of {', '.join(LifeDomain)}")
        return alike[0]

    def _feedback(self) -> FeedbackLevel:
        """Return how much is wanted back; a free wish ("graag bellen") counts as a short answer."""
        value = self._found.get("feedback", "")
        if isinstance(value, dict):
            value = value.get("level", "")
        return FEEDBACK_WORDS.get(str(value).strip().casefold(), FeedbackLevel.SHORT)


def _with_names(session: Session, details: Details) -> Details:
    """Complete the suggestions with the names that the map has now."""
    named = []
    for suggestion in details.suggestions:
        service = session.application.map.service(suggestion.service_id)
        organization = service.organization.name if service.organization else ""
        named.append(Suggestion(service.id, service.name, organization))
    return replace(details, suggestions=tuple(named))


def _referral(session: Session, referral: Referral) -> dict[str, object]:
    details = referral.details
    resident, recipient, consent = details.resident, details.recipient, details.consent
    known = {
        "organization": recipient.organization,
        "role": recipient.role,
        "contact": recipient.contact,
        "phone": recipient.phone,
        "via": recipient.via,
    }
    return {
        "id": referral.id,
        "code": referral.code,
        "status": referral.status.value,
        "service_id": details.suggestions[0].service_id if details.suggestions else None,
        "recipient": known if recipient.is_known else None,
        "why": [session.wording.routing(reason) for reason in recipient.why],
        "created": referral.created.isoformat(),
        "missing": [what.value for what in missing(details, session.desk().today())],
        "resident": {
            "name": resident.name,
            "birth_year": resident.birth_year,
            "phone": resident.phone,
            "postcode": resident.postcode,
        },
        "question": details.question,
        "domains": [domain.value for domain in details.domains],
        "consent": {
            "given": consent.given,
            "how": consent.how.value if consent.how else None,
            "date": consent.given_on.isoformat() if consent.given_on else None,
            "to_whom": consent.to_whom,
        },
        "feedback": details.feedback.level.value,
    }


def _referral_text(session: Session, referral: Referral) -> str:
    recipient = referral.details.recipient
    why = " ".join(session.wording.routing(reason) for reason in recipient.why)
    lines = [f"{referral.id}  {referral.code}  {referral.status.value}"]
    lines += [f"-> {recipient.organization} ({recipient.role}) {recipient.contact}".rstrip(), why]
    if referral.is_concept:
        lacking = missing(referral.details, session.desk().today())
        lines.append(f"missing: {', '.join(what.value for what in lacking)}")
    return "\n".join(line for line in lines if line)


def _list(session: Session) -> int:
    found = session.desk().list()
    value = [
        {
            "id": row.id,
            "code": row.code,
            "status": row.status.value,
            "service_id": row.service_id,
            "recipient": row.recipient or None,
            "created": row.created.isoformat(),
        }
        for row in found
    ]
    lines = [
        f"{r.id}  {r.code}  {r.status.value}  {r.recipient}  {r.created:%Y-%m-%d}" for r in found
    ]
    session.answer(value, "\n".join(lines))
    return DONE


def _show(session: Session) -> int:
    referral = session.desk().referral(session.arguments.id)
    session.answer(_referral(session, referral), _referral_text(session, referral))
    return DONE


COMMANDS = (
    Command(("refer", "new"), "write a referral from a file", _new_options, _new),
    Command(("refer", "list"), "list the referrals", no_options, _list),
    Command(
        ("refer", "show"),
        "print one referral",
        lambda parser: parser.add_argument("id", metavar="ID"),
        _show,
    ),
)

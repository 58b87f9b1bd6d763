"""What is filled in on the referral page, as a value: what lacks, what is odd, what may be kept.

A citizen service number (BSN) never gets into `kept`: a field that holds one keeps its last clean
value there, and preview, paper and dossier are made of `kept`.
"""

from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, cast

from sociale_kaart.referrals.completeness import Advice, Missing, advice, missing
from sociale_kaart.referrals.content import changed, flat, texts, tidy
from sociale_kaart.referrals.model import (
    Consent,
    ConsentMethod,
    Details,
    LifeDomain,
    Recipient,
    Referral,
)
from sociale_kaart.security.bsn import find_bsn
from ui.viewmodels.field_checks import Hint, phone_hint, postcode_hint, year_hint, year_of


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """One state of the page.

    Attributes:
        details: as typed.
        kept: what may be stored and shown: the same without BSN.
        bsn_fields: dotted names of the fields in which a BSN stands.
        year_text: the year of birth as typed.
    """

    details: Details = field(default_factory=Details)
    kept: Details = field(default_factory=Details)
    bsn_fields: frozenset[str] = frozenset()
    year_text: str = ""

    @classmethod
    def of(cls, details: Details) -> "Draft":
        """Return the draft of details that were kept before."""
        year = details.resident.birth_year
        return cls(details, details, year_text="" if year is None else str(year))

    def with_parts(self, **parts: object) -> "Draft":
        """Return the draft with other values, by dotted name with "__" for the dot.

        For example `with_parts(resident__name="...", question="...")`.
        """
        details = self.details
        for path, value in parts.items():
            part, _, leaf = path.partition("__")
            if leaf:
                value = replace(getattr(details, part), **{leaf: value})  # noqa: PLW2901
            details = replace(details, **cast("dict[str, Any]", {part: value}))
        kept, bsn_fields = _guarded(details, self.kept)
        return replace(self, details=details, kept=kept, bsn_fields=bsn_fields)

    def with_year(self, text: str) -> "Draft":
        """Return the draft with a year of birth as typed."""
        return replace(self.with_parts(resident__birth_year=year_of(text)), year_text=text)

    def with_consent(self, *, given: bool, today: date) -> "Draft":
        """Return the draft with the tick: today, verbally, and to the receiver of this moment."""
        before = self.details.consent
        if not given:
            return self.with_parts(consent=Consent(what=before.what))
        consent = replace(
            before,
            given=True,
            to_whom=self.details.recipient.organization,
            how=before.how or ConsentMethod.SPOKEN,
            given_on=before.given_on or today,
        )
        return self.with_parts(consent=consent)

    def with_domain(self, domain: LifeDomain, *, on: bool) -> "Draft":
        """Return the draft with or without a life domain; they stay in their usual order."""
        chosen = {*self.details.domains, domain} if on else {*self.details.domains} - {domain}
        return self.with_parts(domains=tuple(each for each in LifeDomain if each in chosen))

    def without_suggestion(self, service_id: str) -> "Draft":
        """Return the draft without an offer."""
        offers = tuple(o for o in self.details.suggestions if o.service_id != service_id)
        return self.with_parts(suggestions=offers)

    def with_recipient(self, recipient: Recipient) -> "Draft":
        """Return the draft with another receiver.

        Consent that was ticked before a receiver was known is to the first one that becomes known.
        """
        draft = self.with_parts(recipient=recipient)
        consent = draft.details.consent
        if consent.given and not consent.to_whom and recipient.is_known:
            draft = draft.with_parts(consent__to_whom=recipient.organization)
        return draft

    def as_kept(self, referral: Referral) -> "Draft":
        """Return the draft with what the desk decided when it kept it: to whom consent is."""
        consent = referral.details.consent
        if self.details.consent.given and consent.given and not self.details.consent.to_whom:
            return self.with_parts(consent__to_whom=consent.to_whom)
        return self

    def missing(self, today: date) -> tuple[Missing, ...]:
        """Return what lacks before it can be sent, in the order of the page."""
        return missing(self.kept, today)

    def advice(self) -> tuple[Advice, ...]:
        """Return what the receiver would be glad to have."""
        return advice(self.kept)

    def hints(self, today: date) -> dict[str, Hint]:
        """Return the hint of each field that has one, by its dotted name."""
        resident = self.details.resident
        found: dict[str, Hint | None] = {
            "resident.phone": phone_hint(resident.phone),
            "resident.postcode": postcode_hint(resident.postcode),
            "resident.birth_year": year_hint(self.year_text, today),
        }
        if Missing.CONSENT_TO_WHOM in self.missing(today):
            found["consent.given"] = Hint.CONSENT_OTHER
        found |= dict.fromkeys(self.bsn_fields, Hint.BSN)
        return {name: hint for name, hint in found.items() if hint is not None}


def _guarded(details: Details, kept: Details) -> tuple[Details, frozenset[str]]:
    """Return what may be kept of details, and the fields that hold a BSN."""
    ready = tidy(details)  # as the desk will see it: without controls between the digits
    found = frozenset(name for name, text in texts(ready).items() if find_bsn(text))
    if not found:
        return details, found
    clean = flat(kept)
    return changed(ready, {name: clean[name] for name in found}), found


def is_begun(details: Details, at_first: Details) -> bool:
    """Tell whether a user filled in something that is worth keeping.

    What the page filled in by itself (who refers, where the user came from) is not.
    """
    ignored = {"requester", "recipient", "suggestions"}
    return any(
        getattr(details, part.name) != getattr(at_first, part.name)
        for part in fields(details)
        if part.name not in ignored
    )

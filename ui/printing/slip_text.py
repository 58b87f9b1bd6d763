"""What the slip says, in the language of the window: sentences and labels, no layout.

Only what the slip of the core holds is said, so nothing that the resident did not agree to pass on.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sociale_kaart.referrals.model import (
    Consent,
    ContactPreference,
    Feedback,
    FeedbackChannel,
    FeedbackLevel,
    Recipient,
    Requester,
    Resident,
    Suggestion,
    TaskStatus,
    Transport,
)
from sociale_kaart.referrals.slip import Slip
from ui.wording import dates, terms
from ui.wording import referrals as words
from ui.wording.numbers import phone

translate = QCoreApplication.translate
_NO_LONGER_RUNS = {TaskStatus.CANCELLED, TaskStatus.ENTERED_IN_ERROR}
_MOST_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands behind it, on at most so many lines."""

    label: str
    value: str
    lines: int = 3


@dataclass(frozen=True, slots=True)
class Party:
    """Who sends or receives: a label, a name in bold, and lines below it."""

    label: str
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class SlipText:
    """Everything on the slip, in the order of reading.

    Attributes:
        mark: in a box on top when the slip does not count (yet); usually empty.
        facts: short ones, side by side.
        circumstances: longer ones, each on its own line.
        cut_mark: behind a question that does not fit.
    """

    title: str
    subtitle: str
    code: str
    mark: str
    to: Party
    sender: Party
    contact_by: str
    resident_label: str
    name: str
    facts: tuple[Fact, ...]
    circumstances: tuple[Fact, ...]
    question_label: str
    question: str
    notes: tuple[Fact, ...]
    consent: Fact
    feedback: Fact
    footer: str
    cut_mark: str

    def spoken(self) -> str:
        """Return the slip as lines of text, for a screen reader and for tests."""
        parties = (self.to, self.sender)
        facts = (*self.facts, *self.circumstances, *self.notes, self.consent, self.feedback)
        lines = [self.title, self.subtitle, self.code, self.mark, self.contact_by]
        lines += [f"{p.label}: {', '.join(filter(None, (p.name, *p.lines)))}" for p in parties]
        lines += [f"{self.resident_label}: {self.name}", f"{self.question_label}: {self.question}"]
        lines += [f"{fact.label}: {fact.value}" if fact.label else fact.value for fact in facts]
        return "\n".join(line for line in lines if line)


def slip_text(slip: Slip) -> SlipText:
    """Return the words of a slip."""
    kind = translate("Slip", "Referral slip")
    return SlipText(
        title=translate("Slip", "Welzijn op Recept"),
        subtitle=f"{kind} · {dates.full_date(slip.day)}",
        code=slip.code,
        mark=_mark(slip),
        to=_recipient(slip.recipient),
        sender=_requester(slip.requester),
        contact_by=translate("Slip", "Please get in touch by {day}").format(
            day=dates.weekday_and_date(slip.contact_by)
        ),
        resident_label=translate("Slip", "Resident"),
        name=slip.resident.name or "…",
        facts=_facts(slip.resident),
        circumstances=_circumstances(slip.resident),
        question_label=translate("Slip", "The question, in their own words"),
        question=slip.question,
        notes=_notes(slip),
        consent=Fact(translate("Slip", "Consent"), _consent(slip.consent)),
        feedback=Fact(translate("Slip", "Feedback wanted"), _feedback(slip.feedback)),
        footer=translate("Slip", "Confidential. Meant for the receiver only."),
        cut_mark=translate("Slip", "… [cut: the rest does not fit here]"),
    )


def _mark(slip: Slip) -> str:
    if slip.consent.given and slip.consent.withdrawn_on is not None:
        return translate("Slip", "WITHDRAWN: the resident took consent back")
    if slip.status in _NO_LONGER_RUNS:
        return translate("Slip", "WITHDRAWN: this referral no longer counts")
    if slip.is_concept:
        return translate("Slip", "CONCEPT: not sent yet")
    return ""


def _recipient(recipient: Recipient) -> Party:
    name = recipient.organization or translate("Slip", "Receiver not known yet")
    person = ", ".join(part for part in (recipient.contact, recipient.role) if part)
    via = translate("Slip", "via {organization}").format(organization=recipient.via)
    lines = (person, phone(recipient.phone), recipient.email, via if recipient.via else "")
    return Party(translate("Slip", "To"), name, tuple(line for line in lines if line))


def _requester(requester: Requester) -> Party:
    person = ", ".join(part for part in (requester.name, requester.role) if part)
    heading = requester.practice or person
    lines = (person if requester.practice else "", phone(requester.phone))
    return Party(translate("Slip", "From"), heading or "…", tuple(line for line in lines if line))


def _facts(resident: Resident) -> tuple[Fact, ...]:
    year = "" if resident.birth_year is None else str(resident.birth_year)
    return (
        Fact(translate("Slip", "Phone"), phone(resident.phone) or "…"),
        Fact(translate("Slip", "Year of birth"), year or "…"),
        Fact(translate("Slip", "Postcode"), resident.postcode.strip().upper() or "…"),
    )


def _circumstances(resident: Resident) -> tuple[Fact, ...]:
    found: list[Fact] = []
    if resident.contact_preference is not ContactPreference.UNKNOWN:
        how = words.said(words.CONTACT, resident.contact_preference)
        found.append(Fact(translate("Slip", "Contact"), how))
    if resident.language and resident.language != "nl":
        found.append(Fact(translate("Slip", "Language"), terms.language(resident.language)))
    if resident.transport is not Transport.UNKNOWN:
        found.append(
            Fact(translate("Slip", "Transport"), words.said(words.TRANSPORT, resident.transport))
        )
    if resident.own_network.strip():
        found.append(Fact(translate("Slip", "Own network"), resident.own_network.strip()))
    return tuple(found)


def _notes(slip: Slip) -> tuple[Fact, ...]:
    found: list[Fact] = []
    if slip.domains:
        domains = ", ".join(words.said(words.DOMAINS, domain) for domain in slip.domains)
        found.append(Fact(translate("Slip", "It is about"), domains))
    if slip.suggestions:
        said = [_suggestion(offer) for offer in slip.suggestions[:_MOST_SUGGESTIONS]]
        more = len(slip.suggestions) - _MOST_SUGGESTIONS
        if more > 0:
            said.append(translate("Slip", "and {count} more").format(count=more))
        alone = len(said) == 1
        found.append(Fact(translate("Slip", "Suggestion"), said[0], lines=2 if alone else 1))
        found += [Fact("", line, lines=1) for line in said[1:]]
    return tuple(found)


def _suggestion(offer: Suggestion) -> str:
    return ", ".join(part for part in (offer.name or "…", offer.organization) if part)


def _consent(consent: Consent) -> str:
    if not consent.given:
        return translate("Slip", "Not recorded yet")
    how = words.said(words.CONSENT_METHODS, consent.how) if consent.how else "…"
    day = dates.full_date(consent.given_on) if consent.given_on else "…"
    said = translate("Slip", "Given {how} on {day}").format(how=how, day=day)
    if consent.to_whom:
        said = translate("Slip", "{given}, to {organization}").format(
            given=said, organization=consent.to_whom
        )
    what = ", ".join(words.said(words.SCOPES, scope) for scope in consent.what)
    return translate("Slip", "{given}. For: {what}.").format(given=said, what=what or "…")


def _feedback(feedback: Feedback) -> str:
    if feedback.level is FeedbackLevel.NONE:
        return words.said(words.FEEDBACK, feedback.level)
    level = words.said(words.FEEDBACK, feedback.level)
    if feedback.how is FeedbackChannel.UNKNOWN:
        return level
    return f"{level}, {words.said(words.CHANNELS, feedback.how)}"

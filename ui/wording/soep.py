"""The referral as a SOEP text (S, O, E, P) for the file of the practice, in the window's language.

It goes to the clipboard by the user's own act and into the resident's own file, so name, phone and
postcode are left out: they are there already.
"""

from PySide6.QtCore import QCoreApplication

from sociale_kaart.referrals.model import Suggestion
from sociale_kaart.referrals.slip import Slip
from ui.printing.slip_text import slip_text
from ui.wording import dates
from ui.wording import referrals as words

translate = QCoreApplication.translate


def soep_text(slip: Slip) -> str:
    """Return the four lines for the file."""
    return "\n".join(
        (
            f"S: {' '.join(slip.question.split()) or '-'}",
            "O: -",
            f"E: {_evaluation(slip)}",
            f"P: {_plan(slip)}",
        )
    )


def _evaluation(slip: Slip) -> str:
    question = translate("Soep", "Welfare question")
    domains = ", ".join(words.said(words.DOMAINS, domain) for domain in slip.domains)
    return f"{question}: {domains}" if domains else question


def _plan(slip: Slip) -> str:
    text = slip_text(slip)
    to = text.to.name if slip.recipient.is_known else "…"
    person = ", ".join(text.to.lines)
    receiver = f"{to} ({person})" if person else to
    pattern = (
        translate("Soep", "Welzijn op Recept, concept of {day}, to {receiver}")
        if slip.is_concept
        else translate("Soep", "Welzijn op Recept, referred on {day} to {receiver}")
    )
    parts = [
        pattern.format(day=dates.full_date(slip.day), receiver=receiver),
        f"{text.consent.label}: {text.consent.value.rstrip('.')}",
        f"{text.feedback.label}: {text.feedback.value}",
    ]
    if slip.suggestions:
        said = "; ".join(_offer(offer) for offer in slip.suggestions)
        parts.append(translate("Soep", "Suggestion: {offers}").format(offers=said))
    if not slip.is_concept:
        parts.append(text.contact_by)
    if slip.code:
        parts.append(translate("Soep", "Code {code}").format(code=slip.code))
    return ". ".join(parts) + "."


def _offer(offer: Suggestion) -> str:
    return ", ".join(part for part in (offer.name, offer.organization) if part)

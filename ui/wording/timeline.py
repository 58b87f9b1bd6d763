"""The words of the page of one referral: outcomes, the next step, reasons to withdraw."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from sociale_kaart.referrals.deadlines import DeadlineKind, next_deadline
from sociale_kaart.referrals.model import Referral
from ui.viewmodels.outcomes import NextStep, Outcome
from ui.wording import dates
from ui.wording import referrals as words
from ui.wording.numbers import phone
from ui.wording.source import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate


class Withdrawal(StrEnum):
    """Why a referral is taken back."""

    CONSENT = "consent"  # the resident takes consent back
    RESIDENT = "resident"
    WRONG_RECEIVER = "wrong-receiver"
    OTHER = "other"


OUTCOMES: dict[Outcome, str] = {
    Outcome.ACCEPTED: QT_TRANSLATE_NOOP("Timeline", "We take it: accepted"),
    Outcome.PLANNED: QT_TRANSLATE_NOOP("Timeline", "There is an appointment"),
    Outcome.NO_SHOW: QT_TRANSLATE_NOOP("Timeline", "The resident did not turn up"),
    Outcome.STARTED: QT_TRANSLATE_NOOP("Timeline", "We met, the resident is being guided"),
    Outcome.WAITING_LIST: QT_TRANSLATE_NOOP("Timeline", "The resident is on the waiting list"),
    Outcome.REJECTED: QT_TRANSLATE_NOOP("Timeline", "We cannot take it: refused"),
    Outcome.COMPLETED: QT_TRANSLATE_NOOP("Timeline", "Completed: the resident takes part"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("Timeline", "Ended: not started or dropped out"),
    Outcome.CANCELLED: QT_TRANSLATE_NOOP("Timeline", "Stopped by the receiver"),
}
BUTTONS: dict[NextStep, str] = {
    NextStep.PRINT: QT_TRANSLATE_NOOP("Timeline", "Print the slip"),
    NextStep.REPORT: QT_TRANSLATE_NOOP("Timeline", "Note what the receiver said"),
    NextStep.REFER_AGAIN: QT_TRANSLATE_NOOP("Timeline", "Refer again with the same data"),
    NextStep.FEEDBACK: QT_TRANSLATE_NOOP("Timeline", "Note the feedback"),
    NextStep.NOTHING: "",
}
WITHDRAWALS: dict[Withdrawal, str] = {
    Withdrawal.CONSENT: QT_TRANSLATE_NOOP("Timeline", "The resident takes consent back"),
    Withdrawal.RESIDENT: QT_TRANSLATE_NOOP("Timeline", "The resident does not want it any more"),
    Withdrawal.WRONG_RECEIVER: QT_TRANSLATE_NOOP("Timeline", "It went to the wrong receiver"),
    Withdrawal.OTHER: QT_TRANSLATE_NOOP("Timeline", "Another reason"),
}
_DUE: dict[DeadlineKind, str] = {
    DeadlineKind.ACKNOWLEDGE: QT_TRANSLATE_NOOP("Timeline", "They answer by {day}."),
    DeadlineKind.FIRST_CONTACT: QT_TRANSLATE_NOOP("Timeline", "They call the resident by {day}."),
    DeadlineKind.FEEDBACK: QT_TRANSLATE_NOOP("Timeline", "You hear how it went by {day}."),
}
_LATE: dict[DeadlineKind, str] = {
    DeadlineKind.ACKNOWLEDGE: QT_TRANSLATE_NOOP(
        "Timeline", "They should have answered by {day}. Call {receiver}: {phone}."
    ),
    DeadlineKind.FIRST_CONTACT: QT_TRANSLATE_NOOP(
        "Timeline", "They should have called the resident by {day}. Call {receiver}: {phone}."
    ),
    DeadlineKind.FEEDBACK: QT_TRANSLATE_NOOP(
        "Timeline", "You should have heard how it went by {day}. Call {receiver}: {phone}."
    ),
}


def outcome(value: Outcome) -> str:
    """Return what the receiver said."""
    return translate("Timeline", OUTCOMES[value])


def withdrawal(value: Withdrawal) -> str:
    """Return a reason to withdraw."""
    return translate("Timeline", WITHDRAWALS[value])


def button(step: NextStep) -> str:
    """Return the words of the biggest button, empty where there is none."""
    return translate("Timeline", BUTTONS[step]) if BUTTONS[step] else ""


def next_sentences(referral: Referral, step: NextStep, today: date) -> tuple[str, ...]:
    """Return what is to be done or waited for, in one or two sentences."""
    receiver = referral.details.recipient.organization
    found = []
    if step is NextStep.PRINT:
        text = translate("Timeline", "Give or send the slip to {receiver} yourself.")
        found.append(text.format(receiver=receiver))
    elif step is NextStep.REPORT:
        text = translate("Timeline", "{receiver} has it now.")
        found.append(text.format(receiver=receiver))
    elif step is NextStep.REFER_AGAIN:
        text = translate("Timeline", "{receiver} refused it: {reason}")
        found.append(text.format(receiver=receiver, reason=words.reason_text(referral.reason)))
    elif step is NextStep.FEEDBACK:
        found.append(translate("Timeline", "It has ended. The feedback has not come yet."))
    else:
        found.append(translate("Timeline", "This referral is closed. There is nothing to do."))
    return (*found, *_deadline(referral, today))


def _deadline(referral: Referral, today: date) -> tuple[str, ...]:
    deadline = next_deadline(referral)
    if deadline is None:
        return ()
    day = dates.weekday_and_date(deadline.due)
    if today > deadline.due:
        recipient = referral.details.recipient
        number = phone(recipient.phone) or "…"
        late = translate("Timeline", _LATE[deadline.kind])
        return (late.format(day=day, receiver=recipient.organization, phone=number),)
    return (translate("Timeline", _DUE[deadline.kind]).format(day=day),)

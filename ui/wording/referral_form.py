"""The sentences below the fields of a referral: hints while typing."""

from PySide6.QtCore import QCoreApplication

from ui.viewmodels.field_checks import Hint
from ui.wording.source import QT_TRANSLATE_NOOP

HINTS: dict[Hint, str] = {
    Hint.BSN: QT_TRANSLATE_NOOP(
        "ReferralForm",
        "This looks like a citizen service number (BSN). Take it out, please: "
        "until then this field is not kept.",
    ),
    Hint.PHONE_SHORT: QT_TRANSLATE_NOOP(
        "ReferralForm", "Digits seem to be missing: a phone number has 10."
    ),
    Hint.PHONE_LONG: QT_TRANSLATE_NOOP(
        "ReferralForm", "This has more digits than a phone number has: 10."
    ),
    Hint.PHONE_LETTERS: QT_TRANSLATE_NOOP(
        "ReferralForm", "There is something else than digits in this phone number."
    ),
    Hint.POSTCODE_FORM: QT_TRANSLATE_NOOP("ReferralForm", "Write the postcode as 3811 AB."),
    Hint.POSTCODE_LETTERS: QT_TRANSLATE_NOOP(
        "ReferralForm", "The two letters may be added, as in 3811 AB."
    ),
    Hint.YEAR_FORM: QT_TRANSLATE_NOOP("ReferralForm", "Write the year in four digits: 1957."),
    Hint.YEAR_FUTURE: QT_TRANSLATE_NOOP("ReferralForm", "This year is still to come."),
    Hint.YEAR_LONG_AGO: QT_TRANSLATE_NOOP("ReferralForm", "Nobody is that old. Is it a slip?"),
    Hint.QUESTION_CUT: QT_TRANSLATE_NOOP(
        "ReferralForm", "This is too long for the slip: the end does not come on paper."
    ),
    Hint.CONSENT_OTHER: QT_TRANSLATE_NOOP(
        "ReferralForm",
        "The resident agreed to another receiver. Ask again, untick the box and tick it again.",
    ),
}


def hint(value: Hint) -> str:
    """Return the sentence of a hint, in the language in force."""
    return QCoreApplication.translate("ReferralForm", HINTS[value])

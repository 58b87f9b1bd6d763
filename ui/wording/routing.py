"""Why a referral goes to this recipient, or why to nobody yet, in a sentence each.

`tests/gui/test_referral_wording.py` proves that every `RoutingReasonKind` has one.
"""

from PySide6.QtCore import QCoreApplication

from sociale_kaart.referrals.model import RoutingReason, RoutingReasonKind
from ui.wording.source import QT_TRANSLATE_NOOP

K = RoutingReasonKind

TEXTS: dict[RoutingReasonKind, str] = {
    K.WIJK: QT_TRANSLATE_NOOP("Routing", "The neighbourhood {area} has its own receiver."),
    K.GEMEENTE: QT_TRANSLATE_NOOP(
        "Routing", "This is the receiver for the municipality of {area}."
    ),
    K.WIDER_AREA: QT_TRANSLATE_NOOP("Routing", "This receiver works for the whole of {area}."),
    K.ADULT: QT_TRANSLATE_NOOP("Routing", "The resident is an adult ({age} or older)."),
    K.MINOR: QT_TRANSLATE_NOOP(
        "Routing",
        "The resident is a minor ({age} at most). There is another receiver for young people.",
    ),
    K.AGE_UNCERTAIN: QT_TRANSLATE_NOOP(
        "Routing",
        "The resident turns 18 this year and may still be {age}. "
        "To be safe we chose the receiver for young people.",
    ),
    K.VIA: QT_TRANSLATE_NOOP("Routing", "Referrals from here go through {via}."),
    K.BY_HAND: QT_TRANSLATE_NOOP("Routing", "You chose this receiver yourself."),
    K.POSTCODE_MISSING: QT_TRANSLATE_NOOP(
        "Routing", "Fill in the postcode: it decides who receives the referral."
    ),
    K.POSTCODE_INVALID: QT_TRANSLATE_NOOP(
        "Routing", "This is not a postcode yet. Write it as 3811 AB."
    ),
    K.POSTCODE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Routing", "This postcode is outside the region of the map. Fill in a receiver yourself."
    ),
    K.BIRTH_YEAR_MISSING: QT_TRANSLATE_NOOP(
        "Routing", "Fill in the year of birth: young people have another receiver."
    ),
    K.BIRTH_YEAR_INVALID: QT_TRANSLATE_NOOP(
        "Routing", "The year of birth cannot be right. Write it as 1957."
    ),
    K.NO_ROUTE: QT_TRANSLATE_NOOP(
        "Routing", "We know nobody who receives referrals from {area}. Fill in a receiver yourself."
    ),
    K.NO_ROUTE_FOR_AGE: QT_TRANSLATE_NOOP(
        "Routing",
        "We know nobody in {area} who receives referrals of somebody of {age}. "
        "Fill in a receiver yourself.",
    ),
}


def routing_reason(reason: RoutingReason) -> str:
    """Return one step of the explanation, in the language in force."""
    area = reason.area or QCoreApplication.translate("Routing", "this area")
    age = "?" if reason.age is None else str(reason.age)
    sentence = QCoreApplication.translate("Routing", TEXTS[reason.kind])
    return sentence.format(area=area, age=age, via=reason.via)

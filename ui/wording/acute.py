"""Words that mean danger, and the numbers that are shown above the results then.

The numbers are national, free and answered day and night. What somebody types is looked at here
only; it is not kept.
"""

import re
from enum import Enum

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.text import fold
from ui.wording.source import QT_TRANSLATE_NOOP


class Danger(Enum):
    """What the words are about."""

    SUICIDE = "suicide"
    VIOLENCE = "violence"


_WORDS = {
    Danger.SUICIDE: re.compile(
        r"\b(zelfmoord|zelfdoding|suicid|zichzelf doden|zelf doden|van het leven beroven"
        r"|wil(len)? (niet meer|dood)|(niet meer|dood) wil|niet meer leven|uit het leven stappen"
        r"|kill (him|her|my|them)sel|wants? to die|end (his|her|my|their) life)"
    ),
    Danger.VIOLENCE: re.compile(
        r"\b(huiselijk geweld|geweld\b|gewelddadig|kindermishandel|mishandel|misbruik|incest"
        r"|verkracht|aanrand|eerwraak|slaat (haar|hem|zijn|mijn|me|mij|ons|de kinderen)"
        r"|wordt geslagen|stalk|domestic violence|child abuse|sexual abuse|raped?\b)"
    ),
}
_TEXTS = {
    Danger.SUICIDE: (
        QT_TRANSLATE_NOOP("Acute", "Is someone thinking of suicide? Call 113 or 0800 0113."),
        QT_TRANSLATE_NOOP("Acute", "Free, day and night. Is someone in danger now: call 112."),
    ),
    Danger.VIOLENCE: (
        QT_TRANSLATE_NOOP("Acute", "Violence at home or abuse? Call Veilig Thuis: 0800 2000."),
        QT_TRANSLATE_NOOP(
            "Acute",
            "Free, day and night, also for advice. Is someone in danger now: call 112.",
        ),
    ),
}


def danger_in(text: str) -> Danger | None:
    """Return what danger the words of a question speak of, or None."""
    folded = fold(text)
    return next((danger for danger, words in _WORDS.items() if words.search(folded)), None)


def crisis_line(danger: Danger) -> tuple[str, str]:
    """Return the sentence with the number, and what else to know."""
    sentence, more = _TEXTS[danger]
    translate = QCoreApplication.translate
    return translate("Acute", sentence), translate("Acute", more)

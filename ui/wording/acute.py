"""Whom to call when a question speaks of danger; the search recognises it (`SearchPage.acute`).

The numbers are national, free and answered day and night: 112 (alarmcentrale), 113 and 0800 0113
(113 Zelfmoordpreventie), 0800 2000 (Veilig Thuis).
"""

from typing import Final

from PySide6.QtCore import QCoreApplication

from sociale_kaart.search.acute import AcuteKind
from ui.wording.source import QT_TRANSLATE_NOOP

TEXTS: Final = {
    AcuteKind.DANGER: (
        QT_TRANSLATE_NOOP("Acute", "Is someone in danger now? Call 112."),
        QT_TRANSLATE_NOOP("Acute", "Free, day and night: ambulance, police and fire brigade."),
    ),
    AcuteKind.SUICIDE: (
        QT_TRANSLATE_NOOP("Acute", "Is someone thinking of suicide? Call 113 or 0800 0113."),
        QT_TRANSLATE_NOOP("Acute", "Free, day and night. Is someone in danger now: call 112."),
    ),
    AcuteKind.CHILD_ABUSE: (
        QT_TRANSLATE_NOOP("Acute", "Is a child not safe? Call Veilig Thuis: 0800 2000."),
        QT_TRANSLATE_NOOP(
            "Acute",
            "Free, day and night, also for advice. Is a child in danger now: call 112.",
        ),
    ),
    AcuteKind.VIOLENCE: (
        QT_TRANSLATE_NOOP("Acute", "Violence at home or abuse? Call Veilig Thuis: 0800 2000."),
        QT_TRANSLATE_NOOP(
            "Acute",
            "Free, day and night, also for advice. Is someone in danger now: call 112.",
        ),
    ),
}


def crisis_line(danger: AcuteKind) -> tuple[str, str]:
    """Return the sentence with the number, and what else to know."""
    sentence, more = TEXTS[danger]
    translate = QCoreApplication.translate
    return translate("Acute", sentence), translate("Acute", more)

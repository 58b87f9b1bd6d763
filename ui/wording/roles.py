"""The functions that people of this work have, as offered on screen; any other may be typed."""

from PySide6.QtCore import QCoreApplication

from ui.wording.source import QT_TRANSLATE_NOOP

_ROLES = (
    QT_TRANSLATE_NOOP("Roles", "GP"),
    QT_TRANSLATE_NOOP("Roles", "Practice nurse (POH-S)"),
    QT_TRANSLATE_NOOP("Roles", "Mental health nurse (POH-GGZ)"),
    QT_TRANSLATE_NOOP("Roles", "Practice assistant"),
    QT_TRANSLATE_NOOP("Roles", "Social team member"),
    QT_TRANSLATE_NOOP("Roles", "Wellbeing coach"),
    QT_TRANSLATE_NOOP("Roles", "District nurse"),
)


def role_names() -> tuple[str, ...]:
    """Return the functions in the language in force."""
    return tuple(QCoreApplication.translate("Roles", role) for role in _ROLES)

"""Conditions that stop a part of the program: what happened, what is safe, what to do.

The first and the last sentence are those of `ui/wording/errors.py`, unless the same condition means
something else on a page of its own. What is safe is said here.
"""

import platform
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, qVersion

from sociale_kaart import __version__
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from ui.wording.errors import message_for
from ui.wording.source import QT_TRANSLATE_NOOP

C = ErrorCode
_SAFE = {
    C.STORE_TOO_NEW: QT_TRANSLATE_NOOP(
        "Problems",
        "Your map and your referrals are safe. This older version does not touch them.",
    ),
    C.STORE_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems",
        "Your referrals are safe: they are kept in another file. The damaged map is kept too, "
        "under another name.",
    ),
    C.STORE_BUSY: QT_TRANSLATE_NOOP("Problems", "Your data is safe."),
    C.DISK_FULL: QT_TRANSLATE_NOOP(
        "Problems", "Everything that was saved before is safe. Nothing was half written."
    ),
    C.FOLDER_UNWRITABLE: QT_TRANSLATE_NOOP(
        "Problems", "Nothing was changed. What is in the folder is still there."
    ),
    C.FILE_UNREADABLE: QT_TRANSLATE_NOOP("Problems", "Nothing was changed."),
    C.DOSSIER_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems",
        "Nothing was overwritten: the file is as we found it. You can go on searching the map.",
    ),
    C.KEY_MISSING: QT_TRANSLATE_NOOP(
        "Problems",
        "The referrals themselves are still there, but nobody can read them without the key. "
        "You can go on searching the map.",
    ),
    C.DOSSIER_LOCKED: QT_TRANSLATE_NOOP(
        "Problems", "Your referrals are safe. You can go on searching the map."
    ),
}
# Titles without the path, which stands in the details.
_TITLES = {
    C.STORE_DAMAGED: QT_TRANSLATE_NOOP("Problems", "The map on this computer is damaged."),
    C.DOSSIER_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "The referrals on this computer cannot be read."
    ),
    C.FOLDER_UNWRITABLE: QT_TRANSLATE_NOOP(
        "Problems", "The program may not write in the folder with your data."
    ),
    C.FILE_UNREADABLE: QT_TRANSLATE_NOOP("Problems", "A file of the program cannot be read."),
}
_ON_THE_MAP = QT_TRANSLATE_NOOP("Problems", "You can go on searching the map.")
_NEWER_DOSSIER = QT_TRANSLATE_NOOP(
    "Problems", "Your referrals were made by a newer version of this program."
)
_KEYRING = (
    QT_TRANSLATE_NOOP("Problems", "This computer does not give the key of your referrals."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Sign in to this computer again, allow the program to use the keyring, and try again.",
    ),
)
_ACTIONS = {
    C.STORE_DAMAGED: QT_TRANSLATE_NOOP("Problems", "Fetch the map again with the button below."),
    C.DOSSIER_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "Put back a copy of this file, or ask your administrator."
    ),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What a problem page says.

    Attributes:
        details: facts for the helpdesk, fit to copy: never a resident's data.
    """

    sentence: str
    safe: str
    action: str
    details: str


def problem_of(error: SocialeKaartError, *, in_dossier: bool = False) -> Problem:
    """Word a condition for a page of its own, in the language in force.

    Args:
        error: what happened.
        in_dossier: whether it stops the referrals only.
    """
    message = message_for(error)
    sentence, action = message.sentence, message.action
    if error.code in _TITLES:
        sentence = QCoreApplication.translate("Problems", _TITLES[error.code])
    safe = QCoreApplication.translate("Problems", _SAFE[error.code]) if error.code in _SAFE else ""
    if error.code is C.DOSSIER_LOCKED:
        sentence, action = (QCoreApplication.translate("Problems", text) for text in _KEYRING)
    elif error.code in _ACTIONS:
        action = QCoreApplication.translate("Problems", _ACTIONS[error.code])
    elif in_dossier:
        if error.code is C.STORE_TOO_NEW:
            sentence = QCoreApplication.translate("Problems", _NEWER_DOSSIER)
        goes_on = QCoreApplication.translate("Problems", _ON_THE_MAP)
        if goes_on not in safe:
            safe = f"{safe} {goes_on}".strip()
    return Problem(sentence, safe, action, _details(error))


def _details(error: SocialeKaartError) -> str:
    """Return the facts in the words of the program, the same in every language."""
    facts = [f"{name}: {value}" for name, value in error.details.items()]
    program = f"Sociale Kaart {__version__}, Qt {qVersion()}, Python {platform.python_version()}"
    return "\n".join([f"code: {error.code.value}", *facts, program, platform.platform(terse=True)])

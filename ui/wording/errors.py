"""What every condition is called on screen: a sentence, and what the user can do about it.

`tests/gui/test_wording.py` proves that every `ErrorCode` has both. Facts are filled in by name; a
fact that is missing leaves its braces out. Facts never are a resident's data (`SocialeKaartError`).
"""

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from ui.wording.source import QT_TRANSLATE_NOOP

C = ErrorCode


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that says what happened, and one that says what to do."""

    sentence: str
    action: str


TEXTS: dict[ErrorCode, tuple[str, str]] = {
    C.FEED_UNREACHABLE: (
        QT_TRANSLATE_NOOP("Errors", "The map could not be fetched from {source}."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "You can go on with the map you have. Check the network or the address in Settings, "
            "then try again.",
        ),
    ),
    C.FEED_UNTRUSTED: (
        QT_TRANSLATE_NOOP(
            "Errors",
            "The new map was refused: its signature is not right ({reason}).",
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Nothing was changed; you still have the old map. Tell the administrator of the map.",
        ),
    ),
    C.FEED_EXPIRED: (
        QT_TRANSLATE_NOOP(
            "Errors",
            "The map on offer is out of date: its publisher did not renew it in time.",
        ),
        QT_TRANSLATE_NOOP(
            "Errors",
            "You still have your own map. Ask the administrator to publish the map again.",
        ),
    ),
    C.FEED_INVALID: (
        QT_TRANSLATE_NOOP("Errors", "The new map could not be read: {reason}."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Nothing was changed; you still have the old map. Tell the administrator of the map.",
        ),
    ),
    C.FEED_NO_TRUST: (
        QT_TRANSLATE_NOOP("Errors", "We do not know who publishes the map at {source}."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Choose the file root.json of this map in Settings. You get it from the administrator.",
        ),
    ),
    C.FEED_SOURCE_INVALID: (
        QT_TRANSLATE_NOOP("Errors", "There is nothing that can be published in {path}: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Check that the folder holds services.ndjson."),
    ),
    C.STORE_DAMAGED: (
        QT_TRANSLATE_NOOP("Errors", "The map on this computer is damaged ({path})."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Fetch the map again. Your referrals are kept somewhere else and are safe.",
        ),
    ),
    C.STORE_TOO_NEW: (
        QT_TRANSLATE_NOOP("Errors", "Your data was made by a newer version of this program."),
        QT_TRANSLATE_NOOP("Errors", "Install the newest version. Nothing was changed in {path}."),
    ),
    C.STORE_BUSY: (
        QT_TRANSLATE_NOOP("Errors", "Another window of this program is using your data."),
        QT_TRANSLATE_NOOP("Errors", "Close the other window, then try again."),
    ),
    C.DISK_FULL: (
        QT_TRANSLATE_NOOP("Errors", "The disk is full."),
        QT_TRANSLATE_NOOP("Errors", "Make room and try again. What was saved before is safe."),
    ),
    C.FOLDER_UNWRITABLE: (
        QT_TRANSLATE_NOOP("Errors", "The program may not write in the folder {path}."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Ask your administrator for the right to write there, or choose another folder.",
        ),
    ),
    C.FILE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Errors", "The file {path} cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Check that the file exists and that you may open it."),
    ),
    C.INPUT_INVALID: (
        QT_TRANSLATE_NOOP("Errors", "We cannot use {path}: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Correct it and try again."),
    ),
    C.SERVICE_UNKNOWN: (
        QT_TRANSLATE_NOOP("Errors", "This offer is no longer on the map."),
        QT_TRANSLATE_NOOP("Errors", "Search again: the map was renewed in the meantime."),
    ),
    C.PLACE_UNKNOWN: (
        QT_TRANSLATE_NOOP("Errors", "We do not know the place “{text}”."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Type a postcode, a neighbourhood or a municipality of this region.",
        ),
    ),
    C.SAVED_SEARCH_BSN: (
        QT_TRANSLATE_NOOP("Errors", "There is a citizen service number (BSN) in this search."),
        QT_TRANSLATE_NOOP("Errors", "Take it out: a saved search must not be about one resident."),
    ),
    C.SAVED_SEARCHES_FULL: (
        QT_TRANSLATE_NOOP("Errors", "There are {most} saved searches; more cannot be kept."),
        QT_TRANSLATE_NOOP("Errors", "Remove one that you no longer use, then save again."),
    ),
    C.DOSSIER_LOCKED: (
        QT_TRANSLATE_NOOP("Errors", "The referrals are locked."),
        QT_TRANSLATE_NOOP("Errors", "Unlock them with Ctrl+L."),
    ),
    C.DOSSIER_DAMAGED: (
        QT_TRANSLATE_NOOP("Errors", "The referrals on this computer cannot be read ({path})."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Nothing was overwritten. Put back a copy of this file, or ask your administrator.",
        ),
    ),
    C.PASSPHRASE_WRONG: (
        QT_TRANSLATE_NOOP("Errors", "This is not the right passphrase."),
        QT_TRANSLATE_NOOP("Errors", "Try again. Mind capital letters and spaces."),
    ),
    C.PASSPHRASE_NEEDED: (
        QT_TRANSLATE_NOOP("Errors", "A passphrase is needed for the referrals on this computer."),
        QT_TRANSLATE_NOOP("Errors", "Type your passphrase to go on."),
    ),
    C.KEY_MISSING: (
        QT_TRANSLATE_NOOP("Errors", "The key of your referrals is no longer on this computer."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Sign in with the account in which you made them, or ask your administrator.",
        ),
    ),
    C.REFERRAL_UNKNOWN: (
        QT_TRANSLATE_NOOP("Errors", "This referral is not on this computer."),
        QT_TRANSLATE_NOOP("Errors", "Check the code, or look in the list of referrals."),
    ),
    C.REFERRAL_INCOMPLETE: (
        QT_TRANSLATE_NOOP("Errors", "The referral is not complete yet: {missing}."),
        QT_TRANSLATE_NOOP("Errors", "Fill in what is missing. Until then it is kept as a concept."),
    ),
    C.TRANSITION_ILLEGAL: (
        QT_TRANSLATE_NOOP("Errors", "This step is not possible any more."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "The referral has changed in the meantime. Open it again to see its state.",
        ),
    ),
    C.BSN_FOUND: (
        QT_TRANSLATE_NOOP("Errors", "There is a citizen service number (BSN) in this text."),
        QT_TRANSLATE_NOOP("Errors", "Take it out: the BSN must not be in a referral."),
    ),
    C.DISPLAY_MISSING: (
        QT_TRANSLATE_NOOP("Errors", "There is no screen to show the window on."),
        QT_TRANSLATE_NOOP("Errors", "Start the program from a desktop session."),
    ),
    C.QT_LIBRARY_MISSING: (
        QT_TRANSLATE_NOOP("Errors", "The window cannot open: {library} is not on this computer."),
        QT_TRANSLATE_NOOP(
            "Errors", "Install it with: sudo apt-get install {packages}. Then start again."
        ),
    ),
    C.PRINTER_FAILED: (
        QT_TRANSLATE_NOOP("Errors", "Printing did not work: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Check the printer, or save the slip as PDF."),
    ),
}


def message_for(error: SocialeKaartError) -> Message:
    """Return the sentence and the advice for a condition, in the language in force."""
    sentence, action = TEXTS[error.code]
    facts: defaultdict[str, str] = defaultdict(str)
    facts.update({name: _said(value) for name, value in error.details.items()})
    return Message(
        QCoreApplication.translate("Errors", sentence).format_map(facts),
        QCoreApplication.translate("Errors", action).format_map(facts),
    )


def _said(value: object) -> str:
    """Say a fact: a list as words with commas, anything else as it is."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(str(part) for part in value)
    return str(value)

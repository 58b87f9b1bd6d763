"""What the environment or the input can do to us, as one exception with a code.

A `SocialeKaartError` says *that* something outside the program went wrong and carries the facts;
it holds no sentence. The sentence, in Dutch and English, with what the user can do about it, is in
`ui/wording/errors.py`, and a test proves that every code has one. Anything that is not a
`SocialeKaartError` is a bug of ours.

Exceptions of libraries are translated once, at the edge of the folder that owns the library.
"""

from enum import StrEnum


class ErrorCode(StrEnum):
    """Every condition that a user can meet; the value is also printed by `--json`."""

    # feed
    FEED_UNREACHABLE = "feed-unreachable"  # source: address or folder that did not answer
    FEED_UNTRUSTED = "feed-untrusted"  # reason: which check failed, in TUF's terms
    FEED_EXPIRED = "feed-expired"  # reason: which role was not renewed
    FEED_INVALID = "feed-invalid"  # reason: signed, but not a feed that we can read
    FEED_NO_TRUST = "feed-no-trust"  # source: no trust root is known for this feed
    FEED_SOURCE_INVALID = "feed-source-invalid"  # path, reason: nothing publishable there

    # the folder with data
    STORE_DAMAGED = "store-damaged"  # path
    STORE_TOO_NEW = "store-too-new"  # path, found, supported
    STORE_BUSY = "store-busy"  # path: another process holds it
    DISK_FULL = "disk-full"  # path
    FOLDER_UNWRITABLE = "folder-unwritable"  # path
    FILE_UNREADABLE = "file-unreadable"  # path, reason
    INPUT_INVALID = "input-invalid"  # path, reason: a file or an argument that we cannot use

    # the map
    SERVICE_UNKNOWN = "service-unknown"  # id
    PLACE_UNKNOWN = "place-unknown"  # text
    SAVED_SEARCH_BSN = "saved-search-bsn"  # a citizen service number in a search to keep
    SAVED_SEARCHES_FULL = "saved-searches-full"  # most: how many can be kept

    # the dossier
    DOSSIER_LOCKED = "dossier-locked"  # maybe reason: the keyring is not there or refuses
    DOSSIER_DAMAGED = "dossier-damaged"  # path
    PASSPHRASE_WRONG = "passphrase-wrong"  # noqa: S105 - a code, no secret
    PASSPHRASE_NEEDED = "passphrase-needed"  # noqa: S105 - no keyring on this machine
    KEY_MISSING = "key-missing"  # path: the keyring no longer has the key of this dossier

    # referrals
    REFERRAL_UNKNOWN = "referral-unknown"  # id
    REFERRAL_INCOMPLETE = "referral-incomplete"  # missing: names of what is lacking
    TRANSITION_ILLEGAL = "transition-illegal"  # from_status, to_status
    BSN_FOUND = "bsn-found"  # field: a citizen service number was typed here

    # the machine
    DISPLAY_MISSING = "display-missing"
    QT_LIBRARY_MISSING = "qt-library-missing"  # library, packages: what to install
    PRINTER_FAILED = "printer-failed"  # reason


class SocialeKaartError(Exception):
    """A condition outside the program, with its code and the facts that a sentence about it needs.

    Attributes:
        code: what happened.
        details: facts by name, as listed beside each code. Never a resident's data: details may
            be printed and logged.
    """

    def __init__(self, code: ErrorCode, **details: object) -> None:
        self.code = code
        self.details = details
        facts = ", ".join(f"{name}={value}" for name, value in details.items())
        super().__init__(f"{code.value}: {facts}" if facts else code.value)

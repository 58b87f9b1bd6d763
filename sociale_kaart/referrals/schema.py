"""The tables of the dossier and the steps that make them.

Step n takes a file from user_version n to n + 1. A step that is out never changes.
"""

from typing import Final

APPLICATION_ID: Final = 0x534B4453  # "SKDS" in the (encrypted) header

_APPEND_ONLY = (
    (
        "CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event"
        " BEGIN SELECT RAISE(ABORT, 'append-only'); END"
    ),
    # Only what never left this desk can be taken back (retention comes with its own step).
    (
        "CREATE TRIGGER event_of_a_sent_referral_stays BEFORE DELETE ON event WHEN EXISTS"
        " (SELECT 1 FROM event WHERE referral = OLD.referral AND kind = 'status')"
        " BEGIN SELECT RAISE(ABORT, 'append-only'); END"
    ),
)

MIGRATIONS: Final = (
    (
        "CREATE TABLE own (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE device (device TEXT PRIMARY KEY, counter INTEGER NOT NULL) WITHOUT ROWID",
        (
            "CREATE TABLE event (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
            " referral TEXT NOT NULL, device TEXT NOT NULL, counter INTEGER NOT NULL,"
            " time TEXT NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL)"
        ),
        "CREATE INDEX event_of_referral ON event (referral, seq)",
        (
            "CREATE TABLE summary (referral TEXT PRIMARY KEY, code TEXT NOT NULL,"
            " status TEXT NOT NULL, business_status TEXT NOT NULL, resident TEXT NOT NULL,"
            " service_id TEXT, recipient TEXT NOT NULL, created TEXT NOT NULL,"
            " updated TEXT NOT NULL, since TEXT NOT NULL, sent TEXT,"
            " awaits_feedback INTEGER NOT NULL) WITHOUT ROWID"
        ),
        *_APPEND_ONLY,
    ),
)

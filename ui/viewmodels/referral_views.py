"""Which referrals are in which view of the list, in which order, and what the filter finds."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from sociale_kaart.directory.text import fold
from sociale_kaart.referrals.codes import read_code
from sociale_kaart.referrals.model import ReferralSummary, TaskStatus
from sociale_kaart.referrals.transitions import CLOSED


class ReferralView(StrEnum):
    """The views of the list."""

    NEEDS_ME = "needs-me"
    SENT = "sent"
    CLOSED = "closed"
    CONCEPTS = "concepts"


def is_in(row: ReferralSummary, view: ReferralView) -> bool:
    """Tell whether a referral is in a view; one that needs the user is in two."""
    if view is ReferralView.NEEDS_ME:
        return row.needs_me
    if view is ReferralView.CONCEPTS:
        return row.status is TaskStatus.DRAFT
    closed = row.status in CLOSED
    return closed if view is ReferralView.CLOSED else not closed and not _is_concept(row)


def counts(rows: Iterable[ReferralSummary]) -> dict[ReferralView, int]:
    """Return how many referrals are in each view."""
    found = dict.fromkeys(ReferralView, 0)
    for row in rows:
        for view in ReferralView:
            found[view] += is_in(row, view)
    return found


def shown(
    rows: Iterable[ReferralSummary], view: ReferralView, wanted: str
) -> tuple[ReferralSummary, ...]:
    """Return the referrals of a view that the filter finds, the most pressing first.

    Args:
        rows: all of them.
        view: which.
        wanted: words that name, code or receiver must hold; a code may be typed in any form.
    """
    words = fold(wanted).split()
    code = read_code(wanted)
    found = [
        row
        for row in rows
        if is_in(row, view) and (row.code == code if code else _holds(row, words))
    ]
    # Python sorts stably: within a deadline, the last changed stays first.
    found.sort(key=lambda row: row.updated, reverse=True)
    if view in {ReferralView.NEEDS_ME, ReferralView.SENT}:
        found.sort(key=lambda row: row.deadline or date.max)
    return tuple(found)


def _is_concept(row: ReferralSummary) -> bool:
    return row.status is TaskStatus.DRAFT


def _holds(row: ReferralSummary, words: list[str]) -> bool:
    text = fold(f"{row.resident} {row.recipient} {row.code}")
    return all(word in text for word in words)

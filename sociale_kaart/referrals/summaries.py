"""What the list of referrals keeps of each, and what it adds when it is read.

Deadline and `needs_me` depend on today and on the region's terms, so they are computed at reading.
"""

from datetime import UTC, date, datetime
from typing import Protocol

from sociale_kaart.referrals.deadlines import DeadlineRules, deadline_for, needs_requester
from sociale_kaart.referrals.model import BusinessStatus, Referral, ReferralSummary, TaskStatus

SUMMARY_COLUMNS = (
    "referral",
    "code",
    "status",
    "business_status",
    "resident",
    "service_id",
    "recipient",
    "created",
    "updated",
    "since",
    "sent",
    "awaits_feedback",
)


class SummaryRow(Protocol):
    """A stored row of the list."""

    referral: str
    code: str
    status: str
    business_status: str
    resident: str
    service_id: str | None
    recipient: str
    created: str
    updated: str
    since: str
    sent: str | None
    awaits_feedback: int


def summary_row(referral: Referral) -> dict[str, str | int | None]:
    """Return what is stored of a referral for the list."""
    details = referral.details
    return {
        "referral": referral.id,
        "code": referral.code,
        "status": referral.status.value,
        "business_status": referral.business_status.value,
        "resident": details.resident.name.strip(),
        "service_id": details.suggestions[0].service_id if details.suggestions else None,
        "recipient": details.recipient.organization,
        "created": _stamp(referral.created),
        "updated": _stamp(referral.updated),
        "since": _stamp(referral.since),
        "sent": None if referral.sent is None else _stamp(referral.sent),
        "awaits_feedback": int(referral.awaits_feedback),
    }


def summary_from_row(row: SummaryRow, today: date, rules: DeadlineRules) -> ReferralSummary:
    """Return a row of the list as it reads today.

    Raises:
        ValueError: the row was not written by this program.
    """
    status = TaskStatus(row.status)
    since = datetime.fromisoformat(row.since)
    deadline = deadline_for(
        status,
        sent=None if row.sent is None else datetime.fromisoformat(row.sent),
        since=since,
        awaits_feedback=bool(row.awaits_feedback),
        rules=rules,
    )
    return ReferralSummary(
        id=row.referral,
        code=row.code,
        status=status,
        business_status=BusinessStatus(row.business_status),
        resident=row.resident,
        service_id=row.service_id,
        recipient=row.recipient,
        created=datetime.fromisoformat(row.created),
        updated=datetime.fromisoformat(row.updated),
        since=since,
        deadline=None if deadline is None else deadline.due,
        needs_me=needs_requester(status, deadline, today),
    )


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")

"""What the list of referrals keeps of each, and what it adds when it is read.

Deadline and `needs_me` depend on today and on the region's terms, so they are computed at reading.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

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
# A look-up in a dictionary is five times as fast as asking the enumeration.
_STATUS = {status.value: status for status in TaskStatus}
_BUSINESS = {status.value: status for status in BusinessStatus}


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


def summaries_from_rows(
    rows: Iterable[Sequence[Any]], today: date, rules: DeadlineRules
) -> Iterator[ReferralSummary]:
    """Yield the rows of the list as they read today.

    Args:
        rows: values in the order of `SUMMARY_COLUMNS`.
        today: the day that deadlines are compared with.
        rules: the terms of the region.

    Raises:
        ValueError, KeyError: a row was not written by this program.
    """
    for row in rows:
        identifier, code, status_code, business, resident, service_id, recipient, *moments = row
        created, updated, since, sent = map(_moment, moments[:4])
        status = _STATUS[status_code]
        deadline = deadline_for(
            status, sent=sent, since=since, awaits_feedback=bool(moments[4]), rules=rules
        )
        yield ReferralSummary(
            identifier,
            code,
            status,
            _BUSINESS[business],
            resident,
            service_id,
            recipient,
            created,
            updated,
            since,
            None if deadline is None else deadline.due,
            needs_requester(status, deadline, today),
        )


def _moment(text: str | None) -> Any:  # noqa: ANN401 - None for `sent` alone
    return None if text is None else datetime.fromisoformat(text)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")

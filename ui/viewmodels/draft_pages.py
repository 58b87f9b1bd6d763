"""Slip and resident's page of a referral that is still being written."""

from datetime import datetime

from sociale_kaart.referrals.codes import code_of
from sociale_kaart.referrals.model import BusinessStatus, Referral, TaskStatus
from sociale_kaart.referrals.slip import ResidentPage, Slip, resident_page_of, slip_of
from ui.viewmodels.referral_draft import Draft


def pages_of(draft: Draft, referral_id: str, now: datetime) -> tuple[Slip, ResidentPage]:
    """Return what would be on paper now, without any BSN.

    Args:
        draft: what is filled in.
        referral_id: empty for a concept that was not kept yet; it has no code.
        now: local time.
    """
    referral = Referral(
        id=referral_id,
        code=code_of(referral_id) if referral_id else "",
        status=TaskStatus.DRAFT,
        business_status=BusinessStatus.SENT,
        details=draft.kept,
        created=now,
        updated=now,
        since=now,
    )
    return slip_of(referral, now.date()), resident_page_of(referral, now.date())

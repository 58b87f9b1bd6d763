"""The words of the list of referrals: columns, deadlines, and what an empty view says."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.viewmodels.referral_views import ReferralView
from ui.wording import dates
from ui.wording.counts import Counts
from ui.wording.source import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

VIEWS: dict[ReferralView, str] = {
    ReferralView.NEEDS_ME: QT_TRANSLATE_NOOP("ReferralList", "Action needed"),
    ReferralView.SENT: QT_TRANSLATE_NOOP("ReferralList", "Sent"),
    ReferralView.CLOSED: QT_TRANSLATE_NOOP("ReferralList", "Closed"),
    ReferralView.CONCEPTS: QT_TRANSLATE_NOOP("ReferralList", "Concepts"),
}
EMPTY: dict[ReferralView, tuple[str, str]] = {
    ReferralView.NEEDS_ME: (
        QT_TRANSLATE_NOOP("ReferralList", "Nothing needs you now"),
        QT_TRANSLATE_NOOP(
            "ReferralList",
            "Concepts, refusals and referrals without an answer in time come here by themselves.",
        ),
    ),
    ReferralView.SENT: (
        QT_TRANSLATE_NOOP("ReferralList", "No referrals are under way"),
        QT_TRANSLATE_NOOP(
            "ReferralList", "Find an offer in Search and press Refer, or begin a new referral here."
        ),
    ),
    ReferralView.CLOSED: (
        QT_TRANSLATE_NOOP("ReferralList", "Nothing is closed yet"),
        QT_TRANSLATE_NOOP(
            "ReferralList", "A referral comes here when it was completed, refused or withdrawn."
        ),
    ),
    ReferralView.CONCEPTS: (
        QT_TRANSLATE_NOOP("ReferralList", "No concepts"),
        QT_TRANSLATE_NOOP(
            "ReferralList", "What you write is kept here by itself until you send it."
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due, in words, and whether it is too late."""

    text: str
    is_late: bool = False


def view_name(view: ReferralView) -> str:
    """Return "Actie nodig"."""
    return translate("ReferralList", VIEWS[view])


def empty_view(view: ReferralView, *, wanted: str) -> tuple[str, str]:
    """Return what an empty view says, and what the user can do.

    Args:
        view: which.
        wanted: the filter that is on.
    """
    if wanted.strip():
        return (
            translate("ReferralList", "No referral here fits the filter"),
            translate("ReferralList", "Empty the filter with Esc, or look in another view."),
        )
    title, text = EMPTY[view]
    return translate("ReferralList", title), translate("ReferralList", text)


def due(deadline: date | None, today: date) -> Due:
    """Say when something is due: "vandaag", "morgen", "do 26 nov", "3 dagen te laat"."""
    if deadline is None:
        return Due("")
    days = (deadline - today).days
    if days < 0:
        return Due(Counts().days_late(-days), is_late=True)
    if days == 0:
        return Due(translate("ReferralList", "today"))
    if days == 1:
        return Due(translate("ReferralList", "tomorrow"))
    return Due(dates.short_date(deadline))

"""The pages of the window, in the order of the rail. A new page is one line here."""

from PySide6.QtCore import QCoreApplication

from ui.views import referral_names
from ui.views.page import Page, PageEntry, Workbench

SEARCH = "search"
SETTINGS = "settings"


def _search(workbench: Workbench) -> Page:
    from ui.views.search_page import SearchPage  # noqa: PLC0415 - a page is loaded when shown

    return SearchPage(workbench)


def _referrals(workbench: Workbench) -> Page:
    from ui.views.referrals_page import ReferralsPage  # noqa: PLC0415

    return ReferralsPage(workbench)


def _referral_editor(workbench: Workbench) -> Page:
    from ui.views.referral_editor import ReferralEditorPage  # noqa: PLC0415

    return ReferralEditorPage(workbench)


def _referral(workbench: Workbench) -> Page:
    from ui.views.referral_page import ReferralPage  # noqa: PLC0415

    return ReferralPage(workbench)


def _settings(workbench: Workbench) -> Page:
    from ui.views.settings_page import SettingsPage  # noqa: PLC0415

    return SettingsPage(workbench)


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        name=SEARCH,
        icon="search",
        title=lambda: QCoreApplication.translate("Pages", "Search"),
        build=_search,
    ),
    PageEntry(
        name=referral_names.LIST,
        icon="referrals",
        title=lambda: QCoreApplication.translate("Pages", "Referrals"),
        build=_referrals,
        needs_dossier=True,
    ),
    PageEntry(
        name=referral_names.EDITOR,
        icon="edit",
        title=lambda: QCoreApplication.translate("Pages", "Referral"),
        build=_referral_editor,
        in_rail=False,
        needs_dossier=True,
    ),
    PageEntry(
        name=referral_names.TIMELINE,
        icon="referrals",
        title=lambda: QCoreApplication.translate("Pages", "Referral"),
        build=_referral,
        in_rail=False,
        needs_dossier=True,
    ),
    PageEntry(
        name=SETTINGS,
        icon="settings",
        title=lambda: QCoreApplication.translate("Pages", "Settings"),
        build=_settings,
        at_bottom=True,
    ),
)

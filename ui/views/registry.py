"""The pages of the window, in the order of the rail. A new page is one line here."""

from PySide6.QtCore import QCoreApplication

from ui.views.page import Page, PageEntry, Workbench

SEARCH = "search"
SETTINGS = "settings"


def _search(workbench: Workbench) -> Page:
    from ui.views.search_page import SearchPage  # noqa: PLC0415 - a page is loaded when shown

    return SearchPage(workbench)


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
        name=SETTINGS,
        icon="settings",
        title=lambda: QCoreApplication.translate("Pages", "Settings"),
        build=_settings,
        at_bottom=True,
    ),
)

"""What the rows below the search box are called."""

from PySide6.QtCore import QCoreApplication

from ui.viewmodels.suggestions import Offer, OfferKind
from ui.wording.source import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

ICONS = {
    OfferKind.SERVICE: "flag",
    OfferKind.ORGANIZATION: "people",
    OfferKind.THEME: "tag",
    OfferKind.NEED: "search",
    OfferKind.PLACE: "place",
    OfferKind.WORD: "search",
    OfferKind.RECENT: "clock",
    OfferKind.SAVED: "save",
}
_KINDS = {
    OfferKind.SERVICE: QT_TRANSLATE_NOOP("Suggestions", "Offer"),
    OfferKind.ORGANIZATION: QT_TRANSLATE_NOOP("Suggestions", "Organisation"),
    OfferKind.THEME: QT_TRANSLATE_NOOP("Suggestions", "Theme"),
    OfferKind.NEED: QT_TRANSLATE_NOOP("Suggestions", "Subject"),
    OfferKind.PLACE: QT_TRANSLATE_NOOP("Suggestions", "Place"),
    OfferKind.WORD: QT_TRANSLATE_NOOP("Suggestions", "Word"),
    OfferKind.RECENT: QT_TRANSLATE_NOOP("Suggestions", "Searched before"),
    OfferKind.SAVED: QT_TRANSLATE_NOOP("Suggestions", "Saved search"),
}


def kind_of(offer: Offer) -> str:
    """Say what a row is, with how many offerings it leads to where that is known: "Thema · 12"."""
    said = translate("Suggestions", _KINDS[offer.kind])
    leads_to_more = offer.count and offer.kind is not OfferKind.SERVICE
    return f"{said} · {offer.count}" if leads_to_more else said


def spoken(offer: Offer) -> str:
    """Say a row as a screen reader does: "eenzaamheid, Thema · 12"."""
    return f"{offer.text}, {kind_of(offer)}"

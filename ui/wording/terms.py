"""The fixed words of the map with their marks: soort, ladder, freshness, languages."""

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.model import Kind, Ladder
from ui.wording.source import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

KIND_ICONS = {
    Kind.FORMAL: "formal",
    Kind.INFORMAL: "informal",
    Kind.RESIDENTS: "residents",
    Kind.ONLINE: "online",
}
_KINDS = {
    Kind.FORMAL: QT_TRANSLATE_NOOP("Terms", "Formal"),
    Kind.INFORMAL: QT_TRANSLATE_NOOP("Terms", "Informal"),
    Kind.RESIDENTS: QT_TRANSLATE_NOOP("Terms", "Residents' initiative"),
    Kind.ONLINE: QT_TRANSLATE_NOOP("Terms", "Online"),
}
_LADDER = {
    Ladder.SELF: QT_TRANSLATE_NOOP("Terms", "On your own"),
    Ladder.TOGETHER: QT_TRANSLATE_NOOP("Terms", "Together with others"),
    Ladder.PEERS: QT_TRANSLATE_NOOP("Terms", "With peers"),
    Ladder.INFORMAL: QT_TRANSLATE_NOOP("Terms", "Informal help"),
    Ladder.FORMAL: QT_TRANSLATE_NOOP("Terms", "Formal help"),
}
_LANGUAGES = {
    "nl": QT_TRANSLATE_NOOP("Terms", "Dutch"),
    "en": QT_TRANSLATE_NOOP("Terms", "English"),
    "ar": QT_TRANSLATE_NOOP("Terms", "Arabic"),
    "tr": QT_TRANSLATE_NOOP("Terms", "Turkish"),
    "pl": QT_TRANSLATE_NOOP("Terms", "Polish"),
    "uk": QT_TRANSLATE_NOOP("Terms", "Ukrainian"),
    "ru": QT_TRANSLATE_NOOP("Terms", "Russian"),
    "de": QT_TRANSLATE_NOOP("Terms", "German"),
    "fr": QT_TRANSLATE_NOOP("Terms", "French"),
    "es": QT_TRANSLATE_NOOP("Terms", "Spanish"),
    "pt": QT_TRANSLATE_NOOP("Terms", "Portuguese"),
    "it": QT_TRANSLATE_NOOP("Terms", "Italian"),
    "ro": QT_TRANSLATE_NOOP("Terms", "Romanian"),
    "bg": QT_TRANSLATE_NOOP("Terms", "Bulgarian"),
    "el": QT_TRANSLATE_NOOP("Terms", "Greek"),
    "fa": QT_TRANSLATE_NOOP("Terms", "Persian (Farsi)"),
    "prs": QT_TRANSLATE_NOOP("Terms", "Dari"),
    "ps": QT_TRANSLATE_NOOP("Terms", "Pashto"),
    "ku": QT_TRANSLATE_NOOP("Terms", "Kurdish"),
    "so": QT_TRANSLATE_NOOP("Terms", "Somali"),
    "ti": QT_TRANSLATE_NOOP("Terms", "Tigrinya"),
    "am": QT_TRANSLATE_NOOP("Terms", "Amharic"),
    "zgh": QT_TRANSLATE_NOOP("Terms", "Berber (Tamazight)"),
    "ber": QT_TRANSLATE_NOOP("Terms", "Berber (Tamazight)"),
    "hi": QT_TRANSLATE_NOOP("Terms", "Hindi"),
    "ur": QT_TRANSLATE_NOOP("Terms", "Urdu"),
    "zh": QT_TRANSLATE_NOOP("Terms", "Chinese"),
    "vi": QT_TRANSLATE_NOOP("Terms", "Vietnamese"),
    "id": QT_TRANSLATE_NOOP("Terms", "Indonesian"),
    "ms": QT_TRANSLATE_NOOP("Terms", "Malay"),
    "pap": QT_TRANSLATE_NOOP("Terms", "Papiamento"),
    "srn": QT_TRANSLATE_NOOP("Terms", "Sranan Tongo"),
    "fy": QT_TRANSLATE_NOOP("Terms", "Frisian"),
    "dse": QT_TRANSLATE_NOOP("Terms", "Dutch Sign Language"),
}


def kind(value: Kind | None) -> str:
    """Return "Informeel", or "Soort onbekend"."""
    if value is None:
        return translate("Terms", "Kind unknown")
    return translate("Terms", _KINDS[value])


def ladder(value: Ladder | None) -> str:
    """Return "Samen met anderen"; empty where the source does not say."""
    return translate("Terms", _LADDER[value]) if value is not None else ""


def language(code: str) -> str:
    """Return the name of a language by its ISO 639 code; the code itself where we lack the name."""
    name = _LANGUAGES.get(code.lower())
    return translate("Terms", name) if name else code


def languages() -> tuple[tuple[str, str], ...]:
    """Return code and name of the languages we have a name for: Dutch first, then by name."""
    named = {translate("Terms", name): code for code, name in reversed(_LANGUAGES.items())}
    rest = sorted((name, code) for name, code in named.items() if code != "nl")
    return (("nl", language("nl")), *((code, name) for name, code in rest))

"""The languages that the sample region speaks: ISO 639-1 code and Dutch name."""

from types import MappingProxyType
from typing import Final

LANGUAGE_NAMES: Final = MappingProxyType(
    {
        "nl": "Nederlands",
        "ar": "Arabisch",
        "de": "Duits",
        "en": "Engels",
        "es": "Spaans",
        "fa": "Farsi",
        "fr": "Frans",
        "hi": "Hindi",
        "id": "Indonesisch",
        "ku": "Koerdisch",
        "pl": "Pools",
        "pt": "Portugees",
        "ro": "Roemeens",
        "ru": "Russisch",
        "so": "Somali",
        "ti": "Tigrinya",
        "tr": "Turks",
        "uk": "Oekraïens",
        "zh": "Chinees",
    }
)

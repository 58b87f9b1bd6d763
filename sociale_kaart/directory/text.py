"""What text from outside may bring along: plain, composed, bounded, and comparable.

Every text in the map comes from somebody else, signed or not. It is shown as plain text, and what
could disturb a line of plain text (control characters, direction overrides, half surrogates,
a megabyte of it) is taken out here, once, when a record is read.
"""

import re
import unicodedata
from typing import Final

NAME_LIMIT: Final = 500  # characters
TEXT_LIMIT: Final = 20_000  # characters

# U+202A-202E and U+2066-2069 turn the reading direction of what follows, also outside the text
# itself (UAX 9); U+D800-DFFF cannot be written as UTF-8; U+FEFF and U+FFFE/FFFF are no characters.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029|\x85")
_BLANKS = re.compile(r"[ \t\u00a0]+")
_WHITE = re.compile(r"\s+")
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015'’`.,/()]+")


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return text as paragraphs: NFC, without control and direction characters, at most `limit`.

    Args:
        text: what a source wrote.
        limit: the most characters that are kept.
    """
    if len(text) <= limit and text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()  # nearly every text: nothing below would change it
    # One cut before and one after: the first bounds the work, NFC can lengthen what is left.
    text = _LINE_ENDS.sub("\n", text[: 2 * limit])
    text = unicodedata.normalize("NFC", _UNWANTED.sub("", text))
    return _BLANKS.sub(" ", text).strip()[:limit].rstrip()


def clean_line(text: str, limit: int = NAME_LIMIT) -> str:
    """Return text as one line: as `clean_text`, with every run of white space as one space."""
    cleaned = clean_text(text, limit)
    return _WHITE.sub(" ", cleaned) if "\n" in cleaned or not cleaned.isascii() else cleaned


def fold(text: str) -> str:
    """Return the form in which two spellings of a name are the same.

    Case, diacritics, hyphens, apostrophes, points and double spaces do not count.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _SEPARATORS.sub(" ", plain).strip()

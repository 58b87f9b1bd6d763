"""Contact data of the sample region is impossible on purpose: nobody's phone may ring.

- e-mail and web only below `.example` (RFC 2606);
- phone numbers `+31000` and six digits: no Dutch number starts with three noughts;
- postcode letters SA, SD and SS, which the Dutch post never issues; house numbers from 9000 up;
- surnames from one short list.
"""

import re
from collections.abc import Iterator
from typing import Final

SURNAMES: Final = frozenset(
    {"Voorbeeld", "Fictief", "Denkbeeld", "Proefstra", "Testema", "Verzonnen", "Bedacht"}
    | {"Schijnman"}
)
LETTERS: Final = frozenset({"SA", "SD", "SS"})
LOWEST_NUMBER: Final = 9_000

_PHONE = re.compile(r"\+31000[0-9]{6}")
_EMAIL = re.compile(r"[a-z0-9.\-]+@[a-z0-9.\-]+\.example")
_IN_TEXT: Final = {
    "phone number": re.compile(r"(?<![\d+])(?:\+\d{2}|00\d{2}|0)[\s\-]?(?:\d[\s\-]?){7,9}(?!\d)"),
    "e-mail address": re.compile(r"[\w.\-]+@[\w\-]+\.\w+"),
    "web address": re.compile(
        r"(?:https?://|www\.)\S+|\b[\w\-]+\.(?:nl|com|org|net|eu)\b", re.IGNORECASE
    ),
    "full postcode": re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b"),
}
_ALLOWED_IN_TEXT = re.compile(
    r"\+31000[0-9]{6}|[\w.\-]+@[\w.\-]+\.example|(?:https?://)?[\w.\-/]+\.example\S*"
    r"|\b[1-9]\d{3}\s?(?:SA|SD|SS)\b"
)


def phone_is_impossible(number: str) -> bool:
    """Tell whether nobody can be called under this number."""
    return _PHONE.fullmatch(number) is not None


def email_is_impossible(address: str) -> bool:
    """Tell whether nobody can be mailed at this address."""
    return _EMAIL.fullmatch(address) is not None


def name_is_invented(name: str) -> bool:
    """Tell whether a person's name ends in one of the invented surnames."""
    words = name.split()
    return bool(words) and words[-1] in SURNAMES


def possible_contact_data(text: str) -> Iterator[str]:
    """Yield what in a text could reach someone: "phone number 030 ..." and the like."""
    rest = _ALLOWED_IN_TEXT.sub(" ", text)
    for what, pattern in _IN_TEXT.items():
        for found in pattern.finditer(rest):
            yield f"{what} {found.group().strip(' -.,;:!?)')}"

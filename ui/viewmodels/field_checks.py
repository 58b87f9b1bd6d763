"""What can be seen of a phone number, postcode or year while typing: hints, never a barrier."""

import re
from datetime import date
from enum import Enum

from sociale_kaart.referrals.completeness import OLDEST_BIRTH_YEAR

_DUTCH_LENGTH = 10
_INTERNATIONAL = (8, 15)  # digits with the country code, ITU-T E.164
_POSTCODE = re.compile(r"\s*([1-9][0-9]{3})\s*([A-Za-z]{2})\s*")
_DIGITS_ONLY = re.compile(r"\s*[1-9][0-9]{3}\s*")


class Hint(Enum):
    """What a field may be told; `ui/wording/referral_form.py` has a sentence for each."""

    BSN = "bsn"
    PHONE_SHORT = "phone-short"
    PHONE_LONG = "phone-long"
    PHONE_LETTERS = "phone-letters"
    POSTCODE_FORM = "postcode-form"
    POSTCODE_LETTERS = "postcode-letters"
    YEAR_FORM = "year-form"
    YEAR_FUTURE = "year-future"
    YEAR_LONG_AGO = "year-long-ago"
    QUESTION_CUT = "question-cut"
    CONSENT_OTHER = "consent-other"


def phone_hint(text: str) -> Hint | None:
    """Judge a phone number as typed; None for a likely or an empty one."""
    digits = re.sub(r"[\s().\-/]", "", text)
    if not digits:
        return None
    international = digits.startswith(("+", "00"))
    digits = digits.removeprefix("+")
    if not digits.isdecimal():
        return Hint.PHONE_LETTERS
    if international and not digits.startswith("000"):  # 000 begins numbers of the sample region
        digits = digits.removeprefix("00")
        shortest, longest = _INTERNATIONAL
        if digits.startswith("31"):
            shortest = longest = _DUTCH_LENGTH + 1
    else:
        shortest = longest = _DUTCH_LENGTH
    if len(digits) < shortest:
        return Hint.PHONE_SHORT
    return Hint.PHONE_LONG if len(digits) > longest else None


def postcode_hint(text: str) -> Hint | None:
    """Judge a postcode as typed; None for a right or an empty one."""
    if not text.strip() or _POSTCODE.fullmatch(text):
        return None
    return Hint.POSTCODE_LETTERS if _DIGITS_ONLY.fullmatch(text) else Hint.POSTCODE_FORM


def year_hint(text: str, today: date) -> Hint | None:
    """Judge a year of birth as typed; None for a likely or an empty one."""
    if not text.strip():
        return None
    year = year_of(text)
    if year is None:
        return Hint.YEAR_FORM
    if year > today.year:
        return Hint.YEAR_FUTURE
    return Hint.YEAR_LONG_AGO if year < OLDEST_BIRTH_YEAR else None


def year_of(text: str) -> int | None:
    """Return the year that was typed, None when it has not four digits."""
    text = text.strip()
    return int(text) if re.fullmatch(r"[0-9]{4}", text, re.ASCII) else None


def tidy_postcode(text: str) -> str:
    """Return a whole postcode as "3812 SA", anything else as it was typed."""
    found = _POSTCODE.fullmatch(text)
    return f"{found.group(1)} {found.group(2).upper()}" if found else text

"""Phone numbers the Dutch way, large numbers, distances and prices."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate

# The Dutch area codes of three digits (Nummerplan telefoon- en ISDN-diensten); others have four.
# 000 is no area code: the numbers of the sample region begin with it, so that nobody can dial them.
_SHORT_AREA_CODES = frozenset(
    f"{number:03}"
    for number in (
        *(0, 10, 13, 15, 20, 23, 24, 26, 30, 33, 35, 36, 38, 40, 43, 45, 46, 50, 53, 55, 58),
        *range(70, 80),
        *(84, 85, 87, 88),
    )
)
_SERVICE_CODES = ("0800", "0900", "0906", "0909")
_DUTCH = re.compile(r"(?:\+31|0031)0?(\d{9})$")


def phone(number: str) -> str:
    """Show a phone number as it is written in the Netherlands: "033 456 78 90", "06 12 34 56 78".

    A foreign or short number ("113") is shown as it is.

    Args:
        number: E.164, or as the source has it.
    """
    digits = re.sub(r"[\s().\-]", "", number)
    found = _DUTCH.match(digits)
    if found:
        digits = "0" + found.group(1)
    elif digits.startswith("+31"):
        digits = "0" + digits.removeprefix("+31")
    if not digits.isdecimal() or not digits.startswith("0"):
        return number.strip()
    if digits.startswith(_SERVICE_CODES):
        return f"{digits[:4]} {digits[4:]}".strip()
    if len(digits) != 10:
        return digits
    if digits.startswith("06"):
        return f"06 {digits[2:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"
    if digits[:3] in _SHORT_AREA_CODES:
        return f"{digits[:3]} {digits[3:6]} {digits[6:8]} {digits[8:]}"
    return f"{digits[:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"


def whole(number: int) -> str:
    """Return "1.200" in Dutch, "1,200" in English."""
    return QLocale().toString(number)


def distance(metres: int) -> str:
    """Say a distance no more precisely than it is known: "350 m", "1,2 km", "14 km".

    Args:
        metres: as the crow flies, often from the middle of a postcode.
    """
    if metres < 100:
        return translate("Numbers", "< 100 m")
    if metres < 1000:
        return f"{round(metres / 50) * 50} m" if metres < 975 else _kilometres(1.0, 0)
    return _kilometres(metres / 1000, 1 if metres < 9950 else 0)


def price(amount: float, currency: str = "EUR") -> str:
    """Return "Gratis" or "€ 2,50"."""
    if amount == 0:
        return translate("Numbers", "Free")
    sign = "€" if currency in {"EUR", ""} else currency
    whole = float(amount).is_integer()
    return f"{sign} {QLocale().toString(float(amount), 'f', 0 if whole else 2)}"


def ages(minimum: float | None, maximum: float | None) -> str:
    """Say for which ages: "Vanaf 18 jaar", "12 tot en met 17 jaar"; empty for everybody."""
    low = int(minimum) if minimum else None
    high = int(maximum) if maximum is not None and maximum < 110 else None
    if low is not None and high is not None:
        text = translate("Numbers", "{low} to {high} years")
        return text.format(low=low, high=high)
    if low is not None:
        return translate("Numbers", "{low} years and older").format(low=low)
    if high is not None:
        return translate("Numbers", "Up to and including {high} years").format(high=high)
    return ""


def _kilometres(value: float, decimals: int) -> str:
    return f"{QLocale().toString(value, 'f', decimals)} km"

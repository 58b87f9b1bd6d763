"""The short code of a referral, for paper, telephone and QR: three groups of three.

It is computed from the random id of the referral, so that every device finds the same code and
nothing about the resident is in it. No vowels (no words), no 0 and 1 (no confusion with O and I).
The ninth character is a check: any single wrong character and any two swapped are noticed, since
the alphabet has a prime length.
"""

import re
from uuid import UUID

_ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXYZ"  # 29, a prime
_DATA_LENGTH = 8  # 29**8 = 5e11: 20,000 referrals share a code with a chance of 1 in 2,500
_NOISE = re.compile(r"[\s\-.]+")


def code_of(referral_id: str) -> str:
    """Return the code of a referral, as "K7Q-M2F-9DX".

    Args:
        referral_id: a UUID as text.
    """
    number = UUID(referral_id).int % len(_ALPHABET) ** _DATA_LENGTH
    symbols = []
    for _ in range(_DATA_LENGTH):
        number, index = divmod(number, len(_ALPHABET))
        symbols.append(_ALPHABET[index])
    data = "".join(symbols)
    return _grouped(data + _check(data))


def read_code(text: str) -> str | None:
    """Return the code that somebody typed, in its usual form, or None when it cannot be one."""
    symbols = _NOISE.sub("", text).upper()
    if len(symbols) != _DATA_LENGTH + 1 or any(symbol not in _ALPHABET for symbol in symbols):
        return None
    if _check(symbols[:_DATA_LENGTH]) != symbols[_DATA_LENGTH]:
        return None
    return _grouped(symbols)


def _grouped(symbols: str) -> str:
    return "-".join(symbols[start : start + 3] for start in range(0, len(symbols), 3))


def _check(data: str) -> str:
    total = sum(place * _ALPHABET.index(symbol) for place, symbol in enumerate(data, start=2))
    return _ALPHABET[total % len(_ALPHABET)]

"""Of what age the resident of a question is: "jongen van 15", "80+", "peuter"."""

import re
from dataclasses import dataclass
from typing import Final

OLDEST: Final = 120

_NOT_A_DURATION = (
    r"(?!\s*(?:kind|kids|week|weken|maand|dag|uur|euro|km|x\b|keer|procent|%|[-/.:,]\d))"
)
_PATTERNS: Final = (
    re.compile(
        rf"\b(?:van|is|ben|wordt|leeftijd)\s+(\d{{1,3}})\b{_NOT_A_DURATION}(?:\s*(?:jaar|jr))?"
    ),
    re.compile(r"(?<!al )(?<!na )(?<!voor )\b(\d{1,3})[\s-]*(?:jarige?|plus|\+)(?!\w)"),
    re.compile(
        r"(?<!al )(?<!na )(?<!sinds )(?<!over )(?<!voor )(?<!om de )"
        r"\b(\d{1,3})\s*(?:jaar|jr)(?:\s+oud)?\b"
        r"(?!\s*(?:geleden|getrouwd|huwelijk|samen|lang|alleen|ziek|werk|later|gewoond|verslaafd))"
    ),
)
_PLUS = re.compile(r"\d\s*(?:\+|plus)")
_NAMED: Final = {
    "baby": (0, 1),
    "zuigeling": (0, 1),
    "dreumes": (1, 2),
    "peuter": (1, 4),
    "kleuter": (4, 6),
    "basisschoolkind": (4, 12),
    "puber": (11, 17),
    "tiener": (12, 18),
    "student": (17, 28),
}
_NAMES = re.compile(rf"\b({'|'.join(_NAMED)})(?:s|en|tje|tjes)?\b")


@dataclass(frozen=True, slots=True)
class SaidAge:
    """An age in a question, in whole years.

    Attributes:
        rest: the question without it; a word as "peuter" stays, because it says more.
    """

    youngest: int
    oldest: int
    rest: str


def said_age(text: str) -> SaidAge | None:
    """Return the age that a question names; None for none, and for two different ones.

    Args:
        text: as typed.
    """
    lowered = text.lower()
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for pattern in _PATTERNS:
        for match in pattern.finditer(lowered):
            years = int(match.group(1))
            if years <= OLDEST:
                is_open = bool(_PLUS.search(match.group()))
                found.setdefault((years, OLDEST if is_open else years), match.span())
    if len(found) == 1 and len(text) == len(lowered):
        (youngest, oldest), (start, end) = next(iter(found.items()))
        return SaidAge(youngest, oldest, f"{text[:start]} {text[end:]}")
    named = {match.group(1) for match in _NAMES.finditer(lowered)}
    if not found and len(named) == 1:
        return SaidAge(*_NAMED[named.pop()], text)
    return None

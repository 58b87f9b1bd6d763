"""Finds citizen service numbers (BSN) in free text: the guard before anything is stored.

The program has no field for a BSN and does not want one. What counts as one:
- nine digits that pass the 11-proef (weights 9 to 2, and -1), on their own or in groups with one
  kind of separator: "123456782", "123 456 782", "1234.56.782", "123-456-782";
- eight digits, a leading zero left out, only when a word like "bsn" stands before them: eight
  digits alone are as likely a KvK or AGB number or a date.
What does not: digits inside a longer run of digits, and Dutch or international phone numbers
("06 12345678", "030-2345678", "+31 6 12345678"). One in eleven other numbers of nine digits
passes the test too; the person who typed it is asked, so a false alarm costs a look.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BLANK = " \u00a0\u2007\u2009\u202f"
_STROKE = "./_\u2010\u2011\u2012\u2013-"
_GAP = f"[{_BLANK}{_STROKE}]"

_PHONES = (
    # country code: +31, 0031, with (0) or not, and then nine digits
    re.compile(
        rf"(?<!\d)(?:\+|00){_GAP}?31{_GAP}{{0,2}}(?:\(0\){_GAP}?)?\d(?:{_GAP}?\d){{8}}(?!\d)"
    ),
    # mobile, or an area code of three or four digits: ten digits in all
    re.compile(rf"(?<!\d)\(?06\)?{_GAP}{{0,3}}\d(?:{_GAP}?\d){{7}}(?!\d)"),
    re.compile(rf"(?<!\d)\(?0[1-578]\d\)?{_GAP}{{0,3}}\d(?:{_GAP}?\d){{6}}(?!\d)"),
    re.compile(rf"(?<!\d)\(?0[1-57]\d\d\)?{_GAP}{{0,3}}\d(?:{_GAP}?\d){{5}}(?!\d)"),
    # any other international number
    re.compile(r"\+\d{9,}"),
)
_RUN = re.compile(rf"\d+(?:{_GAP}\d+)*")
_PART = re.compile(r"\d+")
_NAMED = re.compile(
    rf"\b(?:bsn|sofi|burgerservice)[\w-]{{0,10}}[\s:=#]{{0,4}}(?:(?:is|nr|nummer)[\s:.]{{0,3}})?"
    rf"(\d(?:{_GAP}?\d){{7,8}})(?!\d)",
    re.IGNORECASE,
)
# How people group nine digits; other groupings count only when they are the whole run.
_USUAL = {(3, 3, 3), (4, 2, 3), (2, 3, 4), (4, 3, 2), (1, 2, 2, 2, 2), (2, 2, 2, 2, 1)}
_LENGTH = 9


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where in the text it stands: `text[start:end]`."""

    start: int
    end: int


def find_bsn(text: str) -> tuple[Span, ...]:
    """Return where citizen service numbers stand in a text, in order; none where there are none."""
    readable = _without_phones(text)
    found = {
        Span(*match.span(1))
        for match in _NAMED.finditer(readable)
        if passes_elfproef(_digits(match.group(1)))
    }
    for run in _RUN.finditer(readable):
        found.update(_in_run(readable, run.start(), run.end()))
    return tuple(sorted(found))


def passes_elfproef(digits: str) -> bool:
    """Tell whether eight or nine digits pass the 11-proef of the BSN.

    Eight digits are read with a zero in front.
    """
    digits = digits.zfill(_LENGTH)
    if len(digits) != _LENGTH or not digits.strip("0"):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), digits, strict=False))
    return (total - int(digits[-1])) % 11 == 0


def _in_run(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the numbers in one run of digit groups with single separators."""
    parts = [Span(match.start(), match.end()) for match in _PART.finditer(text, start, end)]
    for first in range(len(parts)):
        length = 0
        for last in range(first, len(parts)):
            length += parts[last].end - parts[last].start
            if length >= _LENGTH:
                break
        if length == _LENGTH and _is_one_number(text, parts, first, last):
            span = Span(parts[first].start, parts[last].end)
            if passes_elfproef(_digits(text[span.start : span.end])):
                yield span


def _is_one_number(text: str, parts: list[Span], first: int, last: int) -> bool:
    """Tell whether groups first to last, nine digits together, are written as one number."""
    before = text[parts[first].start - 1] if first else ""
    after = text[parts[last].end] if last + 1 < len(parts) else ""
    if first == last:
        return True
    between = {text[parts[place].end] for place in range(first, last)}
    if len(between) > 1:
        return False
    separator = between.pop()
    if before in {"", *_BLANK} - {separator} and after in {"", *_BLANK} - {separator}:
        return True
    if separator not in _BLANK and separator in {before, after}:
        return False  # a part of a longer number with points or strokes
    sizes = tuple(parts[place].end - parts[place].start for place in range(first, last + 1))
    return sizes in _USUAL


def _without_phones(text: str) -> str:
    """Return the text with phone numbers blanked out, every other character in its place."""
    for phone in _PHONES:
        text = phone.sub(lambda match: "x" * len(match.group()), text)
    return text


def _digits(text: str) -> str:
    return "".join(str(int(letter)) for letter in text if letter.isdecimal())

"""What a code or a set term of referrers stands for: data/thesaurus/codes.toml.

A general practice writes "Z15" for the loss of a partner (ICPC-1). No description of an offering
says that, so a code in a question is read as the question that it stands for.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sociale_kaart.config import bundled

# A letter and two digits, possibly two finer ones. "mw. T 82 jaar" is an initial and an age.
_CODE: Final = re.compile(
    r"(?<![^\W_])(?:icpc(?:[ -]?[12](?![0-9]))?(?:[ -]?code)?[ :-]*)?"
    r"([A-Z])[ -]?([0-9]{2})(?:\.([0-9]{2}))?(?![^\W_])(?!\s*(?:jaar|jr|jaren|jarige?)\b)",
    re.IGNORECASE | re.ASCII,
)
_EMPTY_BRACKETS: Final = re.compile(r"\(\s*\)|\[\s*\]")
_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class CodeMeaning:
    """A code and what it stands for.

    Attributes:
        code: as "Z15" or "P99.01".
        name: what it is called on the screen.
        means: a question in words of offerings, to search for in its place.
        themes: codes of `nl-thema`, the main one first.
    """

    code: str
    name: str
    means: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetTerm:
    """A life domain or a chain of care, as referrers name it.

    Attributes:
        taxonomy: the list that it is a term of ("pg6", "4d", "nl-keten").
        code: its code there.
        name: what it is called on the screen.
        say: how it is named in questions.
        means: a question in words of offerings, to search for in its place.
        themes: codes of `nl-thema`, the main one first.
    """

    taxonomy: str
    code: str
    name: str
    say: tuple[str, ...]
    means: str
    themes: tuple[str, ...]


class Codes:
    """All codes and set terms. May be used by several threads."""

    def __init__(
        self,
        codes: Iterable[CodeMeaning],
        *,
        domains: Iterable[SetTerm] = (),
        chains: Iterable[SetTerm] = (),
    ) -> None:
        self._codes = {meaning.code: meaning for meaning in codes}
        self.domains = tuple(domains)
        self.chains = tuple(chains)

    @classmethod
    def bundled(cls, path: Path | None = None) -> "Codes":
        """Return the codes that come with the program."""
        import tomllib  # noqa: PLC0415 - only a question needs it, not the start

        found = path or bundled("data", "thesaurus", "codes.toml")
        return cls.from_data(tomllib.loads(found.read_text("utf-8")))

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Codes":
        """Return the codes of a data file.

        Raises:
            KeyError: the data has another shape.
        """
        return cls(
            (
                CodeMeaning(item["code"], item["name"], item["means"], tuple(item["themes"]))
                for item in data["code"]
            ),
            domains=(_set_term(item, item["lens"]) for item in data["domain"]),
            chains=(_set_term(item, "nl-keten") for item in data["chain"]),
        )

    def meaning(self, text: str) -> CodeMeaning | None:
        """Return what the first code in a text stands for, None without a known one.

        A finer code that is not known stands for what its first three characters stand for.
        """
        found = self._found(text)
        return found[0] if found else None

    def without(self, text: str) -> str:
        """Return a text without the code that `meaning` tells of; another one is left in it."""
        found = self._found(text)
        if not found:
            return text
        match = found[1]
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        return _BLANKS.sub(" ", _EMPTY_BRACKETS.sub(" ", rest)).strip()

    def _found(self, text: str) -> tuple[CodeMeaning, re.Match[str]] | None:
        for match in _CODE.finditer(text):
            letter, number, finer = match.groups()
            code = f"{letter.upper()}{number}"
            meaning = self._codes.get(f"{code}.{finer}") or self._codes.get(code)
            if meaning is not None:
                return meaning, match
        return None


def _set_term(item: Mapping[str, Any], taxonomy: str) -> SetTerm:
    return SetTerm(
        taxonomy,
        item["code"],
        item["name"],
        tuple(item["say"]),
        item["means"],
        tuple(item["themes"]),
    )

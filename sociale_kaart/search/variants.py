"""What else a word is written as or called: data/thesaurus/variants.toml.

An abbreviation ("wor") and a usual misspelling ("alzeimer") stand for other words; of a group of
exchangeable names (buurtteam, sociaal team) every one stands for the same thing.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from sociale_kaart.config import bundled
from sociale_kaart.directory.text import fold
from sociale_kaart.search.analysis import plain

_BETWEEN: Final = re.compile(r"[\s.\-\u2010-\u2015_/&+]+")
_APOSTROPHE: Final = re.compile(r"['\u2018\u2019]")


class Variants:
    """All variants. May be used by several threads."""

    def __init__(self, words: Mapping[str, str], same: Iterable[Iterable[str]] = ()) -> None:
        """Take the variants.

        Args:
            words: what is typed, to the usual words.
            same: groups of names for the same thing, the most usual first.
        """
        self._words = {_key(typed): tuple(fold(usual).split()) for typed, usual in words.items()}
        self._phrases = tuple(tuple(map(fold, group)) for group in same)

    @classmethod
    def bundled(cls, path: Path | None = None) -> "Variants":
        """Return the variants that come with the program."""
        import tomllib  # noqa: PLC0415 - only a question needs it, not the start

        found = path or bundled("data", "thesaurus", "variants.toml")
        return cls.from_data(tomllib.loads(found.read_text("utf-8")))

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Variants":
        """Return the variants of a data file.

        Raises:
            KeyError: the data has another shape.
        """
        return cls(
            {**data["abbreviation"], **data["spelling"]}, (group["words"] for group in data["same"])
        )

    @property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """The groups of names for the same thing, folded; a name may be of several words."""
        return self._phrases

    def expand(self, word: str) -> tuple[str, ...]:
        """Return the usual words, in order, that a word stands for; none when it has no variant.

        Points, hyphens and spaces in it do not count: "W.O.R.", "poh-ggz". An apostrophe counts
        where it makes a difference: "d'r" is another word than "dr".
        """
        key = _key(word)
        return self._words.get(key) or self._words.get(_APOSTROPHE.sub("", key), ())


def _key(word: str) -> str:
    return _BETWEEN.sub("", _APOSTROPHE.sub("'", plain(word)))

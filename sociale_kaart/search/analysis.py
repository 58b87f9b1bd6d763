"""How text becomes words: the same way for an offering, for a question and for marking a match.

Words are folded (lower case, no diacritics), stop words are left out, each word has its stem. A
word with hyphens counts as its parts and as one ("taal-café": taal, cafe, taalcafe). A question
has, apart from its words, possibly a last word that is still being typed.

What is a stop word, a filler word or an irregular form is data (data/thesaurus/words.toml).
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from sociale_kaart.config import bundled
from sociale_kaart.directory.text import fold
from sociale_kaart.search.stemming import LONGEST_WORD, DutchStems, WordForms

MOST_CHARACTERS: Final = 2_000  # of a question; what is beyond is not read
MOST_WORDS: Final = 24  # of a question
_MOST_KNOWN: Final = 100_000  # written words whose analysis is remembered
_WORD = re.compile(r"[^\W_]+(?:['’\u2010\u2011-][^\W_]+)*")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_POSSESSIVE = re.compile(r"['’]s?$|['’](?=s$)")
_APOSTROPHE = re.compile(r"['’]")


def _lines(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in text.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: folded, with its stem."""

    text: str
    stem: str


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word of a question.

    Attributes:
        stems: its stem, and that of the whole word of which it is a part ("taal" of "taal-café").
        is_filler: says little in a sentence (zit, dag, vrouw).
        meant: the word that it was read as, because nobody knows the typed one; else empty.
    """

    text: str
    stems: tuple[str, ...]
    is_filler: bool = False
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as words.

    Attributes:
        words: those with content, in order, each once.
        beginning: the folded last word when it may be unfinished, else empty. It is also in
            `words`, unless it is a single letter or a stop word.
        name: the text folded as names are, to compare with whole names.
        stop: the stop words in it; by themselves nothing, but "wil dood" is not "dood".
    """

    words: tuple[AskedWord, ...]
    beginning: str
    name: str
    stop: frozenset[str] = frozenset()


def plain(text: str) -> str:
    """Return text in lower case without diacritics; letters keep their order, not their place."""
    if text.isascii():
        return text.lower()
    # Taking apart first and last: "℠" is made of capitals, and folding can compose again.
    folded = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each written word of a text, hyphens and all, with where it starts and ends."""
    for match in _WORD.finditer(text):
        yield match.group(), match.start(), match.end()


def parts(piece: str) -> tuple[str, ...]:
    """Return the folded words in a written word: its parts, and all of it joined."""
    whole = plain(piece)
    if whole.isalnum():
        return (whole[:LONGEST_WORD],)
    bare = [_APOSTROPHE.sub("", _POSSESSIVE.sub("", part)) for part in _HYPHEN.split(whole)]
    # Folding may bring in other characters ("½"): only letters and digits make a word.
    bare = [cut for part in bare if (cut := "".join(filter(str.isalnum, part))[:LONGEST_WORD])]
    joined = "".join(bare)
    return (*bare, joined) if len(bare) > 1 and len(joined) <= LONGEST_WORD else tuple(bare)


class DutchAnalysis:
    """The analysis of Dutch texts and questions. May be used by several threads."""

    def __init__(
        self,
        *,
        stop: frozenset[str],
        filler: frozenset[str],
        stems: DutchStems,
    ) -> None:
        """Take the words lists."""
        self._stop = stop
        self._stems = stems
        self._filler_words = filler
        self._known: dict[str, tuple[Word, ...]] = {}  # texts repeat what they are written with

    @classmethod
    def bundled(cls, path: Path | None = None) -> "DutchAnalysis":
        """Return the analysis with the words list that comes with the program."""
        import tomllib  # noqa: PLC0415 - only a search or a build needs it, not the start

        found = path or bundled("data", "thesaurus", "words.toml")
        data = tomllib.loads(found.read_text("utf-8"))
        forms = WordForms(
            irregular=data["irregular"],
            ge_nouns=frozenset(data["ge_nouns"].split()),
            own=frozenset(data.get("own", "").split()),
            verbs=tuple(data.get("verbs", "").split()),
            strong=_lines(data.get("strong", "")),
            families=_lines(data.get("families", "")),
        )
        return cls(
            stop=frozenset(data["stop"].split()),
            filler=frozenset(data["filler"].split()),
            stems=DutchStems(forms),
        )

    def learn(self, stems: Mapping[str, str]) -> None:
        """Take over the stems of folded words from an index that was made with this analysis."""
        self._stems.learn(stems)

    def stem(self, word: str) -> str:
        """Return the stem of a folded word."""
        return self._stems.stem(word)

    def is_filler(self, stem: str) -> bool:
        """Tell whether a stem says little in a sentence."""
        return stem in self._filler

    @cached_property
    def _filler(self) -> frozenset[str]:
        return frozenset(self.stem(word) for word in self._filler_words)

    def words(self, text: str) -> Iterator[Word]:
        """Yield the words of an offering's text, without stop words and single letters."""
        known = self._known
        for piece in _WORD.findall(text):
            found = known.get(piece)
            if found is None:
                if len(known) >= _MOST_KNOWN:
                    known.clear()
                found = known[piece] = tuple(self._words_of(piece))
            yield from found

    def _words_of(self, piece: str) -> Iterator[Word]:
        for word in parts(piece):
            if word not in self._stop and (len(word) > 1 or word.isdigit()):
                yield Word(word, self.stem(word))

    def stop_words(self, text: str) -> frozenset[str]:
        """Return the stop words in a text."""
        return self._stop.intersection(
            word for piece, _, _ in pieces(text) for word in parts(piece)
        )

    def ask(self, text: str) -> Asked:
        """Return a question as words. Takes any text at all, and reads a bounded part of it."""
        text = text[:MOST_CHARACTERS]
        asked: dict[str, AskedWord] = {}
        stop: set[str] = set()
        last = ""
        for piece, _, end in pieces(text):
            found = parts(piece)
            if end == len(text) and found:
                last = found[-1]
            stop.update(self._stop.intersection(found))
            for word in self._asked(found):
                if len(asked) < MOST_WORDS:
                    asked.setdefault(word.stems[0], word)
        if len(last) == 1 and asked:
            last = ""
        return Asked(tuple(asked.values()), last, fold(text), frozenset(stop))

    def _asked(self, found: tuple[str, ...]) -> Iterator[AskedWord]:
        joined = (self.stem(found[-1]),) if len(found) > 1 else ()
        for word in found[:-1] if joined else found:
            if word in self._stop or (len(word) < 2 and not word.isdigit()):
                continue
            stem = self.stem(word)
            yield AskedWord(word, (stem, *joined), stem in self._filler)

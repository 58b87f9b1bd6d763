"""Questions in another language: which language it is.

A question is in another language when its function words, its letters and the words that nobody
knows in Dutch say so clearly together; a Dutch question with a foreign word in it stays Dutch.

What is known of each language is data (data/thesaurus/languages.toml).
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from sociale_kaart.config import bundled
from sociale_kaart.search.analysis import MOST_CHARACTERS, MOST_WORDS, plain
from sociale_kaart.search.thesaurus import LANGUAGES, Concept

_DUTCH: Final = "nl"
_SCRIPTS: Final = {"ar": re.compile(r"[\u0600-\u06ff]"), "ru": re.compile(r"[\u0400-\u04ff]")}
_KEPT: Final = "\ue000"  # stands for a letter that folding must leave alone
_WORD: Final = re.compile(r"[^\W_]+")
# What Unicode does not take apart, and Arabic letters that people write in more than one way.
_ALIKE: Final = str.maketrans("łıđøةىکی", "lidoهيكي", "ـ")

# What a word says of the language of a question.
_FUNCTION: Final = 0.85  # a function word; less than `_LEAST`, so that one is not enough
_SHORT: Final = 0.6  # of that, for one of a single letter: as often an initial
_SAID: Final = 0.6  # a word of the sayings that Dutch does not know
_SAID_TOO: Final = 0.35  # one that Dutch knows too
_ALMOST_SAID: Final = 0.4  # one that begins like a word of the sayings of an inflected language
_LETTER: Final = 0.6  # a letter that Dutch does not use
_KNOWN: Final = 0.5  # a word that is Dutch, for Dutch
_LEAST: Final = 0.9  # all words together
_LEAST_SAID: Final = 0.55  # where no word is Dutch and each is one of that language
_CLEARLY: Final = 1.05  # times what speaks for Dutch
_SHORTEST_SAID: Final = 4  # letters; shorter words mean something in any language
_INFLECTED: Final = 5  # letters of `begin` with which a language counts as inflected


def fold_foreign(text: str) -> str:
    """Return text of any language in the one form in which it is compared."""
    if text.isascii():
        return text.lower()
    # Without its breve the Russian "й" would be another letter, and the endings of words with it.
    text = unicodedata.normalize("NFC", text).replace("й", _KEPT).replace("Й", _KEPT)
    return plain(text).replace(_KEPT, "й").translate(_ALIKE)


def folded_words(text: str) -> list[str]:
    """Return the folded words of a text; "can't" and "l'aide" are two."""
    return _WORD.findall(fold_foreign(text))


@dataclass(frozen=True, slots=True)
class Rules:
    """What is known of one language.

    Attributes:
        function: folded words that are in almost any sentence.
        letters: that Dutch does not use.
        snowball: the name of its stemmer.
        begin: that many equal letters in front make two words the same.
        prefixes: that a word may have in front, the longest first.
        suffixes: that a word may have behind, the longest first.
        loan: words of other languages that are in use in it.
    """

    function: frozenset[str]
    letters: frozenset[str] = frozenset()
    snowball: str = ""
    begin: int = 6
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    loan: frozenset[str] = frozenset()


class Languages:
    """The languages in which people ask. May be used by several threads."""

    def __init__(self, rules: Mapping[str, Rules], concepts: Iterable[Concept] = ()) -> None:
        """Take what is known of each language.

        Args:
            rules: by language, Dutch among them.
            concepts: their sayings tell words of a language apart.
        """
        self.rules = dict(rules)
        self._concepts = tuple(concepts)
        self._function: dict[str, list[str]] = {}
        self._letters: dict[str, list[str]] = {}
        for language, one in self.rules.items():
            for word in one.function:
                self._function.setdefault(word, []).append(language)
            for letter in one.letters:
                self._letters.setdefault(letter, []).append(language)

    @classmethod
    def bundled(cls, concepts: Iterable[Concept] = (), path: Path | None = None) -> "Languages":
        """Return the languages that come with the program.

        Args:
            concepts: of the thesaurus.
            path: of the data, the bundled file by default.
        """
        import tomllib  # noqa: PLC0415 - only a search needs it, not the start

        found = path or bundled("data", "thesaurus", "languages.toml")
        data = tomllib.loads(found.read_text("utf-8"))
        return cls({language: _rules(item) for language, item in data.items()}, concepts)

    def of(self, text: str, *, is_dutch: Callable[[str], bool]) -> str | None:
        """Return the language of a question; None for Dutch, a mix, or too little to tell.

        Args:
            text: any text.
            is_dutch: tells whether a folded word is Dutch, or a word of the map.
        """
        text = text[:MOST_CHARACTERS]
        letters = sum(map(str.isalpha, text))
        for language, script in _SCRIPTS.items():
            count = len(script.findall(text))
            if count > 1 and 2 * count >= letters:
                return language
        found = self._by_words(text, is_dutch)
        # "dress for success" is what an offering here is called.
        return None if found and tuple(folded_words(text)) in self._dutch else found

    def _by_words(self, text: str, is_dutch: Callable[[str], bool]) -> str | None:
        scores = dict.fromkeys(LANGUAGES, 0.0)
        said = dict.fromkeys(LANGUAGES, 0)
        foreign = dict.fromkeys(LANGUAGES, 0)
        dutch, count = 0.0, 0
        for raw in _WORD.findall(text)[:MOST_WORDS]:
            word = fold_foreign(raw)
            if word.isdigit():
                continue
            count += 1
            known = word in self._loan or (word not in self._function and is_dutch(word))
            dutch += _KNOWN * known
            for language, weight, is_said in self._signs(raw, word, known=known):
                if language == _DUTCH:
                    dutch += weight
                elif language in scores:
                    scores[language] += weight
                    said[language] += is_said
                    foreign[language] += 1
        best = max(scores, key=lambda language: scores[language])
        whole = not dutch and said[best] and foreign[best] == count
        if scores[best] >= (_LEAST_SAID if whole else _LEAST):
            return best if scores[best] > _CLEARLY * dutch else None
        return None

    def _signs(self, raw: str, word: str, *, known: bool) -> Iterator[tuple[str, float, bool]]:
        """Yield for each language of which a word may be: its weight, and whether it is said."""
        letters = {} if known else self._by_letter(raw)
        function = self._function.get(word, ())
        if letters:  # the Turkish "iş" is not the Dutch "is"
            function = [language for language in function if language in letters]
        if function:
            # What Dutch has too tells little; what is shared by others is foreign at least.
            shared = len(function) ** (1.0 if _DUTCH in function else 0.5)
            weight = _FUNCTION / shared * (_SHORT if len(word) == 1 else 1.0)
            for language in function:
                yield language, weight, False
            return
        if word in self._loan:
            return
        for language, (vocabulary, beginnings) in self._said.items():
            weight = letters.get(language, 0.0)
            is_said = word in vocabulary
            if is_said:
                weight += _SAID_TOO if known else _SAID
            elif not known and word[:_INFLECTED] in beginnings:
                weight += _ALMOST_SAID
            if weight:
                yield language, weight, is_said

    def _by_letter(self, raw: str) -> dict[str, float]:
        weights: dict[str, float] = {}
        for letter in set(raw) & self._letters.keys():
            languages = self._letters[letter]
            for language in languages:
                weights[language] = max(weights.get(language, 0.0), _LETTER / len(languages))
        return weights

    @cached_property
    def _loan(self) -> frozenset[str]:
        return self.rules[_DUTCH].loan if _DUTCH in self.rules else frozenset()

    @cached_property
    def _dutch(self) -> frozenset[tuple[str, ...]]:
        """The words of each phrase that offerings and people here have in Dutch."""
        phrases = (
            tuple(folded_words(text))
            for concept in self._concepts
            for text in (concept.name, *concept.say, *concept.words, *concept.hints)
        )
        return frozenset(words for words in phrases if len(words) > 1)

    @cached_property
    def _said(self) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        """By language the words of its sayings, and the beginnings of those that inflect."""
        words: dict[str, set[str]] = {language: set() for language in LANGUAGES}
        for concept in self._concepts:
            for language, text in concept.foreign:
                words[language].update(w for w in folded_words(text) if len(w) >= _SHORTEST_SAID)
        return {
            language: (
                frozenset(found),
                frozenset(
                    word[:_INFLECTED]
                    for word in found
                    if len(word) > _INFLECTED and self._inflects(language)
                ),
            )
            for language, found in words.items()
            if language not in _SCRIPTS
        }

    def _inflects(self, language: str) -> bool:
        return language in self.rules and self.rules[language].begin <= _INFLECTED


def _rules(item: Mapping[str, object]) -> Rules:
    def folded(key: str) -> frozenset[str]:
        return frozenset(folded_words(str(item.get(key, ""))))

    def longest_first(key: str) -> tuple[str, ...]:
        found = map(fold_foreign, str(item.get(key, "")).split())
        return tuple(sorted(found, key=len, reverse=True))

    return Rules(
        function=folded("words"),
        letters=frozenset(str(item.get("letters", ""))),
        snowball=str(item.get("snowball", "")),
        begin=int(str(item.get("begin", 6))),
        prefixes=longest_first("prefixes"),
        suffixes=longest_first("suffixes"),
        loan=folded("loan"),
    )

"""One form for all inflections of a Dutch word: "eenzaam", "eenzame", "eenzaamheid".

Snowball's `dutch` (Kraaij and Pohlmann, Snowball 3) does the work. It was chosen over the Porter
variant that Whoosh and Snowball's `dutch_porter` share: of 95 pairs of words of this domain that
belong together (tests/unit/search/test_stemming.py) Porter joins 47 and Kraaij-Pohlmann 59 (huis
with huizen, eenzaam with eenzaamheid, moeder with moeders); with the corrections below, all.

1. It takes every "ge" for a participle (gezond becomes zon, gezin becomes zin). Here "ge" stays,
   except at the front of a word that ends like a participle (gewandeld) and is no known noun.
2. It takes "-lden" and "-rden" for a past tense (schulden becomes schul). Here the plural wins.
3. It leaves many inflected adjectives as they are (eenzame, zieke, dikke, boze). Here they lose
   their -e, as does every stem that still ends in one.
4. Irregular words come from the words list in data/thesaurus (kinderen, dagen, steden).
"""

import re
import threading
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from snowballstemmer.dutch_stemmer import DutchStemmer

LONGEST_WORD: Final = 40  # letters; nothing longer is worth telling apart
_PARTICIPLE = re.compile(r"ge(?!e)\w{3,}[dt]$")
_PLURAL_IN_DEN = re.compile(r"(?:[aou]|ee|ie|oe|ij)[lr]den$")
# sociale, formele, kwetsbare; but dubbele, enkele, simpele
_LONG_VOWEL = re.compile(r"((?<=i)a(?=le)|(?<=b)a(?=re)|(?<![bkp])e(?=le))([lr])e$")
_CHILDREN = re.compile(r"kind(?:er|eren|ers)$")
# Nearer to the end it is part of an ending (-ingen, -ger).
_INNER_GE = re.compile(r"ge(?=\w{3})")
_VOWELS: Final = frozenset("aeiouy")
_HARD: Final = {"v": "f", "z": "s"}  # lieve, lief
_SHIELD: Final = "\u0261"  # a g to the eye, a plain consonant to the stemmer
_MOST_KEPT: Final = 200_000  # stems; a region's whole vocabulary


class DutchStems:
    """The stem of each word, remembered: a map has few different words and says them often.

    May be used by several threads.
    """

    def __init__(self, irregular: Mapping[str, str], ge_nouns: frozenset[str]) -> None:
        """Take the words that no rule gets right.

        Args:
            irregular: inflected form to the form to stem in its place.
            ge_nouns: words on "ge-" that look like a participle and are none (gezond, gebied).
        """
        self._irregular = dict(irregular)
        self._ge_nouns = ge_nouns
        self._lock = threading.Lock()  # Snowball keeps the word that it works on in itself
        self._known: dict[str, str] = {}

    def learn(self, stems: Mapping[str, str]) -> None:
        """Take over stems that were worked out earlier by these same rules."""
        self._known.update(stems)

    def stem(self, word: str) -> str:
        """Return the stem of one folded word."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            found = self._known[word] = self._stem(word[:LONGEST_WORD])
        return found

    def _stem(self, word: str) -> str:
        word = self._irregular.get(word, word)
        if len(word) < 4 or not word.isalpha():
            return word
        word = _CHILDREN.sub("kind", word)
        if word.endswith(("dagen", "slagen")):
            word = word[:-2]
        if _PLURAL_IN_DEN.search(word):
            word = word[:-2]
        word = _LONG_VOWEL.sub(r"\1\1\2", word)
        bare = _PARTICIPLE.match(word) is not None and not self._is_ge_noun(word)
        shielded = _INNER_GE.sub(_SHIELD + "e", word)
        if bare:
            shielded = "g" + shielded[1:]
        with self._lock:
            stem: str = self._snowball.stemWord(shielded)
        return _without_e(stem.replace(_SHIELD, "g"))

    @cached_property
    def _snowball(self) -> "DutchStemmer":
        # Importing it brings in the stemmers of all its languages; a start has no use for that.
        from snowballstemmer.dutch_stemmer import DutchStemmer  # noqa: PLC0415

        return DutchStemmer()

    def _is_ge_noun(self, word: str) -> bool:
        return word in self._ge_nouns or word.endswith("heid")


def _without_e(stem: str) -> str:
    """Return a stem without the ending of an inflected adjective: eenzame, dikke, lieve, mooie."""
    if len(stem) < 4 or not stem.endswith("e"):
        return stem
    base = stem[:-1]
    if base.endswith(("ooi", "aai", "oei", "ij")):
        return base
    if base[-1] in _VOWELS:
        return stem
    if base[-1] == base[-2]:
        base = base[:-1]
    elif base[-2] in "aou" and base[-1] != "w" and base[-3] not in _VOWELS:
        base = base[:-1] + base[-2:]
    return base[:-1] + _HARD.get(base[-1], base[-1])

"""One form for all inflections of a Dutch word: "eenzaam", "eenzame", "eenzaamheid".

Snowball's `dutch` (Kraaij and Pohlmann, Snowball 3) does the work. It was chosen over the Porter
variant that Whoosh and Snowball's `dutch_porter` share, on 59 groups of words of this domain
(tests/unit/search/test_stemming.py holds them): it joins huis with huizen, eenzaam with
eenzaamheid, moeder with moeders, where Porter joins 41 of 99 pairs and Kraaij-Pohlmann 56; with
the three corrections below more than 80.

1. It takes every "ge" for a participle (gezond becomes zon, gezin becomes zin). Here "ge" stays,
   except at the front of a word that ends like a participle (gewandeld) and is no known noun.
2. It takes "-lden" and "-rden" for a past tense (schulden becomes schul). Here the plural wins.
3. Irregular words come from the words list in data/thesaurus (kinderen, dagen, steden).
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
_CHILDREN = re.compile(r"kind(?:er|eren|ers)$")
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
        bare = _PARTICIPLE.match(word) is not None and not self._is_ge_noun(word)
        shielded = word[:2] + word[2:].replace("ge", _SHIELD + "e") if bare else None
        shielded = shielded or word.replace("ge", _SHIELD + "e")
        with self._lock:
            stem: str = self._snowball.stemWord(shielded)
        return stem.replace(_SHIELD, "g")

    @cached_property
    def _snowball(self) -> "DutchStemmer":
        # Importing it brings in the stemmers of all its languages; a start has no use for that.
        from snowballstemmer.dutch_stemmer import DutchStemmer  # noqa: PLC0415

        return DutchStemmer()

    def _is_ge_noun(self, word: str) -> bool:
        return word in self._ge_nouns or word.endswith("heid")

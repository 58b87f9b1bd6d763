"""What the search knows of language: words, compounds, variants, codes, and what people mean.

All of it is data in data/thesaurus, the same for every map, and part of what an index is made with:
an index of other data counts as missing and is built again.
"""

import zlib
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

from sociale_kaart.config import bundled
from sociale_kaart.search.analysis import DutchAnalysis
from sociale_kaart.search.codes import Codes
from sociale_kaart.search.compounds import Compounds
from sociale_kaart.search.evidence import Evidence
from sociale_kaart.search.foreign import Languages
from sociale_kaart.search.foreign_sayings import ForeignSayings
from sociale_kaart.search.terms import THEME
from sociale_kaart.search.thesaurus import Concept, Thesaurus
from sociale_kaart.search.variants import Variants

_MOST_KNOWN = 200_000  # words of which the parts are remembered


class Language:
    """The knowledge of language. May be used by several threads; each part is made when needed."""

    def __init__(
        self,
        *,
        analysis: DutchAnalysis,
        thesaurus: Thesaurus | None = None,
        compounds: Compounds | None = None,
        variants: Variants | None = None,
        codes: Codes | None = None,
        source: bytes = b"",
    ) -> None:
        """Take the parts; those that are left out are the bundled ones.

        Args:
            analysis: how text becomes words.
            thesaurus: needs and subjects.
            compounds: long words and their parts.
            variants: abbreviations and spellings.
            codes: as "Z15".
            source: the data that an index depends on.
        """
        self.analysis = analysis
        self._given = (thesaurus, compounds, variants, codes)
        self._source = source
        self._parts: dict[str, tuple[str, ...]] = {}

    @classmethod
    @cache
    def bundled(cls, folder: Path | None = None) -> "Language":
        """Return what comes with the program; read once, because it takes a second."""
        found = folder or bundled("data", "thesaurus")
        names = ("words.toml", "parts.toml", "variants.toml", "codes.toml")
        files = (*(found / name for name in names), *sorted(found.glob("concepts/*.toml")))
        source = b"".join(path.read_bytes() for path in files)
        return cls(analysis=DutchAnalysis.bundled(), source=source)

    def stems(self) -> dict[str, str]:
        """Return the stem of each Dutch word of the thesaurus: half of the time of making it."""
        return {word: self.analysis.stem(word) for word in self.thesaurus.dutch_words()}

    def fingerprint(self) -> str:
        """Return a mark that changes with the data, and so with what an index holds.

        Another version of the stemmer is guarded by a test, which asks for a new
        `schema.FORMAT_VERSION` when stems change.
        """
        return f"{zlib.crc32(self._source):08x}"

    @cached_property
    def thesaurus(self) -> Thesaurus:
        """Needs and subjects, with what people say for them."""
        return self._given[0] or Thesaurus.bundled(self.analysis, more=self._more_concepts())

    @cached_property
    def evidence(self) -> Evidence:
        """Finds the needs that an offering speaks of."""
        return Evidence(self.thesaurus.concepts, self.analysis)

    @cached_property
    def compounds(self) -> Compounds:
        """Long words and their parts."""
        return self._given[1] or Compounds.bundled()

    @cached_property
    def variants(self) -> Variants:
        """Abbreviations, and words that are written in several ways."""
        return self._given[2] or Variants.bundled()

    @cached_property
    def others(self) -> Languages:
        """Tells in which other language a question is."""
        return Languages.bundled(self.thesaurus.concepts)

    @cached_property
    def foreign_sayings(self) -> ForeignSayings:
        """What people say in other languages."""
        return ForeignSayings(self.thesaurus.concepts, self.others)

    @cached_property
    def codes(self) -> Codes:
        """Codes that professionals type."""
        return self._given[3] or Codes.bundled()

    def _more_concepts(self) -> Iterator[Concept]:
        """Yield what other data says in its own form: exchangeable names, life domains, chains."""
        for phrases in self.variants.phrases:
            yield Concept(name=" / ".join(phrases[:2]), words=phrases, say=phrases)
        for term in (*self.codes.domains, *self.codes.chains):
            terms = tuple((THEME, theme) for theme in term.themes)
            yield Concept(name=term.name, terms=terms, say=term.say)

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is one of the thesaurus, or a compound of known parts."""
        known = self.thesaurus.knows(self.analysis.stem(word))
        return known or bool(self.compounds.parts(word))

    def part_stems(self, word: str) -> tuple[str, ...]:
        """Return the stems of the parts of a folded compound that say something by themselves."""
        found = self._parts.get(word)
        if found is None:
            if len(self._parts) >= _MOST_KNOWN:
                self._parts.clear()
            parts = self.compounds.parts(word)
            telling = (part for part in parts if not self.compounds.is_weak(part))
            found = self._parts[word] = tuple(map(self.analysis.stem, telling))
        return found

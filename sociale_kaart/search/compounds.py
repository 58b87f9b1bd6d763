"""Dutch compounds taken apart: "rouwverwerkingsgroep" is rouw, verwerking and groep.

Dutch writes as one word what a question may say in several. A compound is taken apart when known
parts cover all of it, linking letters included (the s, en, e, er and n between parts). Of several
ways the cheapest counts: few parts, long parts, little between them. A word that is itself a part,
or an inflection of one, stays whole: that is how "huisarts" keeps its meaning.

When the parts do not cover a word, it may still be a word that no list knows with a usual ending:
"sarcoidosegroep" is sarcoidose and groep.

Which words are parts is data (data/thesaurus/parts.toml). Nothing here depends on the map: a word
comes apart in the same way when it is indexed and when it is asked.
"""

import re
import tomllib
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from sociale_kaart.config import bundled
from sociale_kaart.search.stemming import LONGEST_WORD

LEAST_PART: Final = 3  # letters; the data lists the shorter ones
_LEAST_HEAD: Final = 5  # letters of an unknown word before a usual ending
_MOST_KNOWN: Final = 100_000  # words whose parts are remembered
_PART: Final = 1.0  # the cost of each part
_SHORT_PART: Final = 0.5  # more for a part of three letters: they turn up in any word
_LINK: Final = 0.05
_RARE_LINK: Final = 0.2
_VOWEL: Final = re.compile(r"[aeiouy]")
_LINKED_WITH_S: Final = ("ings", "heids", "teits")
_LONG_VOWEL: Final = re.compile(r"(aa|ee|oo|uu)([bcdfgklmnprstvz])$")
_SHORT_VOWEL: Final = re.compile(r"(?<![aeiouy])[aeiou]([bdfgklmnprst])$")
_SOFTENED: Final = re.compile(r"(?:[aeiou]{2}|ij|[lrn])[fs]$|[aeiou]{2}$")
_SOFT: Final = {"f": "v", "s": "z"}  # brief, brieven

# A form of a part: what using it costs, and the part.
_Forms = dict[str, tuple[float, str]]


class Compounds:
    """Takes compounds apart. Remembers the words that it saw; may be used by several threads."""

    def __init__(
        self,
        parts: Iterable[str],
        *,
        forms: Mapping[str, str] | None = None,
        whole: Iterable[str] = (),
        weak: Iterable[str] = (),
        endings: Iterable[str] = (),
        only_first: Iterable[str] = (),
        only_last: Iterable[str] = (),
        source: str = "",
    ) -> None:
        """Take the folded words.

        Args:
            parts: in their base form. What has fewer than three letters was meant to.
            forms: of parts, where no rule gives them (steden, stad).
            whole: words that never come apart.
            weak: parts that say little by themselves.
            endings: parts before which any word may stand.
            only_first: parts that never end a compound.
            only_last: parts that only end one.
            source: the text that they were read from.
        """
        self._weak = frozenset(weak)
        self._source = source
        self._inner: _Forms = {}
        self._last: _Forms = {}
        bases = sorted(set(parts))
        irregular = list(_irregular(bases, forms or {}))
        last, first = frozenset(only_last), frozenset(only_first)
        self._inner = _forms([base for base in bases if base not in last], irregular, _linked)
        self._last = _forms([base for base in bases if base not in first], irregular, _final)
        self._no_compound = frozenset((*whole, *bases, *self._last))
        self._reach = _reach(self._inner, self._last)
        wanted = frozenset(endings)
        self._endings = {form: base for form, (_, base) in self._last.items() if base in wanted}
        lengths = {len(form) for form in self._endings}
        self._ending_lengths = sorted(lengths, reverse=True)  # the longest ending first
        self._known: dict[str, tuple[str, ...]] = {}

    @classmethod
    def bundled(cls, path: Path | None = None) -> "Compounds":
        """Return the compounds of the words list that comes with the program."""
        text = (path or bundled("data", "thesaurus", "parts.toml")).read_text("utf-8")
        data = tomllib.loads(text)
        themes = [words.split() for words in data["parts"].values()]
        return cls(
            (part for words in (data["short"].split(), data["fixed"].split(), *themes)
             for part in words),
            forms=data["forms"],
            whole=data["never"].split(),
            weak=data["weak"].split(),
            endings=data["endings"].split(),
            only_first=data["only_first"].split(),
            only_last=data["only_last"].split(),
            source=text,
        )  # fmt: skip

    def fingerprint(self) -> str:
        """Return a mark that changes with the words list, and so with what an index holds."""
        return f"{zlib.crc32(self._source.encode()):08x}"

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the parts of a folded word in their base form; none when it is no compound."""
        found = self._known.get(word)
        if found is None:
            if len(word) > LONGEST_WORD:
                return ()
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[word] = self._apart(word)
        return found

    def is_weak(self, part: str) -> bool:
        """Tell whether a part says little by itself: groep, middag, cursus."""
        return part in self._weak

    def _apart(self, word: str) -> tuple[str, ...]:
        length = len(word)
        if length < 2 * LEAST_PART or word in self._no_compound:
            return ()
        inner, last, reach = self._inner, self._last, self._reach
        # Where a part may start: the cost so far, where the part before it started, and that part.
        best: dict[int, tuple[float, int, str]] = {0: (0.0, -1, "")}
        for start in range(length - 1):
            here = best.get(start)
            if here is None:
                continue
            for size in reach.get(word[start : start + 2], ()):
                end = start + size
                if end > length:
                    break
                forms = last if end == length else inner
                form = forms.get(word[start:end])
                if form is not None:
                    cost = here[0] + form[0]
                    known = best.get(end)
                    if known is None or cost < known[0]:
                        best[end] = (cost, start, form[1])
        return _walked(best, length) or self._before_ending(word)

    def _before_ending(self, word: str) -> tuple[str, ...]:
        """Return an unknown word and the usual ending that stands after it."""
        for size in self._ending_lengths:
            ending = self._endings.get(word[-size:])
            if ending is not None:
                head = word[:-size]
                if len(head) < _LEAST_HEAD or not _VOWEL.search(head) or not head.isalpha():
                    return ()
                return (*(self._apart(head) or (self._base(head),)), ending)
        return ()

    def _base(self, head: str) -> str:
        form = self._inner.get(head)
        if form:
            return form[1]
        return head[:-1] if head.endswith(_LINKED_WITH_S) else head


def _irregular(parts: list[str], forms: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each irregular form with its part, also of a part that ends in it (kleinkinderen)."""
    bases = tuple(set(forms.values()))
    longer = [part for part in parts if part.endswith(bases)]
    for form, base in sorted(forms.items()):
        yield form, base
        for part in longer:
            if part.endswith(base) and len(part) >= len(base) + LEAST_PART:
                yield part.removesuffix(base) + form, part


def _walked(best: Mapping[int, tuple[float, int, str]], length: int) -> tuple[str, ...]:
    """Return the parts on the cheapest way to the end of a word; none when nothing leads there."""
    found: list[str] = []
    at = length
    while at > 0:
        step = best.get(at)
        if step is None:
            return ()
        found.append(step[2])
        at = step[1]
    return tuple(reversed(found))


def _cost(part: str) -> float:
    return _PART + (_SHORT_PART if len(part) <= LEAST_PART else 0.0)


def _forms(
    parts: Iterable[str],
    irregular: Iterable[tuple[str, str]],
    regular: Callable[[str], Iterator[tuple[str, float]]],
) -> _Forms:
    """Return all forms of the parts. A part that is listed goes before any form of another."""
    forms = {part: (_cost(part), part) for part in parts}
    listed = list(forms)
    for form, part in irregular:
        forms.setdefault(form, (_cost(form), part))
    for part in listed:
        if len(part) < LEAST_PART:
            continue
        cost = _cost(part)
        for form, more in regular(part):
            known = forms.get(form)
            if known is None or cost + more < known[0]:
                forms[form] = (cost + more, part)
    return forms


def _reach(*forms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return by its two first letters how many letters a part may have, the fewest first."""
    sizes: dict[str, set[int]] = {}
    for some in forms:
        for form in some:
            sizes.setdefault(form[:2], set()).add(len(form))
    return {first: tuple(sorted(found)) for first, found in sizes.items()}


def _linked(part: str) -> Iterator[tuple[str, float]]:
    """Yield a part with the letters that may link it to a next part, and what they cost."""
    if not part.endswith("s"):
        yield part + "s", _LINK
    for plural in _plurals(part):
        yield plural, _LINK
        if plural.endswith("en"):
            yield plural[:-1], _RARE_LINK


def _final(part: str) -> Iterator[tuple[str, float]]:
    """Yield the forms in which a part may end a compound, and what they cost."""
    yield part + "s", _LINK
    for plural in _plurals(part):
        yield plural, _LINK
    for small in (part + "je", part + "tje", part + "pje", _doubled(part) + "etje"):
        yield small, _LINK
        yield small + "s", _LINK


def _plurals(part: str) -> Iterator[str]:
    """Yield the plurals in -en of a noun, or the infinitive of a verb: talen, brieven, bussen."""
    if part.endswith("heid"):
        yield part.removesuffix("heid") + "heden"
        return
    if part.endswith("e"):
        yield part + "n"
        if part.endswith("ie"):
            yield part + "en"
        return
    open_syllable = _LONG_VOWEL.sub(lambda found: found[1][0] + found[2], part)
    if open_syllable != part:
        yield _softened(part, open_syllable) + "en"
        return
    doubled = _doubled(part)
    yield doubled + "en"
    if doubled != part and len(_VOWEL.findall(part)) > 1:
        yield part + "en"  # the last syllable has no stress: wandelen
    if _SOFTENED.search(part):
        yield _softened(part, part) + "en"


def _doubled(part: str) -> str:
    return part + part[-1] if _SHORT_VOWEL.search(part) else part


def _softened(part: str, written: str) -> str:
    return written[:-1] + _SOFT.get(part[-1], part[-1])

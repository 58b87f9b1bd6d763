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
4. It keeps the -t of most third persons (hoort, kent) and knows no strong verb (lag, gedronken).
   A bare rule would harm nouns (kaart, angst), so the verbs are listed and their regular forms
   worked out here; with a particle in front too (opgeruimd).
5. It takes every -les for an ending (zwemles), and a diminutive's -t (feestje).
6. Irregular words, and words that are their own stem (lezing is no form of lezen), come from the
   words list in data/thesaurus.
"""

import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
# No -tje follows these letters: their t belongs to the word (feest, lift).
_SMALL = re.compile(r"(?<=[cfghkps]t)jes?$")
_LESSON = re.compile(r"(\w{2}[bdfhjklmnprstvw]les)(?:sen|je|jes)?$")
_PARTICLE = re.compile(
    r"(?:achter|aan|af|bij|binnen|deel|dicht|door|goed|in|kwijt|langs|los|mee|na|om|onder|op|over|"
    r"rond|samen|schoon|tegen|terug|thuis|toe|uit|vast|vol|voor|weg)(?=\w{4})"
)
_UNSEPARABLE = (
    "be",
    "ge",
    "her",
    "mis",
    "onder",
    "ont",
    "over",
    "ver",
)  # their participle has no ge- (betaald)
_VOICELESS: Final = frozenset("tkfschpx")  # after these a past tense has -te
_VOWELS: Final = frozenset("aeiouy")
_HARD: Final = {"v": "f", "z": "s"}  # lieve, lief
_SHIELD: Final = "\u0261"  # a g to the eye, a plain consonant to the stemmer
_MOST_KEPT: Final = 200_000  # stems; a region's whole vocabulary


@dataclass(frozen=True, slots=True)
class WordForms:
    """The words that no rule gets right.

    Attributes:
        irregular: inflected form to the form to stem in its place.
        ge_nouns: words on "ge-" that look like a participle and are none (gezond, gebied).
        own: words that are their own stem (lezing, woning).
        verbs: infinitives of regular verbs; of those with the stress on -eren the form on -eer.
        strong: a verb each: the infinitive, then the forms that are not regular.
        families: forms that belong together; the first counts for all.
    """

    irregular: Mapping[str, str]
    ge_nouns: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    verbs: tuple[str, ...] = ()
    strong: tuple[tuple[str, ...], ...] = ()
    families: tuple[tuple[str, ...], ...] = ()


class DutchStems:
    """The stem of each word, remembered: a map has few different words and says them often.

    May be used by several threads.
    """

    def __init__(self, forms: WordForms) -> None:
        """Take the words that no rule gets right."""
        self._forms = forms
        self._ge_nouns = forms.ge_nouns
        self._own = forms.own
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
        word = self._irregular.get(word) or self._with_particle(word)
        if len(word) < 4 or word in self._own or not word.isalpha():
            return word
        lesson = _LESSON.match(word)
        if lesson is not None:
            return lesson[1]
        word = _SMALL.sub("", _CHILDREN.sub("kind", word))
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

    def _with_particle(self, word: str) -> str:
        """Return the infinitive of opgeruimd or opruimt; any other word as it is."""
        particle = _PARTICLE.match(word)
        if particle is None:
            return word
        infinitive = self._separable.get(word[particle.end() :])
        return word if infinitive is None else particle.group() + infinitive

    @cached_property
    def _irregular(self) -> Mapping[str, str]:
        """Each form to the form to stem in its place; what is listed goes before what is made."""
        forms = self._forms
        found: dict[str, str] = {}
        for verb in forms.verbs:
            found |= dict.fromkeys(_regular(verb), verb)
        for verb, *others in forms.strong:
            found |= dict.fromkeys((*_present(verb), verb, *others), verb)
        # A form that is a word by itself is that word (vierde, rekening).
        found |= {word: word for word in (*forms.own, *forms.verbs)}
        found |= forms.irregular
        return found | {form: line[0] for line in forms.families for form in line}

    @cached_property
    def _separable(self) -> Mapping[str, str]:
        """Forms that come after a particle and cannot be a noun there, to their infinitive."""
        found: dict[str, str] = {}
        for verb in self._forms.verbs:
            done = (form for form in _regular(verb) if form.endswith(("t", "d")))
            found |= dict.fromkeys(done, verb)
        for verb, *irregular in self._forms.strong:
            others = [form for form in _present(verb) if form.endswith("t")] + irregular
            plain = (form for form in others if form.endswith("t") and not form.endswith("cht"))
            done = (form for form in others if form.startswith("ge"))
            found |= dict.fromkeys((*plain, *done), verb)
        return found

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


def _regular(verb: str) -> Iterator[str]:
    """Yield all forms of a regular verb, given as listed: horen, or studeer."""
    infinitive = verb[:-2] + "ren" if verb.endswith("eer") else verb
    yield infinitive
    yield from _present(infinitive)
    yield from _past(infinitive)


def _first_persons(verb: str) -> Iterator[str]:
    """Yield the first person of a verb: hoor, bel, leef; two where stress decides (studeer)."""
    base = verb.removesuffix("n").removesuffix("e") if verb.endswith("en") else verb[:-1]
    if base[-1] == base[-2] and base[-1] not in _VOWELS:
        yield base[:-1]
        return
    hard = base[:-1] + _HARD.get(base[-1], base[-1])
    single = base[-1] not in "aeiouyw" and base[-2] in "aeou" and base[-3:-2] not in _VOWELS
    if not single or (base[-2] == "e" and not _VOWELS.isdisjoint(base[:-2])):
        yield hard
    if single:
        yield hard[:-1] + base[-2] + hard[-1]


def _present(verb: str) -> Iterator[str]:
    """Yield the regular forms of the present: hoor, hoort."""
    for first in _first_persons(verb):
        yield first
        if not first.endswith("t"):
            yield first + "t"


def _past(verb: str) -> Iterator[str]:
    """Yield the regular past and participle: hoorde, hoorden, gehoord, gehoorde."""
    root = verb.removesuffix("n").removesuffix("e")
    ending = "t" if root[-1] in _VOICELESS else "d"
    for first in _first_persons(verb):
        yield from (f"{first}{ending}e", f"{first}{ending}en")
        done = first if first.endswith(ending) else first + ending
        front = "" if verb.startswith(_UNSEPARABLE) else "ge"
        yield from (front + done, front + done + "e", "ge" + done)

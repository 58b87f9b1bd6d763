"""What a question says, before anything is looked up: danger, codes, place, words, corrections.

1. Danger is looked for in the text as it was typed.
2. A code ("Z15") is read as the words that it stands for.
3. A place that the text names is taken out of it, unless the whole text is the name of an offering.
4. An abbreviation or another spelling is read as the usual word beside the typed one.
5. A question in another language is not looked up by its words, which may be Dutch words of another
   sense: what people say in that language, and the meaning of the whole, lead to needs.
6. A word that nobody knows is read as the most likely known one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from sociale_kaart.directory.text import fold
from sociale_kaart.search.acute import AcuteKind, AcuteWords
from sociale_kaart.search.ages import SaidAge, said_age
from sociale_kaart.search.analysis import MOST_CHARACTERS, Asked, AskedWord
from sociale_kaart.search.language import Language
from sociale_kaart.search.lexicon import Lexicon
from sociale_kaart.search.meaning import MeantNeed
from sociale_kaart.search.page import Code, Correction
from sociale_kaart.search.places import NamedPlace, PlacesInText
from sociale_kaart.search.spelling import LEAST_LETTERS, Spelling

_MOST_UNKNOWN: Final = 0.5  # of the words; with more the question is in another language
_MOST_CODES: Final = 4
_FEW: Final = 2  # words of which one may always be corrected


@dataclass(frozen=True, slots=True)
class Understood:
    """A question, understood.

    Attributes:
        asked: its words, without the place.
        text: what is left of it as a text, for its meaning as a whole.
        codes: that were recognised.
        place: that it names, None without one.
        acute: the danger that it speaks of.
        corrections: words that were read as other ones.
        needs: that it speaks of in another language.
        language: that other language, None for Dutch.
        age: of the resident, where it is named.
    """

    asked: Asked
    text: str
    codes: tuple[Code, ...] = ()
    place: NamedPlace | None = None
    acute: AcuteKind | None = None
    corrections: tuple[Correction, ...] = ()
    needs: tuple[MeantNeed, ...] = ()
    language: str | None = None
    age: SaidAge | None = None


class Understanding:
    """Reads questions with the words and places of one generation of the map.

    Attributes:
        spelling: finds the known words that an unknown one may be.
    """

    def __init__(
        self,
        language: Language,
        lexicon: Lexicon,
        places: PlacesInText,
        *,
        acute: AcuteWords,
        is_name: Callable[[str], bool],
        spelling: Spelling | None = None,
    ) -> None:
        """Join what reading needs.

        Args:
            language: what the search knows of language.
            lexicon: the words of the map.
            places: finds places.
            acute: finds danger.
            is_name: tells whether a folded text is the whole name of an offering.
            spelling: of the words of the map; made of them by default.
        """
        self._language = language
        self._lexicon = lexicon
        self._places = places
        self._acute = acute
        self._is_name = is_name
        self.spelling = spelling or Spelling(self._known_words())

    def read(self, text: str, *, as_typed: bool = False) -> Understood:
        """Understand a text. Any text is allowed; a bounded part of it is read.

        Args:
            text: as it was typed.
            as_typed: whether no word is read as another one.
        """
        text = text[:MOST_CHARACTERS]
        acute = self._acute.recognise(text)
        if self._is_name(fold(text)):
            return Understood(self._language.analysis.ask(text), text, acute=acute)
        text, codes = self._without_codes(text)
        place = self._places.find(text)
        if place is not None:
            text = place.rest
        language = self._language.others.of(text, is_dutch=self._is_dutch)
        if language is not None:
            asked = replace(self._language.analysis.ask(""), name=fold(text))
            found = self._language.foreign_sayings.needs(text, language)
            needs = tuple(MeantNeed(one.concept, one.sureness) for one in found)
            return Understood(
                asked, text.strip(), codes, place, acute, needs=needs, language=language
            )
        age = said_age(text)
        asked = self._with_variants(self._language.analysis.ask(age.rest if age else text))
        corrections: tuple[Correction, ...] = ()
        if not as_typed:
            asked, corrections = self._corrected(asked)
        return Understood(asked, text.strip(), codes, place, acute, corrections, age=age)

    def _without_codes(self, text: str) -> tuple[str, tuple[Code, ...]]:
        """Return a text with codes replaced by the words that they stand for."""
        codes: dict[str, Code] = {}
        means: list[str] = []
        while (meaning := self._language.codes.meaning(text)) and len(codes) < _MOST_CODES:
            codes[meaning.code] = Code(meaning.code, meaning.name)
            means.append(meaning.means)
            text = self._language.codes.without(text)
        return " ".join((*means, text)), tuple(codes.values())

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is one of the map, of the thesaurus or of a compound."""
        stem = self._language.analysis.stem(word)
        return (
            word in self._lexicon or bool(self._lexicon.written(stem)) or self._language.knows(word)
        )

    def _is_dutch(self, word: str) -> bool:
        """Tell whether a folded word is one of the map or a Dutch word."""
        stem = self._language.analysis.stem(word)
        return (
            word in self._lexicon
            or bool(self._lexicon.written(stem))
            or self._language.thesaurus.knows_in_dutch(stem)
            or self._language.analysis.is_filler(stem)
            or bool(self._language.compounds.parts(word))
        )

    def _known_words(self) -> Iterator[tuple[str, int]]:
        for word in self._lexicon:
            if len(word.text) >= LEAST_LETTERS:
                yield word.text, word.offerings
        for text in self._language.thesaurus.dutch_words():
            if len(text) >= LEAST_LETTERS and text not in self._lexicon:
                yield text, 1

    def _with_variants(self, asked: Asked) -> Asked:
        """Return the question with the usual words behind abbreviations and other spellings."""
        words: dict[str, AskedWord] = {}
        for word in asked.words:
            words.setdefault(word.stems[0], word)
            for expanded in self._language.variants.expand(word.text):
                for found in self._language.analysis.words(expanded):
                    filler = self._language.analysis.is_filler(found.stem)
                    one = AskedWord(found.text, (found.stem,), filler)
                    words.setdefault(found.stem, one)
        return replace(asked, words=tuple(words.values()))

    def _corrected(self, asked: Asked) -> tuple[Asked, tuple[Correction, ...]]:
        unknown = [word for word in asked.words if not self._is_known(word, asked)]
        if len(unknown) > max(_MOST_UNKNOWN * len(asked.words), len(asked.words) <= _FEW):
            return asked, ()
        corrections: list[Correction] = []
        words: list[AskedWord] = []
        for word in asked.words:
            meant = self._meant(word, asked) if word in unknown else ()
            words.append(self._read_as(word, meant) if meant else word)
            if meant:
                corrections.append(Correction(word.text, " ".join(meant)))
        ended = "" if asked.words and asked.words[-1] in unknown else asked.beginning
        return replace(asked, words=tuple(words), beginning=ended), tuple(corrections)

    def _is_known(self, word: AskedWord, asked: Asked) -> bool:
        # Folded Dutch has no other letters than these.
        if len(word.text) < LEAST_LETTERS or not (word.text.isascii() and word.text.isalpha()):
            return True
        if word.is_filler or self.knows(word.text):
            return True
        unfinished = word.text == asked.beginning
        return unfinished and (
            bool(self._lexicon.starting(word.text))
            or self._language.thesaurus.knows_beginning(word.text)
        )

    def _meant(self, word: AskedWord, asked: Asked) -> tuple[str, ...]:
        """Return the word or the two words that an unknown word was probably meant to be."""
        near = self.spelling.near(word.text, most=1)
        if not near and word.text == asked.beginning:
            near = self.spelling.near_beginning(word.text, most=1)
        if near:
            return (near[0].text,)
        return self.spelling.apart(word.text) or ()

    def _read_as(self, word: AskedWord, meant: tuple[str, ...]) -> AskedWord:
        analysis = self._language.analysis
        stems = tuple(analysis.stem(one) for one in meant)
        filler = all(map(analysis.is_filler, stems))
        return AskedWord(word.text, stems, filler, meant=" ".join(meant))

"""What of an offering can be found, and how much it weighs where it stands.

The weight of a word in an offering is worked out here, when the index is built: its places add up
(a name weighs more than a description), more of the same adds less and less, and a long description
dilutes. A question then only multiplies it by the rareness of the word. One weighted list of words
an offering, with a note of where each word stood, is what keeps a search fast: several boosted
fields cost several times as much (measured, see docs/search.md).

Beside its words an offering has its terms, the parts of its compounds ("rouwgroep" is also a little
"rouw") and the concepts of the thesaurus that its words point to: so a question that names a need
finds what nobody gave a theme.

Not here, so never in an index: streets, numbers and postcodes of any location; anything at all of a
confidential location; services that are retired.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search.columns import RETIRED
from sociale_kaart.search.encoder import embedded_text
from sociale_kaart.search.evidence import Told, weighed
from sociale_kaart.search.language import Language
from sociale_kaart.search.page import FoundIn
from sociale_kaart.search.terms import THEME, part_key, term_key
from sociale_kaart.search.vectors import text_key

_SILENT: Final = frozenset({"bron", "pg6", "4d", "nl-ladder"})  # every offering has these
FIELDS: Final = tuple(FoundIn)  # bit n of a mask stands for FIELDS[n]
BIT: Final = {place: 1 << number for number, place in enumerate(FIELDS)}

# How much one word weighs where it stands, a word of a description being 1. A name says what it is;
# a theme was given by a person who knows; who organises it is asked for by name, and so is the
# place. Details (how to apply, eligibility, who to call) speak of other things in passing.
FIELD_WEIGHT: Final = {
    FoundIn.NAME: 4.0,
    FoundIn.ALTERNATE_NAME: 3.5,
    FoundIn.ORGANIZATION: 2.2,
    FoundIn.THEME: 2.2,
    FoundIn.AUDIENCE: 1.4,
    FoundIn.AREA: 1.4,
    FoundIn.DESCRIPTION: 1.0,
    FoundIn.DETAILS: 0.6,
}
SATURATION: Final = 4.0  # the weight at which a word has half the effect it can ever have
MOST_EFFECT: Final = SATURATION + 1  # which no weight reaches
REPEAT: Final = 0.5  # a word that stands there again adds half of the time before
USUAL_LENGTH: Final = 60  # words in a usual description (sample region: 55)
DILUTION: Final = 0.4  # how far a description twice as long makes each of its words count less
# A theme by its code is certain: as much as a word of the name. A record's later themes are asides.
FIRST_TERM: Final = 4.0
LATER_TERM: Final = 2.5
# A part of a compound says less than the word itself, a part as "groep" nothing.
PART: Final = 0.6


class Weighed(NamedTuple):
    """A word of an offering as the index keeps it: its effect, and the mask of where it stood."""

    effect: float
    mask: int


@dataclass(frozen=True, slots=True)
class Document:
    """An offering as the index keeps it.

    Attributes:
        words: by stem; by `part_key`, `term_key` and `Concept.key` what is no word.
        written: the folded words as written, with their stems.
        text: the key of its `meaning`.
    """

    id: str
    words: dict[str, Weighed]
    written: dict[str, str]
    text: int


def effect(weight: float) -> float:
    """Return the effect of a summed weight: it grows, but ever more slowly (BM25's saturation)."""
    return weight * (SATURATION + 1) / (weight + SATURATION)


def is_findable(service: Service) -> bool:
    """Tell whether a service belongs in an index at all."""
    return service.status not in RETIRED


def meaning(service: Service) -> str:
    """Return the text that stands for what an offering is, for its vector."""
    return embedded_text(f"{service.name}.", service.description)


@dataclass(slots=True)
class _Sums:
    """What the texts of one offering add up to."""

    weights: dict[str, float] = field(default_factory=dict)
    masks: dict[str, int] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)

    def add(self, key: str, weight: float, place: FoundIn) -> None:
        self.weights[key] = self.weights.get(key, 0.0) + weight
        self.masks[key] = self.masks.get(key, 0) | BIT[place]


class Reader:
    """Reads offerings as the index keeps them."""

    def __init__(self, language: Language, taxonomies: Taxonomies, areas: Areas) -> None:
        self._language = language
        self._taxonomies = taxonomies
        self._areas = areas

    def document(self, service: Service) -> Document:
        """Return an offering as the index keeps it."""
        sums = _Sums()
        for place, text in texts(service, self._taxonomies, self._areas):
            self._add(sums, place, text)
        for key, weight, place in _terms(service):
            sums.add(key, weight, place)
        words = {key: Weighed(effect(sums.weights[key]), sums.masks[key]) for key in sums.weights}
        for key, weight, focus, places in weighed(sums.told):
            mask = sum(BIT[place] for place in places)
            words[key] = Weighed(focus * effect(weight), mask)
        return Document(service.id, words, sums.written, text_key(meaning(service)))

    def _add(self, sums: _Sums, place: FoundIn, text: str) -> None:
        """Add the words of one text, their parts, and the needs that they point to."""
        at: dict[str, list[int]] = {}
        parts: dict[str, int] = {}
        length = 0
        for word in self._language.analysis.words(text):
            sums.written[word.text] = word.stem
            at.setdefault(word.stem, []).append(length)
            for stem in self._language.part_stems(word.text):
                parts[stem] = parts.get(stem, 0) + 1
            length += 1
        each = FIELD_WEIGHT[place] * _dilution(place, length)
        for stem, positions in at.items():
            sums.add(stem, each * _repeated(len(positions)), place)
        for stem, count in parts.items():
            if stem not in at:
                sums.add(part_key(stem), PART * each * _repeated(count), place)
        if place is not FoundIn.AREA:
            evidence, weight = self._language.evidence, FIELD_WEIGHT[place]
            evidence.add(sums.told, place, weight, at)
            evidence.add_parts(sums.told, place, weight, parts.keys() - at.keys())


def _repeated(count: int) -> float:
    return 2 - REPEAT ** (count - 1)


def texts(service: Service, taxonomies: Taxonomies, areas: Areas) -> Iterator[tuple[FoundIn, str]]:
    """Yield the texts of an offering that may be found, with what each is."""
    yield FoundIn.NAME, service.name
    if service.alternate_name:
        yield FoundIn.ALTERNATE_NAME, service.alternate_name
    if service.organization:
        names = (service.organization.name, service.organization.alternate_name)
        yield FoundIn.ORGANIZATION, " ".join(names)
    yield FoundIn.THEME, " ".join(_term_words(service, taxonomies, themes=True))
    yield FoundIn.AUDIENCE, " ".join(_term_words(service, taxonomies, themes=False))
    yield FoundIn.AREA, " ".join(_area_words(service, areas))
    yield FoundIn.DESCRIPTION, service.description
    details = (
        service.eligibility_description,
        service.application_process,
        service.fees_description,
        *(f"{contact.name} {contact.title}" for contact in service.contacts),
    )
    yield FoundIn.DETAILS, "\n".join(details)


def _dilution(place: FoundIn, length: int) -> float:
    if place is not FoundIn.DESCRIPTION:
        return 1.0
    return 1 / (1 - DILUTION + DILUTION * max(length, USUAL_LENGTH / 2) / USUAL_LENGTH)


def _terms(service: Service) -> Iterator[tuple[str, float, FoundIn]]:
    seen: set[str] = set()
    for term in service.terms:
        if term.taxonomy in _SILENT:
            continue
        weight = LATER_TERM if term.taxonomy in seen else FIRST_TERM
        seen.add(term.taxonomy)
        place = FoundIn.THEME if term.taxonomy == THEME else FoundIn.AUDIENCE
        yield term_key(term.taxonomy, term.code), weight, place


def _term_words(service: Service, taxonomies: Taxonomies, *, themes: bool) -> Iterator[str]:
    """Yield the Dutch names and other words of its themes, or of its other terms."""
    for term in service.terms:
        if term.taxonomy in _SILENT or (term.taxonomy == THEME) is not themes:
            continue
        known = taxonomies.term(term.taxonomy, term.code)
        yield known.name("nl") if known else term.name or term.code
        if known:
            yield from known.words


def _area_words(service: Service, areas: Areas) -> Iterator[str]:
    """Yield the names of where it takes place and of what it serves; nothing of a hidden place."""
    names: dict[str, None] = {}
    for location in service.locations:
        if location.confidential:
            continue
        names[location.name] = None
        for address in location.addresses:
            names[address.city] = None
            postcode = areas.postcode(address.postal_code)
            found = (areas.area(postcode.wijk), areas.area(postcode.gemeente)) if postcode else ()
            names.update((area.name, None) for area in found if area)
    for served in service.service_areas:
        area = areas.area(served.code)
        names[area.name if area else served.name] = None
    yield from filter(None, names)

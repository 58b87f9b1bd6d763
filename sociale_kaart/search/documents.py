"""What of an offering can be found, and how much it weighs where it stands.

The weight of a word in an offering is worked out here, when the index is built: its places add up
(a name weighs more than a description), more of the same adds less and less, and a long description
dilutes. A question then only multiplies it by the rareness of the word. One weighted list of words
an offering, with a note of where each word stood, is what keeps a search fast: several boosted
fields cost several times as much (measured, see docs/search.md).

Not here, so never in an index: streets, numbers and postcodes of any location; anything at all of a
confidential location; services that are retired.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Service, ServiceStatus
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.search.analysis import DutchAnalysis
from sociale_kaart.search.page import FoundIn

RETIRED: Final = frozenset({ServiceStatus.INACTIVE, ServiceStatus.DEFUNCT})
THEME: Final = "nl-thema"
AUDIENCE: Final = "nl-doelgroep"
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
REPEAT: Final = 0.5  # a word that stands there again adds half of the time before
USUAL_LENGTH: Final = 60  # words in a usual description (sample region: 55)
DILUTION: Final = 0.4  # how far a description twice as long makes each of its words count less
# A theme by its code is certain: as much as a word of the name. A record's later themes are asides.
FIRST_TERM: Final = 4.0
LATER_TERM: Final = 2.5


@dataclass(frozen=True, slots=True)
class Weighed:
    """A word of an offering as the index keeps it: its effect, and the mask of where it stood."""

    effect: float
    mask: int


@dataclass(frozen=True, slots=True)
class Document:
    """An offering as the index keeps it.

    Attributes:
        words: by stem, and by `term_key` for terms of a taxonomy.
        written: the folded words as written, with their stems.
    """

    id: str
    words: dict[str, Weighed]
    written: dict[str, str]


def term_key(taxonomy: str, code: str) -> str:
    """Return the key under which a term of a taxonomy is indexed; no word can be the same."""
    return f"{taxonomy}:{code}"


def effect(weight: float) -> float:
    """Return the effect of a summed weight: it grows, but ever more slowly (BM25's saturation)."""
    return weight * (SATURATION + 1) / (weight + SATURATION)


def is_findable(service: Service) -> bool:
    """Tell whether a service belongs in an index at all."""
    return service.status not in RETIRED


def document(
    service: Service, *, analysis: DutchAnalysis, taxonomies: Taxonomies, areas: Areas
) -> Document:
    """Return an offering as the index keeps it."""
    weights: dict[str, float] = {}
    masks: dict[str, int] = {}
    written: dict[str, str] = {}
    for place, text in texts(service, taxonomies, areas):
        times: dict[str, int] = {}
        length = 0
        for word in analysis.words(text):
            times[word.stem] = times.get(word.stem, 0) + 1
            written[word.text] = word.stem
            length += 1
        each = FIELD_WEIGHT[place] * _dilution(place, length)
        for stem, count in times.items():
            weight = each * (2 - REPEAT ** (count - 1))
            weights[stem] = weights.get(stem, 0.0) + weight
            masks[stem] = masks.get(stem, 0) | BIT[place]
    for key, weight, bit in _terms(service):
        weights[key] = weight
        masks[key] = bit
    words = {key: Weighed(effect(weight), masks[key]) for key, weight in weights.items()}
    return Document(service.id, words, written)


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


def _terms(service: Service) -> Iterator[tuple[str, float, int]]:
    seen: set[str] = set()
    for term in service.terms:
        if term.taxonomy in _SILENT:
            continue
        weight = LATER_TERM if term.taxonomy in seen else FIRST_TERM
        seen.add(term.taxonomy)
        place = FoundIn.THEME if term.taxonomy == THEME else FoundIn.AUDIENCE
        yield term_key(term.taxonomy, term.code), weight, BIT[place]


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

"""The controlled lists of the map: what a code is called, in Dutch and in other languages."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import MappingProxyType

from sociale_kaart.directory.documents import canonical_json, parsed_object, require_sound
from sociale_kaart.directory.fields import Fields


@dataclass(frozen=True, slots=True)
class TaxonomyTerm:
    """One term of a list.

    Attributes:
        names: what it is called, by ISO 639-1 language; "nl" is always there.
        words: other words for the same, for searching.
        parent: code of the wider term, or empty.
    """

    code: str
    names: MappingProxyType[str, str]
    description: str = ""
    words: tuple[str, ...] = ()
    parent: str = ""

    def name(self, language: str = "nl") -> str:
        """Return its name in a language, or in Dutch where that is not known."""
        return self.names.get(language) or self.names.get("nl") or self.code


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One controlled list, for example `nl-thema`; its terms in the order to show them."""

    code: str
    names: MappingProxyType[str, str]
    description: str = ""
    terms: tuple[TaxonomyTerm, ...] = field(default=())


class Taxonomies:
    """All lists of a map."""

    def __init__(self, taxonomies: Iterable[Taxonomy] = ()) -> None:
        self._taxonomies = {taxonomy.code: taxonomy for taxonomy in taxonomies}
        self._terms = {
            (taxonomy.code, term.code): term
            for taxonomy in self._taxonomies.values()
            for term in taxonomy.terms
        }

    @classmethod
    def from_json(cls, text: str | bytes) -> "Taxonomies":
        """Return the lists in a document that `to_json` wrote.

        Raises:
            DocumentInvalid: when it has another shape.
        """
        document = parsed_object("taxonomies", text)
        taxonomies = [_taxonomy(item) for item in document.children("taxonomies")]
        require_sound("taxonomies", document)
        return cls(taxonomies)

    def to_json(self) -> str:
        """Return the lists as a JSON document, the same text for the same lists."""
        lists = sorted(self._taxonomies.values(), key=lambda taxonomy: taxonomy.code)
        return canonical_json(
            {
                "taxonomies": [
                    {
                        "code": taxonomy.code,
                        "names": dict(taxonomy.names),
                        "description": taxonomy.description,
                        "terms": [_term_value(term) for term in taxonomy.terms],
                    }
                    for taxonomy in lists
                ]
            }
        )

    def codes(self) -> tuple[str, ...]:
        """Return the codes of all lists."""
        return tuple(sorted(self._taxonomies))

    def taxonomy(self, code: str) -> Taxonomy | None:
        """Return the list with this code, or None."""
        return self._taxonomies.get(code)

    def terms(self, taxonomy: str) -> tuple[TaxonomyTerm, ...]:
        """Return the terms of a list in the order to show them; none for an unknown list."""
        found = self._taxonomies.get(taxonomy)
        return found.terms if found else ()

    def term(self, taxonomy: str, code: str) -> TaxonomyTerm | None:
        """Return one term, or None."""
        return self._terms.get((taxonomy, code))

    def name(self, taxonomy: str, code: str, language: str = "nl") -> str:
        """Return what a code is called; the code itself where the list does not know it."""
        found = self._terms.get((taxonomy, code))
        return found.name(language) if found else code


def _term_value(term: TaxonomyTerm) -> dict[str, object]:
    return {
        "code": term.code,
        "names": dict(term.names),
        "description": term.description,
        "words": list(term.words),
        "parent": term.parent,
    }


def _taxonomy(item: Fields) -> Taxonomy:
    return Taxonomy(
        code=item.line("code", required=True),
        names=_names(item),
        description=item.text("description"),
        terms=tuple(
            TaxonomyTerm(
                code=term.line("code", required=True),
                names=_names(term),
                description=term.text("description"),
                words=term.lines("words"),
                parent=term.line("parent"),
            )
            for term in item.children("terms")
        ),
    )


def _names(item: Fields) -> MappingProxyType[str, str]:
    child = item.child("names")
    if child is None:
        item.fault("names", "is missing")
        return MappingProxyType({})
    return MappingProxyType({language: child.line(language) for language in child.names()})

"""The controlled lists of the region, and which key of a service speaks in which list."""

from pathlib import Path
from types import MappingProxyType
from typing import Final

from data.sample_region.reading import Entry, Faults, entries
from sociale_kaart.directory.taxonomies import Taxonomies, Taxonomy, TaxonomyTerm

# key in services/*.toml -> taxonomy; in the order in which a record has its attributes
TAXONOMY_OF_KEY: Final = MappingProxyType(
    {
        "kind": "nl-soort",
        "ladder": "nl-ladder",
        "themes": "nl-thema",
        "audience": "nl-doelgroep",
        "chain": "nl-keten",
        "form": "nl-vorm",
        "access": "nl-toegang",
        "transport": "nl-vervoer",
        "dimensions": "pg6",
        "life_domains": "4d",
    }
)
SOURCE: Final = "bron"
DATA: Final = "gegevens"  # what the data itself is: an example
_EXAMPLE: Final = TaxonomyTerm(
    "voorbeeld",
    MappingProxyType({"nl": "Voorbeeldgegevens", "en": "Example data"}),
    "Verzonnen gegevens: telefoonnummers, adressen en namen bestaan niet.",
)
_TERM_KEYS: Final = {"code", "name_nl", "name_en", "description", "words", "parent"}


def read_taxonomies(folder: Path, sources: tuple[TaxonomyTerm, ...], faults: Faults) -> Taxonomies:
    """Return the lists of `taxonomies.toml`, with those of the sources and of example data."""
    found = entries(folder, "taxonomies.toml", "taxonomy", "code", faults)
    taxonomies = [_taxonomy(entry) for entry in found]
    missing = set(TAXONOMY_OF_KEY.values()) - {taxonomy.code for taxonomy in taxonomies}
    for code in sorted(missing):
        faults.add("taxonomies.toml", code, "this list is missing")
    own = (
        Taxonomy(
            SOURCE, MappingProxyType({"nl": "Bron", "en": "Source"}), "Wie het opgaf.", sources
        ),
        Taxonomy(DATA, MappingProxyType({"nl": "Gegevens", "en": "Data"}), "", (_EXAMPLE,)),
    )
    return Taxonomies([*taxonomies, *own])


def _taxonomy(entry: Entry) -> Taxonomy:
    entry.only({"code", "name_nl", "name_en", "description", "term"})
    terms = []
    for part in entry.parts("term", "code"):
        part.only(_TERM_KEYS)
        terms.append(_term(part))
    codes = [term.code for term in terms]
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        entry.fault(f"the code {code} appears twice")
    fields = entry.fields
    description = fields.text("description")
    entry.settle(fields)
    return Taxonomy(entry.key, _names(entry), description, tuple(terms))


def _term(entry: Entry) -> TaxonomyTerm:
    fields = entry.fields
    term = TaxonomyTerm(
        code=fields.line("code", required=True),
        names=_names(entry),
        description=fields.text("description"),
        words=fields.lines("words"),
        parent=fields.line("parent"),
    )
    entry.settle(fields)
    return term


def _names(entry: Entry) -> MappingProxyType[str, str]:
    fields = entry.fields
    names = {language: fields.line(f"name_{language}", required=True) for language in ("nl", "en")}
    entry.settle(fields)
    return MappingProxyType(names)

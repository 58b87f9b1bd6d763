"""The whole region: read, checked, and made into the four files that a feed is published from."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from data.sample_region.checks import check_organization, check_service
from data.sample_region.geography import read_areas, read_routes
from data.sample_region.hsds import Record, service_record, source_code
from data.sample_region.reading import Entry, Faults, entries
from data.sample_region.vocabulary import read_taxonomies
from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.documents import canonical_json
from sociale_kaart.directory.routes import Route, routes_to_json
from sociale_kaart.directory.taxonomies import Taxonomies, TaxonomyTerm


class RegionInvalid(ValueError):  # noqa: N818 - says what it is
    """The files of a region have faults.

    Attributes:
        faults: each as "file: key: what is wrong".
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__(f"{len(faults)} faults, the first: {faults[0]}")


@dataclass(frozen=True, slots=True)
class Region:
    """Everything that a map of the region holds; the records ordered by id."""

    records: tuple[Record, ...]
    areas: Areas
    routes: tuple[Route, ...]
    taxonomies: Taxonomies

    def files(self) -> dict[str, str]:
        """Return the text of each file by its name, the same text for the same region."""
        return {
            "services.ndjson": "".join(f"{canonical_json(record)}\n" for record in self.records),
            "areas.json": self.areas.to_json() + "\n",
            "taxonomies.json": self.taxonomies.to_json() + "\n",
            "routes.json": routes_to_json(self.routes) + "\n",
        }


def read_region(folder: Path) -> Region:
    """Return the region that the TOML files in a folder describe.

    Raises:
        RegionInvalid: with every fault that was found.
    """
    faults = Faults()
    areas = read_areas(folder, faults)
    routes = read_routes(folder, areas, faults)
    organizations = entries(folder, "services/*.toml", "organization", "key", faults)
    taxonomies = read_taxonomies(folder, _sources(organizations), faults)
    services = [
        (organization, _named(organization, service))
        for organization in organizations
        for service in organization.parts("service", "key")
    ]
    _check_once(organizations, [service for _, service in services])
    for organization in organizations:
        check_organization(organization)
    for _, service in services:
        check_service(service, areas, taxonomies)
    if faults.found:
        raise RegionInvalid(tuple(faults.found))
    records = [service_record(*pair, areas, taxonomies) for pair in services]
    records.sort(key=lambda record: str(record["id"]))
    return Region(tuple(records), areas, routes, taxonomies)


def _named(organization: Entry, service: Entry) -> Entry:
    """Return the service with the keys of both as its key in faults."""
    key = f"{organization.key}/{service.values.get('key', '?')}"
    return Entry(service.file, key, service.values, service.faults)


def _check_once(organizations: list[Entry], services: list[Entry]) -> None:
    for found in (organizations, services):
        counts = Counter(entry.key for entry in found)
        for entry in found:
            if counts[entry.key] > 1:
                entry.fault("this key appears more than once")


def _sources(organizations: list[Entry]) -> tuple[TaxonomyTerm, ...]:
    names = {str(entry.values.get("source", "")) for entry in organizations} - {""}
    by_code = {source_code(name): name for name in sorted(names)}
    return tuple(
        TaxonomyTerm(code, MappingProxyType({"nl": name, "en": name}))
        for code, name in sorted(by_code.items())
    )

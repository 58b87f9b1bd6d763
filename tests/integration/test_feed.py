"""Publishing and fetching a feed for real: files, signatures, a store, a folder, HTTP."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from tests.helpers.feed_factories import Client, Publisher, a_record


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path)


@pytest.fixture
def client(tmp_path: Path, publisher: Publisher) -> Iterator[Client]:
    client = Client(tmp_path, publisher)
    yield client
    client.store.close()


def refusal(client: Client, **sources: object) -> ErrorCode:
    """Return the code with which a sync is refused."""
    with pytest.raises(SocialeKaartError) as caught:
        client.sync(**sources)  # type: ignore[arg-type]
    return caught.value.code


def test_what_is_published_arrives(publisher: Publisher, client: Client) -> None:
    publisher.publish(a_record("Koor"), a_record("Eetcafé"))
    report = client.sync()
    assert (report.changed, report.number, report.services, report.added) == (True, 1, 2, 2)
    assert client.names() == {"Koor", "Eetcafé"}
    version = client.store.version()
    assert version is not None
    assert list(client.index.generations) == [version.generation]


def test_a_second_sync_without_news_changes_nothing(publisher: Publisher, client: Client) -> None:
    publisher.publish(a_record())
    client.sync()
    before = client.store.version()
    assert not client.sync().changed
    assert client.store.version() == before


def test_news_is_counted(publisher: Publisher, client: Client) -> None:
    publisher.publish(a_record("Blijft"), a_record("Wijzigt"), a_record("Gaat"))
    client.sync()
    publisher.publish(a_record("Blijft"), a_record("Wijzigt", description="x"), a_record("Komt"))
    report = client.sync()
    assert (report.added, report.updated, report.removed) == (1, 1, 1)
    assert client.names() == {"Blijft", "Wijzigt", "Komt"}


def test_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    first, moment = Publisher(tmp_path / "a"), datetime(2026, 11, 1, tzinfo=UTC)
    second = Publisher(tmp_path / "b")
    first.now = second.now = moment
    first.publish(a_record())
    shutil.copytree(first.keys, second.keys)
    second.publish(a_record())
    files = [p.relative_to(first.out) for p in first.out.rglob("*") if p.is_file()]
    assert files
    for file in files:
        assert (first.out / file).read_bytes() == (second.out / file).read_bytes()


@pytest.mark.parametrize(
    "broken",
    [
        '{"id": "no uuid", "name": "x", "status": "active"}',
        '{"name": "geen id", "status": "active"}',
        "[]",
        "{",
        '"text"',
        "[" * 20_000,
        '{"id": "1c5b1b6e-0f4e-4a33-9d31-000000000001", "name": "", "status": "active"}',
    ],
)
def test_a_broken_record_is_refused_and_the_rest_is_published(
    publisher: Publisher, client: Client, broken: str
) -> None:
    report = publisher.publish(a_record("Heel"), broken)
    assert [skipped.line for skipped in report.refused] == [2]
    assert report.refused[0].reasons
    client.sync()
    assert client.names() == {"Heel"}


@pytest.mark.parametrize(
    "pattern",
    [
        "metadata/timestamp.json",
        "metadata/*.snapshot.json",
        "metadata/*.targets.json",
        "targets/*.services.ndjson.zst",
        "targets/*.catalog.json",
        "targets/*.areas.json",
    ],
)
def test_one_flipped_byte_is_refused_and_the_old_map_stays(
    publisher: Publisher, client: Client, pattern: str
) -> None:
    publisher.publish(a_record("Oud"))
    client.sync()
    publisher.publish(a_record("Nieuw"))
    for path in publisher.out.glob(pattern):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 0x01
        path.write_bytes(content)
    before = client.store.version()
    # Areas did not change, so that their file comes from the verified cache.
    if "areas" in pattern:
        client.sync()
        assert client.names() == {"Nieuw"}
        return
    assert refusal(client) is ErrorCode.FEED_UNTRUSTED
    assert client.names() == {"Oud"}
    assert client.store.version() == before


def test_a_feed_signed_by_somebody_else_is_refused(
    tmp_path: Path, publisher: Publisher, client: Client
) -> None:
    publisher.publish(a_record("Oud"))
    client.sync()
    stranger = Publisher(tmp_path / "stranger")
    stranger.publish(a_record("Vals"))
    assert refusal(client, source=str(stranger.out)) is ErrorCode.FEED_UNTRUSTED
    assert client.names() == {"Oud"}


def test_an_older_publication_is_refused(
    tmp_path: Path, publisher: Publisher, client: Client
) -> None:
    publisher.publish(a_record("Oud"))
    shutil.copytree(publisher.out, tmp_path / "old")
    publisher.publish(a_record("Nieuw"))
    client.sync()
    assert refusal(client, source=str(tmp_path / "old")) is ErrorCode.FEED_UNTRUSTED
    assert client.names() == {"Nieuw"}


def test_an_expired_feed_is_not_accepted(tmp_path: Path) -> None:
    late = Publisher(tmp_path, datetime.now(UTC) - timedelta(days=400))
    late.publish(a_record())
    client = Client(tmp_path, late)
    assert refusal(client) is ErrorCode.FEED_EXPIRED
    assert client.store.version() is None
    client.store.close()


@pytest.mark.parametrize("trust", [b"", b"{}", b"no json", b"[]"])
def test_a_trust_root_that_is_none_is_refused(
    publisher: Publisher, client: Client, trust: bytes
) -> None:
    publisher.publish(a_record())
    assert refusal(client, trust=trust or b" ") is ErrorCode.FEED_UNTRUSTED


@pytest.mark.parametrize("source", ["/no/such/folder", "http://127.0.0.1:9/"])
def test_a_source_that_does_not_answer(publisher: Publisher, client: Client, source: str) -> None:
    publisher.publish(a_record())
    assert refusal(client, source=source) is ErrorCode.FEED_UNREACHABLE


def test_over_http(publisher: Publisher, client: Client) -> None:
    publisher.publish(a_record("Via het net"))
    handler = functools.partial(_QuietHandler, directory=str(publisher.out))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            client.sync(f"http://127.0.0.1:{server.server_port}")
        finally:
            server.shutdown()
            thread.join()
    assert client.names() == {"Via het net"}


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_other_keys_may_not_publish_into_a_feed(tmp_path: Path, publisher: Publisher) -> None:
    publisher.publish(a_record())
    shutil.rmtree(publisher.keys)
    with pytest.raises(SocialeKaartError) as caught:
        publisher.publish(a_record())
    assert caught.value.code is ErrorCode.FEED_SOURCE_INVALID


def test_hostile_text_arrives_as_text(publisher: Publisher, client: Client) -> None:
    hostile = "<script>alert(1)</script>\u202egnid\u202c \U0001f600 " + "x" * 1_000_000
    publisher.publish(a_record("Gewoon"), a_record("Vijandig", description=hostile))
    client.sync()
    found = {service.name: service for service in client.store.services()}
    assert found["Vijandig"].description.startswith("<script>alert(1)</script>")
    assert "\u202e" not in found["Vijandig"].description
    assert len(found["Vijandig"].description) <= 20_000


def test_a_cancelled_sync_changes_nothing(publisher: Publisher, client: Client) -> None:
    publisher.publish(a_record("Oud"))
    assert not client.sync(cancelled=lambda: True).changed
    assert client.store.version() is None
    client.sync()
    publisher.publish(a_record("Nieuw"))
    for patience in range(8):  # questions that are answered with "go on" first
        asked = iter([False] * patience)
        client.sync(cancelled=lambda asked=asked: next(asked, True))
        assert client.names() in ({"Oud"}, {"Nieuw"})

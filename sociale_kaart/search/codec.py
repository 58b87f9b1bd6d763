"""Whoosh's third codec with postings as plain arrays: read at once, and not one by one in Python.

Whoosh keeps postings in compressed blocks of 128, and each posting that is read costs a few calls
in Python: for a common word in 100,000 offerings that is most of a second. Here the postings of a
word are three arrays one after the other, which a search maps into memory as they are:

    uint32 documents[count], float32 weights[count], uint8 values[count]

The terms, with the place of their postings, the segments, deletions, columns and the table of
contents stay Whoosh's own.
"""

from array import array
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, Final

import numpy as np
from whoosh.codec.base import PostingsWriter
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo
from whoosh.fields import Schema
from whoosh.matching.mcore import ListMatcher
from whoosh.writing import SegmentWriter

from sociale_kaart.search.postings import Numbers

POSTINGS_EXT: Final = W3Codec.POSTS_EXT
_NUMBER: Final = "I"  # four bytes on every platform that Python has wheels for
_WEIGHT: Final = "f"
POSTING_SIZE: Final = 4 + 4 + 1  # bytes


class GrowingPostings:
    """The postings of one word while documents are added, in ascending order of the documents.

    It is a "block" to Whoosh's term statistics; lengths of fields are not kept (`documents.py` has
    weighed them already).
    """

    __slots__ = ("numbers", "values", "weights")

    def __init__(self) -> None:
        self.numbers = array(_NUMBER)
        self.weights = array(_WEIGHT)
        self.values = bytearray()

    def add(self, number: int, weight: float, value: int) -> None:
        """Add a document."""
        self.numbers.append(number)
        self.weights.append(weight)
        self.values.append(value)

    def columns(self) -> tuple[Numbers, Numbers, Numbers]:
        """Return documents, weights and values as arrays."""
        return (
            np.array(self.numbers, np.uint32),
            np.array(self.weights, np.float32),
            np.frombuffer(bytes(self.values), np.uint8),
        )

    def to_bytes(self) -> bytes:
        """Return the arrays as they are written."""
        return self.numbers.tobytes() + self.weights.tobytes() + bytes(self.values)

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def _weights(self) -> "array[float]":
        """The weights, under the name by which W3TermInfo reads them."""
        return self.weights

    def min_length(self) -> int:
        """Return 0: lengths are not kept."""
        return 0

    def max_length(self) -> int:
        """Return 0: lengths are not kept."""
        return 0

    def max_weight(self) -> float:
        """Return the largest weight."""
        return max(self.weights, default=0.0)

    def min_id(self) -> int:
        """Return the first document."""
        return self.numbers[0]

    def max_id(self) -> int:
        """Return the last document."""
        return self.numbers[-1]


class ArrayCodec(W3Codec):
    """Whoosh's codec with postings as arrays. Its name is in every index: do not move it."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> "ArrayFieldWriter":  # noqa: ANN401
        """Return the writer of terms and postings of a segment."""
        return ArrayFieldWriter(self, storage, segment)  # type: ignore[no-untyped-call]

    def postings_writer(
        self,
        dbfile: Any,  # noqa: ANN401
        byteids: bool = False,
    ) -> PostingsWriter:
        """Return the writer of postings; Whoosh gives one for each field."""
        return ArrayPostingsWriter(dbfile)

    def postings_reader(
        self,
        dbfile: Any,  # noqa: ANN401 - Whoosh has no types here
        terminfo: W3TermInfo,
        format_: Any,  # noqa: ANN401
        term: Any = None,  # noqa: ANN401
        scorer: Any = None,  # noqa: ANN401
    ) -> ListMatcher:
        """Return a word's postings as Whoosh's own code walks them (to delete by id)."""
        # Not the length of the extent: Whoosh reads it back as a tuple.
        where: tuple[int, object] = terminfo.extent()  # type: ignore[no-untyped-call]
        offset, count = where[0], terminfo.doc_frequency()
        held = memoryview(dbfile.get(offset, POSTING_SIZE * count))
        numbers = held[: 4 * count].cast(_NUMBER).tolist()
        weights = held[4 * count : 8 * count].cast(_WEIGHT).tolist()
        values = [bytes((value,)) for value in held[8 * count :]]
        return ListMatcher(  # type: ignore[no-untyped-call]
            numbers, weights, values, format_, scorer=scorer, term=term, terminfo=terminfo
        )


class ArrayPostingsWriter(PostingsWriter):
    """Writes the arrays of one word after another."""

    def __init__(self, file: Any) -> None:  # noqa: ANN401
        self._file = file
        self._info: W3TermInfo | None = None
        self._postings = GrowingPostings()

    def start_postings(self, format_: object, terminfo: W3TermInfo) -> None:
        """Begin a word."""
        self._info = terminfo
        self._postings = GrowingPostings()

    def add_posting(
        self, id_: int, weight: float, vbytes: bytes, length: int | None = None
    ) -> None:
        """Add a document."""
        self._postings.add(id_, weight, vbytes[0] if vbytes else 0)

    def take(self, postings: GrowingPostings) -> None:
        """Take all documents of the word at once."""
        self._postings = postings

    def finish_postings(self) -> W3TermInfo:
        """Write the word, and return where its postings are."""
        info, written = self._info, self._postings.to_bytes()
        if info is None:
            raise ValueError("finish_postings comes after start_postings")
        info.add_block(self._postings)  # type: ignore[no-untyped-call]
        info.set_extent(self._file.tell(), len(written))  # type: ignore[no-untyped-call]
        self._file.write(written)
        return info

    def written(self) -> bool:
        """Return False: nothing of a word is written before its end."""
        return False


class ArrayFieldWriter(W3FieldWriter):
    """Writes the terms of a segment, all postings of a term at once."""

    def add_term(self, text: bytes, postings: GrowingPostings) -> None:
        """Write a term of the current field; terms come in ascending order."""
        self.start_term(text)  # type: ignore[no-untyped-call]
        writer: Any = self._postwriter
        writer.take(postings)
        self.finish_term()  # type: ignore[no-untyped-call]


class PostingsInMemory:
    """In place of Whoosh's pool, which sorts every single posting by way of files."""

    def __init__(self) -> None:
        self._fields: dict[str, dict[str, GrowingPostings]] = {}

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """Add a posting: field, term, document, weight, value."""
        field, text, number, weight, value = item
        self.add_all(field, number, {text.decode(): (weight, value[0] if value else 0)})

    def add_all(self, field: str, number: int, words: Mapping[str, tuple[float, int]]) -> None:
        """Add what a document has, all at once: weight and value by term.

        A country has seven million postings; one call for each would be half of the work.
        """
        terms = self._fields.setdefault(field, {})
        for word, (weight, value) in words.items():
            postings = terms.get(word)
            if postings is None:
                postings = terms[word] = GrowingPostings()
            postings.numbers.append(number)
            postings.weights.append(weight)
            postings.values.append(value)

    def write(self, schema: Schema, writer: ArrayFieldWriter) -> None:
        """Write all fields and terms in their order."""
        for field, terms in sorted(self._fields.items()):
            writer.start_field(field, schema[field])  # type: ignore[no-untyped-call]
            encoded = ((word.encode(), postings) for word, postings in terms.items())
            for text, postings in sorted(encoded, key=itemgetter(0)):
                writer.add_term(text, postings)
            writer.finish_field()  # type: ignore[no-untyped-call]

    def cleanup(self) -> None:
        """Let go of everything."""
        self._fields.clear()


class ArrayWriter(SegmentWriter):
    """Whoosh's writer of one new segment; segments that are there stay as they are."""

    def __init__(self, index: Any) -> None:  # noqa: ANN401
        super().__init__(index, codec=ArrayCodec(), compound=False)  # type: ignore[no-untyped-call]
        self._postings = PostingsInMemory()
        self.pool: Any = self._postings

    def add_words(self, field: str, words: Mapping[str, tuple[float, int]]) -> None:
        """Add a document that has these words in a field: weight and value of each."""
        self._postings.add_all(field, self.docnum, words)
        self.add_document()  # type: ignore[no-untyped-call]

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        self._postings.write(self.schema, self.fieldwriter)
        self.fieldwriter.close()

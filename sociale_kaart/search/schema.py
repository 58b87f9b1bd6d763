"""The index of one generation in terms of Whoosh: which fields, and what a posting holds.

`words` has one posting for each word of an offering. The posting's weight is the word's effect (see
`documents.py`) and its value is one byte, the mask of where the word stood. So a match can be
scored and explained from its posting alone, without reading the offering again. The id of each
document stands beside Whoosh's files (`reading.py`).
"""

from collections.abc import Generator, Mapping
from typing import Any, Final

from whoosh.fields import FieldType, Schema
from whoosh.formats import Format

from sociale_kaart.search.documents import Weighed

WORDS: Final = "words"
# To be raised with any change in what is indexed, weighed or written; older indexes are rebuilt.
FORMAT_VERSION: Final = 2


class PlacedWords(Format):
    """Whoosh's posting format: a weight, and one byte that says where the word stood."""

    posting_size = 1


class WordsField(FieldType):
    """A field whose value is a mapping of words to what they weigh, analysed before."""

    def __init__(self) -> None:
        # The value comes analysed: no analyser is ever asked.
        super().__init__(format=PlacedWords(), analyzer=None)  # type: ignore[arg-type]

    def index(
        self, value: Mapping[str, Weighed], **_options: object
    ) -> Generator[tuple[bytes, int, float, bytes], Any, None]:
        """Yield what Whoosh writes for one offering: word, frequency, weight, value."""
        for word, weighed in value.items():
            yield word.encode(), 1, weighed.effect, bytes((weighed.mask,))


def schema() -> Schema:
    """Return the schema of an index."""
    return Schema(**{WORDS: WordsField()})

"""Postings as arrays: what is written is read back, by us and by Whoosh itself."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import index as whoosh_index
from whoosh.filedb.filestore import FileStorage
from whoosh.matching.mcore import ListMatcher
from whoosh.query import Term

from sociale_kaart.search.codec import ArrayWriter, GrowingPostings
from sociale_kaart.search.documents import Weighed
from sociale_kaart.search.lexicon import Lexicon
from sociale_kaart.search.reading import IDS, LEXICON, MORE_WORDS, TEXTS, WhooshIndex
from sociale_kaart.search.schema import WORDS, schema

Documents = list[dict[str, Weighed]]
WEIGHED = st.builds(Weighed, st.floats(0.125, 5, width=32), st.integers(0, 255))
DOCUMENTS = st.lists(
    st.dictionaries(st.sampled_from(["koor", "rouw", "é", "nl-thema:rouw", "z" * 60]), WEIGHED),
    max_size=12,
)


def write(folder: Path, *segments: Documents, gone: tuple[int, ...] = ()) -> WhooshIndex:
    """Write segments one after another, then delete documents by number."""
    folder.mkdir(parents=True)
    storage = FileStorage(str(folder))
    made = storage.create_index(schema())
    for documents in segments:
        writer = ArrayWriter(made)
        for words in documents:
            writer.add_document(**{WORDS: words})
        writer.commit(merge=False)
    if gone:
        writer = ArrayWriter(made)
        for number in gone:
            writer.delete_document(number)
        writer.commit(merge=False)
    made.close()
    storage.close()
    count = sum(map(len, segments))
    (folder / IDS).write_text("\n".join(f"id-{n}" for n in range(count)), "utf-8")
    (folder / LEXICON).write_text(Lexicon().to_text(), "utf-8")
    (folder / MORE_WORDS).write_text("", "utf-8")
    np.zeros(count, "<u8").tofile(folder / TEXTS)
    return WhooshIndex(folder)


def expected(documents: Documents, word: str) -> list[tuple[int, float, int]]:
    return [
        (number, words[word].effect, words[word].mask)
        for number, words in enumerate(documents)
        if word in words
    ]


def found(index: WhooshIndex, word: str) -> list[tuple[int, float, int]]:
    those = index.postings(word)
    return list(
        zip(those.numbers.tolist(), those.effects.tolist(), those.masks.tolist(), strict=True)
    )


@given(segments=st.lists(DOCUMENTS, max_size=3))
def test_what_is_written_in_any_segments_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, segments: list[Documents]
) -> None:
    index = write(tmp_path_factory.mktemp("index") / "one", *segments)
    everything = [words for documents in segments for words in documents]
    for word in ("koor", "rouw", "é", "nl-thema:rouw", "z" * 60, "onbekend", ""):
        assert found(index, word) == expected(everything, word)
    index.close()


SOME: Documents = [
    {"koor": Weighed(1.5, 1), "rouw": Weighed(2.5, 3)},
    {"koor": Weighed(0.5, 128)},
    {"rouw": Weighed(4.25, 255)},
]


def test_whoosh_itself_can_walk_and_search_them(tmp_path: Path) -> None:
    write(tmp_path / "one", SOME, SOME).close()
    opened = whoosh_index.open_dir(str(tmp_path / "one"))
    reader = opened.reader()
    assert list(reader.field_terms(WORDS)) == ["koor", "rouw"]
    assert (reader.doc_frequency(WORDS, "koor"), reader.doc_count_all()) == (4, 6)
    leaf, _ = next(iter(reader.leaf_readers()))
    matcher = leaf.postings(WORDS, "rouw")
    assert isinstance(matcher, ListMatcher)
    walked = []
    while matcher.is_active():
        walked.append((matcher.id(), matcher.weight(), matcher.value()))
        matcher.next()
    assert walked == [(0, 2.5, b"\x03"), (2, 4.25, b"\xff")]
    with opened.searcher() as searcher:
        assert sorted(hit.docnum for hit in searcher.search(Term(WORDS, "koor"))) == [0, 1, 3, 4]
    reader.close()
    opened.close()


def test_a_deleted_document_has_no_id_and_the_others_keep_theirs(tmp_path: Path) -> None:
    index = write(tmp_path / "one", SOME, SOME, gone=(1, 5))
    assert list(index.ids) == ["id-0", "", "id-2", "id-3", "id-4", ""]
    named = [index.ids[number] for number in index.postings("koor").numbers]
    assert named == ["id-0", "", "id-3", "id-4"]
    index.close()


def test_closing_twice_does_no_harm_and_what_was_read_stays(tmp_path: Path) -> None:
    index = write(tmp_path / "one", SOME)
    those = index.postings("koor")
    index.close()
    index.close()
    assert those.numbers.tolist() == [0, 1]


def test_statistics_for_whoosh() -> None:
    postings = GrowingPostings()
    assert postings.max_weight() == 0
    for number, weight in ((3, 0.5), (9, 2.0)):
        postings.add(number, weight, 7)
    assert (postings.min_id(), postings.max_id(), len(postings)) == (3, 9, 2)
    assert (postings.max_weight(), postings.min_length(), postings.max_length()) == (2.0, 0, 0)

"""The index on disk: generations side by side, each whole or absent.

    <folder>/<generation>/index.json   size and checksum of each other file (`sealing.py`)
    <folder>/<generation>/words.txt    the lexicon, as it was when all was built
    <folder>/<generation>/more.txt     words of what was changed since
    <folder>/<generation>/stems.txt    stems of the words of the thesaurus
    <folder>/<generation>/ids.txt      the id of each document
    <folder>/<generation>/texts.bin    the key of each document's text, for its vector
    <folder>/<generation>/...          Whoosh's files

1. A generation is built in a hidden folder beside the others, synced to disk and then renamed: a
   kill at any moment leaves it absent.
2. `index.json` names every file with its checksum, and all are checked at opening: what is damaged,
   incomplete, of another format or made with another words list counts as missing.
3. An index holds nothing that is not in the store. Who meets `IndexMissing` builds it again.
4. A few changes make a new generation out of an old one: its files are shared (hard links), what
   changed is one segment more. Nothing of the old generation changes.
"""

import os
import re
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from whoosh import index as whoosh_index
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.files import make_folder, writing
from sociale_kaart.progress import Progress, no_progress
from sociale_kaart.search.codec import ArrayWriter
from sociale_kaart.search.documents import Reader, is_findable
from sociale_kaart.search.language import Language
from sociale_kaart.search.lexicon import Lexicon
from sociale_kaart.search.reading import IDS, LEXICON, MORE_WORDS, STEMS, TEXTS, WhooshIndex
from sociale_kaart.search.schema import FORMAT_VERSION, WORDS, schema
from sociale_kaart.search.sealing import Unsealed, check, seal, sync

_GENERATION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_UNFINISHED: Final = ".building-"
_NOT_KEPT: Final = re.compile(r".*WRITELOCK$")
_REWRITTEN: Final = frozenset({IDS, MORE_WORDS, TEXTS})  # by an update
# Every change adds a segment, and every word is looked up in each; then it is time to build anew.
MOST_SEGMENTS: Final = 12
MOST_REMOVED: Final = 0.25  # of the documents


class IndexMissing(Exception):  # noqa: N818 - a state to mend, not a fault
    """There is no usable index of this generation; build it again from the store.

    Attributes:
        reason: what was found, for the log.
    """

    def __init__(self, generation: str, reason: str) -> None:
        self.generation = generation
        self.reason = reason
        super().__init__(f"{generation}: {reason}")


@dataclass(slots=True)
class _Written:
    """What was added to an index, beside what Whoosh keeps."""

    ids: list[str] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    stems: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    @classmethod
    def read(cls, folder: Path) -> "_Written":
        """Return what stands beside an index, to be added to; the words of it are not read."""
        ids = (folder / IDS).read_text("utf-8").split()
        return cls(ids, np.fromfile(folder / TEXTS, "<u8").tolist())

    def lexicon(self) -> Lexicon:
        """Return the words of what was added."""
        return Lexicon.counted(self.stems, self.counts)

    def write(self, folder: Path, more: Lexicon) -> None:
        """Write the files that are written anew at every change."""
        (folder / MORE_WORDS).write_text(more.to_text(), "utf-8", newline="\n")
        (folder / IDS).write_text("\n".join(self.ids), "utf-8", newline="\n")
        np.array(self.texts, "<u8").tofile(folder / TEXTS)


class ServiceIndex:
    """The search indexes of the map in one folder; the store says which generation is valid."""

    def __init__(self, folder: Path, *, language: Language | None = None) -> None:
        self._folder = folder
        self._language = language

    @property
    def language(self) -> Language:
        """What texts are indexed with; questions must use the same."""
        if self._language is None:
            self._language = Language.bundled()
        return self._language

    def build(
        self,
        generation: str,
        services: Iterable[Service],
        *,
        taxonomies: Taxonomies,
        areas: Areas,
        progress: Progress = no_progress,
    ) -> None:
        """Write a complete index under this generation, leaving all others as they are.

        Args:
            generation: a name of letters, digits, points, hyphens and underscores.
            services: all of the map; retired ones are left out.
            taxonomies: for the names of themes and audiences.
            areas: for the names of places.
            progress: called with the number of services done and in all.

        Raises:
            SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE; nothing is left behind.
        """
        reader = Reader(self.language, taxonomies, areas)
        with self._making(generation) as folder:
            storage = FileStorage(str(folder))  # type: ignore[no-untyped-call]
            made = storage.create_index(schema())  # type: ignore[no-untyped-call]
            written = _Written()
            _add(made, list(services), reader, written, progress=progress)
            storage.close()  # type: ignore[no-untyped-call]
            (folder / LEXICON).write_text(written.lexicon().to_text(), "utf-8", newline="\n")
            stems = "\n".join(f"{word}\t{stem}" for word, stem in self.language.stems().items())
            (folder / STEMS).write_text(stems, "utf-8", newline="\n")
            written.write(folder, Lexicon())
            self._seal(folder)

    def update(
        self,
        generation: str,
        changed: Iterable[Service],
        removed: Collection[str],
        *,
        since: str,
        taxonomies: Taxonomies,
        areas: Areas,
    ) -> bool:
        """Write a generation that is an older one with some services changed.

        Returns:
            Whether that was possible. It is not when the older one cannot be used, or has been
            changed so often that it is time to build anew; then nothing was written.

        Args:
            generation: as with `build`.
            changed: new and changed services.
            removed: ids of services that are gone.
            since: the generation that it is made from; it stays as it is.
            taxonomies: those of `since`; other ones need `build`.
            areas: those of `since`; other ones need `build`.

        Raises:
            SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE; nothing is left behind.
        """
        try:
            known = self._check(since)
        except IndexMissing:
            return False
        old = self._path(since)
        if _is_worn(old):
            return False
        shared = {name: known[name] for name in known if name not in _REWRITTEN}
        changed = list(changed)
        gone = {*removed, *(service.id for service in changed)}
        with self._making(generation) as folder:
            for name in shared:
                _share(old / name, folder / name)
            written = _Written.read(old)
            numbers = [n for n, identifier in enumerate(written.ids) if identifier in gone]
            found = whoosh_index.open_dir(str(folder), schema=schema())
            reader = Reader(self.language, taxonomies, areas)
            _add(found, changed, reader, written, gone=numbers)
            found.close()  # type: ignore[no-untyped-call]
            more = Lexicon.from_text((old / MORE_WORDS).read_text("utf-8"))
            written.write(folder, more.with_more(written.lexicon()))
            self._seal(folder, shared)
        return True

    def discard_others(self, keep: str) -> None:
        """Remove every generation but this one, also half-written ones.

        What the system will not remove now (a file that is still open on Windows) stays for the
        next time.
        """
        if not self._folder.is_dir():
            return
        for found in self._folder.iterdir():
            if found.name != keep and found.is_dir():
                shutil.rmtree(found, ignore_errors=True)

    def open(self, generation: str, *, after: WhooshIndex | None = None) -> WhooshIndex:
        """Open a generation for searching.

        Args:
            generation: to be opened.
            after: the open generation that it is an update of, to share words with.

        Raises:
            IndexMissing: it is absent, damaged, or of another version.
        """
        self._check(generation)
        try:
            return WhooshIndex(self._path(generation), after=after)
        except (OSError, ValueError, whoosh_index.IndexError, LookupError) as error:
            raise IndexMissing(generation, type(error).__name__) from error

    def _path(self, generation: str) -> Path:
        if not _GENERATION.fullmatch(generation):
            raise ValueError("a generation is a plain file name")
        return self._folder / generation

    def _marks(self) -> dict[str, object]:
        return {"format": FORMAT_VERSION, "language": self.language.fingerprint()}

    def _check(self, generation: str) -> dict[str, list[int]]:
        try:
            return check(self._path(generation), self._marks())
        except Unsealed as error:
            raise IndexMissing(generation, str(error)) from error

    def _seal(self, folder: Path, known: dict[str, list[int]] | None = None) -> None:
        for found in folder.iterdir():
            if found.is_dir():
                shutil.rmtree(found)
            elif _NOT_KEPT.match(found.name):
                found.unlink()
        seal(folder, self._marks(), known=known)

    @contextmanager
    def _making(self, generation: str) -> Iterator[Path]:
        """Give a hidden folder that becomes this generation when all goes well."""
        target = self._path(generation)
        make_folder(self._folder)
        unfinished = self._folder / f"{_UNFINISHED}{generation}-{os.getpid()}"
        with writing(unfinished):
            shutil.rmtree(unfinished, ignore_errors=True)
            try:
                unfinished.mkdir()
                yield unfinished
                shutil.rmtree(target, ignore_errors=True)
                unfinished.replace(target)
                sync(self._folder)
            except BaseException:
                shutil.rmtree(unfinished, ignore_errors=True)
                raise


def _add(
    index: FileIndex,
    services: list[Service],
    reader: Reader,
    written: _Written,
    *,
    gone: Iterable[int] = (),
    progress: Progress = no_progress,
) -> None:
    """Add services to an index as one segment, after removing documents with these numbers."""
    writer = ArrayWriter(index)
    try:
        for number in gone:
            if not writer.is_deleted(number):  # type: ignore[no-untyped-call]
                writer.delete_document(number)  # type: ignore[no-untyped-call]
        for done, service in enumerate(services):
            if is_findable(service):
                made = reader.document(service)
                writer.add_words(WORDS, made.words)
                written.ids.append(made.id)
                written.texts.append(made.text)
                written.stems.update(made.written)
                written.counts.update(made.written.keys())
            progress(done + 1, len(services))
    except BaseException:
        writer.cancel()  # type: ignore[no-untyped-call]
        raise
    writer.commit(merge=False)  # type: ignore[no-untyped-call]


def _is_worn(folder: Path) -> bool:
    """Tell whether an index was changed so often that it is time to build it anew."""
    index = whoosh_index.open_dir(str(folder), readonly=True, schema=schema())
    try:
        # Whoosh has no other way to count them.
        segments = index._segments()  # type: ignore[no-untyped-call]
        documents = sum(segment.doc_count_all() for segment in segments)
        removed = sum(segment.deleted_count() for segment in segments)
        return len(segments) >= MOST_SEGMENTS or removed > MOST_REMOVED * max(documents, 1)
    finally:
        index.close()  # type: ignore[no-untyped-call]


def _share(old: Path, new: Path) -> None:
    """Give a file a second name; on a disk that cannot, a copy."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)

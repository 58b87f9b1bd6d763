"""The index on disk: generations side by side, each whole or absent.

    <folder>/<generation>/index.json   format, analysis, and size and checksum of each other file
    <folder>/<generation>/words.txt    the lexicon
    <folder>/<generation>/...          Whoosh's files

1. A generation is built in a hidden folder beside the others, synced to disk and then renamed: a
   kill at any moment leaves it absent.
2. `index.json` names every file with its checksum, and all are checked at opening: what is damaged,
   incomplete, of another format or made with another words list counts as missing.
3. An index holds nothing that is not in the store. Who meets `IndexMissing` builds it again.
"""

import json
import os
import re
import shutil
import threading
import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from whoosh import index as whoosh_index
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import IndexReader, TermNotFound
from whoosh.writing import SegmentWriter

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.files import make_folder, writing
from sociale_kaart.progress import Progress, no_progress
from sociale_kaart.search.analysis import DutchAnalysis
from sociale_kaart.search.documents import document, is_findable
from sociale_kaart.search.lexicon import Lexicon
from sociale_kaart.search.postings import NO_POSTINGS, Postings
from sociale_kaart.search.schema import FORMAT_VERSION, ID_FIELD, WORDS, schema

_GENERATION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_MANIFEST: Final = "index.json"
_LEXICON: Final = "words.txt"
_UNFINISHED: Final = ".building-"
_NOT_KEPT: Final = re.compile(r".*WRITELOCK$")
_BUFFER_MB: Final = 128  # of postings, before Whoosh spills to disk


class IndexMissing(Exception):  # noqa: N818 - a state to mend, not a fault
    """There is no usable index of this generation; build it again from the store.

    Attributes:
        reason: what was found, for the log.
    """

    def __init__(self, generation: str, reason: str) -> None:
        self.generation = generation
        self.reason = reason
        super().__init__(f"{generation}: {reason}")


class ServiceIndex:
    """The search indexes of the map in one folder; the store says which generation is valid."""

    def __init__(self, folder: Path, *, analysis: DutchAnalysis | None = None) -> None:
        self._folder = folder
        self._analysis = analysis

    @property
    def analysis(self) -> DutchAnalysis:
        """The analysis that texts are indexed with; questions must use the same."""
        if self._analysis is None:
            self._analysis = DutchAnalysis.bundled()
        return self._analysis

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
        target = self._path(generation)
        make_folder(self._folder)
        unfinished = self._folder / f"{_UNFINISHED}{generation}-{os.getpid()}"
        with writing(unfinished):
            shutil.rmtree(unfinished, ignore_errors=True)
            try:
                unfinished.mkdir()
                documents = list(services)
                _write(unfinished, documents, (self.analysis, taxonomies, areas), progress)
                _seal(unfinished, self.analysis.fingerprint())
                shutil.rmtree(target, ignore_errors=True)
                unfinished.replace(target)
                _sync(self._folder)
            except BaseException:
                shutil.rmtree(unfinished, ignore_errors=True)
                raise

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

    def open(self, generation: str) -> "WhooshIndex":
        """Open a generation for searching.

        Raises:
            IndexMissing: it is absent, damaged, or of another version.
        """
        folder = self._path(generation)
        _check(folder, generation, self.analysis.fingerprint())
        try:
            found = whoosh_index.open_dir(str(folder), readonly=True, schema=schema())
            reader = found.reader()  # type: ignore[no-untyped-call]
            lexicon = Lexicon.from_text((folder / _LEXICON).read_text("utf-8"))
            return WhooshIndex(reader, lexicon)
        except (OSError, ValueError, whoosh_index.IndexError, LookupError) as error:
            raise IndexMissing(generation, type(error).__name__) from error

    def _path(self, generation: str) -> Path:
        if not _GENERATION.fullmatch(generation):
            raise ValueError("a generation is a plain file name")
        return self._folder / generation


class WhooshIndex:
    """An open generation. May be asked by several threads."""

    def __init__(self, reader: IndexReader, lexicon: Lexicon) -> None:
        self._reader = reader
        self._lexicon = lexicon
        self._lock = threading.Lock()  # Whoosh's files have one position to read from
        self._ids: list[str] = []
        if reader.doc_count_all():  # an empty index has no columns at all
            column = reader.column_reader(ID_FIELD)
            self._ids = [column[number] for number in range(reader.doc_count_all())]

    @property
    def ids(self) -> Sequence[str]:
        """The id of each document, by number."""
        return self._ids

    @property
    def lexicon(self) -> Lexicon:
        """All written words."""
        return self._lexicon

    def postings(self, word: str) -> Postings:
        """Return the postings of a stem or of a term key; none when no offering has it."""
        numbers, effects, masks = array("L"), array("f"), bytearray()
        with self._lock:
            try:
                matcher = self._reader.postings(WORDS, word)
            except TermNotFound:
                return NO_POSTINGS
            is_active, following = matcher.is_active, matcher.next
            number, effect, mask = matcher.id, matcher.weight, matcher.value
            while is_active():
                numbers.append(number())
                effects.append(effect())
                masks += mask()
                following()
        return Postings(numbers, effects, bytes(masks))

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._reader.close()


def _write(
    folder: Path,
    services: list[Service],
    context: tuple[DutchAnalysis, Taxonomies, Areas],
    progress: Callable[[int, int], None],
) -> None:
    analysis, taxonomies, areas = context
    stems: dict[str, str] = {}
    counts: Counter[str] = Counter()
    storage = FileStorage(str(folder))  # type: ignore[no-untyped-call]
    with _writer(storage) as writer:
        for done, service in enumerate(services):
            if is_findable(service):
                made = document(service, analysis=analysis, taxonomies=taxonomies, areas=areas)
                fields = {ID_FIELD: made.id, WORDS: made.words}
                writer.add_document(**fields)  # type: ignore[no-untyped-call]
                stems.update(made.written)
                counts.update(made.written.keys())
            progress(done + 1, len(services))
    storage.close()  # type: ignore[no-untyped-call]
    lexicon = Lexicon.counted(stems, counts)
    (folder / _LEXICON).write_text(lexicon.to_text(), "utf-8", newline="\n")


@contextmanager
def _writer(storage: FileStorage) -> Iterator[SegmentWriter]:
    made = storage.create_index(schema())  # type: ignore[no-untyped-call]
    writer = made.writer(limitmb=_BUFFER_MB)
    try:
        yield writer
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


def _seal(folder: Path, analysis: str) -> None:
    """Drop what is not part of the index, describe the rest, and bring all of it to the disk."""
    files = {}
    for found in sorted(folder.iterdir()):
        if found.is_dir():
            shutil.rmtree(found)
        elif _NOT_KEPT.match(found.name):
            found.unlink()
        else:
            files[found.name] = [found.stat().st_size, _checksum(found)]
            _sync(found)
    manifest = {"format": FORMAT_VERSION, "analysis": analysis, "files": files}
    path = folder / _MANIFEST
    path.write_text(json.dumps(manifest, indent=1), "utf-8")
    _sync(path)
    _sync(folder)


def _check(folder: Path, generation: str, analysis: str) -> None:
    """Compare a generation with its description.

    Raises:
        IndexMissing: it is not what was built.
    """
    try:
        manifest = json.loads((folder / _MANIFEST).read_bytes())
        if (manifest["format"], manifest["analysis"]) != (FORMAT_VERSION, analysis):
            raise IndexMissing(generation, "other version")
        for name, (size, checksum) in manifest["files"].items():
            path = folder / Path(name).name
            if path.stat().st_size != size or _checksum(path) != checksum:
                raise IndexMissing(generation, f"damaged: {path.name}")
    except FileNotFoundError as error:
        raise IndexMissing(generation, "absent") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexMissing(generation, "unreadable") from error


def _checksum(path: Path) -> int:
    found = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            found = zlib.crc32(block, found)
    return found


def _sync(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk."""
    # Windows cannot open a folder, and needs no sync for the names in it.
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

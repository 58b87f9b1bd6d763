"""The vectors of all offerings on disk, by what was embedded and not by offering or index.

    <folder>/<number>.vectors   some thousands of vectors each, written whole, never changed

1. A vector is kept under a number made of its text (`text_key`). An update embeds only texts never
   seen before, and an offering keeps its vector as long as its words stay the same.
2. A file is written beside the others and renamed, so a kill loses at most the file in the making.
   What of the folder is valid is exactly its valid files: there is no list that could be wrong.
3. A file begins with the model's name, its size and a checksum of its keys, checked at every
   opening (some ms); what is damaged, or of another model, is missing and is made again. The
   vectors themselves are checked by `discard_damaged`.
4. A question is first compared with 128 numbers of each vector (`basis.npy`: the directions in
   which texts of this kind differ most), and then exactly with the best. Measured at
   100,000 on one core of 2.5 GHz: all 512 numbers take 24 ms as four-byte numbers (205 MB), 26 ms
   as one-byte and 206 ms as two-byte ones; this takes 8 ms, 51 MB, as much again of pages that the
   system can drop, and finds 99 of 100 of the best fifty.
"""

import os
import struct
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from sociale_kaart.config import bundled
from sociale_kaart.files import make_folder, write_whole
from sociale_kaart.progress import Cancelled, Progress, never_cancelled, no_progress
from sociale_kaart.search.encoder import MODEL, Encoder
from sociale_kaart.search.sentence_batches import DIMENSIONS, Floats

import numpy as np  # isort: skip - after the file that says how many threads its library takes
import numpy.typing as npt  # isort: skip

Keys = npt.NDArray[np.uint64]
Rows = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int8]

CHUNK: Final = 4_096  # texts in a file: what a kill can cost, some 8 s of work
EXACT: Final = 600  # of the best by 128 numbers are compared by all 512
_AT_ONCE: Final = 128  # texts a thread takes: it can be stopped within a second
_ROUGH: Final = 128
_MANY_FILES: Final = 64  # small files of daily updates are put together from here
_END: Final = ".vectors"
_HEAD: Final = struct.Struct("<8sQIIII")  # magic, model, vectors, 0, checksums of keys and vectors
_MAGIC: Final = b"SKVEC001"
_EACH: Final = 8 + 4 + 4 * _ROUGH + DIMENSIONS  # bytes of one vector: key, scale, rough, exact


def text_key(text: str) -> int:
    """Return the number under which the vector of a text is kept; the same in every process."""
    raw = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(raw, digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True, eq=False)
class _Chunk:
    """One file, mapped into memory: read when it is looked at, and let go of under pressure."""

    path: Path
    keys: Keys
    scales: Floats
    rough: Floats
    codes: Codes
    checksum: int


class VectorStore:
    """The vectors in one folder. One thread at a time may change it; any may read."""

    def __init__(self, folder: Path, *, model: str = MODEL) -> None:
        self._folder = folder
        self._basis = np.load(bundled("data", "vectors", "basis.npy")).astype(np.float32)
        named = blake2b(model.encode() + self._basis.tobytes(), digest_size=8)
        self._model = int.from_bytes(named.digest(), "little")
        self._model_name = model

    def missing(self, keys: Sequence[int]) -> list[int]:
        """Return the keys that have no vector here, each once, in the order they came in."""
        known = {int(key) for chunk in self._chunks() for key in chunk.keys}
        return [key for key in dict.fromkeys(int(one) for one in keys) if key not in known]

    def add(
        self,
        texts: Sequence[str],
        encoder: Encoder,
        *,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> int:
        """Embed texts that have no vector yet and keep them; a key that is there is passed over.

        Works in one thread for each core but at most two, which leave the interpreter to others
        for nearly all of the time.

        Returns:
            How many texts were done; fewer than given when it was cancelled.

        Raises:
            SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE; what was added before is kept.
            ValueError: the encoder is of another model than this store.
        """
        if encoder.model != self._model_name:
            raise ValueError("these vectors do not compare")
        make_folder(self._folder)
        self._tidy()
        wanted = {text_key(text): text for text in texts}
        new = [(key, wanted[key]) for key in self.missing(list(wanted))]
        done = 0
        with ThreadPoolExecutor(min(2, os.cpu_count() or 1), "vectors") as pool:
            for first in range(0, len(new), CHUNK):
                part = new[first : first + CHUNK]
                made: list[Floats] = []
                for vectors in _encoded(part, encoder, pool, cancelled):
                    made.append(vectors)
                    done += len(vectors)
                    progress(done, len(new))
                if made:
                    keys = np.array([key for key, _ in part], np.uint64)
                    self._write_vectors(keys, np.concatenate(made))
                if cancelled():
                    break
        return done

    def discard_except(self, keys: Sequence[int]) -> bool:
        """Write the vectors of these keys together anew, when more than half is of no use.

        Also when there are very many files, and then files that are not valid go too.

        Returns:
            Whether anything was done.

        Raises:
            SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE; then all is as it was, or twice there.
        """
        if not self._folder.is_dir():
            return False
        self._tidy()
        chunks = self._chunks()
        total = sum(len(chunk.keys) for chunk in chunks)
        wanted = np.unique(np.array([int(key) for key in keys], np.uint64))
        rows = _rows(chunks, wanted)
        rows = np.sort(rows[rows < total])
        if len(rows) * 2 >= total and len(chunks) < _MANY_FILES:
            return False
        for first in range(0, len(rows), CHUNK):
            self._write(*_gathered(chunks, rows[first : first + CHUNK]))
        for chunk in chunks:
            _remove(chunk.path)
        return bool(chunks)

    def discard_damaged(self) -> int:
        """Read every vector, and remove the files that are not as written.

        Returns:
            The number of files removed.
        """
        self._tidy()
        damaged = [chunk for chunk in self._chunks() if _checksum(chunk) != chunk.checksum]
        for chunk in damaged:
            _remove(chunk.path)
        return len(damaged)

    def open(self, keys: Keys) -> "Vectors":
        """Return the vectors of these keys, in this order; a key may be there more than once."""
        return Vectors(self._chunks(), np.asarray(keys, np.uint64), self._basis)

    def _chunks(self) -> list[_Chunk]:
        found = (self._read(path) for path in self._paths())
        return [chunk for chunk in found if chunk is not None]

    def _paths(self) -> list[Path]:
        return sorted(self._folder.glob(f"*{_END}")) if self._folder.is_dir() else []

    def _read(self, path: Path) -> _Chunk | None:
        """Map a file, or return None when it is not a whole file of this model."""
        try:
            with path.open("rb") as file:
                head = file.read(_HEAD.size)
                magic, model, count, none, keys_sum, vectors_sum = _HEAD.unpack(head)
                whole = _HEAD.size + count * _EACH == path.stat().st_size
            if (magic, model, none, whole) != (_MAGIC, self._model, 0, True) or not count:
                return None
            raw = np.memmap(path, np.uint8, "r", _HEAD.size)
        except (OSError, struct.error, ValueError):
            return None
        ends = np.cumsum([8 * count, 4 * count, 4 * _ROUGH * count])
        keys, scales, rough, codes = np.split(np.asarray(raw), ends)
        if zlib.crc32(raw[: ends[1]].data) != keys_sum:
            return None
        return _Chunk(
            path,
            keys.view(np.uint64),
            scales.view(np.float32),
            rough.view(np.float32).reshape(count, _ROUGH),
            codes.view(np.int8).reshape(count, DIMENSIONS),
            vectors_sum,
        )

    def _write_vectors(self, keys: Keys, vectors: Floats) -> None:
        scales = np.maximum(np.abs(vectors).max(1) / 127, np.float32(1e-12)).astype(np.float32)
        codes = np.round(vectors / scales[:, None]).astype(np.int8)
        self._write(keys[: len(vectors)], scales, vectors @ self._basis, codes)

    def _write(self, keys: Keys, scales: Floats, rough: Floats, codes: Codes) -> None:
        table = keys.tobytes() + scales.tobytes()
        vectors = np.ascontiguousarray(rough, np.float32).tobytes() + codes.tobytes()
        sums = (zlib.crc32(table), zlib.crc32(vectors))
        head = _HEAD.pack(_MAGIC, self._model, len(keys), 0, *sums)
        taken = [int(path.stem) for path in self._paths() if path.stem.isdecimal()]
        path = self._folder / f"{max(taken, default=0) + 1:08d}{_END}"
        write_whole(path, head + table + vectors)

    def _tidy(self) -> None:
        """Remove what a kill left half-written, and what is damaged or of another model."""
        if self._folder.is_dir():
            for path in self._folder.glob(f".*{_END}.*"):
                _remove(path)
        for path in self._paths():
            if self._read(path) is None:
                _remove(path)


class Vectors:
    """The vectors of a list of keys, to compare with. May be asked by several threads."""

    def __init__(self, chunks: list[_Chunk], keys: Keys, basis: Floats) -> None:
        self._chunks = chunks
        self._basis = basis
        self._starts = np.cumsum([0, *(len(chunk.keys) for chunk in chunks)])
        self._rows = _rows(chunks, keys)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def known(self) -> int:
        """How many of the keys have a vector."""
        return int((self._rows < self._starts[-1]).sum())

    def scores(self, query: Floats, *, exact: int = EXACT) -> Floats:
        """Return the cosine of each key's vector with a vector of unit length; 0 without one.

        Args:
            query: the vector.
            exact: of how many of the best it is exact to 0.01; that of the others is an estimate.
        """
        total = int(self._starts[-1])
        rough = np.zeros(total + 1, np.float32)  # the last: of all that have no vector
        small = np.asarray(query, np.float32) @ self._basis
        if not np.any(small):
            return np.zeros(len(self._rows), np.float32)
        for chunk, start in zip(self._chunks, self._starts, strict=False):
            np.matmul(chunk.rough, small, out=rough[start : start + len(chunk.keys)])
        found = rough[self._rows]
        if len(found) > exact:
            best = np.argpartition(found, len(found) - exact)[-exact:]
        else:
            best = np.arange(len(found))
        best = best[self._rows[best] < total]
        found[best] = self._exact(self._rows[best], query)
        return np.clip(np.nan_to_num(found, copy=False), -1, 1, out=found)

    def similar_to(self, position: int) -> Floats:
        """Return the cosine of each key's vector with the one at this position."""
        row = self._rows[position : position + 1]
        if not len(row) or row[0] >= self._starts[-1]:
            return np.zeros(len(self._rows), np.float32)
        _, scales, _, codes = _gathered(self._chunks, row)
        return self.scores(codes[0] * scales[0])

    def _exact(self, rows: Rows, query: Floats) -> Floats:
        order = np.argsort(rows)
        _, scales, _, codes = _gathered(self._chunks, rows[order], rough=False)
        found = np.empty(len(rows), np.float32)
        found[order] = (codes.astype(np.float32) @ query) * scales
        return found


def _encoded(
    part: Sequence[tuple[int, str]],
    encoder: Encoder,
    pool: ThreadPoolExecutor,
    cancelled: Cancelled,
) -> Iterator[Floats]:
    """Yield the vectors of some texts, in order, until cancelled."""
    texts = [text for _, text in part]
    slices = [texts[first : first + _AT_ONCE] for first in range(0, len(texts), _AT_ONCE)]

    def encoded(some: list[str]) -> Floats | None:
        return None if cancelled() else encoder.encode(some)

    for vectors in pool.map(encoded, slices):
        if vectors is None:
            return
        yield vectors


def _rows(chunks: Sequence[_Chunk], keys: Keys) -> Rows:
    """Return where each key's vector stands, counted over all files; their sum when nowhere."""
    there = np.concatenate([np.empty(0, np.uint64), *(chunk.keys for chunk in chunks)])
    if not len(there):
        return np.zeros(len(keys), np.int64)
    order = np.argsort(there, kind="stable")
    place = np.minimum(np.searchsorted(there, keys, sorter=order), len(there) - 1)
    return np.where(there[order[place]] == keys, order[place], len(there)).astype(np.int64)


def _gathered(
    chunks: Sequence[_Chunk], rows: Rows, *, rough: bool = True
) -> tuple[Keys, Floats, Floats, Codes]:
    """Return the parts of these rows, which are in rising order."""
    found = []
    start = 0
    for chunk in chunks:
        end = start + len(chunk.keys)
        here = rows[slice(*np.searchsorted(rows, (start, end)))] - start
        if len(here):
            small = chunk.rough[here] if rough else np.empty((0, _ROUGH), np.float32)
            found.append((chunk.keys[here], chunk.scales[here], small, chunk.codes[here]))
        start = end
    if not found:
        none = np.empty(0, np.float32)
        empty = np.empty((0, DIMENSIONS), np.int8)
        return np.empty(0, np.uint64), none, np.empty((0, _ROUGH), np.float32), empty
    keys, scales, smalls, codes = zip(*found, strict=True)
    return (
        np.concatenate(keys),
        np.concatenate(scales),
        np.concatenate(smalls),
        np.concatenate(codes),
    )


def _checksum(chunk: _Chunk) -> int:
    return zlib.crc32(chunk.codes.data, zlib.crc32(chunk.rough.data))


def _remove(path: Path) -> None:
    """Remove a file now, or another time when the system holds it (Windows, while it is mapped)."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return

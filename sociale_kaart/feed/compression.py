"""Compressed lines of JSON (`.ndjson.zst`), read with a bound on everything.

zstandard instead of gzip: the same library version gives the same bytes on every platform, which
gzip does not (zlib and zlib-ng differ), and a feed must be reproducible (ADR 0004).
"""

import io
from collections.abc import Iterator
from pathlib import Path

import zstandard

from sociale_kaart.errors import ErrorCode, SocialeKaartError

LEVEL = 15
LONGEST_LINE = 4_000_000  # bytes; a record of this size is not a record


def compress(lines: bytes) -> bytes:
    """Return the compressed form; same input, same bytes."""
    return zstandard.ZstdCompressor(level=LEVEL, write_checksum=True).compress(lines)


def read_lines(path: Path, length: int) -> Iterator[bytes]:
    """Yield the lines of a compressed file, without their line ends.

    Args:
        path: a verified target of the feed.
        length: its plain length in bytes, as the signed catalog says; more is refused, so that a
            small file cannot grow into a full disk or memory.

    Raises:
        SocialeKaartError: FEED_INVALID.
    """
    seen = 0
    try:
        with path.open("rb") as file:
            stream = io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file))
            while line := stream.readline(LONGEST_LINE + 1):
                seen += len(line)
                if seen > length or len(line) > LONGEST_LINE:
                    raise SocialeKaartError(
                        ErrorCode.FEED_INVALID, reason=f"{path.name} is longer than announced"
                    )
                yield line.rstrip(b"\r\n")
    except zstandard.ZstdError as error:
        raise SocialeKaartError(ErrorCode.FEED_INVALID, reason=f"{path.name}: {error}") from error
    if seen != length:
        raise SocialeKaartError(
            ErrorCode.FEED_INVALID, reason=f"{path.name} is shorter than announced"
        )

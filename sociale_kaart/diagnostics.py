"""The log file: what went wrong where, never what somebody typed.

An exception's message may repeat a resident's words or a question, so only its kind and the lines
of code it went through are written. The file is small, turns over by itself, and a disk that is
full only means that nothing is logged.
"""

import copy
import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

FILE = "sociale-kaart.log"
LARGEST = 500_000  # bytes a file
OLD_FILES = 2

_ExceptionInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class FramesOnly(logging.Formatter):
    """Formats an exception as its kind and its way through the code, without its message."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, without what another handler made of its exception."""
        own = copy.copy(record)
        own.exc_text = None
        return super().format(own)

    def formatException(self, ei: _ExceptionInfo) -> str:
        """Return the frames and the kind of the exception."""
        kind, _, trace = ei
        name = kind.__name__ if kind else "unknown"
        return "".join(traceback.format_tb(trace)) + name


class _QuietFile(RotatingFileHandler):
    """A log file that never stands in the way of work."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Give up this record."""
        del record


def start_log(folder: Path) -> logging.Handler:
    """Begin to log warnings and worse into a folder; return the handler, for `end_log`."""
    handler = _QuietFile(
        folder / FILE, maxBytes=LARGEST, backupCount=OLD_FILES, encoding="utf-8", delay=True
    )
    handler.setLevel(logging.WARNING)
    handler.setFormatter(FramesOnly("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler


def end_log(handler: logging.Handler) -> None:
    """Stop logging there."""
    logging.getLogger().removeHandler(handler)
    handler.close()

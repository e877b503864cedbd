"""One formatter and its handlers: standard error, a ring buffer for fault reports, a rotating file.

No article text, claim, source or note ever goes into a log message; what is logged is what the program did.
"""

from __future__ import annotations

import logging
import os
import sys
from collections import deque
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE_NAME = "annotator.log"
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_RING_LENGTH = 200
_FILE_SIZE = 512 * 1024


class RingBuffer(logging.Handler):
    """Keeps the last lines for a fault report."""

    def __init__(self, length: int = _RING_LENGTH) -> None:
        super().__init__()
        self._lines: deque[str] = deque(maxlen=length)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self._lines.append(self.format(record))

    def lines(self) -> list[str]:
        """Return the lines kept, oldest first."""
        return list(self._lines)


class _PrivateFile(RotatingFileHandler):
    """A rotating file that only its owner can read."""

    def _open(self) -> TextIOWrapper:
        """Open the file, making it private before anything is in it."""
        os.close(os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
        return super()._open()


def set_up(folder: Path | None) -> RingBuffer:
    """Send the program's log to standard error (warnings and worse), a ring buffer and a file in `folder`.

    A folder that cannot be written to costs the file, nothing else. Calling it again replaces the handlers.
    """
    logger = logging.getLogger("annotator")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(logging.INFO)
    formatter = logging.Formatter(_FORMAT)
    ring = RingBuffer()
    stderr = logging.StreamHandler(sys.stderr)
    stderr.setLevel(logging.WARNING)
    for handler in [ring, stderr, *_file_handlers(folder)]:
        handler.setFormatter(formatter)
        logger.addHandler(handler)
    return ring


def _file_handlers(folder: Path | None) -> list[logging.Handler]:
    """Return the handler that writes the log file, or none when there can be no file."""
    if folder is None:
        return []
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return [_PrivateFile(folder / FILE_NAME, maxBytes=_FILE_SIZE, backupCount=3, encoding="utf-8")]
    except OSError:
        return []

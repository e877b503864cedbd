"""From files, addresses and the clipboard to readings, off the window's thread and in the order they were given."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import KnownError, ReadingError
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.reading.reading import Reading


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that gave no article, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A text file whose encoding is a guess: its first bytes, to look at them in another one."""

    source: str
    head: bytes
    encoding: str


@dataclass(frozen=True, slots=True)
class _Wish:
    """How a source is to be read, and whether to ask about an encoding that is a guess."""

    encoding: str
    whole: bool
    ask: bool


@dataclass(slots=True)
class _Batch:
    """What was given together; the first that can be read is the one to show."""

    total: int
    done: int = 0
    read: int = 0
    stopped: threading.Event = field(default_factory=threading.Event)
    failures: list[Failure] = field(default_factory=list)


class Intake(QObject):
    """Reads one source after another, and says how far it is."""

    article_read = Signal(object, bool)  # Reading; whether to show it
    encoding_doubted = Signal(object)  # Doubt: to be settled before the text is stored
    failed = Signal(str)  # one sentence, when one source was given
    several_failed = Signal(object, int)  # list[Failure], of how many given together
    cancelled = Signal(int, int)  # how many of how many were read before
    busy_changed = Signal(str)  # what is being read, empty when nothing is
    progress_changed = Signal(int, int, str)  # how many are done, of how many, and what is read now; 0 of 0 at the end
    finished = Signal()  # everything given so far was read or said to have failed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = Workers(1, "reading", self)
        self._waiting: list[tuple[_Batch, str]] = []
        self._origins: dict[str, str] = {}

    def take(self, sources: list[str], encoding: str = "", *, whole: bool = False) -> None:
        """Read files and addresses.

        An encoding that is given is used instead of the one found; `whole` is for all of a page, not its article alone.
        """
        batch = _Batch(len(sources))
        for source in sources:
            wish = _Wish(encoding, whole=whole, ask=len(sources) == 1 and not encoding)
            self._read(batch, partial(_read_source, source, wish, batch.stopped), source, Path(source).name or source)

    def origin_of(self, source_sha256: str) -> str:
        """Return the file or address that was read with these bytes since the window opened; nothing for none."""
        return self._origins.get(source_sha256, "")

    def take_text(self, text: str, html: str = "") -> None:
        """Read what was pasted or dropped; the marked-up form may be empty."""
        name = self.tr("the clipboard")
        self._read(_Batch(1), partial(_read_pasted, text, html), name, name)

    def take_rich_text(self, data: bytes) -> None:
        """Read rich text that was pasted."""
        name = self.tr("the clipboard")
        self._read(_Batch(1), partial(_read_rich, data), name, name)

    def cancel(self) -> None:
        """Stop what is read, and drop what has not begun; what was read before stays."""
        for batch, _ in self._waiting:
            batch.stopped.set()
        if self._waiting:
            from annotator.operations.importing import cancel

            cancel()

    def finish(self) -> None:
        """Wait until everything given so far is read and handed over."""
        self._workers.finish()

    def close(self) -> None:
        """Take no more, end what runs, and drop what has not begun."""
        self.cancel()
        self._workers.close()

    def _read(self, batch: _Batch, function: Callable[[], Reading | Doubt], source: str, name: str) -> None:
        self._waiting.append((batch, name))
        self._tell()
        then, failed = partial(self._on_read, batch, source), partial(self._on_failed, batch, source)
        self._workers.run(function, then=then, failed=failed)

    def _tell(self) -> None:
        """Say what is read now, and how far its batch is."""
        if not self._waiting:
            self.busy_changed.emit("")
            self.progress_changed.emit(0, 0, "")
            return
        batch, name = self._waiting[0]
        self.busy_changed.emit(self.tr("Reading {name}…").format(name=name))
        self.progress_changed.emit(batch.done, batch.total, name)

    def _on_read(self, batch: _Batch, source: str, found: Reading | Doubt) -> None:
        if isinstance(found, Doubt):
            self.encoding_doubted.emit(found)
        elif not batch.stopped.is_set():
            batch.read += 1
            self._origins[found.source_sha256] = source
            self.article_read.emit(found, batch.read == 1)
        self._end(batch)

    def _on_failed(self, batch: _Batch, source: str, error: KnownError) -> None:
        batch.failures.append(Failure(source, str(error)))
        self._end(batch)

    def _end(self, batch: _Batch) -> None:
        self._waiting.pop(0)
        batch.done += 1
        if batch.done == batch.total:
            self._conclude(batch)
        self._tell()
        if not self._waiting:
            self.finished.emit()

    def _conclude(self, batch: _Batch) -> None:
        """Say what became of a batch that is done."""
        if batch.stopped.is_set():
            self.cancelled.emit(batch.read, batch.total)
        elif batch.failures and batch.total == 1:
            self.failed.emit(batch.failures[0].reason)
        elif batch.failures:
            self.several_failed.emit(batch.failures, batch.total)


def _read_source(source: str, wish: _Wish, stopped: threading.Event) -> Reading | Doubt:
    if stopped.is_set():
        raise ReadingError("It was cancelled.")
    from annotator.operations import importing

    reading = importing.read(source, encoding=wish.encoding, whole=wish.whole)
    head = importing.head(source) if wish.ask and reading.encoding_guessed else b""
    return Doubt(source, head, reading.encoding) if head else reading


def _read_pasted(text: str, html: str) -> Reading:
    from annotator.operations import importing

    return importing.read_clipboard(text, html)


def _read_rich(data: bytes) -> Reading:
    from annotator.operations import importing

    return importing.read_bytes(data, "clipboard")

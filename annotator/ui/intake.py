"""From files, addresses and the clipboard to readings, off the window's thread and in the order they were given."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import KnownError, ReadingError
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.reading.reading import Reading


class Intake(QObject):
    """Reads one source after another; the first of each batch that can be read is the one to show."""

    article_read = Signal(object, bool)  # Reading; whether to show it
    failed = Signal(str)  # one sentence
    busy_changed = Signal(str)  # what is being read, empty when nothing is
    finished = Signal()  # everything given so far was read or said to have failed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = Workers(1, "reading", self)
        self._shown: set[int] = set()
        self._batch = 0
        self._given_up = Event()

    def take(self, sources: list[str]) -> None:
        """Read files and addresses."""
        self._batch += 1
        for source in sources:
            self._read(partial(_read_source, source), Path(source).name or source)

    def take_text(self, text: str, html: str = "") -> None:
        """Read what was pasted or dropped; the marked-up form may be empty."""
        self._batch += 1
        self._read(partial(_read_pasted, text, html), self.tr("the clipboard"))

    def cancel(self) -> None:
        """Give up what is being read, and what was to be read after it."""
        from annotator.reading import sandbox

        self._given_up.set()
        self._given_up = Event()
        sandbox.cancel()

    def finish(self) -> None:
        """Wait until everything given so far is read and handed over."""
        self._workers.finish()

    def close(self) -> None:
        """Take no more, and drop what has not begun."""
        self._workers.close()

    def _read(self, function: Callable[[], Reading], name: str) -> None:
        self.busy_changed.emit(self.tr("Reading {name}…").format(name=name))
        self._workers.run(
            partial(_unless, self._given_up, function, name),
            then=partial(self._on_read, self._batch),
            failed=self._on_failed,
        )

    def _on_read(self, batch: int, reading: Reading) -> None:
        first = batch not in self._shown
        self._shown.add(batch)
        self.article_read.emit(reading, first)
        self._end()

    def _on_failed(self, error: KnownError) -> None:
        self.failed.emit(str(error))
        self._end()

    def _end(self) -> None:
        if not self._workers.waiting():
            self.busy_changed.emit("")
            self.finished.emit()


def _unless(given_up: Event, function: Callable[[], Reading], name: str) -> Reading:
    if given_up.is_set():
        raise ReadingError(f"The reading of “{name}” was cancelled; nothing was stored.")
    return function()


def _read_source(source: str) -> Reading:
    from annotator.operations import importing

    return importing.read(source)


def _read_pasted(text: str, html: str) -> Reading:
    from annotator.operations import importing

    return importing.read_clipboard(text, html)

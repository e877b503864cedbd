"""What the claims mean to the optional local model, worked out in the background while the checker works.

The model has a thread of its own, of low priority; the library's thread only hands out a few claims and keeps what
comes back, and only while it has nothing else to do. What is kept stays, so that a later session goes on from there.
Without the model nothing happens here.
"""

from __future__ import annotations

import os
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import KnownError
from annotator.ui.open_library import OpenLibrary
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.library.vectors import Pending, Vector
    from annotator.matching.meaning import Encoder

FIRST_PAUSE_MS: Final = 1_500
PAUSE_MS: Final = 20
WAKE_PAUSE_MS: Final = 3_000
AT_ONCE: Final = 16
_LOW_PRIORITY: Final = 15


class Meanings(QObject):
    """Goes through the claims that the model does not know yet; a claim that was reworded is one of them."""

    state_told = Signal(str, bool)  # one sentence for the settings: is there a model, and is it used; is it installed
    model_found = Signal()  # or left out again: what was matched before was matched otherwise
    changed = Signal(int, int)  # claims the model knows, all claims
    finished = Signal()

    def __init__(self, library: OpenLibrary, thread: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thread = library, thread
        self._model_thread = Workers(1, "model", self)
        self._model: Encoder | None = None
        self._stopped = self._busy = False
        self._run, self._read_only = 0, True
        self._known = self._claims = self._after = 0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._on_pause_over)

    def start(self, _path: str, read_only: bool) -> None:
        """Begin with a library that was opened; one that cannot be written only gets the model."""
        self._read_only = read_only
        self.begin()

    def begin(self) -> None:
        """Begin again: the settings say whether the model is used."""
        self._run += 1
        self._busy, self._model = False, None
        self._known = self._claims = self._after = 0
        self._pause.stop()
        self._model_thread.run(_load, then=partial(self._on_loaded, self._run), failed=self._on_failed)

    def wake(self) -> None:
        """Look again at the newest claims, once the checker rests."""
        if self._model is not None and not self._busy and not self._stopped:
            self._pause.start(WAKE_PAUSE_MS)

    def close(self) -> None:
        """Stop after the text that is being worked on, and take up no other."""
        self._stopped = True
        self._run += 1
        self._pause.stop()
        self._model_thread.close()

    def _on_loaded(self, run: int, loaded: tuple[Encoder | None, str, bool]) -> None:
        model, state, installed = loaded
        self.state_told.emit(state, installed)
        if installed and run == self._run:
            then = partial(self._on_model_taken, run, model)
            self._thread.run(self._library.take_encoder, model, then=then, failed=self._on_failed)

    def _on_model_taken(self, run: int, model: Encoder | None, counts: tuple[int, int]) -> None:
        if run != self._run:
            return
        self._known, self._claims = counts
        self.model_found.emit()
        if model is None:
            self.finished.emit()
        elif not self._read_only:
            self._model = model
            self._pause.start(FIRST_PAUSE_MS)

    def _on_pause_over(self) -> None:
        if self._thread.waiting():
            self._pause.start(PAUSE_MS)
        elif self._model is not None:
            self._busy = True
            then = partial(self._on_pending, self._run, self._model)
            self._thread.run(
                self._library.pending, self._after, AT_ONCE, then=then, failed=self._on_failed, patient=True
            )

    def _on_pending(self, run: int, model: Encoder, pending: Pending) -> None:
        if run != self._run:
            return
        if pending.wordings:
            then = partial(self._on_worked_out, run, model, pending)
            self._model_thread.run(self._work_out, model, pending, then=then, failed=self._on_failed)
        else:
            self._go_on(pending)

    def _work_out(self, model: Encoder, pending: Pending) -> list[Vector]:
        """Run on the model's thread; the window is being closed when it breaks off."""
        from annotator.operations.meaning import work_out

        found: list[Vector] = []
        for wording in pending.wordings:
            if self._stopped:
                break
            found += work_out(model, [wording])
        return found

    def _on_worked_out(self, run: int, model: Encoder, pending: Pending, vectors: list[Vector]) -> None:
        if run == self._run:
            then = partial(self._on_kept, run, pending)
            self._thread.run(
                self._library.keep_vectors, model, vectors, then=then, failed=self._on_failed, patient=True
            )

    def _on_kept(self, run: int, pending: Pending, _: None) -> None:
        if run == self._run:
            self._known += len(pending.wordings)
            if self._known < self._claims:
                self.changed.emit(self._known, self._claims)
            self._go_on(pending)

    def _go_on(self, pending: Pending) -> None:
        self._after = pending.reached
        if pending.more:
            self._pause.start(PAUSE_MS)
        else:
            self._busy = False
            self.finished.emit()

    def _on_failed(self, _error: KnownError) -> None:
        """Give up in silence: nothing the checker did has failed, and the next session goes on."""
        self._busy = False
        self._pause.stop()
        self.finished.emit()


def _load() -> tuple[Encoder | None, str, bool]:
    """Return the model if it is to be used, a sentence about it, and whether it is installed; on the model's thread."""
    from annotator.operations.meaning import encoder, is_installed, state

    if sys.platform == "linux":
        # There a thread has a priority of its own.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LOW_PRIORITY)
    return encoder(), state(), is_installed()

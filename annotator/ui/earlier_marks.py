"""Which sentences of the open article were checked before, found in the background while the checker reads.

The library's thread gets one small slice after another, and only while it has nothing else to do: a key press never
waits for more than the slice that is being worked on.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.article import Version
from annotator.core.match import Band
from annotator.errors import KnownError
from annotator.ui.open_library import OpenLibrary
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.operations.desk import OpenArticle

FIRST_PAUSE_MS: Final = 200
PAUSE_MS: Final = 4
SLICE_SECONDS: Final = 0.010
# Where one sentence takes long, the thread is kept free for this many times as long before the next.
REST_AFTER_LONG_SLICE: Final = 10


@dataclass(frozen=True, slots=True)
class Slice:
    """The sentences that were found in one go, by index, the index to go on at, and how many seconds it took."""

    found: tuple[int, ...]
    next: int
    took: float = field(default=0.0, compare=False)


class EarlierMarks(QObject):
    """Goes through an article once; another article, or none, puts an end to it."""

    changed = Signal(object)  # frozenset[int]: the sentences found so far
    finished = Signal()

    def __init__(self, library: OpenLibrary, thread: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thread = library, thread
        self._article: OpenArticle | None = None
        self._next = 0
        self._found: frozenset[int] = frozenset()
        self._resting = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._on_pause_over)

    @property
    def found(self) -> frozenset[int]:
        """The sentences found so far, by index."""
        return self._found

    def start(self, article: OpenArticle) -> None:
        """Look through an article from its beginning."""
        self._take(article)
        self._pause.start(FIRST_PAUSE_MS)

    def rest(self) -> None:
        """Leave the processor to what the checker does just now; go on after a moment."""
        self._resting = True
        if self._pause.isActive():
            self._pause.start(FIRST_PAUSE_MS)

    def stop(self) -> None:
        """Look no further; what is on its way is dropped."""
        self._pause.stop()
        self._take(None)

    def _take(self, article: OpenArticle | None) -> None:
        self._article, self._next, self._found = article, 0, frozenset()
        self.changed.emit(self._found)

    def _on_pause_over(self) -> None:
        article, self._resting = self._article, False
        if article is None:
            return
        if self._next >= len(article.version.sentences):
            self.finished.emit()
        elif self._thread.waiting():
            self._pause.start(PAUSE_MS)
        else:
            then, failed = partial(self._on_slice_found, article), partial(self._on_failed, article)
            self._thread.run(look, self._library, article.version, self._next, then=then, failed=failed, patient=True)

    def _on_slice_found(self, article: OpenArticle, piece: Slice) -> None:
        if article is not self._article:
            return
        self._next = piece.next
        if piece.found:
            self._found |= frozenset(piece.found)
            self.changed.emit(self._found)
        long = piece.took > 2 * SLICE_SECONDS
        pause = round(1000 * piece.took * REST_AFTER_LONG_SLICE) if long else PAUSE_MS
        self._pause.start(max(pause, FIRST_PAUSE_MS) if self._resting else pause)

    def _on_failed(self, article: OpenArticle, _error: KnownError) -> None:
        """Give up in silence: nothing the checker did has failed, and the next thing they do says what is wrong."""
        if article is self._article:
            self._pause.stop()
            self._article = None


def look(library: OpenLibrary, version: Version, first: int, seconds: float = SLICE_SECONDS) -> Slice:
    """Look sentences up from one on, for a time; at least one. Runs on the library's thread."""
    from annotator.operations.checked_before import checked_before

    found: list[int] = []
    started = time.monotonic()
    for sentence in checked_before(library.library, version, start=first):
        if sentence.match is not None and sentence.match.band is Band.STRONG:
            found.append(sentence.number)
        took = time.monotonic() - started
        if took >= seconds:
            return Slice(tuple(found), sentence.number + 1, took)
    return Slice(tuple(found), len(version.sentences), time.monotonic() - started)

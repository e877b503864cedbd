"""Which sentences of the open article were checked before, found in the background while the checker reads.

Whoever looks them up gets one small slice after another, and only while there is nothing else to do: a key press never
waits for more than the slice that is being worked on.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import KnownError
from annotator.ui.lookups import SLICE_SECONDS, Lookups

if TYPE_CHECKING:
    from annotator.operations.desk import OpenArticle
    from annotator.operations.lookup_process import Slice

FIRST_PAUSE_MS: Final = 200
PAUSE_MS: Final = 4
# Where one sentence takes long, the thread is kept free for this many times as long before the next.
REST_AFTER_LONG_SLICE: Final = 10


class EarlierMarks(QObject):
    """Goes through an article once; another article, or none, puts an end to it."""

    changed = Signal(object)  # frozenset[int]: the sentences found so far
    finished = Signal()

    def __init__(self, lookups: Lookups, parent: QObject) -> None:
        super().__init__(parent)
        self._lookups = lookups
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
        elif self._lookups.waiting():
            self._pause.start(PAUSE_MS)
        else:
            then, failed = partial(self._on_slice_found, article), partial(self._on_failed, article)
            self._lookups.look(article.version, self._next, then, failed)

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

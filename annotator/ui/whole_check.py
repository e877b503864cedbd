"""The look at every row of a library that was just opened, in small parts between everything else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from annotator.errors import KnownError, LibraryCorrupt
from annotator.ui.language import counted
from annotator.ui.open_library import OpenLibrary
from annotator.ui.tasks import Failed, Workers

if TYPE_CHECKING:
    from annotator.library.soundness import Problem

# A larger one takes too long to look through each time it is opened.
CHECKED_BYTES: Final = 8_000_000
# Most of the time belongs to whoever works meanwhile.
PAUSE_MS: Final = 40


class WholeCheck(QObject):
    """Goes through a library once, in silence when it is sound; another library puts an end to it."""

    def __init__(self, library: OpenLibrary, thread: Workers, failed: Failed, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thread, self._failed = library, thread, failed
        self._look: _Look | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._go_on)

    def start(self) -> None:
        """Look through the library that is open now."""
        self._look = _Look(self._library)
        self._go_on()

    def finish(self) -> None:
        """Look through the rest at once."""
        while self._pause.isActive():
            self._pause.stop()
            self._go_on()
            self._thread.finish()

    def _go_on(self) -> None:
        if self._look is not None:
            then, failed = partial(self._on_part_done, self._look), partial(self._on_failed, self._look)
            self._thread.run(self._look.go_on, then=then, failed=failed, patient=True)

    def _on_part_done(self, look: _Look, more: bool) -> None:
        if look is self._look and more:
            self._pause.start()

    def _on_failed(self, look: _Look, error: KnownError) -> None:
        if look is self._look:
            self._failed(error)


class _Look:
    """One look; all but its making happens on the library's thread."""

    def __init__(self, library: OpenLibrary) -> None:
        self._library = library
        self._parts: Iterator[list[Problem]] | None = None
        self._count = 0

    def go_on(self) -> bool:
        """Look at the next part, and tell whether there are more.

        Raises:
            LibraryCorrupt: that was the last, and something is not as it was written.
        """
        from annotator.operations.keeping import check_by_parts

        path = self._library.library.path
        if self._parts is None:
            small = path.stat().st_size <= CHECKED_BYTES
            self._parts = check_by_parts(self._library.library) if small else iter(())
        part = next(self._parts, None)
        if part is not None:
            self._count += len(part)
            return True
        if self._count:
            sentence = counted(
                "The library {path} is damaged in 1 place, the rest can be used; “annotator library check” names it.",
                "The library {path} is damaged in {count} places, the rest can be used; “annotator library check” "
                "names them.",
                self._count,
            )
            raise LibraryCorrupt(sentence.format(path=path))
        return False

"""How the interpreter divides its time, so that the window's thread is never kept waiting for long."""

from __future__ import annotations

import gc
import sys
from typing import Final

from PySide6.QtCore import QObject, QTimer

# While the library's thread computes, the window's thread waits this long at most whenever it comes back from Qt. The
# usual 5 ms, some dozen times in one event, are felt.
TURN_SECONDS: Final = 0.0005
# Looking through all objects for lost ones holds every thread, 60 ms and more with a long article open. With the usual
# 700 an article of two thousand claims brings that about each time it is read.
OBJECTS_BEFORE_LOOK: Final = 20_000
BETWEEN_LOOKS_MS: Final = 1_000


def favour_the_window() -> None:
    """Let threads take short turns, and look for lost objects seldom."""
    sys.setswitchinterval(TURN_SECONDS)
    gc.set_threshold(OBJECTS_BEFORE_LOOK, *gc.get_threshold()[1:])


def settle() -> None:
    """Take everything built so far as there to stay, which later looks for lost objects leave out."""
    gc.freeze()


class LostObjects(QObject):
    """Looks for lost objects on the thread that made it, and on no other until it is stopped.

    The interpreter looks on whichever thread makes the next object. On the library's thread that would take widgets
    apart while the window's thread paints them, which ends the process.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_automatic = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(look)
        self._timer.start(BETWEEN_LOOKS_MS)

    def stop(self) -> None:
        """Leave it to the interpreter again."""
        self._timer.stop()
        if self._was_automatic:
            gc.enable()


def look() -> None:
    """Look for lost objects as far as the interpreter would have by now."""
    due = [age for age, (count, bar) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > bar]
    if due:
        gc.collect(due[-1])

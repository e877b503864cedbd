"""How the interpreter divides its time, so that the window's thread is never kept waiting for long."""

from __future__ import annotations

import gc
import sys
from typing import Final

# While the library's thread computes, the window's thread waits this long at most whenever it comes back from Qt. The
# usual 5 ms, some dozen times in one event, are felt.
TURN_SECONDS: Final = 0.0005
# Looking through all objects for lost ones holds every thread, 60 ms and more with a long article open. With the usual
# 700 an article of two thousand claims brings that about each time it is read.
OBJECTS_BEFORE_LOOK: Final = 20_000


def favour_the_window() -> None:
    """Let threads take short turns, and look for lost objects seldom."""
    sys.setswitchinterval(TURN_SECONDS)
    gc.set_threshold(OBJECTS_BEFORE_LOOK, *gc.get_threshold()[1:])


def settle() -> None:
    """Take everything built so far as there to stay, which later looks for lost objects leave out."""
    gc.freeze()

"""How far the writing of a report has come, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

# Takes what is done and how much there is, in steps of any size; it raises `Stopped` to end the writing.
Progress = Callable[[int, int], None]


def unwatched(_done: int, _whole: int) -> None:
    """Let the writing go on."""

"""How long each event holds the window's thread: wall time beside the thread's own processor time, and in what."""

from __future__ import annotations

import time
from dataclasses import dataclass

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator.ui import tasks

WORTH_NOTING_MS = 2.0


@dataclass(frozen=True, slots=True)
class Hold:
    """One event from its delivery to its end; what it did in there counts as its own."""

    what: str
    wall: float
    own: float

    def __str__(self) -> str:
        return f"{self.wall:.0f} ms (own {self.own:.0f}) {self.what}"


class WatchedApplication(QApplication):
    """Times every event that is not delivered from within another.

    The own time leaves out waiting for the processor and for Python's lock: what the window itself costs on a machine
    that others load too.
    """

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.holds: list[Hold] = []
        self.answered = ""
        self._inside = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deliver an event."""
        if self._inside:
            return bool(super().notify(receiver, event))
        self._inside, self.answered = True, ""
        wall, own = time.perf_counter(), time.thread_time()
        try:
            return bool(super().notify(receiver, event))
        finally:
            self._inside = False
            took = (time.perf_counter() - wall) * 1000
            if took > WORTH_NOTING_MS:
                what = self.answered or _named(receiver, event)
                self.holds.append(Hold(what, took, (time.thread_time() - own) * 1000))


def watched(patch: pytest.MonkeyPatch) -> WatchedApplication:
    """Return the application, made so that it times its events; answers of other threads go by who takes them."""
    present = QApplication.instance()
    assert present is None or isinstance(present, WatchedApplication), "run this benchmark in a process of its own"
    application = present or WatchedApplication(["benchmark"])
    hear = tasks._Asker.hear

    def noted(asker: tasks._Asker, outcome: tasks._Outcome) -> None:
        taker = getattr(asker.then, "func", asker.then)
        application.answered = f"answer to {getattr(taker, '__qualname__', type(taker).__name__)}"
        hear(asker, outcome)

    patch.setattr(tasks._Asker, "hear", noted)
    return application


def longest(holds: list[Hold], count: int = 5) -> str:
    """Name the longest by what they cost the thread itself, one a line."""
    worst = sorted(holds, key=lambda hold: -hold.own)[:count]
    return "\n".join(f"    {hold}" for hold in worst)


def most(holds: list[Hold]) -> str:
    """Say how long the longest took on the clock, and how long of the thread's own time."""
    wall, own = (max((getattr(hold, kind) for hold in holds), default=0.0) for kind in ("wall", "own"))
    return f"{wall:.0f} ms, of its own making {own:.0f} ms"


def _named(receiver: QObject, event: QEvent) -> str:
    name = type(receiver).__name__
    # A timer may go with what it brought about.
    owner = receiver.parent() if isinstance(receiver, QTimer) and shiboken6.isValid(receiver) else None
    if owner is not None:
        held = [key for key, value in vars(owner).items() if value is receiver]
        name = f"{type(owner).__name__}.{held[0] if held else name}"
    try:
        return f"{name} {QEvent.Type(event.type()).name}"
    except ValueError:
        return f"{name} event {event.type()}"

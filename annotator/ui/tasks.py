"""Work off the window's thread: an executor, and one signal that brings every result home.

Only plain values cross threads; no worker is a Qt object. A known error goes to whoever asked; any other exception is a
bug and goes to `sys.excepthook`, which logs it and shows it once; whoever asked hears that it was not done.
"""

from __future__ import annotations

import sys
import traceback
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from itertools import count as count_up
from typing import Any, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Signal

from annotator.errors import KnownError

Result = TypeVar("Result")
Failed = Callable[[KnownError], None]


def _text(source: str) -> str:
    return str(QT_TRANSLATE_NOOP("tasks", source))


FAULT = _text("That could not be done because of a fault in the program; its details are in the log.")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a task: a result or an error, and which task it was. All that a worker hands over."""

    number: int
    result: Any = None
    error: BaseException | None = None


@dataclass(frozen=True, slots=True)
class _Asker:
    """Whom to tell of a task; never leaves the window's thread, for it may be the last to hold a widget."""

    then: Callable[[Any], None]
    failed: Failed

    def hear(self, outcome: _Outcome) -> None:
        """Take what came of the task."""
        error = outcome.error
        if error is None:
            self.then(outcome.result)
        elif isinstance(error, KnownError):
            self.failed(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
            self.failed(KnownError(QCoreApplication.translate("tasks", FAULT)))


class Workers(QObject):
    """A pool of `count` threads whose results arrive on the thread that made it.

    With one worker, tasks run one after another in the order they were given: that is the library's thread. Patient
    ones keep an order of their own, and begin only when no other is waiting: what is merely looked up must not come
    before what a key is to store.
    """

    _arrived = Signal(object)

    def __init__(self, count: int, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(count, thread_name_prefix=name)
        self._prompt: deque[Callable[[], _Outcome]] = deque()
        self._patient: deque[Callable[[], _Outcome]] = deque()
        self._numbers = count_up()
        self._pending: dict[int, _Asker] = {}
        self._turns: set[Future[None]] = set()
        self._closed = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        function: Callable[..., Result],
        *args: object,
        then: Callable[[Result], None],
        failed: Failed,
        patient: bool = False,
    ) -> None:
        """Call `function(*args)` on a worker; then `then(result)` or `failed(error)` on this thread."""
        if self._closed:
            return
        number = next(self._numbers)
        self._pending[number] = _Asker(then, failed)
        (self._patient if patient else self._prompt).append(partial(_outcome, number, function, args))
        turn = self._executor.submit(self._work)
        self._turns.add(turn)
        turn.add_done_callback(self._turns.discard)

    def waiting(self) -> int:
        """Return how many tasks have not come home yet."""
        return len(self._pending)

    def finish(self) -> None:
        """Wait for every task given so far, and for those their results ask for, and hand the results over."""
        while self._pending:
            wait(list(self._turns))  # not for the tasks: a task is done a moment before its result is on its way
            QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Drop what has not begun, wait for what runs, and take no more."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._pending.clear()

    def _work(self) -> None:
        """Carry out the task whose turn it is, and bring home what came of it; runs on the worker, once for each."""
        try:
            task = self._prompt.popleft()
        except IndexError:
            task = self._patient.popleft()
        outcome = task()
        if not self._closed:
            self._arrived.emit(outcome)

    def _on_arrived(self, outcome: _Outcome) -> None:
        asker = self._pending.pop(outcome.number, None)
        if asker is not None and not self._closed:
            asker.hear(outcome)


def _outcome(number: int, function: Callable[..., object], args: tuple[object, ...]) -> _Outcome:
    try:
        return _Outcome(number, function(*args))
    except BaseException as error:
        _let_go(error)
        return _Outcome(number, error=error)


def _let_go(error: BaseException) -> None:
    """Drop what the failed functions held: what Qt drew with on this thread must not end on the window's."""
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) not in seen:
            seen.add(id(one))
            traceback.clear_frames(one.__traceback__)
            waiting += [linked for linked in (one.__cause__, one.__context__) if linked is not None]

"""Work off the window's thread: an executor, and one signal that brings every result home.

Only plain values cross threads; no worker is a Qt object. A known error goes to whoever asked; any other exception is a
bug and goes to `sys.excepthook`, which logs it and shows it once; whoever asked hears that it was not done.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Signal

from annotator.errors import KnownError

Result = TypeVar("Result")
Failed = Callable[[KnownError], None]


def _text(source: str) -> str:
    return str(QT_TRANSLATE_NOOP("tasks", source))


FAULT = _text("That could not be done because of a fault in the program; its details are in the log.")


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A finished future and whom to tell."""

    future: Future[Any]
    then: Callable[[Any], None]
    failed: Failed

    def deliver(self) -> None:
        """Hand the result over; runs on the window's thread."""
        error = self.future.exception()
        if error is None:
            self.then(self.future.result())
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
        self._prompt: deque[Callable[[], None]] = deque()
        self._patient: deque[Callable[[], None]] = deque()
        self._pending: set[Future[Any]] = set()
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
        future: Future[Result] = Future()
        self._pending.add(future)
        future.add_done_callback(lambda done: self._send(_Arrival(done, then, failed)))
        (self._patient if patient else self._prompt).append(partial(_carry_out, future, function, args))
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
        """Carry out the task whose turn it is; runs on the worker, once for each task."""
        try:
            task = self._prompt.popleft()
        except IndexError:
            task = self._patient.popleft()
        task()

    def _send(self, arrival: _Arrival) -> None:
        """Bring a finished task home; runs on the worker."""
        if not self._closed:
            self._arrived.emit(arrival)

    def _on_arrived(self, arrival: _Arrival) -> None:
        self._pending.discard(arrival.future)
        if not self._closed:
            arrival.deliver()


def _carry_out(future: Future[Result], function: Callable[..., Result], args: tuple[object, ...]) -> None:
    try:
        future.set_result(function(*args))
    except BaseException as error:
        future.set_exception(error)

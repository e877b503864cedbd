from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator.errors import KnownError, Refused
from annotator.ui.tasks import FAULT, Workers


@pytest.fixture
def workers(qtbot: QtBot) -> Iterator[Workers]:
    pool = Workers(1, "test")
    yield pool
    pool.close()


def test_a_result_arrives_on_the_thread_that_asked(workers: Workers) -> None:
    seen: list[tuple[int, int]] = []
    workers.run(threading.get_ident, then=lambda there: seen.append((there, threading.get_ident())), failed=_fail)
    workers.finish()
    [(there, here)] = seen
    assert here == threading.get_ident()
    assert there != here


def test_one_worker_keeps_the_order(workers: Workers) -> None:
    seen: list[int] = []
    for number in range(50):
        workers.run(abs, number, then=seen.append, failed=_fail)
    workers.finish()
    assert seen == list(range(50))


def test_a_patient_task_gives_way_to_those_asked_for_later(workers: Workers) -> None:
    seen: list[str] = []
    let_go = threading.Event()
    workers.run(let_go.wait, then=lambda _: None, failed=_fail)
    for number in range(3):
        workers.run(str, f"patient {number}", then=seen.append, failed=_fail, patient=True)
        workers.run(str, f"prompt {number}", then=seen.append, failed=_fail)
    let_go.set()
    workers.finish()
    assert seen == [f"{kind} {number}" for kind in ("prompt", "patient") for number in range(3)]


def test_a_known_error_goes_to_whoever_asked(workers: Workers) -> None:
    errors: list[KnownError] = []
    workers.run(_refuse, then=_fail, failed=errors.append)
    workers.finish()
    assert [str(error) for error in errors] == ["Not today."]


def test_a_bug_goes_to_the_hook_and_the_asker_hears_it_was_not_done(
    workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked: list[type[BaseException]] = []
    errors: list[KnownError] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: hooked.append(kind))
    workers.run(_divide, then=_fail, failed=errors.append)
    workers.finish()
    assert hooked == [ZeroDivisionError]
    assert [str(error) for error in errors] == [FAULT]


class _Drawn:
    """Stands for something of Qt: must end on the thread that made it."""

    def __init__(self, ended_on: list[int]) -> None:
        self._ended_on = ended_on

    def __del__(self) -> None:
        self._ended_on.append(threading.get_ident())


def _draws_and_fails(ended_on: list[int]) -> None:
    drawn = _Drawn(ended_on)
    try:
        _refuse()
    except Refused as error:
        raise Refused(f"{error} {bool(drawn)}") from error


def test_what_a_failed_task_held_ends_on_its_worker(workers: Workers) -> None:
    ended_on: list[int] = []
    worker: list[int] = []
    errors: list[KnownError] = []
    workers.run(threading.get_ident, then=worker.append, failed=_fail)
    workers.run(_draws_and_fails, ended_on, then=_fail, failed=errors.append)
    workers.finish()
    assert [str(error) for error in errors] == ["Not today. True"]
    assert ended_on == worker


class _Widget:
    """Stands for who asked."""

    def __init__(self, ended_on: list[int]) -> None:
        self._ended_on = ended_on

    def hear(self, _result: object) -> None:
        """Take a result."""

    def __del__(self) -> None:
        self._ended_on.append(threading.get_ident())


def test_who_asked_is_never_held_by_the_worker(workers: Workers) -> None:
    ended_on: list[int] = []
    let_go = threading.Event()
    workers.run(let_go.wait, then=_Widget(ended_on).hear, failed=_fail)
    workers._pending.clear()
    assert ended_on == [threading.get_ident()]
    let_go.set()


def test_finishing_waits_for_what_a_result_asks_for(workers: Workers) -> None:
    seen: list[int] = []
    workers.run(abs, -1, then=lambda _: workers.run(abs, -2, then=seen.append, failed=_fail), failed=_fail)
    workers.finish()
    assert seen == [2]


def test_nothing_arrives_after_closing(workers: Workers, qtbot: QtBot) -> None:
    seen: list[Any] = []
    workers.run(abs, -1, then=seen.append, failed=_fail)
    workers.close()
    workers.run(abs, -2, then=seen.append, failed=_fail)
    qtbot.wait(20)
    assert seen == []


def _fail(value: object) -> None:
    pytest.fail(f"this should not have arrived: {value}")


def _refuse() -> None:
    raise Refused("Not today.")


def _divide() -> float:
    return 1 / 0

"""The division of the interpreter's time."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui.pace import LostObjects


class _Lost:
    """Refers to itself, so that only a look for lost objects ends it; notes on which thread that was."""

    ended_on: list[threading.Thread] = []  # noqa: RUF012

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.ended_on.append(threading.current_thread())


@pytest.fixture
def automatic() -> Iterator[None]:
    """Let the interpreter look for lost objects by itself, and often, as it does outside the tests."""
    threshold = gc.get_threshold()
    _Lost.ended_on.clear()
    gc.collect()
    gc.enable()
    gc.set_threshold(100, 2, 2)
    yield
    gc.set_threshold(*threshold)
    gc.disable()


def _lose_many() -> None:
    def lose() -> None:
        for _ in range(2_000):
            _Lost()

    worker = threading.Thread(target=lose)
    worker.start()
    worker.join()


@pytest.mark.usefixtures("automatic")
def test_lost_objects_end_on_the_thread_of_the_window_only(qtbot: QtBot) -> None:
    lost = LostObjects()
    _lose_many()
    assert not _Lost.ended_on
    qtbot.waitUntil(lambda: len(_Lost.ended_on) == 2_000)
    assert set(_Lost.ended_on) == {threading.main_thread()}
    lost.stop()


@pytest.mark.usefixtures("automatic", "qapp")
def test_the_interpreter_looks_by_itself_once_it_is_stopped() -> None:
    lost = LostObjects()
    lost.stop()
    _lose_many()
    assert len(_Lost.ended_on) > 1_000

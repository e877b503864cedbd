from __future__ import annotations

import faulthandler
import gc
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from annotator.library.library import Library
from annotator.ui import pace
from tests.benchmarks import holds, synthetic


@pytest.fixture(autouse=True)
def patience() -> None:
    """Let a benchmark take minutes, as a million claims do, without being taken for one that hangs."""
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture(scope="session")
def library_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Return what gives the path of a library of so many made-up claims, made once for all benchmarks."""
    folder = tmp_path_factory.mktemp("libraries")

    def build(size: int) -> Path:
        path = folder / f"{size}.annotator"
        if not path.exists():
            started = time.perf_counter()
            with Library.open(path) as library, library.unrecorded():
                library.claims.add_many(synthetic.claims(size))
            print(f"\n{size:,} claims made and stored in {time.perf_counter() - started:.0f} s")  # noqa: T201
        return path

    return build


@pytest.fixture
def paced() -> Iterator[None]:
    """Let the interpreter divide its time as the program does."""
    interval, threshold = sys.getswitchinterval(), gc.get_threshold()
    pace.favour_the_window()
    pace.settle()
    looks = QTimer(interval=pace.BETWEEN_LOOKS_MS)  # the tests keep the interpreter from looking by itself
    looks.timeout.connect(pace.look)
    if QCoreApplication.instance():
        looks.start()
    yield
    looks.stop()
    gc.unfreeze()
    gc.set_threshold(*threshold)
    sys.setswitchinterval(interval)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> holds.WatchedApplication:
    """Time every event: what the window's thread computes itself, beside what it waits for."""
    return holds.watched(monkeypatch)

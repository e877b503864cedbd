"""What every test stands on: no display, no network, no home of the user's, and silence in the log."""

from __future__ import annotations

import gc
import logging
import os
import re
import socket
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import NoReturn

import pytest

# Before anything imports Qt. Journeys on a real screen are child processes with an environment of their own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

_FOLDERS = {
    "HOME": "",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
}


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker of this file, and leave widgets to the thread they belong to."""
    gc.disable()  # as the program does; see `end_what_is_over`
    config.addinivalue_line("markers", "expects_log(pattern): the program logs a warning or worse that matches")


def pytest_sessionfinish() -> None:
    """Empty the clipboard of a platform without a screen: Qt would drop it when Python is gone, and crash."""
    qt = sys.modules.get("PySide6.QtGui")
    if qt and qt.QGuiApplication.instance():
        qt.QGuiApplication.clipboard().clear()


class _Records(logging.Handler):
    """Keeps what the program logs from WARNING up, on whichever thread."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the program's own records; those of its packages are theirs."""
        if record.name.partition(".")[0] == "annotator":
            self.kept.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def silent_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test whose program warns in its log unless the test says that it will, and then if it does not."""
    expected = [str(marker.args[0]) for marker in request.node.iter_markers("expects_log")]
    records = _Records()
    root = logging.getLogger()  # the program replaces the handlers of its own logger
    root.addHandler(records)
    yield
    root.removeHandler(records)
    surprises = [line for line in records.kept if not any(re.search(pattern, line) for pattern in expected)]
    missing = [pattern for pattern in expected if not any(re.search(pattern, line) for line in records.kept)]
    if surprises:
        pytest.fail("the program logged what this test does not expect:\n" + "\n".join(surprises))
    if missing:
        pytest.fail(f"the program did not log what this test expects: {missing}")


@pytest.fixture(autouse=True)
def end_what_is_over() -> Iterator[None]:
    """Delete between tests what was to be deleted later, and look for lost objects.

    Without an event loop Qt would keep every window to the end, style it with each new one, and delete all at once. And
    in a test a worker's thread might look for lost objects, and take widgets apart that are painted.
    """
    yield
    qt = sys.modules.get("PySide6.QtCore")
    if qt and qt.QCoreApplication.instance():
        qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete.value)
    if gc.get_count()[0] > gc.get_threshold()[0]:
        gc.collect(1)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give each test an empty home, so that none sees the user's library and settings or another test's."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, place in _FOLDERS.items():
            patch.setenv(name, str(folder / place))
        yield


@pytest.fixture(autouse=True)
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rank by words, whether the local model is installed or not; a test of the model asks for it."""
    # This file is also tried in a folder without the program.
    if find_spec("annotator"):
        local_model = import_module("annotator.matching.local_model")
        local_model.load.cache_clear()
        monkeypatch.setattr(local_model, "missing", lambda: ["the model"])


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Fail whatever reaches for the network; sockets of this machine's own file system stay open."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def connect_here(self: socket.socket, address: str) -> None:
        _refuse_network(self, address)
        connect(self, address)

    def connect_ex_here(self: socket.socket, address: str) -> int:
        _refuse_network(self, address)
        return connect_ex(self, address)

    def look_up(host: object, *_rest: object, **_named: object) -> NoReturn:
        pytest.fail(f"looked up the address of {host!r}; tests stay on this machine")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        patch.setattr(socket.socket, "connect_ex", connect_ex_here)
        patch.setattr(socket, "getaddrinfo", look_up)
        yield


def _refuse_network(connection: socket.socket, address: object) -> None:
    if connection.family != getattr(socket, "AF_UNIX", None):
        pytest.fail(f"connected to {address!r}; tests stay on this machine")

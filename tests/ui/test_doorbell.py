from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from annotator.ui import doorbell
from annotator.ui.doorbell import Doorbell, ring_at

CALL = "import sys; from pathlib import Path; from annotator.ui.doorbell import ring_at\n"


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    # The path of a socket must be short, and that of a test's own folder may not be.
    with tempfile.TemporaryDirectory(prefix="fa-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def bell(qtbot: QtBot, runtime: Path, tmp_path: Path) -> Doorbell:
    found = Doorbell()
    assert found.listen(tmp_path / "library.annotator")
    return found


def test_another_process_hands_over_its_articles(bell: Doorbell, qtbot: QtBot, tmp_path: Path) -> None:
    """DB-011."""
    code = CALL + "sys.exit(not ring_at(Path(sys.argv[1]), sys.argv[2:]))"
    command = [sys.executable, "-c", code, str(tmp_path / "library.annotator"), "a b.txt", "https://example.org/é"]
    with qtbot.waitSignal(bell.rung) as rung:
        other = subprocess.Popen(command, cwd=Path(__file__).parents[2])
    assert other.wait(30) == 0
    assert rung.args == [[str(Path(__file__).parents[2] / "a b.txt"), "https://example.org/é"]]


def test_nobody_is_at_another_library(bell: Doorbell, tmp_path: Path) -> None:
    assert not ring_at(tmp_path / "other.annotator", ["a.txt"])
    bell.close()
    assert not ring_at(tmp_path / "library.annotator", [])


def test_a_socket_left_by_a_crash_is_taken_over(runtime: Path, qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "library.annotator"
    Path(doorbell._name(library)).write_text("left behind")
    assert Doorbell().listen(library)


def test_the_socket_is_the_user_s_own(bell: Doorbell, runtime: Path) -> None:
    (socket,) = runtime.iterdir()
    assert socket.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("message", [b"\n", b"{}\n", b"[1]\n", b"[" * 5000 + b"\n", b"\xff\xfe\n"])
def test_what_is_no_list_of_articles_is_hung_up_on(
    bell: Doorbell, qtbot: QtBot, tmp_path: Path, message: bytes
) -> None:
    caller = QLocalSocket()
    with qtbot.assertNotEmitted(bell.rung), qtbot.waitSignal(caller.disconnected):
        caller.connectToServer(doorbell._name(tmp_path / "library.annotator"))
        assert caller.waitForConnected(2000)
        caller.write(message)


def test_an_endless_message_is_hung_up_on(
    bell: Doorbell, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doorbell, "LONGEST", 100)
    caller = QLocalSocket()
    with qtbot.waitSignal(caller.disconnected):
        caller.connectToServer(doorbell._name(tmp_path / "library.annotator"))
        assert caller.waitForConnected(2000)
        caller.write(b"x" * 101)

"""The start of the program, in processes of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from annotator.library.library import Library
from annotator.ui import app, window_state
from annotator.ui.single_instance import HeldLock, lock, open_elsewhere

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "sqlite_utils",
    "sqlite3",
    "trafilatura",
    "lxml",
    "rapidfuzz",
    "jinja2",
    "markdown_it",
    "annotator.library.library",
)
PATIENCE = 60


def _python(*arguments: str, platform: str = "offscreen") -> subprocess.Popen[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )


def _finished(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out, err


def _wait_for(reached: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while not reached() and time.monotonic() < deadline:
        time.sleep(0.02)
    return reached()


def test_the_window_shows_before_anything_heavy_is_imported() -> None:
    code = (
        "import sys\n"
        "from annotator.ui.app import application, open_window\n"
        "from annotator.ui.crash import CrashReporter\n"
        "application()\n"
        "window, session = open_window(CrashReporter())\n"
        "window.show()\n"
        "print(*sorted(sys.modules))\n"
        "window.close()\n"
    )
    status, out, err = _finished(_python("-c", code))
    assert status == 0, err
    loaded = out.split()
    assert "annotator.ui.main_window" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_a_second_window_on_the_same_library_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """DB-011."""
    path = tmp_path / "library.annotator"
    held, taken = lock(path)
    assert held is not None
    assert not taken
    status, out, err = _finished(_python("-m", "annotator", "--library", str(path)))
    held.unlock()
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1
    assert str(path) in err


def test_the_lock_goes_along_to_another_library(tmp_path: Path) -> None:
    first, second = tmp_path / "first.annotator", tmp_path / "second.annotator"
    holder = HeldLock(lock(first)[0], first)
    holder.on_library_opened(str(first))
    assert (lock(first)[1], lock(second)[1]) == (True, False)
    holder.on_library_opened(str(second))
    assert (lock(first)[1], lock(second)[1]) == (False, True)
    assert not open_elsewhere(second)
    holder.release()
    assert not lock(second)[1]


def test_a_lock_left_by_a_crash_is_recovered(tmp_path: Path) -> None:
    """DB-012."""
    path = tmp_path / "library.annotator"
    code = (
        "import sys, os\n"
        "from pathlib import Path\n"
        "from annotator.ui.single_instance import lock\n"
        "held, _ = lock(Path(sys.argv[1]))\n"
        "os._exit(9)\n"
    )
    _finished(_python("-c", code, str(path)))
    assert path.with_name(f"{path.name}.lock").exists()
    held, taken = lock(path)
    assert held is not None
    assert not taken
    held.unlock()


def test_without_a_place_for_the_lock_there_is_none(tmp_path: Path) -> None:
    assert lock(tmp_path / "missing" / "library.annotator") == (None, False)


@pytest.mark.skipif(sysconfig.get_platform().startswith("win"), reason="there is no SIGTERM")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_request_to_end_closes_the_window_with_everything_stored(tmp_path: Path, number: signal.Signals) -> None:
    """DB-002."""
    article, path = tmp_path / "bridge.txt", tmp_path / "library.annotator"
    article.write_text("The Bridge\n\nThe council voted 7 to 2 on Tuesday. It did so late.")
    process = _python("-m", "annotator", "--library", str(path), str(article))
    assert _wait_for(lambda: path.exists() and _articles(path) == 1)
    process.send_signal(number)
    status, _, err = _finished(process)
    assert (status, err.strip()) == (0, "")
    assert not path.with_name(f"{path.name}.lock").exists()


def _articles(path: Path) -> int:
    try:
        with Library.open(path, create=False) as library:
            return len(library.articles.outlines())
    except Exception:  # the library is being made
        return 0


def test_what_cannot_be_opened_is_said_on_standard_error_too(tmp_path: Path) -> None:
    bad = tmp_path / "bad.annotator"
    bad.write_text("This is no library.")
    process = _python("-m", "annotator", "--library", str(bad))
    assert process.stderr is not None
    line = process.stderr.readline()
    process.send_signal(signal.SIGTERM)
    assert "bad.annotator" in line
    assert _finished(process)[0] == 1
    assert bad.read_text() == "This is no library."


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_the_start_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    status, out, err = _finished(_python("-m", "annotator", platform=""))
    assert (status, out) == (1, "")
    assert "no screen" in err
    assert len(err.splitlines()) == 1


def test_a_folder_that_cannot_be_made_is_said_by_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    process = _python("-m", "annotator")
    assert process.stderr is not None
    line = process.stderr.readline()
    process.send_signal(signal.SIGTERM)
    status, _, rest = _finished(process)
    assert (status, rest) == (1, "")
    assert "library.annotator" in line


def test_no_library_is_laid_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "unplugged" / "library.annotator"
    process = _python("-m", "annotator", "--library", str(path))
    assert process.stderr is not None
    line = process.stderr.readline()
    process.send_signal(signal.SIGTERM)
    assert f"There is no library at {path}" in line
    assert _finished(process)[0] == 1
    assert not path.parent.exists()


def test_an_article_that_cannot_be_read_is_said_and_the_others_are_imported(tmp_path: Path) -> None:
    article, path = tmp_path / "bridge.txt", tmp_path / "library.annotator"
    article.write_text("The Bridge\n\nThe council voted 7 to 2 on Tuesday. It did so late.")
    process = _python("-m", "annotator", "--library", str(path), str(tmp_path / "missing.txt"), str(article))
    assert _wait_for(lambda: path.exists() and _articles(path) == 1)
    process.send_signal(signal.SIGTERM)
    status, _, err = _finished(process)
    assert status == 1
    assert len(err.strip().splitlines()) == 1
    assert "missing.txt" in err


def test_the_desktop_finds_the_window_s_entry(qtbot: QtBot) -> None:
    assert not app.application().windowIcon().pixmap(32, 32).isNull()
    entries = [path.stem for path in (ROOT / "packaging" / "linux").glob("*.desktop")]
    assert entries == [QGuiApplication.desktopFileName()]


def test_the_window_is_no_larger_than_the_screen(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.resize(room.width() + 200, room.height() + 200)
    window_state.fit(window)
    assert window.width() < room.width()
    assert window.height() < room.height() - 20
    window.resize(300, 200)
    window_state.fit(window)
    assert (window.width(), window.height()) == (300, 200)


def test_the_self_check_finds_nothing_in_a_sound_binding(qtbot: QtBot) -> None:
    assert app.self_check() == ""


def test_the_self_check_refuses_a_binding_that_loses_references(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = iter([5_000, 4_800])
    monkeypatch.setattr(sys, "getrefcount", lambda _: next(counts))
    assert "PySide6" in app.self_check()


def test_the_desktop_knows_the_window_by_its_desktop_file(qtbot: QtBot) -> None:
    application = app.application()
    name = application.desktopFileName()
    entry = (ROOT / "packaging/linux" / f"{name}.desktop").read_text(encoding="utf-8")
    assert f"StartupWMClass={name}\n" in entry
    assert not application.windowIcon().pixmap(64, 64).isNull()

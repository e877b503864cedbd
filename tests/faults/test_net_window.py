"""The window and the network: a link opens on a yes alone, and a whole working day reaches for nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from annotator.core.evidence import Evidence
from tests.journeys.conftest import Desk

ROOT = Path(__file__).resolve().parents[2]
# Python reads it in every process that is started, the reader's and the matcher's too.
WATCH = """
import os, sys

def note(line):
    with open(os.environ["WATCHED"], "a") as file:
        file.write(f"{os.getpid()} {line}\\n")

def watch(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        note(f"NETWORK {event} {arguments}")
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"):
        if arguments[0].family.name != "AF_UNIX":
            note(f"NETWORK {event} {arguments[1:]}")

sys.addaudithook(watch)
note(f"STARTED {[word for word in sys.orig_argv if word.startswith('annotator')]}")
"""
# The demo goes from import to report; then the window stays, and all that it does by the clock comes due at once.
DAY = """
import sys
from PySide6.QtCore import QTimer
from annotator.ui import demo

begin, finish = demo.Demo.run, demo.Demo._take_picture

def run(self, library, article):
    self._session.lookups.work_apart()
    begin(self, library, article)

def stay(self):
    finish(self)
    timers = self._window.findChildren(QTimer) + self._session.findChildren(QTimer)
    for timer in timers:
        if timer.isActive():
            timer.setInterval(0)
    self._wait_for(lambda: self._session.lookups._ready, "the process for lookups did not start")
    self._press("k", "k", "t")
    print(f"{len(timers)} timers came due")

demo.Demo.run, demo.Demo._take_picture = run, stay
sys.exit(demo.main(sys.argv[1:]))
"""
ELSEWHERE = [
    "file:///etc/passwd",
    "file://host/share/x",
    "\\\\\\\\host\\share",
    "//host/share",
    "javascript:alert(1)",
    "x",
]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what was handed to the browser."""
    found: list[str] = []

    def take(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return found


def test_net_017_a_link_is_shown_whole_and_opened_on_a_yes_alone(shared_desk: Desk, opened: list[str]) -> None:
    desk = shared_desk
    address = "https://example.org/" + "deep/" * 40 + "page?q=1#part"
    desk.open("The bridge costs 48 million.")
    desk.type("h")
    (claim_id,) = desk.session.state.records
    desk.session.add_source(claim_id, Evidence("", claim_id, "Budget", address))
    desk.settle()
    desk.type("n")
    (row,) = desk.window.panel.editor.sources.rows
    QTest.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    bar = desk.window.parts.bar
    notice = bar.notice()
    assert notice is not None
    assert address in notice.text
    assert opened == []
    bar.dismiss()
    assert opened == []
    QTest.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    bar.choose()
    assert opened == [address]


@pytest.mark.parametrize("address", ELSEWHERE, ids=lambda address: f"NET-017-{address[:14]!r}")
def test_only_the_web_is_ever_opened(shared_desk: Desk, opened: list[str], address: str) -> None:
    shared_desk.window.errands.open_address(address)
    notice = shared_desk.window.parts.bar.notice()
    assert notice is not None
    assert not notice.choices
    assert address in notice.text
    shared_desk.window.parts.bar.choose()
    shared_desk.window.parts.bar.dismiss()
    assert opened == []


def test_net_016_from_start_to_report_and_idle_nothing_reaches_for_the_network(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    article = tmp_path / "bridge.html"
    told = "".join(
        f"<p>District {number} has {number * 7} wells, says https://example.org/{number}.</p>" for number in range(14)
    )
    article.write_text(f"<html><body><article><img src=http://example.org/x.png>{told}</article></body></html>")
    watched = tmp_path / "watched"
    environment = {
        **os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]), "WATCHED": str(watched),
        "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    ran = subprocess.run(
        [sys.executable, "-c", DAY, "--out", str(tmp_path / "out"), "--library", str(tmp_path / "library.annotator"),
         "--article", str(article)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert "report in" in ran.stdout
    assert re.search(r"^[1-9]\d* timers came due", ran.stdout, re.MULTILINE)
    lines = watched.read_text().splitlines()
    started = [line for line in lines if " STARTED " in line]
    assert any("annotator.reading.child" in line for line in started)
    assert any("annotator.operations.lookups" in line for line in started)
    assert [line for line in lines if " NETWORK " in line] == []


def test_net_016_the_watch_sees_a_connection(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    watched = tmp_path / "watched"
    subprocess.run(
        [sys.executable, "-c", "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "WATCHED": str(watched)}, check=True,
    )  # fmt: skip
    assert "NETWORK socket.connect (('127.0.0.1', 9),)" in watched.read_text()


def test_net_016_qt_is_asked_for_no_page() -> None:
    """NET-016: what Qt does on the network itself no hook of Python sees."""
    banned = re.compile(r"QNetworkAccessManager|QTcpSocket|QUdpSocket|QSslSocket|QWebSocket|QDnsLookup|QWebEngine")
    found = [path.name for path in (ROOT / "annotator").rglob("*.py") if banned.search(path.read_text("utf-8"))]
    assert not found, f"Please fetch with reading/fetching, which checks every address: {found}"

"""One whole journey in a real window on a real X11 screen: import, judge, note, source, undo, report."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.library.library import Library
from annotator.operations import keeping

SITTING = Path(__file__).with_name("sitting.py")
ROOT = SITTING.parents[2]
PATIENCE = 120
TEXT = (
    "Harbour Bridge\n\nThe council voted 7 to 2 on Tuesday. The work will cost €48 million. 🏗 It was closed in 2023. "
    "It carried 12,000 vehicles a day. It is 80 years old.\n"
)

pytestmark = [
    pytest.mark.x11,
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed"),
]


@pytest.fixture
def screen() -> Iterator[str]:
    """Start a screen of this test's own, on a number that is free, and return its name."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as numbers:
        number = numbers.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(PATIENCE)


def test_an_article_is_checked_on_a_screen(screen: str, tmp_path: Path) -> None:
    article, library, report = (tmp_path / name for name in ("bridge.txt", "library.annotator", "report.md"))
    article.write_text(TEXT, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "xcb", "DISPLAY": screen}
    environment.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, str(SITTING), str(library), str(article), str(report)],
        capture_output=True, text=True, env=environment, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told["platform"] == "xcb"
    assert told["title"] == "Harbour Bridge – Fact Annotator"
    assert told["fits"]
    assert told["begins"] == [True, 0]
    three = [["true", ""], ["false", ""], ["unverified", ""]]
    assert told["judged"] == told["undone"] == three
    assert told["cursor"] == 4
    assert told["kept"] == [*three[:2], ["unverified", "Tuft of jute", "https://example.org/minutes"]]
    assert told["back"]
    assert "Tuft of jute" in report.read_text("utf-8")
    with Library.open(library, create=False) as kept:
        assert keeping.check(kept) == []
        assert kept.claims.count() == 3

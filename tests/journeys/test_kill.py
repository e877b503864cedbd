"""The program is killed in the middle of a burst of key presses; every acknowledged step is in the library.

`KILLS=100 make test ARGS=tests/journeys/test_kill.py` runs a hundred of them.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.library.library import Library
from annotator.operations import keeping

KILLS = int(os.environ.get("KILLS", "4"))
TYPIST = Path(__file__).with_name("typist.py")
ROOT = TYPIST.parents[2]
PATIENCE = 60


def article(folder: Path) -> Path:
    path = folder / "article.txt"
    path.write_text("A Long Report\n\n" + " ".join(f"District {n} has {n * 7} wells." for n in range(200)), "utf-8")
    return path


def acknowledged(library: Path, source: Path, seed: int) -> list[str]:
    """Start the window, wait for some acknowledged steps, kill it, and return what was acknowledged till then."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, str(TYPIST), str(library), str(source), str(seed)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    wanted = random.Random(seed).randint(1, 40)
    lines = [process.stdout.readline() for _ in range(wanted)]
    process.send_signal(signal.SIGKILL)
    lines += process.stdout.readlines()
    process.wait(PATIENCE)
    process.stdout.close()
    return [line.strip() for line in lines if line.endswith("\n")]


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_loses_no_acknowledged_step(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "library.annotator"
    steps = acknowledged(path, article(tmp_path), seed)
    assert steps
    with Library.open(path, create=False) as library:
        assert keeping.check(library) == []
        kept = library.connection.rows("SELECT at, kind FROM undo_step WHERE done = 1")
        (outline,) = library.articles.outlines()
        for record in library.claims.records(outline.version_id):
            (*_, last) = library.history.of_claim(record.claim.id)
            assert record.claim.verdict is not None
            assert last.new_label == record.claim.verdict.label
    assert not set(steps) - {f"{row['at']} {row['kind']}" for row in kept}

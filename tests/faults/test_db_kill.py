"""DB-001, DB-016: the process is killed while it writes."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from annotator.library import health
from annotator.library.library import Library
from tests.library.desk import first_file

KILLS = 30
ROOT = Path(__file__).resolve().parents[2]

# Writes claims with verdicts as fast as it can, and says each one only once it is stored.
WRITER = """
import itertools, sys
from pathlib import Path
from annotator.core.change import StepKind
from annotator.library.library import Library
from tests.library.desk import AT, claim, highlight, verdict

library = Library.open(Path(sys.argv[1]))
for number in itertools.count():
    name = f"{sys.argv[2]}-{number}"
    with library.step(StepKind.HIGHLIGHT, name, at=AT):
        library.claims.add(claim(name))
        library.highlights.add(highlight(name, name))
        library.claims.set_verdict(name, verdict(), reason="", at=AT, checker="Ada")
    print(name, flush=True)
"""


def killed_while_writing(path: Path, run: int, after: float) -> list[str]:
    """Return the claims that a writer acknowledged before it was killed."""
    command = [sys.executable, "-c", WRITER, str(path), str(run)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(after)
        writer.kill()
        rest = writer.stdout.read()
    return [line for line in (first + rest).splitlines(keepends=False) if line]


def test_no_acknowledged_verdict_is_lost_to_a_kill(tmp_path: Path) -> None:
    path = first_file(tmp_path)
    chance = random.Random(30)
    acknowledged: list[str] = []
    for run in range(KILLS):
        told = killed_while_writing(path, run, chance.uniform(0, 0.06))
        assert told
        acknowledged += told
        with Library.open(path) as library:
            assert health.check(library) == []
    with Library.open(path) as library:
        rows = library.connection.rows(
            "SELECT c.id FROM claim c JOIN highlight h ON h.claim_id = c.id "
            "JOIN verdict_history v ON v.claim_id = c.id WHERE c.label = 'False' AND v.new_label = 'False'"
        )
        assert {row["id"] for row in rows} >= set(acknowledged)
        # At most the one that was being written when the kill came is there without having been said.
        assert len(rows) - 1 <= len(acknowledged) + KILLS
        assert library.claims.count() == len(rows)

"""Files of every format, damaged at random: each is refused, read whole, or read with a word about what is missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COUNT = int(os.environ.get("ANNOTATOR_MUTANTS", "150"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each mutant is read in a fork")
def test_imp_090_no_mutant_crashes_stalls_or_loses_text_silently() -> None:
    command = [sys.executable, "-m", "tests.faults.mutants", "0", str(COUNT)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    *bad, summary = [json.loads(line) for line in done.stdout.splitlines()]
    assert bad == []
    assert sum(summary["outcomes"].values()) == COUNT
    assert {"refused", "whole", "told"} <= set(summary["outcomes"])

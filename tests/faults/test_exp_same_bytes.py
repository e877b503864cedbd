"""Fault case EXP-019 across runs of the program: each has its own seed for the order of sets and of typefaces."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from annotator.reporting.writer import FORMATS

_ROOT = Path(__file__).parents[2]
_WRITE = """
import hashlib, json
from annotator.reporting import query_sheet, tagged_pdf
from annotator.reporting.report import build
from annotator.reporting.writer import FORMATS, render
from tests.faults.test_exp_reports import hostile

given = hostile("Ferries 한국어 हिन्दी العربية עברית 中文 Ελλάδα 👩‍👩‍👧")
told = {}
for cut in ("internal", "public"):
    for suffix in FORMATS:
        told[cut + suffix] = hashlib.sha256(render(build(given, cut), suffix)).hexdigest()
    if tagged_pdf.is_available():
        told[cut + "tagged"] = hashlib.sha256(render(build(given, cut), ".pdf", tagged=True)).hexdigest()
for suffix in query_sheet.FORMATS:
    told["queries" + suffix] = hashlib.sha256(query_sheet.render(query_sheet.build(given), suffix)).hexdigest()
print(json.dumps(told))
"""


def run(seed: str) -> dict[str, str]:
    """Return the digests of the files that one run of the program writes."""
    own = {"PYTHONHASHSEED": seed, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _WRITE], capture_output=True, cwd=_ROOT, env=os.environ | own, timeout=120, check=True
    )
    told: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_exp_019_another_run_of_the_program_writes_the_same_bytes() -> None:
    first = run("1")
    assert len(first) >= 2 * len(FORMATS)
    assert run("2") == run("3") == first

"""Carrying highlights from a long article to its next draft."""

from __future__ import annotations

import time

import pytest

from annotator.core.anchoring.placing import place_all
from annotator.core.highlight import Highlight, describe
from annotator.core.span import Span
from tests.core.draft_edits import cases

pytestmark = pytest.mark.benchmark


def test_a_long_draft_is_compared_in_a_second() -> None:
    found = list(cases("inserted before", 100))
    old, new = "\n\n".join(one.old for one in found)[:300_000], "\n\n".join(one.new for one in found)[:300_000]
    marks = [Highlight(f"{at}", "c", "v", describe(old, Span(at, at + 60)), "") for at in range(0, 290_000, 3_000)]
    started = time.process_time()
    placements = place_all(old, new, marks)
    took = time.process_time() - started
    print(f"\n{len(placements)} highlights of {len(old):,} characters placed in {took:.2f} s of work")  # noqa: T201
    assert took < 1

"""The tally of an open article: whatever changed, it counts like counting anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.article import Version
from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.highlight import Anchor, Highlight, HighlightState
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.operations.desk import TO_CHECK, Progress, covered
from annotator.operations.tally import Tally

TEXT = "By Jane Doe\n\n" + "It fell by 4 percent. " * 12
SENTENCES = (Span(0, 11), *(Span(13 + 22 * n, 34 + 22 * n) for n in range(12)))
VERSION = Version("v", "a", 1, TEXT, "", "2026-01-01", SENTENCES)
LABELS = {label.id: label for label in BASIC.labels}
marks = st.tuples(
    st.integers(0, 260), st.integers(1, 60), st.sampled_from(HighlightState), st.sampled_from(["v", "older"])
)
records = st.tuples(
    st.sampled_from("abcde"), st.sampled_from(["", *LABELS]), st.lists(marks, max_size=3), st.booleans()
)


def record(claim_id: str, label_id: str, places: list[tuple[int, int, HighlightState, str]]) -> ClaimRecord:
    claim = Claim(claim_id, "It fell.", "2026-01-01")
    if label_id:
        claim = replace(claim, verdict=decide(LABELS[label_id], BASIC, at="", checker="", checked_text=""))
    highlights = (
        Highlight(f"{claim_id}{n}", claim_id, version, Anchor(Span(start, start + length), "", "", ""), "", state)
        for n, (start, length, state, version) in enumerate(places)
    )
    return ClaimRecord(claim, tuple(highlights))


def counted(present: Iterable[ClaimRecord]) -> Progress:
    """Count by the plain rule."""
    labels: Counter[str] = Counter()
    judged: list[Span] = []
    for each in present:
        verdict = each.claim.verdict
        labels[verdict.label_id if verdict else TO_CHECK] += 1
        here = (mark for mark in each.highlights if mark.version_id == "v" and mark.state is HighlightState.PLACED)
        judged += [mark.anchor.span for mark in here if verdict]
    return Progress(len(SENTENCES) - 1, covered(SENTENCES[1:], judged), dict(labels))


@given(st.lists(records, max_size=12))
def test_a_tally_kept_over_changes_is_one_made_anew(
    changes: list[tuple[str, str, list[tuple[int, int, HighlightState, str]], bool]],
) -> None:
    first = record("a", "true", [(20, 30, HighlightState.PLACED, "v")])
    tally, present = Tally(VERSION, [first]), {"a": first}
    for claim_id, label_id, places, stays in changes:
        changed = record(claim_id, label_id, places) if stays else None
        tally.take({claim_id: changed})
        present.pop(claim_id, None)
        if changed is not None:
            present[claim_id] = changed
        assert tally.records == present
        assert tally.progress == counted(present.values()) == Tally(VERSION, present.values()).progress

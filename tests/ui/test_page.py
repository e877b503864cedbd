"""The open article's page: after any change it is as if it had been opened with it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from annotator.core.article import Article, Version
from annotator.core.claim import Claim, ClaimRecord
from annotator.core.highlight import Highlight, describe
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.ui.offsets import Utf16Map
from annotator.ui.page import Page
from annotator.ui.painting import MarkPainter
from annotator.ui.theme import load

TEXT = "The rate fell by 4 percent in May and rose again in June, the office said. " * 8
VERSION = Version("v", "a", 1, TEXT, "", "2026-01-01", tuple(Span(n * 75, n * 75 + 74) for n in range(8)))
PLACES = st.lists(st.tuples(st.integers(0, 500), st.integers(8, 60)), max_size=2)


def record(claim_id: str, places: list[tuple[int, int]]) -> ClaimRecord:
    anchors = [describe(TEXT, Span(start, start + length)) for start, length in places]
    marks = tuple(Highlight(f"{claim_id}{n}", claim_id, "v", anchor, "2026-01-01") for n, anchor in enumerate(anchors))
    return ClaimRecord(Claim(claim_id, "It fell.", "2026-01-01"), marks)


def page(records: list[ClaimRecord]) -> Page:
    document = QTextDocument()
    document.setPlainText(TEXT)
    painter = MarkPainter(document, Utf16Map(TEXT), load("light"))
    return Page(Article("a", "A title", "2026-01-01"), VERSION, BASIC, records, painter)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdefg"), PLACES), min_size=1, max_size=14))
def test_lanes_kept_over_changes_are_those_worked_out_anew(
    qapp: QApplication, steps: list[tuple[str, list[tuple[int, int]]]]
) -> None:
    shown, present = page([]), dict[str, ClaimRecord]()
    for claim_id, places in steps:
        present[claim_id] = record(claim_id, places)
        shown.update({claim_id: present[claim_id] if places else None})
        assert shown.scene.lanes == page(list(present.values())).scene.lanes


def test_a_verdict_leaves_the_lanes_as_they_were(qapp: QApplication) -> None:
    both = [record("a", [(0, 40)]), record("b", [(20, 40)])]
    shown = page(both)
    judged = replace(both[0], claim=replace(both[0].claim, rationale="A note."))
    shown.update({"a": judged})
    assert set(shown.scene.lanes) == {"a0", "b0"}

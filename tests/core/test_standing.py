"""What is in question on the claims: the sums kept over changes are those of counting all anew."""

from __future__ import annotations

from dataclasses import astuple

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.claim import Claim, ClaimRecord, Verdict, is_stale, is_unplaced
from annotator.core.evidence import Evidence
from annotator.core.highlight import Anchor, Highlight, HighlightState
from annotator.core.query import Outcome, Query
from annotator.core.revision import places_in
from annotator.core.span import Span
from annotator.core.standing import Standing, Standings

WORDS = st.sampled_from(["It fell.", "It rose."])
marks = st.tuples(WORDS, st.sampled_from(HighlightState), st.sampled_from(["v", "older"]), st.booleans())


@st.composite
def records(draw: st.DrawFn) -> ClaimRecord:
    claim_id = draw(st.sampled_from("abcd"))
    checked = draw(st.none() | WORDS)
    verdict = None if checked is None else Verdict("true", "True", checked_text=checked)
    places = draw(st.lists(marks, max_size=3))
    highlights = [
        Highlight(
            f"{claim_id}{n}", claim_id, version, Anchor(Span(0, 8), words, "", ""), "", state,
            f"{claim_id}{n - 1}" if follows and n else None,
        )
        for n, (words, state, version, follows) in enumerate(places)
    ]  # fmt: skip
    evidence = [Evidence("e", claim_id, "A source")] if draw(st.booleans()) else []
    outcomes = draw(st.lists(st.sampled_from(Outcome), max_size=2))
    queries = [Query(f"q{n}", claim_id, "", outcome=outcome) for n, outcome in enumerate(outcomes)]
    claim = Claim(claim_id, draw(WORDS), "2026-01-01", verdict=verdict)
    return ClaimRecord(claim, tuple(highlights), tuple(evidence), (), tuple(queries))


@given(st.lists(st.tuples(records(), st.booleans()), max_size=12))
def test_sums_kept_over_changes_are_those_counted_anew(changes: list[tuple[ClaimRecord, bool]]) -> None:
    kept, present = Standings("v"), dict[str, ClaimRecord]()
    for record, stays in changes:
        claim_id = record.claim.id
        kept.take({claim_id: record if stays else None})
        if stays:
            present[claim_id] = record
        else:
            present.pop(claim_id, None)
        shown = list(present.values())
        assert (
            kept.totals
            == Standings("v", shown).totals
            == Standing(
                sum(not each.evidence for each in shown),
                sum(any(query.is_open for query in each.queries) for each in shown),
                sum(map(is_stale, shown)),
                sum(map(is_unplaced, shown)),
                *astuple(places_in(shown, "v")),
            )
        )
        assert kept.totals.places == places_in(shown, "v")
        assert kept.unplaced() == [each.claim.id for each in shown if places_in([each], "v").to_review]

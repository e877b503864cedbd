from __future__ import annotations

from annotator.core.claim import Claim
from annotator.core.match import Band, Candidate
from annotator.matching.fusion import WEIGHTS
from annotator.matching.ranking import SCORER, Statement, rank

TEXT = "The city council spent nine months repairing the old harbour bridge."
OTHER = "A bridge in the harbour was painted green by the council."


def candidate(claim_id: str, text: str, *, title: str = "", claimant: str = "", **found: float) -> Candidate:
    bm25 = found.pop("bm25", 10.0)
    return Candidate(Claim(claim_id, text, "2026-01-01T00:00:00Z", title=title, claimant=claimant), bm25, **found)


def ids(statement: Statement, *candidates: Candidate) -> list[str]:
    return [match.claim.id for match in rank(statement, candidates)]


def test_each_signal_lifts_a_claim_by_itself() -> None:
    plain = candidate("plain", OTHER)
    for lifted in (
        candidate("z", OTHER, bm25=20.0),
        candidate("z", OTHER, context=20.0),
        candidate("z", OTHER, grounds=5.0),
        candidate("z", OTHER, rarest=5.0),
        candidate("z", OTHER, title="The old harbour bridge: nine months of repairing"),
        candidate("z", OTHER, claimant="Ada Berg"),
    ):
        assert ids(Statement(TEXT, "Dr. BERG"), plain, lifted) == ["z", "plain"]


def test_a_claim_without_a_headline_loses_nothing_by_that() -> None:
    (same,) = rank(Statement(TEXT), [candidate("same", TEXT)])
    assert same.score == 100.0


def test_a_signal_that_no_candidate_can_have_does_not_lower_the_score() -> None:
    (alone,) = rank(Statement(TEXT), [candidate("same", TEXT, rarest=4.0, grounds=2.0)])
    (unknown,) = rank(Statement(TEXT, "Ada Berg"), [candidate("same", TEXT)])
    assert alone.score == 100.0
    assert unknown.score == round(100 * (1 - WEIGHTS.claimant / (sum(WEIGHTS) - WEIGHTS.grounds - WEIGHTS.rarest)), 2)


def test_who_said_it_is_known_by_the_surname() -> None:
    berg, other = candidate("berg", OTHER, claimant="Ada Berg"), candidate("other", OTHER, claimant="Ada Holm")
    assert ids(Statement(TEXT, "MINISTER BERG"), other, berg) == ["berg", "other"]
    assert ids(Statement(TEXT), other, berg) == ["berg", "other"]


def test_an_unrelated_claim_is_not_strong_however_far_it_leads() -> None:
    lone = candidate("lone", "The opera spent the night in Vienna.", bm25=30.0, context=90.0, grounds=9.0, rarest=9.0)
    (match,) = rank(Statement(TEXT, "Ada Berg"), [lone])
    assert match.band is Band.POSSIBLE


def test_the_scorer_names_this_formula() -> None:
    assert SCORER == "eight-terms/2"
    assert sum(WEIGHTS) == 18

from __future__ import annotations

from annotator.core.claim import Claim
from annotator.core.match import Band, Candidate
from annotator.matching.fusion import WEIGHTS_WITH_MEANING
from annotator.matching.ranking import SCORER, SCORER_WITH_MODEL, Statement, rank

BRIDGE = "The council voted by seven to two to rebuild the old harbour bridge"


def candidate(name: str, text: str, meaning: float | None, bm25: float = 0.0) -> Candidate:
    return Candidate(Claim(name, text, "2026"), bm25, meaning=meaning, meaning_around=meaning)


def test_the_claim_that_means_the_same_comes_before_the_one_with_the_same_words() -> None:
    same = candidate("same", "Aldermen want the port crossing renewed", 0.9)
    words = candidate("words", "The council painted the old harbour bridge", 0.2, bm25=5.0)
    assert [match.claim.id for match in rank(Statement(BRIDGE), [words, same], model="m/1")] == ["same", "words"]


def test_each_match_says_what_ranked_it_and_how_close_it_is() -> None:
    (match,) = rank(Statement(BRIDGE), [candidate("a", BRIDGE, 0.9, 5.0)], model="m/1")
    assert (match.scorer, match.meaning) == (f"{SCORER_WITH_MODEL} m/1", 0.9)
    (match,) = rank(Statement(BRIDGE), [candidate("a", BRIDGE, None, 5.0)], model="m/1")
    assert (match.scorer, match.meaning) == (SCORER, None)


def test_a_meaning_that_is_unknown_for_one_counts_for_none() -> None:
    known = candidate("known", "Aldermen want the port crossing renewed", 1.0)
    unknown = candidate("unknown", "The council painted the old harbour bridge", None, 5.0)
    first, second = rank(Statement(BRIDGE), [known, unknown])
    assert (first.claim.id, first.scorer, second.scorer) == ("unknown", SCORER, SCORER)


def test_the_full_score_needs_every_signal() -> None:
    claim = Claim("same", BRIDGE, "2026", claimant="Ada Berg", title=BRIDGE)
    full = Candidate(claim, 5.0, 5.0, grounds=2.0, rarest=3.0, meaning=1.0, meaning_around=1.0)
    (match,) = rank(Statement(BRIDGE, "Ada Berg"), [full])
    assert match.score == 100
    (match,) = rank(Statement(BRIDGE), [candidate("far", BRIDGE, -0.5, 5.0)])
    assert 0 <= match.score < 100
    assert all(weight >= 0 for weight in WEIGHTS_WITH_MEANING)


def test_meaning_alone_is_never_sure() -> None:
    near = candidate("near", "Aldermen want the port crossing renewed", 1.0)
    far = candidate("far", "The ferry is late", 0.0)
    assert [match.band for match in rank(Statement(BRIDGE), [near, far])] == [Band.POSSIBLE, Band.POSSIBLE]

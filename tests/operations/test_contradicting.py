"""Claims that repeat each other and were judged differently."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.claim import Claim, Verdict
from annotator.core.link import Link, Relation
from annotator.core.match import Band, Match
from annotator.library.library import Library
from annotator.operations import importing, marking, matching, stepping
from annotator.operations.contradicting import among, contradictions
from annotator.operations.importing import Added
from annotator.reading import reader

TRUE, FALSE = Verdict("true", "True", "basic"), Verdict("false", "False", "basic")


def claim(claim_id: str, verdict: Verdict | None) -> Claim:
    return Claim(claim_id, f"Words of {claim_id}.", "2026", verdict=verdict)


def repeats(claim_id: str, earlier_id: str, relation: Relation = Relation.REPEATS) -> Link:
    return Link(f"{claim_id}-{earlier_id}", claim_id, earlier_id, relation, "2026", earlier_label="False")


@pytest.mark.parametrize(
    ("here", "there", "found"),
    [
        (TRUE, FALSE, 1),
        (TRUE, TRUE, 0),
        (TRUE, None, 0),
        (None, None, 0),
        (TRUE, Verdict("true", "Vrai"), 0),
        (TRUE, Verdict("mostly", "TRUE"), 0),
        (TRUE, Verdict("mostly", "Mostly true"), 1),
    ],
)
def test_what_counts_are_the_verdicts_as_they_are_now(here: Verdict | None, there: Verdict | None, found: int) -> None:
    claims = {"a": claim("a", here), "b": claim("b", there)}
    assert len(among([repeats("a", "b")], claims)) == found


@pytest.mark.parametrize("relation", [each for each in Relation if each is not Relation.REPEATS])
def test_only_repeats_can_contradict_each_other(relation: Relation) -> None:
    claims = {"a": claim("a", TRUE), "b": claim("b", FALSE)}
    assert not among([repeats("a", "b", relation)], claims)


def test_two_links_between_two_claims_are_one_contradiction_and_a_claim_that_is_gone_none() -> None:
    claims = {"a": claim("a", TRUE), "b": claim("b", FALSE)}
    (found,) = among([repeats("a", "b"), repeats("b", "a"), repeats("a", "gone")], claims)
    assert (found.claim.id, found.earlier.id) == ("a", "b")
    assert found.concerns("a")
    assert found.concerns("b")
    assert not found.concerns("gone")


def test_a_contradiction_shows_in_both_articles_and_goes_with_the_verdict(library: Library, article: Added) -> None:
    other = importing.add_article(library, reader.read_text("Bridge\n\nThe bridge carried 12,000 vehicles in 2019."))
    here, there = (library.articles.version(each.version_id) for each in (article, other))
    mine = marking.highlight(library, here.id, here.sentences[5], "true").focus or ""
    theirs = marking.highlight(library, there.id, there.sentences[-1], "false").focus or ""
    match = Match(library.claims.get(theirs), 90.0, Band.LIKELY)
    assert not contradictions(library, here.id)
    matching.link(library, mine, match, Relation.REPEATS)
    (found,) = contradictions(library, here.id)
    assert (found.claim.id, found.earlier.id) == (mine, theirs)
    assert contradictions(library, there.id) == (found,)
    marking.judge(library, theirs, "true")
    assert not contradictions(library, here.id)
    stepping.undo(library)
    assert len(contradictions(library, here.id)) == 1
    stepping.undo(library)
    assert not contradictions(library, here.id)


def test_a_claim_as_the_link_kept_it_does_not_count() -> None:
    link = replace(repeats("a", "b"), earlier_label="False")
    assert not among([link], {"a": claim("a", TRUE), "b": claim("b", TRUE)})

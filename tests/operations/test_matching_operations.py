from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.core.evidence import Evidence
from annotator.core.link import Relation
from annotator.core.match import Match
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.matching.ranking import SCORER, Statement
from annotator.operations import exchange, marking, matching, sourcing, stepping
from annotator.operations.importing import Added

EARLIER = [
    {"id": "e1", "text": "The council voted 7 to 2 to rebuild the harbour bridge.", "verdict": "true",
     "title": "Bridge vote", "url": "https://checks.example/1", "rationale": "Minutes.", "date": "2026-03-01"},
    {"id": "e2", "text": "The ferry to the island runs every hour.", "verdict": "false"},
    {"id": "e3", "text": "The harbour bridge was painted green."},
]  # fmt: skip


@pytest.fixture
def claim_id(library: Library, article: Added, tmp_path: Path) -> str:
    path = tmp_path / "earlier.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in EARLIER), "utf-8")
    exchange.import_claims(library, path)
    version = library.articles.version(article.version_id)
    return marking.highlight(library, version.id, version.sentences[1], None).focus or ""


def best(library: Library, claim_id: str, article: Added) -> Match:
    claim = library.claims.get(claim_id)
    return matching.find_matches(
        library, Statement(claim.text), claim_id=claim_id, article_id=article.article_id
    )[0]  # fmt: skip


def test_the_earlier_claim_comes_first_and_never_the_claim_itself(
    library: Library, claim_id: str, article: Added
) -> None:
    """MAT-012."""
    matches = matching.find_matches(library, Statement(library.claims.get(claim_id).text), claim_id=claim_id)
    assert matches[0].claim.outside_id == "e1"
    assert claim_id not in {match.claim.id for match in matches}


def test_a_statement_without_words_matches_nothing(library: Library, claim_id: str) -> None:
    assert not matching.find_matches(library, Statement(" … !? "))


def test_matching_sets_no_verdict(library: Library, claim_id: str, article: Added) -> None:
    """MAT-004."""
    best(library, claim_id, article)
    assert library.claims.get(claim_id).verdict is None


def test_taking_over_is_a_new_decision_in_one_step(library: Library, claim_id: str, article: Added) -> None:
    """MAT-015."""
    matching.take_over(library, claim_id, best(library, claim_id, article))
    claim = library.claims.get(claim_id)
    assert claim.verdict is not None
    assert (claim.verdict.label, claim.rationale) == ("True", "Minutes.")
    assert claim.verdict.checked_text.startswith("The council voted 7 to 2 on Tuesday")
    assert [source.url for source in library.evidence.of_claim(claim_id)] == ["https://checks.example/1"]
    (link,) = library.links.of_claim(claim_id)
    assert (link.relation, link.earlier_label, link.earlier_date) == (Relation.REPEATS, "True", "2026-03-01")
    (entry,) = library.history.of_claim(claim_id)
    assert "earlier check" in entry.reason
    stepping.undo(library)
    assert library.claims.get(claim_id).verdict is None
    assert not library.evidence.of_claim(claim_id)
    assert not library.links.of_claim(claim_id)


def test_taking_over_twice_doubles_no_source(library: Library, claim_id: str, article: Added) -> None:
    match = best(library, claim_id, article)
    sourcing.attach(library, match.claim.id, Evidence("", "", title="Minutes", locator="p. 3"))
    matching.take_over(library, claim_id, match)
    matching.take_over(library, claim_id, match)
    assert [source.title for source in library.evidence.of_claim(claim_id)] == ["Minutes", "Bridge vote"]
    assert len(library.links.of_claim(claim_id)) == 1


def test_a_link_alone_leaves_the_verdict(library: Library, claim_id: str, article: Added) -> None:
    matching.link(library, claim_id, best(library, claim_id, article), Relation.CONTRADICTS)
    assert library.claims.get(claim_id).verdict is None
    (link,) = library.links.of_claim(claim_id)
    matching.unlink(library, link.id)
    assert not library.links.of_claim(claim_id)


def test_a_claim_without_verdict_has_nothing_to_take_over(library: Library, claim_id: str, article: Added) -> None:
    match = next(
        found
        for found in matching.find_matches(library, Statement("harbour bridge painted green"))
        if found.claim.outside_id == "e3"
    )
    with pytest.raises(Refused, match="no verdict"):
        matching.take_over(library, claim_id, match)
    assert not library.links.of_claim(claim_id)


def test_what_was_rejected_does_not_come_back_for_this_claim(library: Library, claim_id: str, article: Added) -> None:
    match = best(library, claim_id, article)
    change = matching.link(library, claim_id, match, Relation.NOT_THE_SAME)
    assert change.focus == claim_id
    (link,) = library.links.of_claim(claim_id)
    assert (link.score, link.scorer) == (match.score, SCORER)
    text = library.claims.get(claim_id).text

    def found(asked: str | None) -> set[str]:
        return {each.claim.id for each in matching.find_matches(library, Statement(text), claim_id=asked)}

    assert match.claim.id not in found(claim_id)
    assert match.claim.id in found(None)
    stepping.undo(library)
    assert match.claim.id in found(claim_id)
    stepping.redo(library)
    assert match.claim.id not in found(claim_id)
    matching.unlink(library, link.id)
    assert match.claim.id in found(claim_id)


def test_other_relations_hide_nothing(library: Library, claim_id: str, article: Added) -> None:
    match = best(library, claim_id, article)
    for relation in (Relation.REPEATS, Relation.CONTRADICTS, Relation.RELATED):
        matching.link(library, claim_id, match, relation)
        assert best(library, claim_id, article).claim.id == match.claim.id

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.evidence import Evidence, Stance
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations import editing, marking, sourcing, stepping
from annotator.operations.importing import Added


@pytest.fixture
def claim_id(library: Library, article: Added) -> str:
    version = library.articles.version(article.version_id)
    return marking.highlight(library, version.id, version.sentences[1], "true").focus or ""


def test_fields_are_edited_in_one_step(library: Library, claim_id: str) -> None:
    editing.edit_claim(library, claim_id, rationale="Minutes of the meeting,\r\npage 3", claimant="Council")
    claim = library.claims.get(claim_id)
    assert (claim.rationale, claim.claimant) == ("Minutes of the meeting,\npage 3", "Council")
    stepping.undo(library)
    assert (library.claims.get(claim_id).rationale, library.claims.get(claim_id).claimant) == ("", "")


def test_an_edit_that_changes_nothing_is_no_step(library: Library, claim_id: str) -> None:
    before = stepping.steps(library)
    assert editing.edit_claim(library, claim_id, claimant="").step is None
    assert stepping.steps(library) == before


def test_a_claim_keeps_some_words(library: Library, claim_id: str) -> None:
    with pytest.raises(Refused):
        editing.edit_claim(library, claim_id, text="  ")
    assert library.claims.get(claim_id).text


def test_a_verdict_stays_when_the_note_changes(library: Library, claim_id: str) -> None:
    verdict = library.claims.get(claim_id).verdict
    editing.edit_claim(library, claim_id, rationale="checked")
    assert library.claims.get(claim_id).verdict == verdict


def test_sources_keep_their_order_through_edits(library: Library, claim_id: str) -> None:
    for title in ("Minutes", "Budget", "Call with the clerk"):
        sourcing.attach(library, claim_id, Evidence("", claim_id, title=title))
    minutes, budget, call = library.evidence.of_claim(claim_id)
    assert [source.position for source in (minutes, budget, call)] == [0, 1, 2]
    sourcing.edit_source(library, replace(budget, locator="p. 12", stance=Stance.CONTRADICTS))
    sourcing.detach(library, minutes.id)
    assert [source.title for source in library.evidence.of_claim(claim_id)] == ["Budget", "Call with the clerk"]
    assert library.evidence.of_claim(claim_id)[0].locator == "p. 12"
    stepping.undo(library)
    assert library.evidence.of_claim(claim_id)[0] == minutes


def test_a_source_says_when_it_was_seen(library: Library, claim_id: str) -> None:
    sourcing.attach(library, claim_id, Evidence("", claim_id, url="https://city.example/minutes"))
    (source,) = library.evidence.of_claim(claim_id)
    assert len(source.accessed_on) == len("2026-01-01")


def test_an_empty_source_is_refused(library: Library, claim_id: str) -> None:
    with pytest.raises(Refused, match="title or an address"):
        sourcing.attach(library, claim_id, Evidence("", claim_id, title="  ", locator="p. 1"))
    assert not library.evidence.of_claim(claim_id)


def test_place_and_tags_are_fields_like_the_others(library: Library, claim_id: str) -> None:
    editing.edit_claim(library, claim_id, place="Town hall", tags=("Bridges", " votes;", "bridges"))
    claim = library.claims.get(claim_id)
    assert (claim.place, claim.tags) == ("Town hall", ("Bridges", "votes"))
    assert [one.claim.id for one in library.search.find("hall bridg")] == [claim_id]
    assert editing.edit_claim(library, claim_id, tags=("Bridges", "votes")).step is None
    stepping.undo(library)
    assert (library.claims.get(claim_id).place, library.claims.get(claim_id).tags) == ("", ())
    assert library.search.find("hall") == []


def test_a_file_alone_is_a_source_called_by_its_name(library: Library, claim_id: str, tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text("7 to 2", encoding="utf-8")
    kept = sourcing.keep_file(library.path, tmp_path / "minutes.txt")
    sourcing.attach(library, claim_id, Evidence("", claim_id, attachment=kept))
    (source,) = library.evidence.of_claim(claim_id)
    assert (source.title, source.attachment) == ("minutes.txt", kept)
    assert sourcing.kept_file(library.path, kept).read_text(encoding="utf-8") == "7 to 2"

"""What a signed report is kept safe from, and whom a verdict that changes all the same is told of."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.change import SignedReport
from annotator.core.claim import ClaimRecord
from annotator.core.evidence import Evidence
from annotator.core.link import Link, Relation
from annotator.core.match import Band, Match
from annotator.core.span import Span
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations import (
    desk,
    editing,
    exchange,
    exporting,
    importing,
    keeping,
    marking,
    matching,
    rating,
    revising,
    signing,
    sourcing,
    stepping,
)  # fmt: skip
from annotator.operations.importing import Added
from annotator.reading import reader
from annotator.reporting import json_file

EARLIER = {"id": "outside-1", "text": "The ferry had not sailed for twelve years.", "verdict": "true"}


def claims_file(folder: Path, **changes: str) -> Path:
    path = folder / "earlier.jsonl"
    path.write_text(json.dumps({**EARLIER, **changes}) + "\n", "utf-8")
    return path


@pytest.fixture
def signed(library: Library, article: Added, tmp_path: Path) -> Added:
    """An article with one judged claim that repeats an imported one, signed off."""
    keeping.set_checker_name(library, "R. Achterberg")
    exchange.import_claims(library, claims_file(tmp_path))
    version = library.articles.version(article.version_id)
    claim_id = marking.highlight(library, version.id, version.sentences[1], "true").focus or ""
    editing.edit_claim(library, claim_id, rationale="The minutes say so.")
    sourcing.attach(library, claim_id, Evidence("", claim_id, "Minutes"))
    with library.unrecorded():
        library.links.add(Link("l", claim_id, imported(library), Relation.REPEATS, "2026"))
    signing.sign_off(library, article.article_id)
    return article


def imported(library: Library) -> str:
    return library.claims.find("outside-1").id


def records(library: Library, article: Added) -> list[ClaimRecord]:
    return list(library.claims.records(article.version_id))


def name_of(library: Library, article: Added) -> SignedReport:
    return SignedReport(article.article_id, library.articles.get(article.article_id).title)


def test_an_import_changes_earlier_claims_that_stand_in_no_signed_article(
    library: Library, signed: Added, tmp_path: Path
) -> None:
    before = records(library, signed)
    report = exchange.import_claims(library, claims_file(tmp_path, verdict="false"))
    assert (report.updated, report.kept) == (1, 0)
    assert report.relied == (name_of(library, signed),)
    assert records(library, signed) == before
    written = exporting.export_report(library, signed.article_id, tmp_path / "r.json")
    told = [(one.number, one.old_label, one.new_label) for one in json_file.read(written.read_bytes()).corrections]
    assert told == [(0, "True", "False")]
    again = exchange.import_claims(library, claims_file(tmp_path, verdict="false", rationale="Another source."))
    assert (again.updated, again.relied) == (1, ())


@pytest.mark.parametrize("known_under", ["its own id", "an outside id"])
def test_an_import_leaves_the_claims_of_a_signed_article_alone(
    library: Library, signed: Added, tmp_path: Path, known_under: str
) -> None:
    (record,) = records(library, signed)
    outside = record.claim.id
    if known_under == "an outside id":
        outside = "outside-2"
        with library.unrecorded():
            library.claims.put(replace(record.claim, outside_id=outside))
    before = records(library, signed)
    report = exchange.import_claims(library, claims_file(tmp_path, id=outside, verdict="false"))
    assert (report.updated, report.kept) == (0, 1)
    assert records(library, signed) == before
    if known_under == "an outside id":
        signing.reopen(library, signed.article_id)
        assert exchange.import_claims(library, claims_file(tmp_path, id=outside, verdict="false")).updated == 1


def test_no_edit_of_the_scale_alters_a_signed_report(library: Library, signed: Added, tmp_path: Path) -> None:
    before, (done,) = records(library, signed), library.sign_offs.of_article(signed.article_id)
    scale = library.scales.current()
    renamed = replace(scale.labels[0], name="Right", definition="Something else.", number=1.0)
    rating.revise_scale(library, replace(scale, labels=(renamed, *scale.labels[1:])))
    rating.use_scale(library, "newsroom")
    rating.revise_scale(library, replace(library.scales.current(), name="Another", former=()))
    assert records(library, signed) == before
    assert library.sign_offs.of_article(signed.article_id) == [done]
    assert done.used[0].label == "True"
    report = json_file.read(exporting.export_report(library, signed.article_id, tmp_path / "r.json").read_bytes())
    assert report.corrections == ()
    assert report.head.signing.status == "signed off"
    assert [block.rating.name for block in report.claims] == ["True"]


def test_a_new_draft_and_a_link_from_it_are_refused_a_link_to_it_is_not(library: Library, signed: Added) -> None:
    (record,) = records(library, signed)
    text = library.articles.version(signed.version_id).text
    with pytest.raises(Refused, match="signed off; reopen it"):
        revising.revise(library, signed.article_id, reader.read_text(text + "\nOne line more.", source="x"))
    assert library.articles.latest(signed.article_id).id == signed.version_id
    earlier = library.claims.get(imported(library))
    with pytest.raises(Refused, match="signed off; reopen it"):
        matching.take_over(library, record.claim.id, Match(earlier, 90, Band.STRONG))
    other = importing.add_article(library, reader.read_text("Another\n\nThe ferry is back.", source="y"))
    version = library.articles.version(other.version_id)
    mine = marking.highlight(library, version.id, version.sentences[-1], "").focus or ""
    assert matching.link(library, mine, Match(record.claim, 90, Band.STRONG), Relation.REPEATS).claims
    assert records(library, signed) == [record]


def test_the_list_and_the_open_article_say_who_signed(library: Library, signed: Added) -> None:
    opened = desk.open_article(library, signed.article_id)
    assert opened.signed is not None
    assert opened.signed.checker == "R. Achterberg"
    assert [row.signed for row in desk.list_articles(library)] == [True]
    signing.reopen(library, signed.article_id, "a letter came")
    opened = desk.open_article(library, signed.article_id)
    assert (opened.signed, opened.sign_off and opened.sign_off.note) == (None, "a letter came")
    assert [row.signed for row in desk.list_articles(library)] == [False]


def test_every_way_to_another_verdict_names_the_signed_report_and_the_way_back_does_not(
    library: Library, signed: Added
) -> None:
    signing.reopen(library, signed.article_id)
    (record,) = records(library, signed)
    named = (name_of(library, signed),)
    assert marking.judge(library, record.claim.id, "false").relied == named
    assert editing.edit_claim(library, record.claim.id, rationale="Other words.").relied == ()
    stepping.undo(library)
    assert stepping.undo(library).relied == ()
    assert stepping.redo(library).relied == named
    assert marking.judge(library, record.claim.id, "true").relied == ()
    assert marking.remove_highlight(library, record.highlights[0].id).relied == named
    assert stepping.undo(library).relied == ()
    with library.unrecorded():
        library.claims.put_many([replace(library.claims.get(imported(library)), verdict=None)])
    other = marking.judge(library, imported(library), "false")
    assert other.relied == named
    taken = matching.take_over(
        library, record.claim.id, Match(library.claims.get(imported(library)), 90, Band.STRONG)
    )  # fmt: skip
    assert taken.relied == named


def test_what_is_signed_anew_is_the_measure(library: Library, signed: Added) -> None:
    signing.reopen(library, signed.article_id)
    (record,) = records(library, signed)
    marking.judge(library, record.claim.id, "false")
    signing.sign_off(library, signed.article_id)
    signing.reopen(library, signed.article_id)
    assert marking.judge(library, record.claim.id, "true").relied == (name_of(library, signed),)


def test_edges_of_a_signed_article_stay(library: Library, signed: Added) -> None:
    (record,) = records(library, signed)
    span = record.highlights[0].anchor.span
    with pytest.raises(Refused, match="reopen it"):
        marking.resize(library, record.highlights[0].id, Span(span.start, span.end - 3))
    assert records(library, signed) == [record]

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.change import SignedReport
from annotator.core.evidence import Evidence
from annotator.core.link import Link, Relation
from annotator.core.signing import Deed
from annotator.errors import Refused
from annotator.library import health
from annotator.library.library import Library
from annotator.operations import editing, exporting, importing, keeping, marking, querying, signing, sourcing, stepping
from annotator.operations.importing import Added
from annotator.reading import reader
from annotator.reporting import json_file
from tests.reporting.unpacking import everything_in


@pytest.fixture
def claims(library: Library, article: Added) -> list[str]:
    """Three judged claims; the first has all it needs."""
    keeping.set_checker_name(library, "R. Achterberg")
    version = library.articles.version(article.version_id)
    ids = []
    for number, label in ((1, "true"), (2, "false"), (4, None)):
        ids.append(marking.highlight(library, version.id, version.sentences[number], label).focus or "")
    furnish(library, ids[0])
    return ids


def furnish(library: Library, claim_id: str) -> None:
    editing.edit_claim(library, claim_id, rationale="The minutes say so.")
    sourcing.attach(library, claim_id, Evidence("", claim_id, "Minutes"))


@pytest.fixture
def ready(library: Library, article: Added, claims: list[str]) -> Added:
    marking.judge(library, claims[2], "unverified")
    for claim_id in claims[1:]:
        furnish(library, claim_id)
    return article


def test_a_report_with_open_points_is_not_signed(library: Library, article: Added, claims: list[str]) -> None:
    points = [(one.claim_id, one.lacks) for one in signing.points_against(library, article.article_id)]
    assert points == [
        (claims[1], "a rationale"), (claims[1], "a source"),
        (claims[2], "a verdict"), (claims[2], "a rationale"), (claims[2], "a source"),
    ]  # fmt: skip
    with pytest.raises(Refused, match="lacks a verdict"):
        signing.sign_off(library, article.article_id)
    assert not signing.is_signed(library, article.article_id)


def test_a_verdict_on_other_words_stands_against_signing(library: Library, ready: Added) -> None:
    (record, *_) = library.claims.records(ready.version_id)
    version = library.articles.version(ready.version_id)
    span = record.highlights[0].anchor.span
    marking.highlight(library, version.id, span, "true")
    with library.unrecorded():
        old = library.claims.get(record.claim.id).verdict
        assert old is not None
        library.claims.set_verdict(
            record.claim.id, replace(old, checked_text="other words"), reason="", at="2026", checker=""
        )
    assert [one.lacks for one in signing.points_against(library, ready.article_id)] == [
        "a verdict on its present wording"
    ]


def test_the_desk_says_how_many_sources_it_wants(library: Library, ready: Added) -> None:
    assert signing.points_against(library, ready.article_id) == ()
    signing.set_sources_wanted(library, 2)
    assert {one.lacks for one in signing.points_against(library, ready.article_id)} == {"2 sources, it has 1"}
    for wrong in (-1, 10):
        with pytest.raises(Refused):
            signing.set_sources_wanted(library, wrong)
    assert signing.sources_wanted(library) == 2


def test_nobody_signs_without_a_name_nor_an_empty_report(library: Library, article: Added) -> None:
    with pytest.raises(Refused, match="no claim"):
        signing.sign_off(library, article.article_id)


def test_a_signed_article_is_read_only_until_it_is_reopened(library: Library, ready: Added, claims: list[str]) -> None:
    version = library.articles.version(ready.version_id)
    signing.sign_off(library, ready.article_id, "as agreed")
    before = library.claims.records(ready.version_id)
    deeds: list[Callable[[], object]] = [
        lambda: marking.judge(library, claims[0], "false"),
        lambda: marking.highlight(library, version.id, version.sentences[3], "true"),
        lambda: marking.remove_highlight(library, before[0].highlights[0].id),
        lambda: editing.edit_claim(library, claims[0], rationale="other"),
        lambda: sourcing.attach(library, claims[0], Evidence("", claims[0], "More")),
        lambda: sourcing.detach(library, before[0].evidence[0].id),
        lambda: querying.ask_writer(library, claims[0], "other words"),
        lambda: stepping.undo(library),
    ]
    for deed in deeds:
        with pytest.raises(Refused, match="signed off; reopen it"):
            deed()
    assert library.claims.records(ready.version_id) == before
    with pytest.raises(Refused, match="signed off already"):
        signing.sign_off(library, ready.article_id)
    signing.reopen(library, ready.article_id, "a letter came")
    marking.judge(library, claims[0], "false")
    stepping.undo(library)
    told = [(one.deed, one.checker, one.note) for one in library.sign_offs.of_article(ready.article_id)]
    assert told == [(Deed.SIGNED, "R. Achterberg", "as agreed"), (Deed.REOPENED, "R. Achterberg", "a letter came")]
    assert health.check(library) == []


def test_another_article_stays_open(library: Library, ready: Added) -> None:
    signing.sign_off(library, ready.article_id)
    other = importing.add_article(library, reader.read_text("Another\n\nThe quay is new.", source="quay.txt"))
    version = library.articles.version(other.version_id)
    assert marking.highlight(library, version.id, version.sentences[-1], "true").claims


def test_only_a_signed_report_is_reopened(library: Library, ready: Added) -> None:
    with pytest.raises(Refused):
        signing.reopen(library, ready.article_id)


def test_the_record_of_signings_cannot_be_changed(library: Library, ready: Added) -> None:
    signing.sign_off(library, ready.article_id)
    for statement in ("DELETE FROM sign_off", "UPDATE sign_off SET checker = 'x'"):
        with pytest.raises(sqlite3.IntegrityError), library.unrecorded():
            library.connection.run(statement)


def test_a_changed_verdict_names_the_signed_reports_and_the_next_export_says_so(
    library: Library, ready: Added, claims: list[str], tmp_path: Path
) -> None:
    title = library.articles.get(ready.article_id).title
    signing.sign_off(library, ready.article_id)
    signing.reopen(library, ready.article_id)
    change = marking.judge(library, claims[0], "false")
    assert change.relied == (SignedReport(ready.article_id, title),)
    assert signing.reports_using(library, claims[0]) == (title,)
    path = exporting.export_report(library, ready.article_id, tmp_path / "report.json")
    report = json_file.read(path.read_bytes())
    assert report.head.signing.status == "reopened"
    assert [(one.number, one.old_label, one.new_label) for one in report.corrections] == [(1, "True", "False")]
    assert report.corrections[0].at[:4].isdigit()
    page = exporting.export_report(library, ready.article_id, tmp_path / "report.html", cut="public").read_text("utf-8")
    assert "the verdict on claim 1 was changed from True to False." in page
    signing.sign_off(library, ready.article_id)
    again = json_file.read(exporting.export_report(library, ready.article_id, path).read_bytes())
    assert (again.head.signing.status, len(again.corrections)) == ("signed off", 1)


def test_an_earlier_check_that_a_signed_report_names_is_one_of_its_verdicts(
    library: Library, ready: Added, claims: list[str], tmp_path: Path
) -> None:
    other = importing.add_article(library, reader.read_text("Another\n\nThe council said 7 to 2.", source="quay.txt"))
    version = library.articles.version(other.version_id)
    earlier = marking.highlight(library, version.id, version.sentences[-1], "true").focus or ""
    with library.unrecorded():
        library.links.add(Link("l", claims[0], earlier, Relation.REPEATS, "2026"))
    signing.sign_off(library, ready.article_id)
    title = library.articles.get(ready.article_id).title
    assert marking.judge(library, earlier, "false").relied == (SignedReport(ready.article_id, title),)
    path = exporting.export_report(library, ready.article_id, tmp_path / "report.json")
    corrections = json_file.read(path.read_bytes()).corrections
    assert [(one.number, one.wording) for one in corrections] == [(0, "The council said 7 to 2.")]


def test_a_claim_that_is_gone_is_a_correction(library: Library, ready: Added, tmp_path: Path) -> None:
    signing.sign_off(library, ready.article_id)
    signing.reopen(library, ready.article_id)
    (record, *_) = library.claims.records(ready.version_id)
    marking.remove_highlight(library, record.highlights[0].id)
    path = exporting.export_report(library, ready.article_id, tmp_path / "report.md")
    assert "is no longer in the report" in path.read_text("utf-8")


def test_the_house_style_is_on_the_report(library: Library, ready: Added, tmp_path: Path) -> None:
    exporting.set_house_style(library, name="The Desk", footer="Tell us: desk@example.org", method="We phone.")
    page = exporting.export_report(library, ready.article_id, tmp_path / "report.html").read_text("utf-8")
    assert all(words in page for words in ("The Desk", "Tell us: desk@example.org", "We phone."))
    with pytest.raises(Refused):
        exporting.set_house_style(library, home="javascript:alert(1)")
    with pytest.raises(Refused):
        exporting.export_report(library, ready.article_id, tmp_path / "x.html", address="desk.example")


@pytest.mark.parametrize("suffix", [".docx", ".html"])
def test_the_query_sheet_holds_open_queries_with_paragraph_and_words(
    library: Library, ready: Added, claims: list[str], tmp_path: Path, suffix: str
) -> None:
    querying.ask_writer(library, claims[2], "Opponents called <b>it</b> too low", "Which ones?")
    told = everything_in(exporting.export_query_sheet(library, ready.article_id, tmp_path / f"q{suffix}").read_bytes())
    assert "Paragraph 3" in told
    assert "Opponents called &lt;b&gt;it&lt;/b&gt; too low" in told
    assert "Which ones?" in told


def test_an_empty_query_sheet_is_refused(library: Library, ready: Added, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        exporting.export_query_sheet(library, ready.article_id, tmp_path / "q.docx")
    assert list(tmp_path.glob("q*")) == []

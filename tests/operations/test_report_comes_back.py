"""A report written as JSON is read back as earlier claims, into another library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.library.library import Library
from annotator.operations import editing, exchange, exporting, importing, keeping, marking
from annotator.reading import reader
from annotator.reading.claims_file import BadRow, ClaimLine, read_claims
from annotator.reading.report_file import KIND as READ
from annotator.reporting.json_file import KIND as WRITTEN

TEXT = "Ferries\n\nThe ferry returns on 4 May. Tickets cost $3, the operator said. The island has 900 residents.\n"


def write(path: Path, told: object) -> Path:
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def test_both_floors_name_a_report_alike() -> None:
    assert READ == WRITTEN


def test_the_claims_of_a_report_are_earlier_claims_elsewhere(library: Library, tmp_path: Path) -> None:
    keeping.set_checker_name(library, "Ada")
    added = importing.add_article(library, reader.read_text(TEXT, source="ferry.txt"))
    version = library.articles.version(added.version_id)
    for number, label in ((1, "true"), (2, "false"), (3, None)):
        marking.highlight(library, version.id, version.sentences[number], label)
    record = library.claims.records(version.id)[1]
    editing.edit_claim(library, record.claim.id, rationale="They cost $4.")
    kept = [one.claim for one in library.claims.records(version.id)]
    path = exporting.export_report(library, added.article_id, tmp_path / "report.json")
    with Library.open(tmp_path / "other.annotator") as other:
        report = exchange.import_claims(other, path)
        assert (report.added, report.bad) == (3, [])
        assert exchange.import_claims(other, path).unchanged == 3
        exchange.export_claims(other, tmp_path / "claims.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()]
    told = {(row["text"], row.get("verdict", ""), row.get("rationale", ""), row["title"]) for row in rows}
    assert told == {
        (claim.text, claim.verdict.label_id if claim.verdict else "", claim.rationale, "Ferries") for claim in kept
    }


def test_a_verdict_on_other_words_does_not_come_along(tmp_path: Path) -> None:
    block = {"text": "It rose.", "rating": {"id": "true"}, "stale": True, "decided_at": "2026-03-02", "checker": "Ada"}
    (row,) = read_claims(write(tmp_path / "r.json", {"kind": READ, "report": {"head": {}, "claims": [block]}}))
    assert isinstance(row, ClaimLine)
    assert (row.text, row.verdict, row.decided_at, row.checker) == ("It rose.", "", "", "")


def test_a_published_report_gives_each_claim_its_address(tmp_path: Path) -> None:
    head = {"house": {"address": "https://desk.example/1"}, "title": "Ferries"}
    blocks = [{"number": 2, "text": "", "quotes": ["It rose."], "rating": {"id": "true"}, "tags": ["a", "b"]}]
    (row,) = read_claims(write(tmp_path / "r.json", {"kind": READ, "report": {"head": head, "claims": blocks}}))
    assert isinstance(row, ClaimLine)
    assert (row.text, row.url, row.tags) == ("It rose.", "https://desk.example/1#claim-2", "a, b")


@pytest.mark.parametrize(
    "report",
    [None, 5, [], {}, {"claims": 5}, {"claims": [5]}, {"claims": [{}]}, {"claims": [{"quotes": 5, "rating": []}]}],
    ids=repr,
)
def test_a_damaged_report_is_a_bad_row(tmp_path: Path, report: object) -> None:
    rows = list(read_claims(write(tmp_path / "r.json", {"kind": READ, "version": 1, "report": report})))
    assert [type(row) for row in rows] == [BadRow]

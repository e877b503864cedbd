from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from annotator.core.claim import Claim, ClaimRecord, Verdict
from annotator.core.evidence import SourceKind
from annotator.core.highlight import Anchor, Highlight, HighlightState
from annotator.core.link import Link, Relation
from annotator.core.span import Span
from annotator.reporting import phrases
from annotator.reporting.document import PARTS, TO_CHECK, Correction, Cut, Part, Signing
from annotator.reporting.report import ReportInput, build


def test_claims_are_numbered_in_reading_order(sample: ReportInput) -> None:
    report = build(sample)
    starts = [sample.version.text.index(block.quotes[0]) for block in report.claims]
    assert starts == sorted(starts)
    assert [block.number for block in report.claims] == [1, 2, 3, 4, 5, 6, 7]


def test_the_runs_make_up_the_canonical_text(sample: ReportInput) -> None:
    assert build(sample).article_text == sample.version.text


def test_counts_are_those_of_the_content(sample: ReportInput) -> None:
    counts = build(sample).counts
    assert {tally.rating.name: tally.count for tally in counts.tallies} == {
        "True": 2, "False": 1, "Unverified": 2, "Stale": 1, "To check": 1,
    }  # fmt: skip
    assert (counts.claims, counts.to_check, counts.needs_review, counts.unsourced) == (7, 1, 1, 5)
    # The sentence whose only claim is to check counts by its other, judged one.
    assert (counts.sentences_checked, counts.sentences) == (5, 8)


def test_to_check_is_not_unverified(sample: ReportInput) -> None:
    blocks = build(sample).claims
    assert [block.rating.name for block in blocks if block.rating is TO_CHECK] == ["To check"]


def test_the_claim_text_is_given_only_where_it_differs(sample: ReportInput) -> None:
    first, *_, doubled = build(sample).claims[:4]
    assert (first.text, first.wording) == ("", first.quotes[0])
    assert doubled.wording == doubled.text == "Freight traffic in Port Ellery has doubled since 2004."


def test_sources_keep_the_checkers_order(sample: ReportInput) -> None:
    assert [source.confidential for source in build(sample).claims[0].sources] == [False, True]


def test_the_head_names_who_checked_when(sample: ReportInput) -> None:
    head = build(sample).head
    assert head.checkers == ("R. Achterberg",)
    assert (head.checked_from[:10], head.checked_to[:10]) == ("2026-03-02", "2026-03-08")
    assert head.sha256 == sample.version.sha256


def test_the_public_cut_holds_nothing_confidential(sample: ReportInput) -> None:
    report = build(sample, "public")
    told = repr(report)
    for secret in ("clerk at the harbour office", "cranes.html", "verdict', "):
        assert secret not in told
    assert [block.history for block in report.claims] == [()] * 7
    assert len(report.claims[0].sources) == 1


def test_a_claim_with_a_confidential_source_only_counts_as_unsourced_in_public(sample: ReportInput) -> None:
    (record,) = [one for one in sample.records if len(one.evidence) == 2]
    only = replace(record, evidence=tuple(one for one in record.evidence if one.confidential))
    given = replace(sample, records=[only])
    assert [build(given, cut).counts.unsourced for cut in get_args(Cut)] == [0, 1]


@pytest.mark.parametrize(
    "broken",
    [
        {"state": HighlightState.ORPHAN},
        {"version_id": "another"},
        {"anchor": Anchor(Span(0, 4), "Five", "", "")},
        {"anchor": Anchor(Span(9000, 9004), "Nine", "", "")},
    ],
    ids=["orphan", "other version", "other words", "outside"],
)
def test_a_highlight_that_does_not_fit_is_listed_and_never_marked(
    sample: ReportInput, broken: dict[str, object]
) -> None:
    record = sample.records[1]
    lost = replace(record, highlights=(replace(record.highlights[0], **broken),))  # type: ignore[arg-type]
    report = build(replace(sample, records=[lost, sample.records[2]]))
    assert report.claims[-1].review == ("The highlighted words are not found in this version of the article.",)
    assert report.claims[-1].places == 0
    assert {number for run in report.runs for number in run.numbers} == {1}
    assert report.counts.needs_review == 1


def test_a_moved_highlight_is_marked_and_asks(sample: ReportInput) -> None:
    record = sample.records[1]
    moved = replace(record, highlights=(replace(record.highlights[0], state=HighlightState.MOVED),))
    report = build(replace(sample, records=[moved]))
    (block,) = report.claims
    assert block.places == 1
    assert len(block.review) == 1
    assert (build(replace(sample, records=[record])).counts.sentences_checked, report.counts.sentences_checked) == (
        1,
        0,
    )


def test_a_verdict_on_another_wording_needs_review(sample: ReportInput) -> None:
    stale = [block for block in build(sample).claims if block.review]
    assert [block.wording for block in stale] == ["Traffic in Port Ellery has fallen."]


def test_a_label_of_another_scale_keeps_its_name_and_is_counted(sample: ReportInput) -> None:
    record = sample.records[1]
    foreign = replace(record, claim=replace(record.claim, verdict=Verdict("pants", "Pants on Fire")))
    report = build(replace(sample, records=[foreign]))
    assert [(tally.rating.name, tally.count) for tally in report.counts.tallies if tally.count] == [
        ("Pants on Fire", 1)
    ]


def test_a_match_that_was_refused_is_no_earlier_check(sample: ReportInput) -> None:
    refused = Link("l", "claim-1", "old", Relation.NOT_THE_SAME, "2026-03-02T09:00:00+00:00", earlier_text="other")
    (block,) = build(replace(sample, records=[replace(sample.records[1], links=(refused,))])).claims
    assert block.earlier == ()


def test_an_article_without_claims_gives_a_report(sample: ReportInput) -> None:
    report = build(replace(sample, records=[]))
    assert report.claims == ()
    assert report.article_text == sample.version.text
    assert report.counts.sentences_checked == 0


def test_a_claim_without_any_highlight_is_not_dropped(sample: ReportInput) -> None:
    loose = ClaimRecord(Claim("loose", "A claim that came from a file.", "2026-03-02T09:00:00+00:00"))
    (block,) = build(replace(sample, records=[loose])).claims
    assert block.wording == "A claim that came from a file."
    assert block.review


def test_a_claim_with_two_highlights_is_marked_twice(sample: ReportInput) -> None:
    record = sample.records[1]
    second = Highlight("h2", record.claim.id, "version", sample.records[2].highlights[0].anchor, "")
    report = build(replace(sample, records=[replace(record, highlights=(second, *record.highlights))]))
    assert [mark.place for run in report.runs for mark in run.closes] == [1, 2]
    assert len(report.claims[0].quotes) == 2


def test_the_order_of_the_records_changes_nothing(sample: ReportInput) -> None:
    assert build(sample) == build(replace(sample, records=list(sample.records)[::-1]))


@pytest.mark.parametrize("confidential", [True, False])
def test_a_person_is_named_in_public_only_on_the_record(sample: ReportInput, confidential: bool) -> None:
    (record,) = [one for one in sample.records if len(one.evidence) == 2]
    talks = tuple(replace(one, kind=SourceKind.PERSON, confidential=confidential) for one in record.evidence)
    given = replace(sample, records=[replace(record, evidence=talks)])
    assert [len(build(given, cut).claims[0].sources) for cut in get_args(Cut)] == [2, 0 if confidential else 2]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_is_left_out_is_named_and_gone(sample: ReportInput, part: Part) -> None:
    report = build(sample, parts=[one for one in PARTS if one != part])
    assert report.head.left_out == (part,)
    assert ("Left out", phrases.PARTS[part]) in phrases.facts(report.head)
    blocks = report.claims
    assert bool(report.article_text) == (part != "article")
    assert any(block.places for block in blocks) == (part != "article")
    for name in ("earlier", "queries", "history"):
        assert any(getattr(block, name) for block in blocks) == (part != name)


def test_the_public_cut_does_not_name_what_it_never_has(sample: ReportInput) -> None:
    assert build(sample, "public", []).head.left_out == ("figures", "article", "earlier", "method", "signing")


def test_a_verdict_on_the_words_of_the_article_is_not_stale_when_the_claim_is_reworded(sample: ReportInput) -> None:
    record = sample.records[1]
    reworded = replace(record, claim=replace(record.claim, text="Most cranes are old."))
    (block,) = build(replace(sample, records=[reworded])).claims
    assert (block.stale, block.review) == (False, ())


def test_open_points_name_the_claims(sample: ReportInput) -> None:
    assert phrases.open_points(build(sample)) == [
        ("To check", [3]),
        ("Verdict on another wording", [5]),
        ("Without a rationale", [5, 6, 7]),
        ("Without a source", [2, 3, 5, 6, 7]),
        ("Open queries", [4]),
    ]


def test_a_correction_has_the_number_of_its_claim_and_its_date(sample: ReportInput) -> None:
    one = Correction("2026-03-08T10:00:00+00:00", 0, "Traffic", "True", "False", "new register")
    given = replace(sample, corrected=[("claim-1", one), ("gone", replace(one, new_label=""))])
    assert [phrases.corrected(found) for found in build(given).corrections] == [
        "2026-03-08: the verdict on claim 1 was changed from True to False (new register).",
        "2026-03-08: “Traffic” is no longer in the report (new register).",
    ]
    assert {found.reason for found in build(given, "public").corrections} == {""}


@pytest.mark.parametrize(
    ("signing", "told"),
    [
        (Signing(), "Draft, not signed off"),
        (Signing("signed off", "A. Desk", "2026-03-09T10:00:00Z"), "Signed off by A. Desk, 2026-03-09 10:00 UTC"),
        (
            Signing("reopened", "A. Desk", "2026-03-09", "a letter"),
            "Reopened by A. Desk, 2026-03-09: a letter",
        ),
    ],
    ids=lambda value: value.status if isinstance(value, Signing) else "",
)
def test_the_report_says_where_it_stands(sample: ReportInput, signing: Signing, told: str) -> None:
    assert ("Status", told) in phrases.facts(build(replace(sample, signing=signing)).head)

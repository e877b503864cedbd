from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.scale import BASIC
from annotator.errors import ReportError
from annotator.reporting.document import Correction, House, Signing
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import render, validate

Node = dict[str, Any]


def graph(given: ReportInput) -> list[Node]:
    nodes: list[Node] = json.loads(render(build(given, "public"), ".jsonld"))["@graph"]
    return nodes


def reviews(given: ReportInput) -> list[Node]:
    return [node for node in graph(given) if node.get("@type") == "ClaimReview"]


HOUSE = House("The Ellery Desk", home="https://desk.example/", address="https://desk.example/checks/cranes")


def test_a_review_has_the_shape_that_readers_know(sample: ReportInput) -> None:
    found = reviews(replace(sample, house=HOUSE))
    assert found[2] == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://desk.example/checks/cranes#claim-4",
        "claimReviewed": "Freight traffic in Port Ellery has doubled since 2004.",
        "datePublished": "2026-03-05",
        "author": {"@type": "Organization", "name": "The Ellery Desk", "url": "https://desk.example/"},
        "reviewRating": {
            "@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "False",
            "ratingExplanation": "Freight rose from 1.10 to 1.34 million tonnes: 22 percent.",
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Ines Halloran"},
            "datePublished": "2026-02-27",
            "appearance": [
                {
                    "@type": "NewsArticle", "url": "https://gazette.example/cranes",
                    "headline": "The cranes of Port Ellery", "datePublished": "2026-03-01",
                }
            ],
        },
    }  # fmt: skip


def test_unverified_has_no_number(sample: ReportInput) -> None:
    ratings = [one["reviewRating"] for one in reviews(sample) if one["reviewRating"]["alternateName"] == "Unverified"]
    assert len(ratings) == 2
    assert all(set(one) <= {"@type", "alternateName", "ratingExplanation"} for one in ratings)


def test_a_claim_to_check_has_no_review(sample: ReportInput) -> None:
    assert len(reviews(sample)) == 6


def test_no_address_is_made_up(sample: ReportInput) -> None:
    found = reviews(sample)
    assert all("url" not in one and one["creativeWorkStatus"] == "Draft" for one in found)
    unsafe = reviews(replace(sample, house=House(address="javascript:alert(1)")))
    assert all("url" not in one for one in unsafe)


def test_nothing_of_one_claim_is_left_in_the_next(sample: ReportInput) -> None:
    verdict = decide(BASIC.labels[0], BASIC, at="2026-03-02", checker="", checked_text="Bare.")
    bare = ClaimRecord(Claim("bare", "Bare.", "2026-03-02", verdict=verdict, sequence=99))
    last = reviews(replace(sample, records=[*sample.records, bare]))[-1]
    assert last["claimReviewed"] == "Bare."
    assert "author" not in last["itemReviewed"]
    assert "datePublished" not in last["itemReviewed"]
    assert "ratingExplanation" not in last["reviewRating"]


def test_an_organisation_is_no_person(sample: ReportInput) -> None:
    record = sample.records[1]
    named = replace(record, claim=replace(record.claim, claimant="Ministry of Ports"))
    (one,) = reviews(replace(sample, records=[named]))
    assert one["itemReviewed"]["author"] == {"@type": "Organization", "name": "Ministry of Ports"}


def test_each_highlight_is_a_web_annotation_that_finds_its_words(sample: ReportInput) -> None:
    found = [node for node in graph(sample) if node.get("motivation") == "assessing"]
    assert len(found) == 7
    assert len({node["id"] for node in found}) == 7
    for node in found:
        quote, position = node["target"]["selector"]
        assert sample.version.text[position["start"] : position["end"]] == quote["exact"]
        assert node["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert node["target"]["source"] == "https://gazette.example/cranes"


def test_an_article_without_an_address_is_named_by_its_digest(sample: ReportInput) -> None:
    given = replace(sample, article=replace(sample.article, url=""))
    sources = {node["target"]["source"] for node in graph(given) if node.get("motivation") == "assessing"}
    assert len(sources) == 1
    assert sources.pop().startswith("ni:///sha-256;")


def test_method_signature_and_corrections_are_said_of_the_whole_text(sample: ReportInput) -> None:
    one = Correction("2026-03-08T10:00:00+00:00", 0, "Traffic", "True", "False", "new register")
    given = replace(
        sample,
        house=House(method="We call everybody."),
        signing=Signing("signed off", "A. Desk", "2026-03-09T10:00:00Z", "a note"),
        corrected=[("claim-1", one)],
    )
    (told,) = (node for node in graph(given) if node.get("motivation") == "describing")
    assert told["target"] == "https://gazette.example/cranes"
    assert [body["value"] for body in told["body"]] == [
        "2026-03-08: the verdict on claim 1 was changed from True to False.",
        "We call everybody.",
        "Signed off by A. Desk, 2026-03-09 10:00 UTC",
    ]


def test_what_is_left_out_is_not_said_of_the_whole_text(sample: ReportInput) -> None:
    nodes = json.loads(render(build(sample, "public", ["article"]), ".jsonld"))["@graph"]
    assert [node for node in nodes if node.get("motivation") == "describing"] == []


def test_a_stale_verdict_is_a_draft_and_says_why(sample: ReportInput) -> None:
    drafts = [one for one in reviews(replace(sample, house=HOUSE)) if one.get("creativeWorkStatus") == "Draft"]
    assert [one["claimReviewed"] for one in drafts] == ["Traffic in Port Ellery has fallen."]
    assert drafts[0]["url"] == "https://desk.example/checks/cranes#claim-5"
    bodies = [body["value"] for node in graph(sample) if "body" in node for body in node["body"]]
    assert bodies.count("Stale: the verdict was given on another wording of the claim.") == 1


def test_the_file_may_stand_in_a_script(sample: ReportInput) -> None:
    record = sample.records[1]
    hostile = replace(record, claim=replace(record.claim, rationale="</script><!-- \u2028 & NaN"))
    data = render(build(replace(sample, records=[hostile])), ".jsonld").decode()
    assert not set(data) & set("<>&\u2028\u2029")


def test_a_review_without_its_verdict_is_refused(sample: ReportInput) -> None:
    report = build(sample)
    with pytest.raises(ReportError):
        validate(
            render(report, ".jsonld").replace(b'"alternateName": "True"', b'"alternateName": ""', 1), report, ".jsonld"
        )

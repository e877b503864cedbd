"""Thirty good ClaimReview records and thirty bad ones; each bad one names its field."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.claim_review import flaws, numbers_ignored, repeated_urls

Fields = dict[str, Any]
GONE = object()


def record(**changes: object) -> Fields:
    """Return a whole record with fields replaced; a double underscore goes into an object."""
    made: Fields = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://desk.example/checks/rents#claim-3",
        "claimReviewed": "Rents in the city doubled within five years",
        "datePublished": "2026-09-20",
        "author": {"@type": "Organization", "name": "Example Desk", "url": "https://desk.example/"},
        "reviewRating": {
            "@type": "Rating", "ratingValue": 2, "bestRating": 5, "worstRating": 1, "alternateName": "Mostly false",
            "ratingExplanation": "The register shows a rise of 41 %.",
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "A. Speaker"},
            "datePublished": "2026-09-12",
            "firstAppearance": {"@type": "CreativeWork", "url": "https://paper.example/speech"},
            "appearance": [{"@type": "NewsArticle", "url": "https://paper.example/a1", "headline": "Rents"}],
        },
    }  # fmt: skip
    made = copy.deepcopy(made)
    for name, value in changes.items():
        *path, last = name.replace("at_", "@").split("__")
        place = made
        for step in path:
            place = place[step]
        if value is GONE:
            del place[last]
        else:
            place[last] = value
    return made


LABEL_ONLY = {"@type": "Rating", "alternateName": "Unverified"}
GOOD = [
    record(),
    record(reviewRating=LABEL_ONLY),
    record(reviewRating__ratingExplanation=GONE),
    record(reviewRating__ratingValue=5, reviewRating__alternateName="True"),
    record(reviewRating__ratingValue=1, reviewRating__alternateName="False"),
    record(reviewRating__ratingValue=2.5),
    record(reviewRating__ratingValue="2", reviewRating__bestRating="5", reviewRating__worstRating="1"),
    record(reviewRating__bestRating=6, reviewRating__ratingValue=6),
    record(reviewRating__alternateName="Faux"),
    record(reviewRating__alternateName="كاذب"),
    record(url="http://desk.example/1"),
    record(url="https://münchen.example/prüfung"),
    record(url="HTTPS://DESK.EXAMPLE/1"),
    record(url=GONE, creativeWorkStatus="Draft"),
    record(author={"@type": "Person", "name": "R. Achterberg"}),
    record(author={"@type": "Organization", "url": "https://desk.example/"}),
    record(author=[{"@type": "Person", "name": "A"}, {"@type": "Person", "name": "B"}]),
    record(author=GONE),
    record(itemReviewed=GONE),
    record(itemReviewed__author=GONE),
    record(itemReviewed__at_type="CreativeWork"),
    record(itemReviewed__author={"@type": "Organization", "name": "The Party"}),
    record(itemReviewed__author=[{"@type": "Person", "name": "A"}, {"@type": "Person", "name": "B"}]),
    record(itemReviewed__appearance="https://paper.example/a1"),
    record(itemReviewed__firstAppearance=GONE, itemReviewed__appearance=GONE),
    record(datePublished="2026-09-20T10:00:00+02:00"),
    record(datePublished="2026-09"),
    record(datePublished=GONE),
    record(at_type=["ClaimReview", "Review"]),
    record(claimReviewed="房租五年内翻了一番"),
]

BAD = [
    ("@type", record(at_type="Review")),
    ("@type", record(at_type=GONE)),
    ("@context", record(at_context="https://example.org")),
    ("claimReviewed", record(claimReviewed=GONE)),
    ("claimReviewed", record(claimReviewed="  ")),
    ("claimReviewed", record(claimReviewed=["a"])),
    ("url", record(url=GONE)),
    ("url", record(url="")),
    ("url", record(url="/checks/1")),
    ("url", record(url="javascript:alert(1)")),
    ("url", record(url="https://bit.ly/3x")),
    ("url", record(url="https://a b.example/")),
    ("url", record(url=GONE, creativeWorkStatus="Published")),
    ("reviewRating", record(reviewRating=GONE)),
    ("reviewRating", record(reviewRating="False")),
    ("reviewRating", record(reviewRating=[LABEL_ONLY, LABEL_ONLY])),
    ("reviewRating.@type", record(reviewRating__at_type="AggregateRating")),
    ("reviewRating.alternateName", record(reviewRating__alternateName=GONE)),
    ("reviewRating.alternateName", record(reviewRating__alternateName=["False"])),
    ("reviewRating.ratingValue", record(reviewRating__ratingValue=GONE)),
    ("reviewRating.bestRating", record(reviewRating__bestRating=GONE)),
    ("reviewRating.ratingValue", record(reviewRating__ratingValue=0)),
    ("reviewRating.ratingValue", record(reviewRating__ratingValue=float("nan"))),
    ("reviewRating.ratingValue", record(reviewRating__ratingValue="")),
    ("reviewRating.worstRating", record(reviewRating__worstRating=0)),
    ("reviewRating.bestRating", record(reviewRating__bestRating=-1, reviewRating__worstRating=-1)),
    ("reviewRating.ratingValue", record(reviewRating__alternateName="Unverified", reviewRating__ratingValue=3)),
    ("itemReviewed.author.name", record(itemReviewed__author={"@type": "Person"})),
    ("itemReviewed.author.@type", record(itemReviewed__author={"@type": "Thing", "name": "A"})),
    ("itemReviewed.datePublished", record(itemReviewed__datePublished="12/09/2026")),
    ("itemReviewed.appearance", record(itemReviewed__appearance=[{"@type": "NewsArticle"}])),
    ("author", record(author="Example Desk")),
    ("itemReviewed", record(itemReviewed="a claim")),
    ("datePublished", record(datePublished="2026-13-45")),
]


@pytest.mark.parametrize("good", GOOD, ids=range(len(GOOD)))
def test_a_good_record_has_no_fatal_flaw(good: Fields) -> None:
    assert len(GOOD) == 30
    assert [flaw for flaw in flaws(good) if flaw.fatal] == []


@pytest.mark.parametrize(("field", "bad"), BAD, ids=[f"{number}-{field}" for number, (field, _) in enumerate(BAD)])
def test_a_bad_record_names_its_field(field: str, bad: Fields) -> None:
    assert len(BAD) >= 30
    fatal = [flaw.field for flaw in flaws(bad) if flaw.fatal]
    assert field in fatal


@pytest.mark.parametrize(
    ("field", "odd"),
    [
        ("claimReviewed", record(claimReviewed="x" * 76)),
        ("claimReviewed", record(claimReviewed="It is mostly false that rents rose")),
        ("reviewRating.alternateName", record(reviewRating__alternateName="False because " + "x" * 60)),
        ("reviewRating.name", record(reviewRating__name="False")),
        ("datePublished", record(datePublished="2026-01-01")),
        ("website", record(website="https://desk.example")),
        ("url", record(url=GONE, creativeWorkStatus="Draft")),
        ("author", record(author=GONE)),
    ],
)
def test_what_is_only_odd_is_advice(field: str, odd: Fields) -> None:
    found = flaws(odd, ["Mostly false"])
    assert (field, False) in [(flaw.field, flaw.fatal) for flaw in found]
    assert not any(flaw.fatal for flaw in found)


def test_two_claims_with_one_address_are_named() -> None:
    same = repeated_urls([record(), record(url="https://desk.example/2"), record(), "no record"])
    assert [(place, flaw.field) for place, flaw in same.items()] == [(2, "url")]


def test_numbers_that_cannot_be_believed_are_named() -> None:
    assert numbers_ignored(record()["reviewRating"]) == ""
    assert numbers_ignored("False") == ""
    told = numbers_ignored({"ratingValue": 0, "bestRating": 10, "worstRating": 1})
    assert told.startswith("ratingValue: ")


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "name", "url", "ratingValue", "bestRating", "worstRating", "alternateName", "author"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted(record())), JSON), JSON)
def test_no_record_is_too_wild(fields: Fields, anything: object) -> None:
    assert isinstance(flaws({**record(), **fields}), list)
    assert flaws(anything)
    numbers_ignored(anything)

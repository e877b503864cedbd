"""Fault cases MAT: statements and earlier claims that mislead a matcher."""

from __future__ import annotations

import pytest

from annotator.core.claim import Claim
from annotator.core.match import Band, Candidate, DifferenceKind, Match
from annotator.matching.query import content_words
from annotator.matching.ranking import Statement, rank
from annotator.matching.wording import MAX_LENGTH, normalise


def offered(statement: str, *claims: str) -> list[Match]:
    candidates = [
        Candidate(Claim(f"c{number}", text, "2026-01-01T00:00:00Z"), 10.0) for number, text in enumerate(claims)
    ]
    return rank(Statement(statement), candidates)


def pair(query: str, claim: str, case: str) -> object:
    return pytest.param(query, claim, id=case)


def changed(sentence: str, query: str, claim: str, case: str) -> object:
    return pair(sentence.format(query), sentence.format(claim), case)


@pytest.mark.parametrize(
    ("query", "claim"),
    [
        changed("Unemployment in the county fell to {} in spring.", "4.1%", "4.7%", "MAT-001-decimal"),
        changed("Rents in the old town rose by {} percent in spring.", "10", "100", "MAT-001-factor"),
        changed("The county owes 5 {} to the regional bank.", "million", "billion", "MAT-001-scale"),
        changed("The county closed its last public library in {}.", "2023", "2024", "MAT-001-year"),
    ],
)
def test_another_number_is_named_and_never_strong(query: str, claim: str) -> None:
    (match,) = offered(query, claim)
    assert {difference.kind for difference in match.differences} <= {DifferenceKind.NUMBER, DifferenceKind.DATE}
    assert match.differences
    assert match.band is not Band.STRONG


@pytest.mark.parametrize(
    ("query", "claim"),
    [
        changed("The minister did{} lie about the price of the stadium.", "", " not", "MAT-002-not"),
        changed("The minister {}paid for the seats in the stadium.", "never ", "", "MAT-002-never"),
        changed("The minister {} the leak from the mayor's office.", "denies", "confirms", "MAT-002-denies"),
    ],
)
def test_the_opposite_is_named_and_never_strong(query: str, claim: str) -> None:
    (match,) = offered(query, claim)
    assert [difference.kind for difference in match.differences] == [DifferenceKind.NEGATION]
    assert match.band is not Band.STRONG


@pytest.mark.parametrize("text", ["", " \t\n", "?!… --", "x"], ids=lambda text: f"MAT-005-{text!r}")
def test_nothing_said_finds_nothing(text: str) -> None:
    assert content_words(text) == []


def test_only_stop_words_are_at_most_possible() -> None:
    """MAT-005."""
    assert {match.band for match in offered("That is what it was.", "That is what it was.")} == {Band.POSSIBLE}


def test_the_same_claim_by_two_people_is_offered_twice() -> None:
    """MAT-006 and MAT-013: no winner between earlier claims of one wording."""
    text = "The harbour bridge was closed for nine months."
    twins = [
        Candidate(Claim("a", text, "2026-01-01T00:00:00Z", claimant="Ana Kovac"), 10.0),
        Candidate(Claim("b", text, "2026-01-01T00:00:00Z", claimant="Jon Berg"), 10.0),
    ]
    assert {(match.claim.claimant, match.score) for match in rank(Statement(text), twins)} == {
        ("Ana Kovac", 100.0),
        ("Jon Berg", 100.0),
    }


@pytest.mark.parametrize(
    ("query", "claim"),
    [
        pair("“It’s a ‘crisis’,” she said of the café", "\"It's a 'crisis',\" she said of the café", "MAT-007-quotes"),
        pair("The 2019–2020 season—the worst", "The 2019-2020 season - the worst", "MAT-007-dashes"),
        pair("Rents\u00a0rose\u202fin the city", "Rents rose in the city", "MAT-007-spaces"),
        pair("RENTS ROSE IN THE CITY", "rents rose in the city", "MAT-007-case"),
        pair("The cafe\u0301 in Malmo\u0308 closed", "The café in Malmö closed", "MAT-007-marks"),
        pair("Die Straße wurde gesperrt", "DIE STRASSE WURDE GESPERRT", "MAT-007-sharp-s"),
        pair("Rents rose 3,5 percent", "Rents rose 3.5 percent", "MAT-007-decimal-comma"),
        pair("The vаcсine was withdrawn", "The vaccine was withdrawn", "MAT-008-look-alikes"),
        pair("The vac\u200bcine was with\u00addrawn", "The vaccine was withdrawn", "MAT-008-invisible"),
        pair("The \u202evaccine\u202c was withdrawn", "The vaccine was withdrawn", "MAT-008-override"),
    ],
)
def test_another_spelling_is_the_same_statement(query: str, claim: str) -> None:
    (match,) = offered(query, claim)
    assert match.score >= 95
    assert match.differences == ()


@pytest.mark.parametrize("text", ["\ud800", "a \udfff b", "bridge \x00 closed", "\ufffe\uffff"], ids=ascii)
def test_broken_characters_raise_nothing(text: str) -> None:
    """MAT-009."""
    assert all(word.encode("utf-8") for word in content_words(text))
    assert all(0 <= match.score <= 100 for match in offered(text, text, "The bridge closed."))


def test_a_megabyte_is_cut_to_a_statement() -> None:
    """MAT-010."""
    book = "The harbour bridge was closed for nine months. " * 25_000
    assert len(normalise(book)) <= MAX_LENGTH
    (match,) = offered(book, book)
    assert match.score == 100.0


@pytest.mark.parametrize(
    "text",
    ["القرار اتخذ في 2019", "הגשר נסגר", "失业率下降了", "Цены on bread выросли вдвое", "कीमतें दोगुनी हो गईं"],
    ids=lambda text: f"MAT-016-{ascii(text)[:12]}",
)
def test_any_script_finds_itself(text: str) -> None:
    assert offered(text, "Something else entirely", text)[0].claim.text == text

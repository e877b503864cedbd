from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.errors import ClaimsFileError
from annotator.library.library import Library
from annotator.operations import exchange, marking
from annotator.operations.importing import Added

LINES: list[dict[str, object]] = [
    {
        "id": "a1",
        "text": "The tunnel cost €90 million.",
        "verdict": "false",
        "claimant": "A. Stone",
        "date": "2024-02-03",
    },
    {
        "id": "a2",
        "text": "Rents doubled – “in five years”.",
        "title": "Rents",
        "verdict": "pants-fire",
        "url": "https://x.example/2",
    },
    {"id": "a3", "text": "Три моста закрыты.", "rationale": "=SUM(A1)\nline two", "language": "ru"},
    {"id": "a4", "text": "The tram runs.", "place": "City hall, Mikkeli", "tags": ["trams", "=night buses"]},
]  # fmt: skip


def write_lines(path: Path, lines: list[object]) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def test_jsonl_round_trip_loses_nothing(library: Library, tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", list(LINES))
    report = exchange.import_claims(library, source)
    assert (report.added, report.bad) == (4, [])
    exchange.export_claims(library, tmp_path / "out.jsonl")
    assert [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()] == LINES


@pytest.mark.parametrize("suffix", [".csv", ".json", ".jsonl"])
def test_every_format_comes_back_as_it_was(library: Library, tmp_path: Path, suffix: str) -> None:
    exchange.import_claims(library, write_lines(tmp_path / "in.jsonl", list(LINES)))
    exchange.export_claims(library, tmp_path / f"out{suffix}")
    with Library.open(tmp_path / "other.annotator") as other:
        assert exchange.import_claims(other, tmp_path / f"out{suffix}").added == 4
        exchange.export_claims(other, tmp_path / f"again{suffix}")
    assert (tmp_path / f"again{suffix}").read_bytes() == (tmp_path / f"out{suffix}").read_bytes()


def test_a_second_import_updates_what_changed(library: Library, tmp_path: Path) -> None:
    exchange.import_claims(library, write_lines(tmp_path / "in.jsonl", list(LINES)))
    changed = [LINES[0] | {"verdict": "true"}, *LINES[1:]]
    report = exchange.import_claims(library, write_lines(tmp_path / "in.jsonl", list(changed)))
    assert (report.added, report.updated, report.unchanged) == (0, 1, 3)
    verdict = library.claims.by_outside_id(["a1"])["a1"].verdict
    assert verdict is not None
    assert (verdict.label, verdict.number) == ("True", 5)


def test_a_label_from_outside_is_kept_in_its_own_words(library: Library, tmp_path: Path) -> None:
    exchange.import_claims(library, write_lines(tmp_path / "in.jsonl", list(LINES)))
    verdict = library.claims.by_outside_id(["a2"])["a2"].verdict
    assert verdict is not None
    assert (verdict.label, verdict.scale_id, verdict.number) == ("pants-fire", "", None)


def test_rows_without_an_id_are_recognised_too(library: Library, tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", [{"text": "Rents doubled."}])
    exchange.import_claims(library, source)
    assert exchange.import_claims(library, source).unchanged == 1
    assert library.claims.count() == 1


def test_bad_rows_are_named_and_the_others_taken(library: Library, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "Good."}\nnot json\n[]\n{"text": ""}\n{"text": "Bad date.", "date": "May"}\n', "utf-8")
    report = exchange.import_claims(library, source)
    assert report.added == 1
    assert [row.number for row in report.bad] == [2, 3, 4, 5]
    assert all(row.reason for row in report.bad)


def test_claims_of_the_desk_are_never_overwritten(library: Library, article: Added, tmp_path: Path) -> None:
    version = library.articles.version(article.version_id)
    marking.highlight(library, version.id, version.sentences[1], "true")
    exchange.export_claims(library, tmp_path / "mine.jsonl")
    line = json.loads((tmp_path / "mine.jsonl").read_text("utf-8"))
    report = exchange.import_claims(library, write_lines(tmp_path / "back.jsonl", [line | {"verdict": "false"}]))
    assert (report.kept, library.claims.count()) == (1, 1)
    verdict = library.claims.get(line["id"]).verdict
    assert verdict is not None
    assert verdict.label == "True"


def test_a_cancelled_import_leaves_nothing(library: Library, tmp_path: Path) -> None:
    def cancel(report: exchange.ImportReport) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        exchange.import_claims(library, write_lines(tmp_path / "in.jsonl", list(LINES)), progress=cancel)
    assert library.claims.count() == 0


def test_claim_reviews_are_read_tolerantly(library: Library, tmp_path: Path) -> None:
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "ClaimReview",
                "url": "https://desk.example/1",
                "claimReviewed": "Rents doubled.",
                "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": 9, "bestRating": -1},
                "itemReviewed": {
                    "author": [{"name": "A. Stone"}, {"name": "B. Reed"}],
                    "datePublished": "2026-01-02T10:00",
                },
            },
            {"@type": "ClaimReview", "claimReviewed": "The bridge is closed.", "reviewRating": "Mostly true"},
            {"@type": "ClaimReview", "reviewRating": {"alternateName": "True"}},
        ],
    }
    (tmp_path / "reviews.json").write_text(json.dumps(graph), "utf-8")
    report = exchange.import_claims(library, tmp_path / "reviews.json")
    assert (report.added, [row.number for row in report.bad]) == (2, [3])
    claim = library.claims.by_outside_id(["https://desk.example/1"])["https://desk.example/1"]
    assert claim.verdict is not None
    assert (claim.verdict.label_id, claim.claimant, claim.said_on) == ("false", "A. Stone, B. Reed", "2026-01-02")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("claims.txt", b"x"),
        ("claims.csv", b""),
        ("claims.csv", b"a;b\n1;2\n"),
        ("claims.json", b"{"),
        ("claims.jsonl", b"\xff\xfe{\x00"),
        ("missing.csv", None),
    ],
    ids=["ending", "empty", "no text column", "no json", "not utf-8", "missing"],
)
def test_a_file_that_cannot_be_read_is_one_sentence(
    library: Library, tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ClaimsFileError) as caught:
        exchange.import_claims(library, tmp_path / name)
    assert str(caught.value).endswith(".")
    assert library.claims.count() == 0


def test_tags_come_as_a_list_or_in_a_line(library: Library, tmp_path: Path) -> None:
    lines = [
        {"id": "1", "text": "One.", "tags": "ports; trams"},
        {"id": "2", "text": "Two.", "tags": ["a, b", 7, None]},
    ]
    exchange.import_claims(library, write_lines(tmp_path / "in.jsonl", list(lines)))
    found = library.claims.by_outside_id(["1", "2"])
    assert [found[one].tags for one in ("1", "2")] == [("ports", "trams"), ("a", "b", "7")]


def test_a_made_id_does_not_change_with_the_fields_the_program_knows(library: Library, tmp_path: Path) -> None:
    exchange.import_claims(library, write_lines(tmp_path / "in.jsonl", [{"text": "Rents doubled."}]))
    (claim,) = next(library.claims.pages())
    assert claim.outside_id == "made-" + sha256("\x1f".join(["Rents doubled.", *[""] * 10]).encode()).hexdigest()[:24]


def test_a_table_of_meedan_check_is_understood(library: Library, tmp_path: Path) -> None:
    table = tmp_path / "check.csv"
    table.write_text(
        "ID,Title,Summary,URL,Language,Report Status,Imported?\n"
        '7,"No, rents did not double",The register says 41 %.,https://desk.example/7,en,published,no\n',
        "utf-8",
    )
    report = exchange.import_claims(library, table)
    assert (report.added, report.bad) == (1, [])
    claim = library.claims.by_outside_id(["7"])["7"]
    assert (claim.text, claim.title) == ("No, rents did not double",) * 2
    assert (claim.rationale, claim.url, claim.language) == ("The register says 41 %.", "https://desk.example/7", "en")


def test_any_table_is_understood_with_a_column_map(library: Library, tmp_path: Path) -> None:
    table = tmp_path / "other.csv"
    table.write_text("Nr;Statement;Our finding\n1;Rents doubled.;False\n", "utf-8")
    columns = {"text": "statement", "verdict": "Our  Finding", "id": "Nr"}
    assert exchange.import_claims(library, table, columns=columns).added == 1
    claim = library.claims.by_outside_id(["1"])["1"]
    assert (claim.text, claim.verdict and claim.verdict.label) == ("Rents doubled.", "False")


@pytest.mark.parametrize("columns", [{"text": "Missing"}, {"nonsense": "Statement"}, {"verdict": "Statement"}])
def test_a_column_map_that_does_not_fit_is_one_sentence(
    library: Library, tmp_path: Path, columns: dict[str, str]
) -> None:
    table = tmp_path / "other.csv"
    table.write_text("Nr,Statement\n1,Rents doubled.\n", "utf-8")
    with pytest.raises(ClaimsFileError):
        exchange.import_claims(library, table, columns=columns)
    assert library.claims.count() == 0


def test_wild_ratings_are_taken_by_their_label_and_noted(library: Library, tmp_path: Path) -> None:
    ratings = [
        "Mostly true",
        {"alternateName": ["False", "Wrong"]},
        {"alternateName": {"name": "False"}},
        {"ratingValue": 0, "bestRating": 10, "worstRating": 1, "alternateName": "False"},
        {"ratingValue": -1, "bestRating": -1, "worstRating": -1, "alternateName": "False"},
        {"ratingValue": "", "alternateName": "False"},
        {"ratingValue": 3, "bestRating": 5, "worstRating": 1, "alternateName": "Unverified"},
        {"ratingValue": 1, "bestRating": 6, "worstRating": 1, "alternateName": "True"},
        [{"alternateName": "False"}],
        None, 7, float("nan"),
    ]  # fmt: skip
    records = [
        {"@type": "ClaimReview", "@id": str(number), "claimReviewed": f"Claim {number}.", "reviewRating": rating}
        for number, rating in enumerate(ratings, 1)
    ]
    (tmp_path / "wild.json").write_text(json.dumps(records), "utf-8")
    report = exchange.import_claims(library, tmp_path / "wild.json")
    assert (report.added, report.bad) == (len(ratings), [])
    assert [row.number for row in report.noted] == [4, 5, 6, 7]
    claims = library.claims.by_outside_id([str(number) for number in range(1, 13)])
    assert [claims[str(number)].verdict is not None for number in range(1, 13)] == [True] * 9 + [False] * 3
    assert claims["8"].verdict is not None
    assert claims["8"].verdict.label == "True"


def test_a_file_of_reviews_is_validated_field_by_field(tmp_path: Path) -> None:
    path = tmp_path / "reviews.json"
    path.write_text(json.dumps({"@graph": [{"@type": "ClaimReview"}, {"type": "Annotation"}]}), "utf-8")
    found = exchange.validate_reviews(path)
    assert {number for number, _ in found} == {1}
    assert {"claimReviewed", "url", "reviewRating"} <= {flaw.field for _, flaw in found}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b"7", None])
def test_a_file_without_reviews_is_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "reviews.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ClaimsFileError):
        exchange.validate_reviews(path)

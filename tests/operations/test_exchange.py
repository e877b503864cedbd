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

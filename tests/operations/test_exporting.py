from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import Refused, ReportError
from annotator.library.library import Library
from annotator.operations import exporting, marking
from annotator.operations.importing import Added


@pytest.fixture
def judged(library: Library, article: Added) -> Added:
    version = library.articles.version(article.version_id)
    for number, label in ((1, "true"), (2, "false"), (4, "unverified")):
        marking.highlight(library, version.id, version.sentences[number], label)
    return article


@pytest.mark.parametrize("suffix", [".html", ".md", ".csv"])
def test_the_report_holds_every_claim(library: Library, judged: Added, tmp_path: Path, suffix: str) -> None:
    path = exporting.export_report(library, judged.article_id, tmp_path / f"report{suffix}")
    content = path.read_text("utf-8")
    for record in library.claims.records(judged.version_id):
        assert record.claim.verdict is not None
        assert record.claim.verdict.label in content
    assert "7 to 2" in content


@pytest.mark.parametrize("suffix", [".html", ".md", ".csv"])
def test_the_same_data_gives_the_same_bytes(library: Library, judged: Added, tmp_path: Path, suffix: str) -> None:
    paths = [
        exporting.export_report(
            library, judged.article_id, tmp_path / f"{number}{suffix}", exported_at="2026-05-01T10:00:00.000Z"
        )
        for number in (1, 2)
    ]
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize("name", ["report.xyz", "report", "missing/report.html", "."])
def test_a_report_that_cannot_be_written_is_one_sentence(
    library: Library, judged: Added, tmp_path: Path, name: str
) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ReportError):
        exporting.export_report(library, judged.article_id, tmp_path / name)
    assert sorted(tmp_path.iterdir()) == before


def test_no_such_article(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        exporting.export_report(library, "nothing", tmp_path / "report.html")

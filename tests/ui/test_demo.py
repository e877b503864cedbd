from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.core.claim import Claim
from annotator.library.library import Library
from annotator.ui import demo

TEXT = "The Bridge\n\n" + " ".join(f"District {number} has {number * 7} wells." for number in range(1, 14))


def test_it_goes_from_import_to_report(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article, out, library = tmp_path / "bridge.txt", tmp_path / "out", tmp_path / "library.annotator"
    article.write_text(TEXT)
    assert demo.main(["--out", str(out), "--library", str(library), "--article", str(article)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "imported bridge.txt", "10 verdicts given by key", "one note written", "one source added",
        f"report in {out / 'report.html'}", f"picture in {out / 'window.png'}",
    ]  # fmt: skip
    assert QImage(str(out / "window.png")).width() >= 1000
    assert demo.NOTE in (out / "report.html").read_text("utf-8")
    with Library.open(library, create=False) as opened:
        every: list[Claim] = [claim for page in opened.claims.pages() for claim in page]
        claims = [claim for claim in every if not claim.outside_id]
        assert len(claims) == 10
        assert len(every) > len(claims)
        assert [claim.rationale for claim in claims if claim.rationale] == [demo.NOTE]


def test_what_goes_wrong_is_one_line(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = str(tmp_path / "missing.txt")
    demo.PATIENCE_MS = 200  # type: ignore[misc]
    try:
        assert demo.main(["--out", str(tmp_path), "--article", missing]) == 1
    finally:
        demo.PATIENCE_MS = 15_000  # type: ignore[misc]
    assert "missing.txt" in capsys.readouterr().err

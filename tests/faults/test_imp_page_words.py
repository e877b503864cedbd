"""The words of a page: joints and marks inside them stay, and no two words are glued together."""

from __future__ import annotations

import pytest

from annotator.core.claim import Claim
from annotator.core.match import Band, Candidate
from annotator.matching.ranking import Statement, rank
from annotator.paths import resource
from annotator.reading.page import parse_page

PARAGRAPHS = resource("sample", "sample.txt").read_text(encoding="utf-8").strip().split("\n\n")[3:]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
JOINTS = {"soft hyphen": "\u00ad", "joiner": "\u200d", "word joiner": "\u2060", "zero width space": "\u200b"}


def read(body: str, *, whole: bool = False) -> tuple[str, tuple[str, ...]]:
    parsed = parse_page(
        f"<html><head><title>T</title></head><body><article>{body}</article></body></html>", whole=whole
    )
    return parsed.text, parsed.warnings


@pytest.mark.parametrize("joint", JOINTS.values(), ids=[f"IMP-063-{name}" for name in JOINTS])
def test_joints_inside_words_are_kept_and_do_not_hide_an_earlier_check(joint: str) -> None:
    plain = "The council rebuilt the harbour bridge for 48 million euros."
    odd = plain.replace("council", f"coun{joint}cil").replace("harbour", f"har{joint}bour")
    text, _ = read(f"{BODY}<p>{odd}</p>")
    assert text.endswith(odd)
    (match,) = rank(Statement(odd), [Candidate(Claim("c", plain, "2026-01-01T00:00:00Z"), 10.0)])
    assert (match.band, match.differences) == (Band.STRONG, ())


def test_imp_063_marks_that_combine_are_kept_and_do_not_hide_an_earlier_check() -> None:
    odd = "The cafe\u0301 in Mu\u0308nchen paid 48 million euros for its rent."
    text, _ = read(f"{BODY}<p>{odd}</p>")
    assert text.endswith(odd)
    earlier = Claim("c", "The café in München paid 48 million euros for its rent.", "2026-01-01T00:00:00Z")
    (match,) = rank(Statement(odd), [Candidate(earlier, 10.0)])
    assert (match.band, match.differences) == (Band.STRONG, ())


@pytest.mark.parametrize("whole", [False, True], ids=["IMP-064-article", "IMP-064-all"])
def test_boundaries_of_elements_are_boundaries_of_words(whole: bool) -> None:
    text, warnings = read(
        f"{BODY}<p>The first line<br>ends here.</p><ul><li>One wish</li><li>Two wishes</li></ul>"
        "<table><tr><td>Harlow</td><td>12</td></tr><tr><td>Upton</td><td>34</td></tr></table>"
        "<p>The hall has 4<sup>2</sup> square rooms. It was <del>never</del> always open in "
        "<ruby>漢<rt>kan</rt></ruby>.</p>",
        whole=whole,
    )
    assert "The first line\nends here." in text
    assert "- One wish\n- Two wishes" in text
    assert "Harlow | 12\nUpton | 34" in text
    assert "has 42" not in text
    assert "has 4² square rooms" in text or any("footnote mark" in warning for warning in warnings)
    assert "never" not in text
    assert "1 word that the page strikes out was left out." in warnings
    assert "漢" in text
    assert "kan" not in text

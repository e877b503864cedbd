from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from annotator.reporting.escaping import cell, contained, isolated, link, markdown, markdown_lines, visible

ANY_TEXT = st.text(st.characters(exclude_categories=()))
BIDI_TEXT = st.text("ab\u05d0\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", max_size=20)
MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b", "a␀b"),
        ("\x1b[31m", "␛[31m"),
        ("\r", "␍"),
        ("\x7f", "␡"),
        ("\ud800", "�"),
        ("\ufffe", "�"),
        ("a\tb\n", "a\tb\n"),
    ],
)
def test_controls_become_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(ANY_TEXT)
def test_visible_text_keeps_its_positions_and_can_be_encoded(text: str) -> None:
    shown = visible(text)
    assert len(shown.encode("utf-8").decode("utf-8")) == len(text)
    assert visible(shown) == shown


def depth_after(text: str) -> list[str]:
    """Return what a text leaves open, and raise when it closes an isolate that it did not open."""
    opened: list[str] = []
    for character in text:
        if character in "\u2066\u2067\u2068":
            opened.append("isolate")
        elif character in "\u202a\u202b\u202d\u202e":
            opened.append("embedding")
        elif character == "\u2069":
            while opened.pop() != "isolate":
                pass
        elif character == "\u202c" and opened[-1:] == ["embedding"]:
            opened.pop()
    return opened


@given(BIDI_TEXT)
def test_contained_text_leaves_nothing_open_and_closes_nothing_of_others(text: str) -> None:
    assert depth_after(contained(text)) == []


def test_only_text_that_may_turn_is_isolated() -> None:
    assert isolated("plain 12%") == "plain 12%"
    assert isolated("שלום") == "\u2068שלום\u2069"
    assert isolated("\u202epaid") == "\u2068\u202epaid\u202c\u2069"


@pytest.mark.parametrize(
    "url", ["https://a.example/x?y=1#z", "http://a.example", "mailto:desk@a.example", " https://a.example "]
)
def test_an_address_of_the_web_may_be_followed(url: str) -> None:
    assert link(url) == url.strip()


@pytest.mark.parametrize(
    "url",
    [
        "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)",
        "data:text/html,<script>", "vbscript:x", "file:///etc/passwd", "//a.example", "a.example", "https:", "mailto:",
        'https://a.example/"onclick=', "https://a.example/ x", "https://a.example/<b>", "http://[::1", "ftp://a.example",
        "https://a.example/\u202egpj.exe",
    ],
)  # fmt: skip
def test_any_other_address_is_text(url: str) -> None:
    assert link(url) is None


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＋1", "－1", "＠x", "\u202e=1", "=\u05d0"],
)
def test_a_formula_is_inert(text: str) -> None:
    assert cell(text).startswith("'")


@pytest.mark.parametrize("text", ["", "plain", "1-2", "a=b", "5 percent", "“=”"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


@given(st.text("ab1.)(=+-*_~`#>|<![]&;:/\\ \n\t\"'{}$@w^", max_size=40))
def test_markdown_of_any_text_is_that_text_alone(text: str) -> None:
    tokens = MARKDOWN.parse(f"x {markdown(text)}\n")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == f"x {' '.join(text.split())}".strip()


@given(st.text("ab1.)(=+-*_~`#>|<![]&;:/\\ \n\t\"'{}$@w^", max_size=40))
def test_each_markdown_line_is_a_paragraph(text: str) -> None:
    for line in markdown_lines(text):
        kinds = [token.type for token in MARKDOWN.parse(f"{line}\n")]
        assert kinds == (["paragraph_open", "inline", "paragraph_close"] if line else [])


def test_markdown_addresses_are_not_linked_by_themselves() -> None:
    assert markdown("see https://a.example and www.a.example") == "see https\\://a.example and www\\.a.example"


@given(ANY_TEXT)
def test_no_writer_gets_a_control_character(text: str) -> None:
    for shown in (cell(text), markdown(text), contained(text)):
        assert not any(unicodedata.category(one) in {"Cc", "Cs"} and one not in "\t\n" for one in shown)

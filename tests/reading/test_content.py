from __future__ import annotations

import pytest

from annotator.errors import ReadingError
from annotator.reading.content import Kind, kind_of, misnamed, shown


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.txt", Kind.PLAIN), ("a", Kind.PLAIN), ("a.md", Kind.MARKDOWN), ("A.HTML", Kind.PAGE), ("a.log", Kind.PLAIN)],
)
def test_the_name_tells_the_kind_of_a_text(name: str, kind: Kind) -> None:
    assert kind_of(b"Some words.", name) is kind


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><p>x",
        b"\xef\xbb\xbf\n<html lang=en>",
        b"<?xml version='1.0'?>\n<!-- saved from url -->\n<html>",
        "<html lang=en> <p>Some words".encode("utf-16-le"),
    ],
)
def test_a_page_is_a_page_under_any_name(data: bytes) -> None:
    assert kind_of(data, "a.docx") is Kind.PAGE
    assert "web page" in misnamed(Kind.PAGE, "a.docx")


def test_a_text_about_html_is_no_page() -> None:
    assert kind_of(b"The tag <html> opens a page.", "a.txt") is Kind.PLAIN


@pytest.mark.parametrize("name", ["a.html", "page", "a.HTM"])
def test_a_page_with_a_fitting_name_is_not_misnamed(name: str) -> None:
    assert misnamed(Kind.PAGE, name) == ""


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\0\0\0word/document.xml", "Word"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        (b"PK\x03\x04\x14\0\0\0", "ZIP"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"\x89PNG\r\n", "picture"),
        (b"SQLite format 3\0", "database"),
    ],
)
def test_other_formats_are_named_and_refused(data: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        kind_of(data, "article.txt")


def test_formats_told_by_their_name_are_refused() -> None:
    with pytest.raises(ReadingError, match="MHTML"):
        kind_of(b"From: <Saved by a browser>", "page.mhtml")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ReadingError, match="holds no text"):
        kind_of(bytes(range(256)) * 20, "a.txt")


def test_a_text_with_every_control_character_is_a_text() -> None:
    controls = "".join(chr(code) for code in [*range(1, 32), 127, 0x85])
    assert (
        kind_of(f"Some words of a text.{controls} And some more words that follow them.".encode(), "a.txt")
        is Kind.PLAIN
    )


def test_names_are_shown_without_tricks() -> None:
    assert shown("report\u202efdp.exe") == "report\ufffdfdp.exe"
    assert shown("a\nb\0c\udce4") == "a\ufffdb\ufffdc\ufffd"
    assert len(shown("x" * 255)) == 100

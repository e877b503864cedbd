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
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", Kind.PDF),
        (b"junk " * 200 + b"%PDF-1.7\n%\xe2\xe3", Kind.PDF),
        (b"PK\x03\x04\x14\0\0\0word/document.xml", Kind.WORD),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", Kind.OPEN_DOCUMENT),
        (b"{\\rtf1\\ansi", Kind.RICH_TEXT),
        (b"bplist00\xd1", Kind.WEB_ARCHIVE),
        (b"<?xml version='1.0'?>\n<!DOCTYPE plist PUBLIC", Kind.WEB_ARCHIVE),
    ],
)
def test_other_formats_are_told_by_their_first_bytes(data: bytes, kind: Kind) -> None:
    assert kind_of(data, "article.txt") is kind
    assert kind.value in misnamed(kind, "article.txt")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04\x14\0\0\0", "ZIP"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "no text"),
        (b"PK\x03\x04\x14\0\0\0xl/workbook.xml", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"\x89PNG\r\n", "picture"),
        (b"SQLite format 3\0", "database"),
    ],
)
def test_what_is_not_read_is_named_and_refused(data: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        kind_of(data, "article.txt")


MAIL = b"Received: by mx\r\n\tfor x\r\nSubject: Council\r\n\r\nIt fell."
SNAPSHOT = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x\r\nSubject: y\r\n\r\n"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (MAIL, "a.eml", Kind.MAIL),
        (MAIL, "mail", Kind.MAIL),
        (MAIL, "a.txt", Kind.PLAIN),
        (SNAPSHOT, "a.mhtml", Kind.SAVED_PAGE),
        (SNAPSHOT, "a.eml", Kind.SAVED_PAGE),
        (MAIL, "a.mht", Kind.SAVED_PAGE),
        (b"It fell.", "a.eml", Kind.MAIL),
    ],
)
def test_mails_and_saved_pages(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(data, name) is kind


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "pdf", "webarchive"])
def test_a_text_under_the_name_of_a_document_is_none(suffix: str) -> None:
    with pytest.raises(ReadingError, match="holds something else or is damaged"):
        kind_of(b"It fell.", f"a.{suffix}")


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

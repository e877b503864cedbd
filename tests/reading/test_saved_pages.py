"""Pages saved in one file, by any browser."""

from __future__ import annotations

import base64
import quopri

import pytest

from annotator.paths import resource
from annotator.reading.content import Kind
from annotator.reading.job import Job
from annotator.reading.parsed import Unreadable
from annotator.reading.saved_page import parse_saved_page
from annotator.reading.web_archive import parse_web_archive
from tests.reading.builders import saved_page, web_archive

PARAGRAPHS = resource("sample", "sample.txt").read_text(encoding="utf-8").strip().split("\n\n")[3:]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = f"<html><head><title>Votes | Bugle</title></head><body><article>{BODY}</article></body></html>"
MHTML, ARCHIVE = Job(Kind.SAVED_PAGE), Job(Kind.WEB_ARCHIVE)


@pytest.mark.parametrize("how", ["binary", "quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["", "utf-8"])
def test_the_page_comes_out_of_its_file(how: str, charset: str) -> None:
    data = PAGE.encode()
    written = {"binary": data, "quoted-printable": quopri.encodestring(data), "base64": base64.encodebytes(data)}[how]
    parsed = parse_saved_page(saved_page(written, how=how, charset=charset), MHTML)
    assert parsed.text == "\n\n".join(PARAGRAPHS)
    assert parsed.url == "https://example.com/a"
    assert parsed.title == "Votes | Bugle"


def test_the_subject_is_the_title_of_a_page_without_one() -> None:
    parsed = parse_saved_page(saved_page(f"<html><body>{BODY}</body></html>".encode()), MHTML)
    assert parsed.title == "Council Votes"


def test_the_main_page_is_taken_not_its_frame() -> None:
    head = b"\r\n------x\r\nContent-Type: text/html\r\nContent-Location: https://example.com/frame\r\n\r\n"
    frame = head + b"<p>Buy this now.</p>"
    whole = saved_page(PAGE.encode())
    cut = whole.index(b"\r\n------x")
    data = whole[:cut] + frame + whole[cut:]
    assert parse_saved_page(data, MHTML).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("xml", [False, True])
@pytest.mark.parametrize("encoding", ["UTF-8", "windows-1252"])
def test_a_web_archive_gives_its_main_page(xml: bool, encoding: str) -> None:
    parsed = parse_web_archive(web_archive(PAGE.encode(encoding), encoding=encoding, xml=xml), ARCHIVE)
    assert parsed.text == "\n\n".join(PARAGRAPHS)
    assert parsed.url == "https://example.com/a"


@pytest.mark.parametrize(
    "data", [b"bplist00", b"bplist00" + b"\xff" * 50, b"<?xml version='1.0'?><!DOCTYPE plist><plist>x"]
)
def test_a_damaged_archive_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"damaged|no page"):
        parse_web_archive(data, ARCHIVE)

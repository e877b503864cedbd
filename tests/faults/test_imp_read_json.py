"""`annotator read --json` on odd files: an answer that keeps its promises, or one sentence and status 1."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.core.passage import Shape
from tests.faults.bad_files import BAD
from tests.reading.builders import open_document, paragraph, saved_page, web_archive, word

NAMES = {
    "title", "byline", "published", "publisher", "url", "language", "text", "sentences", "passages", "encoding",
    "warnings",
}  # fmt: skip
PAGE = (
    b"<html><head><title>T</title></head><body><article>"
    + b"".join(b"<p>District %d has %d wells, Mayor Ines Falk said.</p>" % (n, 7 * n) for n in range(9))
    + b"</article></body></html>"
)
ODD: dict[str, bytes] = {
    "one-letter.txt": b"x",
    "no-end.txt": "No full stop, no line break 📰".encode(),
    "marks.txt": "\ufeff“It fell,” he said.\u2029\u2028It rose.\u00a0Yes?!".encode(),
    "nul.txt": b"It f\0ell. " * 40,
    "controls.txt": b"Some words \x01\x02\x7f and more of them that follow here. " * 3,
    "utf16.txt": "It fell by 4 € in May.\nIt rose.".encode("utf-16-le"),
    "latin.txt": "Żółć gęślą jaźń, powiedział minister.".encode("iso8859-2"),
    "cut.txt": "It cost 5 €".encode()[:-1],
    "rtl.txt": "قال الوزير إن المعدل انخفض إلى 4.1% في مايو.".encode(),
    "nested.md": b">" * 3_000 + b" It fell.\n",
    "script.html": b"<html><script>fetch('http://127.0.0.1:9')</script><body><p>It fell by four percent in town.</p>",
    "page.mhtml": saved_page(PAGE),
    "page.webarchive": web_archive(PAGE),
    "text.docx": word(paragraph("It fell by 4 percent.") + paragraph("It rose.")),
    "text.odt": open_document("<text:p>It fell by 4 percent.</text:p>"),
    "text.rtf": rb"{\rtf1\ansi It fell by 4 percent.\par It rose.}",
    "mail.eml": b"From: a@b.example\r\nSubject: Votes\r\n\r\nIt fell by 4 percent.\r\n",
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_gives_what_is_promised(
    name: str, tmp_path: Path, in_process: None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(ODD[name])
    assert main(["read", str(path), "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    told = json.loads(out)
    assert set(told) == NAMES
    assert told["text"].strip()
    assert told["sentences"]
    end = 0
    for sentence in told["sentences"]:
        assert end <= sentence["start"] < sentence["end"] <= len(told["text"])
        assert told["text"][sentence["start"] : sentence["end"]] == sentence["text"]
        assert 0 <= sentence["worth"] <= 1
        assert sentence["claimant"] is None or sentence["claimant"].strip()
        end = sentence["end"]
    for passage in told["passages"]:
        assert 0 <= passage["start"] < passage["end"] <= len(told["text"])
        assert passage["shape"] in set(Shape) - {Shape.PARAGRAPH}
    assert all(warning.endswith((".", ")")) for warning in told["warnings"])


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gives_one_sentence(
    name: str, tmp_path: Path, in_process: None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    assert main(["read", str(path), "--json"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert name in err


@pytest.mark.parametrize(
    ("name", "sign"), [("latin.txt", "guess"), ("utf16.txt", "read as UTF-16"), ("cut.txt", "could not be read")]
)
def test_a_doubtful_encoding_is_said_and_can_be_another(
    name: str, sign: str, tmp_path: Path, in_process: None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(ODD[name])
    main(["read", str(path), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert told["encoding"]
    assert any(sign in warning for warning in told["warnings"])
    main(["read", str(path), "--json", "--encoding", "iso8859-2"])
    other = json.loads(capsys.readouterr().out)
    assert other["encoding"] == "ISO-8859-2"
    assert other["text"] != told["text"]
    assert other["text"].startswith("Żółć") == (name == "latin.txt")

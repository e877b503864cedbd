"""Damages files of every format at random and looks what becomes of each, every one in a process of its own.

Run as `python -m tests.faults.mutants FIRST COUNT`; prints one line of JSON for each mutant that is more than refused,
read whole, or read with a word about what is missing.
"""

from __future__ import annotations

import base64
import json
import os
import quopri
import random
import re
import select
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from functools import cache
from html import escape

from annotator.errors import ReadingError
from annotator.paths import resource
from annotator.reading.child import answer, limit
from annotator.reading.content import kind_of
from annotator.reading.job import Job
from annotator.reading.parsers import parser
from tests.reading.builders import open_document, paragraph, pdf, saved_page, set_page, web_archive, word

SECONDS, MEMORY = 15, 1 << 30
_WORD = re.compile(r"[^\W_]{4,}")
_ENOUGH = 0.9
_TITLE, *_REST = resource("sample", "sample.txt").read_text(encoding="utf-8").strip().split("\n\n")
_PARAGRAPHS = _REST[2:]
_TEXT = "\n\n".join(_PARAGRAPHS)
_BODY = "".join(f"<p>{escape(text, quote=False)}</p>" for text in _PARAGRAPHS)
_PAGE = (
    f"<html lang=en><head><title>{_TITLE}</title></head><body><article><h1>{_TITLE}</h1>{_BODY}</article></body></html>"
)
# What a reader of the raw file would see of it: nothing but the words themselves tells that some are gone.
_PLAIN = frozenset({"a.txt", "a.md", "a.html", "a.rtf", "plain.eml", "binary.mhtml", "quoted.mhtml", "unpacked.pdf"})


@cache
def samples() -> Mapping[str, bytes]:
    """Return one sound file of every format and way of writing."""
    page = _PAGE.encode()
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Jane Doe <jane@example.com>", _TITLE
    mail.set_content(_TEXT, cte="8bit")
    packed = EmailMessage()
    packed["From"], packed["Subject"] = "Jane Doe <jane@example.com>", _TITLE
    packed.set_content(_TEXT, cte="base64")
    packed.add_attachment(b"%PDF-" * 50, maintype="application", subtype="pdf", filename="a.pdf")
    pages = [set_page(_PARAGRAPHS[:6]), set_page(_PARAGRAPHS[6:])]
    escaped = "".join(f"\\u{ord(each)}?" if each > "~" else each for each in _TEXT).replace("\n\n", "\\par ")
    return {
        "a.txt": _TEXT.encode(),
        "a.md": f"# {_TITLE}\n\n{_TEXT}\n".encode(),
        "a.html": page,
        "binary.mhtml": saved_page(page),
        "packed.mhtml": saved_page(base64.encodebytes(page), how="base64"),
        "quoted.mhtml": saved_page(quopri.encodestring(page), how="quoted-printable"),
        "binary.webarchive": web_archive(page),
        "xml.webarchive": web_archive(page, xml=True),
        "a.docx": word("".join(paragraph(escape(text, quote=False)) for text in _PARAGRAPHS)),
        "a.odt": open_document("".join(f"<text:p>{escape(text, quote=False)}</text:p>" for text in _PARAGRAPHS)),
        "a.rtf": ("{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}" + escaped + "}").encode("ascii"),
        "packed.pdf": pdf(pages),
        "unpacked.pdf": pdf(pages, packed=False),
        "plain.eml": bytes(mail),
        "packed.eml": bytes(packed),
    }


def _flip(source: random.Random, data: bytearray) -> None:
    for _ in range(source.choice((1, 1, 3, 20))):
        data[source.randrange(len(data))] ^= 1 << source.randrange(8)


def _cut_end(source: random.Random, data: bytearray) -> None:
    del data[source.randrange(len(data) // 4, len(data)) :]


def _cut_out(source: random.Random, data: bytearray) -> None:
    at = source.randrange(len(data))
    del data[at : at + source.choice((1, 16, 200, 2_000))]


def _insert(source: random.Random, data: bytearray) -> None:
    at = source.randrange(len(data))
    pieces = (b"\0", b"<", b"<!--", b"{", b"\\", b"\xff\xfe", b"=", b"\r\n\r\n", b"&#", b"]]>", source.randbytes(40))
    data[at:at] = source.choice(pieces)


def _number(source: random.Random, data: bytearray) -> None:
    found = list(re.finditer(rb"\d+", data))
    if found:
        place = source.choice(found)
        data[place.start() : place.end()] = source.choice((b"0", b"-1", b"4294967295", b"99999999999999", b"7"))


def _double(source: random.Random, data: bytearray) -> None:
    start = source.randrange(len(data))
    data[start:start] = data[start : start + source.choice((10, 500))]


_WAYS: tuple[Callable[[random.Random, bytearray], None], ...] = (_flip, _cut_end, _cut_out, _insert, _number, _double)


def mutant(number: int) -> tuple[str, str, bytes]:
    """Return the name, the way of damage and the bytes of the mutant of this number; the same at every run."""
    source = random.Random(20260512 + number)
    name = sorted(samples())[number % len(samples())]
    data = bytearray(samples()[name])
    way = source.choice(_WAYS)
    way(source, data)
    return name, way.__name__.lstrip("_"), bytes(data)


def _said(name: str, data: bytes) -> dict[str, object]:
    try:
        kind = kind_of(data, name)
    except ReadingError as error:
        return {"refused": str(error)}
    return answer(parser(kind), data, Job(kind))


@cache
def _baseline(name: str) -> tuple[Counter[str], frozenset[str]]:
    said = _said(name, samples()[name])
    parsed = said["parsed"]
    assert isinstance(parsed, dict)
    return Counter(_WORD.findall(parsed["text"])), frozenset(parsed["warnings"])


def _visible(name: str, data: bytes) -> Counter[str]:
    """Return the words that anybody sees in the damaged file itself."""
    text = (quopri.decodestring(data) if name.startswith("quoted") else data).decode("utf-8", "replace")
    if name.endswith((".html", ".mhtml")):
        text = re.sub(r"<[A-Za-z/!][^>]*>", " ", text)
    return Counter(_WORD.findall(text))


def judged(name: str, data: bytes) -> str:
    """Return what became of a mutant: "refused", "whole", "told" or "partial"."""
    said = _said(name, data)
    parsed = said.get("parsed")
    if not isinstance(parsed, dict):
        return "refused"
    words, told = _baseline(name)
    expected = words & _visible(name, data) if name in _PLAIN else words
    found = Counter(_WORD.findall(parsed["text"])) & expected
    if found.total() >= _ENOUGH * expected.total():
        return "whole"
    return "told" if set(parsed["warnings"]) - told else "partial"


def _in_a_process(name: str, data: bytes) -> str:
    """Return what became of a mutant in a process with the caps of the real one."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        limit(SECONDS, MEMORY * 2)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.write(writer, judged(name, data).encode())
        os._exit(0)
    os.close(writer)
    ready, _, _ = select.select([reader], [], [], SECONDS)
    outcome = os.read(reader, 100).decode() if ready else "stall"
    os.close(reader)
    if not ready:
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return outcome or "crash"


def _say(line: object) -> None:
    sys.stdout.write(json.dumps(line) + "\n")


def main(first: int, count: int) -> None:
    """Try mutants, and print those that are worse than refused, whole or told, then how many there were of each."""
    for name in samples():
        _baseline(name)
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for number in range(first, first + count):
        name, way, data = mutant(number)
        started = time.monotonic()
        outcome = _in_a_process(name, data)
        slowest = max(slowest, time.monotonic() - started)
        outcomes[outcome] += 1
        if outcome not in {"refused", "whole", "told"}:
            _say({"number": number, "name": name, "way": way, "outcome": outcome})
    _say({"outcomes": outcomes, "slowest": round(slowest, 2)})


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

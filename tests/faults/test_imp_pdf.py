"""PDF files that are locked, that call themselves, or that run from right to left."""

from __future__ import annotations

import re
import struct
from hashlib import md5
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from annotator.errors import ReadingError
from annotator.paths import resource
from annotator.reading.reader import read_bytes
from tests.reading.builders import pdf, set_page

PARAGRAPHS = resource("sample", "sample.txt").read_text(encoding="utf-8").replace("&", "and").strip().split("\n\n")[3:]
TEXT = "\n\n".join(PARAGRAPHS)
PDF = pdf([set_page(PARAGRAPHS[:6]), set_page(PARAGRAPHS[6:])])
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
STREAM = re.compile(rb"(\d+) 0 obj\n<<[^\n]*>>stream\n(.*?)\nendstream", re.DOTALL)


def rc4(key: bytes, data: bytes) -> bytes:
    box, j = list(range(256)), 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def locked(password: bytes) -> bytes:
    """Return the document as a program of 1996 locks it: 40 bits, the same lengths."""
    owner = rc4(md5((b"owner" + PADDING)[:32]).digest()[:5], (password + PADDING)[:32])
    key = md5((password + PADDING)[:32] + owner + struct.pack("<i", -4) + bytes(16)).digest()[:5]
    entry = b"/Root 1 0 R/ID[<%s><%s>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (
        b"00" * 16, b"00" * 16, owner.hex().encode(), rc4(key, PADDING).hex().encode(),
    )  # fmt: skip

    def lock(found: re.Match[bytes]) -> bytes:
        own = md5(key + struct.pack("<I", int(found[1]))[:3] + bytes(2)).digest()[:10]
        return found[0][: found.start(2) - found.start()] + rc4(own, found[2]) + b"\nendstream"

    return STREAM.sub(lock, PDF).replace(b"/Root 1 0 R", entry)


def test_imp_091_no_password_opens_and_one_that_nobody_knows_is_said() -> None:
    assert read_bytes(locked(b""), name="a.pdf").text == TEXT
    strong = PDF.replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P -4/O<%s>/U<%s>/OE<%s>/UE<%s>"
        b"/Perms<%s>/CF<</StdCF<</CFM/AESV3/Length 32/AuthEvent/DocOpen>>>>/StmF/StdCF/StrF/StdCF>>"
        % (b"41" * 48, b"42" * 48, b"43" * 32, b"44" * 32, b"45" * 16),
    )
    for data in (locked(b"secret"), strong):
        with pytest.raises(ReadingError, match="password-protected"):
            read_bytes(data, name="a.pdf")


def test_imp_096_a_form_that_draws_itself_ends() -> None:
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>/Font<</F1 3 0 R>>>>/Length"
    data = pdf([set_page(PARAGRAPHS)], packed=False).replace(b"<</Length", form).replace(b"BT 0 Tr", b"/X Do BT 0 Tr")
    data = data.replace(b"/Resources<</Font", b"/Resources<</XObject<</X 6 0 R>>/Font")
    reading = read_bytes(data, name="a.pdf")
    assert PARAGRAPHS[0][:40] in reading.text
    assert any("damaged" in warning for warning in reading.warnings)


def test_imp_096_ten_thousand_pages_are_too_many() -> None:
    whole = pdf([[(72.0, 700.0, 11.0, "It fell.")]])
    many = whole.replace(b"/Kids[5 0 R]/Count 1", b"/Kids[%s]/Count 10001" % (b"5 0 R " * 10_001))
    with pytest.raises(ReadingError, match="10,001 pages, but at most 1,000"):
        read_bytes(many, name="a.pdf")


def test_imp_098_right_to_left_text_is_there_and_warned_of(qapp: QApplication, tmp_path: Path) -> None:
    words = "ראש העיר אמר ביום שלישי כי הגשר יעלה 48 מיליון שקל והעבודות יתחילו במאי."
    path = tmp_path / "hebrew.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 11))
    page = QRectF(0, 0, writer.width(), writer.height())
    for line in range(6):
        painter.drawText(page.translated(0, line * 400), Qt.AlignmentFlag.AlignRight.value, f"{line + 1}. {words}")
    painter.end()
    reading = read_bytes(path.read_bytes(), name="hebrew.pdf")
    assert "48" in reading.text
    assert any("Right-to-left text" in warning for warning in reading.warnings)

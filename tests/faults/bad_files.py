"""Ten files that hold no article, each for a reason of its own."""

from __future__ import annotations

BAD: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(99),
    "archive.docx": b"PK\x03\x04" + bytes(99),
    "torn.pdf": b"It fell.",
    "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "program.html": b"\x7fELF" + bytes(99),
    "zeros.md": bytes(400),
    "noise.mhtml": bytes(range(256)) * 4,
    "sound.rtf": b"ID3\x03" + bytes(99),
}

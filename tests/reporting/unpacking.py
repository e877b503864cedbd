"""Everything that a written report holds, as text: members of archives and streams of a PDF included."""

from __future__ import annotations

import io
import re
import zipfile
import zlib


def everything_in(data: bytes) -> str:
    """Return the bytes of a file, of its members and of its streams, and the words of its pages."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [archive.read(name) for name in archive.namelist()]
            told = [f"{info.filename} {info.comment!r} {info.extra!r}" for info in archive.infolist()]
        return "\n".join([*told, *(everything_in(member) for member in members), _seen(data)])
    if data.startswith(b"%PDF"):
        return "\n".join([_seen(data), *(_seen(stream) for stream in _streams(data)), words_of_pages(data)])
    return _seen(data)


def words_of_pages(data: bytes) -> str:
    """Return what a reader of a PDF sees."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))
    finally:
        document.close()


def _streams(data: bytes) -> list[bytes]:
    found = []
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            found.append(zlib.decompressobj().decompress(match[1]))
        except zlib.error:
            found.append(match[1])
    return found


def _seen(data: bytes) -> str:
    """Return bytes as text of every encoding that a file of ours may use."""
    return "\n".join((data.decode("utf-8", "replace"), data.decode("utf-16-be", "replace")))

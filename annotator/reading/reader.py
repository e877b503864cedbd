"""The door of the reading floor: a file, bytes or pasted text becomes a Reading."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

from annotator import __version__
from annotator.errors import ReadingError
from annotator.reading.content import Kind, kind_of, misnamed, shown
from annotator.reading.local_file import check_size, take
from annotator.reading.reading import Reading
from annotator.reading.sandbox import WALL_SECONDS, Request, parse

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_READER_NAMES = {Kind.PLAIN: "text", Kind.MARKDOWN: "markdown", Kind.PAGE: "page"}


def read(source: str, *, seconds: float = WALL_SECONDS) -> Reading:
    """Return the article in the file that `source` names.

    Raises:
        ReadingError: when there is none, with one sentence that says why.
    """
    if _ADDRESS.match(source):
        raise ReadingError(f"“{shown(source)}” is an address: save the page and open the file.")
    return read_path(Path(source), seconds=seconds)


def read_path(path: Path, *, seconds: float = WALL_SECONDS) -> Reading:
    """Return the article in a file.

    Raises:
        ReadingError: when there is none, with one sentence that says why.
    """
    return read_bytes(take(path), name=os.fsencode(path.name).decode("utf-8", "replace"), seconds=seconds)


def read_bytes(data: bytes, *, name: str, seconds: float = WALL_SECONDS) -> Reading:
    """Return the article in `data`, which came under the name `name`.

    Raises:
        ReadingError: when there is none, with one sentence that says why.
    """
    check_size(len(data), shown(name))
    kind = kind_of(data, name)
    reading = _read(data, Request(kind, name, seconds=seconds), source=name)
    return _warned(reading, misnamed(kind, name))


def read_text(text: str, *, source: str = "clipboard", seconds: float = WALL_SECONDS) -> Reading:
    """Return the article in a pasted or dropped text.

    Raises:
        ReadingError: when there is none, with one sentence that says why.
    """
    return _read_pasted(text, Request(Kind.PLAIN, source, pasted=True, seconds=seconds))


def read_html(html: str, *, source: str = "clipboard", url: str = "", seconds: float = WALL_SECONDS) -> Reading:
    """Return the article in pasted HTML; nothing that it names is fetched or opened.

    Raises:
        ReadingError: when there is none, with one sentence that says why.
    """
    return _read_pasted(html, Request(Kind.PAGE, source, url=url, pasted=True, seconds=seconds))


def _read_pasted(text: str, request: Request) -> Reading:
    sound = text.encode("utf-8", "ignore")
    check_size(len(sound), shown(request.name))
    reading = _read(sound, request, source=request.name)
    lost = len(text) - len(sound.decode("utf-8"))
    return _warned(reading, f"Half characters without their other half were left out ({lost:,})." if lost else "")


def _read(data: bytes, request: Request, *, source: str) -> Reading:
    parsed, spans = parse(data, request)
    return Reading(
        parsed.text,
        spans,
        title=parsed.title,
        byline=parsed.byline,
        published=parsed.published,
        publisher=parsed.publisher,
        url=parsed.url or request.url,
        language=parsed.language,
        source=source,
        source_sha256=hashlib.sha256(data).hexdigest(),
        reader=f"{_READER_NAMES[request.kind]} {__version__}",
        warnings=parsed.warnings,
    )


def _warned(reading: Reading, warning: str) -> Reading:
    from dataclasses import replace

    return replace(reading, warnings=(*reading.warnings, warning)) if warning else reading

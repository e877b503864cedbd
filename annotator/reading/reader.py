"""The door of the reading floor: a file, bytes or pasted text becomes a Reading."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

from annotator import __version__
from annotator.errors import ReadingError
from annotator.reading.content import Kind, kind_of, misnamed, shown
from annotator.reading.local_file import check_size, take
from annotator.reading.reading import Reading
from annotator.reading.sandbox import WALL_SECONDS, Request, parse

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """How something is to be read.

    The encoding chosen by the user, all of a page instead of its article, and whether computers of the own network may
    be asked for a page.
    """

    encoding: str = ""
    whole: bool = False
    private_addresses: bool = False


AS_FOUND = Wish()
_READER_NAMES = {Kind.PLAIN: "text", Kind.PAGE: "page"}


def read(source: str, wish: Wish = AS_FOUND, *, seconds: float = WALL_SECONDS) -> Reading:
    """Return the article in the file or at the web address that `source` names.

    Raises:
        ReadingError: when there is none, with one sentence that says why.
    """
    if is_address(source):
        return read_address(source, wish, seconds=seconds)
    return read_path(Path(source), wish, seconds=seconds)


def is_address(source: str) -> bool:
    """Tell whether a source is an address and no file."""
    return _ADDRESS.match(source) is not None


def read_path(path: Path, wish: Wish = AS_FOUND, *, seconds: float = WALL_SECONDS) -> Reading:
    """Return the article in a file.

    Raises:
        ReadingError: when there is none, with one sentence that says why.
    """
    name = os.fsencode(path.name).decode("utf-8", "replace")
    return read_bytes(take(path), name=name, wish=wish, seconds=seconds)


def read_address(url: str, wish: Wish = AS_FOUND, *, seconds: float = WALL_SECONDS) -> Reading:
    """Return the article at a web address: the program's only use of the network.

    Raises:
        ReadingError: when there is none, with one sentence that says why.
    """
    from annotator.reading.web import fetched, little_text

    page = fetched(url, private=wish.private_addresses)
    kind = kind_of(page.data, page.name)
    request = Request(
        kind, page.name, url=page.url, declared=page.charset, encoding=_known(wish.encoding), whole=wish.whole,
        seconds=seconds,
    )  # fmt: skip
    reading = _read(page.data, request, source=page.url)
    return replace(reading, warnings=(*page.warnings, *reading.warnings, *filter(None, [little_text(reading.text)])))


def read_bytes(
    data: bytes, *, name: str, wish: Wish = AS_FOUND, seconds: float = WALL_SECONDS
) -> Reading:  # fmt: skip
    """Return the article in `data`, which came under the name `name`.

    Raises:
        ReadingError: when there is none, with one sentence that says why.
    """
    check_size(len(data), shown(name))
    kind = kind_of(data, name)
    request = Request(kind, name, encoding=_known(wish.encoding), whole=wish.whole, seconds=seconds)
    return _warned(_read(data, request, source=name), misnamed(kind, name))


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


def _known(encoding: str) -> str:
    """Return the name under which an encoding is decoded.

    Raises:
        ReadingError: when there is none of that name.
    """
    from annotator.reading.decoding import known_encoding

    try:
        return known_encoding(encoding) if encoding else ""
    except (LookupError, ValueError) as error:
        raise ReadingError(f"There is no encoding “{shown(encoding)}”; utf-8 and windows-1252 are two.") from error


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
        reader=_reader(request.kind, parsed.encoding),
        warnings=parsed.warnings,
        encoding=parsed.encoding,
        encoding_guessed=parsed.encoding_guessed,
        passages=parsed.passages,
    )


def _reader(kind: Kind, encoding: str) -> str:
    """Return what is kept about how a text was read: the parser, the program's version, and the encoding."""
    from annotator.reading.decoding import shown_encoding

    name = f"{_READER_NAMES.get(kind, kind.name.lower().replace('_', ' '))} {__version__}"
    return f"{name}, {shown_encoding(encoding)}" if encoding else name


def _warned(reading: Reading, warning: str) -> Reading:
    return replace(reading, warnings=(*reading.warnings, warning)) if warning else reading

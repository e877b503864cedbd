"""Web archives, as Safari saves them: the main resource of a property list."""

from __future__ import annotations

import plistlib
import re
from dataclasses import replace
from xml.parsers.expat import ExpatError

from annotator.reading.decoding import decode
from annotator.reading.job import Job
from annotator.reading.mail import is_uneven
from annotator.reading.page import parse_page
from annotator.reading.page_metadata import web_address
from annotator.reading.parsed import Parsed, Unreadable
from annotator.reading.parsers import with_encoding

_DATA = re.compile(rb"<key>WebResourceData</key>\s*<data>([^<]*)</data>")
_ERRORS = (
    plistlib.InvalidFileException, ExpatError, ValueError, KeyError, IndexError, OverflowError, TypeError,
    AttributeError, EOFError,
)  # fmt: skip


def parse_web_archive(data: bytes, job: Job) -> Parsed:
    """Return the article in a web archive."""
    try:
        archive = plistlib.loads(data)
    except _ERRORS as error:
        raise Unreadable("is a damaged web archive") from error
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    content = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(content, bytes):
        raise Unreadable("holds no page; no page was found in the file")
    kind = str(main.get("WebResourceMIMEType", "text/html"))
    if kind not in {"text/html", "application/xhtml+xml"}:
        raise Unreadable("is a web archive of something else than a page")
    decoded = decode(content, page=True, declared=str(main.get("WebResourceTextEncodingName", "")), chosen=job.encoding)
    url = job.url or web_address(main.get("WebResourceURL"))
    parsed = with_encoding(parse_page(decoded.text, url, whole=job.whole), decoded)
    written = _DATA.search(data)
    if written and is_uneven(written[1].decode("latin-1")):
        parsed = replace(parsed, warnings=(*parsed.warnings, "The web archive is damaged; text may be missing."))
    return parsed

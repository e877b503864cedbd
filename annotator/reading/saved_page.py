"""Pages saved in one file (MHTML): the main page among the parts; the other parts are pictures and styles."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage

from annotator.reading.decoding import decode
from annotator.reading.job import Job
from annotator.reading.mail import charset_of, content_of, header, is_cut_off, message_of, parts_of
from annotator.reading.page import parse_page
from annotator.reading.page_metadata import web_address
from annotator.reading.parsed import Parsed, Unreadable
from annotator.reading.parsers import with_encoding

_PAGES = ("text/html", "application/xhtml+xml")


def parse_saved_page(data: bytes, job: Job) -> Parsed:
    """Return the article in a page saved in one file."""
    message = message_of(data)
    page, alike = _main_page(message)
    content = content_of(page)
    decoded = decode(content, page=True, declared=charset_of(page), chosen=job.encoding)
    url = job.url or web_address(header(message, "Snapshot-Content-Location"))
    url = url or web_address(header(page, "Content-Location"))
    parsed = with_encoding(parse_page(decoded.text, url, whole=job.whole), decoded)
    warnings = parsed.warnings
    if is_cut_off(message):
        warnings = (*warnings, "The saved page is cut off or damaged; text may be missing.")
    if alike > 1:
        warnings = (*warnings, "The file holds the page more than once; the longest one was read.")
    return replace(parsed, title=parsed.title or header(message, "Subject"), warnings=warnings)


def _main_page(message: EmailMessage) -> tuple[EmailMessage, int]:
    """Return the part that holds the page itself, not one of its frames, and how many claim to be it.

    Raises:
        Unreadable: there is none.
    """
    pages = [part for part in parts_of(message) if part.get_content_type() in _PAGES]
    if not pages:
        raise Unreadable("holds no page; no page was found in the file")
    start = str(message.get_param("start", "") or "")
    address = header(message, "Snapshot-Content-Location")
    alike = [
        part
        for part in pages
        if (start and header(part, "Content-ID") == start) or (address and header(part, "Content-Location") == address)
    ]
    return max(alike, key=lambda part: len(str(part.get_payload())), default=pages[0]), len(alike)

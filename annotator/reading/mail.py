"""Mails: the body, plain before marked-up, with subject, sender and date; what is attached is named, not read."""

from __future__ import annotations

import re
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser

from annotator.reading.decoding import Decoded, decode
from annotator.reading.job import Job
from annotator.reading.page_metadata import one_line
from annotator.reading.parsed import Parsed, Unreadable, count
from annotator.reading.parsers import with_encoding
from annotator.reading.plain import parse_plain
from annotator.reading.unwrapping import unwrapped

_TRANSFERS = frozenset({"", "7bit", "8bit", "binary", "quoted-printable", "base64"})
_BROKEN = frozenset({"InvalidBase64LengthDefect", "InvalidBase64CharactersDefect"})
_CUT_OFF = frozenset({"CloseBoundaryNotFoundDefect", "StartBoundaryNotFoundDefect", "InvalidBase64PaddingDefect"})
_LARGEST_HEAD = 1_000_000
_MOST_HEADERS = 5_000
_MOST_PARTS = 500
_SHOWN = 3
_STILL_PACKED = re.compile(r"^[A-Za-z0-9+/]{60,}={0,2}\r?$", re.MULTILINE)
_FEW_LINES = 3
_ADDRESS = re.compile(r"\s*<[^<>]*>\s*")


def message_of(data: bytes) -> EmailMessage:
    """Return the message in a mail or saved page.

    Raises:
        Unreadable: its head is larger than any honest one.
    """
    head = re.split(rb"\r?\n\r?\n", data[: _LARGEST_HEAD + 1], maxsplit=1)[0]
    if len(head) > _LARGEST_HEAD or head.count(b"\n") > _MOST_HEADERS:
        raise Unreadable("has a head longer than any honest one")
    return BytesParser(policy=policy.default).parsebytes(data)


def parts_of(message: EmailMessage) -> list[EmailMessage]:
    """Return the parts of a message that hold content.

    Raises:
        Unreadable: there are too many.
    """
    parts: list[EmailMessage] = []
    for part in message.walk():
        if not part.is_multipart():
            parts.append(part)
        if len(parts) > _MOST_PARTS:
            raise Unreadable(f"has more than {_MOST_PARTS} parts")
    return parts


def content_of(part: EmailMessage) -> bytes:
    """Return the bytes of a part.

    Raises:
        Unreadable: they are written in a way nobody knows, or are damaged.
    """
    transfer = header(part, "Content-Transfer-Encoding").strip().lower()
    if transfer not in _TRANSFERS:
        raise Unreadable(f"is written in a way that cannot be read ({one_line(transfer, 40)})")
    content = part.get_payload(decode=True)
    if {type(defect).__name__ for defect in part.defects} & _BROKEN:
        raise Unreadable("is damaged")
    return content if isinstance(content, bytes) else b""


def is_cut_off(message: EmailMessage) -> bool:
    """Tell whether the end of the message, or of a part, is missing."""
    return any(
        _is_uneven_part(part) or any(type(defect).__name__ in _CUT_OFF for defect in part.defects)
        for part in message.walk()
    )


def is_uneven(written: str) -> bool:
    """Tell whether lines of base64 differ in length, as they do where a piece was lost; whole ones are all alike."""
    lengths = [len(line) for line in written.split()]
    return len(lengths) > 2 and len(set(lengths[:-1])) > 1


def _is_uneven_part(part: Message) -> bool:
    written = part.get_payload() if str(part.get("Content-Transfer-Encoding", "")).lower() == "base64" else ""
    return isinstance(written, str) and is_uneven(written)


def header(message: EmailMessage, name: str) -> str:
    """Return a header as one line; a malformed one is as good as none."""
    try:
        return one_line(str(message.get(name, "")), 1_000)
    except (MessageError, ValueError, IndexError, AttributeError, TypeError, KeyError):
        return ""


def charset_of(part: EmailMessage) -> str:
    """Return the encoding that a part declares."""
    try:
        return str(part.get_content_charset() or "")
    except (LookupError, ValueError, AttributeError):
        return ""


def parse_mail(data: bytes, job: Job) -> Parsed:
    """Return the article in the body of a mail."""
    message = message_of(data)
    parts = parts_of(message)
    body = next((part for kind in ("text/plain", "text/html") for part in parts if _is_body(part, kind)), None)
    if body is None:
        raise Unreadable("is a mail without a text")
    decoded = decode(content_of(body), declared=charset_of(body), chosen=job.encoding)
    if len(_STILL_PACKED.findall(decoded.text)) > _FEW_LINES:
        raise Unreadable("is damaged: its text is still packed, and nothing says how")
    parsed = with_encoding(_parsed(body, decoded), decoded)
    sender = one_line(_ADDRESS.sub(" ", header(message, "From"))).strip(' "') or header(message, "From")
    warnings = list(parsed.warnings)
    attached = [part for part in parts if part is not body and not _is_body(part, "text/plain", "text/html")]
    if attached:
        warnings.append(_attachments(attached))
    if is_cut_off(message):
        warnings.append("The mail is cut off or damaged; text may be missing.")
    return Parsed(
        parsed.text,
        header(message, "Subject") or parsed.title,
        parsed.byline or sender,
        header(message, "Date") or parsed.published,
        warnings=tuple(warnings),
        encoding=parsed.encoding,
        encoding_guessed=parsed.encoding_guessed,
        passages=parsed.passages,
    )


def _is_body(part: EmailMessage, *kinds: str) -> bool:
    try:
        return part.get_content_type() in kinds and part.get_content_disposition() != "attachment"
    except (ValueError, AttributeError, TypeError):
        return False


def _parsed(body: EmailMessage, decoded: Decoded) -> Parsed:
    if body.get_content_type() == "text/html":
        from annotator.reading.page import parse_page

        return parse_page(decoded.text, pasted=True)
    flowed = str(body.get_param("format", "")).lower() == "flowed"
    return parse_plain(unwrapped(decoded.text, flowed=flowed))


def _attachments(parts: list[EmailMessage]) -> str:
    names = []
    for part in parts[:_SHOWN]:
        try:
            names.append(one_line(part.get_filename() or part.get_content_type(), 60))
        except (ValueError, LookupError, AttributeError, TypeError):
            names.append("?")
    shown = ", ".join(f"“{name}”" for name in names)
    more = f" and {len(parts) - _SHOWN:,} more" if len(parts) > _SHOWN else ""
    return f"{count(len(parts), 'attachment')} {'was' if len(parts) == 1 else 'were'} not read: {shown}{more}."

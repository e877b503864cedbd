"""Which parser reads which kind; each is imported only when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import cast

from annotator.reading.content import Kind
from annotator.reading.decoding import Decoded, decode
from annotator.reading.job import Job
from annotator.reading.parsed import Parsed

Parser = Callable[[bytes, Job], Parsed]

_PLACES = {
    Kind.WORD: ("word", "parse_word"),
    Kind.OPEN_DOCUMENT: ("open_document", "parse_open_document"),
    Kind.RICH_TEXT: ("rich_text", "parse_rich_text"),
    Kind.PDF: ("pdf", "parse_pdf"),
    Kind.MAIL: ("mail", "parse_mail"),
    Kind.SAVED_PAGE: ("saved_page", "parse_saved_page"),
    Kind.WEB_ARCHIVE: ("web_archive", "parse_web_archive"),
}


def parser(kind: Kind) -> Parser:
    """Return the parser of a kind, with its libraries loaded."""
    if kind is Kind.PAGE:
        from annotator.reading.page import parse_page

        return lambda data, job: _of_text(
            data, job, lambda text: parse_page(text, job.url, pasted=job.pasted, whole=job.whole)
        )
    if kind is Kind.MARKDOWN:
        from annotator.reading.markdown import parse_markdown

        return lambda data, job: _of_text(data, job, parse_markdown)
    if kind is Kind.PLAIN:
        from annotator.reading.plain import parse_plain

        return lambda data, job: _of_text(data, job, parse_plain)
    module, name = _PLACES[kind]
    return cast("Parser", getattr(import_module(f"annotator.reading.{module}"), name))


def _of_text(data: bytes, job: Job, parse: Callable[[str], Parsed]) -> Parsed:
    page = job.kind is Kind.PAGE and not job.pasted
    decoded = decode(data, page=page, declared=job.declared, chosen=job.encoding)
    return with_encoding(parse(decoded.text), decoded, pasted=job.pasted)


def with_encoding(parsed: Parsed, decoded: Decoded, *, pasted: bool = False) -> Parsed:
    """Return what was parsed with the encoding it was read in, and what is to be said about that."""
    return replace(
        parsed,
        encoding="" if pasted else decoded.encoding,
        encoding_guessed=decoded.guessed,
        warnings=decoded.warnings + parsed.warnings,
    )

"""Lines that say whose an article is and when it came out: they stand in its text, but state nothing to check."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.core.span import Span

_NAME = r"[^\W\d_][\w.’'-]*(?: (?:[^\W\d_a-zß-ÿ][\w.’'-]*|von|van|de|der|den|di|da|del|la|le|bin|al|el)){1,4}"
_BYLINE = re.compile(
    rf"(?:(?i:by|written by|von|par|por|от)) (?P<names>{_NAME}(?:(?:,| and| und| et| y| &)+ {_NAME}){{0,4}})"
    r"(?P<rest>(?:\s*[|·•,–—-]\s*.{1,80})?)"
)
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|okt|dez|"
    r"janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)[a-zéû]{0,7}\.?"
)
_CLOCK = r"(?:,?\s*(?:at |um |à |– |- |\| )?\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:uhr|[a-z]{2,4})?)?"
_DAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?"
DATE = re.compile(
    rf"{_DAY}(?:\d{{4}}-\d{{2}}-\d{{2}}(?:[T ]\d{{2}}:\d{{2}}(?::\d{{2}})?(?:Z|[+-]\d{{2}}:?\d{{2}})?)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?{_MONTH},?(?:\s+de)?\s+\d{{4}}{_CLOCK}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}{_CLOCK}"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}{_CLOCK})",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?:(?P<word>(?:first )?published|posted|updated|last (?:updated|modified)|date|veröffentlicht|publié|publicado)"
    rf"(?: (?:on|at|am|le|el))?:?\s+)?(?P<date>{DATE.pattern})\W{{0,3}}",
    re.IGNORECASE,
)
_TIME = r"(?:\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?)?,?\s*(?:[a-z]{2,4}\b,?\s+)?(?:on\s+)?)?"
_STAMP = re.compile(
    r"\W*(?:(?:(?:first |last )?(?:published|posted|updated|modified|changed)|date|stand|veröffentlicht|aktualisiert|"
    rf"publié|mis à jour|publicado|actualizado|опубликовано)(?: (?:on|at|am|le|el|à))?:?\s+)?{_TIME}{DATE.pattern}\W*",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\W*(?i:(?:additional )?(?:reporting|writing|editing)|photos?(?:graph)?|image|graphics?|illustration|fotos?)"
    rf"(?i: by| from| von| de| par|:) {_NAME}(?:\W*|[;,/|(].{{1,120}}| (?i:and|und|et|y|in|for|from|at) .{{1,120}})"
    r"(?<![.!?])\)?"
)
_READING_TIME = re.compile(
    r"\d{1,3}[ -]?min(?:ute|uten|utos)?s?\.?[ -](?:read|lesezeit|de lecture|de lectura)", re.IGNORECASE
)
_LONGEST = 200
# The lines above an article and the first of it; further down a line of this shape may belong to what is told.
HEAD = 2000


def is_credit(line: str) -> bool:
    """Tell whether a sentence is nothing but a byline, a date line or another credit."""
    return len(line) <= _LONGEST and any(
        pattern.fullmatch(line) for pattern in (_BYLINE, _STAMP, _DATE_LINE, _CREDIT, _READING_TIME)
    )


def statements(text: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentences that can be checked: all but the credits in the head; `text` may end after the head."""
    return tuple(span for span in sentences if span.end > HEAD or not is_credit(text[span.start : span.end]))


def read_byline(line: str) -> str:
    """Return the names in a line such as "By Jane Doe and Tom Roe | Reuters", or nothing."""
    found = _BYLINE.fullmatch(line.strip())
    return found["names"] if found else ""


def read_date(line: str) -> str:
    """Return the date in a line that holds nothing else, or the date after a byline, as it is written."""
    found = _DATE_LINE.fullmatch(line)
    if found:
        return found["date"].strip()
    byline = _BYLINE.fullmatch(line)
    inside = DATE.search(byline["rest"]) if byline else None
    return inside[0].strip() if inside else ""

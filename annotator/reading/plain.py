"""Plain text, from a file or pasted: the headline, the byline and the date where the first lines show them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.core.canonical import canonicalise
from annotator.reading.furniture import without_furniture
from annotator.reading.parsed import Parsed, count

_LONGEST_HEADLINE = 160
_HEAD_LINES = 8

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


@dataclass(frozen=True, slots=True)
class _Head:
    """What the first lines of a text say about it."""

    title: str = ""
    byline: str = ""
    published: str = ""


def parse_plain(raw: str) -> Parsed:
    """Return the article in a plain text; headline, byline and date stay in the text too."""
    canonical, warnings = tidy(raw)
    trimmed = without_furniture(canonical)
    if trimmed.warning:
        warnings += (trimmed.warning,)
    text = trimmed.text.strip()
    head = _read_head(text)
    return Parsed(text, head.title, head.byline, head.published, warnings=warnings)


def tidy(raw: str) -> tuple[str, tuple[str, ...]]:
    """Return the canonical text and a sentence for each kind of character that could not be kept."""
    canonical = canonicalise(raw)
    warnings = []
    if canonical.nuls_replaced:
        warnings.append(f"{count(canonical.nuls_replaced, 'NUL character')} became “\ufffd”.")
    if canonical.surrogates_removed:
        warnings.append(f"{count(canonical.surrogates_removed, 'half character')} without its other half was left out.")
    return canonical.text, tuple(warnings)


def _read_head(text: str) -> _Head:
    """Find the headline, byline and date in the first lines."""
    lines = [line.strip() for line in text[:4000].split("\n")]
    title = lines[0] if _is_headline(lines) else ""
    byline = published = ""
    for line in [line for line in lines if line][:_HEAD_LINES]:
        if line == title:
            continue
        if len(line) > _LONGEST_HEADLINE:
            break
        byline = byline or read_byline(line)
        published = published or _read_date(line)
    return _Head(title, byline, published)


def _is_headline(lines: list[str]) -> bool:
    """Tell whether the first line is short, ends unlike a statement, and stands apart from what follows."""
    first = lines[0]
    if not 0 < len(first) <= _LONGEST_HEADLINE or first.endswith((".", ",", ";", ":")) or not any(lines[1:]):
        return False
    if read_byline(first) or _read_date(first):
        return False
    return not lines[1] or bool(read_byline(lines[1]) or _read_date(lines[1]))


def read_byline(line: str) -> str:
    """Return the names in a line such as "By Jane Doe and Tom Roe | Reuters", or nothing."""
    found = _BYLINE.fullmatch(line.strip())
    return found["names"] if found else ""


def _read_date(line: str) -> str:
    """Return the date in a line that holds nothing else, or the date after a byline, as it is written."""
    found = _DATE_LINE.fullmatch(line)
    if found:
        return found["date"].strip()
    byline = _BYLINE.fullmatch(line)
    inside = DATE.search(byline["rest"]) if byline else None
    return inside[0].strip() if inside else ""

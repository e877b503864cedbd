"""Plain text, from a file or pasted: the headline, the byline and the date where the first lines show them."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.canonical import canonicalise
from annotator.core.credit import read_byline, read_date
from annotator.reading.furniture import without_furniture
from annotator.reading.parsed import Parsed, count

_LONGEST_HEADLINE = 160
_HEAD_LINES = 8


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
        published = published or read_date(line)
    return _Head(title, byline, published)


def _is_headline(lines: list[str]) -> bool:
    """Tell whether the first line is short, ends unlike a statement, and stands apart from what follows."""
    first = lines[0]
    if not 0 < len(first) <= _LONGEST_HEADLINE or first.endswith((".", ",", ";", ":")) or not any(lines[1:]):
        return False
    if read_byline(first) or read_date(first):
        return False
    return not lines[1] or bool(read_byline(lines[1]) or read_date(lines[1]))

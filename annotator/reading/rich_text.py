"""Rich text (RTF): the words, a paragraph for each of the document's, and what its header says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.reading.job import Job
from annotator.reading.page_metadata import one_line
from annotator.reading.parsed import Parsed, Unreadable, count
from annotator.reading.plain import parse_plain
from annotator.reading.raised import looks_like_mark, settled

_TOKEN = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-f]{2}|\\.|[{}]", re.IGNORECASE | re.DOTALL)
_LARGEST = 15_000_000
_DEEPEST = 2_000
_ENOUGH = 0.95
_FIELD = re.compile(r"\{\\(title|author|creatim)\b ?((?:[^{}\\]|\\'[0-9a-f]{2}|\\u-?\d{1,6} ?\??|\\[^a-z']){0,400})\}")
_CELLS = re.compile(r"^(.*\|)[ \t]*$", re.MULTILINE)
_LISTED = re.compile(r"^[ \t]*(?:[•·▪◦‣]|\\?-)\t[ \t]*", re.MULTILINE)
_RAISED_GROUP = re.compile(r"\{([^{}]{0,400}\\super(?![a-z])[^{}]{0,400})\}")
_BEFORE_MARK = 400
_BINARY = re.compile(r"\\bin(\d{1,9}) ?")


def parse_rich_text(data: bytes, job: Job) -> Parsed:
    """Return the article in a rich text."""
    from striprtf.striprtf import rtf_to_text

    if len(data) > _LARGEST:
        raise Unreadable(f"has {len(data):,} bytes, but rich text of at most {_LARGEST:,} can be read")
    source = _without_binary(data.decode("latin-1"))
    cut, deleted = _without_deleted(source)
    cut, marks = _with_raised(cut)
    notes = _notes_of(cut)
    try:
        text = rtf_to_text(_listed(cut), encoding="cp1252", errors="replace")
    except (ValueError, LookupError, OverflowError) as error:
        raise Unreadable("is damaged") from error
    text = _joined_surrogates(text)
    noted = [
        f"[{number}] {_joined_surrogates(rtf_to_text(note, errors='replace')).strip()}"
        for number, note in enumerate(notes, 1)
    ]
    plain = parse_plain(_paragraphs(text) + "".join(f"\n\n{note}" for note in noted))
    known = _header(source)
    warnings = _told(source, deleted, len(notes), plain, known)
    if marks:
        warnings.append(f"{count(marks, 'footnote mark')} {'was' if marks == 1 else 'were'} left out.")
    if sum(map(str.isalnum, text)) < _ENOUGH * _letters(cut):
        warnings.append("The file is damaged: part of its text could not be read.")
    return Parsed(
        plain.text,
        known.get("title") or plain.title,
        plain.byline or known.get("author", ""),
        plain.published,
        warnings=(*warnings, *plain.warnings),
    )


def _paragraphs(text: str) -> str:
    """Return the text with a blank line between paragraphs, table rows on lines of their own, cells divided."""
    lines = []
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.split("|")]
        is_row = line.rstrip().endswith("|") and len(cells) > 2
        lines.append((" | ".join(cells[:-1]), True) if is_row else (line.strip(" \t"), False))
    parts: list[str] = []
    before = False
    for line, is_row in lines:
        if line:
            parts.append("" if not parts else "\n" if before and is_row else "\n\n")
            parts.append(line)
            before = is_row
    return "".join(parts)


def _groups(source: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the control words and braces of a source with their depth.

    Raises:
        Unreadable: the groups are nested too deeply.
    """
    depth = 0
    for token in _TOKEN.finditer(source):
        if token[0] == "{":
            depth += 1
        if depth > _DEEPEST:
            raise Unreadable("is nested too deeply to be read")
        yield depth, token
        if token[0] == "}":
            depth -= 1


def _without_deleted(source: str) -> tuple[str, int]:
    """Return the source without what is marked as deleted, and how many such pieces there were.

    The mark holds until it is taken back or its group ends.
    """
    kept: list[str] = []
    start, since, level, pieces = 0, -1, 0, 0
    for depth, token in _groups(source):
        if since < 0 and token[1] == "deleted" and token[2] != "0":
            kept.append(source[start : token.start()])
            since, level, pieces = token.start(), depth, pieces + 1
        elif since >= 0 and (
            (token[0] == "}" and depth == level)
            or (depth == level and (token[1] == "plain" or (token[1] == "deleted" and token[2] == "0")))
        ):
            start, since = token.start(), -1
    return "".join(kept) + (source[start:] if since < 0 else ""), pieces


def _letters(source: str) -> int:
    """Return how many letters and digits stand outside of groups that hold no text, the end of the document or not."""
    from striprtf.striprtf import destinations

    total, start, hidden, opened = 0, 0, 0, False
    for depth, token in _groups(source):
        if not hidden or depth < hidden:
            hidden = 0
            total += sum(map(str.isalnum, source[start : token.start()]))
        begins, opened = opened, token[0] == "{"
        if begins and not hidden and (token[0] == "\\*" or token[1] in destinations):
            hidden = depth
        if token[0] == "}" and depth == hidden:
            hidden = 0
        start = token.end()
    return total


def _notes_of(source: str) -> list[str]:
    """Return the sources of the footnotes, each a small rich text of its own."""
    head = re.match(r"\{\\rtf\d?[^{}]{0,200}", source)
    notes: list[str] = []
    opened: list[int] = []
    level = 0
    for depth, token in _groups(source):
        if token[0] == "{":
            opened.append(token.end())
        elif token[1] == "footnote" and not level and opened:
            level = depth
        elif token[0] == "}" and opened:
            begun = opened.pop()
            if level and depth == level:
                inside = re.sub(r"\\(?:\*|footnote|chftn|ftnalt)\b ?|\\\*", "", source[begun : token.start()])
                notes.append((head[0] if head else "{\\rtf1") + " " + inside + "}")
                level = 0
    return notes


def _with_raised(source: str) -> tuple[str, int]:
    """Return the source without raised footnote marks, other raised digits as such, and how many marks there were."""
    parts: list[str] = []
    done = marks = 0
    for group in _RAISED_GROUP.finditer(source):
        mark = _words_of(group[1])
        if not looks_like_mark(mark):
            continue
        before = _words_of(source[max(done, group.start() - _BEFORE_MARK) : group.start()])
        words, dropped = settled(before, mark)
        kept = "" if dropped else "".join(f"\\u{ord(sign)}?" for sign in words[len(before) :])
        parts += [source[done : group.start()], "{", kept, "}"]
        done, marks = group.end(), marks + dropped
    return "".join([*parts, source[done:]]), marks


def _words_of(source: str) -> str:
    """Return the words of a piece of source without control words and braces."""
    return _TOKEN.sub("", source).replace("\r", "").replace("\n", "")


def _listed(source: str) -> str:
    """Return the source with the marks of its lists as words: they stand in a group that would be passed over."""
    return re.sub(r"\{\\(?:listtext|pntext)\b((?:[^{}]|\{[^{}]{0,200}\}){0,300})\}", _list_mark, source)


def _list_mark(found: re.Match[str]) -> str:
    number = re.search(r"(?:^|[ \t}])(\d{1,4})[.)]", found[1])
    return f" {number[1]}. " if number else " - "


def _without_binary(source: str) -> str:
    """Return the source without binary data, whose bytes could be taken for braces."""
    parts, start = [], 0
    while (found := _BINARY.search(source, start)) is not None:
        parts.append(source[start : found.start()])
        start = min(len(source), found.end() + int(found[1]))
    return "".join(parts) + source[start:]


def _joined_surrogates(text: str) -> str:
    """Return the text with its pairs of half characters made whole."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _header(source: str) -> dict[str, str]:
    from striprtf.striprtf import rtf_to_text

    found = {}
    for name, value in _FIELD.findall(source[:20_000]):
        text = one_line(rtf_to_text("{\\rtf1\\ansi " + value + "}", errors="replace"))
        if text and name not in found:
            found[name] = text
    return found


def _told(source: str, deleted: int, notes: int, plain: Parsed, known: dict[str, str]) -> list[str]:
    warnings = []
    if deleted or "\\revised" in source:
        warnings.append("The document has tracked changes; it was read with all of them accepted.")
    if notes:
        warnings.append(f"{count(notes, 'note')} {'stands' if notes == 1 else 'stand'} at the end of the text.")
    if known.get("author") and not plain.byline:
        warnings.append(f"Guessed from who made the document: byline “{known['author']}”.")
    if source.count("{") > source.count("}") + source.count("\\{") + 1 or not source.rstrip("\0\r\n \t").endswith("}"):
        warnings.append("The file is cut off or damaged; text may be missing at its end.")
    return warnings

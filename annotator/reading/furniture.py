"""Drops what a web page puts around an article: comment forms, share lines, navigation.

The rules are data (`resources/reading/furniture.toml`). Only whole lines go, and a line in the middle of the text only
when no article could have it.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from annotator.paths import resource
from annotator.reading.parsed import count

# A comment list without its form is dropped only while what follows is shorter than a paragraph.
_PARAGRAPH = 200
_HEADLINE = 120
_MOST_HEADLINES = 12
_TAIL_LINES = 400
_SHOWN = 3
_SHOWN_LENGTH = 60
_SENTENCE_END = (".", "!", "?", "”", '"')


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A text without page furniture, and the lines that were left out."""

    text: str
    dropped: tuple[str, ...] = ()

    @property
    def warning(self) -> str:
        """One sentence that says what was left out; empty when nothing was."""
        if not self.dropped:
            return ""
        were = "was" if len(self.dropped) == 1 else "were"
        shown = ", ".join(f"“{_short(line)}”" for line in self.dropped[:_SHOWN])
        more = f" and {len(self.dropped) - _SHOWN:,} more" if len(self.dropped) > _SHOWN else ""
        return f"{count(len(self.dropped), 'line')} of page furniture {were} left out: {shown}{more}."


def without_furniture(text: str) -> Trimmed:
    """Return the text without page furniture; a text that is nothing else is left as it is."""
    lines = text.split("\n")
    keep = [not _is(line, "anywhere") for line in lines]
    first, last = _head(lines), _tail(lines)
    kept = [line for index, line in enumerate(lines) if keep[index] and first <= index < last]
    if not any(line.strip() for line in kept):
        return Trimmed(text)
    dropped = [line.strip() for index, line in enumerate(lines) if not (keep[index] and first <= index < last)]
    dropped = [line for line in dropped if line]
    if not dropped:
        return Trimmed(text)
    return Trimmed(re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n"), tuple(dropped))


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    rules = tomllib.loads(resource("reading", "furniture.toml").read_text(encoding="utf-8"))
    return {name: re.compile("|".join(f"(?:{rule})" for rule in lines), re.IGNORECASE) for name, lines in rules.items()}


def _is(line: str, *kinds: str) -> bool:
    line = line.strip()
    return 0 < len(line) <= _PARAGRAPH * 2 and any(_rules()[kind].fullmatch(line) for kind in kinds)


def _head(lines: list[str]) -> int:
    """Return the index of the first line of the article."""
    first = 0
    for index, line in enumerate(lines):
        if line.strip() and not _is(line, "before", "anywhere"):
            break
        if line.strip():
            first = index + 1
    return first


def _tail(lines: list[str]) -> int:
    """Return the index after the last line of the article."""
    last = len(lines)
    previous = -1
    while last != previous:
        previous = last
        last = _without_block(lines, last)
        while last and (not lines[last - 1].strip() or _is(lines[last - 1], "after", "comment_form", "anywhere")):
            last -= 1
    return last


def _without_block(lines: list[str], last: int) -> int:
    """Return where the comments or the list of other articles begin that stand before `last`."""
    for index in range(max(1, last - _TAIL_LINES), last):
        if not lines[index].strip() or len(lines[index]) > _PARAGRAPH:
            continue
        rest = [line for line in lines[index + 1 : last] if line.strip()] if _is_start(lines[index]) else None
        if rest is not None and _belongs(lines[index], rest):
            return index
    return last


def _is_start(line: str) -> bool:
    return _is(line, "comments_start", "related_start")


def _belongs(start: str, rest: list[str]) -> bool:
    """Tell whether all of `rest` belongs to the comments or links that `start` opens."""
    if _is(start, "comments_start"):
        if any(_is(line, "comment_form") for line in rest[:3]):
            return True
        return all(len(line) < _PARAGRAPH and not line.rstrip().endswith(_SENTENCE_END) for line in rest)
    headlines = [line for line in rest if not _is(line, "after", "comments_start", "comment_form", "anywhere")]
    return len(headlines) <= _MOST_HEADLINES and all(
        len(line) <= _HEADLINE and not line.rstrip().endswith(_SENTENCE_END) for line in headlines
    )


def _short(line: str) -> str:
    return line if len(line) <= _SHOWN_LENGTH else line[: _SHOWN_LENGTH - 1].rstrip() + "…"

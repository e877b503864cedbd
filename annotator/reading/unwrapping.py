"""Joins lines that a mail program or a typewriter's margin broke."""

from __future__ import annotations

import re

_WIDEST, _NARROWEST = 85, 50
_MOST_WRAPPED = 0.6
_OWN_LINE = re.compile(r"\s*(?:[-*•–]\s|\d{1,3}[.)]\s|>|\||-- ?$)")


def unwrapped(text: str, *, flowed: bool = False) -> str:
    """Return the text with broken lines joined; `flowed` marks them by a blank at their end."""
    lines = text.replace("\r\n", "\n").split("\n")
    if flowed:
        return "\n".join(_flow(lines))
    paragraphs = [[]] if not lines else _paragraphs(lines)
    return "\n\n".join("\n".join(_join(paragraph)) for paragraph in paragraphs)


def _flow(lines: list[str]) -> list[str]:
    """Return the lines of a flowing text, in which a blank at the end says that the line goes on."""
    joined: list[str] = []
    goes_on = False
    for line in lines:
        # A sender puts a blank before what would else be taken for a mark.
        content = line[1:] if line.startswith(" ") else line
        if goes_on and not content.startswith(">"):
            joined[-1] += content
        else:
            joined.append(content)
        goes_on = content.endswith(" ") and content != "-- "
    return [line.rstrip() for line in joined]


def _paragraphs(lines: list[str]) -> list[list[str]]:
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line.rstrip())
        elif paragraphs[-1]:
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]


def _join(lines: list[str]) -> list[str]:
    """Return the lines of one paragraph, joined when all but the last fill the width and none stands for itself."""
    if len(lines) < 2 or any(_OWN_LINE.match(line) for line in lines):
        return lines
    widths = [len(line) for line in lines[:-1]]
    widest = max(widths)
    # A broken line ends where its next word would not have fitted.
    first_words = [len(line.split(maxsplit=1)[0]) for line in lines[1:]]
    full = sum(width + 1 + word > widest for width, word in zip(widths, first_words, strict=True))
    if _NARROWEST <= widest <= _WIDEST and full >= _MOST_WRAPPED * len(widths) and len(lines[-1]) <= widest + 1:
        return [" ".join(line.strip() for line in lines)]
    return lines

"""The way of a page from its address to a reading: fetched in one process, parsed in another that has no network."""

from __future__ import annotations

import json
import sys
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from annotator.errors import ReadingError
from annotator.reading.content import SUFFIXES, shown
from annotator.reading.sandbox import Run, run

_SECONDS = 35.0
_LARGEST_ANSWER = 16 << 20
# What servers call the kinds that are read, as a suffix; anything else that is no text is refused by its name.
_SUFFIX_OF = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
_UNSURE = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/x-download"})
_LITTLE = 600


class Page:
    """A fetched page, and what is known about it; `name` carries the suffix of its kind."""

    def __init__(self, data: bytes, said: dict[str, Any]) -> None:
        self.data = data
        self.url = str(said["url"])
        self.charset = str(said["charset"])
        self.warnings = tuple(str(warning) for warning in said["warnings"])
        self.name = _name(self.url, str(said["kind"]))


def fetched(url: str, *, private: bool = False, command: list[str] | None = None) -> Page:
    """Return the page at an address.

    Raises:
        ReadingError: it cannot be had, with one sentence that says why.
    """
    wish = json.dumps({"url": url, "private": private}).encode("ascii") + b"\n"
    answer = run(command or fetch_command(), wish, Run(url, _SECONDS, _LARGEST_ANSWER))
    line, _, page = answer.partition(b"\n")
    try:
        said = json.loads(line)
        if "refused" in said:
            raise ReadingError(str(said["refused"]))
        return Page(page, said)
    except (ValueError, TypeError, KeyError) as error:
        raise ReadingError(f"Nothing proper came from “{shown(url)}”; nothing was stored.") from error


def fetch_command() -> list[str]:
    """Return the command that starts the fetching process."""
    return [sys.executable, "-X", "utf8", "-P", "-m", "annotator.reading.fetch_child"]


def little_text(text: str) -> str:
    """Return a warning when a fetched page gave suspiciously little text; else nothing."""
    if len(text) >= _LITTLE:
        return ""
    return "The page gave little text; a login, a paywall or a question about cookies may stand before the article."


def _name(url: str, kind: str) -> str:
    """Return a name for what came from an address, with the suffix that its sender's word stands for.

    Raises:
        ReadingError: it is something that is not read.
    """
    parts = urlsplit(url)
    last = PurePosixPath(parts.path).name
    if kind in _SUFFIX_OF:
        return f"{parts.hostname}{_SUFFIX_OF[kind]}"
    if kind in _UNSURE:
        return last if PurePosixPath(last).suffix.lower() in SUFFIXES else str(parts.hostname)
    if kind.startswith("text/"):
        return f"{parts.hostname}.txt"
    raise ReadingError(f"“{shown(url)}” is no article: its site calls it {shown(kind)}.")

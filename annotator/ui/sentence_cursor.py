"""Which sentence the checker is at."""

from __future__ import annotations

import re
from bisect import bisect_right

from annotator.core.article import Version
from annotator.core.span import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")


class SentenceCursor:
    """A place in the sentences of a version; a version without any is taken line by line."""

    def __init__(self, version: Version) -> None:
        lines = (Span(*found.span()).trimmed(version.text) for found in _LINE.finditer(version.text))
        self.sentences = version.sentences or tuple(lines)
        self._starts = [sentence.start for sentence in self.sentences]
        self.index = 0 if self.sentences else -1

    @property
    def span(self) -> Span | None:
        """The sentence at the cursor, or None in a text without any."""
        return self.sentences[self.index] if self.sentences else None

    def go(self, index: int) -> bool:
        """Move to a sentence, at most to the first or last; tell whether the cursor moved."""
        before = self.index
        if self.sentences:
            self.index = max(0, min(index, len(self.sentences) - 1))
        return self.index != before

    def reach(self, span: Span) -> tuple[int, int]:
        """Return the first and the last sentence that a stretch touches."""
        return self.index_at(span.start), self.index_at(max(span.start, span.end - 1))

    def index_at(self, position: int) -> int:
        """Return the sentence over `position`, or the one before it."""
        return max(0, bisect_right(self._starts, position) - 1)

"""Which sentences of the article on show are worth checking."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from annotator.core.span import Span
from annotator.core.worth import WORTH_CHECKING


class WorthMarks:
    """The sentences of a text that are worth checking; each is weighed when it is first asked for."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._ends = [sentence.end for sentence in sentences]
        self._known: dict[int, bool] = {}

    def has(self, index: int) -> bool:
        """Tell whether the sentence with this number is worth checking."""
        if index not in self._known:
            from annotator.operations.weighing import worth

            self._known[index] = worth(self._sentences[index].slice(self._text)) >= WORTH_CHECKING
        return self._known[index]

    def between(self, first: int, last: int) -> Iterator[Span]:
        """Yield the sentences worth checking that share a character with a stretch of the text."""
        for index in range(bisect_right(self._ends, first), bisect_left(self._starts, last)):
            if self.has(index):
                yield self._sentences[index]

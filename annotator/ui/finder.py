"""Finding in the open article: hits are outlined, and the one that is looked at comes into view."""

from __future__ import annotations

from annotator.core.span import Span
from annotator.ui.reading_pane import ReadingPane
from annotator.ui.text_search import TextSearch


class Finder:
    """Finds in the text of a pane; every step returns the number of the present hit and how many there are."""

    def __init__(self, pane: ReadingPane) -> None:
        self._pane = pane
        self.search = TextSearch()

    def find(self, term: str) -> tuple[int, int]:
        """Find every place of a term, in any letter case, and go to the first from the caret on."""
        self.search = TextSearch(self._pane.text, term)
        self.search.go_near(self._pane.positions.to_code_point(self._pane.textCursor().selectionStart()))
        return self._show()

    def next(self) -> tuple[int, int]:
        """Go to the next hit; after the last comes the first."""
        return self._step(1)

    def previous(self) -> tuple[int, int]:
        """Go to the previous hit; before the first comes the last."""
        return self._step(-1)

    def select(self) -> None:
        """Turn the present hit into the selection."""
        if self.search.current is not None:
            self._pane.select(self.search.current)

    def clear(self) -> Span | None:
        """Forget the hits; return the one that was looked at."""
        hit, self.search = self.search.current, TextSearch()
        self._pane.viewport().update()
        return hit

    def _step(self, step: int) -> tuple[int, int]:
        self.search.step(step)
        return self._show(middle=True)

    def _show(self, *, middle: bool = False) -> tuple[int, int]:
        hit = self.search.current
        if hit is not None and (middle or not self._pane.is_comfortable(hit)):
            self._pane.bring_to_middle(hit)
        self._pane.viewport().update()
        return self.search.place

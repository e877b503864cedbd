"""The cursor in the article: which sentence it is at, which highlight is active, and what keys and clicks move."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.core.span import Span
from annotator.ui.edges import Edge, Unit
from annotator.ui.handles import Stretching
from annotator.ui.marked_pane import MarkedPane
from annotator.ui.page import Page
from annotator.ui.selecting import edge_key

_SENTENCE_KEYS = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class CursorPane(MarkedPane):
    """What keys act on is what is shown to be chosen: the selection, the active highlight, or the sentence.

    Moving the sentence cursor makes a highlight active that covers just that sentence, and so does a selection; a click
    makes the smallest highlight under it active, and further clicks on the same character the ones below.
    """

    highlight_activated = Signal(str)
    sentence_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moving = False
        self._pressed = False
        self._clicked: int | None = None
        self._awaited: Span | None = None
        self._revealed = ""
        self._roaming = False  # the caret was moved by keys, and goes on selecting from where it is
        self._run: Span | None = None  # the selected sentences, while the selection is some of them
        self._wanted: tuple[str, Span] = ("", Span(0, 0))
        self.hover_list.chosen.connect(self._on_row_chosen)
        self.cursorPositionChanged.connect(self._on_caret_moved)

    @property
    def sentence_index(self) -> int:
        """The sentence at the cursor, from 0; -1 when there is none."""
        return self._page.cursor.index if self._page else -1

    def move_sentence(self, step: int) -> None:
        """Move the sentence cursor by some sentences, at most to the first or last."""
        self.go_to_sentence(self.sentence_index + step)

    def go_to_sentence(self, index: int) -> None:
        """Put the sentence cursor on a sentence and keep it comfortably in view."""
        if self._page is not None:
            self._go(self._page, index)
            self.keep_in_band(self.target())

    def extend_sentences(self, step: int) -> None:
        """Let what keys act on reach one sentence further down (1) or up (-1) from the sentence at the cursor."""
        page = self._page
        if page is None or page.cursor.span is None:
            return
        index, spans = page.cursor.index, page.cursor.sentences
        chosen = self.selected_span() if self._run is not None else None
        first, last = page.cursor.reach(chosen) if chosen == self._run and chosen else (index, index)
        head = max(0, min((first if first < index else last) + step, len(spans) - 1))
        self._go(page, index, announce=False)
        if head != index:
            run = Span(min(spans[index], spans[head]).start, max(spans[index], spans[head]).end)
            self.select_quietly(run, backwards=head < index)
            self._run = run
            self.keep_in_band(spans[head])

    def move_edge(self, edge: Edge, step: int, unit: Unit) -> None:
        """Move an edge of the active highlight; of the selection, where there is one or keys moved the caret."""
        active = self._page.active if self._page else None
        if active is None or not self._resizes():
            self.move_selection(edge, step, unit)
            return
        if self.frozen:
            # Whoever keeps it frozen says why.
            self._wanted = ("", active.span)
            self.edges_moved.emit(active.highlight_id, active.span)
            return
        # The answer to the last key may still be on its way.
        known = self._wanted[1] if self._wanted[0] == active.highlight_id else active.span
        span = self.ruler.moved(known, edge, step, unit)
        if span != known:
            self._wanted = (active.highlight_id, span)
            self.edges_moved.emit(*self._wanted)
            self.keep_edge_in_view(span, edge)

    def cycle_highlights(self) -> tuple[int, int]:
        """Make the next of the highlights at the cursor active; return its number, from 1, and how many there are."""
        page = self._page
        here = page.highlights_here(self.positions.to_code_point(self.textCursor().selectionStart())) if page else []
        if page is None or not here:
            return 0, 0
        active = page.marks.active
        place = (here.index(active) + 1) % len(here) if active in here else 0
        self._choose(page, here[place])
        return place + 1, len(here)

    def active_highlight(self) -> str:
        """Return the id of the highlight that keys act on, or an empty string."""
        return self._page.marks.active if self._page else ""

    def target(self) -> Span:
        """Return what a verdict key acts on; empty when nothing is open."""
        found = self._page.target(self.selected_span()) if self._page else None
        return found or Span(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by sentence, move edges, drop the selection on Esc; the caret's own keys stay Qt's."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = _SENTENCE_KEYS.get(event.key()) if held in (Qt.KeyboardModifier.NoModifier, _CTRL) else None
        edge = edge_key(event)
        if step is not None:
            (self.extend_sentences if held else self.move_sentence)(step)
        elif edge is not None and (self._resizes() or held & (_CTRL | _ALT)):
            self.move_edge(*edge)
        elif event.key() == Qt.Key.Key_Escape and self._page is not None and self.textCursor().hasSelection():
            self._go(self._page, self._page.cursor.index)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that the caret is moved by the mouse."""
        self._pressed = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a press and release at one place as a click on a highlight."""
        drew_an_edge = self.drag.is_about(Stretching)
        super().mouseReleaseEvent(event)
        self._pressed = False
        if drew_an_edge:
            return
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._on_clicked(event.position())

    def _resizes(self) -> bool:
        """Tell whether keys for edges are about the active highlight."""
        return bool(self.active_highlight()) and not self._roaming and not self.textCursor().hasSelection()

    def _choose(self, page: Page, highlight_id: str) -> None:
        """Make a highlight active without moving the caret, and drop the selection."""
        self._put_caret(self.positions.to_code_point(self.textCursor().selectionStart()))
        self._on_place_left(page, moved=False)
        self._activate(page, highlight_id, again=True)

    def _on_row_chosen(self, highlight_id: str) -> None:
        if self._page is not None:
            self._choose(self._page, highlight_id)

    def _go(self, page: Page, index: int, *, announce: bool = True) -> None:
        moved = page.cursor.go(index)
        self._put_caret(page.cursor.span.start if page.cursor.span else 0)
        self._activate(page, page.highlight_on(page.cursor.span), announce=announce)
        self._on_place_left(page, moved=moved)

    def _put_caret(self, code_point: int) -> None:
        self._moving = True
        self.put_caret(code_point)
        self._moving = False

    def _on_place_left(self, page: Page, *, moved: bool) -> None:
        self._awaited, self._revealed, self._clicked = None, "", None
        self._run, self._roaming = None, False
        if moved:
            self.sentence_changed.emit(page.cursor.index)
        self.viewport().update()

    def _activate(self, page: Page, highlight_id: str, *, announce: bool = True, again: bool = False) -> None:
        if (page.activate(highlight_id) or again) and announce:
            self.highlight_activated.emit(highlight_id)
        self.viewport().update()

    def _on_caret_moved(self) -> None:
        page, clicked = self._page, self._clicked
        if self._moving or page is None:
            return
        if self.textCursor().hasSelection():
            self._run = None
            self._activate(page, page.highlight_on(self.selected_span()))
            return
        position = self.positions.to_code_point(self.textCursor().position())
        self._on_place_left(page, moved=page.cursor.go(page.cursor.index_at(position)))
        if self._pressed:
            self._clicked = clicked
        else:
            self._roaming = True
            self._activate(page, page.highlight_under(position))

    def _on_clicked(self, point: QPointF) -> None:
        page = self._page
        if page is None:
            return
        place = self.place_at(point)
        again = place is not None and place == self._clicked
        chosen = page.highlight_under(place, after=page.marks.active if again else "")
        self._clicked = place
        # Going on after a verdict may have made it active in silence.
        self._activate(page, chosen, again=bool(chosen))

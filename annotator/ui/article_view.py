"""The article under check: sentence cursor, highlights, and the wishes that keys and clicks express."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from annotator.core.article import Article, Version
from annotator.core.claim import ClaimRecord
from annotator.core.scale import Scale
from annotator.core.span import Span
from annotator.ui import theme
from annotator.ui.finder import Finder
from annotator.ui.overlays import Flash, Overlays, draw_hint
from annotator.ui.page import Page
from annotator.ui.painting import MarkPainter
from annotator.ui.reading_pane import ReadingPane

_SENTENCE_KEYS = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}


class ArticleView(ReadingPane):
    """The text pane. A key acts on what is shown to be chosen: the selection, the active highlight, or the sentence.

    Moving the sentence cursor makes a highlight active that covers just that sentence, and so does a selection; a click
    makes the smallest highlight under it active, and further clicks on the same character the ones below.
    """

    claim_requested = Signal(object, str)
    removal_requested = Signal(str)
    highlight_activated = Signal(str)
    sentence_changed = Signal(int)
    anchor_failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = Finder(self)
        self.reduced_motion = False
        self._page: Page | None = None
        self._places: dict[str, tuple[int, int]] = {}
        self._moving = False
        self._pressed = False
        self._clicked: int | None = None
        self._awaited: Span | None = None
        self._revealed = ""
        self._theme = theme.current()
        self._flash = Flash(self)
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.setAccessibleName(self.tr("Article text"))
        self.setAccessibleDescription(self.tr("Up and Down move by sentence; a verdict key judges the sentence."))

    def show_article(
        self, article: Article, version: Version, records: Sequence[ClaimRecord], scale: Scale, *, restore: bool = False
    ) -> None:
        """Show a version with its highlights; the focus goes to its first sentence, or back to where it was."""
        self._leave_page()
        self._moving = True
        self.show_text(version.text, article.title, article.byline)
        self._page = Page(article, version, scale, records, self._painter())
        self._moving = False
        self._report_failed(self._page)
        index, scroll = self._places.get(article.id, (0, 0)) if restore else (0, 0)
        self._page.cursor.go(index)
        self._go(self._page, index)
        self.verticalScrollBar().setValue(scroll)
        self.sentence_changed.emit(self._page.cursor.index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show that no article is open."""
        self._leave_page()
        self._moving = True
        self._page = None
        self.show_text("")
        self._moving = False
        self.viewport().update()

    def update_records(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Draw what changed: records by claim id, None for a claim that is gone."""
        if (page := self._page) is None:
            return
        page.update(changed)
        if page.active is None:
            page.activate(page.highlight_on(self._awaited or page.cursor.span))
        self._report_failed(page)
        self.viewport().update()

    def show_checked_before(self, sentences: Collection[int]) -> None:
        """Mark these sentences, by index, in the margin, unless a highlight marks them already."""
        if self._page is not None:
            spans = self._page.cursor.sentences
            self._page.scene.before = tuple(spans[index] for index in sorted(sentences) if index < len(spans))
            self.viewport().update()

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

    def active_highlight(self) -> str:
        """Return the id of the highlight that keys act on, or an empty string."""
        return self._page.marks.active if self._page else ""

    def target(self) -> Span:
        """Return what a verdict key acts on; empty when nothing is open."""
        found = self._page.target(self.selected_span()) if self._page else None
        return found or Span(0, 0)

    def request_claim(self, label_id: str) -> None:
        """Ask for a claim with this label, or none, on the target; from a sentence the cursor goes on to the next.

        Going on announces no highlight, so that the claim just judged stays chosen elsewhere.
        """
        page, target = self._page, self.target()
        if page is None or not len(target):
            return
        goes_on = self.selected_span() is None and target == page.cursor.span
        self._put_caret(target.start)
        self._awaited = target
        self.claim_requested.emit(target, label_id)
        if goes_on and page.cursor.index + 1 < len(page.cursor.sentences):
            self._go(page, page.cursor.index + 1, announce=False)
            self.keep_in_band(self.target())

    def request_removal(self) -> None:
        """Ask for the active highlight to be removed, and no other."""
        if self.active_highlight():
            self.removal_requested.emit(self.active_highlight())

    def reveal(self, highlight_id: str) -> None:
        """Make a highlight active and flash it; it comes to the middle unless it is in view and asked for once."""
        page = self._page
        mark = page.marks.get(highlight_id) if page else None
        if page is None or mark is None:
            return
        again = self._revealed == highlight_id
        self._go(page, page.cursor.index_at(mark.span.start), announce=False)
        self._put_caret(mark.span.start)
        page.activate(highlight_id)
        if again or not self.shows_all_of(mark.span):
            self.bring_to_middle(mark.span)
        self._revealed = highlight_id
        self._flash.lead_to(page.scene, mark.span, still=self.reduced_motion)

    def leave_find(self) -> None:
        """Take the outlines of hits away; the sentence cursor goes where the search led."""
        hit = self.finder.clear()
        if self._page is not None and hit is not None and self.selected_span() is None:
            self._go(self._page, self._page.cursor.index_at(hit.start))

    def paint_under(self, painter: QPainter) -> None:
        """Draw the sentence cursor, or a hint when no article is open."""
        if self._page is not None:
            self._overlays(painter, self._page).draw_under()
            return
        hint = self.tr("Open an article (Ctrl+O), paste one (Ctrl+V) or drop a file here.")
        draw_hint(painter, QRectF(self.viewport().rect()), self._theme, self.tr("No article is open"), hint)

    def paint_over(self, painter: QPainter) -> None:
        """Draw outlines and margins."""
        if self._page is not None:
            self._overlays(painter, self._page).draw_over(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by sentence on Up and Down, drop the selection on Esc; the caret's own keys stay Qt's."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = None if held else _SENTENCE_KEYS.get(event.key())
        if step is not None:
            self.move_sentence(step)
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
        super().mouseReleaseEvent(event)
        self._pressed = False
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._on_clicked(event.position())

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        # Qt calls this while the widget is still being built.
        page, before, self._theme = getattr(self, "_page", None), getattr(self, "_theme", None), theme.current()
        if page is not None and before != self._theme:
            page.repaint(self._painter())

    def _painter(self) -> MarkPainter:
        return MarkPainter(self.document(), self.positions, self._theme)

    def _overlays(self, painter: QPainter, page: Page) -> Overlays:
        page.scene.sentence = page.cursor.span
        page.scene.search = self.finder.search
        return Overlays(painter, self.geometry_of_text, page.scene, self._theme)

    def _report_failed(self, page: Page) -> None:
        for highlight_id in page.take_failed():
            self.anchor_failed.emit(highlight_id)

    def _leave_page(self) -> None:
        self.finder.clear()
        self._flash.stop()
        if self._page is not None:
            self._places[self._page.article.id] = (self._page.cursor.index, self.verticalScrollBar().value())

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
            self._activate(page, page.highlight_on(self.selected_span()))
            return
        position = self.positions.to_code_point(self.textCursor().position())
        self._on_place_left(page, moved=page.cursor.go(page.cursor.index_at(position)))
        if self._pressed:
            self._clicked = clicked
        else:
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

"""What the checking keys mean, given where the checker is: in the text, or in the panel with a chosen claim."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from annotator.core.claim import ClaimRecord
from annotator.core.highlight import HighlightState
from annotator.core.link import Relation
from annotator.core.scale import BASIC, Scale
from annotator.core.span import Span
from annotator.ui import key_map
from annotator.ui.article_view import ArticleView
from annotator.ui.claims_panel import ClaimsPanel
from annotator.ui.notices import Notices
from annotator.ui.session import Session


class DeskKeys(QObject):
    """Turns keys into wishes of the view, the panel or the session."""

    said = Signal(str)  # in the status line

    def __init__(self, session: Session, view: ArticleView, panel: ClaimsPanel, notices: Notices) -> None:
        super().__init__(view)
        self._session, self._view, self._panel, self._notices = session, view, panel, notices
        self._last_label = ""
        self._chosen = ""

    # Which claim is chosen.

    @property
    def chosen(self) -> str:
        """The claim whose card is open."""
        return self._chosen

    def choose(self, claim_id: str) -> None:
        """Open a claim's card, and look for earlier claims like it."""
        if claim_id and claim_id not in self._session.state.records:
            return
        self._chosen = claim_id
        self._panel.select_claim(claim_id)
        self._session.find_matches(claim_id)

    def show(self, claim_id: str) -> None:
        """Open a claim's card and bring its highlight into view."""
        self.choose(claim_id)
        self._view.reveal(self._session.state.highlight_of(claim_id))

    def on_highlight_activated(self, highlight_id: str) -> None:
        """Follow the text: the card of the highlight the cursor came to."""
        claim_id = self._session.state.claim_at(highlight_id)
        if claim_id and claim_id != self._chosen:
            self.choose(claim_id)

    def on_claim_selected(self, claim_id: str) -> None:
        """Follow the panel: the highlight of the card that was chosen."""
        if claim_id != self._chosen:
            self._chosen = claim_id
            self._session.find_matches(claim_id)
        self._view.reveal(self._session.state.highlight_of(claim_id))

    def on_claim_hovered(self, claim_id: str) -> None:
        """Outline the highlight of the card under the pointer."""
        self._view.hover(self._session.state.highlight_of(claim_id))

    def on_article_opened(self) -> None:
        """Start without a chosen claim, unless the one that was chosen is there still."""
        self.choose(self._chosen if self._chosen in self._session.state.records else "")

    def on_records_changed(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Let go of the chosen claim when it is gone, by undo or with its highlight."""
        if self._chosen and changed.get(self._chosen, True) is None:
            self.choose("")

    # Verdicts and highlights.

    def verdict(self, label_id: str) -> None:
        """Judge the chosen claim while the panel has the focus, else what the text's cursor is at."""
        self._last_label = label_id
        if self._chosen and self.in_panel():
            self._judge(self._chosen, label_id)
        else:
            self._ask_for_claim(label_id)

    def on_claim_requested(self, span: Span, label_id: str) -> None:
        """Store a highlight, with the verdict if one was given."""
        self._session.highlight(span, label_id)

    def on_verdict_requested(self, claim_id: str, label_id: str) -> None:
        """Store a verdict given in the panel."""
        self._last_label = label_id or self._last_label
        self._judge(claim_id, label_id)

    def _judge(self, claim_id: str, label_id: str) -> None:
        """Store a verdict; it is on the words the card shows, so a proposed place is confirmed with it."""
        record = self._session.state.records.get(claim_id)
        for mark in record.highlights if record and label_id else ():
            if mark.state is HighlightState.MOVED:
                self._session.confirm_place(mark.id)
        self._session.judge(claim_id, label_id)

    def again(self) -> None:
        """Give the verdict that was given last."""
        scale = self._scale()
        if self._last_label and scale.label(self._last_label):
            self.verdict(self._last_label)
        else:
            keys = key_map.letters_of(scale)
            hint = self.tr("No verdict was given yet; {keys} gives one.").format(keys=keys)
            self._notices.say(hint if keys else self.tr("No verdict was given yet."))

    def highlight(self) -> None:
        """Highlight without a verdict."""
        self._ask_for_claim("")

    def _ask_for_claim(self, label_id: str) -> None:
        """Ask for a claim on what the text's cursor is at; a selection without words never means its sentence."""
        if self._view.selects_only_blanks():
            self.said.emit(self.tr("Only blanks are selected there; select the words to check."))
        else:
            self._view.request_claim(label_id)

    def remove(self) -> None:
        """Remove the chosen claim's highlight from the panel, or the one at the cursor; nothing from elsewhere."""
        if self.in_panel() and self._chosen:
            self._session.remove_highlight(self._session.state.highlight_of(self._chosen))
        elif self._view.hasFocus():
            self._view.request_removal()

    def cycle(self) -> None:
        """Make the next of the highlights at the cursor active, and say which it is."""
        number, count = self._view.cycle_highlights()
        if count:
            self.said.emit(self.tr("Highlight {number} of {count} here").format(number=number, count=count))
        else:
            self.said.emit(self.tr("No highlight lies here."))

    # The chosen claim.

    def note(self) -> None:
        """Go to the note of the chosen claim."""
        if self._have_claim():
            self._panel.focus_note()

    def source(self) -> None:
        """Start a new source on the chosen claim."""
        if self._have_claim():
            self._panel.focus_new_source()

    def query(self) -> None:
        """Begin a query to the writer about the chosen claim."""
        if self._have_claim():
            self._panel.begin_query()

    def take_over(self) -> None:
        """Ask whether to take over the chosen earlier check."""
        if self._have_claim():
            self._panel.ask_take_over()

    def choose_match(self, step: int) -> None:
        """Choose another earlier check."""
        self._panel.choose_match(step)

    def open_match(self, place: int) -> None:
        """Choose the earlier check of a number, from 1."""
        if self._have_claim() and not self._panel.open_match(place):
            self._notices.say(self.tr("No earlier check of this claim has the number {place}.").format(place=place))

    def relate(self, relation: Relation) -> None:
        """Link the chosen earlier check."""
        if self._have_claim() and not self._panel.relate(relation):
            hint = self.tr("Choose an earlier check first; {key} opens the first.")
            self._notices.say(hint.format(key=key_map.shown("match-1")))

    def to_text(self) -> None:
        """Store what is being typed and go back to the text."""
        self._panel.flush()
        self._view.setFocus()

    def _have_claim(self) -> bool:
        """Tell whether a claim is chosen; with no card open, choose the one at the cursor.

        An open card comes first: after a verdict the cursor has gone on, and may stand on another claim already.
        """
        if not self._chosen:
            self.choose(self._session.state.claim_at(self._view.active_highlight()))
        if self._chosen:
            return True
        key, keys = key_map.shown("highlight"), key_map.letters_of(self._scale())
        hint = self.tr("Highlight a sentence first; {key} does, and {keys} with a verdict.").format(key=key, keys=keys)
        self._notices.say(hint if key and keys else self.tr("Highlight a sentence first."))
        return False

    def _scale(self) -> Scale:
        article = self._session.state.article
        return article.scale if article else BASIC

    def in_panel(self) -> bool:
        """Tell whether the panel of claims has the focus."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self._panel or self._panel.isAncestorOf(focused))

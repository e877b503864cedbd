"""What the open card asks about words that changed: both wordings, and whether this is the place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from annotator.core.anchoring.markup import changed_words
from annotator.core.claim import ClaimRecord, is_stale
from annotator.core.highlight import Highlight, HighlightState
from annotator.core.match import Difference
from annotator.core.span import Span
from annotator.ui import key_map
from annotator.ui.claim_words import apart, kind_of_difference, one_line
from annotator.ui.claims_flow import FlowLayout
from annotator.ui.claims_labels import PlainLabel, breakable
from annotator.ui.marked_text import MarkedText

if TYPE_CHECKING:
    from annotator.operations.revising import Wordings

_MOST_LETTERS = 2_000
_MOST_FACTS = 6


class PlaceQuestion(QFrame):
    """Shown while the words of the chosen claim are other ones than before; the answers go out as wishes."""

    confirm_requested = Signal(str)  # highlight id
    attach_requested = Signal()
    orphan_requested = Signal(str)  # highlight id
    wording_wanted = Signal(str)  # highlight id, to be answered by `show_wording`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "question")
        self.highlight_id = ""
        self._asked: tuple[object, ...] = ()
        # Made once: a new one would be shown with the next event only, and the card would jump at every key.
        self._before, self._now = MarkedText(), MarkedText()
        self._captions = PlainLabel(self.tr("Before"), "muted"), PlainLabel(self.tr("Now"), "muted")
        self.context = PlainLabel("", "muted", wraps=True)
        self.heading = PlainLabel("", "heading", wraps=True)
        self.facts = PlainLabel("", "", wraps=True)
        self.hint = PlainLabel("", "muted", wraps=True)
        self.confirm = QPushButton(self.tr("Confirm this place"))
        self.attach = QPushButton(self.tr("Attach to the selection"))
        self.orphan = QPushButton(self.tr("Keep without a place"))
        for button in (self.confirm, self.attach, self.orphan):
            button.setAccessibleName(button.text())
        self.confirm.setProperty("kind", "primary")
        answers = QWidget()
        flow = FlowLayout(answers, 6)
        for button in (self.confirm, self.attach, self.orphan):
            flow.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._captions[0], self._before, self._captions[1], self._now, self.context):
            words.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addLayout(words)
        column.addWidget(self.facts)
        column.addWidget(self.hint)
        column.addWidget(answers)
        self.confirm.clicked.connect(lambda: self.confirm_requested.emit(self.highlight_id))
        self.attach.clicked.connect(self.attach_requested)
        self.orphan.clicked.connect(lambda: self.orphan_requested.emit(self.highlight_id))
        self._show_wordings("", "", "")
        self.hide()

    def show_record(self, record: ClaimRecord) -> None:
        """Ask about the first highlight of a claim that has no sure place, else about its stale verdict, if it is."""
        unsure = [mark for mark in record.highlights if mark.state is not HighlightState.PLACED]
        mark = next(iter(unsure or record.highlights), None)
        stale = is_stale(record)
        if mark is None or not (unsure or stale):
            self.highlight_id, self._asked = "", ()
            self.hide()
            return
        verdict = record.claim.verdict
        asked = (mark, verdict.checked_text if verdict else "")
        if asked != self._asked:
            if mark.id != self.highlight_id:
                # While an edge moves, its last words stay until the next are there: the card keeps its height.
                self._show_wordings("", "", "")
                self.facts.hide()
            self._asked, self.highlight_id = asked, mark.id
            self.wording_wanted.emit(mark.id)
        self._show_words(mark, stale)
        self.show()

    def show_wording(self, highlight_id: str, found: Wordings) -> None:
        """Show what the highlight reads now and read before, word by word, and which facts differ."""
        if highlight_id != self.highlight_id or not self._asked:
            return
        before, now = found.before[:_MOST_LETTERS], found.now[:_MOST_LETTERS]
        gone, new = changed_words(before, now) if now else ((), ())
        self._show_wordings(before, now, "" if now else self._place_of_orphan(), gone, new)
        self.facts.setText(facts_in_words(found.facts))
        self.facts.setVisible(bool(found.facts))

    def _place_of_orphan(self) -> str:
        """Say where an orphan stood, which helps to find its words again."""
        mark = self._asked[0]
        if not isinstance(mark, Highlight) or not (mark.anchor.prefix.strip() or mark.anchor.suffix.strip()):
            return ""
        stood = self.tr("It stood between “…{prefix}” and “{suffix}…”.")
        prefix, suffix = (apart(one_line(text).strip()) for text in (mark.anchor.prefix, mark.anchor.suffix))
        return stood.format(prefix=prefix, suffix=suffix)

    def _show_words(self, mark: Highlight, stale: bool) -> None:
        moved, placed = mark.state is HighlightState.MOVED, mark.state is HighlightState.PLACED
        key = key_map.shown("attach")
        if placed:
            heading = self.tr("⚠ Check again: the words changed since the verdict")
            hint = self.tr("Give the verdict again, or another one.")
        elif moved:
            heading = self.tr("⚠ The words changed in this draft. Is this the place?")
            hint = self.tr("Enter confirms, and so does a verdict; or select other words and press {key}.")
            hint = hint.format(key=key)
        else:
            heading = self.tr("⚠ Orphaned: the words are gone from this draft")
            hint = self.tr("Select the new words in the article and press {key}.").format(key=key)
        if stale and not (placed or moved):
            hint += " " + self.tr("Then give the verdict again.")
        self.heading.setText(heading)
        self.hint.setText(hint)
        self.confirm.setVisible(moved)
        self.orphan.setVisible(moved)
        self.attach.setVisible(not placed)
        self.confirm.setAccessibleDescription(mark.anchor.quote[:_MOST_LETTERS])
        self.setAccessibleName(heading)

    def _show_wordings(
        self, before: str, now: str, context: str, gone: Iterable[Span] = (), new: Iterable[Span] = ()
    ) -> None:
        self._before.show_text(before, quiet=gone)
        self._now.show_text(now, strong=new)
        self.context.setText(breakable(context))
        for part, shown in (
            (self._captions[0], before), (self._before, before), (self._captions[1], now), (self._now, now),
            (self.context, context),
        ):  # fmt: skip
            part.setVisible(bool(shown))
        self.setAccessibleDescription(" ".join(self.wordings()))

    def wordings(self) -> list[str]:
        """Return what is shown of the two wordings."""
        return [text for text in (self._before.text, self._now.text) if text]

    def focus_answer(self) -> None:
        """Go to the answer that Enter gives, if there is one."""
        if not self.confirm.isHidden():
            self.confirm.setFocus(Qt.FocusReason.ShortcutFocusReason)


def facts_in_words(facts: Sequence[Difference]) -> str:
    """Return the facts that changed, what was before first: "number: 48 → 84"."""
    words = QCoreApplication.translate("PlaceQuestion", "{kind}: {before} → {now}")
    nothing = "–"
    return "\n".join(
        words.format(
            kind=kind_of_difference(fact.kind),
            before=apart(one_line(fact.claim, 60)) or nothing,
            now=apart(one_line(fact.query, 60)) or nothing,
        )
        for fact in facts[:_MOST_FACTS]
    )

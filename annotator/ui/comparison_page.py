"""The page that compares two drafts of an article: which two, the way from change to change, and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.article_header import ElidedLabel
from annotator.ui.claim_words import apart, date_of, one_line
from annotator.ui.claims_labels import Choice, PlainLabel, SentenceLabel, icon_button
from annotator.ui.comparison_text import ComparedText, DraftChange
from annotator.ui.comparison_view import ComparisonView
from annotator.ui.language import counted

if TYPE_CHECKING:
    from annotator.core.article import Version
    from annotator.operations.comparing import DraftPair

_MOST_LETTERS = 90


class ComparisonPage(QWidget):
    """Values in, wishes out."""

    drafts_chosen = Signal(int, int)  # the numbers of the two to compare
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Comparison of two drafts"))
        self.view = ComparisonView()
        self.setFocusProxy(self.view)
        self.title = ElidedLabel()
        self.title.setProperty("role", "heading")
        self.older = Choice(self.tr("Older draft"))
        self.newer = Choice(self.tr("Newer draft"))
        self.previous = QPushButton(self.tr("Previous change"))
        self.next = QPushButton(self.tr("Next change"))
        self.close_button = icon_button("close", self.tr("Back to the article"))
        self.said = SentenceLabel("", "muted")
        self.said.setMinimumHeight(self.said.fontMetrics().lineSpacing())
        self._changes: tuple[DraftChange, ...] = ()
        self._at = -1
        self._lay_out()
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.view.step_requested.connect(self.step)
        self.close_button.clicked.connect(self.closed)
        self.older.activated.connect(self._on_draft_chosen)
        self.newer.activated.connect(self._on_draft_chosen)

    def show_waiting(self, pair: DraftPair) -> None:
        """Name the two drafts while they are compared."""
        self.title.setText(one_line(pair.article.title))
        for box, chosen in ((self.older, pair.older), (self.newer, pair.newer)):
            box.clear()
            for draft in pair.drafts:
                box.addItem(self._name(draft), draft.number)
            box.setCurrentIndex(box.findData(chosen.number))
            box.setEnabled(len(pair.drafts) > 2)
        self.show_comparison(ComparedText("", (), (), (), ()), "")
        self.said.setText(self.tr("Comparing…"))

    def show_comparison(self, compared: ComparedText, title: str, byline: str = "") -> None:
        """Show the comparison."""
        self._changes, self._at = compared.changes, -1
        self.view.show_comparison(compared, title, byline)
        self.previous.setEnabled(bool(self._changes))
        self.next.setEnabled(bool(self._changes))
        count = len(self._changes)
        if count:
            parts = (self.tr("struck out: gone"), self.tr("underlined: new"))
            self._say(" · ".join((counted("1 change", "{count} changes", count), *parts)))
        else:
            self._say(self.tr("The two drafts read the same but for typography."))

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) change, round the end, and say what it is."""
        if not self._changes:
            return
        self._at = (self._at + step) % len(self._changes) if self._at >= 0 or step > 0 else len(self._changes) - 1
        change = self._changes[self._at]
        self.view.go_to(change.span)
        if change.gone and change.came:
            words = self.tr("Change {number} of {count}: “{gone}” became “{came}”.")
        elif change.gone:
            words = self.tr("Change {number} of {count}: “{gone}” was taken out.")
        else:
            words = self.tr("Change {number} of {count}: “{came}” was added.")
        gone, came = (apart(one_line(text, _MOST_LETTERS)) for text in (change.gone, change.came))
        self._say(words.format(number=self._at + 1, count=len(self._changes), gone=gone, came=came))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setAccessibleName(sentence)
        self.view.setAccessibleDescription(sentence)

    def _name(self, draft: Version) -> str:
        return self.tr("Draft {number}, {date}").format(number=draft.number, date=date_of(draft.created_at))

    def _lay_out(self) -> None:
        for button in (self.previous, self.next):
            button.setAccessibleName(button.text())
        self.previous.setToolTip(self.previous.text() + " (P)")
        self.next.setToolTip(self.next.text() + " (N)")
        upper = QHBoxLayout()
        upper.addWidget(self.title, 1)
        upper.addWidget(self.close_button)
        lower = QHBoxLayout()
        lower.setSpacing(8)
        lower.addWidget(self.older)
        lower.addWidget(PlainLabel("→", "muted"))
        lower.addWidget(self.newer)
        lower.addStretch(1)
        lower.addWidget(self.previous)
        lower.addWidget(self.next)
        bar = QFrame()
        bar.setProperty("role", "bar")
        column = QVBoxLayout(bar)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(upper)
        column.addLayout(lower)
        column.addWidget(self.said)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(bar)
        page.addWidget(self.view, 1)

    def _on_draft_chosen(self) -> None:
        older, newer = self.older.currentData(Qt.ItemDataRole.UserRole), self.newer.currentData()
        if older != newer:
            self.drafts_chosen.emit(min(older, newer), max(older, newer))

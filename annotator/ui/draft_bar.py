"""The bar that asks, for one text at a time, whether it is a new draft; nothing else waits for the answer."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from annotator.ui.claim_words import apart, one_line
from annotator.ui.claims_labels import PlainLabel, SentenceLabel
from annotator.ui.draft_questions import DraftQuestion
from annotator.ui.icons import set_icon
from annotator.ui.language import counted

_MOST_LETTERS = 80


class DraftBar(QFrame):
    """Holds the questions that wait, and shows the first of them."""

    draft_chosen = Signal(object)  # DraftQuestion: a new draft of the article it names
    article_chosen = Signal(object)  # DraftQuestion: an article of its own
    closed = Signal()  # with the focus, which has to go elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", "warning")
        self.setAccessibleName(self.tr("Is it a new draft?"))
        self._waiting: list[DraftQuestion] = []
        self.words = SentenceLabel()
        self.left = PlainLabel("", "muted")
        self.draft = QPushButton(self.tr("&New draft of it"))
        self.article = QPushButton(self.tr("A &separate article"))
        self.close_button = QToolButton()
        set_icon(self.close_button, "close")
        self.close_button.setAccessibleName(self.tr("Leave this text out"))
        self.close_button.setToolTip(self.tr("Leave this text out"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for part in (self.left, self.draft, self.article, self.close_button):
            row.addWidget(part)
        self.draft.clicked.connect(self._on_draft_chosen)
        self.article.clicked.connect(self._on_article_chosen)
        self.close_button.clicked.connect(self._on_left_out)
        self.hide()

    @property
    def waiting(self) -> int:
        """How many questions have no answer yet."""
        return len(self._waiting)

    def ask(self, question: DraftQuestion) -> None:
        """Ask this, after what was asked before."""
        self._waiting.append(question)
        self._show_first()

    def take_away(self, question: DraftQuestion) -> None:
        """Take in that a question is answered; go on with the next."""
        focused = QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        self._waiting = [each for each in self._waiting if each is not question]
        self._show_first()
        if held and not self._waiting:
            self.closed.emit()
        elif held:
            self.draft.setFocus()

    def ask_again(self, _question: DraftQuestion) -> None:
        """Take in that an answer could not be carried out, so that another can be given."""
        self._allow(True)

    def clear(self) -> None:
        """Drop every question."""
        self._waiting.clear()
        self._show_first()

    def _show_first(self) -> None:
        self.setVisible(bool(self._waiting))
        self._allow(True)
        if not self._waiting:
            return
        question = self._waiting[0]
        name = question.reading.source or question.reading.title
        words = self.tr("{source} looks like a new draft of “{title}”.")
        source, title = (apart(one_line(text, _MOST_LETTERS)) for text in (name, question.article.title))
        self.words.setText(words.format(source=source, title=title))
        self.draft.setAccessibleDescription(self.words.text())
        self.article.setAccessibleDescription(self.words.text())
        more = len(self._waiting) - 1
        self.left.setText(counted("1 more to answer", "{count} more to answer", more) if more else "")
        self.left.setVisible(bool(more))

    def _allow(self, allowed: bool) -> None:
        for button in (self.draft, self.article, self.close_button):
            button.setEnabled(allowed)

    def _on_draft_chosen(self) -> None:
        self._answer(self.draft_chosen)

    def _on_article_chosen(self) -> None:
        self._answer(self.article_chosen)

    def _answer(self, chosen: SignalInstance) -> None:
        # Until it is stored: a second press must not answer the next question.
        self._allow(False)
        if self._waiting:
            chosen.emit(self._waiting[0])

    def _on_left_out(self) -> None:
        if self._waiting:
            self.take_away(self._waiting[0])

"""One query to the writer on the chosen claim."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from annotator.core.query import Outcome, Query
from annotator.ui.claim_fields import LineField, TextField
from annotator.ui.claim_words import outcome_name
from annotator.ui.claims_labels import Choice, icon_button


class QueryRow(QFrame):
    """The wording that is suggested, what is asked, and what became of it; saves as typed.

    A new one has a query without an id until the library shows it.
    """

    edited = Signal(object)  # Query; a new one has no id
    settled = Signal(str, str)
    removal_requested = Signal(str)
    left = Signal()

    def __init__(self, query: Query) -> None:
        super().__init__()
        self._query = query
        self._dirty = False
        self.wording = TextField(self.tr("Suggested wording"), self.tr("Suggested wording"), most=6)
        self.question = LineField(self.tr("Question to the writer"), self.tr("Question or reason, if any"))
        self.answer = LineField(self.tr("Answer of the writer"), self.tr("What the writer said"))
        self.outcome = Choice(self.tr("Outcome of the query"))
        self.remove = icon_button("delete", self.tr("Remove the query"))
        for outcome in Outcome:
            self.outcome.addItem(outcome_name(outcome), outcome.value)
        self._lay_out()
        self._connect_signals()
        self._show(query)

    @property
    def query(self) -> Query:
        """The query as the library holds it, or as it was last handed on."""
        return self._query

    @property
    def is_empty(self) -> bool:
        """Whether nothing is suggested and nothing asked."""
        return not (self.wording.value().strip() or self.question.value().strip())

    def show_query(self, query: Query) -> None:
        """Take over what the library holds, unless something else is being typed."""
        if self._dirty:
            self._query = replace(query, wording=self._query.wording, question=self._query.question)
            self._show_outcome(query)
        else:
            self._query = query
            self._show(query)

    def restore(self, unkept: Query) -> None:
        """Show again what could not be kept, to be sent once more."""
        self._show(unkept)
        self._dirty = True

    def flush(self) -> None:
        """Hand on what was typed; a query keeps some words."""
        typed = replace(
            self._query, wording=self.wording.value().strip(), question=self.question.value().strip(),
            answer=self.answer.value().strip(),
        )  # fmt: skip
        # A new query waits for its id before it is edited, or it would be asked twice.
        under_way = not self._query.id and bool(self._query.wording or self._query.question)
        if not self._dirty or self.is_empty or under_way:
            return
        self._dirty = False
        if typed != self._query:
            self._query = typed
            self.edited.emit(typed)

    def reopen(self) -> None:
        """Take in that a new query could not be kept: it may be sent again."""
        if not self._query.id:
            self._query = replace(self._query, wording="", question="")
        self._dirty = True

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.question, 1)
        line.addWidget(self.outcome)
        line.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.wording)
        column.addLayout(line)
        column.addWidget(self.answer)

    def _connect_signals(self) -> None:
        for field in (self.wording, self.question, self.answer):
            field.typed.connect(self._on_typed)
            field.paused.connect(self.flush)
            field.left.connect(self.left)
            field.finished.connect(self.left)
        self.outcome.activated.connect(self._on_outcome_chosen)
        self.remove.clicked.connect(self._on_remove_clicked)

    def _show(self, query: Query) -> None:
        self.wording.show_value(query.wording)
        self.question.show_value(query.question)
        self.answer.show_value(query.answer)
        self._show_outcome(query)

    def _show_outcome(self, query: Query) -> None:
        self.outcome.setCurrentIndex(list(Outcome).index(query.outcome))
        self.outcome.setVisible(bool(query.id))
        self.remove.setVisible(bool(query.id))
        self.answer.setVisible(bool(query.answer) or not query.is_open or self.answer.hasFocus())

    def _on_typed(self) -> None:
        self._dirty = True

    def _on_outcome_chosen(self, place: int) -> None:
        self.flush()
        if self._query.id:
            self.settled.emit(self._query.id, list(Outcome)[place].value)
            self.answer.show()
            self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove_clicked(self) -> None:
        if self._query.id:
            self.removal_requested.emit(self._query.id)

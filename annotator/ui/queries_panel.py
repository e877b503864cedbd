"""The queries to the writer on the chosen claim."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.query import Query
from annotator.ui.claims_labels import PlainLabel
from annotator.ui.query_row import QueryRow


class QueriesPanel(QWidget):
    """Lists the queries of one claim, out of sight while there are none; every change is handed on as a wish."""

    asked = Signal(str, str, str)  # claim id, suggested wording, question
    edited = Signal(object)
    settled = Signal(str, str)
    removal_requested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Queries to the writer"))
        self._claim_id = ""
        self._rows: dict[str, QueryRow] = {}
        self._new: QueryRow | None = None
        self._unkept: dict[str, Query] = {}
        self._sent: dict[tuple[str, str], Query] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("Queries to the writer"), "heading"))
        column.addLayout(self._list)
        self.hide()

    @property
    def rows(self) -> list[QueryRow]:
        """The rows, oldest query first, one that is being written last."""
        return [*self._rows.values(), *([self._new] if self._new else [])]

    def show_queries(self, claim_id: str, queries: tuple[Query, ...]) -> None:
        """Show the queries of a claim; rows that stay keep what is being typed in them."""
        if claim_id != self._claim_id:
            self._change_claim(claim_id)
        known = {each.id for each in queries}
        for gone in [each for each in self._rows if each not in known]:
            self._drop(self._rows.pop(gone))
        for each in queries:
            self._sent = {key: sent for key, sent in self._sent.items() if key != (claim_id, each.id)}
            self._show_row(each)
        self._refit()

    def begin(self, wording: str) -> None:
        """Open a new query that suggests a wording, and go there; one that is begun already is gone on with."""
        if self._new is None:
            self._new = self._add_row(Query("", self._claim_id, ""))
            self._new.wording.show_value(wording)
            self._refit()
        self._new.wording.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._new.wording.selectAll()

    def flush(self) -> None:
        """Hand on what is being typed."""
        for row in self.rows:
            row.flush()

    def mark_failed(self, claim_id: str) -> None:
        """Bring back into the fields what could not be kept."""
        for key in [each for each in self._sent if each[0] == claim_id]:
            lost = self._sent.pop(key)
            row = self._rows.get(lost.id) if lost.id else self._new
            if claim_id == self._claim_id and row is not None:
                row.reopen()
            else:
                self._unkept[lost.id or claim_id] = lost

    def _change_claim(self, claim_id: str) -> None:
        self.flush()
        for row in self.rows:
            self._drop(row)
        self._rows, self._new, self._claim_id = {}, None, claim_id
        if lost := self._unkept.pop(claim_id, None):
            self._new = self._add_row(Query("", claim_id, ""))
            self._new.restore(lost)

    def _show_row(self, query: Query) -> None:
        row = self._rows.get(query.id)
        if row is None and self._new is not None and _same_words(self._new.query, query):
            row, self._new = self._new, None
            self._rows[query.id] = row
            self._sent.pop((self._claim_id, ""), None)
        if row is None:
            row = self._rows[query.id] = self._add_row(query)
        row.show_query(query)
        if lost := self._unkept.pop(query.id, None):
            row.restore(lost)

    def _add_row(self, query: Query) -> QueryRow:
        row = QueryRow(query)
        row.edited.connect(self._on_edited)
        row.settled.connect(self.settled)
        row.removal_requested.connect(self.removal_requested)
        row.left.connect(self._on_left)
        self._list.insertWidget(len(self._rows), row)
        return row

    def _drop(self, row: QueryRow) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _refit(self) -> None:
        self.setVisible(bool(self.rows))

    def _on_edited(self, query: Query) -> None:
        self._sent[(query.claim_id, query.id)] = query
        if query.id:
            self.edited.emit(query)
        else:
            self.asked.emit(query.claim_id, query.wording, query.question)

    def _on_left(self) -> None:
        self.flush()
        if self._new is not None and self._new.is_empty:
            self._drop(self._new)
            self._new = None
            self._refit()
        self.left.emit()


def _same_words(sent: Query, kept: Query) -> bool:
    return bool(sent.wording or sent.question) and replace(sent, id="", asked_at="", asked_by="") == replace(
        kept, id="", asked_at="", asked_by=""
    )

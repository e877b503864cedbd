"""Earlier claims that match the chosen one: shown, told apart, linked; never taken over unasked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.core.claim import ClaimRecord
from annotator.core.contradiction import Contradiction
from annotator.core.link import Relation
from annotator.core.match import Band, Match
from annotator.core.scale import BASIC, Scale
from annotator.ui.claim_words import label_of
from annotator.ui.claims_labels import PlainLabel, flat_button
from annotator.ui.contradictions import own_words
from annotator.ui.language import counted
from annotator.ui.matches_links import LinkList
from annotator.ui.matches_question import TakeOverQuestion
from annotator.ui.matches_row import MatchRow

NUMBERED = 5  # how many matches a key opens


class MatchesPanel(QWidget):
    """The links and matches of one claim; results for another claim are dropped."""

    take_over_requested = Signal(str, object)
    link_requested = Signal(str, object, str)
    link_removal_requested = Signal(str)
    row_chosen = Signal(object)
    question_opening = Signal()
    question_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Checked before"))
        self._record: ClaimRecord | None = None
        self._scale: Scale = BASIC
        self._matches: list[Match] = []
        self._contradictions: tuple[Contradiction, ...] = ()
        self._found = False
        self._unfolded = False
        self._chosen: MatchRow | None = None
        self.rows: list[MatchRow] = []
        self.state = PlainLabel("", "muted", wraps=True)
        self.links = LinkList()
        self.conflict = PlainLabel("", "error", wraps=True)
        self.more = flat_button("")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self.tr("Checked before"), "heading"))
        column.addWidget(self.conflict)
        column.addWidget(self.links)
        column.addWidget(self.state)
        column.addLayout(self._list)
        column.addWidget(self.more)
        self.state.hide()
        self.conflict.hide()
        self.more.hide()
        self.more.clicked.connect(self._on_more_clicked)
        self.links.removal_requested.connect(self.link_removal_requested)

    @property
    def chosen(self) -> MatchRow | None:
        """The chosen match, if any."""
        return self._chosen

    @property
    def asking(self) -> MatchRow | None:
        """The match that is asked about, if any."""
        return self._chosen if self._chosen is not None and self._chosen.question is not None else None

    def show_claim(self, record: ClaimRecord, scale: Scale) -> None:
        """Show the links of a claim; matches found for another claim go."""
        same = self._record is not None and self._record.claim.id == record.claim.id
        before = (_linked(self._record), self._statement()) if same else None
        self._record, self._scale = record, scale
        self.links.show_links(record.links)
        self._say_contradictions()
        if not same:
            self._matches, self._found, self._unfolded = [], False, False
            self._say("")
            self._build()
        elif before is not None and (_linked(record), self._statement()) != before:
            if self._asks_linked() & (before[0] - _linked(record)):
                self._close_question()
            self._build()

    def show_contradictions(self, found: Sequence[Contradiction]) -> None:
        """Say on the claim, and on those shown after it, what it repeats that was judged differently."""
        self._contradictions = tuple(found)
        self._say_contradictions()

    def set_searching(self, claim_id: str) -> None:
        """Say that earlier claims are being looked for."""
        if self._is_shown(claim_id) and not self._matches:
            self._say(self.tr("Looking for earlier claims…"))

    def show_matches(self, claim_id: str, matches: Sequence[Match]) -> None:
        """Show what was found, best first."""
        if not self._is_shown(claim_id):
            return
        if not self._found or list(matches) != self._matches:
            self._matches, self._found = list(matches), True
            self._build()
        self._say("" if self._matches else self.tr("Not checked before in this library."))

    def choose(self, step: int) -> None:
        """Choose the next (1) or the previous (-1) match; the possible ones unfold when they are reached."""
        if not self.rows:
            return
        self._reach(0 if self._chosen is None else self.rows.index(self._chosen) + step)

    def open(self, place: int) -> bool:
        """Choose the match of a number, from 1; tell whether there is one."""
        if not 1 <= place <= len(self.rows):
            return False
        self._reach(place - 1)
        return True

    def relate(self, relation: Relation) -> bool:
        """Link the chosen match; a repeat with a verdict is asked about. Tell whether a match is chosen."""
        row = self._chosen
        if row is None or self._record is None:
            return False
        if relation is Relation.REPEATS and row.match.claim.verdict is not None:
            if row.question is not None:
                return True
            self._ask(row, linked=True)
        self.link_requested.emit(self._record.claim.id, row.match, relation.value)
        return True

    def ask_take_over(self) -> bool:
        """Ask in place about the chosen match, or the best; tell whether there is one to ask about."""
        if self._chosen is None:
            self.choose(0)
        if self._chosen is None or self._record is None:
            return False
        self._ask(self._chosen, linked=False)
        return True

    def _ask(self, row: MatchRow, *, linked: bool) -> None:
        self.question_opening.emit()
        was_open = row.question is not None
        present = self._record.claim.verdict if self._record else None
        question = row.ask(label_of(present, self._scale), linked=linked)
        if not was_open:
            self._connect_question(question)
        question.setFocus(Qt.FocusReason.OtherFocusReason)
        self.row_chosen.emit(row)

    def _reach(self, place: int) -> None:
        if place >= self._sure() and not self._unfolded:
            self._unfolded = True
            self._fold()
        self._choose(self.rows[min(max(place, 0), len(self.rows) - 1)])

    def _connect_question(self, question: TakeOverQuestion) -> None:
        question.accepted.connect(self._on_question_accepted)
        question.link_chosen.connect(self._on_question_link_chosen)
        question.cancelled.connect(self._close_question)

    def _is_shown(self, claim_id: str) -> bool:
        return self._record is not None and self._record.claim.id == claim_id

    def _offered(self) -> list[Match]:
        """Return the matches that are not linked yet, the possible ones last; one that is asked about stays."""
        linked = _linked(self._record) - self._asks_linked()
        offered = [match for match in self._matches if match.claim.id not in linked]
        return sorted(offered, key=lambda match: match.band is Band.POSSIBLE)

    def _asks_linked(self) -> frozenset[str]:
        """Return the earlier claim that was just linked and is asked about, if any."""
        row = self.asking
        return frozenset({row.match.claim.id}) if row and row.question and row.question.linked else frozenset()

    def _sure(self) -> int:
        return sum(row.match.band is not Band.POSSIBLE for row in self.rows)

    def _build(self) -> None:
        """Show the offered matches; rows that stay keep their question, if one is open."""
        offered = self._offered()
        staying = {row.match.claim.id: row for row in self.rows if self._stays(row, offered)}
        focus = QApplication.focusWidget()
        lost_focus = False
        for row in self.rows:
            self._list.removeWidget(row)
            if staying.get(row.match.claim.id) is not row:
                lost_focus = lost_focus or (focus is not None and row.isAncestorOf(focus))
                self._drop(row)
        self.rows = [staying.get(match.claim.id) or self._new_row(match) for match in offered]
        self._fold()
        if lost_focus:
            self.question_closed.emit()

    def _stays(self, row: MatchRow, offered: Sequence[Match]) -> bool:
        return row.match in offered and row.statement == self._statement()

    def _new_row(self, match: Match) -> MatchRow:
        row = MatchRow(match, self._scale, self._statement(), self)
        row.clicked.connect(lambda: self._choose(row))
        row.take_over_asked.connect(self.ask_take_over)
        row.relation_chosen.connect(self._on_relation_chosen)
        return row

    def _drop(self, row: MatchRow) -> None:
        if row is self._chosen:
            self._chosen = None
        row.hide()
        row.deleteLater()

    def _fold(self) -> None:
        sure = self._sure()
        _show_first(len(self.rows) if self._unfolded else sure, self.rows, self._list)
        possible = len(self.rows) - sure
        self.more.setText(counted("1 more possible", "{count} more possible", possible))
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(possible > 0 and not self._unfolded)

    def _choose(self, row: MatchRow) -> None:
        if row is self._chosen:
            return
        if self._chosen is not None:
            self._chosen.choose(False)
        self._chosen = row
        row.choose(True)
        self.row_chosen.emit(row)

    def _statement(self) -> str:
        return self._record.claim.text if self._record else ""

    def _say(self, sentence: str) -> None:
        self.state.setText(sentence)
        self.state.setVisible(bool(sentence))

    def _say_contradictions(self) -> None:
        claim_id = self._record.claim.id if self._record else ""
        lines = [own_words(each, claim_id) for each in self._contradictions if each.concerns(claim_id)]
        self.conflict.setText("\n".join(lines))
        self.conflict.setVisible(bool(lines))

    def _close_question(self) -> None:
        if self.chosen is not None:
            self.chosen.close_question()
        self.question_closed.emit()
        # Only now, when the focus has left it, a row that was kept for its question may go.
        self._build()

    def _on_question_accepted(self) -> None:
        row, record = self.chosen, self._record
        self._close_question()
        if row is not None and record is not None:
            self.take_over_requested.emit(record.claim.id, row.match)

    def _on_question_link_chosen(self) -> None:
        row, record = self.chosen, self._record
        self._close_question()
        if row is not None and record is not None:
            self.link_requested.emit(record.claim.id, row.match, Relation.REPEATS.value)

    def _on_relation_chosen(self, relation: str) -> None:
        self.relate(Relation(relation))

    def _on_more_clicked(self) -> None:
        self._unfolded = True
        self._fold()


def _linked(record: ClaimRecord | None) -> frozenset[str]:
    return frozenset(link.earlier_claim_id for link in record.links) if record else frozenset()


def _show_first(count: int, rows: Sequence[MatchRow], column: QVBoxLayout) -> None:
    """Number the rows and lay out so many; the others stay out of the layout, which would measure them every time."""
    for place, row in enumerate(rows):
        row.number(place + 1 if place < NUMBERED else 0)
        if place < count:
            if column.indexOf(row) != place:
                column.insertWidget(place, row)
            row.show()
        else:
            row.hide()

"""The bar above the article about signing its report off: what is missing, who signed, and the way to reopen it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.signing import Lack, OpenPoint
from annotator.ui.claim_words import apart, date_of, one_line
from annotator.ui.claims_labels import PlainLabel, icon_button
from annotator.ui.icons import icon
from annotator.ui.language import counted
from annotator.ui.theme import current

if TYPE_CHECKING:
    from annotator.core.signing import SignOff
    from annotator.ui.sign_offs import Standing

_MOST_ROWS: Final = 6
_MOST_LETTERS: Final = 160
_RETURNS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_POINT: Final = Qt.ItemDataRole.UserRole


class SigningBar(QFrame):
    """Shows itself while somebody answers for the report, or while something is missing before somebody can."""

    point_chosen = Signal(object)  # OpenPoint; None for the name that is missing
    sign_requested = Signal()
    reopen_requested = Signal(str)  # reason
    closed = Signal()  # with the focus, which has to go elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", "warning")
        self.signed: SignOff | None = None
        self.standing: Standing | None = None
        self.lock = PlainLabel()
        self.words = PlainLabel("", wraps=True)
        self.reopen = QPushButton(self.tr("Reopen…"))
        self.reason = QLineEdit()
        self.go = QPushButton(self.tr("Reopen"))
        self.list = QListWidget()
        self.sign = QPushButton(self.tr("Sign off"))
        self.close_button = icon_button("close", self.tr("Close the list"))
        self._renew_icon()
        self._name_parts()
        self._lay_out()
        self.reopen.clicked.connect(self.ask_reason)
        self.reason.returnPressed.connect(self._on_reopening)
        self.go.clicked.connect(self._on_reopening)
        self.sign.clicked.connect(self.sign_requested)
        self.close_button.clicked.connect(self.leave)
        self.list.itemActivated.connect(self._on_row_chosen)
        self.list.itemClicked.connect(self._on_row_chosen)
        self._refit()

    def show_signed(self, signed: SignOff | None) -> None:
        """Say who answers for the report; None while nobody does. What was missing before is no longer shown."""
        if signed != self.signed or signed is not None:
            self.standing = None
        self.signed = signed
        self._ask(False)

    def show_standing(self, standing: Standing | None) -> None:
        """List what keeps the report from being signed; the line that is chosen stays so."""
        chosen = self.list.currentRow()
        self.standing = standing
        self.list.clear()
        if standing is not None:
            if not standing.checker:
                self._add_row(None, self.tr("Your name is missing: a report is signed with the checker’s name"))
            for point in standing.points:
                self._add_row(point, self._words_of(point))
            self.list.setCurrentRow(min(max(chosen, 0), self.list.count() - 1))
        self._refit()

    def ask_reason(self) -> None:
        """Ask why the report is to be reopened."""
        if self.signed is not None:
            self._ask(True)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_list(self) -> None:
        """Go to what is missing, or to the button that signs."""
        part = self.list if self.list.count() else self.sign
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> bool:
        """Close the list, or the question for a reason, when it has the focus; tell whether it had."""
        focus = QApplication.focusWidget()
        asks = self.standing is not None or not self.reason.isHidden()
        if not asks or focus is None or not self.isAncestorOf(focus):
            return False
        if self.signed is None:
            self.show_standing(None)
        self._ask(False)
        self.closed.emit()
        return True

    def rows(self) -> list[str]:
        """Return what the list says."""
        return [self.list.item(place).text() for place in range(self.list.count())]

    def event(self, event: QEvent) -> bool:
        """Let a focused button have Return before an action of the window takes it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = event.key() in _RETURNS and isinstance(QApplication.focusWidget(), QAbstractButton)
            if pressed:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return."""
        focus = QApplication.focusWidget()
        if event.key() in _RETURNS and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the lock in the colours of another theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._renew_icon()

    def _renew_icon(self) -> None:
        self.lock.setPixmap(icon("lock", current().text).pixmap(16, 16))

    def _name_parts(self) -> None:
        self.list.setAccessibleName(self.tr("What is missing before the report can be signed off"))
        self.list.setProperty("opens_rows", True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.reason.setPlaceholderText(self.tr("Why? It is kept with your name and the date."))
        self.reason.setAccessibleName(self.tr("Reason for reopening"))
        self.reopen.setAccessibleName(self.tr("Reopen the article"))
        self.sign.setProperty("kind", "primary")
        self.go.setProperty("kind", "primary")

    def _lay_out(self) -> None:
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.lock)
        head.addWidget(self.words, 1)
        for part in (self.reopen, self.sign, self.close_button):
            head.addWidget(part)
        question = QHBoxLayout()
        question.setSpacing(8)
        question.addWidget(self.reason, 1)
        question.addWidget(self.go)
        question.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 8, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(question)
        column.addWidget(self.list)

    def _ask(self, asks: bool) -> None:
        self.reason.clear()
        self._refit()
        for part in (self.reason, self.go, self.cancel):
            part.setVisible(asks)
        self.reopen.setVisible(self.signed is not None and not asks)

    def _refit(self) -> None:
        standing, signed = self.standing, self.signed
        self.setVisible(standing is not None or signed is not None)
        for part in (self.lock, self.reopen):
            part.setVisible(signed is not None)
        for asked in (self.reason, self.go, self.cancel):
            asked.hide()
        self.close_button.setVisible(standing is not None)
        self.sign.setVisible(standing is not None and standing.is_ready)
        self.list.setVisible(bool(self.list.count()) and standing is not None)
        row = max(self.list.sizeHintForRow(0), self.fontMetrics().lineSpacing())
        self.list.setFixedHeight(row * min(self.list.count(), _MOST_ROWS) + 2 * self.list.frameWidth() + 2)
        self.words.setText(self._heading())
        self.setAccessibleName(self.words.text())

    def _heading(self) -> str:
        if self.signed is not None:
            return signed_words(self.signed)
        missing = self.list.count()
        if not missing:
            return self.tr("Nothing is missing: the report can be signed off.")
        return counted(
            "1 thing is missing before the report can be signed off.",
            "{count} things are missing before the report can be signed off.",
            missing,
        )

    def _words_of(self, point: OpenPoint) -> str:
        words = {
            Lack.VERDICT: self.tr("No verdict yet: “{claim}”"),
            Lack.RATIONALE: self.tr("No note that says why: “{claim}”"),
            Lack.SOURCES: self.tr("{has} of {wanted} sources: “{claim}”"),
            Lack.WORDING: self.tr("Check again, the words changed: “{claim}”"),
            Lack.PLACE: self.tr("No sure place in the text: “{claim}”"),
        }
        if point.lack is Lack.SOURCES and point.wanted == 1:
            words[Lack.SOURCES] = self.tr("No source yet: “{claim}”")
        claim = apart(one_line(point.wording, _MOST_LETTERS))
        return words[point.lack].format(has=point.has, wanted=point.wanted, claim=claim)

    def _add_row(self, point: OpenPoint | None, words: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_POINT, point)
        self.list.addItem(item)

    def _on_row_chosen(self, item: QListWidgetItem) -> None:
        self.point_chosen.emit(item.data(_POINT))

    def _on_reopening(self) -> None:
        self.reopen_requested.emit(self.reason.text())


def signed_words(signed: SignOff) -> str:
    """Return who answers for a report since when, and what was noted with it."""
    words = QCoreApplication.translate("SigningBar", "Signed off by {name} on {date}. The article is read-only.")
    said = words.format(name=apart(one_line(signed.checker, 80)), date=date_of(signed.at))
    return f"{said} “{apart(one_line(signed.note, 200))}”" if signed.note else said

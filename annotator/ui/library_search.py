"""Search of all claims of all articles while typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import theme
from annotator.ui.plain import one_line

if TYPE_CHECKING:
    from annotator.core.match import FoundClaim

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
TYPING_PAUSE_MS: Final = 60
TOP: Final = 88
_FORWARDED: Final = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
_CHOOSING: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FoundModel(QAbstractListModel):
    """The claims found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[FoundClaim] = []

    def show(self, found: Sequence[FoundClaim]) -> None:
        """Take a new list."""
        self.beginResetModel()
        self._found = list(found)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many were found."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the claim's words, where it stands, or the row itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._found):
            return None
        found = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(found.claim.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one_line(found.claim.text)}, {self.about(found)}"
        return found if role == ROW_ROLE else None

    def about(self, found: FoundClaim) -> str:
        """Return verdict, where it stands and when, in one line."""
        claim = found.claim
        verdict = one_line(claim.verdict.label) if claim.verdict else self.tr("to check")
        where = one_line(found.article_title or claim.title) or self.tr("earlier check, in no article")
        date = claim.said_on or (claim.verdict.decided_at[:10] if claim.verdict else "") or claim.created_at[:10]
        return " · ".join(part for part in (verdict, one_line(claim.claimant), where, date) if part)


class FoundDelegate(QStyledItemDelegate):
    """Draws a claim on one line and what is known of it below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for two lines."""
        return QSize(200, option.fontMetrics.height() * 2 + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one claim."""
        found, model = index.data(ROW_ROLE), index.model()
        if found is None or not isinstance(model, FoundModel):
            return
        colours = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6)
        inner = option.rect.adjusted(14, 7, -14, -7)
        ink = QColor(colours.on_selection if chosen else colours.text)
        _draw_line(painter, option.font, ink, inner, Qt.AlignmentFlag.AlignTop, str(index.data()))
        below = ink if chosen else QColor(colours.muted)
        _draw_line(painter, option.font, below, inner, Qt.AlignmentFlag.AlignBottom, model.about(found))
        painter.restore()


class LibrarySearch(QFrame):
    """A field and the claims found, over the window; Enter goes to the claim, Esc closes."""

    words_typed = Signal(str)
    claim_chosen = Signal(str, str)  # article id, claim id
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self._pause = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._on_typing_paused)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Search all claims: words, claimant, note"))
        self._field.setAccessibleName(self.tr("Search all claims in the library"))
        self._field.setClearButtonEnabled(True)
        self._field.textEdited.connect(self._pause.start)
        self._field.textChanged.connect(self._pause.start)
        self._field.installEventFilter(self)
        self._model = FoundModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(FoundDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setProperty("opens_rows", True)
        self._list.setProperty("role", "inner")
        self._list.setAccessibleName(self.tr("Claims found"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.activated.connect(self._on_row_chosen)
        self._list.clicked.connect(self._on_row_chosen)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._count)
        self._say_how_many("")
        self.hide()

    def open(self) -> None:
        """Show the search with its last words, over the middle of the window."""
        self.place()
        self.show()
        self.raise_()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._field.text():
            self._on_typing_paused()

    def place(self) -> None:
        """Take the upper middle of the window."""
        area = self._window.rect()
        width = min(760, max(320, area.width() - 80))
        height = min(520, max(240, area.height() - 120))
        self.setGeometry(QRect((area.width() - width) // 2, TOP, width, height))

    def close_search(self) -> None:
        """Hide the search."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def show_found(self, words: str, found: Sequence[FoundClaim]) -> None:
        """Show what was found for the words that stand in the field."""
        if words == self._field.text():
            self._model.show(found)
            self._list.setCurrentIndex(self._model.index(0))
            self._say_how_many(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys and Enter reach the list while the field is typed in."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _FORWARDED:
                QApplication.sendEvent(self._list, event)
                return True
            if event.key() in _CHOOSING:
                self._on_row_chosen(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _on_typing_paused(self) -> None:
        self.words_typed.emit(self._field.text())

    def _on_row_chosen(self, index: QModelIndex) -> None:
        found = index.data(ROW_ROLE)
        if found is None:
            return
        if found.article_id:
            self.claim_chosen.emit(found.article_id, found.claim.id)
        else:
            self._count.setText(self.tr("This earlier check stands in no article of the library."))

    def _say_how_many(self, words: str) -> None:
        found = self._model.rowCount()
        if not words.strip():
            self._count.setText(
                self.tr("Words of any claim; narrow with by:name, verdict:false, tag:word, since:2025, until:2026-03.")
            )
        elif found:
            self._count.setText(self.tr("{found} found · Enter opens the article at the claim").format(found=found))
        else:
            self._count.setText(self.tr("No claim fits."))


def _draw_line(
    painter: QPainter, font: QFont, ink: QColor, inner: QRect, where: Qt.AlignmentFlag, text: str
) -> None:  # fmt: skip
    painter.setFont(font)
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, where | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine, shown)

"""The list of articles on the side, with how far each is checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import theme
from annotator.ui.language import counted
from annotator.ui.plain import one_line

if TYPE_CHECKING:
    from annotator.operations.desk import ArticleRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_MARGIN: Final = 12
_BAR: Final = 3


class ArticlesModel(QAbstractListModel):
    """One row an article, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ArticleRow] = []

    def show(self, rows: Sequence[ArticleRow]) -> None:
        """Take a new list."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_progress(self, article_id: str, sentences: int, checked: int) -> None:
        """Bring the progress of one article up to date."""
        place = self.place(article_id)
        if place >= 0 and (self._rows[place].sentences, self._rows[place].checked) != (sentences, checked):
            self._rows[place] = replace(self._rows[place], sentences=sentences, checked=checked)
            self.dataChanged.emit(self.index(place), self.index(place))

    def set_in_question(self, article_id: str, unplaced: int, stale: int) -> None:
        """Bring up to date how many highlights of an article have no sure place, and how many verdicts are stale."""
        place = self.place(article_id)
        if place >= 0 and (self._rows[place].unplaced, self._rows[place].stale) != (unplaced, stale):
            self._rows[place] = replace(self._rows[place], unplaced=unplaced, stale=stale)
            self.dataChanged.emit(self.index(place), self.index(place))

    def place(self, article_id: str) -> int:
        """Return the row of an article, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.id == article_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of articles."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, what a screen reader says, what a tip says, or the row itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(row.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one_line(row.title)}, {self.progress_text(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.progress_text(row)  # never the title, which a tip might take for markup
        return row if role == ROW_ROLE else None

    def progress_text(self, row: ArticleRow) -> str:
        """Return whether an article is signed, what is left to review, how far it is checked, and which draft it is."""
        checked = self.tr("{checked} of {sentences} checked").format(checked=row.checked, sentences=row.sentences)
        parts = [self.tr("✓ Signed off")] if row.signed else []
        # The bar shows the rest of a line that is too long.
        if row.unplaced:
            parts.append(counted("1 to review", "{count} to review", row.unplaced))
        if row.stale:
            parts.append(counted("1 to check again", "{count} to check again", row.stale))
        if not row.signed:
            parts.append(checked)
        if row.version > 1:
            parts.append(self.tr("draft {number}").format(number=row.version))
        return " · ".join(parts)


class ArticleDelegate(QStyledItemDelegate):
    """Draws a title, how far it is checked in words, and the same as a thin bar."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for two lines and the bar."""
        return QSize(120, option.fontMetrics.height() * 2 + 2 * _MARGIN + _BAR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one article."""
        row = index.data(ROW_ROLE)
        model = index.model()
        if row is None:
            return
        colours = theme.current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect.adjusted(6, 2, -6, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(rect, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 6, 6)
        inner = rect.adjusted(10, 6, -10, -6)
        _draw_words(painter, option, inner, str(index.data()), chosen)
        _draw_progress(painter, option, inner, row, _progress_words(model, row))
        painter.restore()


class ArticlesPanel(QWidget):
    """The articles of the library, with a field to narrow the list."""

    article_chosen = Signal(str)
    comparison_requested = Signal(str)  # article id: its drafts are to be compared
    removal_requested = Signal(str)  # article id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_write = True
        self._model = ArticlesModel(self)
        self._narrowed = QSortFilterProxyModel(self)
        self._narrowed.setSourceModel(self._model)
        self._narrowed.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        heading = QLabel(self.tr("Articles"), self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(_MARGIN, 8, _MARGIN, 0)
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Narrow the list"))
        self._filter.setAccessibleName(self.tr("Narrow the list of articles"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._narrowed.setFilterFixedString)
        self._list = QListView(self)
        self._list.setModel(self._narrowed)
        self._list.setItemDelegate(ArticleDelegate(self._list))
        self._list.setAccessibleName(self.tr("Articles in the library"))
        self._list.setUniformItemSizes(True)
        self._list.setProperty("opens_rows", True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.activated.connect(self._on_row_chosen)
        self._list.clicked.connect(self._on_row_chosen)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(heading)
        filter_row = QVBoxLayout()
        filter_row.setContentsMargins(_MARGIN - 4, 0, _MARGIN - 4, 0)
        filter_row.addWidget(self._filter)
        layout.addLayout(filter_row)
        layout.addWidget(self._list, 1)
        self.setMinimumWidth(160)

    def show_articles(self, rows: Sequence[ArticleRow], open_id: str = "") -> None:
        """Show the list, keeping the open article chosen."""
        self._model.show(rows)
        self.mark_open(open_id)

    def mark_open(self, article_id: str) -> None:
        """Choose the article that is open, without opening it again."""
        place = self._model.place(article_id)
        index = self._narrowed.mapFromSource(self._model.index(place)) if place >= 0 else QModelIndex()
        self._list.setCurrentIndex(index)

    def set_progress(self, article_id: str, sentences: int, checked: int) -> None:
        """Bring the progress of one article up to date."""
        self._model.set_progress(article_id, sentences, checked)

    def model(self) -> ArticlesModel:
        """Return the list behind the view."""
        return self._model

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """Return what can be done with an article besides opening it; None beside the list."""
        row = index.data(ROW_ROLE)
        if row is None:
            return None
        menu = QMenu(self)
        if row.version > 1:
            compare = menu.addAction(self.tr("Compare drafts"))
            compare.triggered.connect(partial(self.comparison_requested.emit, row.id))
        remove = menu.addAction(self.tr("Remove from the library"))
        remove.setEnabled(self._may_write)
        remove.triggered.connect(partial(self.removal_requested.emit, row.id))
        return menu

    def allow_removal(self, allowed: bool) -> None:
        """Say whether the library can be written."""
        self._may_write = allowed

    def _on_menu_requested(self, point: QPoint) -> None:
        """Show the menu of the row under the pointer; the menu key asks for it in the middle of the chosen row."""
        menu = self.menu_for(self._list.indexAt(point))
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._list.viewport().mapToGlobal(point))

    def _on_row_chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.article_chosen.emit(row.id)


def _progress_words(model: object, row: ArticleRow) -> str:
    source = model.sourceModel() if isinstance(model, QSortFilterProxyModel) else model
    return source.progress_text(row) if isinstance(source, ArticlesModel) else ""


def _draw_words(painter: QPainter, option: QStyleOptionViewItem, inner: QRect, title: str, chosen: bool) -> None:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(theme.current().text))
    shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(
        inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine, shown
    )


def _draw_progress(painter: QPainter, option: QStyleOptionViewItem, inner: QRect, row: ArticleRow, shown: str) -> None:
    colours = theme.current()
    painter.setFont(option.font)
    painter.setPen(QColor(colours.text if row.signed else colours.muted))
    below = inner.adjusted(0, 0, 0, -_BAR - 3)
    shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, below.width())
    painter.drawText(below, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading, shown)
    track = QRect(inner.left(), inner.bottom() - _BAR + 1, inner.width(), _BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.track))
    painter.drawRoundedRect(track, 1.5, 1.5)
    if row.sentences and row.checked:
        track.setWidth(max(_BAR, round(inner.width() * row.checked / row.sentences)))
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(track, 1.5, 1.5)

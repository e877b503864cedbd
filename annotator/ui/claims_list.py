"""The list of claim cards, with the one editor lying in the chosen card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QWidget

from annotator.ui.card_column import CardColumn
from annotator.ui.claims_delegate import BAR, GAP, PADDING, CardDelegate
from annotator.ui.claims_model import ClaimsFilter
from annotator.ui.claims_tabs import order_tabs, tab_stops

_MOVES = frozenset({
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
})  # fmt: skip
_RESTYLES = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange})


class ClaimsList(CardColumn):
    """Cards in reading order; what is under the eye stays there while rows come, go and grow.

    `claim_chosen` is a wish: the panel fills the editor and then calls `choose`.
    """

    claim_chosen = Signal(str)
    claim_hovered = Signal(str)  # empty when the pointer is on no card
    left = Signal()

    def __init__(self, claims: ClaimsFilter, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claims = claims
        self._editor = editor
        self._delegate = CardDelegate(claims, self)
        self._chosen = self._pointed_at = ""
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        self._laying_out = False
        self._editor_height = 0
        self._stops: list[QWidget] = []
        self._set_up()
        # Before the list itself: it may lay out at once.
        claims.rowsInserted.connect(self._delegate.take_inserted)
        claims.dataChanged.connect(self._delegate.forget_changed)
        claims.rowsRemoved.connect(self._delegate.take_removed)
        for changed in (claims.rowsMoved, claims.layoutChanged, claims.modelReset):
            changed.connect(self._delegate.forget_rows)
        self.setModel(claims)
        self.setItemDelegate(self._delegate)
        editor.setParent(self.viewport())
        editor.hide()
        editor.installEventFilter(self)
        claims.rowsRemoved.connect(self._on_rows_changed)
        claims.modelReset.connect(self._on_rows_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def chosen(self) -> str:
        """The id of the chosen claim, "" when none is."""
        return self._chosen

    def choose(self, claim_id: str) -> None:
        """Choose a card without reporting it, and bring it into view as far as it is not."""
        self._claims.keep(claim_id)
        index = self._claims.index_of(claim_id)
        self._chosen = claim_id if index.isValid() else ""
        if index.isValid():
            rect = self.visualRect(index)
            if rect.isValid() and self.viewport().rect().intersects(rect):
                self._anchor = (QPersistentModelIndex(index), rect.top())
        self.setCurrentIndex(index)
        self.settle()
        if index.isValid():
            self._reveal(index)
        self._take_anchor()

    def settle(self) -> None:
        """Lay everything out now rather than with the next event."""
        self.doItemsLayout()

    def show_part(self, part: QWidget) -> None:
        """Scroll as little as needed to show a part of the editor."""
        self.show_stretch(part.mapTo(self.viewport(), QPoint(0, 0)).y(), part.height())

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt calls it
        """Lay the cards out and keep what is under the eye where it was."""
        if self._laying_out:
            return
        self._laying_out = True
        self._delegate.set_width(self._card_width(), self.font())
        self._editor_height = self._wanted_height() if self._chosen else 0
        self._delegate.set_chosen(self._chosen, self._editor_height + PADDING)
        if self._delegate.take_moved():
            self.place_rows(self._delegate.heights(), self._card_width())
        else:
            self.keep_rows()
        if self._anchor is not None and self._anchor[0].isValid():
            index, top = self._anchor
            shift = self.visualRect(QModelIndex(index)).top() - top  # type: ignore[call-overload]
            if shift:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + shift)
        self._laying_out = False
        self._take_anchor()
        self._place_editor()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt calls it
        """Scroll, the editor along with its card."""
        super().scrollContentsBy(dx, dy)
        if not self._laying_out:
            self._take_anchor()
            self._place_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the quotes anew for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out again in another font or theme."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self.scheduleDelayedItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room when the editor grows, take it back when it shrinks."""
        changed = watched is self._editor and event.type() is QEvent.Type.LayoutRequest
        if changed and self._chosen:
            self._order_tabs()
            if self._wanted_height() != self._editor_height:
                self.settle()
                self._show_focus()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose cards by arrow keys; every other key is left to the actions of the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _MOVES and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            super().keyPressEvent(event)
            claim_id = self._claims.claim_at(self.currentIndex())
            if claim_id != self._chosen:
                self.claim_chosen.emit(claim_id)
        else:
            event.ignore()

    def keyboardSearch(self, _text: str) -> None:  # noqa: N802 - Qt calls it
        """Search nothing: letters are verdicts."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the card under the mouse; choosing it again reports it again."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.claim_chosen.emit(self._claims.claim_at(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the mouse; dragging chooses nothing."""
        if event.buttons() is Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)
            self._point_at(self._claims.claim_at(self.indexAt(event.position().toPoint())))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at no card any more."""
        super().leaveEvent(event)
        self._point_at("")

    def _point_at(self, claim_id: str) -> None:
        if claim_id != self._pointed_at:
            self._pointed_at = claim_id
            self.claim_hovered.emit(claim_id)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Claims"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)

    def _wanted_height(self) -> int:
        layout = self._editor.layout()
        if layout is None:
            return self._editor.sizeHint().height()
        layout.activate()
        width = self._editor_width()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def _editor_width(self) -> int:
        return max(self._card_width() - BAR - 2 * PADDING, 60)

    def _card_width(self) -> int:
        # With or without a scroll bar the same, or every quote would be broken twice when one appears.
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _place_editor(self) -> None:
        index = self._claims.index_of(self._chosen) if self._chosen else QModelIndex()
        record = self._claims.record_at(index)
        if record is None:
            self._editor.hide()
            return
        rect = self.visualRect(index)
        top = rect.top() + self._delegate.words_height(record)
        self._editor.setGeometry(rect.left() + BAR + PADDING, top, self._editor_width(), self._editor_height)
        if self._editor.isHidden():
            # From here on every part that comes or goes asks for a layout, upon which the order is looked at.
            self._editor.show()
            self._order_tabs()

    def _order_tabs(self) -> None:
        stops = list(tab_stops(self._editor.layout()))
        if stops != self._stops:
            self._stops = stops
            order_tabs(self, stops)

    def _take_anchor(self) -> None:
        """Remember where the chosen card, or else the topmost one, stands."""
        chosen = self._claims.index_of(self._chosen) if self._chosen else QModelIndex()
        visible = chosen.isValid() and self.viewport().rect().intersects(self.visualRect(chosen))
        index = chosen if visible else self.indexAt(QPoint(self.viewport().width() // 2, 0))
        self._anchor = (QPersistentModelIndex(index), self.visualRect(index).top()) if index.isValid() else None

    def _reveal(self, index: QModelIndex) -> None:
        rect = self.visualRect(index)
        self.show_stretch(rect.top(), rect.height() - GAP)

    def _show_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._editor.isAncestorOf(focus):
            self.show_part(focus)

    def _on_rows_changed(self) -> None:
        if self._chosen and not self._claims.index_of(self._chosen).isValid():
            self._chosen = ""
            self._editor.hide()
        self.scheduleDelayedItemsLayout()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._editor.isAncestorOf(now):
            self.show_part(now)

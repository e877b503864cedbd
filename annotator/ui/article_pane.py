"""The left half of the window: what is open, the find bar, and the article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.article import Article, Version
from annotator.core.claim import ClaimRecord
from annotator.core.scale import Scale
from annotator.ui.article_header import ArticleHeader
from annotator.ui.article_view import ArticleView
from annotator.ui.find_bar import FindBar
from annotator.ui.signing_bar import SigningBar


class ArticlePane(QWidget):
    """Keeps header, find bar and text together; everything about the text goes through `view`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = ArticleHeader()
        self.find_bar = FindBar()
        self.signing = SigningBar()
        self.view = ArticleView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.signing)
        column.addWidget(self.view, 1)
        # It lies over the page, so that the text stays where it is.
        self.find_bar.setParent(self)
        self.find_bar.hide()
        self.setFocusProxy(self.view)
        self.find_bar.term_changed.connect(self._on_term_changed)
        self.find_bar.next_requested.connect(self.find_next)
        self.find_bar.previous_requested.connect(self.find_previous)
        self.find_bar.selection_requested.connect(self._on_selection_requested)
        self.find_bar.closed.connect(self.close_find)

    def show_article(
        self, article: Article, version: Version, records: Sequence[ClaimRecord], scale: Scale, *, restore: bool = False
    ) -> None:
        """Show an article with its header; an open find bar closes and keeps its term."""
        self.find_bar.hide()
        self.header.show_article(article, version)
        self.view.show_article(article, version, records, scale, restore=restore)

    def clear(self) -> None:
        """Show that no article is open."""
        self.find_bar.hide()
        self.header.clear()
        self.view.clear()

    def open_find(self) -> None:
        """Open the find bar with the term it had, and find it."""
        self._place_bar()
        self.find_bar.show()
        self.find_bar.raise_()
        self.find_bar.ask()
        self._on_term_changed(self.find_bar.term)

    def find_next(self) -> None:
        """Go to the next hit; a closed bar with a term opens."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the previous hit; a closed bar with a term opens."""
        self._step(-1)

    def select_hit(self) -> None:
        """Turn the present hit into the selection; a closed bar with a term finds first."""
        if self.find_bar.isHidden():
            self.open_find()
        if self.view.finder.search.current is not None:
            self._on_selection_requested()

    def close_find(self) -> None:
        """Close the find bar and go back to the text, at the place the search led to."""
        self.find_bar.hide()
        self.view.leave_find()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the find bar over the page."""
        super().resizeEvent(event)
        self._place_bar()

    def _place_bar(self) -> None:
        area = self.view.geometry()
        self.find_bar.setGeometry(area.x(), area.y(), area.width(), self.find_bar.sizeHint().height())

    def _step(self, step: int) -> None:
        if self.find_bar.isHidden():
            self.open_find()
        else:
            self.find_bar.show_place(self.view.finder.next() if step > 0 else self.view.finder.previous())

    def _on_term_changed(self, term: str) -> None:
        self.find_bar.show_place(self.view.finder.find(term))

    def _on_selection_requested(self) -> None:
        self.view.finder.select()
        self.close_find()

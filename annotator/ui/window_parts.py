"""What fills the window: notices on top, below them the list of articles, the article and the claims side by side."""

from __future__ import annotations

from typing import Final

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.address_bar import AddressBar
from annotator.ui.article_pane import ArticlePane
from annotator.ui.articles_panel import ArticlesPanel
from annotator.ui.claims_panel import ClaimsPanel
from annotator.ui.draft_bar import DraftBar
from annotator.ui.import_bar import ImportBar
from annotator.ui.notices import NoticeBar
from annotator.ui.tour import TourBar
from annotator.ui.welcome import Welcome

SIDE, TEXT, CLAIMS = 230, 770, 440
_LEAST_TEXT: Final = 320


class WindowParts(QWidget):
    """Builds the parts and divides the room between them."""

    page_changed = Signal()  # another page stands beside the list of articles

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = NoticeBar(self)
        self.address_bar = AddressBar(self)
        self.import_bar = ImportBar(self)
        self.draft_bar = DraftBar(self)
        self.tour = TourBar(self)
        self.articles = ArticlesPanel(self)
        self.welcome = Welcome(self)
        self.pane = ArticlePane(self)
        self.panel = ClaimsPanel(self)
        self.pane.setMinimumWidth(_LEAST_TEXT)
        self.desk = _side_by_side(self.pane, self.panel, grows=0, sizes=(TEXT, CLAIMS))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.desk)
        self._pages.currentChanged.connect(self.page_changed)
        self._before_settings: QWidget = self.welcome
        self._focused_before: QWidget | None = None
        self.splitter = _side_by_side(self.articles, self._pages, grows=1, sizes=(SIDE, TEXT + CLAIMS))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.address_bar)
        layout.addWidget(self.import_bar)
        layout.addWidget(self.draft_bar)
        layout.addWidget(self.tour)
        layout.addWidget(self.splitter, 1)

    @property
    def splitters(self) -> tuple[QSplitter, QSplitter]:
        """What the user may drag to divide the room."""
        return self.splitter, self.desk

    def show_desk(self) -> None:
        """Show article and claims."""
        self._pages.setCurrentWidget(self.desk)

    def show_welcome(self) -> None:
        """Show what can be done while no article is open."""
        self._pages.setCurrentWidget(self.welcome)

    @property
    def is_covered(self) -> bool:
        """Whether a page, as the settings, stands in the place of article and claims."""
        return not (self.shows(self.desk) or self.shows(self.welcome))

    def show_settings(self, page: QWidget) -> None:
        """Show the settings, or another page, in the place of article and claims."""
        if self.shows(page):
            return
        if not self.is_covered:
            self._before_settings = self.desk if self.shows(self.desk) else self.welcome
            self._focused_before = QApplication.focusWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_settings(self) -> None:
        """Show again what the page stood in the place of, with the focus where it was."""
        self._pages.setCurrentWidget(self._before_settings)
        before, self._focused_before = self._focused_before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_page()

    def shows(self, page: QWidget) -> bool:
        """Tell whether a page is the one shown."""
        return self._pages.currentWidget() is page

    def close_line(self) -> bool:
        """Close the address line, or the find bar, and go back to the text; tell whether one was open."""
        if self.address_bar.isVisible():
            self.address_bar.hide()
            self.focus_page()
        elif self.pane.signing.leave():
            return True
        elif self.pane.find_bar.isVisible():
            self.pane.close_find()
        else:
            return False
        return True

    def focus_page(self) -> None:
        """Give the focus to the article, or to the page in its place."""
        shown = self.pane.view if self.shows(self.desk) else self._pages.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)


def _side_by_side(left: QWidget, right: QWidget, *, grows: int, sizes: tuple[int, int]) -> QSplitter:
    """Return two parts with a handle between them; the one at `grows` takes what room is gained."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    splitter.setStretchFactor(grows, 1)
    splitter.setStretchFactor(1 - grows, 0)
    splitter.setSizes(list(sizes))
    return splitter

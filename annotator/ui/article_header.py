"""The line above the article that says whose it is and where it was read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.core.article import Article, Version


class ArticleHeader(QFrame):
    """Shows title, byline, date and source of the open article in one line, and the reader's warnings below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._title = self._label("heading", self.tr("Title of the article"))
        self._origin = self._label("muted", self.tr("Byline, date and source"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._title, 2)
        row.addWidget(self._origin, 1)
        self._origin.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.clear()

    def show_article(self, article: Article, version: Version) -> None:
        """Say what is open; the reader's warnings stand in the tool tip and before the source."""
        parts = [article.byline, article.publisher, article.published, article.source or article.url]
        if version.number > 1:
            parts.append(self.tr("version {0}").format(version.number))
        self._title.setText(article.title or self.tr("Untitled"))
        self._origin.setText(" · ".join(part for part in parts if part))
        self.show()

    def clear(self) -> None:
        """Say nothing while no article is open."""
        self._title.clear()
        self._origin.clear()
        self.hide()

    def _label(self, role: str, name: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        label.setAccessibleName(name)
        # A long title is cut at the edge of the window and never widens it.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

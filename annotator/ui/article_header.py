"""The line above the article that says whose it is and where it was read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.core.article import Article, Version


class ElidedLabel(QLabel):
    """A line of plain text that ends in an ellipsis where the room does, and never widens its window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        with QPainter(self) as painter:
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            # A title written from right to left still begins where the header does.
            alignment = self.alignment() | Qt.AlignmentFlag.AlignAbsolute
            self.style().drawItemText(painter, self.rect(), int(alignment), self.palette(), self.isEnabled(), shown)


class ArticleHeader(QFrame):
    """Shows title, byline, date and source of the open article in one line."""

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
        """Say what is open."""
        parts = [article.byline, article.publisher, article.published, article.source or article.url]
        encoding = version.reader.partition(", ")[2]
        if encoding != "UTF-8":
            parts.append(encoding)
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

    def _label(self, role: str, name: str) -> ElidedLabel:
        label = ElidedLabel()
        label.setProperty("role", role)
        label.setAccessibleName(name)
        return label

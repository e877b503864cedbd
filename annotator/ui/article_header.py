"""Who wrote the open article, when, and where it was read from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from annotator.core.article import Article, Version
from annotator.ui.plain import one_line


class ArticleHeader(QFrame):
    """Title, and one quiet line with byline, date, publisher, source and version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._title = _label(self)
        self._title.setProperty("role", "heading")
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        self._origin = _label(self)
        self._origin.setProperty("role", "muted")
        self._origin.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 10, 24, 10)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addWidget(self._origin)

    def show_article(self, article: Article, version: Version) -> None:
        """Show where an article comes from."""
        self._title.setText(one_line(article.title))
        self._title.setAccessibleName(self.tr("Title: {title}").format(title=one_line(article.title)))
        parts = [article.byline, article.published, article.publisher, article.source or article.url]
        if version.number > 1:
            parts.append(self.tr("version {number}").format(number=version.number))
        shown = " · ".join(dict.fromkeys(one_line(part, 80) for part in parts if part))
        self._origin.setText(shown)
        self._origin.setAccessibleName(self.tr("Origin: {origin}").format(origin=shown))
        self._origin.setVisible(bool(shown))


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

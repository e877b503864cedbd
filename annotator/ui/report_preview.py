"""What a report will look like: its pages, the text of its file, or the rows of its table."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from annotator.ui.claims_labels import PlainLabel
from annotator.ui.plain import one_line
from annotator.ui.report_pages import PagesView

if TYPE_CHECKING:
    from annotator.reporting.preview import Preview

_MOST_ROWS, _SIGNS_NAMED = 200, 12


class PreviewPane(QWidget):
    """Shows one preview; every text in it is plain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PagesView()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Text of the file"))
        self.table = QTableWidget()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("Rows of the table"))
        self.table.verticalHeader().hide()
        self.empty = PlainLabel("", "muted", wraps=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(40)
        self._stack = QStackedWidget()
        for page in (self.empty, self.pages, self.text, self.table):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def say(self, sentence: str) -> None:
        """Show a sentence in place of a preview."""
        self.empty.setText(sentence)
        self._stack.setCurrentWidget(self.empty)

    def show_preview(self, preview: Preview) -> None:
        """Show what a report will look like."""
        if preview.pages:
            self.pages.show_pages(preview.sizes)
            self._stack.setCurrentWidget(self.pages)
        elif preview.rows:
            self._fill(preview.rows)
            self._stack.setCurrentWidget(self.table)
        else:
            self.text.setPlainText(preview.text)
            self._stack.setCurrentWidget(self.text)

    def _fill(self, rows: tuple[tuple[str, ...], ...]) -> None:
        head, body = rows[0], rows[1 : 1 + _MOST_ROWS]
        self.table.setColumnCount(len(head))
        self.table.setRowCount(len(body))
        self.table.setHorizontalHeaderLabels(list(head))
        for row, cells in enumerate(body):
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(one_line(text)))
        self.table.resizeColumnsToContents()
        for column in range(len(head)):
            self.table.setColumnWidth(column, min(260, self.table.columnWidth(column)))


def scripts(signs: str) -> str:
    """Return the scripts that characters belong to, by their names in Unicode."""
    names = (unicodedata.name(sign, "").partition(" ")[0].title() for sign in signs)
    return ", ".join(dict.fromkeys(name for name in names if name))


def signs_shown(signs: str) -> str:
    """Return the first of some characters with spaces between."""
    return " ".join(signs[:_SIGNS_NAMED]) + (" …" if len(signs) > _SIGNS_NAMED else "")

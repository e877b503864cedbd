"""The list of files that gave no article, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.ui.intake import Failure
from annotator.ui.plain import one_line


class FailuresDialog(QDialog):
    """Shows what failed, and copies it for whoever sent the files."""

    def __init__(self, failures: Sequence[Failure], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Files that were not imported"))
        self._failures = list(failures)
        told = QLabel(self.tr("These gave no article. Everything else was imported."))
        told.setTextFormat(Qt.TextFormat.PlainText)
        table = QTableWidget(len(self._failures), 2)
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Why")])
        table.setAccessibleName(self.tr("Files that were not imported"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        for row, failure in enumerate(self._failures):
            for column, text in enumerate((Path(failure.source).name or failure.source, failure.reason)):
                table.setItem(row, column, QTableWidgetItem(one_line(text)))
        table.setColumnWidth(0, 220)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table = table
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        copy = buttons.addButton(self.tr("Copy the list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)

    def sizeHint(self) -> QSize:
        """Return room for a dozen lines."""
        return QSize(760, 380)

    def copy(self) -> None:
        """Put the list on the clipboard, a line for each file."""
        lines = (f"{one_line(failure.source)}\t{one_line(failure.reason)}" for failure in self._failures)
        QGuiApplication.clipboard().setText("\n".join(lines))

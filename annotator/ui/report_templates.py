"""The row of templates: sets of choices under a name, to be taken, kept and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.ui.claims_labels import Choice, PlainLabel, flat_button, icon_button
from annotator.ui.plain import one_line

if TYPE_CHECKING:
    from annotator.reporting.options import ReportOptions

_LONGEST = 60


class TemplateRow(QWidget):
    """Shows which template the present choice is, if any."""

    chosen = Signal(object)  # ReportOptions
    kept = Signal(str)  # the name for what is chosen now
    removed = Signal(str)  # name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, ReportOptions] = {}
        self.choice = Choice(self.tr("Template"))
        self.remove = icon_button("delete", self.tr("Remove the template"))
        self.keep = flat_button(self.tr("Keep as template…"))
        self.keep.setAutoDefault(False)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        self.name.setPlaceholderText(self.tr("Name of the template"))
        self.name.setAccessibleName(self.tr("Name of the template"))
        self.name.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.choice, 1)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self.tr("Template")))
        column.addLayout(row)
        column.addWidget(self.name)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        self.choice.activated.connect(self._on_chosen)
        self.remove.clicked.connect(self._on_removed)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.name.returnPressed.connect(self._on_named)
        self.show_templates({})

    def show_templates(self, known: dict[str, ReportOptions]) -> None:
        """Show the templates there are."""
        self._known = known
        self.choice.clear()
        self.choice.addItem(self.tr("None"), "")
        for name in known:
            self.choice.addItem(one_line(name), name)
        self.choice.setEnabled(bool(known))

    def show_current(self, options: ReportOptions) -> None:
        """Show which template a choice is."""
        name = next((name for name, known in self._known.items() if known == options), "")
        self.choice.setCurrentIndex(max(0, self.choice.findData(name)))
        self.remove.setVisible(bool(name))
        self.keep.setEnabled(not name)

    def _on_chosen(self) -> None:
        options = self._known.get(str(self.choice.currentData()))
        if options is not None:
            self.chosen.emit(options)

    def _on_removed(self) -> None:
        self.removed.emit(str(self.choice.currentData()))

    def _on_keep_clicked(self) -> None:
        if self.name.isVisible():
            self._on_named()
            return
        self.name.show()
        self.name.setFocus()

    def _on_named(self) -> None:
        name = self.name.text().strip()
        self.name.clear()
        self.name.hide()
        self.keep.setFocus()
        if name:
            self.kept.emit(name)

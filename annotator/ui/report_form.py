"""What is chosen of a report: what, in which format, which cut, with which parts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QVBoxLayout, QWidget

from annotator.reporting.document import Part
from annotator.reporting.options import QUERY_SUFFIXES, REPORT_SUFFIXES, ReportOptions
from annotator.ui import language
from annotator.ui.claims_labels import Choice, PlainLabel
from annotator.ui.file_dialogs import format_names

TAGGED = ".pdf+"


class ReportForm(QWidget):
    """Shows a choice and lets it be changed; `changed` tells of each change by hand."""

    changed = Signal(object)  # ReportOptions

    def __init__(self, *, may_tag: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_tag = may_tag
        self._options = ReportOptions()
        self.subject = Choice(self.tr("What to export"))
        self.format = Choice(self.tr("Format"))
        self.cut = Choice(self.tr("For whom"))
        self.language = Choice(self.tr("Language of the report"))
        self.subject.addItem(self.tr("The report"), "report")
        self.subject.addItem(self.tr("Query sheet for the writer"), "queries")
        self.cut.addItem(self.tr("Internal: with everything"), "internal")
        self.cut.addItem(self.tr("Public: nothing confidential"), "public")
        self.language.addItem(self.tr("As the window"), "")
        for tag, name in language.NAMES.items():
            self.language.addItem(name, tag)
        self.parts: dict[Part, QCheckBox] = {part: QCheckBox(name) for part, name in self._part_names().items()}
        self._heading = PlainLabel(self.tr("Parts"), "heading")
        self._lay_out()
        for choice in (self.subject, self.format, self.cut, self.language):
            choice.activated.connect(self._on_chosen)
        for box in self.parts.values():
            box.clicked.connect(self._on_chosen)
        self.show_options(self._options)

    @property
    def options(self) -> ReportOptions:
        """What is chosen."""
        return self._options

    def show_options(self, options: ReportOptions) -> None:
        """Show a choice; nobody is told."""
        self._options = options if self._may_tag else replace(options, tagged=False)
        self.subject.setCurrentIndex(self.subject.findData(options.subject))
        self._fill_formats()
        self.cut.setCurrentIndex(self.cut.findData(options.cut))
        self.cut.setEnabled(options.subject == "report")
        self.language.setCurrentIndex(self.language.findData(options.language))
        self.language.setEnabled(options.speaks())
        may_have = options.may_have()
        self._heading.setVisible(bool(may_have))
        for part, box in self.parts.items():
            box.setVisible(part in may_have)
            box.setChecked(part not in options.left_out)

    def _fill_formats(self) -> None:
        sheet = self._options.subject == "queries"
        names = format_names()
        self.format.clear()
        for suffix in QUERY_SUFFIXES if sheet else REPORT_SUFFIXES:
            self.format.addItem(f"{names[suffix]} ({suffix})", suffix)
            if suffix == ".pdf" and self._may_tag:
                self.format.addItem(self.tr("PDF for screen readers (tagged)"), TAGGED)
        suffix = TAGGED if self._options.tagged and self._options.suffix == ".pdf" else self._options.suffix
        self.format.setCurrentIndex(max(0, self.format.findData(suffix)))

    def _on_chosen(self) -> None:
        subject = self.subject.currentData()
        suffix = str(self.format.currentData())
        if subject != self._options.subject:
            suffix = QUERY_SUFFIXES[0] if subject == "queries" else REPORT_SUFFIXES[0]
        left_out = tuple(part for part, box in self.parts.items() if not box.isChecked())
        self.show_options(
            ReportOptions(
                subject,
                suffix.removesuffix("+"),
                self.cut.currentData(),
                left_out,
                suffix == TAGGED,
                self.language.currentData(),
            )
        )
        self.changed.emit(self._options)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        rows.setVerticalSpacing(6)
        for name, choice in (
            (self.tr("What"), self.subject), (self.tr("Format"), self.format), (self.tr("For whom"), self.cut),
            (self.tr("Language"), self.language),
        ):  # fmt: skip
            rows.addRow(name, choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(rows)
        line = QFrame()
        line.setProperty("role", "separator")
        column.addWidget(line)
        column.addWidget(self._heading)
        for box in self.parts.values():
            column.addWidget(box)

    def _part_names(self) -> dict[Part, str]:
        return {
            "figures": self.tr("Counts and coverage"),
            "article": self.tr("Text of the article, marked"),
            "earlier": self.tr("Earlier checks"),
            "queries": self.tr("Queries to the writer"),
            "history": self.tr("History of verdicts"),
            "method": self.tr("Method note"),
            "signing": self.tr("Sign-off"),
        }

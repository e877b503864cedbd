"""The export dialog: choices on the left, on the right what the report will look like with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.claims_labels import PlainLabel, flat_button
from annotator.ui.report_form import ReportForm
from annotator.ui.report_preview import PreviewPane, scripts, signs_shown
from annotator.ui.report_templates import TemplateRow
from annotator.ui.sentences import said

if TYPE_CHECKING:
    from annotator.reporting.options import ReportOptions
    from annotator.reporting.preview import Preview
    from annotator.ui.report_desk import ReportDesk
    from annotator.ui.reports import Reports

_FORM_WIDTH = 300
_LEAST_SAID = 200
# A choice that is followed by another at once is not worth a preview.
PAUSE_MS: Final = 120
_LOOK_EVERY_MS, _PROGRESS_AFTER_MS = 100, 300


class ReportDialog(QDialog):
    """Shows previews as they come, and hands on the wish to export."""

    export_wanted = Signal(object)  # ReportOptions

    def __init__(self, reports: Reports, *, may_tag: bool, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._reports = reports
        self._preview: Preview | None = None
        self._exporting = self._filled = False
        self.form = ReportForm(may_tag=may_tag)
        self.templates = TemplateRow()
        self.pane = PreviewPane()
        self.warning = PlainLabel("", "error", wraps=True)
        self.note = PlainLabel("", "muted", wraps=True)
        self.bar = QProgressBar()
        self.export_button = QPushButton(self.tr("Export…"))
        self.cancel_button = flat_button(self.tr("Cancel"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._prepare()
        self._lay_out()
        self._connect()
        if keys:
            QShortcut(QKeySequence(keys), self, self._on_export_clicked)
        self.resize(self.sizeHint())
        self.export_button.setFocus()
        self._show_progress(self.tr("Setting the pages…"))
        reports.list_desk()

    @property
    def options(self) -> ReportOptions:
        """What is chosen."""
        return self.form.options

    def set_exporting(self, exporting: bool) -> None:
        """Show whether the report is being written, which alone can then be stopped."""
        self._exporting = exporting
        for part in (self.form, self.templates, self.export_button):
            part.setEnabled(not exporting)
        self.cancel_button.setText(self.tr("Stop") if exporting else self.tr("Cancel"))
        if exporting:
            self.warn("")
            self._show_progress(self.tr("Writing the report…"))
        else:
            self._hide_progress()

    def warn(self, sentence: str) -> None:
        """Say what went wrong; nothing to take the sentence away."""
        self.warning.setText(sentence)
        self.warning.setAccessibleName(sentence)
        self.warning.setVisible(bool(sentence))

    def sizeHint(self) -> QSize:
        """Return room for a page beside the choices."""
        room = self.screen().availableGeometry().size()
        return QSize(min(1080, room.width() - 60), min(820, room.height() - 90))

    def reject(self) -> None:
        """Stop the export when one is under way, else close."""
        if self._exporting:
            self._reports.stop_export()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what nobody waits for any more."""
        self._reports.stop_export()
        self._reports.forget()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Stop the preview: nobody looks any more."""
        self._pause.stop()
        self._look.stop()
        self._reports.forget()
        super().done(result)

    # Building.

    def _prepare(self) -> None:
        self.export_button.setProperty("kind", "primary")
        self.export_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)
        for label in (self.warning, self.note):
            label.setMinimumWidth(_LEAST_SAID)  # Qt asks how tall it is at its narrowest, and scrolls for that
        self.warning.hide()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(self.tr("How far it is"))

    def _lay_out(self) -> None:
        choices = QVBoxLayout()
        choices.setContentsMargins(20, 20, 20, 12)
        choices.setSpacing(14)
        for part in (self.form, self.templates, self.warning, self.note):
            choices.addWidget(part)
        choices.addStretch(1)
        inner = QWidget()
        inner.setLayout(choices)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 8, 20, 16)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        buttons.addWidget(self.export_button)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(area, 1)
        left.addLayout(buttons)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(_FORM_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self.pane, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        reports = self._reports
        reports.desk_told.connect(self._on_desk_told)
        reports.refused.connect(self._on_refused)
        reports.previewed.connect(self._on_previewed)
        reports.preview_failed.connect(self._on_preview_failed)
        reports.page_drawn.connect(self._on_page_drawn)
        self.pane.pages.page_wanted.connect(self._on_page_wanted)
        self.form.changed.connect(self._on_changed)
        self.templates.chosen.connect(self._on_template_chosen)
        self.templates.kept.connect(self._on_template_kept)
        self.templates.removed.connect(reports.remove_template)
        self.export_button.clicked.connect(self._on_export_clicked)
        self.cancel_button.clicked.connect(self.reject)
        self._pause.timeout.connect(self._on_pause_over)
        self._look.timeout.connect(self._on_look_due)

    # What is chosen.

    def _on_desk_told(self, desk: ReportDesk) -> None:
        self.templates.show_templates(desk.templates)
        if not self._filled:
            self._filled = True
            self.form.show_options(desk.options)
            self._on_pause_over()
        self.templates.show_current(self.options)

    def _on_changed(self, options: ReportOptions) -> None:
        self.warn("")
        self.templates.show_current(options)
        self._reports.forget()
        self._reports.remember(options)
        self._pause.start()

    def _on_template_chosen(self, options: ReportOptions) -> None:
        self.form.show_options(options)
        self._on_changed(self.options)

    def _on_template_kept(self, name: str) -> None:
        self._reports.keep_template(name, self.options)

    def _on_export_clicked(self) -> None:
        if not self._exporting:
            self.export_wanted.emit(self.options)

    def _on_pause_over(self) -> None:
        self._show_progress(self.tr("Setting the pages…"))
        self._reports.preview(self.options)

    # What comes.

    def _on_previewed(self, preview: Preview) -> None:
        self._preview = preview
        if not self._exporting:
            self._hide_progress()
        nothing = preview.claims == 0 and self.options.subject == "queries"
        self.export_button.setEnabled(not nothing and not self._exporting)
        if nothing:
            self.pane.say(self.tr("No query to the writer of this article is open."))
        else:
            self.pane.show_preview(preview)
        self._tell(preview)

    def _tell(self, preview: Preview) -> None:
        told = ""
        if preview.unshown:
            told = self.tr("No font here has these characters ({scripts}); they show as boxes: {signs}").format(
                scripts=scripts(preview.unshown) or "?", signs=signs_shown(preview.unshown)
            )
        self.warn(told)
        notes = {
            ".html": self.tr("The web page holds the same in one column, and follows light and dark."),
            ".docx": self.tr("Word breaks lines and pages with its own fonts."),
            ".xlsx": self.tr("The workbook has a second sheet with the figures."),
        }
        note = notes.get(self.options.suffix, "") if not preview.shortened else ""
        self.note.setText(note or (self.tr("Only the beginning is shown.") if preview.shortened else ""))

    def _on_preview_failed(self, sentence: str) -> None:
        self._hide_progress()
        self.pane.say(said(sentence))

    def _on_page_wanted(self, page: int, width: int) -> None:
        if self._preview is not None:
            self._reports.draw(self._preview, page, width)

    def _on_page_drawn(self, preview: Preview, page: int, width: int, drawn: tuple[int, int, bytes]) -> None:
        if preview is self._preview:
            self.pane.pages.take_picture(page, width, drawn)

    def _on_refused(self, sentence: str) -> None:
        self.warn(said(sentence))

    def _show_progress(self, what: str) -> None:
        self.bar.setValue(0)
        self.bar.setToolTip(what)
        self._look.start()

    def _hide_progress(self) -> None:
        self._look.stop()
        self.bar.setValue(0)

    def _on_look_due(self) -> None:
        share = self._reports.export_progress() if self._exporting else self._reports.preview_progress()
        self.bar.setValue(round(100 * share))

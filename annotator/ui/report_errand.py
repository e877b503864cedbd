"""The way of a report out of the window: the dialog with its preview, the file, and what is said about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from annotator.core.scale import BASIC
from annotator.ui import file_dialogs, key_map
from annotator.ui.actions import actions
from annotator.ui.preferences import Preferences
from annotator.ui.sentences import said
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.reporting.options import ReportOptions
    from annotator.ui.report_dialog import ReportDialog


class ReportErrand(QObject):
    """Opens the dialog for the open article, asks where the file goes, and has it written."""

    def __init__(self, window: QMainWindow, session: Session, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences = window, session, preferences
        self.dialog: ReportDialog | None = None
        session.reports.written.connect(self._on_written)
        session.reports.write_failed.connect(self._on_write_failed)
        session.reports.write_stopped.connect(self._on_write_stopped)

    def open(self) -> None:
        """Show the report of the open article as it will be."""
        if self._session.state.article is None or self.dialog is not None:
            return
        # The dialog knows the formats, which the window has no use for until now.
        from annotator.reporting.tagged_pdf import is_available
        from annotator.ui.report_dialog import ReportDialog

        (row,) = (row for row in actions(BASIC) if row.id == "export")
        keys = key_map.current().keys(row)
        self.dialog = ReportDialog(
            self._session.reports, may_tag=is_available(), keys=keys[0] if keys else "", parent=self._window
        )
        self.dialog.export_wanted.connect(self._on_export_wanted)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_export_wanted(self, options: ReportOptions) -> None:
        article = self._session.state.article
        if article is None or self.dialog is None:
            return
        kept = self._preferences.settings.reports
        proposed = file_dialogs.proposed_report(article.article.title, kept.folder, options.suffix)
        ask = file_dialogs.ask_sheet if options.subject == "queries" else file_dialogs.ask_report
        target = ask(self.dialog, proposed)
        if target is not None:
            self._preferences.take_report(target)
            if target.suffix.lower() != options.suffix:
                options = replace(options, suffix=target.suffix.lower())
                self._session.reports.remember(options)
            self.dialog.set_exporting(True)
            self._session.reports.export(target, options)

    def _on_written(self, _path: str) -> None:
        if self.dialog is not None:
            self.dialog.set_exporting(False)
            self.dialog.accept()

    def _on_write_failed(self, sentence: str) -> None:
        if self.dialog is not None:
            self.dialog.set_exporting(False)
            self.dialog.warn(said(sentence))
        else:
            self._session.failed.emit(sentence)

    def _on_write_stopped(self) -> None:
        if self.dialog is not None:
            self.dialog.set_exporting(False)
            self.dialog.warn(self.tr("Stopped; nothing was written."))

    def _on_finished(self) -> None:
        self.dialog = None

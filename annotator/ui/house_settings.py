"""Carries the house style between the settings page and the library."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.ui.report_desk import ReportDesk
from annotator.ui.reports import Reports
from annotator.ui.sentences import said
from annotator.ui.settings_page import SettingsPage


class HouseSettings(QObject):
    """Shows what the desk puts on its reports, and takes what is changed there."""

    def __init__(self, page: SettingsPage, reports: Reports) -> None:
        super().__init__(page)
        self._page = page
        self._refused = False
        page.reports.house_changed.connect(reports.change_house)
        page.reports.logo_chosen.connect(reports.change_logo)
        reports.desk_told.connect(self._on_desk_told)
        reports.refused.connect(self._on_refused)

    def _on_desk_told(self, desk: ReportDesk) -> None:
        self._page.reports.show_house(desk.house)
        self._page.reports.show_templates(desk.templates)
        if self._refused:
            self._refused = False
            self._page.refuse("")

    def _on_refused(self, sentence: str) -> None:
        if self._page.isVisible():
            self._refused = True
            self._page.refuse(said(sentence))

"""The errands that leave the window for a file, the clipboard or a dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMessageBox

from annotator import __version__
from annotator.core.evidence import Evidence
from annotator.core.scale import BASIC, Scale
from annotator.paths import resource
from annotator.ui import file_dialogs, key_map
from annotator.ui.claim_drops import sources_in
from annotator.ui.claim_words import link_address
from annotator.ui.crash import FaultDialog
from annotator.ui.dropping import dropped_sources
from annotator.ui.imports import RICH_TEXT, is_address
from annotator.ui.key_sheet import KeySheet
from annotator.ui.library_errand import LibraryErrand
from annotator.ui.notices import Choice, Notices
from annotator.ui.preferences import Preferences
from annotator.ui.report_errand import ReportErrand
from annotator.ui.session import Session


class Errands(QObject):
    """Asks for files, reads the clipboard, and says how it went."""

    sample_opened = Signal()
    edits_awaited = Signal()  # what is being typed is to be stored first
    sources_given = Signal(list)  # files and addresses to import

    def __init__(self, window: QMainWindow, session: Session, notices: Notices, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._session, self._notices = window, session, notices
        self._key_sheet: KeySheet | None = None
        self.report = ReportErrand(window, session, preferences)
        self._scale = BASIC
        self._unwritten: list[Callable[[], None]] = []
        self.library = LibraryErrand(window, session, notices)
        self.library.edits_awaited.connect(self.edits_awaited)
        session.report_written.connect(self.on_report_written)

    def open_articles(self) -> None:
        """Import the files the user chooses."""
        paths = file_dialogs.ask_articles(self._window)
        if paths:
            self.take_sources(paths)

    def take_sources(self, sources: list[str]) -> None:
        """Import files and addresses that were chosen or dropped."""
        self.edits_awaited.emit()
        self.sources_given.emit(sources)

    def come_forward(self, sources: list[str]) -> None:
        """Bring the window to the front with what another start of the program was given."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        if sources:
            self.take_sources(sources)

    def take_text(self, text: str) -> None:
        """Import text that was dropped; an address alone is asked about first."""
        if is_address(text):
            self.take_sources([text.strip()])
            return
        self.edits_awaited.emit()
        self._session.import_text(text)

    def paste(self) -> None:
        """Import what the clipboard holds: files, or text with or without markup."""
        # Some platforms hand out nothing at all for an empty clipboard.
        data = QGuiApplication.clipboard().mimeData() or QMimeData()
        files = dropped_sources(data)
        if files:
            self.take_sources(files)
        elif is_address(data.text()):
            self.take_sources([data.text().strip()])
        elif data.hasFormat(RICH_TEXT) and not (data.hasHtml() or data.hasText()):
            self.edits_awaited.emit()
            self._session.intake.take_rich_text(bytes(data.data(RICH_TEXT).data()))
        elif data.hasImage() and not data.text().strip():
            self._notices.warn(self.tr("The clipboard holds a picture; copy the text of the article instead."))
        elif data.hasText() or data.hasHtml():
            self.edits_awaited.emit()
            self._session.import_text(data.text(), data.html() if data.hasHtml() else "")
        else:
            self._notices.warn(self.tr("The clipboard holds no text; copy an article first."))

    def paste_evidence(self, claim_id: str) -> bool:
        """Make sources of the files or addresses on the clipboard; tell whether there are any."""
        sources = sources_in(QGuiApplication.clipboard().mimeData() or QMimeData())
        self.take_evidence(claim_id, sources)
        return bool(sources)

    def take_evidence(self, claim_id: str, sources: list[str]) -> None:
        """Make sources of a claim of files and addresses."""
        if not sources or self._session.refuses():
            return
        for source in sources:
            if address := link_address(source):
                self._session.add_source(claim_id, Evidence("", claim_id, url=address))
            else:
                self._session.keep_file(claim_id, source)

    def open_sample(self) -> None:
        """Import the article that comes with the program."""
        sample = sample_article()
        if sample is None:
            self._notices.fail(self.tr("The sample article is missing from this installation."))
        else:
            self.take_sources([str(sample)])
            self.sample_opened.emit()

    def export(self) -> None:
        """Show the report before it is written."""
        self.edits_awaited.emit()
        self.report.open()

    def open_address(self, address: str) -> None:
        """Ask before the browser opens a source: its site sees who comes."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if url.scheme() not in {"http", "https"} or not url.host():
            self._notices.warn(self.tr("Only web addresses can be opened, and this is none: {url}").format(url=address))
            return
        go = Choice(self.tr("Open in the browser"), lambda: QDesktopServices.openUrl(url))
        self._notices.warn(self.tr("The site will see this computer’s address: {url}").format(url=address), go)

    def on_write_failed(self, sentence: str, again: Callable[[], None]) -> None:
        """Say what was not stored, and keep every such wish at hand, in the order in which they were made."""
        self._unwritten.append(again)
        self._notices.fail(sentence, Choice(self.tr("Try again"), self._try_again))

    def open_file(self, path: str) -> None:
        """Show the file of a source in the program that the desktop has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            self._notices.warn(self.tr("No program on this computer opens this file: {path}").format(path=path))

    def on_report_written(self, path: str) -> None:
        """Say where the report is."""
        self._notices.say(self.tr("The report is in {path}.").format(path=path))

    def on_fault_found(self, report: str) -> None:
        """Say that the program made a mistake, and offer the report."""
        details = Choice(self.tr("Show details"), lambda: self._show_fault(report))
        sentence = self.tr("Something went wrong inside the program; what is stored is safe.")
        self._notices.fail(f"{sentence} ({report.splitlines()[0]})", details)

    def _show_fault(self, report: str) -> None:
        dialog = FaultDialog(report, self._window)
        dialog.finished.connect(self._window.activateWindow)
        dialog.show()
        dialog.activateWindow()

    def show_keys(self) -> None:
        """Show the key sheet, or bring it to the front."""
        if self._key_sheet is None:
            self._key_sheet = KeySheet(key_map.current().rows(self._scale), self._window)
            self._key_sheet.finished.connect(self._window.activateWindow)
            self._key_sheet.destroyed.connect(self._on_key_sheet_closed)
        self._key_sheet.show()
        self._key_sheet.activateWindow()

    def show_scale(self, scale: Scale) -> None:
        """Take the scale in force for the key sheet; one that is open shows the keys as they are now."""
        self._scale = scale
        if self._key_sheet is not None:
            self._key_sheet.show_rows(key_map.current().rows(scale))

    def about(self) -> None:
        """Say what this is."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("About Fact Annotator"), "", parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        path = self._session.path
        library = str(path) if path else self.tr("none")
        box.setText(
            self.tr(
                "Fact Annotator {version}\n\n"
                "Check an article line by line. Your library stays on this computer:\n{library}"
            ).format(version=__version__, library=library)
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _try_again(self) -> None:
        wishes, self._unwritten = self._unwritten, []
        for wish in wishes:
            wish()

    def _on_key_sheet_closed(self) -> None:
        self._key_sheet = None


def sample_article() -> Path | None:
    """Return the bundled sample article, or None when there is none."""
    folder = resource("sample")
    found = sorted(path for path in folder.glob("*") if path.suffix in {".html", ".md", ".txt"})
    return found[0] if found else None

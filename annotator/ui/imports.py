"""Everything of an import that shows: the address line, the progress, the doubts about an encoding, what failed."""

from __future__ import annotations

import plistlib
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.parsers.expat import ExpatError

from PySide6.QtCore import QObject

from annotator.ui import file_dialogs
from annotator.ui.encoding_dialog import EncodingDialog
from annotator.ui.failures_dialog import FailuresDialog
from annotator.ui.intake import Doubt, Failure
from annotator.ui.notices import Choice, Notices
from annotator.ui.session import Session
from annotator.ui.window_parts import WindowParts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from annotator.ui.commands import Commands
    from annotator.ui.errands import Errands

_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_SHORTCUT: Final = re.compile(r"^URL=(https?://\S+)", re.IGNORECASE | re.MULTILINE)
RICH_TEXT: Final = "text/rtf"
_LARGEST_SHORTCUT: Final = 20_000


class Imports(QObject):
    """Shows how imports go; an address is never fetched before the user says so in the address line."""

    def __init__(self, window: QMainWindow, session: Session, notices: Notices, parts: WindowParts) -> None:
        super().__init__(window)
        self._window, self._session, self._notices, self._parts = window, session, notices, parts
        intake = session.intake
        intake.progress_changed.connect(parts.import_bar.show_progress)
        intake.encoding_doubted.connect(self.ask_encoding)
        intake.several_failed.connect(self._on_several_failed)
        intake.cancelled.connect(self._on_cancelled)
        parts.import_bar.cancel_requested.connect(intake.cancel)
        parts.address_bar.fetch_requested.connect(self._on_fetch_requested)
        parts.address_bar.closed.connect(parts.close_line)

    def listen(self, commands: Commands, errands: Errands) -> None:
        """Carry out what is asked for by menu, key, drop and paste."""
        commands.on("address", self.ask_address)
        commands.on("encoding", self.open_in_another_encoding)
        commands.on("whole", self.open_all_of_a_page)
        errands.sources_given.connect(self.take)

    def ask_address(self, address: str = "") -> None:
        """Open the address line."""
        self._parts.address_bar.ask(address)

    def ask_encoding(self, doubt: Doubt) -> None:
        """Ask in which encoding a text is to be read, before it is stored."""
        dialog = EncodingDialog(doubt, self._window)
        dialog.chosen.connect(self._on_encoding_chosen)
        dialog.open()

    def open_in_another_encoding(self) -> None:
        """Ask for a file, and for the encoding to read it in."""
        path = file_dialogs.ask_article(self._window)
        if not path:
            return
        try:
            with Path(path).open("rb") as file:
                head = file.read(3_000)
        except OSError as error:
            self._notices.fail(self.tr("{path} cannot be read: {why}.").format(path=path, why=error.strerror))
            return
        self.ask_encoding(Doubt(path, head, ""))

    def open_all_of_a_page(self) -> None:
        """Read the open article's page again with all of its text; without one, ask for a file."""
        article = self._session.state.article
        origin = self._session.intake.origin_of(article.version.source_sha256) if article else ""
        if not (is_address(origin) or Path(origin).is_file()):
            origin = file_dialogs.ask_article(self._window)
        if origin:
            self._session.intake.take([origin], whole=True)

    def take(self, sources: list[str]) -> None:
        """Import files; an address that was dropped or pasted goes to the address line first."""
        addresses = [address for address in map(address_in, sources) if address]
        files = [source for source in sources if not address_in(source)]
        if files:
            self._session.import_sources(files)
        if addresses:
            self.ask_address(addresses[0])

    def _on_encoding_chosen(self, source: str, encoding: str) -> None:
        self._session.intake.take([source], encoding)

    def _on_fetch_requested(self, address: str) -> None:
        self._parts.close_line()
        self._session.import_sources([address])

    def _on_several_failed(self, failures: list[Failure], total: int) -> None:
        show = Choice(self.tr("Show which"), partial(self._show_failures, failures))
        sentence = self.tr("{failed} of {total} files were not imported.")
        self._notices.fail(sentence.format(failed=len(failures), total=total), show)

    def _show_failures(self, failures: list[Failure]) -> None:
        FailuresDialog(failures, self._window).open()

    def _on_cancelled(self, read: int, total: int) -> None:
        if total == 1:
            self._notices.say(self.tr("The import was cancelled; nothing was stored."))
        else:
            sentence = self.tr("The import was cancelled; {read} of {total} files are stored.")
            self._notices.say(sentence.format(read=read, total=total))


def is_address(text: str) -> bool:
    """Tell whether a text is a web address and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def address_in(source: str) -> str:
    """Return the web address that a source is, or that a shortcut file holds; nothing for any other file."""
    if _ADDRESS.fullmatch(source):
        return source
    path = Path(source)
    try:
        if path.suffix.lower() not in {".url", ".webloc"} or not path.is_file():
            return ""
        if path.stat().st_size > _LARGEST_SHORTCUT:
            return ""
        data = path.read_bytes()
        if path.suffix.lower() == ".webloc":
            found = plistlib.loads(data).get("URL", "")
            return found if isinstance(found, str) and _ADDRESS.fullmatch(found) else ""
    except (OSError, ValueError, AttributeError, ExpatError, plistlib.InvalidFileException):
        return ""
    shortcut = _SHORTCUT.search(data.decode("utf-8", "replace"))
    return shortcut[1] if shortcut else ""

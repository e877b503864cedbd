"""The errands that are about a whole library: choosing another, a damaged one, one that is gone, and its backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.ui import file_dialogs
from annotator.ui.claim_words import moment_of
from annotator.ui.language import counted
from annotator.ui.notices import Choice, Notices
from annotator.ui.sentences import said
from annotator.ui.session import Session
from annotator.ui.single_instance import open_elsewhere

if TYPE_CHECKING:
    from annotator.library.automatic_backups import Backup, Found


class LibraryErrand(QObject):
    """Says what is wrong with a library, and offers what can be done."""

    edits_awaited = Signal()  # what is being typed is to be stored first

    def __init__(self, window: QWidget, session: Session, notices: Notices) -> None:
        super().__init__(window)
        self._window, self._session, self._notices = window, session, notices
        session.library_lost.connect(self._on_lost)
        session.rescued.connect(self._on_rescued)
        session.safekeeping.damaged.connect(self._on_damaged)
        session.safekeeping.missed.connect(self._on_missed)
        session.safekeeping.gone_back.connect(self._on_gone_back)
        session.safekeeping.worried.connect(self._on_worried)

    def open(self) -> None:
        """Ask for another library and open it."""
        self.edits_awaited.emit()
        path = file_dialogs.ask_library(self._window)
        if path is None:
            return
        if open_elsewhere(path):
            self._notices.fail(self.tr("Another window has {path} open; use that one.").format(path=path))
        else:
            self._session.open_library(path, create=True)

    def _on_damaged(self, sentence: str, found: Found | None) -> None:
        choose = Choice(self.tr("Choose another library…"), self.open)
        if found is None:
            self._notices.fail(sentence, choose)
        elif found.newest is not None:
            words = f"{said(sentence)} {self._newest(found.newest)}"
            self._notices.fail(words, self._way_back(found.newest), choose)
        elif found.damaged:
            none = self.tr("None of its backups is sound either; nothing was deleted.")
            self._notices.fail(f"{said(sentence)} {none}", choose)
        else:
            self._notices.fail(f"{said(sentence)} {self.tr('There is no backup of it.')}", choose)

    def _on_missed(self, backup: Backup) -> None:
        words = self.tr("This library is new and empty, but there was one in its place before.")
        self._notices.fail(f"{words} {self._newest(backup)}", self._way_back(backup))

    def _on_gone_back(self, backup: Backup, kept: Path | None) -> None:
        words = self.tr("The library is as it was on {moment}.").format(moment=moment_of(backup.made_at))
        if kept is not None:
            words += " " + self.tr("What it was before is kept as {name}.").format(name=kept.name)
        self._notices.warn(words)

    def _on_worried(self, sentence: str) -> None:
        words = self.tr("There is no backup of what you did last; it is kept in the library alone.")
        self._notices.fail(
            f"{words} {said(sentence)}", Choice(self.tr("Try again"), self._session.safekeeping.try_again)
        )

    def _on_lost(self, sentence: str, rescue: str) -> None:
        save = Choice(self.tr("Save a rescue copy"), lambda: self._session.rescue(Path(rescue)))
        where = self.tr("A rescue copy would go to {path}.").format(path=rescue)
        self._notices.fail(f"{said(sentence)} {where}", save)

    def _on_rescued(self, path: str) -> None:
        go_on = Choice(self.tr("Go on with the copy"), lambda: self._session.open_library(Path(path)))
        self._notices.warn(self.tr("Everything the library held is in {path}.").format(path=path), go_on)

    def _newest(self, backup: Backup) -> str:
        return self.tr("Its newest sound backup is of {moment}: {articles}, {claims}.").format(
            moment=moment_of(backup.made_at),
            articles=counted("1 article", "{count} articles", backup.articles),
            claims=counted("1 claim", "{count} claims", backup.claims),
        )

    def _way_back(self, backup: Backup) -> Choice:
        return Choice(self.tr("Go back to this backup"), lambda: self._session.safekeeping.go_back(backup))

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
    from annotator.library.salvage import Salvaged


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
        session.safekeeping.salvaged.connect(self._on_salvaged)
        session.safekeeping.not_salvaged.connect(self._on_not_salvaged)
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
        choose = self._other_ways()
        if found is None:
            self._notices.fail(said(sentence), *choose)
        elif found.newest is not None:
            words = f"{said(sentence)} {self._newest(found.newest)}"
            self._notices.fail(words, self._way_back(found.newest), *choose)
        elif found.damaged:
            none = self.tr("None of its backups is sound either; nothing was deleted.")
            self._notices.fail(f"{said(sentence)} {none}", *choose)
        else:
            self._notices.fail(f"{said(sentence)} {self.tr('There is no backup of it.')}", *choose)

    def _other_ways(self) -> list[Choice]:
        """Return what can be done about a damaged library besides going back to a backup."""
        choose = Choice(self.tr("Choose another library…"), self.open)
        salvage = Choice(self.tr("Save what can be read"), self._salvage)
        return [salvage, choose] if self._session.safekeeping.may_salvage else [choose]

    def _salvage(self) -> None:
        self._notices.say(self.tr("What can be read of the damaged library is being saved…"))
        self._session.safekeeping.salvage()

    def _on_salvaged(self, saved: Salvaged) -> None:
        words = [
            self.tr("{articles} and {claims} are saved in {path}.").format(
                articles=counted("1 article", "{count} articles", saved.articles),
                claims=counted("1 claim", "{count} claims", saved.claims),
                path=saved.path,
            )
        ]
        if saved.lost:
            lost = sum(saved.lost.values())
            words.append(counted("At least 1 entry is lost.", "At least {count} entries are lost.", lost))
        if saved.remade:
            words.append(
                counted(
                    "1 was made anew from what was left of it; look at it again.",
                    "{count} were made anew from what was left of them; look at them again.",
                    saved.remade,
                )
            )
        go_on = Choice(self.tr("Go on with what was saved"), lambda: self._session.open_library(saved.path))
        self._notices.warn(" ".join(words), go_on)

    def _on_not_salvaged(self, sentence: str) -> None:
        self._notices.fail(said(sentence), Choice(self.tr("Choose another library…"), self.open))

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

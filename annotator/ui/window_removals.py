"""What the window does about an article that is to go: removes it, offers it back, and wipes it when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.change import Step, StepKind
from annotator.ui import key_map
from annotator.ui.language import counted
from annotator.ui.notices import Choice

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class WindowRemovals(QObject):
    """Connects the list of articles and the menu with the removal of an article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._notices, self._panel = window.session, window.notices, window.panel
        self._bar = window.parts.bar
        self._said = ""
        self._removals = window.session.removals
        self._removals.removed.connect(self._on_removed)
        self._removals.wiped.connect(self._on_wiped)
        window.commands.on("remove-article", self._remove_open)
        window.session.step_done.connect(self._on_step_done)
        articles = window.parts.articles
        articles.removal_requested.connect(self._remove)
        window.session.library_opened.connect(lambda _path, read_only: articles.allow_removal(not read_only))

    def _remove_open(self) -> None:
        article = self._session.state.article
        if article is not None:
            self._remove(article.article.id)

    def _remove(self, article_id: str) -> None:
        self._panel.flush()
        self._removals.remove(article_id)

    def _on_removed(self, title: str) -> None:
        words = self.tr("“{title}” is removed, with its claims and verdicts; {key} brings it back.")
        wipe = Choice(self.tr("Wipe it for good…"), self._ask)
        self._said = words.format(title=title, key=key_map.shown("undo"))
        self._notices.warn(self._said, wipe)

    def _on_step_done(self, step: Step, how: str) -> None:
        """Take the offer to wipe away with an article that is back."""
        notice = self._bar.notice()
        if (
            step.kind is StepKind.REMOVE_ARTICLE
            and how == "undone"
            and notice is not None
            and notice.text == self._said
        ):
            self._bar.dismiss()

    def _ask(self) -> None:
        words = self.tr("Wiped is all that was ever removed here, and nothing done so far can be undone after that.")
        self._notices.warn(words, Choice(self.tr("Wipe for good"), self._wipe))

    def _wipe(self) -> None:
        # A file that is being copied is not named by its source yet.
        self._session.filing.finish()
        self._removals.wipe()

    def _on_wiped(self, backups: int) -> None:
        words = self.tr("What was removed is wiped from the library.")
        if backups:
            held = counted("1 backup made before may still hold it.", "{count} backups may still hold it.", backups)
            words = f"{words} {held}"
        self._notices.warn(words)

"""Shows in the window what the session says: title, article, progress, steps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow

from annotator.core.change import Step
from annotator.ui import step_names
from annotator.ui.commands import Commands
from annotator.ui.notices import Notices
from annotator.ui.plain import one_line
from annotator.ui.session import Session
from annotator.ui.status_line import StatusLine
from annotator.ui.window_parts import WindowParts

if TYPE_CHECKING:
    from annotator.operations.desk import ArticleRow, OpenArticle, Progress

PROGRAM: Final = "Fact Annotator"


class WindowFacts(QObject):
    """Takes in facts and hands them to the parts that show them."""

    def __init__(
        self, window: QMainWindow, parts: WindowParts, line: StatusLine, commands: Commands, notices: Notices
    ) -> None:
        super().__init__(window)
        self._window, self._parts, self._line, self._commands, self._notices = window, parts, line, commands, notices
        self.article_id = ""

    def follow_meanings(self, session: Session) -> None:
        """Let the local model, where there is one, learn the claims of each library, and say how far it is."""
        session.library_opened.connect(session.meanings.start)
        session.records_changed.connect(session.meanings.wake)
        session.meanings.changed.connect(self._line.show_meanings)
        session.meanings.finished.connect(self._line.hide_meanings)

    def on_library_opened(self, path: str, read_only: bool) -> None:
        """Show which library is open, and let it be written to if it can be."""
        self._line.show_library(Path(path).name, read_only)
        self._commands.allow(may_write=not read_only)
        self._parts.welcome.allow(not read_only)
        self.on_article_closed()
        if read_only:
            self._notices.warn(self.tr("This library is read-only: you can look and export, but change nothing."))

    def on_article_opened(self, opened: OpenArticle) -> None:
        """Show an article; one that is shown already keeps its place and the focus."""
        article = opened.article
        focused = QApplication.focusWidget() if article.id == self.article_id else None
        self.article_id = article.id
        self._window.setWindowTitle(f"{one_line(article.title).replace('[*]', '[*][*]')} – {PROGRAM}")
        self._parts.show_desk()
        self._parts.panel.show_article(article, opened.version, opened.records, opened.scale)
        self._parts.pane.show_article(article, opened.version, opened.records, opened.scale, restore=True)
        if focused is not None:
            focused.setFocus()
        self._parts.articles.mark_open(article.id)
        self._commands.allow(has_article=True)

    def on_article_closed(self) -> None:
        """Show that no article is open."""
        self.article_id = ""
        self._window.setWindowTitle(PROGRAM)
        self._parts.pane.clear()
        self._parts.panel.clear()
        self._line.show_progress(None)
        self._parts.articles.mark_open("")
        self._commands.allow(has_article=False)
        self._parts.show_welcome()
        self._parts.focus_page()

    def on_progress_changed(self, progress: Progress) -> None:
        """Show how far the check is, in the panel, on the line and in the list."""
        self._parts.panel.set_progress(progress)
        self._line.show_progress(progress)
        self._parts.articles.set_progress(self.article_id, progress.sentences, progress.checked)

    def on_articles_listed(self, rows: list[ArticleRow]) -> None:
        """Show the articles of the library."""
        self._parts.articles.show_articles(rows, self.article_id)

    def on_steps_changed(self, undo: Step | None, redo: Step | None) -> None:
        """Name the steps that undo and redo would take."""
        self._commands.name("undo", self.tr("Undo {step}").format(step=step_names.name(undo)) if undo else "")
        self._commands.name("redo", self.tr("Redo {step}").format(step=step_names.name(redo)) if redo else "")
        self._commands.allow_steps(undo=undo is not None, redo=redo is not None)

    def on_step_done(self, step: Step, how: str) -> None:
        """Say what was stored, undone or done again."""
        self._line.say(step_names.announce(step, how))

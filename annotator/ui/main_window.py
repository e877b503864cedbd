"""The window: it builds the parts and connects them, one connection a line, and knows nothing else."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QMainWindow

from annotator.core.link import Relation
from annotator.core.scale import BASIC, Scale
from annotator.ui import window_state
from annotator.ui.actions import actions
from annotator.ui.commands import Commands
from annotator.ui.desk_keys import DeskKeys
from annotator.ui.errands import Errands
from annotator.ui.field_guard import FieldGuard
from annotator.ui.imports import Imports
from annotator.ui.library_search import LibrarySearch
from annotator.ui.matches_panel import NUMBERED
from annotator.ui.notices import Notices
from annotator.ui.panel_connections import connect_panel
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.status_line import StatusLine
from annotator.ui.theme import Appearance, ThemeChoice, application
from annotator.ui.wayfinder import Wayfinder
from annotator.ui.window_drafts import WindowDrafts
from annotator.ui.window_facts import PROGRAM, WindowFacts
from annotator.ui.window_parts import WindowParts
from annotator.ui.window_removals import WindowRemovals
from annotator.ui.window_settings import WindowSettings
from annotator.ui.window_signing import WindowSigning

__all__ = ["PROGRAM", "MainWindow"]

_RELATION_KEYS = (
    (Relation.REPEATS, "match-repeats"),
    (Relation.CONTRADICTS, "match-contradicts"),
    (Relation.NOT_THE_SAME, "match-not-same"),
)


class MainWindow(QMainWindow):
    """List of articles, article and claims side by side."""

    def __init__(
        self, session: Session, notices: Notices, preferences: Preferences, appearance: Appearance,
        kept: QSettings | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.session, self.notices, self._preferences, self._appearance = session, notices, preferences, appearance
        self._kept, self._warned = kept, False
        self.parts = WindowParts(self)
        self.view, self.panel = self.parts.pane.view, self.parts.panel
        self.search = LibrarySearch(self)
        self.line = StatusLine(self)
        self.setCentralWidget(self.parts)
        self.setStatusBar(self.line)
        self.resize(1440, 900)
        self.commands = Commands(self, actions(BASIC))
        self.commands.fill_menus()
        self.addToolBar(self.commands.tool_bar())
        self.errands = Errands(self, session, notices, preferences)
        self.imports = Imports(self, session, notices, self.parts)
        self.imports.listen(self.commands, self.errands)
        self.keys = DeskKeys(session, self.view, self.panel, notices)
        self.ways = Wayfinder(session, self.view, self.keys)
        self.facts = WindowFacts(self, self.parts, self.line, self.commands, notices)
        self._guard = FieldGuard(application(), self)
        self.settings = WindowSettings(self.parts, self.commands, session, preferences, appearance)
        self._connect_session()
        self._connect_view()
        # The way back is remembered before the keys move on.
        self.panel.claim_selected.connect(self.ways.leave)
        connect_panel(self.panel, session, self.errands, self.keys)
        self.panel.text_focus_requested.connect(self.view.setFocus)
        self.panel.filter_changed.connect(self.view.show_only)
        self._connect_parts()
        self._connect_commands()
        self._connect_match_commands()
        # Last, for the review goes on when a claim that was settled is chosen already.
        self.drafts, self.removals = WindowDrafts(self), WindowRemovals(self)
        self.signing = WindowSigning(self)
        self._begin()

    def _begin(self) -> None:
        """Take up what was kept, with no article open."""
        shown = window_state.restore(self._kept, self, self.parts.splitters) if self._kept else True
        self._show_side_list(shown and window_state.has_room(self))
        self.facts.on_article_closed()
        self.commands.allow(may_write=False)
        self.parts.welcome.allow(False)
        self.notices.listen(self.parts.bar.show_notice)
        self.settings.begin(self.notices)

    # Connecting.

    def _connect_session(self) -> None:
        session = self.session
        session.library_opened.connect(self.facts.on_library_opened)
        session.article_opened.connect(self.ways.on_article_opening)
        session.article_opened.connect(self.facts.on_article_opened)
        session.article_opened.connect(self.keys.on_article_opened)
        session.article_opened.connect(self.ways.on_article_opened)
        session.article_closed.connect(self.facts.on_article_closed)
        session.records_changed.connect(self.view.update_records)
        session.records_changed.connect(self.panel.update_records)
        session.records_changed.connect(self.keys.on_records_changed)
        session.progress_changed.connect(self.facts.on_progress_changed)
        session.articles_listed.connect(self.facts.on_articles_listed)
        session.steps_changed.connect(self.facts.on_steps_changed)
        session.edit_saved.connect(self.panel.mark_saved)
        session.edit_failed.connect(self.panel.mark_failed)
        session.step_done.connect(self.facts.on_step_done)
        session.claim_focused.connect(self.keys.choose)
        session.claim_reached.connect(self.keys.show)
        session.match_search_started.connect(self.panel.set_searching)
        session.matches_found.connect(self.panel.show_matches)
        session.contradictions_found.connect(self.panel.show_contradictions)
        session.earlier.changed.connect(self.view.show_checked_before)
        session.earlier.changed.connect(self.line.show_checked_before)
        self.facts.follow_meanings(session)
        session.meanings.state_told.connect(self.settings.show_model)
        session.claims_found.connect(self.search.show_found)
        session.checker_changed.connect(self.line.show_checker)
        session.busy_changed.connect(self.line.show_busy)
        session.noticed.connect(self.notices.warn)
        session.failed.connect(self.notices.fail)

    def _connect_view(self) -> None:
        view = self.view
        view.claim_requested.connect(self.keys.on_claim_requested)
        view.left.connect(self.ways.leave)
        view.edges_moved.connect(self.session.resize)
        view.removal_requested.connect(self.session.remove_highlight)
        view.highlight_activated.connect(self.keys.on_highlight_activated)
        view.sources_dropped.connect(self.errands.take_sources)
        view.text_dropped.connect(self.errands.take_text)

    def _connect_parts(self) -> None:
        self.parts.articles.article_chosen.connect(self._on_article_chosen)
        self.parts.welcome.open_requested.connect(self.errands.open_articles)
        self.parts.welcome.paste_requested.connect(self.errands.paste)
        self.parts.welcome.sample_requested.connect(self.errands.open_sample)
        self.parts.welcome.sources_dropped.connect(self.errands.take_sources)
        self.parts.welcome.text_dropped.connect(self.errands.take_text)
        self.search.words_typed.connect(self.session.find_claims)
        self.search.claim_chosen.connect(self._on_found_chosen)
        self.search.closed.connect(self.parts.focus_page)
        self.parts.bar.closed.connect(self.parts.focus_page)
        self.line.checker_entered.connect(self.session.set_checker_name)
        self.line.checker_left.connect(self.parts.focus_page)
        self.keys.said.connect(self.line.say)
        self.ways.said.connect(self.line.say)
        self.errands.edits_awaited.connect(self.panel.flush)
        self._preferences.failed.connect(self.notices.warn)
        self.settings.keys_changed.connect(self._on_keys_changed)
        self.errands.sample_opened.connect(self.settings.show_tour)
        self.parts.tour.over.connect(self.parts.focus_page)

    def _connect_commands(self) -> None:
        on = self.commands.on
        on("open", self.errands.open_articles)
        on("paste", self._on_paste_requested)
        on("sample", self.errands.open_sample)
        on("export", self.errands.export)
        on("library", self.errands.library.open)
        on("quit", self.close)
        on("undo", self._on_undo_requested)
        on("redo", self._on_redo_requested)
        on("find", self.parts.pane.open_find)
        on("find-next", self.parts.pane.find_next)
        on("find-previous", self.parts.pane.find_previous)
        on("select-hit", self.parts.pane.select_hit)
        on("search", self.search.open)
        on("filter", self.panel.focus_filter)
        on("highlight", self.keys.highlight)
        on("again", self.keys.again)
        on("cycle", self.keys.cycle)
        on("remove", self.keys.remove)
        on("note", self.keys.note)
        on("source", self.keys.source)
        on("query", self.keys.query)
        on("take-over", self.keys.take_over)
        for way, go in self.ways.commands().items():
            on(way, go)
        on("text", self._on_escape)
        on("larger", self.view.larger)
        on("smaller", self.view.smaller)
        on("normal-size", self.view.normal_size)
        on("side-list", self._on_side_list_requested)
        on("checker", self.line.ask_checker)
        on("keys", self.errands.show_keys)
        on("about", self.errands.about)
        on("settings", self.settings.open)
        for choice in ThemeChoice:
            on(f"theme-{choice.value}", partial(self.settings.choose_theme, choice.value))
        self.commands.verdict_requested.connect(self.keys.verdict)

    def _connect_match_commands(self) -> None:
        on = self.commands.on
        on("next-match", partial(self.keys.choose_match, 1))
        on("previous-match", partial(self.keys.choose_match, -1))
        for relation, name in _RELATION_KEYS:
            on(name, partial(self.keys.relate, relation))
        for place in range(1, NUMBERED + 1):
            on(f"match-{place}", partial(self.keys.open_match, place))

    # What the user wishes.

    def _on_article_chosen(self, article_id: str) -> None:
        if article_id != self.facts.article_id:
            self.panel.flush()
            self.session.open_article(article_id)
        else:
            self.parts.focus_page()

    def _on_found_chosen(self, article_id: str, claim_id: str) -> None:
        self.search.close_search()
        self.panel.flush()
        self.session.open_article(article_id, claim_id)

    def _on_paste_requested(self) -> None:
        """Paste a source onto the open card while the panel has the focus, else an article."""
        claim_id = self.keys.chosen if self.keys.in_panel() else ""
        if not (claim_id and self.errands.paste_evidence(claim_id)):
            self.errands.paste()

    def _on_undo_requested(self) -> None:
        self.panel.flush()
        self.session.undo()

    def _on_redo_requested(self) -> None:
        self.panel.flush()
        self.session.redo()

    def _on_keys_changed(self, scale: Scale) -> None:
        in_menu = (*self.commands.verdicts(), self.commands.action("highlight"), self.commands.action("remove"))
        self.view.set_menu_actions(in_menu)
        self.errands.show_scale(scale)
        self.parts.welcome.show_keys(scale)
        self.parts.tour.show_keys(scale)
        self.panel.show_keys()

    def _on_side_list_requested(self) -> None:
        self._show_side_list(self.parts.articles.isHidden())

    def _on_escape(self) -> None:
        """Leave what lies uppermost: search, settings, name field, find bar, notice; then go back to the text."""
        if self.search.isVisible():
            self.search.close_search()
        elif self.parts.is_covered:
            self.parts.leave_settings()
        elif self.line.asks():
            self.line.close_field()
        elif self.parts.close_line():
            return
        elif self.parts.bar.isVisible() and self.view.hasFocus():
            self.parts.bar.dismiss()
        elif self.panel.is_filtered and self.view.hasFocus():
            self.panel.filters.clear()
        elif self.facts.article_id:
            self.keys.to_text()

    def _show_side_list(self, shown: bool) -> None:
        self.parts.articles.setVisible(shown)
        self.commands.action("side-list").setChecked(shown)

    # What Qt calls.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the search over the middle."""
        super().resizeEvent(event)
        self.search.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, then let go of the library; what cannot be stored keeps the window open once."""
        self.panel.flush()
        self.session.wait_for_writes()
        if (unsettled := self.drafts.unsettled()) and not self._warned:
            self._warned = True
            self.notices.fail(unsettled)
            event.ignore()
            return
        for dialog in self.findChildren(QDialog):
            dialog.close()
        if self._kept is not None:
            window_state.save(self._kept, self, self.parts.splitters, not self.parts.articles.isHidden())
        self.drafts.comparison.close()
        self.session.close()
        event.accept()

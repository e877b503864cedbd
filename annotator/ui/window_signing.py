"""What the window does about signing: lists what is missing, closes what is signed, names reports in need of a word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from annotator.core.change import SignedReport
from annotator.core.signing import Lack, OpenPoint
from annotator.ui.claim_words import apart, date_of, one_line
from annotator.ui.notices import Choice

if TYPE_CHECKING:
    from annotator.operations.desk import OpenArticle
    from annotator.ui.main_window import MainWindow
    from annotator.ui.open_library import Outcome
    from annotator.ui.sign_offs import Standing

_MOST_NAMED: Final = 3
_MOST_LETTERS: Final = 60


class WindowSigning(QObject):
    """Connects the bar about signing, the keys and the card with the session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._notices = window, window.session, window.notices
        self.bar = window.parts.pane.signing
        self._goes_there = False
        session, bar = window.session, self.bar
        session.article_opened.connect(self._on_article_opened)
        session.article_closed.connect(self._on_article_closed)
        session.records_changed.connect(self._look_again)
        session.checker_changed.connect(self._look_again)
        session.change_refused.connect(self._on_change_refused)
        session.relied_on.connect(self._on_relied_on)
        session.sign_offs.standing_found.connect(self._on_standing_found)
        session.sign_offs.settled.connect(self._on_settled)
        bar.sign_requested.connect(self.sign)
        bar.reopen_requested.connect(self._on_reopening)
        bar.point_chosen.connect(self._go)
        bar.closed.connect(window.parts.focus_page)
        window.commands.on("sign-off", self.sign)
        window.commands.on("reopen", bar.ask_reason)
        window.commands.ask_first(session.refuses)

    def sign(self) -> None:
        """Sign the report of the open article off, or list what is missing."""
        self._window.panel.flush()
        article = self._session.state.article
        if article is not None:
            self._goes_there = True
            self._session.sign_offs.sign(article.article.id)

    def _go(self, point: OpenPoint | None) -> None:
        """Go to the claim and the field where something is missing."""
        if point is None:
            self._window.line.ask_checker()
            return
        panel = self._window.panel
        self._window.ways.leave()
        if panel.is_filtered:
            panel.filters.clear()
        self._window.keys.show(point.claim_id)
        if point.lack is Lack.RATIONALE:
            panel.focus_note()
        elif point.lack is Lack.SOURCES:
            panel.focus_new_source()
        elif point.lack is Lack.PLACE:
            self._window.drafts.review.arrive(point.claim_id)
        else:
            panel.focus_verdicts()

    def _look_again(self, _what: object = None) -> None:
        """Bring the list up to date while it is shown."""
        article = self._session.state.article
        if self.bar.standing is not None and article is not None:
            self._session.sign_offs.look(article.article.id)

    def _on_article_opened(self, opened: OpenArticle) -> None:
        if self.bar.standing is not None and self.bar.standing.article_id != opened.article.id:
            self.bar.show_standing(None)
        self._close(opened)
        self._look_again()

    def _on_article_closed(self) -> None:
        self.bar.show_standing(None)
        self._close(None)

    def _close(self, opened: OpenArticle | None) -> None:
        """Close the article and its cards while its report is signed off, or open them."""
        signed = opened.signed if opened else None
        self.bar.show_signed(signed)
        self._window.view.frozen = signed is not None
        self._window.view.viewport().update()
        self._window.panel.editor.lock.close(signed is not None)
        self._window.commands.allow_reopening(signed is not None)

    def _on_standing_found(self, standing: Standing) -> None:
        article = self._session.state.article
        if article is None or article.article.id != standing.article_id or article.signed is not None:
            return
        goes_there, self._goes_there = self._goes_there, False
        if goes_there or self.bar.standing is not None:
            self.bar.show_standing(standing)
        if goes_there:
            self.bar.focus_list()

    def _on_settled(self, outcome: Outcome) -> None:
        self._goes_there = False
        signed = outcome.article.signed if outcome.article else None
        if signed is not None:
            words = self.tr("Signed off by {name} on {date}.")
            said = words.format(name=one_line(signed.checker, 80), date=date_of(signed.at))
        else:
            said = self.tr("The article is open again; who reopened it, when and why is kept.")
        self._window.line.say(said)
        self._window.parts.focus_page()

    def _on_reopening(self, reason: str) -> None:
        article = self._session.state.article
        if article is not None:
            self._session.sign_offs.reopen(article.article.id, reason)

    def _on_change_refused(self) -> None:
        self._notices.say(self.tr("The report is signed off, so nothing was changed; reopen it to change anything."))

    def _on_relied_on(self, reports: tuple[SignedReport, ...]) -> None:
        """Name the signed reports that used the verdict; each is gone to by its button."""
        titles = [apart(one_line(report.title, _MOST_LETTERS)) for report in reports]
        named = ", ".join(f"“{title}”" for title in titles[:_MOST_NAMED])
        more = len(titles) - _MOST_NAMED
        words = self.tr("Signed reports use this verdict: {titles}. Their next export carries a dated correction.")
        if more > 0:
            named = self.tr("{titles} and {count} more").format(titles=named, count=more)
        choices = [
            Choice(self.tr("Open “{title}”").format(title=title), partial(self._open, report.article_id))
            for title, report in zip(titles[:_MOST_NAMED], reports, strict=False)
        ]
        self._notices.warn(words.format(titles=named), *choices)

    def _open(self, article_id: str) -> None:
        self._window.panel.flush()
        self._window.ways.leave()
        self._session.open_article(article_id)

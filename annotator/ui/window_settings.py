"""The settings in force: carries what is chosen on the settings page to the window, and what holds to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.scale import BASIC, Scale
from annotator.ui import key_map
from annotator.ui.commands import Commands
from annotator.ui.house_settings import HouseSettings
from annotator.ui.key_map import KeyMap
from annotator.ui.notices import Notices
from annotator.ui.preferences import Preferences
from annotator.ui.scale_words import in_language
from annotator.ui.sentences import said
from annotator.ui.session import Session
from annotator.ui.settings_page import SettingsPage
from annotator.ui.theme import Appearance, Theme, ThemeChoice, choose_article_font, current
from annotator.ui.window_parts import WindowParts

if TYPE_CHECKING:
    from annotator.operations.desk import OpenArticle
    from annotator.ui.open_library import Rating


class WindowSettings(QObject):
    """Knows the scale and the keys in force, and puts every change in force at once."""

    keys_changed = Signal(object)  # Scale: the keys or the verdicts are others now
    said = Signal(str)  # one sentence about keys that do not do what they should

    def __init__(
        self, parts: WindowParts, commands: Commands, session: Session, preferences: Preferences, appearance: Appearance
    ) -> None:
        super().__init__(parts)
        self._parts, self._commands, self._session = parts, commands, session
        self._preferences, self._appearance = preferences, appearance
        self._page: SettingsPage | None = None
        self._checker = ""
        self._model = ("", False)
        self._rating: Rating | None = None
        self.scale: Scale = BASIC
        session.library_opened.connect(session.list_scales)
        session.scales_listed.connect(self._on_scales_listed)
        session.scale_failed.connect(self._on_scale_failed)
        session.article_opened.connect(self._on_article_opened)
        session.checker_changed.connect(self._on_checker_changed)
        appearance.theme_changed.connect(self._on_theme_changed)
        parts.page_changed.connect(self._on_page_changed)
        parts.tour.over.connect(preferences.take_tour_seen)
        parts.pane.view.font_size_changed.connect(preferences.take_font_size)

    def begin(self, notices: Notices) -> None:
        """Put in force what was kept; what cannot be used is said."""
        self.said.connect(notices.warn)
        kept = self._preferences.settings
        keys, complaints = key_map.from_settings(kept.keys.changed, kept.keys.single_letters)
        for sentence in complaints:
            self.said.emit(sentence)
        key_map.put_in_force(keys)
        self._show_keys()
        choose_article_font(kept.appearance.article_font)
        view = self._parts.pane.view
        view.renew_font()
        if kept.appearance.article_font_size:
            view.set_font_size(kept.appearance.article_font_size)
        self._commands.action(f"theme-{self._appearance.choice.value}").setChecked(True)

    # The page.

    def open(self) -> None:
        """Show the settings page."""
        if self._page is None:
            self._page = self._make_page()
        # A font set before the page was ever shown would be lost with its first look.
        self._parts.show_settings(self._page)
        self._session.reports.list_desk()
        self._fill(self._page)

    def close(self) -> None:
        """Go back to the article, or to what can be done without one."""
        if self._page is not None:
            self._parts.leave_settings()

    def is_open(self) -> bool:
        """Tell whether the settings page is shown."""
        return self._page is not None and self._parts.shows(self._page)

    @property
    def page(self) -> SettingsPage | None:
        """The settings page, once it was opened."""
        return self._page

    def show_model(self, sentence: str, installed: bool) -> None:
        """Say on the page how it is with the optional local model; an empty text for nothing to say."""
        self._model = (said(sentence), installed)
        if self._page is not None:
            self._page.checking.show_model(*self._model)

    def show_tour(self) -> None:
        """Take who is here for the first time on a look around."""
        if not self._preferences.settings.appearance.tour_seen:
            self._parts.tour.start(self.scale)

    def choose_theme(self, choice: str) -> None:
        """Take another theme, or follow the desktop again."""
        self._appearance.choose(ThemeChoice(choice))
        self._preferences.take_theme(choice)
        self._commands.action(f"theme-{choice}").setChecked(True)

    def _make_page(self) -> SettingsPage:
        page = SettingsPage(self._parts)
        page.closed.connect(self.close)
        page.looks.theme_chosen.connect(self.choose_theme)
        page.looks.font_chosen.connect(self._on_font_chosen)
        page.looks.size_chosen.connect(self._on_size_chosen)
        page.looks.language_chosen.connect(self._preferences.take_language)
        page.checking.checker_entered.connect(self._session.set_checker_name)
        page.checking.single_letters_chosen.connect(self._on_single_letters_chosen)
        page.checking.private_addresses_chosen.connect(self._preferences.take_private_addresses)
        page.checking.local_model_chosen.connect(self._on_local_model_chosen)
        page.scale.scale_chosen.connect(self._session.use_scale)
        page.scale.scale_edited.connect(self._session.revise_scale)
        page.keys.keys_chosen.connect(self._on_keys_chosen)
        HouseSettings(page, self._session.reports)
        sign_offs = self._session.sign_offs
        page.checking.sources_wanted.connect(sign_offs.want_sources)
        sign_offs.sources_told.connect(page.checking.show_sources)
        return page

    def _fill(self, page: SettingsPage) -> None:
        page.looks.show_settings(self._preferences.settings.appearance)
        page.checking.show_checker(self._checker)
        page.checking.show_single_letters(key_map.current().single_letters)
        kept = self._preferences.settings
        page.checking.show_helps(kept.network.private_addresses, kept.matching.local_model)
        page.checking.show_model(*self._model)
        if self._rating is not None:
            page.scale.show_scales(self._rating.scale, self._rating.known)
        page.keys.show_keys(key_map.current(), self.scale)
        self._session.sign_offs.tell_sources()

    # What is chosen.

    def _on_font_chosen(self, family: str) -> None:
        self._preferences.take_family(family)
        choose_article_font(family)
        self._parts.pane.view.renew_font()
        self._refill()

    def _on_size_chosen(self, size: int) -> None:
        self._parts.pane.view.set_font_size(size)
        self._preferences.take_font_size(size)
        self._refill()

    def _on_single_letters_chosen(self, act: bool) -> None:
        self._preferences.take_single_letters(act)
        self._put_in_force(KeyMap(key_map.current().changed, act))

    def _on_local_model_chosen(self, used: bool) -> None:
        self._preferences.take_local_model(used)
        self._session.meanings.begin()

    def _on_keys_chosen(self, keys: KeyMap) -> None:
        self._preferences.take_keys(key_map.stored(keys))
        self._put_in_force(keys)

    def _put_in_force(self, keys: KeyMap) -> None:
        key_map.put_in_force(keys)
        self._show_keys()
        self._refill()

    # What holds now.

    def _on_scales_listed(self, rating: Rating) -> None:
        self._rating = rating
        self._take_scale(in_language(rating.scale))
        if self._page is not None:
            self._page.refuse("")
        self._refill()

    def _on_scale_failed(self, sentence: str) -> None:
        if self._page is not None:
            self._page.refuse(said(sentence))

    def _on_article_opened(self, opened: OpenArticle) -> None:
        if opened.scale != self.scale:
            self._take_scale(opened.scale)
            self._session.list_scales()

    def _take_scale(self, scale: Scale) -> None:
        another = scale.labels != self.scale.labels
        self.scale = scale
        self._show_keys()
        covered = key_map.current().covered(scale)
        if another and covered and not self.is_open():
            self.said.emit(key_map.covered_sentence(covered))

    def _show_keys(self) -> None:
        self._commands.show_keys(self.scale)
        self.keys_changed.emit(self.scale)

    def _refill(self) -> None:
        if self._page is not None:
            self._fill(self._page)

    def _on_checker_changed(self, name: str) -> None:
        self._checker = name
        if self._page is not None:
            self._page.checking.show_checker(name)

    def _on_theme_changed(self, theme: Theme) -> None:
        self._commands.tint(self.scale, theme)

    def _on_page_changed(self) -> None:
        self._commands.allow(covered=self._parts.is_covered)
        self._commands.tint(self.scale, current())

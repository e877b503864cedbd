"""The user's settings while the program runs; each change is written at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.settings import Settings, save


class Preferences(QObject):
    """Holds the settings and keeps their file; a file that cannot be written is said once."""

    failed = Signal(str)

    def __init__(self, settings: Settings, path: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._path = path
        self._told = False

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def take_theme(self, theme: str) -> None:
        """Keep another theme."""
        self._take(self._settings.with_appearance(theme=theme))

    def take_font_size(self, size: int) -> None:
        """Keep another size of the article's type."""
        self._take(self._settings.with_appearance(article_font_size=size))

    def take_family(self, family: str) -> None:
        """Keep another typeface for the article; an empty name stands for the program's own."""
        self._take(self._settings.with_appearance(article_font=family))

    def take_language(self, language: str) -> None:
        """Keep another language; an empty name follows the desktop."""
        self._take(self._settings.with_appearance(language=language))

    def take_keys(self, changed: dict[str, str]) -> None:
        """Keep what was put in place of the keys of actions."""
        self._take(self._settings.with_keys(changed=changed))

    def take_single_letters(self, act: bool) -> None:
        """Keep whether single letters act."""
        self._take(self._settings.with_keys(single_letters=act))

    def take_private_addresses(self, allowed: bool) -> None:
        """Keep whether addresses of this computer and its own network may be fetched."""
        self._take(self._settings.with_network(private_addresses=allowed))

    def take_local_model(self, used: bool) -> None:
        """Keep whether the local model helps to find earlier claims."""
        self._take(self._settings.with_matching(local_model=used))

    def take_tour_seen(self) -> None:
        """Keep that the first look around is over."""
        self._take(self._settings.with_appearance(tour_seen=True))

    def take_report(self, path: Path) -> None:
        """Keep where the last report went."""
        self._take(self._settings.with_reports(folder=str(path.parent), suffix=path.suffix))

    def _take(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        if self._path is None:
            return
        try:
            save(settings, self._path)
        except OSError:
            if not self._told:
                self._told = True
                self.failed.emit(self.tr("The settings could not be kept; they hold until the program ends."))

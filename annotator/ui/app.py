"""The start: checks itself, shows the window, and only then opens the library and what was asked for.

Until the window shows, nothing is imported but Qt and this program's own light modules.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QGuiApplication, QIcon, QTextDocument
from PySide6.QtWidgets import QApplication

from annotator import __version__, log, paths
from annotator.settings import load
from annotator.ui import language, pace, theme, window_state
from annotator.ui.crash import CrashReporter
from annotator.ui.doorbell import Doorbell, ring_at
from annotator.ui.front import Front
from annotator.ui.main_window import PROGRAM, MainWindow
from annotator.ui.notices import Notices
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.signals import SignalListener
from annotator.ui.single_instance import HeldLock, lock
from annotator.ui.theme import Appearance, ThemeChoice

if TYPE_CHECKING:
    from annotator.operations.desk import ArticleRow
    from annotator.ui.intake import Failure

CALLS: Final = 200
NOISE: Final = 50


def run(library: Path, articles: Sequence[str] = ()) -> int:
    """Open the window on a library, import the articles given, and return the exit status.

    The status is 1 when the window could not be opened, or when the library or an article asked for could not.
    """
    if screen_is_missing():
        return _refuse("There is no screen to open a window on; `annotator VERB` works without one.")
    ring = log.set_up(paths.log_folder())
    pace.favour_the_window()
    app = application()
    wrong = self_check()
    if wrong:
        return _refuse(wrong)
    _prepare_folder(library)
    held, taken = lock(library)
    if taken:
        if ring_at(library, articles):
            return 0
        return _refuse(f"Fact Annotator is open on {library} already; use that window, or name another --library.")
    lost_objects, reporter = pace.LostObjects(app), CrashReporter(ring)
    reporter.install(paths.log_folder())
    window, session = open_window(reporter, kept=_window_settings())
    session.lookups.work_apart()
    holder = HeldLock(held, library)
    session.library_opened.connect(holder.on_library_opened)
    start = Start(session, library, list(articles))
    doorbell = Doorbell(window)
    doorbell.rung.connect(window.errands.come_forward)
    session.library_opened.connect(doorbell.on_library_opened)
    listener = SignalListener(lambda: window.close() or app.quit(), window)
    _show(window)
    QTimer.singleShot(0, start.begin)
    app.exec()
    session.close()
    doorbell.close()
    listener.close()
    reporter.uninstall()
    holder.release()
    lost_objects.stop()
    return start.status


def _show(window: MainWindow) -> None:
    window_state.fit(window)
    window.show()
    # Without a window manager nobody else gives it the keyboard.
    window.activateWindow()
    pace.settle()


def screen_is_missing() -> bool:
    """Tell whether Qt would look for a screen in vain, upon which it ends the process at once."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named)


def application() -> QApplication:
    """Return the application, named as the desktop knows it."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName(paths.APPLICATION)
    app.setApplicationDisplayName(PROGRAM)
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(paths.DESKTOP_ID)
    app.setWindowIcon(QIcon(str(paths.resource("annotator.svg"))))
    return app


def open_window(
    reporter: CrashReporter, *, kept: QSettings | None = None, settings_file: Path | None = None
) -> tuple[MainWindow, Session]:
    """Build the window and its session; no library is open yet."""
    file = settings_file or paths.settings_file()
    settings, complaint = load(file)
    language.choose(application(), settings.appearance.language)
    notices, session = Notices(), Session()
    preferences = Preferences(settings, file)
    appearance = Appearance(application(), ThemeChoice(settings.appearance.theme))
    with theme.undressed():
        window = MainWindow(session, notices, preferences, appearance, kept)
    Front(window)
    for part in (notices, session, preferences, appearance, reporter):
        part.setParent(window)
    reporter.fault_found.connect(window.errands.on_fault_found)
    if complaint:
        notices.warn(complaint)
    return window, session


class Start(QObject):
    """Opens the library, then what was asked for; what cannot be opened is said on standard error as well."""

    def __init__(self, session: Session, library: Path, articles: list[str]) -> None:
        super().__init__(session)
        self._session, self._library, self._articles = session, library, articles
        self.status = 0

    def begin(self) -> None:
        """Open the library, or lay one; never in a folder that is not there, as on a disk that is not plugged in."""
        self._session.library_opened.connect(self._on_library_opened)
        self._session.library_failed.connect(self._on_failed)
        self._session.open_library(self._library, create=self._library.parent.is_dir())

    def _on_library_opened(self) -> None:
        self._session.library_opened.disconnect(self._on_library_opened)
        self._session.library_failed.disconnect(self._on_failed)
        self._session.articles_listed.connect(self._on_articles_listed)
        if self._articles:
            self._session.failed.connect(self._on_failed)
            self._session.intake.several_failed.connect(self._on_several_failed)
            self._session.imports_stored.connect(self._on_imports_stored)
            self._session.import_sources(self._articles)

    def _on_articles_listed(self, rows: list[ArticleRow]) -> None:
        """Without an article asked for, go on with the newest."""
        self._session.articles_listed.disconnect(self._on_articles_listed)
        if rows and not self._articles:
            self._session.open_article(rows[0].id)

    def _on_imports_stored(self) -> None:
        """From here on a failure is the window's matter, not the start's."""
        self._session.failed.disconnect(self._on_failed)
        self._session.intake.several_failed.disconnect(self._on_several_failed)
        self._session.imports_stored.disconnect(self._on_imports_stored)

    def _on_several_failed(self, failures: list[Failure]) -> None:
        for failure in failures:
            self._on_failed(failure.reason)

    def _on_failed(self, sentence: str) -> None:
        print(sentence, file=sys.stderr)
        self.status = 1


def self_check() -> str:
    """Return what is wrong with the Qt binding, in a sentence; empty when nothing is.

    A binding that takes a reference off None with every call ends the process after some thousand of them.
    """
    document = QTextDocument()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        document.setPlainText("")
    if sys.getrefcount(None) < before - NOISE:
        return "This PySide6 does not work with this Python; install PySide6-Essentials below 6.12, or Python 3.12."
    return ""


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _prepare_folder(library: Path) -> None:
    """Make the folder of the user's own library, so that its lock has a place."""
    if library == paths.default_library():
        # Where there can be none, opening the library says so.
        with suppress(OSError):
            library.parent.mkdir(parents=True, exist_ok=True, mode=0o700)


def _window_settings() -> QSettings:
    file = paths.settings_file().with_name("window.ini")
    return QSettings(str(file), QSettings.Format.IniFormat)

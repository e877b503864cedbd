"""Drives the real window through the sample article by keys, and leaves a picture of it and the report.

python -m annotator.ui.demo --out out [--library PATH] [--article FILE] [--theme light|dark]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator import log
from annotator.core.claim import ClaimRecord
from annotator.errors import KnownError, Refused
from annotator.paths import resource
from annotator.ui.app import application, open_window
from annotator.ui.crash import CrashReporter
from annotator.ui.errands import sample_article
from annotator.ui.main_window import MainWindow
from annotator.ui.pace import LostObjects
from annotator.ui.theme import ThemeChoice

KEYS: Final = "TUTTFTUTFT"
NOTE: Final = "Checked against the published figures; the wording leaves out the year they are from."
SOURCE: Final = "https://example.org/figures/annual-report"
PATIENCE_MS: Final = 15_000


class Demo:
    """One run through the window."""

    def __init__(self, window: MainWindow, out: Path) -> None:
        self._window, self._session, self._out = window, window.session, out
        self._failures: list[str] = []
        self._session.failed.connect(self._failures.append)
        self._session.library_failed.connect(self._failures.append)

    def run(self, library: Path, article: Path) -> None:
        """Import, judge, write a note and a source, report, take the picture."""
        self._session.open_library(library, create=True)
        self._session.set_checker_name("Sam Sample")
        self._session.import_sources([str(article)])
        self._wait_for(lambda: self._session.state.article is not None, "the article did not open")
        print(f"imported {article.name}")
        self._judge()
        self._write_note()
        self._add_source()
        self._export()
        self._take_picture()

    def _judge(self) -> None:
        # Headline, byline and date are left alone.
        self._press("jjj")
        keys = KEYS.lower()
        for count, key in enumerate(keys, 1):
            self._press(key)
            self._wait_for(partial(self._has, count, _judged), f"verdict {count} was not stored")
        print(f"{len(keys)} verdicts given by key")

    def _write_note(self) -> None:
        self._press("k", "e", NOTE)
        QTest.keyClick(self._focused(), Qt.Key.Key_Escape)
        self._wait_for(partial(self._has, 1, _noted), "the note was not stored")
        print("one note written")

    def _add_source(self) -> None:
        self._press("s", SOURCE)
        QTest.keyClick(self._focused(), Qt.Key.Key_Return)
        self._wait_for(partial(self._has, 1, _sourced), "the source was not stored")
        QTest.keyClick(self._focused(), Qt.Key.Key_Escape)
        print("one source added")

    def _export(self) -> None:
        target = self._out / "report.html"
        written: list[str] = []
        self._session.report_written.connect(written.append)
        self._session.export(target)
        self._wait_for(lambda: bool(written), "the report was not written")
        print(f"report in {target}")

    def _take_picture(self) -> None:
        """Leave the picture without the notices, which name folders of this machine."""
        while self._window.parts.bar.notice() is not None:
            self._window.parts.bar.dismiss()
        self._settle()
        target = self._out / "window.png"
        if not self._window.grab().save(str(target)):
            raise Refused(f"The picture could not be written to {target}.")
        print(f"picture in {target}")

    def _press(self, *texts: str) -> None:
        for text in texts:
            QTest.keyClicks(self._focused(), text)
            self._settle()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window.view

    def _has(self, count: int, wanted: Callable[[ClaimRecord], bool]) -> bool:
        return sum(1 for record in self._session.state.records.values() if wanted(record)) == count

    def _settle(self) -> None:
        """Let everything asked for be answered and drawn."""
        self._session.wait()
        for _ in range(3):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def _wait_for(self, reached: Callable[[], bool], otherwise: str) -> None:
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not reached() and not deadline.hasExpired():
            self._settle()
        if not reached():
            raise Refused("; ".join([otherwise, *self._failures]))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the demonstration and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m annotator.ui.demo", description="Drive the window by keys.")
    parser.add_argument("--out", type=Path, default=Path("out"), help="the folder for the picture and the report")
    parser.add_argument("--library", type=Path, help="the library to work in; default: one that is thrown away")
    parser.add_argument("--article", type=Path, default=sample_article(), help="the article; default: the sample")
    parser.add_argument("--theme", choices=[choice.value for choice in ThemeChoice], default="light")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        library = options.library or Path(folder) / "library.annotator"
        try:
            _drive(options.out, library, options.article, options.theme, Path(folder))
        except KnownError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


def _drive(out: Path, library: Path, article: Path | None, theme: str, folder: Path) -> None:
    if article is None:
        raise Refused("The sample article is missing from this installation; name one with --article.")
    _stock(library)
    app = application()
    reporter = CrashReporter(log.set_up(None))
    reporter.install()
    lost_objects = LostObjects(app)
    window, session = open_window(reporter, settings_file=folder / "settings.toml")
    window.commands.action(f"theme-{theme}").trigger()
    window.resize(1440, 900)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    try:
        Demo(window, out).run(library, article)
    finally:
        session.close()
        window.close()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        lost_objects.stop()
        reporter.uninstall()


def _stock(library: Path) -> None:
    """Bring the sample's earlier claims into the library, so that the window has something to match."""
    from annotator.library.library import Library
    from annotator.operations.exchange import import_claims

    with Library.open(library) as opened:
        import_claims(opened, resource("sample", "earlier_claims.jsonl"))


def _judged(record: ClaimRecord) -> bool:
    return record.claim.verdict is not None


def _noted(record: ClaimRecord) -> bool:
    return record.claim.rationale == NOTE


def _sourced(record: ClaimRecord) -> bool:
    return any(SOURCE in (source.url, source.title) for source in record.evidence)


if __name__ == "__main__":
    sys.exit(main())

"""Previews and exports of the open article's report: the library hands out what is in it, another thread sets it.

Only the newest preview that was asked for is shown; an older one is stopped. An export can be stopped until its file is
put in place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import KnownError, Stopped
from annotator.ui import language, report_desk
from annotator.ui.open_library import OpenLibrary
from annotator.ui.report_desk import ReportDesk
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.reporting.options import ReportOptions
    from annotator.reporting.preview import Preview
    from annotator.reporting.report import ReportInput


@dataclass(slots=True)
class Watch:
    """One preview or export under way: told by the window to stop, and telling it how far it is."""

    stopped: bool = False
    done: float = 0.0

    def __call__(self, done: int, whole: int) -> None:
        """Take how far it is; raise `Stopped` when it is no longer wanted."""
        if self.stopped:
            raise Stopped("Stopped; nothing was written.")
        self.done = done / whole if whole else 0.0


class Reports(QObject):
    """Makes previews and files of reports, and keeps the desk's style and choices."""

    previewed = Signal(object)  # Preview
    preview_failed = Signal(str)  # one sentence
    page_drawn = Signal(object, int, int, object)  # Preview, page, width, (width, height, points)
    written = Signal(str)  # path
    write_failed = Signal(str)  # one sentence: what was not written, and why
    write_stopped = Signal()
    busy_changed = Signal(str)  # what is being done, empty when nothing is
    desk_told = Signal(object)  # ReportDesk
    refused = Signal(str)  # one sentence: why the style or a template stays as it was

    def __init__(self, library: OpenLibrary, thread: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._library_thread = library, thread
        self._setting = Workers(1, "reports", self)
        self._drawing = Workers(1, "pages", self)
        self._previewing = self._writing = Watch()

    # Previews.

    def preview(self, options: ReportOptions) -> None:
        """Show what the report of the open article will look like, in place of what was asked before."""
        self._previewing.stopped = True
        watch = self._previewing = Watch()
        failed = partial(self._on_preview_failed, watch)
        then = partial(self._set, watch, _spoken(options), failed)
        self._library_thread.run(report_desk.material, self._library, then=then, failed=failed)

    def draw(self, preview: Preview, page: int, width: int) -> None:
        """Draw a page of a preview as a picture so many points wide."""
        then = partial(self._on_drawn, preview, page, width)
        self._drawing.run(_drawn, preview.pages, page, width, then=then, failed=lambda _: None)

    def preview_progress(self) -> float:
        """Return how far the preview is, from 0 to 1."""
        return self._previewing.done

    def forget(self) -> None:
        """Stop the preview: nobody looks any more."""
        self._previewing.stopped = True

    # Exports.

    def export(self, path: Path, options: ReportOptions | None = None) -> None:
        """Write the report of the open article, as `options` say, if any."""
        watch = self._writing = Watch()
        self.busy_changed.emit(self.tr("Writing the report…"))
        then = partial(self._write, watch, path, _spoken(options))
        self._library_thread.run(report_desk.material, self._library, then=then, failed=self._on_write_failed)

    def stop_export(self) -> None:
        """Stop the export, unless its file is in place already."""
        self._writing.stopped = True

    def export_progress(self) -> float:
        """Return how far the export is, from 0 to 1."""
        return self._writing.done

    # What the desk keeps.

    def list_desk(self) -> None:
        """Ask what the desk keeps for its reports."""
        self._ask(report_desk.desk)

    def remember(self, options: ReportOptions) -> None:
        """Keep what is chosen for the next report."""
        self._ask(report_desk.remember, options)

    def keep_template(self, name: str, options: ReportOptions) -> None:
        """Keep what is chosen under a name."""
        self._ask(report_desk.keep_template, name, options)

    def remove_template(self, name: str) -> None:
        """Forget what is kept under a name."""
        self._ask(report_desk.remove_template, name)

    def change_house(self, changes: dict[str, str]) -> None:
        """Change what the desk puts on its reports."""
        self._ask(report_desk.change_house, changes)

    def change_logo(self, path: str) -> None:
        """Put the picture in a file on the reports; none for an empty path."""
        self._ask(report_desk.change_logo, Path(path) if path else None)

    def finish(self) -> None:
        """Wait for everything asked for so far."""
        self._library_thread.finish()
        self._setting.finish()
        self._drawing.finish()

    def close(self) -> None:
        """Stop what is under way, and take no more."""
        self._previewing.stopped = True
        self._setting.finish()
        self._setting.close()
        self._drawing.close()

    # What comes back.

    def _ask(self, function: Callable[..., ReportDesk], *values: object) -> None:
        self._library_thread.run(function, self._library, *values, then=self.desk_told.emit, failed=self._on_refused)

    def _set(
        self, watch: Watch, options: ReportOptions, failed: Callable[[KnownError], None], given: ReportInput
    ) -> None:
        then = partial(self._on_previewed, watch)
        self._setting.run(_previewed, given, options, watch, then=then, failed=failed)

    def _on_previewed(self, watch: Watch, preview: Preview) -> None:
        if watch is self._previewing and not watch.stopped:
            watch.done = 1.0
            self.previewed.emit(preview)

    def _on_preview_failed(self, watch: Watch, error: KnownError) -> None:
        if watch is self._previewing and not watch.stopped:
            self.preview_failed.emit(str(error))

    def _on_drawn(self, preview: Preview, page: int, width: int, drawn: tuple[int, int, bytes]) -> None:
        self.page_drawn.emit(preview, page, width, drawn)

    def _write(self, watch: Watch, path: Path, options: ReportOptions, given: ReportInput) -> None:
        then = partial(self._on_written, watch)
        self._setting.run(_written, given, options, path, watch, then=then, failed=self._on_write_failed)

    def _on_written(self, watch: Watch, path: Path) -> None:
        watch.done = 1.0
        self.busy_changed.emit("")
        self.written.emit(str(path))

    def _on_write_failed(self, error: KnownError) -> None:
        self.busy_changed.emit("")
        if isinstance(error, Stopped):
            self.write_stopped.emit()
        else:
            self.write_failed.emit(str(error))

    def _on_refused(self, error: KnownError) -> None:
        self.refused.emit(str(error))


def _previewed(given: ReportInput, options: ReportOptions, watch: Watch) -> Preview:
    from annotator.reporting.preview import preview

    return preview(given, options, watch)


def _drawn(pages: bytes, page: int, width: int) -> tuple[int, int, bytes]:
    from annotator.reporting.preview import picture

    return picture(pages, page, width)


def _written(given: ReportInput, options: ReportOptions, path: Path, watch: Watch) -> Path:
    from annotator.operations.exporting import write

    return write(given, options, path, watch)


def _spoken(options: ReportOptions | None) -> ReportOptions:
    """Return what is chosen, in the language of the window where no other is named."""
    from annotator.reporting.options import ReportOptions

    wanted = options or ReportOptions()
    return replace(wanted, language=wanted.language or language.chosen())

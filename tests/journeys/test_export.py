"""From Ctrl+E to the file at the real window: the preview follows every choice, and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from annotator.errors import ReportError, Stopped
from annotator.library.library import Library
from annotator.operations import house
from annotator.reporting import files
from annotator.reporting.options import ReportOptions
from annotator.ui import file_dialogs, language
from annotator.ui.main_window import MainWindow
from annotator.ui.report_dialog import ReportDialog
from annotator.ui.reports import Watch
from tests.journeys.keyboard import CTRL, Keyboard
from tests.reporting.test_logo import picture
from tests.reporting.unpacking import words_of_pages


@pytest.fixture
def opened(window: MainWindow) -> ReportDialog:
    Keyboard(window).type("tjfu")
    return dialog_of(window)


def dialog_of(window: MainWindow) -> ReportDialog:
    Keyboard(window).press(Qt.Key.Key_E, CTRL)
    rest(window)
    dialog = window.errands.report.dialog
    assert dialog is not None
    return dialog


def rest(window: MainWindow) -> None:
    """Let the pause after a choice pass, and the preview come."""
    dialog = window.errands.report.dialog
    Keyboard(window).settle()
    if dialog is not None and dialog._pause.isActive():
        dialog._pause.stop()
        dialog._pause.timeout.emit()
    for _ in range(3):
        Keyboard(window).settle()


def choose(window: MainWindow, box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())
    rest(window)


def click(window: MainWindow, box: QCheckBox) -> None:
    box.click()
    rest(window)


def previewed(dialog: ReportDialog) -> str:
    assert dialog._preview is not None
    return " ".join(words_of_pages(dialog._preview.pages).split())


def answer(path: Path | None) -> Callable[[QWidget, Path], Path | None]:
    return lambda _parent, _proposed: path


def test_the_preview_shows_the_pages_and_follows_each_choice(window: MainWindow, opened: ReportDialog) -> None:
    pages, table = opened.pane.pages, opened.pane.table
    assert pages.isVisibleTo(opened)
    assert pages.has_picture(0)
    assert "The article, with every claim marked" in previewed(opened)
    click(window, opened.form.parts["article"])
    assert "with every claim marked" not in previewed(opened)
    assert "Left out: the text of the article" in previewed(opened)
    choose(window, opened.form.cut, "public")
    assert "Public" in previewed(opened)
    assert not opened.form.parts["queries"].isVisibleTo(opened.form)
    choose(window, opened.form.format, ".csv")
    assert table.isVisibleTo(opened)
    verdict = table.item(0, 1)
    assert verdict is not None
    assert verdict.text() == "True"
    choose(window, opened.form.format, ".md")
    assert opened.pane.text.toPlainText().startswith("# ")
    choose(window, opened.form.subject, "queries")
    assert opened.pane.empty.isVisibleTo(opened)
    assert not opened.export_button.isEnabled()


def test_the_report_speaks_the_language_that_is_chosen(
    window: MainWindow, opened: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_report", answer(tmp_path / "bericht.html"))
    choose(window, opened.form.language, "de")
    assert "Der Artikel mit allen Markierungen" in previewed(opened)
    choose(window, opened.form.format, ".csv")
    assert not opened.form.language.isEnabled()
    choose(window, opened.form.format, ".html")
    assert opened.form.language.isEnabled()
    opened.export_button.setFocus()
    Keyboard(window).press(Qt.Key.Key_Return)
    assert "Prüfbericht" in (tmp_path / "bericht.html").read_text("utf-8")
    assert dialog_of(window).options.language == "de"


def test_a_report_speaks_the_language_of_the_window_where_none_is_chosen(
    qapp: QApplication, window: MainWindow, opened: ReportDialog
) -> None:
    assert "with every claim marked" in previewed(opened)
    language.choose(qapp, "de")
    try:
        click(window, opened.form.parts["method"])
        assert "Der Artikel mit allen Markierungen" in previewed(opened)
        assert opened.options.language == ""
    finally:
        language.choose(qapp, "en")


def test_choices_that_fit_are_not_scrolled(window: MainWindow, opened: ReportDialog) -> None:
    opened.resize(opened.width(), opened.form.sizeHint().height() * 2)
    window.session.wait()
    QApplication.processEvents()
    assert opened.note.text()
    (area,) = opened.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_what_is_chosen_is_remembered_in_the_library(window: MainWindow, opened: ReportDialog, tmp_path: Path) -> None:
    choose(window, opened.form.format, ".docx")
    click(window, opened.form.parts["method"])
    Keyboard(window).press(Qt.Key.Key_Escape)
    assert window.errands.report.dialog is None
    expected = ReportOptions(suffix=".docx", left_out=("method",))
    with Library.open(tmp_path / "library.annotator", create=False) as library:
        assert house.remembered(library) == expected
    assert dialog_of(window).options == expected


def test_return_exports_what_is_seen(
    window: MainWindow, opened: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_report", answer(tmp_path / "report.md"))
    click(window, opened.form.parts["article"])
    opened.export_button.setFocus()
    Keyboard(window).press(Qt.Key.Key_Return)
    assert window.errands.report.dialog is None
    assert window.view.isActiveWindow()
    told = (tmp_path / "report.md").read_text("utf-8")
    assert "Left out" in told
    assert "## Article" not in told
    notice = window.parts.bar.notice()
    assert notice is not None
    assert "report.md" in notice.text


def test_leaving_the_file_dialog_goes_back_to_the_preview(
    window: MainWindow, opened: ReportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_report", answer(None))
    Keyboard(window).press(Qt.Key.Key_E, CTRL)
    assert window.errands.report.dialog is opened
    assert opened.export_button.isEnabled()


def test_a_failed_export_is_one_sentence_and_keeps_the_old_file(
    window: MainWindow, opened: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _data: bytes) -> None:
        raise ReportError(f"“{path.name}” was not written: No space left on device.")

    path = tmp_path / "report.md"
    path.write_text("old", "utf-8")
    monkeypatch.setattr(file_dialogs, "ask_report", answer(path))
    monkeypatch.setattr(files, "replace_file", refuse)
    Keyboard(window).press(Qt.Key.Key_Return)
    assert "No space left" in opened.warning.text()
    assert path.read_text("utf-8") == "old"
    assert opened.export_button.isEnabled()


def test_an_export_can_be_stopped(
    window: MainWindow, opened: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    path.write_text("old", "utf-8")
    monkeypatch.setattr(file_dialogs, "ask_report", answer(path))
    QTest.keyClick(opened, Qt.Key.Key_E, CTRL)
    assert not opened.form.isEnabled()
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    rest(window)
    assert opened.warning.text() == "Stopped; nothing was written."
    assert path.read_text("utf-8") == "old"
    assert opened.form.isEnabled()


def test_an_older_preview_stops_when_another_is_asked_for(
    window: MainWindow, opened: ReportDialog, qtbot: QtBot
) -> None:
    reports = window.session.reports
    shown: list[object] = []
    reports.previewed.connect(shown.append)
    for cut in ("public", "internal", "public"):
        reports.preview(ReportOptions(cut="public" if cut == "public" else "internal"))
    rest(window)
    assert len(shown) == 1
    assert "Public" in previewed(opened)
    watch = Watch(stopped=True)
    with pytest.raises(Stopped):
        watch(1, 2)


def test_templates_are_kept_taken_and_removed(window: MainWindow, opened: ReportDialog) -> None:
    row = opened.templates
    choose(window, opened.form.cut, "public")
    row.keep.click()
    row.name.setText("For the press")
    QTest.keyClick(row.name, Qt.Key.Key_Return)
    rest(window)
    assert window.errands.report.dialog is opened
    assert row.choice.currentText() == "For the press"
    choose(window, opened.form.cut, "internal")
    assert row.choice.currentData() == ""
    choose(window, row.choice, "For the press")
    assert opened.options.cut == "public"
    row.remove.click()
    rest(window)
    assert row.choice.count() == 1


def test_signs_without_a_font_are_named(
    window: MainWindow, opened: ReportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.reporting.pdf_page.without_font", lambda _words: "ก𝋥")
    choose(window, opened.form.format, ".pdf")
    assert "(Thai, Mayan)" in opened.warning.text()
    assert "ก 𝋥" in opened.warning.text()


def test_the_house_style_is_set_on_the_settings_page_and_seen_in_the_preview(
    window: MainWindow, tmp_path: Path
) -> None:
    keyboard = Keyboard(window)
    keyboard.press(Qt.Key.Key_Comma, CTRL)
    rest(window)
    page = window.settings.page
    assert page is not None
    section = page.reports
    section.desk.setText("The Ellery Desk")
    section.desk.editingFinished.emit()
    section.accent.chosen.emit("#0a7d4f")
    rest(window)
    assert section.accent.choose.text() == "#0a7d4f"
    (tmp_path / "logo.png").write_bytes(picture())
    section.logo.chosen.emit(str(tmp_path / "logo.png"))
    rest(window)
    assert section.logo.picture.isVisibleTo(section)
    section.home.setText("nonsense")
    section.home.editingFinished.emit()
    rest(window)
    assert "is no web address" in page.refusal.text()
    section.logo.chosen.emit(str(tmp_path / "settings.toml"))
    rest(window)
    assert "cannot be the logo" in page.refusal.text()
    keyboard.press(Qt.Key.Key_Escape)
    assert "The Ellery Desk" in previewed(dialog_of(window))


def test_imported_markup_is_only_text_in_the_preview(open_desk: Callable[..., MainWindow]) -> None:
    window = open_desk(text="<img src=x onerror=alert(1)> <b>Seven</b> of 12 cranes are old, she said on Monday.")
    Keyboard(window).type("t")
    dialog = dialog_of(window)
    assert "<b>Seven</b>" in previewed(dialog)
    choose(window, dialog.form.format, ".md")
    assert "Seven" in dialog.pane.text.toPlainText()


def test_only_pages_in_sight_are_drawn(window: MainWindow, opened: ReportDialog) -> None:
    pages = opened.pane.pages
    pages.show_pages(((595.0, 842.0),) * 60)
    assert pages.pages_in_sight().stop < 5
    pages.verticalScrollBar().setValue(pages.verticalScrollBar().maximum())
    assert pages.pages_in_sight()[-1] == 59
    width = pages._points_wide()
    points = bytes(QImage(width, 10, QImage.Format.Format_RGB32).sizeInBytes())
    for page in range(60):
        pages.take_picture(page, width, (width, 10, points))
    assert sum(pages.has_picture(page) for page in range(60)) == 12
    pages.take_picture(0, width + 1, (width + 1, 10, points))
    assert not pages.has_picture(0)
    QApplication.processEvents()

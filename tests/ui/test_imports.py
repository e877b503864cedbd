"""Imports as the window shows them: progress, cancelling, failures, encodings, addresses, the clipboard."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.reading import sandbox
from annotator.ui.app import open_window
from annotator.ui.crash import CrashReporter
from annotator.ui.encoding_dialog import EncodingDialog
from annotator.ui.failures_dialog import FailuresDialog
from annotator.ui.import_bar import ImportBar
from annotator.ui.imports import address_in
from annotator.ui.intake import Failure
from annotator.ui.main_window import MainWindow
from tests.reading.builders import paragraph, word


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window, session = open_window(CrashReporter(), settings_file=tmp_path / "settings.toml")
    session.open_library(tmp_path / "library.annotator", create=True)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    session.wait()
    yield window
    QGuiApplication.clipboard().clear()
    window.close()
    window.deleteLater()


def settle(window: MainWindow) -> None:
    for _ in range(2):
        window.session.wait()
        QApplication.processEvents()


def articles(window: MainWindow) -> int:
    return window.parts.articles.model().rowCount()


def notice(window: MainWindow) -> str:
    shown = window.parts.bar.notice()
    return shown.text if shown else ""


def text_of(window: MainWindow) -> str:
    article = window.session.state.article
    return article.version.text if article else ""


def copy(**formats: bytes) -> None:
    data = QMimeData()
    for name, content in formats.items():
        data.setData(name.replace("_", "/"), content)
    QGuiApplication.clipboard().setMimeData(data)


def test_imp_020_an_import_can_be_cancelled(window: MainWindow, tmp_path: Path) -> None:
    sources = []
    for number in range(6):
        path = tmp_path / f"a{number}.txt"
        path.write_text(f"It fell by {number} percent in the town.")
        sources.append(str(path))
    window.errands.take_sources(sources)
    window.parts.import_bar.cancel_requested.emit()
    settle(window)
    assert "was cancelled" in notice(window)
    assert articles(window) < 6
    assert not sandbox._running


def test_imp_020_closing_the_window_ends_what_is_read(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It fell. " * 100_000)
    window.errands.take_sources([str(path)])
    window.close()
    assert not sandbox._running


def test_imp_010_the_same_file_twice_is_recognised(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Council Votes\n\nIt fell by 4 percent in the town.")
    for _ in range(2):
        window.errands.take_sources([str(path)])
        settle(window)
    assert articles(window) == 1
    assert notice(window).startswith("This text is in the library already (20")


def test_a_word_document_is_opened(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word(paragraph("It fell by 4 percent.")))
    window.errands.take_sources([str(path)])
    settle(window)
    assert text_of(window) == "It fell by 4 percent."


def test_imp_033_a_doubtful_encoding_is_asked_about_before_it_is_stored(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Żółć gęślą jaźń, powiedział minister.".encode("iso8859-2"))
    window.errands.take_sources([str(path)])
    settle(window)
    assert articles(window) == 0
    (dialog,) = window.findChildren(EncodingDialog)
    dialog.choice.setCurrentIndex(dialog.choice.findData("iso8859-2"))
    assert dialog.preview.toPlainText().startswith("Żółć gęślą jaźń")
    dialog._on_accepted()
    settle(window)
    assert text_of(window) == "Żółć gęślą jaźń, powiedział minister."
    article = window.session.state.article
    assert article is not None
    assert article.version.reader.endswith(", ISO-8859-2")


# Addresses: nothing is fetched before Enter.


def asked(window: MainWindow) -> str:
    bar = window.parts.address_bar
    return bar._field.text() if bar.isVisible() else ""


@pytest.fixture
def taken(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    sources: list[str] = []
    monkeypatch.setattr(window.session, "import_sources", sources.extend)
    return sources


def test_the_address_line_fetches_on_enter_only(window: MainWindow, taken: list[str]) -> None:
    window.commands.action("address").trigger()
    field = window.parts.address_bar._field
    assert field.hasFocus()
    QTest.keyClicks(field, "news.example/a")
    assert taken == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert taken == ["https://news.example/a"]
    assert not window.parts.address_bar.isVisible()


def test_escape_closes_the_address_line(window: MainWindow, taken: list[str]) -> None:
    window.imports.ask_address("https://news.example/a")
    QTest.keyClick(window.parts.address_bar._field, Qt.Key.Key_Escape)
    assert asked(window) == ""
    assert taken == []


def test_imp_123_a_dropped_link_is_asked_about(window: MainWindow, taken: list[str], tmp_path: Path) -> None:
    shortcut, location = tmp_path / "a.url", tmp_path / "b.webloc"
    shortcut.write_text("[InternetShortcut]\r\nURL=https://news.example/b\r\n")
    location.write_bytes(plistlib.dumps({"URL": "https://news.example/c"}))
    for source, address in (
        ("https://news.example/a", "https://news.example/a"),
        (str(shortcut), "https://news.example/b"),
        (str(location), "https://news.example/c"),
    ):
        window.errands.take_sources([source])
        assert asked(window) == address
    assert taken == []


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"URL=file:///etc/passwd", b"<plist", b"x" * 50_000])
@pytest.mark.parametrize("name", ["a.url", "a.webloc"])
def test_imp_123_a_shortcut_to_nowhere_is_no_address(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert address_in(str(tmp_path / name)) == ""


def test_imp_123_a_mail_that_is_dropped_is_read(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text("From: Jane <j@example.com>\nSubject: Votes\n\nIt fell by 4 percent.")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    window.errands.paste()
    settle(window)
    assert text_of(window) == "It fell by 4 percent."


# The clipboard.


def test_imp_120_markup_with_a_picture(window: MainWindow) -> None:
    copy(text_html=b"<p>It <b>fell</b> by 4 percent.</p><img src='http://127.0.0.1:9/x'>", image_png=b"\x89PNG")
    window.errands.paste()
    settle(window)
    assert text_of(window) == "It fell by 4 percent."


def test_imp_120_rich_text_only(window: MainWindow) -> None:
    copy(text_rtf=rb"{\rtf1\ansi It \b fell\b0  by 4 percent.}")
    window.errands.paste()
    settle(window)
    assert text_of(window) == "It fell by 4 percent."


def test_imp_120_a_picture_only(window: MainWindow) -> None:
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    window.errands.paste()
    assert "holds a picture" in notice(window)


def test_imp_123_an_address_that_is_pasted_is_asked_about(window: MainWindow, taken: list[str]) -> None:
    QGuiApplication.clipboard().setText(" https://news.example/a\n")
    window.errands.paste()
    assert asked(window) == "https://news.example/a"
    assert taken == []


# The parts.


def test_progress_is_said_in_words(qtbot: QtBot) -> None:
    bar = ImportBar()
    qtbot.addWidget(bar)
    bar.show_progress(2, 10, "a\u202eb.txt")
    assert bar.text().startswith("Reading 3 of 10: a")
    assert "\u202e" not in bar.text()
    bar.show_progress(0, 1, "a.txt")
    assert bar.text() == "Reading a.txt"
    bar.show_progress(0, 0, "")
    assert bar.isHidden()


def test_reasons_are_shown_as_plain_text(qtbot: QtBot) -> None:
    dialog = FailuresDialog([Failure("/x/<b>a</b>.txt", "“<img src=x>” is empty.")])
    qtbot.addWidget(dialog)
    assert dialog.table.model().index(0, 1).data() == "“<img src=x>” is empty."

"""The settings page at the real window: every change holds at once, and is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.scale import BASIC
from annotator.settings import Settings, load
from annotator.ui import theme
from annotator.ui.key_map import KeyMap, from_settings
from annotator.ui.main_window import MainWindow
from annotator.ui.scale_label_row import ScaleLabelRow
from annotator.ui.settings_page import SettingsPage
from tests.journeys.conftest import OpenDesk
from tests.journeys.keyboard import CTRL, Keyboard


def settings_page(window: MainWindow) -> SettingsPage:
    Keyboard(window).press(Qt.Key.Key_Comma, CTRL)
    page = window.settings.page
    assert page is not None
    return page


def chosen(page: SettingsPage, window: MainWindow, scale_id: str) -> None:
    page.scale.choice.setCurrentIndex(page.scale.choice.findData(scale_id))
    page.scale.choice.activated.emit(page.scale.choice.currentIndex())
    Keyboard(window).settle()


def put(window: MainWindow, row: ScaleLabelRow, field: str, text: str) -> None:
    getattr(row, field).setText(text)
    getattr(row, field).editingFinished.emit()
    Keyboard(window).settle()


def labels(window: MainWindow) -> list[str]:
    records = window.session.state.records.values()
    return sorted(record.claim.verdict.label for record in records if record.claim.verdict)


def said(window: MainWindow) -> str:
    notice = window.parts.bar.notice()
    return notice.text if notice else ""


def test_ctrl_comma_opens_the_page_and_esc_goes_back_to_the_text(window: MainWindow) -> None:
    page = settings_page(window)
    assert page.isVisible()
    assert QApplication.focusWidget() is page.contents
    assert not window.commands.action("verdict:true").isEnabled()
    keyboard = Keyboard(window)
    keyboard.type("t")
    assert labels(window) == []
    keyboard.press(Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    keyboard.type("t")
    assert labels(window) == ["True"]


def test_looks_change_at_once_and_are_kept(window: MainWindow, tmp_path: Path) -> None:
    page = settings_page(window)
    page.looks.theme_chosen.emit("dark")
    assert theme.current().name == "dark"
    assert window.commands.action("theme-dark").isChecked()
    page.looks.size_chosen.emit(22)
    assert page.looks.size_of_article.currentData() == 22
    assert window.view.font_size == 22
    page.looks.font_chosen.emit("DejaVu Sans")
    assert window.view.font().families()[0] == "DejaVu Sans"
    kept = load(tmp_path / "settings.toml")[0].appearance
    assert (kept.theme, kept.article_font_size, kept.article_font) == ("dark", 22, "DejaVu Sans")
    page.looks.theme_chosen.emit("light")
    page.looks.font_chosen.emit("")


def test_the_checker_s_name_is_taken_when_the_field_is_left(window: MainWindow) -> None:
    page = settings_page(window)
    page.checking.checker.setText("Ada")
    page.checking.checker.editingFinished.emit()
    Keyboard(window).settle()
    assert "Ada" in window.line.findChildren(type(window.line._button))[0].text()
    window.settings.show_model("A model of 120 MB is at hand.", True)
    assert page.checking.model.text() == "A model of 120 MB is at hand."


def test_helps_are_switched_and_kept(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[bool] = []
    monkeypatch.setattr(window.session.meanings, "begin", lambda: begun.append(True))
    page = settings_page(window).checking
    assert (page.addresses.isChecked(), page.model_used.isChecked()) == (False, True)
    assert not page.addresses.isHidden()
    assert page.model_used.isHidden()
    window.settings.show_model("A model of 120 MB is at hand.", True)
    assert not page.model_used.isHidden()
    page.addresses.click()
    page.model_used.click()
    kept = load(tmp_path / "settings.toml")[0]
    assert (kept.network.private_addresses, kept.matching.local_model, begun) == (True, False, [True])
    Keyboard(window).press(Qt.Key.Key_Escape)
    again = settings_page(window).checking
    assert (again.addresses.isChecked(), again.model_used.isChecked()) == (True, False)


def test_a_key_is_pressed_and_every_place_that_shows_it_follows(window: MainWindow, tmp_path: Path) -> None:
    page = settings_page(window)
    page.contents.setCurrentRow(3)
    window.errands.show_keys()
    field = page.keys.fields["find"][0]
    field.setFocus()
    field.click()
    assert field.waits
    QTest.keyClick(field, Qt.Key.Key_G, CTRL)
    assert field.text() == "Ctrl+G"
    action = window.commands.action("find")
    assert action.shortcut().toString() == "Ctrl+G"
    assert "Ctrl+G" in action.toolTip()
    assert load(tmp_path / "settings.toml")[0].keys.changed == {"find": "Ctrl+G"}
    field.click()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert action.shortcuts() == []
    page.keys.reset_all.click()
    assert action.shortcut().toString() == "Ctrl+F"
    assert load(tmp_path / "settings.toml")[0].keys.changed == {}


def test_a_key_that_is_taken_is_refused_in_a_sentence(window: MainWindow) -> None:
    page = settings_page(window)
    page.contents.setCurrentRow(3)
    field = page.keys.fields["find"][0]
    for key, modifiers, sentence in (
        (Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier, "T is the key of “True” already."),
        (Qt.Key.Key_O, CTRL, "Ctrl+O is the key of “Open article” already."),
        (Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "digits"),
    ):
        field.click()
        QTest.keyClick(field, key, modifiers)
        assert sentence in page.refusal.text()
        assert field.text() == "Ctrl+F"
    field.click()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.waits


def test_kept_keys_that_cannot_be_used_are_said(open_desk: OpenDesk) -> None:
    window = open_desk(Settings().with_keys(changed={"find": "Ctrl+O", "gone": "G", "search": "Ctrl+J"}))
    assert "“Find in the article” cannot be used" in said(window)
    assert window.commands.action("find").shortcut().toString() == "Ctrl+F"
    assert window.commands.action("search").shortcut().toString() == "Ctrl+J"


def test_single_letters_can_be_switched_off(window: MainWindow) -> None:
    page = settings_page(window)
    page.checking.letters.click()
    window.settings.close()
    Keyboard(window).type("t1h")
    assert labels(window) == []
    assert "T" not in window.commands.action("verdict:true").toolTip().removeprefix("True")
    page.checking.letters.click()
    Keyboard(window).type("t")
    assert labels(window) == ["True"]


def test_keys_digits_legend_and_tool_bar_follow_the_scale(window: MainWindow) -> None:
    Keyboard(window).type("t")
    page = settings_page(window)
    chosen(page, window, "newsroom")
    window.settings.close()
    keyboard = Keyboard(window)
    keyboard.type("f3v")
    assert labels(window) == ["Cannot confirm", "Fix in copy", "Opinion", "True"]
    assert [action.text() for action in window.commands.verdicts()] == [
        "Confirmed", "Fix in copy", "Cannot confirm", "Opinion",
    ]  # fmt: skip
    legend = {entry.label.name: entry.count for entry in window.panel.legend.entries}
    assert legend == {"Confirmed": 0, "Fix in copy": 1, "Cannot confirm": 1, "Opinion": 1, "True": 1, "To check": 0}
    keyboard.type("q")
    assert labels(window).count("Opinion") == 2


def test_an_edited_scale_alters_no_stored_verdict(window: MainWindow) -> None:
    Keyboard(window).type("tf")
    page = settings_page(window)
    put(window, page.scale.rows[0], "name", "Right")
    assert page.refusal.text() == ""
    put(window, page.scale.rows[0], "key", "y")
    assert page.scale.rows[0].key.text() == "Y"
    window.settings.close()
    Keyboard(window).type("y")
    assert labels(window) == ["False", "Right", "True"]
    page.scale.reset.click()
    Keyboard(window).settle()
    assert window.settings.scale.labels == BASIC.labels
    assert labels(window) == ["False", "Right", "True"]


def test_a_scale_that_cannot_be_judged_on_stays_in_the_fields(window: MainWindow) -> None:
    page = settings_page(window)
    put(window, page.scale.rows[0], "key", "f")
    assert page.refusal.text() == "Two verdicts have the key F."
    put(window, page.scale.rows[0], "key", "h")
    assert page.refusal.text() == "H is the key of “Highlight to check” already."
    put(window, page.scale.rows[0], "key", "")
    put(window, page.scale.rows[0], "number", "much")
    assert "number" in page.refusal.text()
    put(window, page.scale.rows[0], "number", "4.5")
    assert page.refusal.text() == ""
    assert (window.settings.scale.labels[0].key, window.settings.scale.labels[0].number) == ("", 4.5)
    window.settings.close()
    Keyboard(window).type("1")
    assert labels(window) == ["True"]


def test_verdicts_are_added_moved_and_removed(window: MainWindow) -> None:
    page = settings_page(window)
    page.scale.add.click()
    put(window, page.scale.rows[3], "name", "Satire")
    page.scale.rows[3].up.click()
    Keyboard(window).settle()
    assert [label.name for label in window.settings.scale.labels] == ["True", "False", "Satire", "Unverified"]
    page.scale.rows[0].remove.click()
    Keyboard(window).settle()
    assert [label.name for label in window.settings.scale.labels] == ["False", "Satire", "Unverified"]
    assert from_settings({}, True) == (KeyMap(), [])

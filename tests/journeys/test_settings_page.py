"""The settings page at the real window: every change holds at once, and is kept."""

from __future__ import annotations

from pathlib import Path

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


def opened(window: MainWindow) -> SettingsPage:
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


def test_ctrl_comma_opens_the_page_and_esc_goes_back_to_the_text(desk: MainWindow) -> None:
    page = opened(desk)
    assert page.isVisible()
    assert QApplication.focusWidget() is page.contents
    assert not desk.commands.action("verdict:true").isEnabled()
    keyboard = Keyboard(desk)
    keyboard.type("t")
    assert labels(desk) == []
    keyboard.press(Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    keyboard.type("t")
    assert labels(desk) == ["True"]


def test_looks_change_at_once_and_are_kept(desk: MainWindow, tmp_path: Path) -> None:
    page = opened(desk)
    page.looks.theme_chosen.emit("dark")
    assert theme.current().name == "dark"
    assert desk.commands.action("theme-dark").isChecked()
    page.looks.size_chosen.emit(22)
    assert page.looks.size_of_article.currentData() == 22
    assert desk.view.font_size == 22
    page.looks.font_chosen.emit("DejaVu Sans")
    assert desk.view.font().families()[0] == "DejaVu Sans"
    kept = load(tmp_path / "settings.toml")[0].appearance
    assert (kept.theme, kept.article_font_size, kept.article_font) == ("dark", 22, "DejaVu Sans")
    page.looks.theme_chosen.emit("light")
    page.looks.font_chosen.emit("")


def test_the_checker_s_name_is_taken_when_the_field_is_left(desk: MainWindow) -> None:
    page = opened(desk)
    page.checking.checker.setText("Ada")
    page.checking.checker.editingFinished.emit()
    Keyboard(desk).settle()
    assert "Ada" in desk.line.findChildren(type(desk.line._button))[0].text()
    desk.settings.show_model("A model of 120 MB is at hand.")
    assert page.checking.model.text() == "A model of 120 MB is at hand."


def test_a_key_is_pressed_and_every_place_that_shows_it_follows(desk: MainWindow, tmp_path: Path) -> None:
    page = opened(desk)
    page.contents.setCurrentRow(3)
    desk.errands.show_keys()
    field = page.keys.fields["find"][0]
    field.setFocus()
    field.click()
    assert field.waits
    QTest.keyClick(field, Qt.Key.Key_G, CTRL)
    assert field.text() == "Ctrl+G"
    action = desk.commands.action("find")
    assert action.shortcut().toString() == "Ctrl+G"
    assert "Ctrl+G" in action.toolTip()
    assert load(tmp_path / "settings.toml")[0].keys.changed == {"find": "Ctrl+G"}
    field.click()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert action.shortcuts() == []
    page.keys.reset_all.click()
    assert action.shortcut().toString() == "Ctrl+F"
    assert load(tmp_path / "settings.toml")[0].keys.changed == {}


def test_a_key_that_is_taken_is_refused_in_a_sentence(desk: MainWindow) -> None:
    page = opened(desk)
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


def test_single_letters_can_be_switched_off(desk: MainWindow) -> None:
    page = opened(desk)
    page.checking.letters.click()
    desk.settings.close()
    Keyboard(desk).type("t1h")
    assert labels(desk) == []
    assert "T" not in desk.commands.action("verdict:true").toolTip().removeprefix("True")
    page.checking.letters.click()
    Keyboard(desk).type("t")
    assert labels(desk) == ["True"]


def test_keys_digits_legend_and_tool_bar_follow_the_scale(desk: MainWindow) -> None:
    Keyboard(desk).type("t")
    page = opened(desk)
    chosen(page, desk, "newsroom")
    desk.settings.close()
    keyboard = Keyboard(desk)
    keyboard.type("f3v")
    assert labels(desk) == ["Cannot confirm", "Fix in copy", "Opinion", "True"]
    assert [action.text() for action in desk.commands.verdicts()] == [
        "Confirmed", "Fix in copy", "Cannot confirm", "Opinion",
    ]  # fmt: skip
    legend = {entry.label.name: entry.count for entry in desk.panel.legend.entries}
    assert legend == {"Confirmed": 0, "Fix in copy": 1, "Cannot confirm": 1, "Opinion": 1, "True": 1, "To check": 0}
    keyboard.type("q")
    assert labels(desk).count("Opinion") == 2


def test_an_edited_scale_alters_no_stored_verdict(desk: MainWindow) -> None:
    Keyboard(desk).type("tf")
    page = opened(desk)
    put(desk, page.scale.rows[0], "name", "Right")
    assert page.refusal.text() == ""
    put(desk, page.scale.rows[0], "key", "y")
    assert page.scale.rows[0].key.text() == "Y"
    desk.settings.close()
    Keyboard(desk).type("y")
    assert labels(desk) == ["False", "Right", "True"]
    page.scale.reset.click()
    Keyboard(desk).settle()
    assert desk.settings.scale.labels == BASIC.labels
    assert labels(desk) == ["False", "Right", "True"]


def test_a_scale_that_cannot_be_judged_on_stays_in_the_fields(desk: MainWindow) -> None:
    page = opened(desk)
    put(desk, page.scale.rows[0], "key", "f")
    assert page.refusal.text() == "Two verdicts have the key F."
    put(desk, page.scale.rows[0], "key", "h")
    assert page.refusal.text() == "H is the key of “Highlight to check” already."
    put(desk, page.scale.rows[0], "key", "")
    put(desk, page.scale.rows[0], "number", "much")
    assert "number" in page.refusal.text()
    put(desk, page.scale.rows[0], "number", "4.5")
    assert page.refusal.text() == ""
    assert (desk.settings.scale.labels[0].key, desk.settings.scale.labels[0].number) == ("", 4.5)
    desk.settings.close()
    Keyboard(desk).type("1")
    assert labels(desk) == ["True"]


def test_verdicts_are_added_moved_and_removed(desk: MainWindow) -> None:
    page = opened(desk)
    page.scale.add.click()
    put(desk, page.scale.rows[3], "name", "Satire")
    page.scale.rows[3].up.click()
    Keyboard(desk).settle()
    assert [label.name for label in desk.settings.scale.labels] == ["True", "False", "Satire", "Unverified"]
    page.scale.rows[0].remove.click()
    Keyboard(desk).settle()
    assert [label.name for label in desk.settings.scale.labels] == ["False", "Satire", "Unverified"]
    assert from_settings({}, True) == (KeyMap(), [])

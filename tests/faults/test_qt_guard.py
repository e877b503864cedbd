"""PySide6 6.12.0 drops a reference to None with every call that returns nothing, and ends Python 3.10 and 3.11."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

from packaging.requirements import Requirement
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
SLACK = 20  # references that the test's own frames may come and go with


def lost_references(call: Callable[[int], None], times: int) -> int:
    """Return how many references to None the calls cost; each may cost none."""
    call(0)
    before = sys.getrefcount(None)
    for number in range(times):
        call(number)
    return before - sys.getrefcount(None)


def test_a_thousand_cursor_moves_cost_no_reference_to_none(qtbot: QtBot) -> None:
    edit = QPlainTextEdit("ten words of text for the cursor to move in")
    qtbot.addWidget(edit)
    cursor = QTextCursor(edit.document())
    assert lost_references(lambda number: cursor.setPosition(number % 40), 1000) < SLACK


def test_two_hundred_texts_cost_no_reference_to_none(qtbot: QtBot) -> None:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    assert lost_references(lambda number: edit.setPlainText(f"text {number}"), 200) < SLACK


def test_the_pin_leaves_the_bad_version_out() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    qt = next(
        found for text in project["dependencies"] if (found := Requirement(text)).name.lower() == "pyside6-essentials"
    )
    assert "6.12.0" not in qt.specifier
    assert "6.11.3" in qt.specifier
    locked = re.search(r"^pyside6-essentials==(\S+)", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.M)
    assert locked is not None
    assert locked[1] in qt.specifier

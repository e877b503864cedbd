from __future__ import annotations

from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from annotator.core.span import Span
from annotator.ui.marked_text import MarkedText


def test_marks_are_bold_and_underlined_or_dotted_in_qts_positions(qtbot: QtBot) -> None:
    text = MarkedText("🏗 seven new bridges", [Span(2, 7)], [Span(8, 11)])
    qtbot.addWidget(text)
    strong, quiet = text._formats()
    assert (strong.start, strong.length) == (3, 5)
    assert strong.format.fontWeight() == QFont.Weight.Bold.value
    assert strong.format.fontUnderline()
    assert (quiet.start, quiet.length) == (9, 3)
    assert quiet.format.underlineStyle() is quiet.format.UnderlineStyle.DotLine


def test_narrow_means_tall_and_markup_is_text(qtbot: QtBot) -> None:
    text = MarkedText("<b>The council</b> voted to rebuild the harbour bridge & the pier. " * 4)
    qtbot.addWidget(text)
    assert text.heightForWidth(120) > text.heightForWidth(600) >= text.fontMetrics().height()
    assert text.accessibleName() == text.text
    text.resize(200, text.heightForWidth(200))
    assert not text.grab().isNull()

"""ANC-019: ten thousand stretches of random texts, as we count and as Qt counts."""

from __future__ import annotations

import random

from PySide6.QtGui import QTextCursor, QTextDocument

from annotator.core.canonical import canonicalise
from annotator.core.span import Span
from annotator.ui.offsets import Utf16Map
from tests.faults.pages import BREAK

TEXTS, STRETCHES = 400, 25
PIECES = (
    "a", "B", "7", "é", "e\u0301", "ß", "İ", "ﬁ", "\u00a0", "\u00ad", "\u200b", "\u200d", "\t", " ", "\n", "\r\n", "\r",
    "\u2028", "\u2029", "\u0085", "\f", "\0", "\ufdd0", "\ufeff", "\ufffd", "\uffff", "\ud800", "\U0010ffff", "📰", "𝒜",
    "👨‍👩‍👧‍👦", "🇩🇪", "👍🏽", "א", "ب", "ﷺ", "\u202e", "한", "ก็", "क्षि",
)  # fmt: skip


def test_anc_019_no_stretch_differs_from_what_qt_selects() -> None:
    source = random.Random(20260619)
    document = QTextDocument()
    seen, wide = 0, 0
    for _ in range(TEXTS):
        text = canonicalise("".join(source.choices(PIECES, k=source.randint(1, 60)))).text
        document.setPlainText(text)
        positions, cursor = Utf16Map(text), QTextCursor(document)
        assert document.characterCount() - 1 == positions.to_utf16(len(text))
        for _ in range(STRETCHES):
            start, end = sorted(source.choices(range(len(text) + 1), k=2))
            first, last = positions.span_to_utf16(Span(start, end))
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            assert cursor.selectedText().replace(BREAK, "\n") == text[start:end]
            assert (positions.to_code_point(first), positions.to_code_point(last)) == (start, end)
            seen, wide = seen + 1, wide + (last - first != end - start)
    assert seen == 10_000
    assert wide > 3_000

"""How the text is set."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QApplication

from annotator.ui.theme import article_font
from annotator.ui.typesetting import column_width, prepare, typeset

LONG = "This paragraph is a long one and goes on for a while, so that a line above it may be its heading. " * 2
TEXT = f"The headline\n\nBy A. Writer\n\n{LONG}\n\nA heading\n\n{LONG}\n\nA short sentence.\n\n{LONG}"


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(article_font(17))
    prepare(document)
    document.setPlainText(TEXT)
    typeset(document, "The headline", "A. Writer")
    document.setTextWidth(700)
    document.documentLayout().documentSize()
    return document


def block_of(document: QTextDocument, text: str) -> QTextBlock:
    block = document.firstBlock()
    while block.isValid() and block.text() != text:
        block = block.next()
    assert block.isValid()
    return block


def font_of(block: QTextBlock) -> QFont:
    line = block.layout().lineAt(0)
    runs = line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    font = QFont()
    font.setPixelSize(round(runs[0].rawFont().pixelSize()))
    font.setWeight(QFont.Weight(runs[0].rawFont().weight()))
    return font


def test_the_text_is_not_changed_and_nothing_can_be_undone(document: QTextDocument) -> None:
    assert document.toPlainText() == TEXT
    assert not document.isUndoRedoEnabled()


def test_the_headline_is_larger_than_the_text(document: QTextDocument) -> None:
    headline, text = font_of(document.firstBlock()), font_of(block_of(document, LONG))
    assert headline.pixelSize() > 1.3 * text.pixelSize()


def test_headings_are_bold_and_bylines_and_sentences_are_not(document: QTextDocument) -> None:
    bold = {
        text
        for text in ("A heading", "By A. Writer", "A short sentence.", LONG)
        if block_of(document, text).charFormat().fontWeight() >= QFont.Weight.DemiBold
    }
    assert bold == {"A heading"}


def test_a_blank_line_is_a_gap_and_no_full_line(document: QTextDocument) -> None:
    line = block_of(document, "A heading")
    layout = document.documentLayout()
    gap = layout.blockBoundingRect(line.next().next()).top() - layout.blockBoundingRect(line.next()).top()
    step = layout.blockBoundingRect(line.next()).top() - layout.blockBoundingRect(line).top()
    assert 0 < gap < 0.6 * step


def test_another_title_leaves_the_first_line_alone(qapp: QApplication) -> None:
    document = QTextDocument(TEXT)
    typeset(document, "Another title")
    assert document.firstBlock().charFormat().fontWeight() != QFont.Weight.DemiBold


def test_the_column_grows_with_the_type(qapp: QApplication) -> None:
    assert column_width(article_font(24)) > column_width(article_font(17)) > 400

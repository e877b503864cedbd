"""How the text is set."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QApplication

from annotator.core.passage import Passage, Shape
from annotator.core.span import Span
from annotator.ui.theme import article_font
from annotator.ui.typesetting import column_width, prepare, quotation_bars, shapes_of_lines, typeset

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


def is_bold(block: QTextBlock) -> bool:
    return block.charFormat().fontWeight() >= QFont.Weight.DemiBold


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
        text for text in ("A heading", "By A. Writer", "A short sentence.", LONG) if is_bold(block_of(document, text))
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


def shaped(text: str, *passages: tuple[str, Shape]) -> QTextDocument:
    """Return a document with some of its lines known to be something else than paragraphs."""
    document = QTextDocument()
    prepare(document)
    document.setPlainText(text)
    found = [Passage(Span(text.index(words), text.index(words) + len(words)), shape) for words, shape in passages]
    typeset(document, "The headline", shapes=shapes_of_lines(text, found))
    document.setTextWidth(700)
    document.documentLayout().documentSize()
    return document


def test_headings_that_are_known_are_bold_and_looks_tell_none(qapp: QApplication) -> None:
    document = shaped(TEXT.replace("A short sentence.", "What he said."), ("What he said.", Shape.HEADING))
    bold = [text for text in ("A heading", "What he said.") if is_bold(block_of(document, text))]
    assert bold == ["What he said."]


@pytest.mark.parametrize(("words", "rightwards"), [("We said it.", False), ("قلنا ذلك.", True)])
def test_a_quotation_is_set_in_with_one_bar_beside_it(qapp: QApplication, words: str, rightwards: bool) -> None:
    text = f"{LONG}\n\n{words}\n\n2 {words}\n\n{LONG}"
    document = shaped(text, (f"{words}\n\n2 {words}", Shape.QUOTE))
    first, last, plain = block_of(document, words), block_of(document, f"2 {words}"), block_of(document, LONG)
    margins = first.blockFormat()
    assert (margins.rightMargin() > margins.leftMargin() > 0) == rightwards
    assert plain.blockFormat().leftMargin() == 0
    layout = document.documentLayout()
    bars = list(quotation_bars(document, 0, len(text)))
    assert bars[0].top() == layout.blockBoundingRect(first).top()
    assert bars[0].bottom() == layout.blockBoundingRect(last).top()
    assert bars[1].bottom() == layout.blockBoundingRect(last).bottom()
    line = first.layout().boundingRect().translated(first.layout().position())
    for bar in bars:
        assert bar.left() > line.right() if rightwards else bar.right() < line.left()
        assert 64 <= bar.left() <= bar.right() <= 700 - 64
    assert not list(quotation_bars(document, 0, len(LONG) - 1))


def test_lines_have_the_shape_of_their_passage() -> None:
    text = "a\n\nb\nc\n\nd"
    passages = [Passage(Span(3, 6), Shape.CODE), Passage(Span(8, 9), Shape.ROW)]
    assert shapes_of_lines(text, passages) == {2: Shape.CODE, 3: Shape.CODE, 5: Shape.ROW}


def test_the_column_grows_with_the_type(qapp: QApplication) -> None:
    assert column_width(article_font(24)) > column_width(article_font(17)) > 400

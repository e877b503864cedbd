"""Where headings, quotations, lists and tables stand in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.canonical import canonicalise
from annotator.core.passage import Passage, Shape
from annotator.core.span import Span
from annotator.reading.blocks import Block, joined, passages

LINES = st.text("abcé 🏗\u0301.-|א", min_size=1, max_size=12)
BLOCKS = st.lists(
    st.builds(Block, st.sampled_from(Shape), st.lists(LINES, min_size=1, max_size=3).map("\n".join)), max_size=8
)


@given(BLOCKS)
def test_each_passage_is_the_words_of_its_block(blocks: list[Block]) -> None:
    text = canonicalise(joined(blocks)).text
    wanted = [
        (block.shape, canonicalise(block.text).text.split())
        for block in blocks
        if block.shape is not Shape.PARAGRAPH and block.text.strip()
    ]
    found = passages(text, blocks)
    assert [(one.shape, one.span.slice(text).split()) for one in found] == wanted


@given(BLOCKS, st.data())
def test_lines_that_were_left_out_move_no_passage(blocks: list[Block], data: st.DataObject) -> None:
    lines = canonicalise(joined(blocks)).text.split("\n")
    kept = [line for line in lines if data.draw(st.booleans())]
    text = "\n".join(kept)
    end = 0
    for one in passages(text, blocks):
        assert end <= one.span.start < one.span.end <= len(text)
        # Whole lines: no passage begins or ends within one.
        assert one.span.start == 0 or text[one.span.start - 1] == "\n"
        assert one.span.end == len(text) or text[one.span.end] == "\n"
        end = one.span.end


def test_what_no_block_holds_has_no_shape() -> None:
    blocks = [Block(Shape.HEADING, "What it costs"), Block(Shape.QUOTE, "We need homes.")]
    text = "By somebody\n\nWhat it costs\n\nMore\n\nWe need homes."
    assert passages(text, blocks) == (Passage(Span(13, 26), Shape.HEADING), Passage(Span(34, 48), Shape.QUOTE))
    assert passages("We need homes.\n\nWhat it costs", blocks) == (Passage(Span(0, 14), Shape.QUOTE),)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.anchoring.comparison import compare
from annotator.core.anchoring.folding import fold
from annotator.core.anchoring.markup import Piece, PieceKind, changed_words, mark_up
from annotator.core.canonical import canonicalise

_WORDS = st.lists(
    st.sampled_from(
        ["The", "bridge", "cost", "48", "84", "🏗", "e\u0301", "mayor…", "“yes”", ".", "\n\n", "  ", "\u00a0"]
    )
).map(" ".join)


def shown(old: str, new: str) -> str:
    """Return the marked-up text with [what is gone] and {what is new}."""
    signs = {PieceKind.SAME: "{}", PieceKind.GONE: "[{}]", PieceKind.NEW: "{{{}}}"}
    return "".join(signs[piece.kind].format(piece.text) for piece in mark_up(compare(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("It cost three euros.", "It cost three euros.", "It cost three euros."),
        ("It cost three euros.", "It cost four euros.", "It cost [three ]{four} euros."),
        ("It did cost.", "It did not cost.", "It did {not} cost."),
        ("It did not cost.", "It did cost.", "It did [not ]cost."),
        ("One.\n\nTwo goes.\n\nThree.", "One.\n\nThree.", "One.\n\n[Two goes.\n\n]Three."),
        ("It  cost “three”.", 'It cost "three".', 'It cost "three".'),
        ("It fell. It rose.\n\nBob ran.", "It fell.\n\nAnn ran.", "It fell. [It rose.]\n\n[Bob ]{Ann} ran."),
        ("", "New words.", "{New words.}"),
        ("Old words.", "", "[Old words.]"),
        ("", "", ""),
    ],
    ids=[
        "same",
        "changed",
        "came",
        "went",
        "paragraph",
        "two paragraphs",
        "typography",
        "from nothing",
        "to nothing",
        "nothing",
    ],
)
def test_what_stayed_what_went_what_came(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


@given(_WORDS, _WORDS)
def test_the_newer_text_is_whole_and_every_piece_stands_where_it_says(old: str, new: str) -> None:
    old, new = canonicalise(old).text, canonicalise(new).text
    pieces = mark_up(compare(old, new))
    assert "".join(_words(piece, old, new) for piece in pieces if piece.kind is not PieceKind.GONE) == new
    lost = [_words(piece, old, new) for piece in pieces if piece.kind is PieceKind.GONE]
    assert all(words.strip() for words in lost)
    ends = [piece.span.end for piece in pieces if piece.kind is PieceKind.GONE]
    assert ends == sorted(ends)


def _words(piece: Piece, old: str, new: str) -> str:
    words = piece.span.slice(old if piece.kind is PieceKind.GONE else new)
    assert piece.text.startswith(words)
    return words


def test_changed_words_of_a_quote() -> None:
    before, now = "The work will cost €48 million.", "The work may cost €84 million."
    gone, came = changed_words(before, now)
    assert [span.slice(before) for span in gone] == ["will", "48"]
    assert [span.slice(now) for span in came] == ["may", "84"]


@given(_WORDS)
def test_the_same_words_have_no_changes(words: str) -> None:
    assert changed_words(words, fold(words)) == ((), ())

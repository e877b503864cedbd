"""The claimant that a new highlight begins with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.article import Version
from annotator.core.canonical import canonicalise, digest
from annotator.core.claimants import suggested_claimant
from annotator.core.sentences import sentences
from annotator.core.span import Span


def version_of(text: str) -> Version:
    text = canonicalise(text).text
    return Version("v", "a", 1, text, digest(text), "", sentences(text))


def suggested(text: str, quote: str = "") -> str:
    version = version_of(text)
    start = version.text.index(quote)
    return suggested_claimant(version, Span(start, start + len(quote or version.text)))


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("“We have waited 30 years,” said Ines Falk.", "Ines Falk"),
        ("Mayor Ines Falk said the work will cost €48 million.", "Ines Falk"),
        ("The work, Ines de Falk told the council, will cost €48 million.", "Ines de Falk"),
        ("According to Tomas Okafor, traffic has fallen.", "Tomas Okafor"),
        ("Traffic has fallen, according to the Port Authority.", "the Port Authority"),
        ("Traffic has fallen, according to Statistics Norway.", "Statistics Norway"),
        ("“Never”, says Éloïse Ångström.", "Éloïse Ångström"),
        ("“Never,” she said.", ""),
        ("She said that it costs €48 million.", ""),
        ("Officials said the bridge is safe.", "officials"),
        ("The bridge was closed in 2023.", ""),
        ("It is said Monday was warm.", ""),
    ],
)
def test_a_speaker_is_named_only_where_the_sentence_does(text: str, claimant: str) -> None:
    assert suggested(text) == claimant


def test_no_speaker_is_carried_over_from_another_sentence() -> None:
    text = "“It is safe,” said Ines Falk. The bridge was closed in 2023."
    assert suggested(text, "The bridge was closed") == ""
    assert suggested(text, "It is safe") == "Ines Falk"


@given(st.text(min_size=1), st.data())
def test_any_text_is_answered_with_its_own_words(text: str, data: st.DataObject) -> None:
    version = version_of(text)
    start = data.draw(st.integers(0, len(version.text)))
    name = suggested_claimant(version, Span(start, data.draw(st.integers(start, len(version.text)))))
    assert set(name.casefold().split()) <= {"and", *version.text.casefold().replace(",", " ").split()}

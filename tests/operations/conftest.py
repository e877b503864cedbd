"""A library in a temporary folder, with one small article in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.library.library import Library
from annotator.operations import importing
from annotator.operations.importing import Added
from annotator.reading import reader
from annotator.reading.reading import Reading

TEXT = (
    "Council Votes on Harbour Bridge\n\n"
    "The council voted 7 to 2 on Tuesday to rebuild the harbour bridge. Mayor Ines Falk said the work will cost "
    "€48 million. “We have waited 30 years,” she said.\n\n"
    "Opponents called the figure too low. The bridge carried 12,000 vehicles a day in 2019. 🏗 It was closed in 2023."
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library.annotator")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def bridge() -> Reading:
    """Return the article as the reader's process gives it, which takes a moment to start."""
    return reader.read_text(TEXT, source="bridge.txt")


@pytest.fixture
def article(library: Library, bridge: Reading) -> Added:
    return importing.add_article(library, bridge)

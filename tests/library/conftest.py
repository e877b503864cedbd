from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.library.library import Library
from tests.library.desk import furnish


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.annotator"


@pytest.fixture
def empty(path: Path) -> Iterator[Library]:
    with Library.open(path) as library:
        yield library


@pytest.fixture
def library(empty: Library) -> Library:
    furnish(empty)
    return empty

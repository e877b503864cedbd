"""A wipe is whole or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from annotator.errors import LibraryBusy
from annotator.library import health
from annotator.library.library import Library
from annotator.library.purging import Purged, purge
from tests.library.desk import content, judge


def test_a_wipe_that_is_kept_from_writing_changes_nothing(path: Path, library: Library) -> None:
    judge(library)
    library.close()
    with Library.open(path, patience=0) as opened:
        before, step = content(opened, history=True), opened.undo.last()
        other = sqlite3.connect(path)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy):
            purge(opened)
        other.close()
        assert content(opened, history=True) == before
        assert opened.undo.last() == step
        assert purge(opened) == Purged(steps=2, entries=0, files=0)
        assert health.check(opened) == []

from __future__ import annotations

from typing import cast

import pytest

from annotator.errors import LibraryCorrupt
from annotator.library.connection import Connection
from annotator.library.paging import pages
from annotator.library.seal import Row


class Torn:
    """A file whose index leads back to the same rows, whatever comes after is asked for."""

    def rows(self, _: str, __: list[object]) -> list[Row]:
        return [{"sequence": 1}, {"sequence": 2}]


def test_rows_that_lead_in_a_circle_are_damage() -> None:
    read = pages(cast("Connection", Torn()), "undo_step")
    assert next(read) == [{"sequence": 1}, {"sequence": 2}]
    with pytest.raises(LibraryCorrupt, match="undo step table lead in a circle"):
        next(read)

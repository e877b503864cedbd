from __future__ import annotations

from annotator.core.claim import Claim
from annotator.matching.explaining import explain


def test_shared_words_are_those_of_the_statement_in_any_form() -> None:
    claim = Claim("c", "The council voted to rebuild the harbour bridge.", "2026", title="Ferry fares doubled")
    found = explain("Council votes: harbour bridges and ferry repairs", claim)
    assert found.shared == ("council", "votes", "harbour", "bridges")
    assert found.in_title == ("ferry",)
    assert found.words == 6
    assert 0 < found.likeness < 100


def test_a_repeat_is_wholly_alike_and_nothing_has_nothing_in_common() -> None:
    assert explain("The ferry runs hourly.", Claim("c", "The ferry runs hourly.", "2026")).likeness == 100
    assert explain("…", Claim("c", "", "2026")).shared == ()

"""What was typed is shown until the library is known to hold it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.claim import Claim
from annotator.ui.claim_drafts import ClaimDrafts, DraftState


def claim(rationale: str = "") -> Claim:
    return Claim("c", "Words.", "2026-01-01", rationale=rationale)


def test_typed_words_are_sent_once_and_shown_until_they_are_kept() -> None:
    drafts = ClaimDrafts()
    drafts.type("c", "rationale", "ab")
    assert drafts.state("c") is DraftState.TYPED
    assert drafts.take("c") == {"rationale": "ab"}
    assert drafts.take("c") == {}
    assert drafts.state("c") is DraftState.SENT
    assert drafts.shown("c", "rationale", "old") == "ab"
    drafts.saved("c")
    assert drafts.state("c") is DraftState.KEPT
    assert drafts.shown("c", "rationale", "kept") == "kept"


def test_a_refresh_on_the_way_does_not_show_through() -> None:
    drafts = ClaimDrafts()
    for words in ("ab", "abc"):
        drafts.type("c", "rationale", words)
        drafts.take("c")
    drafts.arrived(claim("ab"))
    assert drafts.shown("c", "rationale", "ab") == "abc"
    drafts.arrived(claim("abc"))
    assert drafts.state("c") is DraftState.KEPT


def test_what_failed_is_typed_again_unless_newer_words_are_there() -> None:
    drafts = ClaimDrafts()
    drafts.type("c", "rationale", "first")
    drafts.type("c", "claimant", "Ada")
    drafts.take("c")
    drafts.type("c", "rationale", "second")
    drafts.failed("c")
    assert drafts.has_failed
    assert drafts.state("c") is DraftState.FAILED
    assert drafts.take("c") == {"rationale": "second", "claimant": "Ada"}
    assert not drafts.has_failed


def test_a_claim_is_never_sent_without_words() -> None:
    drafts = ClaimDrafts()
    drafts.type("c", "text", " ")
    assert drafts.take("c") == {}
    drafts.drop("c", "text")
    assert drafts.state("c") is DraftState.KEPT
    assert drafts.waiting() == []


@given(st.lists(st.sampled_from(["type", "take", "saved", "failed"]), max_size=30))
def test_the_last_typed_words_are_always_shown_or_kept(steps: list[str]) -> None:
    drafts, kept, typed, sent = ClaimDrafts(), "", "", list[str]()
    for number, step in enumerate(steps):
        if step == "type":
            typed = f"words {number}"
            drafts.type("c", "rationale", typed)
        elif step == "take":
            sent += drafts.take("c").values()
        elif sent:
            words = sent.pop(0)
            if step == "saved":
                kept = words
                drafts.saved("c")
            else:
                drafts.failed("c")
        assert drafts.shown("c", "rationale", kept) == typed

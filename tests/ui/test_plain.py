from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.change import Step, StepKind
from annotator.ui.file_dialogs import file_name, proposed_report
from annotator.ui.plain import LONGEST, one_line
from annotator.ui.step_names import announce, name


@given(st.text())
def test_one_line_is_one_line_without_what_hides(text: str) -> None:
    shown = one_line(text)
    assert len(shown) <= LONGEST
    assert shown.isprintable() or any(joiner in shown for joiner in "\u200c\u200d\ufe0e\ufe0f")
    assert not set(shown) & set("\n\r\t\u202e\u2066\u2028")


def test_what_turns_text_round_is_marked() -> None:
    assert one_line("paid\u202e 12\nFALSE\0") == "paid· 12 FALSE·"
    assert one_line("👩\u200d🚀 flies") == "👩\u200d🚀 flies"
    assert one_line("x" * 100_000).endswith("…")


@given(st.text())
def test_a_file_name_is_one_that_every_system_takes(title: str) -> None:
    made = file_name(title)
    assert made.strip(" .") == made
    assert made
    assert not set(made) & set('<>:"/\\|?*\0\n')
    assert len(made.encode("utf-8", "ignore")) < 330


@pytest.mark.parametrize(
    ("title", "made"), [("a/b: c?", "a b c"), ("CON", "Report CON"), ("...", "Report"), ("Über", "Über")]
)
def test_titles_as_file_names(title: str, made: str) -> None:
    assert file_name(title) == made


def test_a_report_is_proposed_beside_the_last() -> None:
    assert proposed_report("T", "/no/such/folder", ".exe").name == "T.html"
    assert proposed_report("T", "/", ".csv").as_posix() == "/T.csv"


@pytest.mark.parametrize("kind", list(StepKind))
def test_every_step_has_a_name(kind: StepKind) -> None:
    assert "x {y}" in name(Step(kind, "x {y}", ""))
    assert announce(Step(kind, "x", ""), "undone").startswith("Undone: ")


def test_steps_in_words() -> None:
    assert name(Step(StepKind.JUDGE, "", "")) == "verdict taken back"
    assert name(Step(StepKind.EDIT_CLAIM, "claimant, rationale", "")) == "change of the claimant, the note"

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from annotator.core.scale import BASIC, Label, Scale
from annotator.core.scale_presets import FIVE_POINT, NEWSROOM, PRESETS
from annotator.core.span import Span
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations import desk, exporting, marking, rating, stepping
from annotator.operations.importing import Added
from annotator.operations.tally import Tally


def judge(library: Library, article: Added, label: str, place: int = 0) -> str:
    version = library.articles.latest(article.article_id)
    return marking.highlight(library, version.id, version.sentences[place], label).focus or ""


def renamed(scale: Scale, place: int, **fields: object) -> Scale:
    labels = [
        replace(label, **cast("dict[str, Any]", fields)) if at == place else label
        for at, label in enumerate(scale.labels)
    ]
    return replace(scale, labels=tuple(labels))


def test_the_presets_can_be_chosen_by_name(library: Library) -> None:
    assert [scale.id for scale in rating.scales(library)] == [scale.id for scale in PRESETS]
    assert rating.use_scale(library, " FIVE points ").labels == FIVE_POINT.labels
    assert rating.scale_in_force(library).id == "five-point"
    assert rating.use_scale(library, "basic").labels == BASIC.labels
    assert len(library.scales.all()) == 2
    with pytest.raises(Refused, match="Five points"):
        rating.use_scale(library, "six points")


def test_a_scale_without_verdicts_changes_in_place(library: Library) -> None:
    scale = rating.revise_scale(library, renamed(BASIC, 0, name="Right", key="r"))
    assert [label.id for label in scale.labels] == ["right", "false", "unverified"]
    assert scale.labels[0].key == "R"
    assert len(library.scales.all()) == 1


def test_a_change_alters_no_stored_verdict(library: Library, article: Added) -> None:
    claim_id = judge(library, article, "true")
    before = library.claims.get(claim_id)
    history = library.history.of_claim(claim_id)
    scale = rating.revise_scale(library, renamed(BASIC, 0, name="Right", definition="It is so."))
    assert scale.id == "basic~2"
    assert library.claims.get(claim_id) == before
    assert library.history.of_claim(claim_id) == history
    assert scale.shown("true", "basic") == BASIC.labels[0]
    assert judge(library, article, "right", 1)
    with pytest.raises(Refused, match="Right, False"):
        judge(library, article, "true", 2)


def test_a_way_back_takes_up_the_scale_that_was(library: Library, article: Added) -> None:
    judge(library, article, "true")
    rating.revise_scale(library, renamed(BASIC, 0, name="Right"))
    assert rating.revise_scale(library, BASIC).id == "basic"
    assert len(library.scales.all()) == 2
    assert next(scale.id for scale in rating.scales(library)) == "basic"


def test_the_same_scale_again_changes_nothing(library: Library) -> None:
    assert rating.revise_scale(library, BASIC) == BASIC
    assert rating.original_scale("basic~4") == BASIC
    assert rating.original_scale("mine") is None


def test_a_scale_nobody_could_judge_on_is_refused(library: Library) -> None:
    with pytest.raises(Refused, match="differ by colour alone"):
        rating.revise_scale(library, renamed(BASIC, 0, glyph="✗"))
    with pytest.raises(Refused, match="between 1 and 9"):
        rating.revise_scale(library, replace(BASIC, labels=()))
    assert rating.scale_in_force(library) == BASIC


def test_undo_crosses_a_change_of_the_scale(library: Library, article: Added) -> None:
    claim_id = judge(library, article, "true")
    rating.use_scale(library, NEWSROOM.id)
    stepping.undo(library)
    stepping.redo(library)
    verdict = library.claims.get(claim_id).verdict
    assert verdict is not None
    assert (verdict.label, verdict.scale_id) == ("True", "basic")
    assert rating.scale_in_force(library).id == NEWSROOM.id


def test_the_report_defines_a_verdict_as_it_was_given(library: Library, article: Added, tmp_path: Path) -> None:
    judge(library, article, "true")
    rating.revise_scale(library, renamed(BASIC, 0, definition="Two sources say so."))
    judge(library, article, "true", 1)
    out = exporting.export_report(library, article.article_id, tmp_path / "report.md").read_text("utf-8")
    assert BASIC.labels[0].definition in out
    assert "Two sources say so." in out


def test_the_desk_counts_a_verdict_of_a_label_that_is_gone(library: Library, article: Added) -> None:
    judge(library, article, "true")
    rating.use_scale(library, NEWSROOM.id)
    opened = desk.open_article(library, article.article_id)
    assert Tally(opened.version, opened.records).progress.counts == {"true": 1}
    assert opened.scale.shown("true", "basic") == BASIC.labels[0]


def test_a_scale_travels_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "scale.json"
    rating.write_scale(FIVE_POINT, path)
    assert rating.read_scale(path) == replace(FIVE_POINT, id="five-points")


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"name": "A"}', '{"name": "A", "labels": [1]}', '{"name": "A", "labels": [{"name": 4}]}',
     '{"name": "A", "labels": [{"name": "B", "glyph": "b", "number": "much"}]}', "[" * 9000, "\0"],
)  # fmt: skip
def test_a_file_without_a_scale_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "scale.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Refused, match="scale"):
        rating.read_scale(path)


def test_a_short_file_is_filled_up(tmp_path: Path) -> None:
    path = tmp_path / "scale.json"
    path.write_text(json.dumps({"name": "Short", "labels": [{"name": "Fine", "glyph": "f", "key": "g"}]}), "utf-8")
    assert rating.read_scale(path).labels == (Label("fine", "Fine", "", "G", "f", "grey", "solid"),)
    with pytest.raises(Refused, match="cannot be read"):
        rating.read_scale(tmp_path / "none.json")


def test_a_span_judged_by_the_key_of_the_scale_in_force(library: Library, article: Added) -> None:
    rating.use_scale(library, NEWSROOM.id)
    version = library.articles.latest(article.article_id)
    claim_id = marking.highlight(library, version.id, Span(0, 7), marking.label_named(library, "y").id).focus or ""
    verdict = library.claims.get(claim_id).verdict
    assert verdict is not None
    assert verdict.label == "Confirmed"

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.change import Change, StepKind
from annotator.core.claim import Claim
from annotator.core.evidence import Evidence
from annotator.core.match import Match
from annotator.core.sentences import sentences
from annotator.errors import Refused
from annotator.library.automatic_backups import backups_folder
from annotator.library.library import Library
from annotator.operations.desk import OpenArticle
from annotator.reading.reading import Reading
from annotator.ui import verbs
from annotator.ui.session import Session
from annotator.ui.step_names import announce

TEXT = "The council voted 7 to 2. The bridge costs €48 million. It closed in 2023. 🏗 Nobody knows when it opens."


@dataclass
class Heard:
    """Everything a session said, by the name of the signal."""

    said: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)

    def hear(self, session: Session) -> None:
        for name in (
            "library_opened", "library_failed", "library_lost", "article_opened", "article_closed", "records_changed",
            "progress_changed", "articles_listed", "steps_changed", "step_done", "claim_focused", "claim_reached",
            "matches_found", "claims_found", "checker_changed", "report_written", "rescued", "noticed", "failed",
        ):  # fmt: skip
            self.said[name] = []
            getattr(session, name).connect(lambda *values, name=name: self.said[name].append(values))

    def all(self, name: str) -> list[tuple[Any, ...]]:
        return self.said[name]

    def last(self, name: str) -> Any:  # noqa: ANN401 - whatever the signal carries
        values = self.said[name][-1]
        return values[0] if len(values) == 1 else values

    def forget(self) -> None:
        for values in self.said.values():
            values.clear()


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    session = Session()
    yield session
    session.close()


@pytest.fixture
def heard(session: Session) -> Heard:
    heard = Heard()
    heard.hear(session)
    return heard


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.annotator"


@pytest.fixture
def article(session: Session, heard: Heard, path: Path) -> OpenArticle:
    session.open_library(path, create=True)
    session.take_reading(Reading(TEXT, sentences(TEXT), title="The Bridge"))
    session.wait()
    opened = heard.last("article_opened")
    assert isinstance(opened, OpenArticle)
    heard.forget()
    return opened


def _claim(heard: Heard) -> str:
    return str(heard.last("claim_focused"))


def test_opening_says_where_and_whether_it_can_be_written(session: Session, heard: Heard, path: Path) -> None:
    session.open_library(path, create=True)
    session.wait()
    assert heard.all("library_opened") == [(str(path), False)]
    assert heard.all("checker_changed") == [("",)]


def test_opening_lists_the_articles_and_what_can_be_undone(
    session: Session, heard: Heard, article: OpenArticle, path: Path
) -> None:
    session.open_library(path)
    session.wait()
    assert [row.id for row in heard.last("articles_listed")] == [article.article.id]
    undo, redo = heard.last("steps_changed")
    assert (undo.kind, redo) == (StepKind.IMPORT_ARTICLE, None)


def test_a_library_that_is_not_there_is_said_and_not_made(session: Session, heard: Heard, path: Path) -> None:
    session.open_library(path)
    session.wait()
    assert len(heard.all("library_failed")) == 1
    assert path.name in heard.last("library_failed")
    assert not path.exists()


def test_an_imported_text_is_opened_and_listed(session: Session, heard: Heard, path: Path) -> None:
    session.open_library(path, create=True)
    session.import_text(TEXT)
    session.wait()
    assert heard.last("article_opened").version.text == TEXT
    assert [row.title for row in heard.last("articles_listed")] == [heard.last("article_opened").article.title]
    assert heard.last("progress_changed").sentences == 4
    step, how = heard.last("step_done")
    assert (step.kind, how) == (StepKind.IMPORT_ARTICLE, "done")


def test_the_same_text_again_opens_the_known_article_and_says_so(
    session: Session, heard: Heard, article: OpenArticle
) -> None:
    session.import_text(TEXT)
    session.wait()
    assert heard.last("article_opened").article.id == article.article.id
    assert "already" in heard.last("noticed")
    assert heard.all("step_done") == []


def test_files_are_read_in_order_and_the_first_is_shown(
    session: Session, heard: Heard, path: Path, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Article {name}.\n\nIt says {name} things about this town.")
    failed: list[Any] = []
    session.intake.several_failed.connect(lambda failures, total: failed.append((failures, total)))
    session.open_library(path, create=True)
    session.import_sources([str(tmp_path / name) for name in ("missing.txt", "one.txt", "two.txt")])
    session.wait()
    assert len(heard.all("article_opened")) == 1
    assert "one" in heard.last("article_opened").version.text
    assert len(heard.last("articles_listed")) == 2
    ((failures, total),) = failed
    assert total == 3
    assert "missing.txt" in failures[0].reason
    assert heard.all("failed") == []


def test_a_highlight_brings_record_progress_step_and_focus_together(
    session: Session, heard: Heard, article: OpenArticle
) -> None:
    session.highlight(article.version.sentences[1], "true")
    session.wait()
    claim_id = _claim(heard)
    [(changed,)] = heard.all("records_changed")
    assert changed[claim_id].claim.verdict.label_id == "true"
    assert changed[claim_id].highlights[0].anchor.quote == article.version.sentences[1].slice(TEXT)
    assert heard.last("progress_changed").checked == 1
    undo, redo = heard.last("steps_changed")
    assert (undo.kind, redo) == (StepKind.JUDGE, None)
    assert announce(undo, "done") == "Saved: verdict “True”"
    assert session.state.claim_at(changed[claim_id].highlights[0].id) == claim_id


def test_every_write_is_in_the_file_when_it_is_announced(
    session: Session, heard: Heard, article: OpenArticle, path: Path
) -> None:
    stored: list[bool] = []

    def look(_step: object, _how: str) -> None:
        with Library.open(path, create=False) as other:
            stored.append(len(other.claims.records(article.version.id)) == 1)

    session.step_done.connect(look)
    session.highlight(article.version.sentences[0], "false")
    session.wait()
    assert stored == [True]


def test_each_verb_reaches_the_library(session: Session, heard: Heard, article: OpenArticle) -> None:
    session.highlight(article.version.sentences[0])
    session.wait()
    claim_id = _claim(heard)
    session.judge(claim_id, "false")
    session.edit_claim(claim_id, {"rationale": "Counted.", "claimant": "Council"})
    session.add_source(claim_id, Evidence("", claim_id, title="Minutes"))
    session.wait()
    record = session.state.records[claim_id]
    assert record.claim.verdict is not None
    assert (record.claim.verdict.label_id, record.claim.rationale, record.claim.claimant) == (
        "false", "Counted.", "Council",
    )  # fmt: skip
    [source] = record.evidence
    session.edit_source(Evidence(source.id, claim_id, title="Minutes, page 3"))
    session.wait()
    assert session.state.records[claim_id].evidence[0].title == "Minutes, page 3"
    session.remove_source(source.id)
    session.remove_highlight(record.highlights[0].id)
    session.wait()
    assert session.state.records == {}
    assert heard.last("records_changed") == {claim_id: None}
    assert heard.all("failed") == []


def test_undo_and_redo_go_back_and_forth_and_lead_to_the_place(
    session: Session, heard: Heard, article: OpenArticle
) -> None:
    session.highlight(article.version.sentences[0], "true")
    session.wait()
    claim_id = _claim(heard)
    session.judge(claim_id, "false")
    session.wait()
    session.undo()
    session.wait()
    verdict = session.state.records[claim_id].claim.verdict
    assert verdict is not None
    assert verdict.label_id == "true"
    assert heard.last("step_done")[1] == "undone"
    assert heard.last("claim_reached") == claim_id
    session.undo()
    session.wait()
    assert session.state.records == {}
    session.redo()
    session.redo()
    session.wait()
    verdict = session.state.records[claim_id].claim.verdict
    assert verdict is not None
    assert verdict.label_id == "false"


def test_undoing_the_import_closes_the_article_and_redo_opens_it(
    session: Session, heard: Heard, article: OpenArticle
) -> None:
    session.undo()
    session.wait()
    assert len(heard.all("article_closed")) == 1
    assert heard.last("articles_listed") == []
    assert session.state.article is None
    session.redo()
    session.wait()
    assert heard.last("article_opened").article.id == article.article.id


def test_nothing_to_undo_is_said_in_a_sentence(session: Session, heard: Heard, path: Path) -> None:
    session.open_library(path, create=True)
    session.undo()
    session.wait()
    assert len(heard.all("failed")) == 1


def test_matches_come_for_a_new_claim_at_once_and_for_a_chosen_one_after_a_pause(
    session: Session, heard: Heard, article: OpenArticle, path: Path, qtbot: QtBot
) -> None:
    with Library.open(path) as other, other.unrecorded():
        other.claims.add_many([Claim("old", "The bridge costs 50 million euros", "2025-01-01T00:00:00Z")])
    session.highlight(article.version.sentences[1], "true")
    session.wait()
    first = _claim(heard)
    claim_id, matches = heard.last("matches_found")
    assert claim_id == first
    assert [match.claim.id for match in matches] == ["old"]
    session.highlight(article.version.sentences[0])
    session.wait()
    second = _claim(heard)
    heard.forget()
    with qtbot.waitSignal(session.matches_found, check_params_cb=lambda claim, _: claim == first):
        session.find_matches(second)
        session.find_matches(first)
    assert [values[0] for values in heard.all("matches_found")] == [first]


def test_a_changed_wording_is_matched_again(session: Session, heard: Heard, article: OpenArticle, qtbot: QtBot) -> None:
    session.highlight(article.version.sentences[1], "true")
    session.wait()
    claim_id = _claim(heard)
    heard.forget()
    session.edit_claim(claim_id, {"text": "A bridge costs 48 million euros"})
    session.edit_claim(claim_id, {"rationale": "Not about the words."})
    session.wait()
    assert [values[0] for values in heard.all("matches_found")] == [claim_id]


def test_take_over_and_link(session: Session, heard: Heard, article: OpenArticle, path: Path) -> None:
    session.highlight(article.version.sentences[1], "true")
    another = "Another article.\n\nThe bridge costs €48 million, says the council."
    session.take_reading(Reading(another, sentences(another)))
    session.wait()
    other = heard.last("article_opened")
    session.highlight(other.version.sentences[-1])
    session.wait()
    claim_id, matches = heard.last("matches_found")
    match = matches[0]
    assert isinstance(match, Match)
    session.link(claim_id, match, "related")
    session.wait()
    [link] = session.state.records[claim_id].links
    session.remove_link(link.id)
    session.take_over(claim_id, match)
    session.wait()
    record = session.state.records[claim_id]
    assert record.claim.verdict is not None
    assert record.claim.verdict.label_id == "true"
    assert [each.relation.value for each in record.links] == ["repeats"]


def test_only_the_newest_search_is_answered(session: Session, heard: Heard, article: OpenArticle) -> None:
    """MAT-011, MAT-017."""
    session.highlight(article.version.sentences[1], "true")
    session.wait()
    gate = threading.Event()
    session._library_thread.run(gate.wait, then=lambda _: None, failed=lambda _: None)
    for words in ("b", "br", "bridge"):
        session.find_claims(words)
    gate.set()
    session.wait()
    [(words, found)] = heard.all("claims_found")
    assert words == "bridge"
    assert [each.article_id for each in found] == [article.article.id]


def test_a_late_article_is_dropped(session: Session, heard: Heard, article: OpenArticle) -> None:
    second_text = "Second article.\n\nIt is about something else altogether."
    session.take_reading(Reading(second_text, sentences(second_text)))
    session.wait()
    second = heard.last("article_opened").article.id
    heard.forget()
    session.open_article(article.article.id)
    session.open_article(second)
    session.wait()
    assert [values[0].article.id for values in heard.all("article_opened")] == [second]


def test_an_article_can_be_opened_at_a_claim(session: Session, heard: Heard, article: OpenArticle) -> None:
    session.highlight(article.version.sentences[1], "true")
    session.wait()
    claim_id = _claim(heard)
    session.open_article(article.article.id, claim_id)
    session.wait()
    assert heard.last("claim_reached") == claim_id


def test_what_another_program_wrote_is_shown(session: Session, heard: Heard, article: OpenArticle, path: Path) -> None:
    with Library.open(path) as other:
        verbs.highlight(other, article.version.id, article.version.sentences[2], "unverified")
    session._on_look_due()
    session.wait()
    assert len(heard.last("article_opened").records) == 1
    assert heard.last("articles_listed")[0].judged == 1
    heard.forget()
    session._on_look_due()
    session.wait()
    assert heard.all("article_opened") == []


def test_a_read_only_library_is_said(
    session: Session, heard: Heard, article: OpenArticle, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library = Library.open

    def open_read_only(where: Path, **options: Any) -> Library:  # noqa: ANN401 - as the library takes them
        opened = open_library(where, **options)
        opened.read_only = True
        return opened

    monkeypatch.setattr(Library, "open", open_read_only)
    session.open_library(path)
    session.wait()
    assert heard.last("library_opened") == (str(path), True)


def test_a_library_that_is_gone_can_be_rescued(
    session: Session, heard: Heard, article: OpenArticle, path: Path
) -> None:
    session.highlight(article.version.sentences[0], "true")
    session.wait()
    path.rename(path.with_name("elsewhere"))
    session.highlight(article.version.sentences[1], "false")
    session.wait()
    [(sentence, rescue)] = heard.all("library_lost")
    assert sentence
    assert heard.all("records_changed")[1:] == []
    session.rescue(Path(rescue))
    session.wait()
    assert heard.all("rescued") == [(rescue,)]
    with Library.open(Path(rescue), create=False) as rescued:
        assert len(rescued.claims.records(article.version.id)) == 1


def test_a_failed_write_is_said_and_changes_nothing(
    session: Session, heard: Heard, article: OpenArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Change:
        raise Refused("The disk is full; the verdict was not saved.")

    monkeypatch.setattr(verbs, "highlight", refuse)
    session.highlight(article.version.sentences[0], "true")
    session.wait()
    assert heard.all("failed") == [("The disk is full; the verdict was not saved.",)]
    assert heard.all("records_changed") == heard.all("step_done") == []


def test_the_report_is_written(session: Session, heard: Heard, article: OpenArticle, tmp_path: Path) -> None:
    session.highlight(article.version.sentences[0], "true")
    session.export(tmp_path / "report.md")
    session.wait()
    assert heard.all("report_written") == [(str(tmp_path / "report.md"),)]
    assert "voted 7 to 2" in (tmp_path / "report.md").read_text("utf-8")


def test_the_checker_s_name_is_kept(session: Session, heard: Heard, article: OpenArticle, path: Path) -> None:
    session.set_checker_name("  Jo  Doe ")
    session.wait()
    assert heard.last("checker_changed") == "Jo Doe"
    session.open_library(path)
    session.wait()
    assert heard.last("checker_changed") == "Jo Doe"


def test_closing_waits_for_every_write(qtbot: QtBot, path: Path) -> None:
    session, heard = Session(), Heard()
    heard.hear(session)
    session.open_library(path, create=True)
    session.import_text(TEXT)
    session.wait()
    article = heard.last("article_opened")
    for sentence in article.version.sentences:
        session.highlight(sentence, "true")
    session.close()
    with Library.open(path, create=False) as library:
        assert len(library.claims.records(article.version.id)) == len(article.version.sentences)


def test_a_session_that_wrote_leaves_a_verified_backup(session: Session, article: OpenArticle, path: Path) -> None:
    session.highlight(article.version.sentences[0], "true")
    session.wait()
    session.close()
    [copy] = backups_folder(path).iterdir()
    with Library.open(copy, create=False) as library:
        assert library.claims.count() == 1


def test_a_session_that_only_read_leaves_none(session: Session, path: Path) -> None:
    Library.open(path).close()
    session.open_library(path)
    session.wait()
    session.close()
    assert not backups_folder(path).exists()


@pytest.mark.expects_log("no backup was made: LibraryUnreachable")
def test_a_backup_that_cannot_be_made_is_logged(session: Session, article: OpenArticle, path: Path) -> None:
    backups_folder(path).write_text("in the way")
    session.highlight(article.version.sentences[0], "true")
    session.wait()
    session.close()
    with Library.open(path, create=False) as library:
        assert library.claims.count() == 1

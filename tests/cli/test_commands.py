from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.cli import arguments
from annotator.library.library import Library
from annotator.operations import house, keeping
from annotator.reporting.document import PARTS
from annotator.reporting.options import ReportOptions
from annotator.reporting.speech import LANGUAGES
from tests.reporting.test_logo import picture

ARTICLE = (
    "Ferry Line Returns\n\nThe ferry returns on 4 May after 12 years. Tickets cost $3, the operator said. "
    "Tickets cost $3, the operator said.\n\nThe island has 900 residents 🏝 and two schools.\n"
)


class Terminal:
    """Types commands at one library and remembers what was answered."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.library = folder / "library.annotator"
        self._capsys = capsys
        self.out = self.err = ""

    def __call__(self, *words: str | Path) -> int:
        status = main([str(word) for word in words] + ["--library", str(self.library)])
        self.out, self.err = self._capsys.readouterr()
        assert "Traceback" not in self.err
        return status

    def json(self, *words: str | Path) -> object:
        assert self(*words, "--json") == 0, self.err
        return json.loads(self.out)

    def file(self, name: str, content: str) -> Path:
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return path


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path, capsys)


@pytest.fixture
def article_id(terminal: Terminal) -> str:
    assert terminal("add", terminal.file("ferry.txt", ARTICLE)) == 0
    return terminal.out.strip()


def test_read_gives_sentences_that_are_slices(terminal: Terminal) -> None:
    answer = terminal.json("read", terminal.file("ferry.txt", ARTICLE))
    assert isinstance(answer, dict)
    assert answer["title"] == "Ferry Line Returns"
    assert len(answer["sentences"]) == 5
    for sentence in answer["sentences"]:
        assert answer["text"][sentence["start"] : sentence["end"]] == sentence["text"]
        assert 0 <= sentence["worth"] <= 1
    names = [sentence["claimant"] for sentence in answer["sentences"]]
    assert names == [None, None, "the operator", "the operator", None]
    assert not terminal.library.exists()


def test_read_tells_what_is_no_running_paragraph(terminal: Terminal) -> None:
    answer = terminal.json("read", terminal.file("quay.md", "# The Quay\n\n> It stands.\n\nSo she said on Monday.\n"))
    assert isinstance(answer, dict)
    found = [(one["shape"], answer["text"][one["start"] : one["end"]]) for one in answer["passages"]]
    assert found == [("heading", "The Quay"), ("quote", "It stands.")]


def test_read_takes_standard_input(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    answer = terminal.json("read", "-")
    assert isinstance(answer, dict)
    assert "12 years" in answer["text"]


def test_add_prints_the_id_and_knows_the_text_again(terminal: Terminal, article_id: str) -> None:
    assert re.fullmatch("[0-9a-f]{32}", article_id)
    assert terminal("add", terminal.folder / "ferry.txt") == 0
    assert terminal.out.strip() == article_id
    assert "already" in terminal.err


def test_one_bad_file_does_not_stop_the_others(terminal: Terminal) -> None:
    good = terminal.file("good.txt", ARTICLE)
    assert terminal("add", terminal.folder / "missing.txt", good, terminal.file("empty.txt", "")) == 1
    assert len(terminal.out.split()) == 1
    assert len(terminal.err.splitlines()) == 2


def test_judge_report_and_list_agree(terminal: Terminal, article_id: str) -> None:
    quote = "The ferry returns on 4 May after 12 years."
    answer = terminal.json(
        "judge", article_id[:8], "--quote", quote, "--verdict", "False", "--rationale", "It was 11 years.",
        "--source", "https://ferry.example/history",
    )  # fmt: skip
    assert isinstance(answer, dict)
    rows = terminal.json("articles")
    assert isinstance(rows, list)
    assert (rows[0]["checked"], rows[0]["sentences"], rows[0]["claims"]) == (1, 5, 1)
    for suffix in ("html", "md", "csv"):
        path = terminal.folder / f"report.{suffix}"
        assert terminal("report", "Ferry Line Returns", "--out", path) == 0
        content = path.read_text("utf-8")
        assert "11 years" in content
        assert "False" in content
        assert "ferry.example/history" in content


def test_an_article_is_removed_and_wiped(terminal: Terminal, article_id: str) -> None:
    assert terminal("judge", article_id, "--quote", "900 residents 🏝", "--verdict", "true") == 0
    assert terminal("remove", "nothing") == 1
    assert "no article" in terminal.err
    assert terminal.json("remove", article_id) == {"article": article_id, "title": "Ferry Line Returns", "claims": 1}
    assert terminal.json("articles") == []
    wiped = terminal.json("library", "purge")
    assert isinstance(wiped, dict)
    assert (wiped["steps"] > 1, wiped["entries"], wiped["files"], wiped["backups"]) == (True, 1, 0, 0)
    assert terminal("library", "check") == 0


def test_judge_twice_changes_the_verdict(terminal: Terminal, article_id: str) -> None:
    for verdict in ("true", "U"):
        assert terminal("judge", article_id, "--quote", "900 residents 🏝", "--verdict", verdict) == 0
    rows = terminal.json("articles")
    assert isinstance(rows, list)
    assert rows[0]["claims"] == 1


@pytest.mark.parametrize(
    ("quote", "verdict", "said"),
    [
        ("Tickets cost $3, the operator said.", "true", "more than once"),
        ("Tickets cost $4", "true", "does not hold these words"),
        ("  ", "true", "does not hold these words"),
        ("12 years", "maybe", "no verdict “maybe”"),
    ],
)
def test_judge_refuses_in_one_sentence(
    terminal: Terminal, article_id: str, quote: str, verdict: str, said: str
) -> None:
    assert terminal("judge", article_id, "--quote", quote, "--verdict", verdict) == 1
    assert said in terminal.err
    assert len(terminal.err.splitlines()) == 1


def test_claims_go_in_and_match(terminal: Terminal) -> None:
    lines = [
        {"id": "k1", "text": "The ferry line was closed for 11 years.", "verdict": "true"},
        {"id": "k2", "text": "The island has two schools.", "verdict": "false"},
    ]
    source = terminal.file("claims.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    assert terminal("claims", "import", source) == 0
    assert "2 added" in terminal.out
    matches = terminal.json("match", "Two schools stand on the island")
    assert isinstance(matches, list)
    assert matches[0]["id"] == "k2"
    assert terminal("claims", "export", terminal.folder / "out.jsonl") == 0
    assert [json.loads(line) for line in (terminal.folder / "out.jsonl").read_text("utf-8").splitlines()] == lines


def test_a_file_of_queries_is_answered_line_by_line(terminal: Terminal) -> None:
    terminal("claims", "import", terminal.file("claims.jsonl", '{"id": "k1", "text": "The ferry costs 3 dollars."}\n'))
    queries = [
        {"id": 7, "text": "The ferry costs 4 dollars.", "claimant": None, "before": ["x"], "after": []},
        {"id": "none", "text": "…"},
    ]
    source = terminal.file("q.jsonl", "".join(json.dumps(query) + "\n" for query in queries))
    assert terminal("match", "--queries", source, "--out", terminal.folder / "r.jsonl", "--limit", "5") == 0
    first, second = (json.loads(line) for line in (terminal.folder / "r.jsonl").read_text("utf-8").splitlines())
    assert (first["id"], first["matches"][0]["id"], second["matches"]) == ("7", "k1", [])
    assert first["matches"][0]["differences"][0]["kind"] == "number"
    assert first["matches"][0]["band"] != "strong"
    assert first["ms"] >= 0


def test_bad_rows_are_named(terminal: Terminal) -> None:
    assert terminal("claims", "import", terminal.file("c.jsonl", '{"text": "Fine."}\n{}\n')) == 1
    assert "row 2" in terminal.err
    assert "1 added" in terminal.out


def test_the_library_is_looked_after(terminal: Terminal, article_id: str) -> None:
    info = terminal.json("library", "info")
    assert isinstance(info, dict)
    assert terminal.json("library", "check") == {"sound": True, "problems": []}
    backup = terminal.json("library", "backup", terminal.folder / "copy.annotator")
    assert backup == {"backup": str(terminal.folder / "copy.annotator"), "missing": []}
    terminal("judge", article_id, "--quote", "12 years", "--verdict", "true")
    restored = terminal.json("library", "restore", terminal.folder / "copy.annotator")
    assert isinstance(restored, dict)
    assert Path(restored["kept"]).exists()
    rows = terminal.json("articles")
    assert isinstance(rows, list)
    assert rows[0]["claims"] == 0


@pytest.mark.parametrize(
    "words", [("articles",), ("library", "info"), ("match", "x"), ("report", "a", "--out", "x.md")]
)
def test_a_missing_library_is_one_sentence_and_is_not_made(terminal: Terminal, words: tuple[str, ...]) -> None:
    assert terminal(*words) == 1
    assert len(terminal.err.splitlines()) == 1
    assert not terminal.library.exists()


def test_no_library_is_laid_in_a_missing_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "story.txt"
    article.write_text("The Bridge\n\nThe council voted 7 to 2 on Tuesday.")
    path = tmp_path / "unplugged" / "library.annotator"
    assert main(["--library", str(path), "add", str(article)]) == 1
    assert f"There is no library at {path}" in capsys.readouterr().err
    assert not path.parent.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("match",),
        ("match", "x", "--queries", "q", "--out", "r"),
        ("match", "--queries", "q"),
        ("judge", "a"),
        ("claims",),
        ("match", "x", "--lim", "3"),
    ],
)
def test_wrong_usage_is_status_2(terminal: Terminal, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as caught:
        terminal(*words)
    assert caught.value.code == 2


def test_the_library_may_be_named_before_the_verb(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "ferry.txt"
    source.write_text(ARTICLE, "utf-8")
    assert main(["--library", str(tmp_path / "early.annotator"), "add", str(source)]) == 0
    assert (tmp_path / "early.annotator").exists()


def test_an_option_is_not_abbreviated(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--lib", "x.annotator", "articles"])
    assert caught.value.code == 2
    assert "--lib" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "said"), [(None, "No such file"), (b"caf\xe9\n", "not UTF-8"), (b'{"id": 1}\n', "line 1")]
)
def test_bad_queries_are_one_sentence(terminal: Terminal, article_id: str, content: bytes | None, said: str) -> None:
    queries = terminal.folder / "q.jsonl"
    if content is not None:
        queries.write_bytes(content)
    assert terminal("match", "--queries", queries, "--out", terminal.folder / "r.jsonl") == 1
    assert said in terminal.err
    assert "[Errno" not in terminal.err
    assert len(terminal.err.splitlines()) == 1
    assert not (terminal.folder / "r.jsonl").exists()


def test_verdicts_are_given_on_the_scale_in_use(terminal: Terminal, article_id: str) -> None:
    shown = terminal.json("scale", "show")
    assert isinstance(shown, dict)
    assert [scale["id"] for scale in shown["scales"]] == ["basic", "five-point", "newsroom", "classic"]
    assert terminal("scale", "use", "before publication") == 0
    quote = "The island has 900 residents 🏝 and two schools."
    assert terminal("judge", article_id, "--quote", quote, "--verdict", "true") == 1
    assert "Confirmed, Fix in copy" in terminal.err
    assert terminal("judge", article_id, "--quote", quote, "--verdict", "FIX IN COPY") == 0
    file = terminal.folder / "scale.json"
    assert terminal("scale", "export", file) == 0
    assert terminal("scale", "use", "basic") == 0
    assert terminal("scale", "import", file) == 0
    assert terminal("scale", "show") == 0
    assert "In use: Before publication" in terminal.out
    assert terminal("scale", "use", "nothing") == 1
    assert terminal("scale", "import", terminal.file("bad.json", "{}")) == 1


def test_an_encoding_can_be_chosen(terminal: Terminal) -> None:
    path = terminal.folder / "a.txt"
    path.write_bytes("Это сказал министр.".encode("koi8-r"))
    answer = terminal.json("read", path, "--encoding", "windows-1251")
    assert isinstance(answer, dict)
    assert answer["encoding"] == "Windows-1251"
    assert "сказал" not in answer["text"]
    assert terminal("read", path) == 0
    assert "encoding: KOI8-R (a guess)" in terminal.out
    assert terminal("read", path, "--encoding", "koi-9") == 1
    assert "no encoding “koi-9”" in terminal.err


def test_a_second_import_says_since_when(terminal: Terminal, article_id: str) -> None:
    assert terminal("add", terminal.file("copy.txt", ARTICLE)) == 0
    assert terminal.out.strip() == article_id
    assert re.search(r"in the library already, since \d{4}-\d\d-\d\d\.", terminal.err)


def test_a_likely_draft_is_asked_about(terminal: Terminal, article_id: str) -> None:
    assert terminal("judge", article_id, "--quote", "after 12 years", "--verdict", "true") == 0
    path = terminal.file("second.txt", ARTICLE.replace("12 years", "13 years"))
    assert terminal("add", path) == 1
    assert f"new draft of “Ferry Line Returns”; say --as-draft-of {article_id} or --new" in terminal.err
    assert terminal("add", path, path, "--as-draft-of", article_id) == 1
    assert "one text at a time" in terminal.err
    assert terminal("add", path, "--as-draft-of", article_id) == 0
    assert terminal.out.strip() == article_id
    assert "0 highlights placed, 1 to review, 0 without a place" in terminal.err
    other = terminal.file("third.txt", ARTICLE.replace("12 years", "14 years"))
    assert terminal("add", other, "--new") == 0
    assert terminal.out.strip() != article_id


def test_addresses_of_this_computer_are_refused(terminal: Terminal) -> None:
    assert terminal("add", "http://127.0.0.1:8009/a") == 1
    assert "own network" in terminal.err
    assert terminal("read", "file:///etc/passwd") == 1
    assert "only http and https" in terminal.err


def test_a_report_is_signed_reopened_and_carries_its_correction(terminal: Terminal, article_id: str) -> None:
    assert terminal("sign", article_id) == 1
    assert "no claim" in terminal.err
    quote = ("judge", article_id, "--quote", "after 12 years", "--verdict", "true")
    assert terminal(*quote, "--rationale", "The timetable.", "--source", "https://example.org/t") == 0
    terminal("sign", article_id, "--check", "--sources", "2")
    assert "lacks 2 sources, it has 1" in terminal.out
    assert terminal("sign", article_id, "--check", "--sources", "1") == 0
    with Library.open(terminal.library) as library:
        keeping.set_checker_name(library, "Ada")
    assert terminal("sign", article_id, "--note", "done") == 0
    assert terminal(*quote) == 0
    assert terminal("judge", article_id, "--quote", "after 12 years", "--verdict", "false") == 1
    assert "reopen it" in terminal.err
    assert terminal("reopen", article_id) == 0
    assert terminal("judge", article_id, "--quote", "after 12 years", "--verdict", "false") == 0
    assert "the signed report of “Ferry Line Returns”" in terminal.err
    out = terminal.folder / "r.md"
    assert terminal("report", article_id, "--out", out, "--address", "https://desk.example/1") == 0
    assert "was changed from True to False" in out.read_text("utf-8")


def test_reviews_are_validated_without_a_library(terminal: Terminal) -> None:
    path = terminal.file("reviews.json", json.dumps([{"@type": "ClaimReview", "claimReviewed": "A claim."}]))
    assert terminal("claims", "validate", path) == 1
    assert "record 1: reviewRating: exactly one Rating object is wanted" in terminal.out
    assert not terminal.library.exists()
    assert terminal("claims", "validate", terminal.folder / "missing.json") == 1


def test_a_table_is_imported_with_a_column_map(terminal: Terminal) -> None:
    table = terminal.file("t.csv", "Statement;Finding\nRents doubled.;False\n")
    words = ("claims", "import", table, "--column", "text=Statement", "--column", "verdict=Finding")
    assert terminal(*words) == 0
    assert terminal.out.startswith("1 rows: 1 added")
    with pytest.raises(SystemExit):
        terminal("claims", "import", table, "--column", "text")


def test_the_house_style_is_said(terminal: Terminal, article_id: str) -> None:
    assert terminal("house", "--name", "The Desk") == 0
    assert "name: The Desk" in terminal.out
    assert terminal("house", "--home", "nonsense") == 1


def test_logo_and_colours_are_said_and_taken_away(terminal: Terminal, article_id: str) -> None:
    logo = terminal.folder / "logo.png"
    logo.write_bytes(picture())
    assert terminal("house", "--logo", logo, "--accent", "#0A7D4F") == 0
    assert "accent: #0a7d4f" in terminal.out
    assert "logo: png, 60 × 20" in terminal.out
    assert terminal("house", "--logo", "") == 0
    assert "logo: \n" in terminal.out
    assert terminal("house", "--accent", "green") == 1
    assert "is no colour" in terminal.err
    assert terminal("house", "--logo", terminal.library) == 1
    assert "cannot be the logo" in terminal.err


def test_a_report_without_some_parts(terminal: Terminal, article_id: str) -> None:
    out = terminal.folder / "r.md"
    assert terminal("report", article_id, "--out", out, "--without", "article", "--without", "method") == 0
    told = out.read_text("utf-8")
    assert "## Article" not in told
    assert "## Method" not in told
    assert "## Sign-off" in told
    with pytest.raises(SystemExit):
        terminal("report", article_id, "--out", out, "--without", "claims")


def test_a_report_by_template(terminal: Terminal, article_id: str) -> None:
    out = terminal.folder / "r.md"
    assert terminal("report", article_id, "--out", out, "--template", "Press") == 1
    assert "There is no template “Press”; those kept are: none." in terminal.err
    with Library.open(terminal.library) as library:
        house.keep_template(library, " Press ", ReportOptions(cut="public", left_out=("article",)))
    assert terminal("report", article_id, "--out", out, "--template", "Press") == 0
    assert "Public" in out.read_text("utf-8")
    assert "## Article" not in out.read_text("utf-8")
    assert terminal("report", article_id, "--out", out, "--template", "Press", "--cut", "internal") == 0
    assert "Internal: not for publication" in out.read_text("utf-8")


def test_what_can_be_read_of_a_damaged_library_is_saved(terminal: Terminal, article_id: str) -> None:
    terminal("judge", article_id, "--quote", "12 years", "--verdict", "false")
    data = terminal.library.read_bytes()
    spoilt = data.replace(b"Ferry Line Returns", b"Ferry Line Return!", 1)
    terminal.library.write_bytes(spoilt)
    out = terminal.folder / "saved.annotator"
    assert terminal("library", "salvage", out) == 0
    assert f"Saved to {out}: 1 article, 1 claim, 1 verdict." in terminal.out
    assert terminal.library.read_bytes() == spoilt
    assert terminal("library", "salvage", out) == 1
    assert "is there already" in terminal.err
    answer = terminal.json("library", "salvage")
    assert isinstance(answer, dict)
    assert (answer["claims"], answer["judged"]) == (1, 1)
    assert Path(answer["path"]).name.startswith(terminal.library.stem + "-saved-")
    terminal.library = out
    assert terminal("library", "check") == 0


def test_a_report_in_another_language(terminal: Terminal, article_id: str) -> None:
    out = terminal.folder / "r.md"
    assert terminal("report", article_id, "--out", out, "--language", "de") == 0
    assert "Prüfbericht" in out.read_text("utf-8")
    with Library.open(terminal.library) as library:
        house.keep_template(library, "Presse", ReportOptions(language="de"))
    assert terminal("report", article_id, "--out", out, "--template", "Presse") == 0
    assert "Prüfbericht" in out.read_text("utf-8")
    assert terminal("report", article_id, "--out", out, "--template", "Presse", "--language", "en") == 0
    assert "Verdict report" in out.read_text("utf-8")
    with pytest.raises(SystemExit):
        terminal("report", article_id, "--out", out, "--language", "tlh")


def test_the_parts_and_the_languages_of_a_report_are_those_there_are() -> None:
    assert arguments.PARTS == PARTS
    assert arguments.LANGUAGES == LANGUAGES


def test_of_many_rows_a_hundred_are_named_and_the_rest_counted(terminal: Terminal) -> None:
    rating = '"reviewRating": {"alternateName": "False", "ratingValue": 9, "bestRating": 5, "worstRating": 1}'
    noted = [f'{{"@type": "ClaimReview", "claimReviewed": "It cost {number}.", {rating}}}' for number in range(103)]
    wild = terminal.file("wild.jsonl", "\n".join([*["{}"] * 105, *noted]))
    assert terminal("claims", "import", wild) == 1
    lines = terminal.err.splitlines()
    assert "annotator: wild.jsonl: 5 more rows could not be taken." in lines
    assert "annotator: wild.jsonl: 3 more rows were taken with something left out." in lines
    assert len(lines) == 202

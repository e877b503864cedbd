from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from annotator.core.change import StepKind
from annotator.core.evidence import Evidence
from annotator.core.match import Candidate
from annotator.library import health, short_list
from annotator.library.library import Library
from annotator.library.postings import Budget, Postings
from annotator.library.short_list import Effort
from annotator.library.terms import Terms
from tests.library.desk import AT, claim

LANGUAGES = {
    "German": (
        "Die Arbeitslosigkeit in Sachsen ist im März gesunken.",
        "Im März sank die Arbeitslosigkeit in SACHSEN deutlich.",
        "Die Fähren nach Rügen fahren im Winter stündlich.",
    ),
    "Russian": (
        "Безработица в Саратове снизилась в марте.",
        "В марте безработица в Саратове заметно упала.",
        "Паромы на остров ходят каждый час.",
    ),
    "Arabic": (
        "انخفضت البطالة في القاهرة خلال شهر مارس",
        "في شهر مارس انخفضت البطالة في القاهرة كثيرا",
        "تبحر العبارات إلى الجزيرة كل ساعة",
    ),
    "Hindi": (
        "मार्च में दिल्ली में बेरोज़गारी घटी।",
        "दिल्ली में बेरोज़गारी मार्च महीने में घटी",
        "नाव हर घंटे द्वीप तक जाती है।",
    ),
    "Chinese": ("三月份上海的失业率下降了。", "上海失业率在三月份下降了很多", "渡轮每小时开往小岛。"),
    "Japanese": (
        "三月に東京の失業率が下がりました。",
        "東京の失業率は三月に大きく下がりました",
        "島へのフェリーは毎時間出ています。",
    ),
    "Thai": ("อัตราการว่างงานในกรุงเทพลดลงในเดือนมีนาคม", "ในเดือนมีนาคมอัตราการว่างงานในกรุงเทพลดลงมาก", "เรือข้ามฟากออกทุกชั่วโมง"),
}


def fill(library: Library, texts: Iterable[str]) -> None:
    with library.unrecorded():
        library.claims.add_many(claim(f"t{number}", text) for number, text in enumerate(texts))


def by_id(candidates: list[Candidate]) -> dict[str, Candidate]:
    return {candidate.claim.id: candidate for candidate in candidates}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_statement_finds_its_like_in_any_language(empty: Library, language: str) -> None:
    fill(empty, [text for _, like, other in LANGUAGES.values() for text in (like, other)])
    statement, like, _ = LANGUAGES[language]
    found = empty.search.short_list(statement.rstrip("।。.").split())
    assert found[0].claim.text == like
    assert health.check(empty) == []


def test_pieces_are_kept_of_scripts_without_spaces_alone(empty: Library) -> None:
    fill(empty, ["A ferry leaves every hour.", LANGUAGES["Chinese"][1]])
    (row,) = empty.connection.rows("SELECT group_concat(sequence) AS found FROM claim_unspaced")
    assert row["found"] == "2"
    with empty.step(StepKind.EDIT_CLAIM, at=AT):
        empty.claims.put(claim("t1", "Now in English"))
    assert empty.search.short_list(["失业率"]) == []
    assert health.check(empty) == []


def test_terms_are_those_of_the_index() -> None:
    terms = Terms()
    assert terms.of(["The Companies' mother-in-law—ran, CAFÉ", ""]) == [
        ["the", "compani", "mother", "in", "law", "ran", "cafe"],
        [],
    ]
    assert terms.by_word(["companies", "失业率下"]) == {
        "compani": "companies", "失业率下": "失业率下", "失业率": "失业率", "业率下": "业率下",
    }  # fmt: skip
    assert terms.of(["a\ud800b"]) == [["ab"]]
    terms.close()


@pytest.mark.parametrize("slip", ["unemploymnet", "unemployyment", "unemplyment", "unemproyment"])
def test_a_slip_finds_the_word_that_was_meant(empty: Library, slip: str) -> None:
    fill(empty, ["Unemployment has fallen", "The ferry was late", "Enjoyment has fallen"])
    assert [one.claim.id for one in empty.search.short_list([slip])] == ["t0"]


def test_a_short_or_known_word_is_taken_as_it_is(empty: Library) -> None:
    fill(empty, ["The bank was robbed", "A tank was stolen", "Tanks were driven"])
    assert empty.search.short_list(["bonk"]) == []
    assert [one.claim.id for one in empty.search.short_list(["bank"])] == ["t0"]


def test_a_new_word_is_known_at_once(empty: Library) -> None:
    fill(empty, ["Unemployment has fallen"])
    empty.search.short_list(["harbours"])
    with empty.unrecorded():
        empty.claims.add(claim("new", "The harbours were closed"))
    assert [one.claim.id for one in empty.search.short_list(["harbors"])] == ["new"]


def test_rationale_and_sources_speak_for_a_claim(empty: Library) -> None:
    fill(empty, ["Jobs were lost in spring"])
    with empty.step(StepKind.EDIT_SOURCE, at=AT):
        empty.claims.add(claim("told", "It got worse", rationale="The ministry counted the unemployed"))
        empty.evidence.add(Evidence("e9", "t0", title="Table of the unemployed", quote="Harbour office"))
    found = by_id(empty.search.short_list(["jobs", "unemployed"]))
    assert set(found) == {"t0", "told"}
    assert found["told"].grounds > 0 == found["told"].bm25
    assert found["t0"].grounds > 0 < found["t0"].bm25
    assert health.check(empty) == []
    quick = by_id(empty.search.short_list(["jobs", "unemployed"], effort=Effort(quick=True)))
    assert {id_: one.grounds for id_, one in quick.items()} == {"t0": 0.0}


def test_the_index_of_grounds_follows_the_sources(empty: Library) -> None:
    def grounds(word: str) -> list[str]:
        return [one.claim.id for one in empty.search.short_list(["jobs", word]) if one.grounds]

    fill(empty, ["Jobs were lost in spring"])
    source = Evidence("e9", "t0", title="Table of the unemployed")
    with empty.step(StepKind.EDIT_SOURCE, at=AT):
        empty.evidence.add(source)
        empty.evidence.put(replace(source, quote="Harbour office"))
    assert (grounds("unemployed"), grounds("harbour")) == (["t0"], ["t0"])
    with empty.step(StepKind.EDIT_SOURCE, at=AT):
        empty.evidence.put(replace(source, title="Minutes"))
    assert (grounds("unemployed"), grounds("harbour"), grounds("minutes")) == ([], [], ["t0"])
    with empty.step(StepKind.EDIT_SOURCE, at=AT):
        empty.evidence.remove("e9")
    assert grounds("minutes") == []
    assert health.check(empty) == []
    empty.undo.undo(AT, "")
    assert grounds("minutes") == ["t0"]
    assert health.check(empty) == []


def test_the_words_around_a_statement_lift_and_find_claims(empty: Library) -> None:
    fill(empty, ["It fell in Saxony", "It fell in Norway", "Unemployment is a scourge"])
    alone = empty.search.short_list(["fell"])
    assert {one.context for one in alone} == {0.0}
    found = by_id(empty.search.short_list(["fell"], context=["unemployment", "saxony", "fell"]))
    assert set(found) == {"t0", "t1", "t2"}
    assert found["t0"].context > found["t1"].context > 0
    assert found["t2"].bm25 == 0 < found["t2"].context


def test_the_rarest_word_shared_is_told(empty: Library) -> None:
    fill(empty, ["harbour ferry", "ferry", "ferry timetable"])
    found = by_id(empty.search.short_list(["harbour", "ferry"]))
    assert found["t0"].rarest > found["t1"].rarest == found["t2"].rarest > 0


def test_frequent_words_count_in_company(empty: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(empty, [*["alpha one"] * 5, *["beta two"] * 6, "alpha beta", *["gamma"] * 9])
    monkeypatch.setattr(short_list, "_OWN", Budget(alone=3, paired=20, terms_paired=2))
    assert [one.claim.id for one in empty.search.short_list(["alpha", "beta", "gamma"])] == ["t11"]


def test_only_frequent_words_still_find_the_newest(empty: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(empty, ["alpha"] * 9)
    monkeypatch.setattr(short_list, "_OWN", Budget(alone=3))
    assert [one.claim.id for one in empty.search.short_list(["alpha"])] == ["t6", "t7", "t8"]


def test_counts_are_renewed_when_the_library_grew(empty: Library) -> None:
    postings = Postings(empty.connection, "claim_fts")
    fill(empty, ["harbour"] * 1200)
    assert postings.count(["harbour", "nowhere"]) == {"harbour": 1200}
    with empty.unrecorded():
        empty.claims.add_many(claim(f"more{number}", "harbour") for number in range(600))
    assert postings.count(["harbour"]) == {"harbour": 1800}

"""What is saved of a damaged library is whole, and the damaged one is left as it was."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.core.evidence import Evidence
from annotator.errors import KnownError, LibraryCorrupt, Refused
from annotator.library import health, opening
from annotator.library.attachments import keep_file, path_of
from annotator.library.connection import Access, Connection
from annotator.library.library import Library
from annotator.library.salvage import salvage
from annotator.library.schema import SEALED
from tests.library.desk import TEXT, article, claim, content, first_file, highlight, judge, verdict, version

OLD_LIBRARIES = Path(__file__).parents[1] / "old_libraries"
CLAIMS = 400
PAGE = 4096
TORN = 30


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = first_file(tmp_path)
    with Library.open(path) as library:
        judge(library)
        with library.unrecorded():
            library.claims.add_many(
                claim(
                    f"n{n}", f"Statement {n} about jobs and prices", outside_id=f"x{n}", verdict=verdict(number=n / 7)
                )
                for n in range(CLAIMS)
            )
    return path


def everything(path: Path) -> dict[str, list[dict[str, Any]]]:
    connection = Connection.to_file(path, Access.GLANCE)
    try:
        return {table: connection.rows(f"SELECT * FROM {table} ORDER BY sequence") for table in SEALED}
    finally:
        connection.close()


def check(path: Path) -> list[str]:
    with Library.open(path, create=False) as library:
        return [problem.sentence for problem in health.check(library)]


def row_of(path: Path, table: str, row_id: str) -> dict[str, Any] | None:
    connection = Connection.to_file(path, Access.GLANCE)
    try:
        return connection.row(f"SELECT * FROM {table} NOT INDEXED WHERE id = ?", [row_id])
    finally:
        connection.close()


def spoil(path: Path, words: str, table: str, row_id: str) -> None:
    """Change a letter of some words in the row of a table, as a flipped bit would."""
    data = bytearray(path.read_bytes())
    whole = row_of(path, table, row_id)
    places = [place for place in range(len(data)) if data.startswith(words.encode(), place)]
    for place in places:
        changed = bytearray(data)
        changed[place] ^= 1
        path.write_bytes(changed)
        if row_of(path, table, row_id) != whole:
            return
    pytest.fail(f"“{words}” is not in {table} {row_id}")


def left_beside(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if one.name.startswith("."))


def test_a_sound_library_is_saved_as_it_is(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    saved = salvage(path, tmp_path / "saved" / "new.annotator")
    assert everything(saved.path) == everything(path)
    assert (saved.articles, saved.claims, saved.judged) == (1, CLAIMS + 1, CLAIMS + 1)
    assert (saved.remade, saved.lost) == (0, {})
    assert check(saved.path) == []
    assert path.read_bytes() == before
    assert not left_beside(path)
    assert not left_beside(saved.path)
    with Library.open(saved.path) as library:
        assert library.search.short_list(["statement"])


@pytest.mark.parametrize("name", sorted(one.name for one in OLD_LIBRARIES.iterdir()))
def test_a_library_of_any_version_is_saved(tmp_path: Path, name: str) -> None:
    old, upgraded = tmp_path / "old.annotator", tmp_path / "upgraded.annotator"
    shutil.copy(OLD_LIBRARIES / name, old)
    shutil.copy(OLD_LIBRARIES / name, upgraded)
    saved = salvage(old, tmp_path / "new.annotator")
    with Library.open(upgraded) as known, Library.open(saved.path) as library:
        assert content(library, history=True) == content(known, history=True)
        assert health.check(library) == []
        assert library.search.short_list(["ferries"]) == known.search.short_list(["ferries"])


def test_what_older_versions_kept_open_becomes_confidential_as_by_an_upgrade(tmp_path: Path) -> None:
    old = tmp_path / "schema_005.annotator"
    shutil.copy(OLD_LIBRARIES / old.name, old)
    connection = opening.connect(old, patience=1)
    with connection.transaction():
        row = connection.row("SELECT * FROM evidence")
        assert row is not None
        connection.update("evidence", row, {"kind": "person"})
    connection.close()
    with Library.open(salvage(old, tmp_path / "new.annotator").path) as library:
        (found,) = library.connection.rows("SELECT confidential FROM evidence")
    assert found["confidential"] == 1


def torn(data: bytes, chance: random.Random) -> Iterator[bytes]:
    """Yield the file with some pages zeroed, overwritten by others, cut off, or with flipped bits."""
    pages = len(data) // PAGE
    for _ in range(TORN):
        changed = bytearray(data)
        for _ in range(chance.randrange(1, 4)):
            place = chance.randrange(1, pages) * PAGE
            kind = chance.randrange(4)
            if kind == 0:
                changed[place : place + PAGE] = bytes(PAGE)
            elif kind == 1:
                other = chance.randrange(1, pages) * PAGE
                changed[place : place + PAGE] = data[other : other + PAGE]
            elif kind == 2:
                for _ in range(20):
                    changed[place + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
            else:
                del changed[max(place, len(changed) - 8 * PAGE) :]
        yield bytes(changed)


def test_whatever_is_torn_what_is_saved_is_sound_and_as_it_was(path: Path, tmp_path: Path) -> None:
    good = everything(path)
    known = {table: {row["sequence"]: row for row in rows} for table, rows in good.items()}
    saved_claims = refused = 0
    for number, data in enumerate(torn(path.read_bytes(), random.Random(38))):
        path.write_bytes(data)
        target = tmp_path / f"{number}.annotator"
        try:
            saved = salvage(path, target)
        except KnownError:
            assert not target.exists()
            refused += 1
            continue
        finally:
            assert path.read_bytes() == data
            assert not left_beside(path)
        assert check(target) == []
        for table, rows in everything(target).items():
            altered = [row for row in rows if row != known[table].get(row["sequence"])]
            if table == "verdict_history":
                words = {(row["claim_id"], row["new_label"]) for row in good[table]}
                assert {(row["claim_id"], row["new_label"]) for row in altered} <= words
            else:
                assert len(altered) <= saved.remade
        saved_claims += saved.claims
    assert refused <= 4
    # Most of the claims of most of the files: a page holds a few of them.
    assert saved_claims > 0.75 * (TORN - refused) * CLAIMS


def test_a_claim_whose_row_is_lost_comes_back_with_its_last_verdict(path: Path, tmp_path: Path) -> None:
    spoil(path, "Jobs fell by 3 %.", "claim", "c1")
    saved = salvage(path, tmp_path / "new.annotator")
    assert saved.remade == 1
    assert saved.lost == {"claim": 1}
    with Library.open(saved.path) as library:
        (record,) = library.claims.records("v1")
    assert record.claim.text == "Jobs fell by 3 %."
    assert record.claim.verdict is not None
    assert (record.claim.verdict.label_id, record.claim.verdict.label) == ("true", "True")
    assert record.claim.verdict.checker == "Ada"
    assert [one.id for one in record.evidence] == ["e1"]
    assert check(saved.path) == []


def test_an_article_whose_row_is_lost_comes_back_with_its_text(path: Path, tmp_path: Path) -> None:
    spoil(path, article().title, "article", "a1")
    saved = salvage(path, tmp_path / "new.annotator")
    assert (saved.remade, saved.lost) == (1, {"article": 1})
    with Library.open(saved.path) as library:
        assert library.articles.get("a1").title == TEXT.split("\n")[0]
        assert library.articles.latest("a1") == version()
        assert library.highlights.of_version("v1") == [highlight()]


def test_a_text_that_is_damaged_takes_its_highlights_along_and_no_claim(path: Path, tmp_path: Path) -> None:
    spoil(path, "Prices rose to 4.1 points.", "version", "v1")
    saved = salvage(path, tmp_path / "new.annotator")
    assert saved.lost == {"version": 1, "highlight": 1}
    assert saved.claims == CLAIMS + 1
    assert check(saved.path) == []


def test_what_was_being_written_is_taken_back_in_the_copy_alone(path: Path, tmp_path: Path) -> None:
    before = everything(path)
    torn_path = tmp_path / "torn" / path.name
    torn_path.parent.mkdir()
    with Library.open(path) as library, library.unrecorded():
        library.connection.run("PRAGMA cache_size = 1")
        library.claims.add_many(claim(f"m{n}", "Never committed " * 40, outside_id=f"y{n}") for n in range(400))
        for suffix in ("", opening.JOURNAL):
            shutil.copy(path.with_name(path.name + suffix), torn_path.with_name(torn_path.name + suffix))
    journal = torn_path.with_name(torn_path.name + opening.JOURNAL).read_bytes()
    assert journal.strip(b"\0")
    saved = salvage(torn_path, tmp_path / "new.annotator")
    assert everything(saved.path) == before
    assert torn_path.with_name(torn_path.name + opening.JOURNAL).read_bytes() == journal


def test_files_of_sources_go_along(path: Path, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text("Jobs fell.", "utf-8")
    kept = keep_file(path, minutes)
    with Library.open(path) as library, library.unrecorded():
        library.evidence.add(Evidence("e2", "c1", "Minutes", attachment=kept))
    saved = salvage(path, tmp_path / "new.annotator")
    assert path_of(saved.path, kept).read_text("utf-8") == "Jobs fell."


def test_a_file_that_stands_there_is_not_replaced(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "other.txt"
    target.write_text("Other work.", "utf-8")
    with pytest.raises(Refused, match="is there already"):
        salvage(path, target)
    with pytest.raises(Refused):
        salvage(path, path)
    assert target.read_text("utf-8") == "Other work."


def test_a_file_whose_first_page_is_lost_is_said_to_hold_nothing_that_can_be_read(path: Path, tmp_path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:PAGE] = bytes(PAGE - 100)
    path.write_bytes(data)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(LibraryCorrupt, match="Nothing can be read"):
        salvage(path, tmp_path / "new.annotator")
    assert sorted(tmp_path.iterdir()) == before

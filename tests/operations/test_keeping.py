from __future__ import annotations

from pathlib import Path

from annotator.library.library import Library
from annotator.operations import keeping, marking
from annotator.operations.importing import Added


def test_a_backup_brings_the_library_back(library: Library, article: Added, tmp_path: Path) -> None:
    version = library.articles.version(article.version_id)
    marking.highlight(library, version.id, version.sentences[1], "true")
    backup = keeping.back_up(library, tmp_path / "copy.annotator")
    marking.highlight(library, version.id, version.sentences[2], "false")
    library.close()
    kept = keeping.restore(backup, tmp_path / "library.annotator")
    assert kept is not None
    with Library.open(tmp_path / "library.annotator") as restored:
        assert restored.claims.count() == 1
    with Library.open(kept) as before:
        assert before.claims.count() == 2


def test_a_sound_library_has_no_problems(library: Library, article: Added) -> None:
    assert keeping.check(library) == []


def test_the_checker_has_a_name(library: Library) -> None:
    assert keeping.checker_name(library) == ""
    keeping.set_checker_name(library, "Ada\nChecker ")
    assert keeping.checker_name(library) == "Ada Checker"

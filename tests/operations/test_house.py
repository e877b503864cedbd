from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import Refused, ReportError, Stopped
from annotator.library import health
from annotator.library.library import Library
from annotator.operations import exporting, house
from annotator.operations.importing import Added
from annotator.reporting.document import House
from annotator.reporting.options import ReportOptions
from tests.reporting.test_logo import picture

PRESS = ReportOptions(suffix=".pdf", cut="public", left_out=("article",))


def test_the_style_is_kept_and_taken_back(library: Library, tmp_path: Path) -> None:
    assert house.house_style(library) == House()
    (tmp_path / "logo.png").write_bytes(picture())
    house.set_logo(library, tmp_path / "logo.png")
    house.set_house_style(library, name=" The Desk ", accent="#ABCDEF", links="", method="One.\r\nTwo.")
    style = house.house_style(library)
    assert (style.name, style.accent, style.links, style.method) == ("The Desk", "#abcdef", "", "One.\nTwo.")
    assert (style.logo.kind, style.logo.width) == ("png", 60)
    house.set_logo(library, None)
    house.set_house_style(library, accent="")
    assert house.house_style(library) == House("The Desk", method="One.\nTwo.")
    assert health.check(library) == []


@pytest.mark.parametrize("colour", ["red", "#12345", "#1234567", "#12345g", "url(x)", "#fff"])
def test_what_is_no_colour_is_refused_and_changes_nothing(library: Library, colour: str) -> None:
    with pytest.raises(Refused, match="is no colour"):
        house.set_house_style(library, name="Other", accent=colour)
    assert house.house_style(library) == House()


def test_a_bad_picture_leaves_the_logo_as_it_is(library: Library, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(picture())
    house.set_logo(library, tmp_path / "logo.png")
    before = house.house_style(library)
    with pytest.raises(ReportError):
        house.set_logo(library, tmp_path / "library.annotator")
    assert house.house_style(library) == before


def test_the_last_choice_is_remembered(library: Library) -> None:
    assert house.remembered(library) == ReportOptions()
    house.remember(library, PRESS)
    assert house.remembered(library) == PRESS
    assert library.undo.last() is None


def test_templates_are_kept_replaced_and_removed(library: Library) -> None:
    house.keep_template(library, "  For  the\npress ", PRESS)
    house.keep_template(library, "Desk", ReportOptions())
    assert house.templates(library) == {"Desk": ReportOptions(), "For the press": PRESS}
    house.keep_template(library, "Desk", PRESS)
    assert house.template(library, "Desk") == PRESS
    house.remove_template(library, "Desk")
    house.remove_template(library, "Desk")
    assert list(house.templates(library)) == ["For the press"]


@pytest.mark.parametrize("name", ["", " \n ", "x" * 61])
def test_a_template_needs_a_name(library: Library, name: str) -> None:
    with pytest.raises(Refused, match="needs a name"):
        house.keep_template(library, name, PRESS)


def test_there_is_an_end_of_templates(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house, "MOST_TEMPLATES", 1)
    house.keep_template(library, "a", PRESS)
    house.keep_template(library, "a", ReportOptions())
    with pytest.raises(Refused, match="remove one first"):
        house.keep_template(library, "b", PRESS)


@pytest.mark.parametrize("text", ["[]", "{", '{"a": 3}', "null"])
def test_what_cannot_be_read_is_as_if_nothing_were_kept(library: Library, text: str) -> None:
    with library.unrecorded():
        for key in ("report templates", "report options", "house logo"):
            library.settings.put(key, text)
    assert house.templates(library) == {}
    assert house.remembered(library) == ReportOptions()
    assert house.house_style(library) == House()


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".xlsx"])
def test_a_stopped_export_keeps_the_old_file(library: Library, article: Added, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report{suffix}"
    path.write_bytes(b"old")
    given = exporting.material(library, article.article_id)
    told: list[tuple[int, int]] = []

    def write(limit: int) -> None:
        told.clear()

        def watch(done: int, whole: int) -> None:
            told.append((done, whole))
            if len(told) == limit:
                raise Stopped("Stopped.")

        exporting.write(given, ReportOptions(), path, watch)

    for limit in (1, 2, 3):
        with pytest.raises(Stopped):
            write(limit)
        assert path.read_bytes() == b"old"
        assert [one.name for one in tmp_path.iterdir() if one.suffix == ".part"] == []
    write(-1)
    assert path.read_bytes() != b"old"
    assert all(0 <= done <= whole for done, whole in told)

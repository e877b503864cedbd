"""What reports take from the library: each function runs on the library's one thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.ui.open_library import OpenLibrary

if TYPE_CHECKING:
    from annotator.reporting.document import House
    from annotator.reporting.options import ReportOptions
    from annotator.reporting.report import ReportInput


@dataclass(frozen=True, slots=True)
class ReportDesk:
    """What a desk keeps for its reports: what was chosen last, its templates by name, its style."""

    options: ReportOptions
    house: House
    templates: dict[str, ReportOptions] = field(default_factory=dict)


def material(opened: OpenLibrary) -> ReportInput:
    """Return what the report of the open article is built from."""
    from annotator.operations import exporting

    return exporting.material(opened.library, opened.article_id())


def desk(opened: OpenLibrary) -> ReportDesk:
    """Return what the desk keeps for its reports."""
    from annotator.operations import house

    library = opened.library
    return ReportDesk(house.remembered(library), house.house_style(library), house.templates(library))


def remember(opened: OpenLibrary, options: ReportOptions) -> ReportDesk:
    """Keep what is chosen for the next report, in a library that can be written to."""
    from annotator.operations import house

    if not opened.library.read_only:
        house.remember(opened.library, options)
    return desk(opened)


def keep_template(opened: OpenLibrary, name: str, options: ReportOptions) -> ReportDesk:
    """Keep what is chosen under a name."""
    from annotator.operations import house

    house.keep_template(opened.library, name, options)
    return desk(opened)


def remove_template(opened: OpenLibrary, name: str) -> ReportDesk:
    """Forget what is kept under a name."""
    from annotator.operations import house

    house.remove_template(opened.library, name)
    return desk(opened)


def change_house(opened: OpenLibrary, changes: dict[str, str]) -> ReportDesk:
    """Change what the desk puts on its reports."""
    from annotator.operations import house

    house.set_house_style(opened.library, **changes)
    return desk(opened)


def change_logo(opened: OpenLibrary, path: Path | None) -> ReportDesk:
    """Put the picture in a file on the reports, or none."""
    from annotator.operations import house

    house.set_logo(opened.library, path)
    return desk(opened)

"""What a checker chooses of a report before it is written: what, in which format, which cut, with which parts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args

from annotator.reporting.document import DESK_PARTS, PARTS, Cut, Part
from annotator.reporting.speech import ENGLISH, LANGUAGES

Subject = Literal["report", "queries"]

REPORT_SUFFIXES = (".html", ".pdf", ".docx", ".md", ".csv", ".xlsx", ".jsonld", ".json")
SPEAKING_SUFFIXES = (".html", ".pdf", ".docx", ".md")
QUERY_SUFFIXES = (".docx", ".html")


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """One choice; `tagged` asks for a PDF that says what its parts are, for those who cannot see it.

    `language` is that of the program's own words, as in `speech.LANGUAGES`; empty as long as nobody chose.
    """

    subject: Subject = "report"
    suffix: str = ".html"
    cut: Cut = "internal"
    left_out: tuple[Part, ...] = ()
    tagged: bool = False
    language: str = ""

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that are wanted."""
        return tuple(part for part in PARTS if part not in self.left_out)

    def may_have(self) -> tuple[Part, ...]:
        """Return the parts there are to choose from."""
        if self.subject == "queries":
            return ()
        return tuple(part for part in PARTS if self.cut == "internal" or part not in DESK_PARTS)

    def speaks(self) -> bool:
        """Tell whether the language matters: what machines read is English."""
        return self.suffix in SPEAKING_SUFFIXES

    def spoken(self) -> str:
        """Return the language of the program's own words."""
        return self.language or ENGLISH if self.speaks() else ENGLISH

    def suffixes(self) -> tuple[str, ...]:
        """Return the endings there are to choose from."""
        return QUERY_SUFFIXES if self.subject == "queries" else REPORT_SUFFIXES


def written(options: ReportOptions) -> str:
    """Return a choice as text to be kept."""
    return json.dumps(asdict(options), sort_keys=True)


def read(text: str) -> ReportOptions:
    """Return the choice that was kept; what cannot be read is as it is for who never chose."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return ReportOptions()
    return _made(told) if isinstance(told, dict) else ReportOptions()


def _made(told: Mapping[str, Any]) -> ReportOptions:
    found = {one.name: told[one.name] for one in fields(ReportOptions) if one.name in told}
    left_out = found.get("left_out")
    named = left_out if isinstance(left_out, list) else []
    subject: Subject = "queries" if found.get("subject") == "queries" else "report"
    known = QUERY_SUFFIXES if subject == "queries" else REPORT_SUFFIXES
    return ReportOptions(
        subject,
        next((suffix for suffix in known if suffix == found.get("suffix")), known[0]),
        next((cut for cut in get_args(Cut) if cut == found.get("cut")), "internal"),
        tuple(part for part in PARTS if part in named),
        found.get("tagged") is True,
        next((language for language in LANGUAGES if language == found.get("language")), ""),
    )

"""The house style: what a desk puts on its reports, and the sets of choices it keeps for them."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

from annotator.core.canonical import canonicalise
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.reporting import options as choices
from annotator.reporting.document import House, Logo
from annotator.reporting.escaping import link
from annotator.reporting.logo import read_logo
from annotator.reporting.options import ReportOptions

_WORDS = ("name", "footer", "method", "home")
_COLOURS = ("accent", "links")
_COLOUR = re.compile("#[0-9a-f]{6}")
_OPTIONS, _TEMPLATES, _LOGO = "report options", "report templates", "house logo"
MOST_TEMPLATES, LONGEST_NAME = 50, 60


def house_style(library: Library) -> House:
    """Return what the desk puts on its reports."""
    told = {name: library.settings.get(f"house {name}", "") for name in (*_WORDS, *_COLOURS)}
    return House(**told, logo=_logo(library.settings.get(_LOGO, "")))


def set_house_style(library: Library, **changes: str) -> None:
    """Change what the desk puts on its reports: name, foot, method note, home page, the colours "accent" and "links".

    Raises:
        Refused: when the home page is no web address, or a colour is none.
    """
    if changes.get("home") and not link(changes["home"]):
        raise Refused(f"“{changes['home']}” is no web address.")
    for name in _COLOURS:
        colour = changes.get(name, "").strip().lower()
        if colour and not _COLOUR.fullmatch(colour):
            raise Refused(f"“{changes[name]}” is no colour; write it like #1d4f91.")
    with library.unrecorded():
        for name in _WORDS:
            if name in changes:
                library.settings.put(f"house {name}", canonicalise(changes[name]).text.strip())
        for name in _COLOURS:
            if name in changes:
                library.settings.put(f"house {name}", changes[name].strip().lower())


def set_logo(library: Library, path: Path | None) -> None:
    """Put the picture in a file on the reports, or none.

    Raises:
        ReportError: when it is no picture that reports can carry.
    """
    logo = Logo() if path is None else read_logo(path)
    with library.unrecorded():
        library.settings.put(_LOGO, json.dumps(asdict(logo)) if logo.data else "")


def remembered(library: Library) -> ReportOptions:
    """Return what was chosen for the last report."""
    return choices.read(library.settings.get(_OPTIONS, ""))


def remember(library: Library, options: ReportOptions) -> None:
    """Keep what is chosen, for the next report."""
    if remembered(library) != options:
        with library.unrecorded():
            library.settings.put(_OPTIONS, choices.written(options))


def templates(library: Library) -> dict[str, ReportOptions]:
    """Return the sets of choices that have a name, by name."""
    try:
        kept = json.loads(library.settings.get(_TEMPLATES, "{}"))
    except (ValueError, RecursionError):
        kept = {}
    found = kept if isinstance(kept, dict) else {}
    return {name: choices.read(text) for name, text in sorted(found.items()) if isinstance(text, str)}


def template(library: Library, name: str) -> ReportOptions:
    """Return a set of choices by its name.

    Raises:
        Refused: when there is none of that name.
    """
    found = templates(library)
    if name not in found:
        known = ", ".join(f"“{one}”" for one in found) or "none"
        raise Refused(f"There is no template “{name}”; those kept are: {known}.")
    return found[name]


def keep_template(library: Library, name: str, options: ReportOptions) -> None:
    """Keep a set of choices under a name; one that is kept under it already is replaced.

    Raises:
        Refused: when the name is empty or too long, or there are too many.
    """
    cleaned = " ".join(canonicalise(name).text.split())
    if not cleaned or len(cleaned) > LONGEST_NAME:
        raise Refused(f"A template needs a name of at most {LONGEST_NAME} characters.")
    kept = templates(library)
    if cleaned not in kept and len(kept) >= MOST_TEMPLATES:
        raise Refused(f"{MOST_TEMPLATES} templates are kept already; remove one first.")
    _put(library, {**kept, cleaned: options})


def remove_template(library: Library, name: str) -> None:
    """Forget a set of choices; one that is gone already is no error."""
    kept = templates(library)
    if kept.pop(name, None) is not None:
        _put(library, kept)


def _put(library: Library, kept: dict[str, ReportOptions]) -> None:
    with library.unrecorded():
        library.settings.put(_TEMPLATES, json.dumps({name: choices.written(one) for name, one in kept.items()}))


def _logo(text: str) -> Logo:
    try:
        return Logo(**json.loads(text)) if text else Logo()
    except (ValueError, TypeError):
        return Logo()

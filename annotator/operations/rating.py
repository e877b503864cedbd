"""Choose and change the rating scale that verdicts are given on.

A scale is a setting of the library, no undo step: undo takes back what was decided, never what the words mean. No
change of a scale touches a verdict: one that carries verdicts is left as it is, and a revision takes its place.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from annotator.core.scale import BASIC, Label, Scale, family, label_id, next_revision
from annotator.core.scale_check import flaws, tidied
from annotator.core.scale_presets import PRESETS
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.reporting.files import replace_file

LARGEST_FILE = 1_000_000
_FIELDS = {field.name for field in fields(Label)} - {"id"}


def scale_in_force(library: Library) -> Scale:
    """Return the scale that verdicts are given on."""
    return library.scales.current()


def scales(library: Library) -> list[Scale]:
    """Return the scales there are to choose from: the newest revision of each, and the presets not yet taken up."""
    newest = {family(scale.id): scale for scale in library.scales.all()}
    current = library.scales.current()
    newest[family(current.id)] = replace(current, former=())
    return [*newest.values(), *(preset for preset in PRESETS if preset.id not in newest)]


def use_scale(library: Library, name: str) -> Scale:
    """Give verdicts from now on upon the scale of this id or name.

    Raises:
        Refused: when there is none.
    """
    known = scales(library)
    wanted = name.strip().casefold()
    chosen = next((one for one in known if wanted in {one.id, family(one.id), one.name.casefold()}), None)
    if chosen is None:
        names = ", ".join(one.name for one in known)
        raise Refused(f"There is no rating scale “{name}”; there are: {names}.")
    return _take(library, chosen)


def revise_scale(library: Library, scale: Scale) -> Scale:
    """Give verdicts from now on upon `scale`, which is the one in force with changes; stored verdicts stay as given.

    Raises:
        Refused: when no verdict could be given on it; the sentence says why.
    """
    wanted = _sound(scale)
    present = library.scales.current()
    if not _differ(wanted, present):
        return present
    kept = any(not _differ(one, wanted) for one in library.scales.all())
    if kept or family(wanted.id) != family(present.id) or library.scales.carries_verdicts(present.id):
        return _take(library, wanted)
    with library.unrecorded():
        library.scales.rewrite(replace(wanted, id=present.id))
    return library.scales.current()


def original_scale(scale_id: str) -> Scale | None:
    """Return the preset that a scale came from, or None for one of the desk's own."""
    return next((preset for preset in PRESETS if preset.id == family(scale_id)), None)


def read_scale(path: Path) -> Scale:
    """Return the scale in a file that `write_scale` or a person wrote.

    Raises:
        Refused: when there is none in it, or no verdict could be given on it.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Refused(f"{path.name} is too large for a rating scale.")
        found: Any = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise Refused(f"{path.name} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise Refused(f"{path.name} holds no rating scale: it is no JSON text.") from error
    try:
        name = str(found["name"])
        labels = tuple(_label(one) for one in found["labels"])
    except (TypeError, KeyError, ValueError) as error:
        raise Refused(f"{path.name} holds no rating scale: a name and a list of labels are needed.") from error
    return _sound(Scale(label_id(name), name, labels))


def write_scale(scale: Scale, path: Path) -> None:
    """Write a scale to a file for another desk.

    Raises:
        ReportError: when it cannot be written.
    """
    labels = [{name: value for name, value in asdict(label).items() if name != "id"} for label in scale.labels]
    text = json.dumps({"name": scale.name, "labels": labels}, ensure_ascii=False, indent=2)
    replace_file(path, (text + "\n").encode("utf-8"))


def _label(given: object) -> Label:
    if not isinstance(given, dict):
        raise TypeError
    known = {name: value for name, value in given.items() if name in _FIELDS}
    number = known.pop("number", None)
    words = {name: _word(known.get(name, "")) for name in _FIELDS - {"number"}}
    words["colour"] = words["colour"] or "grey"
    words["line"] = words["line"] or "solid"
    return Label(id="", number=None if number is None else float(number), **words)  # type: ignore[arg-type]


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _sound(scale: Scale) -> Scale:
    wanted = tidied(scale)
    wrong = flaws(wanted)
    if wrong:
        raise Refused(wrong[0])
    return wanted


def _take(library: Library, scale: Scale) -> Scale:
    """Bring a scale into force: one that is kept already as it is, another as a revision of its family."""
    known = library.scales.all()
    same = next((one for one in known if not _differ(one, scale) and family(one.id) == family(scale.id)), None)
    with library.unrecorded():
        if same is None:
            same = replace(scale, id=next_revision(scale.id or BASIC.id, (one.id for one in known)), former=())
            library.scales.add(same)
        library.scales.use(same.id)
    return library.scales.current()


def _differ(one: Scale, other: Scale) -> bool:
    return (one.name, one.labels) != (other.name, other.labels)

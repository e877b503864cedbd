"""The bundled rating scales in the language of the window; what a desk wrote itself is shown as it wrote it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.core.scale import Label, Scale
from annotator.core.scale_presets import PRESETS

_NAMES: Final = frozenset(label.name for preset in PRESETS for label in preset.labels)
_DEFINITIONS: Final = frozenset(label.definition for preset in PRESETS for label in preset.labels)


def in_language(scale: Scale) -> Scale:
    """Return a scale as it is shown: the same labels by the same ids, bundled words in the language of the window."""
    labels = tuple(map(_label, scale.labels))
    return replace(scale, labels=labels, former=tuple(map(in_language, scale.former)))


def label_name(name: str) -> str:
    """Return the name of a label as it is shown."""
    return _translated(name) if name in _NAMES else name


def _label(label: Label) -> Label:
    known = label.definition in _DEFINITIONS
    return replace(
        label,
        name=label_name(label.name),
        definition=_translated(label.definition) if known else label.definition,
    )


def _translated(text: str) -> str:
    return QCoreApplication.translate("scales", text)

"""Collect every text that the window can show, and bring the translations in resources/i18n up to date with them.

usage: python packaging/strings.py [--check]

A text is collected where it is handed to `tr`, `translate` and the like in `annotator/ui`. The sentences of the floors
below are collected where they are written: as literals that begin and end as sentences do, with {0}, {1} … in the place
of what is filled in. The words of reports are collected where `annotator/reporting` and its templates tell them.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Tree

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "i18n"
TEXTS, SENTENCES, COUNTED, REPORT = "texts", "sentences", "counted", "report"
_SAYING = frozenset({"tr", "_tr", "translate", "_text", "_translated", "_words"})
_TELLING = frozenset({"told", "noted", "_label"})
_TOLD_IN_TEMPLATE = re.compile(r'\b(?:told|around)\("([^"]+)"')
_BELOW = ("core", "library", "matching", "operations", "reading", "reporting")
_SINGLE = ("errors.py", "settings.py", "paths.py")

Found = tuple[str, str]


def collect(root: Path = ROOT) -> set[Found]:
    """Return every text as (kind, text)."""
    package = root / "annotator"
    found: set[Found] = set()
    for path in sorted((package / "ui").rglob("*.py")):
        found |= set(_said_in(ast.parse(path.read_text("utf-8"))))
    below = [path for folder in _BELOW for path in sorted((package / folder).rglob("*.py"))]
    for path in [*below, *(package / name for name in _SINGLE)]:
        found |= {(SENTENCES, text) for text in _sentences_in(ast.parse(path.read_text("utf-8")))}
    return found | set(_labels(package / "core")) | set(_told(root))


def kept(path: Path) -> dict[Found, list[str]]:
    """Return the translations of a catalogue; a text without one has none."""
    found: dict[Found, list[str]] = {}
    for context in Tree.parse(path).getroot().iter("context"):
        kind = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                forms: list[str] = []
            else:
                several = [form.text or "" for form in translation.findall("numerusform")]
                forms = several or [translation.text or ""]
            found[kind, message.findtext("source", "")] = [form for form in forms if form]
    return found


def write(path: Path, language: str, texts: set[Found], translations: dict[Found, list[str]]) -> None:
    """Write a catalogue in the format of Qt Linguist."""
    root = Tree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for kind in (TEXTS, COUNTED, SENTENCES, REPORT):
        context = Tree.SubElement(root, "context")
        Tree.SubElement(context, "name").text = kind
        for text in sorted(text for each, text in texts if each == kind):
            _add(context, kind, text, translations.get((kind, text), []))
    Tree.indent(root)
    words = Tree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{words}\n', "utf-8")


def _add(context: Tree.Element, kind: str, text: str, forms: list[str]) -> None:
    message = Tree.SubElement(context, "message", {"numerus": "yes"} if kind == COUNTED else {})
    Tree.SubElement(message, "source").text = text
    translation = Tree.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
    if kind == COUNTED:
        for form in forms or ["", ""]:
            Tree.SubElement(translation, "numerusform").text = form
    elif forms:
        translation.text = forms[0]


def _said_in(tree: ast.AST) -> Iterator[Found]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        # `QCoreApplication.translate` names a context first.
        with_context = isinstance(node.func, ast.Attribute) and name == "translate"
        given = node.args[1:2] if with_context else node.args[:2]
        texts = [argument.value for argument in given if isinstance(argument, ast.Constant)]
        words = [text for text in texts if isinstance(text, str) and text.strip()]
        if name in _SAYING and words:
            yield TEXTS, words[0]
        elif name == "counted" and len(words) == 2:
            yield COUNTED, words[1]


def _sentences_in(tree: ast.AST) -> Iterator[str]:
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if id(node) in documentation or id(node) in parts:
            continue
        text = _template(node)
        if _is_sentence(text):
            yield text


def _template(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    places = 0
    words = ""
    for part in node.values:
        if isinstance(part, ast.Constant):
            words += str(part.value)
        else:
            words += f"{{{places}}}"
            places += 1
    return words


def _is_sentence(text: str) -> bool:
    first = text.lstrip("“{")[:1]
    if text.endswith(" ?"):
        # A statement of SQL with a value to fill in.
        return False
    begins = first.isupper() or text.startswith(("{", "“"))
    return begins and text.endswith((".", "!", "?")) and text.count(" ") >= 2 and "\n" not in text and ">" not in text


def _told(root: Path) -> Iterator[Found]:
    """Yield the program's own words in reports, which speak the language that is chosen for each."""
    for path in sorted((root / "annotator" / "reporting").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _TELLING:
                texts = (one.value for one in node.args[:1] if isinstance(one, ast.Constant))
                yield from ((REPORT, text) for text in texts if isinstance(text, str))
    for path in sorted((root / "resources" / "templates").glob("*.j2")):
        yield from ((REPORT, text) for text in _TOLD_IN_TEMPLATE.findall(path.read_text("utf-8")))


def _labels(core: Path) -> Iterator[Found]:
    """Yield names and definitions of the bundled rating scales, which are shown in the language of the window."""
    for name in ("scale.py", "scale_presets.py"):
        for node in ast.walk(ast.parse((core / name).read_text("utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") not in {"Label", "Scale"}:
                continue
            texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            wanted = texts[1:3] if getattr(node.func, "id", "") == "Label" else texts[1:2]
            yield from ((TEXTS, text) for text in wanted)


def main(arguments: list[str]) -> int:
    """Bring every catalogue up to date, or say what is missing."""
    texts = collect()
    missing = 0
    for path in sorted(CATALOGUES.glob("*.ts")):
        translations = kept(path)
        without = sorted(text for text in texts if not translations.get(text))
        missing += len(without)
        print(f"{path.name}: {len(texts) - len(without)} of {len(texts)} texts")
        if "--check" in arguments:
            print("\n".join(f"  {kind}: {text!r}" for kind, text in without))
        else:
            write(path, path.stem, texts, translations)
    return 1 if missing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

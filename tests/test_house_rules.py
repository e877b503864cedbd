"""The rules of the house that no linter knows. Each says in one sentence what to do instead."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "annotator"
MODULES = sorted(PACKAGE.rglob("*.py"))

FILE_LINES, CLASS_LINES, FUNCTION_LINES = 400, 250, 40
ATTIC_NAMES = {"utils", "util", "misc", "common", "helpers", "helper", "manager"}
TOP_LEVEL = {
    ".ci", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md",
    "annotator", "packaging", "pyproject.toml", "requirements.lock", "resources", "tests",
}  # fmt: skip

# Qt reads these as markup, follows what they link to and loses what it does not know.
MARKUP = {"setHtml", "setMarkdown", "insertHtml", "insertMarkdown", "QTextBrowser", "AutoText"}
# Qt gives these back with other characters than it was given; an article's text comes from its version.
LOSSY = {"toPlainText", "selectedText"}
LOSSY_ALLOWED = {"annotator/ui/crash.py"}  # copies the program's own report
FRONT_DOOR = "annotator.__main__"
SQL = {"conn", "execute", "executemany", "executescript", "executescalar"}

# Put together here, so that this file may be searched as well.
ADDRESSES = [
    re.compile(pattern)
    for pattern in (
        "py" + r"pi\.org",
        "python" + "hosted",
        r"--(extra-)?index" + "-url",
        r"--find" + "-links",
        r"://\S+/sim" + r"ple\b",
        r"file:" + r"///(?:home|root|work|opt)/",
        r"(?<![\w.~-])/(work|" + r"root|home/\w+)/",
    )
]


@cache
def parsed(path: Path) -> tuple[ast.AST, ...]:
    """Return every node of a module; the rules share one walk."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def nodes(paths: Sequence[Path]) -> Iterator[tuple[str, ast.AST]]:
    """Yield every node of the modules with the place of its module."""
    for path in paths:
        where = place(path)
        for node in parsed(path):
            yield where, node


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def names(paths: Sequence[Path], wanted: set[str]) -> list[str]:
    """Return where the modules use one of the names, as an attribute, a name or an import."""
    return [
        f"{where}:{getattr(node, 'lineno', '?')} {name}"
        for where, node in nodes(paths)
        for name in (getattr(node, "attr", None), getattr(node, "id", None), *imported_names(node))
        if name in wanted
    ]


def imported_names(node: ast.AST) -> list[str]:
    return [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []


def long_blocks(paths: Sequence[Path], kinds: tuple[type[ast.AST], ...], most: int) -> list[str]:
    """Return the blocks of these kinds that have more lines than they may."""
    return [
        f"{where}:{node.lineno} {node.name} has {lines}"
        for where, node in nodes(paths)
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and isinstance(node, kinds)
        if (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > most
    ]


@cache
def committed() -> list[Path]:
    """Return the files of the checkout that are, or are about to be, committed."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only a git checkout knows its files")
    return [path for name in listed if name and (path := ROOT / name).is_file()]


# --- Sizes and names ----------------------------------------------------------------------------------------------


def test_no_module_is_too_long() -> None:
    long = [
        f"{place(path)} has {lines}"
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > FILE_LINES
    ]
    assert not long, f"Please split what has more than {FILE_LINES} lines by what it is about: {long}"


def test_no_class_is_too_long() -> None:
    long = long_blocks(MODULES, (ast.ClassDef,), CLASS_LINES)
    assert not long, f"Please give a class of more than {CLASS_LINES} lines a second noun to share with: {long}"


def test_no_function_is_too_long() -> None:
    long = long_blocks(MODULES, (ast.FunctionDef, ast.AsyncFunctionDef), FUNCTION_LINES)
    assert not long, f"Please name the steps of a function of more than {FUNCTION_LINES} lines: {long}"


def test_no_room_is_an_attic() -> None:
    attics = [place(path) for path in MODULES if {path.stem, path.parent.name} & ATTIC_NAMES]
    attics += [
        f"{where} {node.name}"
        for where, node in nodes(MODULES)
        if isinstance(node, ast.ClassDef) and node.name.endswith(("Manager", "Helper", "Utils"))
    ]
    assert not attics, f"Please name it after what it holds, so that it can be found: {attics}"


def test_the_top_level_stays_as_agreed() -> None:
    strangers = {path.relative_to(ROOT).parts[0] for path in committed()} - TOP_LEVEL
    assert not strangers, f"Please put it where its kind lives (see CONTRIBUTING.md): {sorted(strangers)}"


def test_packaging_does_not_hide_the_package_of_that_name() -> None:
    assert not (ROOT / "packaging/__init__.py").exists(), "Please drop it: the tests import the library `packaging`."


# --- Tests --------------------------------------------------------------------------------------------------------


def test_every_module_is_reached_by_a_test() -> None:
    reached = set[str]()
    waiting = [name for path in (ROOT / "tests").rglob("*.py") for name in program_imports(path)]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += [
                other for other in program_imports(module_path(name)) if floor(name) in {floor(other), FRONT_DOOR}
            ]
    untested = [place(path) for path in MODULES if path.stem != "__init__" and module_name(path) not in reached]
    assert not untested, f"Please let a test import it, or import what uses it on the same floor: {untested}"


def floor(module: str) -> str:
    return ".".join(module.split(".")[:2])


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def module_path(name: str) -> Path:
    folder = ROOT / Path(*name.split("."))
    return folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")


def program_imports(path: Path) -> list[str]:
    """Return the program's modules that a file imports, or starts with `-m` in a process of its own."""
    found = set[str]()
    for node in parsed(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("annotator"):
            found |= {node.value, f"{node.value}.__main__"}
    return [name for name in found if name.startswith("annotator") and module_path(name).is_file()]


# --- Text and SQL -------------------------------------------------------------------------------------------------


def test_no_text_reaches_qt_as_markup() -> None:
    found = names(MODULES, MARKUP)
    assert not found, f"Please show text with setPlainText or a label whose format is PlainText: {found}"


def test_no_article_text_is_read_back_from_qt() -> None:
    found = names([path for path in MODULES if place(path) not in LOSSY_ALLOWED], LOSSY)
    assert not found, f"Please take the text from its version, for Qt changes characters on the way: {found}"


def test_only_the_library_speaks_sql() -> None:
    found = names([path for path in MODULES if floor(module_name(path)) != "annotator.library"], SQL)
    assert not found, f"Please ask a store of the library instead: {found}"


def test_no_painter_outlives_what_it_paints_on() -> None:
    found = loose_painters(path for path in MODULES if floor(module_name(path)) == "annotator.ui")
    assert not found, f"Please paint within `with QPainter(…) as painter`, for a failure keeps it alive: {found}"


def loose_painters(paths: Iterable[Path]) -> list[str]:
    """Return where a painter is made that no `with` ends."""
    found = []
    for path in paths:
        held = {id(item.context_expr) for node in parsed(path) if isinstance(node, ast.With) for item in node.items}
        found += [
            f"{place(path)}:{node.lineno}"
            for node in parsed(path)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QPainter" and id(node) not in held
        ]
    return found


def test_the_rules_see_what_they_forbid(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text(
        "from PySide6.QtWidgets import QTextBrowser\n"
        "def shows(label, text):\n"
        "    label.setHtml(text)\n"
        "    Qt.TextFormat.AutoText\n"
        "class Long:\n" + "    x = 1\n" * 9 + "painter = QPainter(page)\n"
        "with QPainter(page) as painter: pass\n",
        encoding="utf-8",
    )
    assert loose_painters([bad]) == ["bad.py:15"]
    assert {found.split()[1] for found in names([bad], MARKUP)} == {"QTextBrowser", "setHtml", "AutoText"}
    assert long_blocks([bad], (ast.ClassDef,), 9) == ["bad.py:5 Long has 10"]
    assert not long_blocks([bad], (ast.ClassDef,), 10)
    for text in ("--index" + "-url x", "see /wo" + "rk/main", "https://host/sim" + "ple/", "at /ro" + "ot/.venv"):
        assert any(pattern.search(text) for pattern in ADDRESSES), text
    for text in ("https://example.org/work/1", "~/.local/share", "a simple/plain choice", "annotator/work/x"):
        assert not any(pattern.search(text) for pattern in ADDRESSES), text


# --- What is committed --------------------------------------------------------------------------------------------


def test_no_committed_file_names_a_machine() -> None:
    found = []
    for path in committed():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [f"{place(path)}: {hit.group()}" for pattern in ADDRESSES if (hit := pattern.search(text))]
    assert not found, f"Please leave addresses and paths to each machine's own settings: {found}"


def test_the_lock_file_holds_what_the_program_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [Requirement(text) for text in (*project["project"]["dependencies"], *project["dependency-groups"]["dev"])]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE))
    stale = [
        str(requirement)
        for requirement in wanted
        if locked.get(requirement.name.lower().replace("_", "-"), "0") not in requirement.specifier
    ]
    assert not stale, f"Please run `make lock` after a change of the dependencies: {stale}"
    entries = re.split(r"\n(?=\w)", lock.strip())
    bare = [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry]
    assert not bare, f"Please run `make lock`, which records a hash for each package: {bare}"


@pytest.mark.skipif(importlib.util.find_spec("annotator.library.schema") is None, reason="there is no schema")
def test_the_file_type_of_a_library_is_the_one_that_the_schema_writes() -> None:
    from annotator.library.schema import APPLICATION_ID

    mark = APPLICATION_ID.to_bytes(4, "big").decode("ascii")
    file_type = (ROOT / "packaging/linux/org.factannotator.FactAnnotator.mime.xml").read_text(encoding="utf-8")
    assert f'offset="68" value="{mark}"' in file_type, "Please give the file type the library's application_id."


# --- Documents ----------------------------------------------------------------------------------------------------


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_verb_is_in_the_readme() -> None:
    from annotator.cli.arguments import VERBS

    missing = [verb for verb in VERBS if f"annotator {verb}" not in readme()]
    assert not missing, f"Please show each verb in README.md as `annotator VERB …`: {missing}"


@pytest.mark.skipif(importlib.util.find_spec("annotator.ui.actions") is None, reason="there is no table of actions")
def test_every_key_is_in_the_readme() -> None:
    from annotator.core.scale import BASIC
    from annotator.ui.actions import actions

    rows = [line for line in readme().splitlines() if line.startswith("|")]
    wanted = [
        f"| {', '.join(f'`{key}`' for key in action.keys)} | {action.text.replace('&', '')} |"
        for action in actions(BASIC)
        if action.keys
    ]
    missing = [row for row in wanted if row not in rows]
    assert not missing, "Please add these rows to the table of keys in README.md:\n" + "\n".join(missing)


def test_the_changelog_is_open_for_the_next_release() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "\n## Unreleased\n" in changelog, "Please put the heading `## Unreleased` back on top of CHANGELOG.md."


def test_the_pictures_and_files_of_the_documents_are_there() -> None:
    missing = [
        f"{document}: {target}"
        for document in ("README.md", "CONTRIBUTING.md")
        for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / document).read_text(encoding="utf-8"))
        if not (ROOT / target).exists()
    ]
    assert not missing, f"Please add the file or mend the link: {missing}"

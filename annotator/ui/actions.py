"""The one table of everything the window can do; menus, tool bar, key sheet and README are made from it.

reach "window"   the key works wherever the focus is
reach "letters"  the key is one that is typed in fields, so a field with the focus gets it instead
reach "edit"     a field with the focus does the same with its own text (paste, undo, redo)
reach "text"     the key works only while the article has the focus, or is the article view's own (see `own`)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.scale import Scale

Reach = Literal["window", "letters", "edit", "text"]
VERDICT_PREFIX = "verdict:"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the window can do.

    `keys` are Qt's portable key names, the one to show first; `menu` is the menu it stands in, `icon` an icon of the
    theme; `writes` is set for what a read-only library forbids, `needs_article` for what needs an open article;
    `tool` is its group in the tool bar, 0 for none; `apart` begins a new group in its menu;
    `own` for keys the focused panel handles itself, which are listed here and bound there.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    icon: str = ""
    checkable: bool = False
    reach: Reach = "window"
    needs_article: bool = False
    writes: bool = False
    own: bool = False
    tool: int = 0
    apart: bool = False


def _text(source: str) -> str:
    return str(QT_TRANSLATE_NOOP("actions", source))


ARTICLE, EDIT, CHECK, GO, VIEW, HELP = (
    _text("&Article"), _text("&Edit"), _text("&Check"), _text("&Go"), _text("&View"), _text("&Help"),
)  # fmt: skip
MENUS = (ARTICLE, EDIT, CHECK, GO, VIEW, HELP)


def _check(action: str, text: str, keys: tuple[str, ...], icon: str, **rest: bool | int) -> Action:
    """Return a row of the menu for checking, whose keys are letters."""
    return Action(action, text, keys, CHECK, icon, reach="letters", needs_article=True, **rest)  # type: ignore[arg-type]


_MATCHES = (
    _text("Open the first earlier check"), _text("Open the second earlier check"),
    _text("Open the third earlier check"), _text("Open the fourth earlier check"),
    _text("Open the fifth earlier check"),
)  # fmt: skip

TABLE: tuple[Action, ...] = (
    Action("open", _text("Open article…"), ("Ctrl+O",), ARTICLE, "open", writes=True, tool=2),
    Action("address", _text("Open address…"), ("Ctrl+Shift+O",), ARTICLE, "link", writes=True),
    Action("encoding", _text("Open in another encoding…"), (), ARTICLE, writes=True),
    Action("whole", _text("Open all of a page…"), (), ARTICLE, writes=True),
    Action("paste", _text("Paste article"), ("Ctrl+V",), ARTICLE, "paste", reach="edit", writes=True, tool=2),
    Action("sample", _text("Open the sample article"), (), ARTICLE, "article", writes=True),
    Action("export", _text("Export report…"), ("Ctrl+E",), ARTICLE, "export", needs_article=True, tool=2),
    Action("compare", _text("Compare drafts"), ("Ctrl+D",), ARTICLE, "history", needs_article=True),
    Action(
        "sign-off", _text("Sign off"), ("Ctrl+Shift+S",), ARTICLE, "lock", needs_article=True, writes=True, apart=True
    ),
    Action("reopen", _text("Reopen…"), (), ARTICLE, needs_article=True, writes=True),
    Action("remove-article", _text("Remove from the library"), (), ARTICLE, "delete", needs_article=True, writes=True),
    Action("library", _text("Open another library…"), (), ARTICLE, "library", apart=True),
    Action("quit", _text("Quit"), ("Ctrl+Q",), ARTICLE, apart=True),
    Action("undo", _text("Undo"), ("Ctrl+Z",), EDIT, "undo", reach="edit", writes=True, tool=3),
    Action("redo", _text("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), EDIT, "redo", reach="edit", writes=True, tool=3),
    Action("find", _text("Find in the article"), ("Ctrl+F",), EDIT, "find", needs_article=True, tool=5, apart=True),
    Action("find-next", _text("Find next"), ("F3",), EDIT, needs_article=True),
    Action("find-previous", _text("Find previous"), ("Shift+F3",), EDIT, needs_article=True),
    Action("select-hit", _text("Select the hit"), ("Ctrl+Shift+Return",), EDIT, needs_article=True),
    Action("filter", _text("Find in the claims"), ("Ctrl+Shift+F",), EDIT, needs_article=True),
    Action("search", _text("Search the library"), ("Ctrl+L",), EDIT, "library", tool=5, apart=True),
    _check("highlight", _text("Highlight to check"), ("H",), "to-check", writes=True, tool=4, apart=True),
    _check("again", _text("Same verdict as last time"), ("Q",), "history", writes=True),
    _check("remove", _text("Remove highlight"), ("Delete",), "delete", writes=True),
    _check("attach", _text("Attach the claim here"), ("A",), "", writes=True),
    _check("keep-orphan", _text("Keep the claim without a place"), (), "", writes=True),
    _check("cycle", _text("Next of the highlights here"), ("O",), ""),
    _check("note", _text("Write the note"), ("E", "Return"), "note", apart=True),
    _check("source", _text("Add a source"), ("S",), "source", writes=True),
    _check("query", _text("Ask the writer"), ("I",), "note", writes=True),
    _check("take-over", _text("Take over the chosen earlier check"), ("M",), "take-over", writes=True),
    Action("next-match", _text("Next earlier check"), ("Alt+Down",), CHECK, "match", needs_article=True),
    Action("previous-match", _text("Previous earlier check"), ("Alt+Up",), CHECK, "match", needs_article=True),
    _check("match-repeats", _text("The chosen earlier check: repeats it"), ("R",), "", writes=True, apart=True),
    _check("match-contradicts", _text("The chosen earlier check: contradicts it"), ("C",), "", writes=True),
    _check("match-not-same", _text("The chosen earlier check: not the same"), ("X",), "", writes=True),
    Action("next-sentence", _text("Next sentence"), ("J",), GO, "forward", reach="letters", needs_article=True),
    Action("previous-sentence", _text("Previous sentence"), ("K",), GO, "back", reach="letters", needs_article=True),
    Action("sentence-down", _text("Next or previous sentence"), ("Down", "Up"), reach="text", own=True),
    Action("extend", _text("One sentence more or less"), ("Ctrl+Down", "Ctrl+Up"), reach="text", own=True),
    *(
        Action(name, text, (f"{held}+Right", f"{held}+Left"), reach="text", own=True)
        for name, text, held in (
            ("end-edge", _text("Move the end of the highlight or selection"), "Shift"),
            ("start-edge", _text("Move its start"), "Ctrl+Shift"),
            ("end-by-word", _text("Move its end by a word"), "Alt+Shift"),
            ("start-by-word", _text("Move its start by a word"), "Ctrl+Alt+Shift"),
        )
    ),
    Action("next-claim", _text("Next claim"), ("N",), GO, "next", reach="letters", needs_article=True, apart=True),
    Action("previous-claim", _text("Previous claim"), ("P",), GO, "previous", reach="letters", needs_article=True),
    Action("next-to-check", _text("Next claim to check"), ("Ctrl+Return",), GO, needs_article=True),
    Action("next-to-review", _text("Next claim to review"), ("D",), GO, reach="letters", needs_article=True),
    Action("next-worth", _text("Next sentence worth checking"), ("W",), GO, reach="letters", needs_article=True),
    Action("next-article", _text("Next article with work left"), ("Ctrl+PgDown",), GO, needs_article=True),
    Action("back", _text("Back"), ("Alt+Left",), GO, needs_article=True, apart=True),
    Action("forward", _text("Forward"), ("Alt+Right",), GO, needs_article=True),
    *(
        Action(f"match-{place}", text, (f"Ctrl+{place}",), GO, needs_article=True, apart=place == 1)
        for place, text in enumerate(_MATCHES, 1)
    ),
    Action("text", _text("Back to the text"), ("Esc",), GO, "article", apart=True),
    Action("larger", _text("Larger text"), ("Ctrl++", "Ctrl+="), VIEW, "larger", tool=6),
    Action("smaller", _text("Smaller text"), ("Ctrl+-",), VIEW, "smaller", tool=6),
    Action("normal-size", _text("Normal text size"), ("Ctrl+0",), VIEW),
    Action("side-list", _text("List of articles"), ("F9", "Ctrl+B"), VIEW, "sidebar", True, tool=1, apart=True),
    Action("theme-system", _text("Colours of the desktop"), (), VIEW, "", True, apart=True),
    Action("theme-light", _text("Light"), (), VIEW, "", True),
    Action("theme-dark", _text("Dark"), (), VIEW, "", True),
    Action("theme-high_contrast", _text("High contrast"), (), VIEW, "", True),
    Action("checker", _text("Checker’s name…"), (), VIEW, "claimant", apart=True),
    Action("settings", _text("Settings"), ("Ctrl+,",), VIEW, "settings", tool=7),
    Action("keys", _text("Keys"), ("F1", "?"), HELP, "help", reach="letters", tool=7),
    Action("about", _text("About Fact Annotator"), (), HELP, apart=True),
)  # fmt: skip


def verdict_actions(scale: Scale) -> tuple[Action, ...]:
    """Return one action per label of a rating scale: its letter, and the digit of its place."""
    return tuple(
        Action(
            VERDICT_PREFIX + label.id,
            label.name,
            (*([label.key.upper()] if label.key else []), str(place)),
            CHECK,
            icon_of(label.id),
            reach="letters",
            needs_article=True,
            writes=True,
            tool=4,
        )
        for place, label in enumerate(scale.labels, 1)
    )


def icon_of(label_id: str) -> str:
    """Return the icon of a label, or nothing for one that is shown by its glyph."""
    return label_id if label_id in {"true", "false", "unverified"} else ""


def actions(scale: Scale) -> tuple[Action, ...]:
    """Return the whole table, with the verdicts of a rating scale before the other ways to check."""
    first = next(place for place, action in enumerate(TABLE) if action.menu == CHECK)
    return TABLE[:first] + verdict_actions(scale) + TABLE[first:]


def words(text: str) -> str:
    """Return a text of the table in the user's language."""
    return QCoreApplication.translate("actions", text)

"""Rating scales to begin with; a desk may change every one of them."""

from __future__ import annotations

from annotator.core.scale import BASIC, Label, Scale

FIVE_POINT = Scale(
    "five-point",
    "Five points",
    (
        Label("true", "True", "The evidence bears the statement out.", "T", "✓", "blue", "solid", 5),
        Label(
            "mostly-true", "Mostly true", "Right in the main; a detail is missing or imprecise.", "L", "◕", "teal",
            "solid", 4,
        ),
        Label(
            "half-true", "Half true", "Right in part, and misleading without what it leaves out.", "B", "◑", "yellow",
            "dash", 3,
        ),
        Label(
            "mostly-false", "Mostly false", "Holds a grain of truth, but gives a wrong picture.", "G", "◔", "rose",
            "wave", 2,
        ),
        Label("false", "False", "The evidence contradicts the statement.", "F", "✗", "orange", "wave", 1),
        Label("unverified", "Unverified", "The evidence found does not settle the statement.", "U", "?", "grey", "dot"),
    ),
)  # fmt: skip

NEWSROOM = Scale(
    "newsroom",
    "Before publication",
    (
        Label("confirmed", "Confirmed", "A source bears it out; it can run.", "Y", "✓", "blue", "solid"),
        Label("fix-in-copy", "Fix in copy", "It is wrong as it stands; the wording has to change.", "F", "✗", "orange",
              "wave"),
        Label("cannot-confirm", "Cannot confirm", "No source found settles it; attribute it or cut it.", "U", "?",
              "grey", "dot"),
        Label("opinion", "Opinion", "A view or a forecast; nothing in it can be checked.", "V", "❝", "rose", "dash"),
    ),
)  # fmt: skip

CLASSIC = Scale(
    "classic",
    "Green and red",
    (
        Label("true", "True", "The evidence bears the statement out.", "T", "✓", "#b7e4a8", "solid", 5),
        Label("false", "False", "The evidence contradicts the statement.", "F", "✗", "#f08a8a", "wave", 1),
        Label("unverified", "Unverified", "The evidence found does not settle the statement.", "U", "?", "grey", "dot"),
    ),
)

PRESETS = (BASIC, FIVE_POINT, NEWSROOM, CLASSIC)
